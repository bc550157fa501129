import {
  BLANK,
  CLOSE_BRACKET,
  CLOSE_QUOTE,
  COLON,
  COMMA,
  classAt,
  classOf,
  DIGIT,
  NEWLINE,
  NUMERAL,
  OPEN_BRACKET,
  OPEN_QUOTE,
  SEMICOLON,
  STOP,
  STRAIGHT_QUOTE,
} from './characters.ts'

/** A counted noun, 「“八大平台”」「五个联席会议制度」. `start` is at its opening quote or its numeral. */
export type Group = { count: number; noun: string; start: number; end: number; quoted: boolean }

/** The count of 「N」 in 「1+N」: as many as it takes. */
export const ANY_NUMBER = 0

const NOUN_REACH = 16 // 「一体化运行机制」 is 7; 16 leaves room for a place in front
const NUMERAL_REACH = 3 // 「二十四」; slogans do not count to a hundred

const MEASURE = 1
const PLAIN_MEASURE = 2
const GROUP_START = 4
const NAME_MEASURE = 8
const marks = new Uint8Array(65536)
const mark = (characters: string, bit: number): void => {
  for (let at = 0; at < characters.length; at++) {
    const code = characters.charCodeAt(at)
    marks[code] = (marks[code] ?? 0) | bit
  }
}
mark('大个项条种类张支家次名座批套位处份件篇场道轮', MEASURE)
// 「三年」「四季度」「二十大」 count time and meetings: only these measures stand before a plan's own nouns without quotes.
mark('大个项条种类次名支家套张件篇场', PLAIN_MEASURE)
// In a slogan 「处理」 is a noun, 「两个平台」 has a measure.
mark('大个项条种类张支家件篇场', NAME_MEASURE)
mark('一二三四五六七八九十两0123456789０１２３４５６７８９N', GROUP_START)

/** Whether a measure word as slogans use them (大、个、项) stands at `at`. */
export const isMeasure = (text: string, at: number): boolean =>
  ((marks[text.charCodeAt(at)] ?? 0) & NAME_MEASURE) !== 0

const NUMERALS = '零一二三四五六七八九'

const digitOf = (printed: string, at: number): number => {
  const code = printed.charCodeAt(at)
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10 // full width
  if (code === 0x4e24) return 2 // 两
  return NUMERALS.indexOf(printed.charAt(at))
}

/** The value of 「八」「两」「十二」「二十」「12」, or -1. */
export function countOf(printed: string): number {
  const ten = printed.indexOf('十')
  if (ten >= 0) {
    const tens = ten === 0 ? 1 : digitOf(printed, ten - 1)
    const ones = ten === printed.length - 1 ? 0 : digitOf(printed, ten + 1)
    return tens < 1 || ones < 0 || printed.length > 3 ? -1 : tens * 10 + ones
  }
  if (printed === '' || (printed.length > 1 && classAt(printed, 0) !== DIGIT)) return -1
  let value = 0
  for (let at = 0; at < printed.length; at++) {
    const digit = digitOf(printed, at)
    if (digit < 0) return -1
    value = value * 10 + digit
  }
  return value
}

export const isQuote = (kind: number): boolean =>
  kind === OPEN_QUOTE || kind === CLOSE_QUOTE || kind === STRAIGHT_QUOTE

export const isPunctuation = (kind: number): boolean =>
  kind === STOP || kind === SEMICOLON || kind === COMMA || kind === COLON || kind === NEWLINE || isQuote(kind)

/** The end of the numeral at `at`. */
export function numeralEnd(text: string, at: number, limit: number): number {
  const kind = classAt(text, at)
  if (kind !== NUMERAL && kind !== DIGIT) return text[at] === 'N' ? at + 1 : at
  let end = at + 1
  if (text.charCodeAt(at) === 0x4e24) return end // 两 stands alone
  while (end < limit && classAt(text, end) === kind) end++
  return end
}

/** Reads 「八大平台」 whose numeral stands at `at`; null where no plan's noun is counted. */
export function readGroup(text: string, at: number, limit: number): Group | null {
  const after = numeralEnd(text, at, limit)
  if (after === at || after - at > NUMERAL_REACH) return null
  const count = text.charCodeAt(at) === 0x4e ? ANY_NUMBER : countOf(text.slice(at, after))
  if (count < 0) return null
  const before = classAt(text, at - 1)
  const previous = text.charCodeAt(at - 1)
  if (previous === 0x7b2c || previous === 0x2e || before === classAt(text, at)) return null // 第, a decimal point
  const opened = before === OPEN_QUOTE || before === STRAIGHT_QUOTE
  return (
    (opened ? countedNoun(text, at, after, count, limit, true) : null) ??
    countedNoun(text, at, after, count, limit, false)
  )
}

// 「“八大平台”」 is closed by its quote; 「“一个中心、|两大抓手”」 is not, and is read as running text.
function countedNoun(
  text: string,
  at: number,
  after: number,
  count: number,
  limit: number,
  quoted: boolean,
): Group | null {
  const found = marks[text.charCodeAt(after)] ?? 0
  const measured = (found & (quoted ? MEASURE : PLAIN_MEASURE)) !== 0
  if (!quoted && !measured) return null
  const noun = measured ? after + 1 : after
  const end = nounEnd(text, noun, Math.min(limit, noun + NOUN_REACH), quoted)
  if (end === noun || (quoted && !isQuote(classAt(text, end)))) return null
  return {
    count,
    noun: text.slice(noun, end),
    start: quoted ? at - 1 : at,
    end: quoted ? end + 1 : end,
    quoted,
  }
}

/** Where a noun ends: at punctuation, 等, 的, or 和 before the next count. */
export function nounEnd(text: string, at: number, limit: number, quoted: boolean): number {
  while (at < limit) {
    const code = text.charCodeAt(at)
    const kind = classOf(code)
    if (isPunctuation(kind) || kind === BLANK || kind === OPEN_BRACKET || kind === CLOSE_BRACKET) break
    if (code === 0x7b49 || code === 0x2b) break // 等, +
    if (!quoted && (code === 0x7684 || endsAtConjunction(text, at, code))) break // 的
    at++
  }
  return at
}

// 「2名协辅警|和N名网格员」
const endsAtConjunction = (text: string, at: number, code: number): boolean =>
  (code === 0x548c || code === 0x53ca || code === 0x4e0e) &&
  ((marks[text.charCodeAt(at + 1)] ?? 0) & GROUP_START) !== 0

/** All counted nouns in `[from, to)`, in order. */
export function listGroups(text: string, from: number, to: number): Group[] {
  const groups: Group[] = []
  let at = from
  while (at < to) {
    if (((marks[text.charCodeAt(at)] ?? 0) & GROUP_START) === 0) {
      at++
      continue
    }
    const group = readGroup(text, at, to)
    if (group !== null) groups.push(group)
    at = group === null ? Math.max(at + 1, numeralEnd(text, at, to)) : group.end
  }
  return groups
}
