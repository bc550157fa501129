import type { Genre } from '../model/plan.ts'
import { BLANK, classAt, HAN, NEWLINE, NUMERAL, OPEN_BRACKET } from './characters.ts'
import { NO_PLAN_ENDING, TITLE_ENDINGS, TITLE_WORDS } from './lexicon/genres.ts'
import { readNumber } from './metadata-issuer.ts'
import { NUMBER_BRACKET } from './metadata-signs.ts'

/** A title as meant, without the blanks of layout, and where it stands. */
export type Title = { value: string; start: number; end: number }

const TITLE_REACH = 120 // 「关于印发…的通知」 with the longest plan names in it
const TITLE_LINES = 16 // portal header, red head, number and issuer stand above the title
const OWN_REACH = 320 // where line ends were lost the title, number and addressees fill about this much

/** The genre that a title declares; null where it declares none. */
export function genreOfTitle(title: string): Genre | null {
  for (const [genre, words] of TITLE_WORDS) if (words.test(title)) return genre
  const bare = bareTitle(title)
  if (NO_PLAN_ENDING.test(bare)) return 'other'
  for (const [genre, ending] of TITLE_ENDINGS) if (ending.test(bare)) return genre
  return null
}

const bareTitle = (title: string): string =>
  title
    .replace(/(?:[（(【〔][^（）()]{1,30}[）)】〕]|\d{4}[-—－]\d{4}年?[)）]?)+$/, '')
    .replace(/[》〉”"]+$/, '')

/** Takes layout out of a title: markdown signs, letter-spacing, blanks between Chinese characters. */
export function tidyTitle(printed: string): string {
  if (!hasLayout(printed)) return withoutDate(printed)
  let clean = ''
  let from = 0
  while (printed[from] === '#' || classAt(printed, from) === BLANK) from++
  for (let at = from; at < printed.length; at++) {
    const kind = classAt(printed, at)
    if (kind !== BLANK && kind !== NEWLINE) continue
    if (at > from) clean += printed.slice(from, at)
    from = at + 1
    if (kind === BLANK && clean !== '' && isBetweenWords(printed, at)) clean += ' '
  }
  clean += printed.slice(from)
  return withoutDate(clean.trim())
}

// One blank between two words of a headline is kept; letter-spacing and line ends are not.
const isBetweenWords = (printed: string, at: number): boolean =>
  at + 1 < printed.length &&
  classAt(printed, at + 1) !== BLANK &&
  classAt(printed, at - 1) !== BLANK &&
  !isSpacedOut(printed, at + 1) &&
  !isSpacedOut(printed, at - 1)

function hasLayout(printed: string): boolean {
  for (let at = 0; at < printed.length; at++) {
    const kind = classAt(printed, at)
    if (kind === BLANK || kind === NEWLINE) return true
  }
  return printed.charCodeAt(0) === 0x23
}

// 「（2015年3月13日）」 under a title is its date.
const withoutDate = (title: string): string =>
  /[)）]$/.test(title) ? title.replace(/[（(]\d{4}年\d{1,2}月\d{1,2}日[^（(]{0,30}[)）]$/, '') : title

// 「政 府 工 作」: one character between two blanks.
const isSpacedOut = (text: string, at: number): boolean =>
  classAt(text, at) === HAN && classAt(text, at - 1) === BLANK && classAt(text, at + 1) === BLANK

const BEFORE = /(?:印发|转发|下发|发布|现将|制定了|制订了|印发了|制定的|通过了|批转)[^，。《]{0,2}$/
const ISSUED = /(?:关于|联合|[厅委部院局府组室])(?:印发|转发|下发|批转)$/
const SHORT_NAME = '(?:（以下简称[^）]{1,20}）[，,]?)?'
const PASSED = new RegExp(`^${SHORT_NAME}(?:已经|已由|已报经|业经|经)[^。]{0,60}(?:同意|通过|批准|审定)`)
const HANDED_OUT = new RegExp(
  `^${SHORT_NAME}(?:的通知|等?印发|转发|，?现印发|,现印发|全文如下|，并发出通知|，全文如下)`,
)
// 「我们研究制定了《X》，已经…同意，现印发给你们」
const MADE = /(?:制定|制订|编制|起草)了?$/
const LEAST_TITLE = 7 // 「（以下简称《实施方案》）」 names nothing

/** 「现将《X》印发给你们」「《X》已经…同意」「关于印发《X》的通知」: X is the plan. */
export function readEnclosedTitle(head: string): Title | null {
  let draft: Title | null = null
  let first: Title | null = null
  let lastClose = -1
  for (let open = head.indexOf('《'); open >= 0; open = head.indexOf('《', open + 1)) {
    const close = closingOf(head, open)
    if (close < 0) continue
    const before = head.slice(Math.max(0, open - 12), open)
    const after = head.slice(close + 1, close + 80)
    const value = tidyTitle(head.slice(open + 1, close))
    if (value.length < LEAST_TITLE || genreOfTitle(value) === null) continue
    const place = { value, start: open + 1, end: close }
    // 「《X》《Y》《Z》已经…同意」: the first of them.
    if (first === null || lastClose + 1 !== open) first = place
    lastClose = close
    const made = MADE.test(before) && after.slice(0, 40).includes('印发')
    if (made || PASSED.test(after) || (HANDED_OUT.test(after) && BEFORE.test(before))) return first
    const alone =
      after === '' ||
      after.startsWith('的通知') ||
      classAt(after, 0) === BLANK ||
      classAt(after, 0) === NEWLINE
    if (draft === null && alone && ISSUED.test(before.trimEnd())) draft = place
  }
  return draft
}

function closingOf(head: string, open: number): number {
  let depth = 0
  const stop = Math.min(head.length, open + TITLE_REACH)
  for (let at = open; at < stop; at++) {
    if (head[at] === '《') depth++
    else if (head[at] === '》' && --depth === 0) return at
  }
  return -1
}

const HANDED_NOTICE = /关于(?:联合)?(?:印发|转发|下发)[《]?([^《》]+?)[》]?的通知$/
const FURNITURE =
  /^(?:首页|当前位置|您的位置|索引号|来源|分享|打印|发布日期|信息来源|时间|字号|【|\[复制|查看|发表于|设为首页)|[>＞].*[>＞]|^下载$|^收藏$|^(?:政策|文件)?(?:图解|解读)$/

type Line = { readonly start: number; readonly end: number }

/** The title that stands on lines of its own: a line, or some lines together, that ends as a document's title does. */
export function readTitleLines(text: string, lines: readonly Line[]): Title | null {
  let handed: Title | null = null
  let count = 0
  for (let i = 0; i < lines.length && count < TITLE_LINES; i++) {
    const line = lines[i]
    if (line === undefined || isBlank(text, line)) continue
    count++
    const joined = joinTitle(text, lines, i)
    if (joined === null) continue
    const notice = HANDED_NOTICE.exec(joined.value)
    if (notice === null) return handed !== null && genreOfTitle(joined.value) === 'notice' ? handed : joined
    // The plan itself may follow under its own title; until then this is its name.
    handed ??= { ...joined, value: notice[1] ?? joined.value }
  }
  return handed
}

const isBlank = (text: string, line: Line): boolean => {
  for (let at = line.start; at < line.end; at++) {
    const kind = classAt(text, at)
    if (kind !== BLANK && kind !== NEWLINE) return false
  }
  return true
}

/** Whether a line says something: 。；！？ in it, two commas, or a colon at its end. */
function isSentence(line: string): boolean {
  let commas = 0
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at)
    if (code === 0x3002 || code === 0xff1b || code === 0xff01 || code === 0xff1f) return true
    if ((code === 0xff0c || code === 0x2c) && ++commas === 2) return true
  }
  return line.endsWith('：') || line.endsWith(':')
}

// What stands around a title on lines of its own, or runs into it: 「澄政发〔2026〕9号」, the red head, a day of signature.
const LEAD_REACH = 20 // more blanks than this are left to the expression
const LEADING_NUMBER = /^[\s#]*[\u4e00-\u9fff]{2,12}[〔﹝［[【]\d{4}[〕﹞］\]】]第?\d+号\s*/
// Whether an opening bracket stands where that number has one: after blanks and a few characters.
function mayLeadWithNumber(text: string, start: number): boolean {
  let at = start
  while (at < text.length && classAt(text, at) !== HAN && classAt(text, at) !== NUMERAL) {
    if (at - start === LEAD_REACH) return true
    at++
  }
  const stop = Math.min(text.length - 1, at + 12)
  while (at < stop && !isNumberBracket(text, at)) at++
  return at <= stop && isNumberBracket(text, at)
}

const isNumberBracket = (text: string, at: number): boolean =>
  classAt(text, at) === OPEN_BRACKET || text.charCodeAt(at) === 0xfe5d // ﹝

const RED_LINE = /^[^，。：]{4,40}(?:政府|办公室|办公厅|委员会|局|厅)文件$/
const DAY_LINE = /^[12][\d〇○零一二三四五六七八九]{3}年\d{1,2}月\d{1,2}日/
const NUMBERED_LINE = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．、])/

