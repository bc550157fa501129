import { BLANK, classAt, DIGIT, HAN, NEWLINE, NUMERAL } from './characters.ts'
import { endsAsOrgan, splitCosigners } from './metadata-cosigners.ts'

/** A printed value with its place. */
export type Place = { value: string; start: number; end: number }

const NUMBER_BRACKETS = ['〔', '﹝', '［', '[', '【']
const NUMBER_CLOSES = '〕﹞］]】'
const PREFIX_REACH = 12 // 「国知发协字」 is 5, 「京公开办发」 too; a longer run of characters is a sentence that cites a number
// An organ's number ends its letters so: 政办发、政字、办函、公告、科区 (a bureau's section).
const BEFORE_CITATION = '（(《〈“据照按由及和与、，'

/** 文号: 「即政办发〔2018〕116号」, the document's own and not one it cites. */
export function readNumber(head: string): Place | null {
  // 〔 〕 is the form that GB/T 9704 prescribes; a portal's header often prints the same number with [ ].
  for (const bracket of NUMBER_BRACKETS) {
    for (let at = head.indexOf(bracket); at >= 0; at = head.indexOf(bracket, at + 1)) {
      const place = numberAt(head, at)
      if (place !== null) return place
    }
  }
  return null
}

function numberAt(head: string, at: number): Place | null {
  let end = at + 1
  while (classAt(head, end) === DIGIT) end++
  if (end !== at + 5 || !NUMBER_CLOSES.includes(head[end] ?? ' ')) return null
  const serial = end + 1
  end = serial
  if (head[end] === '第') end++
  while (classAt(head, end) === DIGIT) end++
  if (end === serial || head[end] !== '号') return null
  const start = numberStart(head, at, end + 1)
  if (at - start < 2 || at - start > PREFIX_REACH) return null
  if (start > 0 && BEFORE_CITATION.includes(head[start - 1] ?? '')) return null
  return { value: head.slice(start, end + 1), start, end: end + 1 }
}

// Where line ends were lost the title runs into the number: 「…的实施意见|澄政字〔2031〕3号2031年7月1日」.
const RUN_IN = /(?:意见|方案|通知|通报|措施|计划|要点|纲要|规划|决定|》)(?=[^意见]{2,8}$)/
const AFTER_RUN_IN = /^\s*(?:[12]\d{3}年|各|\n|$)/

function numberStart(head: string, at: number, end: number): number {
  let start = at
  while (start > 0 && at - start <= PREFIX_REACH && isHan(head, start - 1)) start--
  if (at - start <= PREFIX_REACH || !AFTER_RUN_IN.test(head.slice(end, end + 8))) return start
  const run = RUN_IN.exec(head.slice(start, at))
  return run === null ? start : start + run.index + run[0].length
}

const isHan = (text: string, at: number): boolean => {
  const kind = classAt(text, at)
  return kind === HAN || kind === NUMERAL
}

const PORTAL_ISSUERS = [
  '制发机关',
  '发文机关',
  '发布机构',
  '发布机关',
  '发文单位',
  '发布单位',
  '公开机构',
  '公开主体',
  '制发单位',
]
const VALUE_REACH = 40 // an organ's full name

/** A field of a portal's header: 「制发机关:某区政府」. */
export function readField(head: string, labels: readonly string[]): Place | null {
  for (const label of labels) {
    const at = head.indexOf(label)
    if (at < 0) continue
    let start = at + label.length
    while (classAt(head, start) === BLANK) start++
    if (head[start] !== ':' && head[start] !== '：') continue
    start++
    while (classAt(head, start) === BLANK) start++
    let end = start
    while (
      end < head.length &&
      end - start < VALUE_REACH &&
      classAt(head, end) !== NEWLINE &&
      classAt(head, end) !== BLANK
    )
      end++
    if (end > start) return { value: head.slice(start, end), start, end }
  }
  return null
}

export const readPortalIssuer = (head: string): Place | null => readField(head, PORTAL_ISSUERS)

const ORGAN_REACH = 160 // a dozen organs may sign one notice in one run of characters
const SIGNERS_LIMIT = 12 // or one under the other
const SEAL_REACH = 30 // 「（某市某某局代章）」
const LINE_REACH = 30 // above another organ stands one organ, not a sentence
// 「…监督管理⏎委员会某省监管局」: the name was broken over two lines.
const BROKEN = /^(?:委员会|办公室|办公厅|领导小组|管理局|管理委员会|中心支行|分行)/

