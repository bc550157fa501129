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

const digits = new Int8Array(65536).fill(-1)
for (const row of ['零一二三四五六七八九', '0123456789', '０１２３４５６７８９'])
  for (let digit = 0; digit < row.length; digit++) digits[row.charCodeAt(digit)] = digit
digits[0x4e24] = 2 // 两

const digitAt = (text: string, at: number): number => digits[text.charCodeAt(at)] ?? -1

const TEN = 0x5341

/** The value of 「八」「两」「十二」「二十」「12」 in `[from, to)`, or -1. */
export function countBetween(text: string, from: number, to: number): number {
  let ten = from
  while (ten < to && text.charCodeAt(ten) !== TEN) ten++
  if (ten < to) {
    const tens = ten === from ? 1 : digitAt(text, ten - 1)
    const ones = ten === to - 1 ? 0 : digitAt(text, ten + 1)
    return tens < 1 || ones < 0 || to - from > 3 ? -1 : tens * 10 + ones
  }
  if (from === to || (to - from > 1 && classAt(text, from) !== DIGIT)) return -1
  let value = 0
  for (let at = from; at < to; at++) {
    const digit = digitAt(text, at)
    if (digit < 0) return -1
    value = value * 10 + digit
  }
  return value
}

export const countOf = (printed: string): number => countBetween(printed, 0, printed.length)

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
  const count = text.charCodeAt(at) === 0x4e ? ANY_NUMBER : countBetween(text, at, after)
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

/** Lists the counted nouns in `[from, to)` of one text, in order. */
export type ListGroups = (from: number, to: number) => Group[]

const GAP = 50 // a slogan and its label are looked through, a paragraph that nobody asks for is not

// A count, its measure and its noun look no further; nearer than this to its limit, a noun is read anew.
const GROUP_REACH = NUMERAL_REACH + 1 + NOUN_REACH + 1

/** A lister that remembers: the slogans of one paragraph all ask for its counted nouns. */
export function groupLister(text: string): ListGroups {
  // Every place in `[first, next)` where a count may begin, and what was read there.
  let starts: number[] = []
  let known: (Group | null | undefined)[] = []
  let first = 0
  let next = 0
  return (from, to) => {
    const groups: Group[] = []
    if (from >= to) return groups
    if (from < first || from > next + GAP) {
      starts = []
      known = []
      first = from
      next = from
    }
    for (; next < to; next++) if (((marks[text.charCodeAt(next)] ?? 0) & GROUP_START) !== 0) starts.push(next)
    let at = from
    for (let i = firstFrom(starts, from); i < starts.length; i++) {
      const start = starts[i] ?? to
      if (start >= to) break
      if (start < at) continue
      let group = start + GROUP_REACH < to ? known[i] : undefined
      if (group === undefined) {
        group = readGroup(text, start, to)
        if (start + GROUP_REACH < to) known[i] = group
      }
      if (group !== null) groups.push(group)
      at = group === null ? Math.max(start + 1, numeralEnd(text, start, to)) : group.end
    }
    return groups
  }
}

/** The index of the first of the ascending `places` that is not before `from`. */
function firstFrom(places: readonly number[], from: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? from) < from) low = middle + 1
    else high = middle
  }
  return low
}