// 「发文机关：某市人民政府」「主题分类: …」 in a portal's header; its 「标题：」 is printed again over the text.
const FIELD_LINE = /^[\u4e00-\u9fff](?: ?[\u4e00-\u9fff]){1,5} ?[：:]/

const isBesideTitle = (line: string): boolean =>
  FIELD_LINE.test(line) ||
  (line.endsWith('文件') && RED_LINE.test(line)) ||
  DAY_LINE.test(line) ||
  (mayLeadWithNumber(line, 0) && LEADING_NUMBER.exec(line)?.[0] === line)

function joinTitle(text: string, lines: readonly Line[], first: number): Title | null {
  let start = lines[first]?.start ?? 0
  if (mayLeadWithNumber(text, start)) {
    start += LEADING_NUMBER.exec(text.slice(start, lines[first]?.end))?.[0].length ?? 0
  }
  for (let i = first; i < Math.min(lines.length, first + 4); i++) {
    const line = lines[i] ?? { start, end: start }
    const { end } = line
    if (end - start > TITLE_REACH) return null
    const printed = tidyTitle(text.slice(line.start, end))
    if (isBesideTitle(printed)) return null
    const whole = start === line.start ? printed : tidyTitle(text.slice(start, end))
    const value = whole.charCodeAt(0) === 0x5b ? whole.replace(/^\[[^\]]{1,6}\]\s*/, '') : whole
    if (value.length < 4 || isSentence(value) || FURNITURE.test(value) || NUMBERED_LINE.test(value))
      return null
    const genre = genreOfTitle(value)
    const opened = value.split(/[（(《]/).length > value.split(/[）)》]/).length
    if (genre !== null && (!opened || i > first)) return withYears(text, lines, i, { value, start, end })
  }
  return null
}