/** The organs that sign above or directly before the date at `at`. */
export function readSignature(text: string, at: number): Place | null {
  const signers: string[] = []
  let end = at
  let start = at
  while (signers.length < SIGNERS_LIMIT) {
    const last = signers.length === 0 ? backOverSeal(text, at) : backOverBlanks(text, end)
    if (signers.length > 0 && last === end) break
    let first = last
    while (first > 0 && last - first < ORGAN_REACH && isHan(text, first - 1)) first--
    const value = text.slice(first, last)
    const below = signers[0] ?? ''
    if (value.length < 3 || (signers.length > 0 && value.length > LINE_REACH)) break
    if (endsAsOrgan(value)) signers.unshift(value)
    else if (BROKEN.test(below)) signers[0] = value + below
    else break
    start = first
    end = first
  }
  if (signers.length === 0) return null
  return { value: signers.flatMap(splitCosigners).join('、'), start, end: at }
}

// 「某市某某委⏎（某市某某局代章）⏎」
function backOverSeal(text: string, at: number): number {
  const last = backOverBlanks(text, at)
  if (text[last - 1] !== '）' && text[last - 1] !== ')') return last
  const open = Math.max(text.lastIndexOf('（', last), text.lastIndexOf('(', last))
  return open < last - SEAL_REACH ? last : backOverBlanks(text, open)
}

function backOverBlanks(text: string, at: number): number {
  while (at > 0 && (classAt(text, at - 1) === BLANK || classAt(text, at - 1) === NEWLINE)) at--
  return at
}

const RED_HEAD = /(?:^|\n)[ \t　]*([^\n，。：:]{4,30}(?:政府|办公室|办公厅|委员会|局|厅))文件[ \t　]*(?:\n|$)/

/** The red head: 「某市某区人民政府办公室文件」. */
export function readRedHead(head: string): string | null {
  for (let at = head.indexOf('文件'); at >= 0; at = head.indexOf('文件', at + 1))
    if (endsLine(head, at + 2)) return RED_HEAD.exec(head)?.[1] ?? null
  return null
}

function endsLine(text: string, at: number): boolean {
  while (at < text.length && classAt(text, at) === BLANK) at++
  return at === text.length || text.charCodeAt(at) === 0x0a
}

const TITLES = '代?(?:区长|市长|县长|省长|主席|州长|盟长|旗长|镇长|乡长|总理)'
const SPEAKER = new RegExp(
  `(?:^|\\n|上\\s)[ \\t　]*([^\\n，。：:—-]{2,24}?)${TITLES}[ \\t　\\u200d\\ufeff]+[^\\n]{2,12}(?:\\n|$)`,
)
const MEETING = /在([^\n，。在]{2,20}?)第?[一二三四五六七八九十百]+届人民代表大会/
const IN_NAME = /我代表([^\n，。]{2,20}?人民政府)/
const IN_TITLE = /^(?:\d{4}年)?([^\d\n]{2,14}?)(?:\d{4}年)?政府工作报告/

/** Who reports to a people's congress: 「某区人民政府区长 某某」 → 某区人民政府. */
export function readReporter(head: string, title: string | null): string | null {
  const speaker = SPEAKER.exec(head)?.[1]
  if (speaker !== undefined && speaker === '国务院') return speaker
  if (speaker !== undefined && isFullName(speaker)) return government(speaker)
  if (/代表(?:中华人民共和国)?国务院/.test(head)) return '国务院'
  const named = IN_NAME.exec(head)?.[1]
  if (named !== undefined && isFullName(named)) return government(named)
  const place = IN_TITLE.exec(title ?? '')?.[1] ?? MEETING.exec(head)?.[1]
  if (place !== undefined && /[省市区县州盟旗镇乡]$/.test(place) && place.length > 2) return government(place)
  return head.includes('国务院总理') ? '国务院' : null
}

// 「区人民政府」「省」 say which kind of place, not which.
const isFullName = (name: string): boolean =>
  !/^(?:自治)?[省市区县州盟旗镇乡]/.test(name) && /[省市区县州盟旗镇乡府]/.test(name)

const government = (name: string): string => (/政府$|国务院$/.test(name) ? name : `${name}人民政府`)

const COMMITTEE = /代表((?:中国共产党|中共)[^，。\n]{2,20}委员会)/

/** Who reports to a party congress: 「我代表中共某市第五届委员会」. */
export const readCommittee = (head: string): string | null => COMMITTEE.exec(head)?.[1] ?? null
