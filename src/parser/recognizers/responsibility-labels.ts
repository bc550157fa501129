import { closeOf } from './agency-pieces.ts'
import { isBlank } from './window-dates.ts'

export type LabelKind = 'lead' | 'responsible' | 'support' | 'deadline' | 'span' | 'other'
export type Label = { readonly label: LabelKind; readonly valueStart: number }

// 「牵头单位及责任单位」 is about the longest label of the genre.
const LABEL_LETTERS = 12
// Letter-spaced labels (「牵 头 单 位：」) have blanks between all letters.
const LABEL_LIMIT = 40

const BODIES = [
  '单位',
  '部门',
  '处室',
  '科室',
  '主体',
  '机关',
  '机构',
  '股室',
  '厅局',
  '站所',
  '镇街',
  '市直单位',
]
const LEADING = ['牵头', '主办', '主责', '汇总', '主抓']
const RESPONSIBLE = ['责任', '承办', '落实', '实施', '负责', '承担', '完成', '主管', '执行']
const SUPPORTING = ['配合', '参与', '参加', '协办', '协同', '协助', '协作', '支持', '协调']
const PEOPLE = [
  '领导',
  '责任人',
  '负责人',
  '联系人',
  '联络员',
  '电话',
  '联系方式',
  '市长',
  '区长',
  '县长',
  '省长',
  '书记',
  '主任',
  '局长',
]
const TIMES = ['时限', '时间', '期限', '日期', '节点', '进度', '周期', '要求', '安排', '目标时间']
// 「工作要求」 and 「资金安排」 are no times, 「进度要求」 and 「时间安排」 are.
const TIME_WORDS = ['时限', '时间', '期限', '进度', '节点']
const DEADLINES = ['完成', '办结', '截止', '整改', '落实', '要求', '办理', '结项', '销号', '节点']

const has = (word: string, parts: readonly string[]): boolean => parts.some(part => word.includes(part))
const ends = (word: string, parts: readonly string[]): boolean => parts.some(part => word.endsWith(part))

// 「牵头：甲局；配合：乙局」
const SHORT: Record<string, LabelKind> = {
  牵头: 'lead',
  主办: 'lead',
  责任: 'responsible',
  承办: 'responsible',
  配合: 'support',
  协办: 'support',
  参与: 'support',
  时限: 'deadline',
}

// 「牵头及责任单位」 「牵头、责任单位」 hold two roles.
const AND = ['及', '和', '、', '/', '／']

function bodyLabel(word: string): LabelKind | null {
  if (has(word, LEADING)) return has(word, AND) ? 'responsible' : 'lead'
  if (has(word, SUPPORTING)) return 'support'
  return has(word, RESPONSIBLE) ? 'responsible' : null
}

/** What a label of a task field is about, or null when the word is no such label. */
export function labelKind(word: string): LabelKind | null {
  const short = SHORT[word]
  if (short) return short
  if (word.length < 2 || word.startsWith('各')) return null
  if (ends(word, PEOPLE)) return 'other'
  if (ends(word, BODIES)) return bodyLabel(word)
  if (!ends(word, TIMES) || (ends(word, ['要求', '安排']) && !has(word, TIME_WORDS))) return null
  return word === '时限' || has(word, DEADLINES) ? 'deadline' : 'span'
}

const known = new Map<string, LabelKind | null>()
// The labels of one document are a dozen; the store is emptied when hostile text fills it.
const KNOWN_LIMIT = 500

function kindOf(word: string): LabelKind | null {
  const before = known.get(word)
  if (before !== undefined) return before
  const kind = labelKind(word)
  if (known.size >= KNOWN_LIMIT) known.clear()
  known.set(word, kind)
  return kind
}

const COLON = 0x3a
const WIDE_COLON = 0xff1a
const CLOSING_LENS = 0x3011 // 】
const IS = 0x4e3a // 为

/** Whether the label ends at this sign: `责任单位：`, `【责任单位】`, `责任单位为`. */
function closesLabel(code: number, word: string): boolean {
  return code === COLON || code === WIDE_COLON || code === CLOSING_LENS || (code === IS && ends(word, BODIES))
}

// 「牵头部门（单位）：」: what the bracket holds is another word for the same.
const BRACKET_LIMIT = 6

function isLetter(code: number): boolean {
  // 、 and / join the two words of 「牵头、责任单位」.
  return (code >= 0x4e00 && code <= 0x9fff) || code === 0x3001 || code === 0x2f || code === 0xff0f
}

function afterOpening(text: string, start: number, end: number): number {
  let at = start
  while (at < end && (isBlank(text.charCodeAt(at)) || text[at] === '【')) at++
  return at
}

/** The offset after a short bracket at `at`, or `at`. */
function afterBracket(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at)
  if (code !== 0xff08 && code !== 0x28) return at
  return Math.max(at, closeOf(text, at, Math.min(end, at + BRACKET_LIMIT)))
}

// A blank after more letters than these ends a word: 「市住建局 完成时限：」 is a unit and a label.
const SPACED_RUN = 2

/** Reads a label at the beginning of a line or note: `牵头单位：`, `责 任 单 位:`, `【完成时限】`, `责任单位为`. */
export function readLabel(text: string, start: number, end: number): Label | null {
  const limit = Math.min(end, start + LABEL_LIMIT)
  let word = ''
  let run = 0
  for (let at = afterOpening(text, start, limit); at < limit && word.length <= LABEL_LETTERS; at++) {
    at = afterBracket(text, at, limit)
    const code = text.charCodeAt(at)
    if (closesLabel(code, word)) return labelled(text, word, at + 1, end)
    if (isBlank(code)) {
      run = run > SPACED_RUN ? LABEL_LETTERS : 0
      continue
    }
    if (!isLetter(code) || ++run > LABEL_LETTERS) return null
    word += text[at]
  }
  return null
}

function labelled(text: string, word: string, after: number, end: number): Label | null {
  const label = kindOf(word)
  if (!label) return null
  let valueStart = after
  const colon = text.charCodeAt(valueStart)
  if (valueStart < end && (colon === WIDE_COLON || colon === COLON)) valueStart++
  while (valueStart < end && isBlank(text.charCodeAt(valueStart))) valueStart++
  return { label, valueStart }
}