const YEARS_LINE = /^[（(]\d{4}\s*年?\s*[-—–－~～至]+\s*\d{4}\s*年?[）)]$/

/** 「清水三年行动计划⏎（2031—2033年）」: the years under a title are part of it. */
function withYears(text: string, lines: readonly Line[], last: number, title: Title): Title {
  const next = lines.slice(last + 1, last + 3).find(line => !isBlank(text, line))
  if (next === undefined) return title
  const years = tidyTitle(text.slice(next.start, next.end))
  return YEARS_LINE.test(years) ? { ...title, value: title.value + years, end: next.end } : title
}

const ADDRESSEES = /各(?:市|区|县|省|镇|乡|街道|设区|地区|州|盟|有关|单位|部门|处室|委|直属)/

/** Where line ends were lost, the title runs from the text's start into its number or its addressees. */
export function readRunInTitle(text: string, seen: number): Title | null {
  const head = text.slice(0, OWN_REACH)
  const stops = [
    head.search(ADDRESSEES),
    (seen & NUMBER_BRACKET) === 0 ? -1 : (readNumber(head)?.start ?? -1),
    head.indexOf('为贯彻'),
    head.indexOf('为认真'),
  ]
  const end = Math.min(...stops.map(at => (at < 0 ? head.length : at)))
  if (end < 6 || end > TITLE_REACH + 60) return null
  const value = tidyTitle(head.slice(0, end))
  if (isSentence(value) || genreOfTitle(value) === null) return null
  return { value, start: 0, end }
}

/** The first lines of a newspaper's or portal's text: the headline, up to a blank line or the first sentence. */
export function readHeadline(text: string, lines: readonly Line[]): Title | null {
  let title: Title | null = null as Title | null
  for (const line of lines.slice(0, TITLE_LINES)) {
    if (isBlank(text, line)) {
      if (title !== null) break
      continue
    }
    const value = tidyTitle(text.slice(line.start, line.end).replaceAll('\n', ' '))
    const furniture =
      FURNITURE.test(value) || /^(?:正文|分享到|来源)/.test(value) || /\d{4}-\d{1,2}-\d{1,2}/.test(value)
    if (furniture) continue
    if (value.length > 60 || /^[-<]/.test(value) || /。|[:：]$|^（上接|^各位/.test(value)) break
    if (classAt(value, 0) !== HAN && !/^[《“\d]/.test(value)) continue
    const above: Title | null = title
    title = {
      value: above === null ? value : `${above.value} ${value}`,
      start: above?.start ?? line.start,
      end: line.end,
    }
    if (title.value.length > TITLE_REACH / 2) break
  }
  return title
}
