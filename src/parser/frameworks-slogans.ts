import {
  CLOSE_QUOTE,
  COMMA,
  classAt,
  DIGIT,
  HAN,
  LATIN,
  NUMERAL,
  OPEN_QUOTE,
  STRAIGHT_QUOTE,
} from './characters.ts'
import { ANY_NUMBER, countOf } from './frameworks-lists.ts'

/** How sure the form alone makes us: a `single` (「“十大工程”」) or a `bare` number is a framework only once it is spelled out. */
export type SloganKind = 'certain' | 'bare' | 'single'

export type Slogan = {
  name: string
  label: string
  counts: number[]
  nouns: string[]
  /** 「四六」 may say four of six each. */
  pair: boolean
  kind: SloganKind
  start: number
  end: number
  /** After the closing quote and the label. */
  after: number
}

const NAME_REACH = 30 // 「三个中心、五大平台、七项机制」 and no longer
const LABEL_REACH = 14 // 「促进金融业健康发展政策措施」 is 13

// What a numbered slogan calls itself. Without one of these a quoted number is a hotline, a year or a case.
const TYPES = new Set(
  `体系 路径 计划 战略 思路 布局 工程 行动 框架 模式 格局 机制 部署 任务 目标 方案 打法 规划 举措 政策 制度 平台 矩阵 集群 联盟 方略 方针
  要求 架构 理念 主题 活动 规则 网络 措施 抓手 路线 愿景 范式 标准 专项 清单 载体 服务`.split(/\s+/),
)

// Numbers that are names for another reason: hotlines (110, 12345) and national programmes named after a date (863, 973).
const NAMES_OF_OTHER_THINGS = new Set(
  '110 112 114 119 120 122 211 985 863 973 12309 12315 12320 12328 12333 12338 12345 12348 12350 12355 12363 12366 12371 12378 12380 12388 12389 95598'.split(
    ' ',
  ),
)

/** Reads the words after a slogan up to its kind of thing: 「“8696”工作路径」 → the end of 「工作路径」; `at` where there is none. */
function labelEnd(text: string, at: number): number {
  const stop = Math.min(text.length, at + LABEL_REACH)
  let here = at
  while (here < stop && (classAt(text, here) === HAN || classAt(text, here) === NUMERAL)) {
    if (TYPES.has(text.slice(here, here + 2))) {
      here += 2
      while (TYPES.has(text.slice(here, here + 2))) here += 2
      return here
    }
    here++
  }
  return at
}

const isClose = (kind: number): boolean => kind === CLOSE_QUOTE || kind === STRAIGHT_QUOTE

/** Reads a numbered slogan whose first character after the opening quote is at `at`. */
export function readSlogan(text: string, at: number): Slogan | null {
  const kind = classAt(text, at)
  if (kind === DIGIT || (kind === LATIN && text[at] === 'N'))
    return readNumber(text, at) ?? readNouns(text, at)
  if (kind === NUMERAL) return readNumeralPair(text, at) ?? readNouns(text, at)
  return null
}

function finish(
  text: string,
  start: number,
  end: number,
  draft: Pick<Slogan, 'counts' | 'nouns' | 'pair' | 'kind'>,
): Slogan | null {
  // Inside the quotes 「“四六计划”」 or after them 「“8696”工作路径」.
  const inside = labelEnd(text, end)
  const closeAt = inside > end && isClose(classAt(text, inside)) ? inside : end
  if (!isClose(classAt(text, closeAt))) return null
  const after = closeAt > end ? closeAt + 1 : labelEnd(text, closeAt + 1)
  const label = closeAt > end ? text.slice(end, closeAt) : text.slice(closeAt + 1, after)
  const name = text.slice(start, end).replaceAll('＋', '+')
  return { ...draft, name, label, start, end, after }
}

const isSign = (character: string | undefined): boolean => character === '+' || character === '＋'

/** 「8696」「1+6+4」「1+N」. */
function readNumber(text: string, at: number): Slogan | null {
  const tokens: string[] = []
  let here = at
  let signs = 0
  while (here < at + NAME_REACH) {
    let end = here
    while (classAt(text, end) === DIGIT) end++
    if (end === here && (text[here] === 'N' || text[here] === 'n' || text[here] === 'X')) end++
    if (end === here) break
    tokens.push(text.slice(here, end))
    here = end
    if (!isSign(text[here])) break
    here++
    signs++
  }
  const first = tokens[0]
  if (first === undefined || signs !== tokens.length - 1 || tokens.some(token => token.length > 6))
    return null
  if (signs > 0) {
    if (tokens.some(token => token.length > 3)) return null
    const counts = tokens.map(token =>
      token === 'N' || token === 'n' || token === 'X' ? ANY_NUMBER : Number(token),
    )
    return finish(text, at, here, { counts, nouns: counts.map(() => ''), pair: false, kind: 'certain' })
  }
  if (first.length < 2 || first[0] === '0' || NAMES_OF_OTHER_THINGS.has(first)) return null
  const counts = digitsOf(first)
  if (counts.length < 2) return null
  const slogan = finish(text, at, here, { counts, nouns: counts.map(() => ''), pair: false, kind: 'bare' })
  // 「“2035”远景目标」 and 「“2011”计划」 are years.
  const year = first.length === 4 && first.startsWith('20')
  if (slogan !== null && slogan.label !== '' && first.length > 2 && !year) slogan.kind = 'certain'
  return slogan
}

/** 「51020」 is five, ten and twenty: a nought belongs to the digit before it. */
function digitsOf(printed: string): number[] {
  const counts: number[] = []
  for (let at = 0; at < printed.length; at++) {
    const digit = printed.charCodeAt(at) - 0x30
    const last = counts.length - 1
    if (digit === 0 && last >= 0) counts[last] = (counts[last] ?? 0) * 10
    else counts.push(digit)
  }
  return counts
}

/** 「四六计划」「“八八战略”」. A last 五 after one numeral is a five-year plan (「“十四五”规划」「“八五”普法」). */
function readNumeralPair(text: string, at: number): Slogan | null {
  let end = at
  while (classAt(text, end) === NUMERAL && end - at < 6) end++
  const printed = text.slice(at, end)
  if (printed.length < 2 || printed.endsWith('五') || /[十百零〇]/.test(printed)) return null
  const counts = Array.from(printed, countOf)
  const slogan = finish(text, at, end, {
    counts,
    nouns: counts.map(() => ''),
    pair: counts.length === 2,
    kind: 'certain',
  })
  return slogan === null || slogan.label === '' ? null : slogan
}

const MEASURES = '大个项条种类张支家'
// 「三年上、五年强」 counts time; 「一要…、二要…」「一不怕…」「两手抓」 count arguments; 「五位一体」 is one thing.
const NOT_COUNTED = '年月日天时分秒周季届岁元要不是手位来带次百千万亿倍成折'
const NOUN_LIMIT = 9

/** 「两个平台、六大体系」「三湾三城」「四新”+“四高」, and 「十大工程」 alone. */
function readNouns(text: string, at: number): Slogan | null {
  const counts: number[] = []
  const nouns: string[] = []
  const stop = Math.min(text.length, at + NAME_REACH)
  let here = at
  let measured = true
  let end = at
  while (here < stop) {
    const kind = classAt(text, here)
    let after = here
    while (classAt(text, after) === kind && (kind === NUMERAL || kind === DIGIT)) after++
    const count = countOf(text.slice(here, after))
    if (count < 1) return null
    const hasMeasure = MEASURES.includes(text[after] ?? '\n')
    // 「三张网」 has a measure, 「三类」 alone does not.
    const noun = hasMeasure && classAt(text, after + 1) === HAN ? after + 1 : after
    measured &&= noun > after
    let nounStop = noun
    while (classAt(text, nounStop) === HAN && nounStop - noun < NOUN_LIMIT) nounStop++
    if (
      nounStop === noun ||
      NOT_COUNTED.includes(text[noun] ?? '\n') ||
      NOT_COUNTED.includes(text[after] ?? '\n')
    )
      return null
    counts.push(count)
    nouns.push(text.slice(noun, nounStop))
    end = nounStop
    here = joined(text, nounStop)
    if (here === nounStop && isClose(classAt(text, here))) break
    if (classAt(text, here) !== NUMERAL && classAt(text, here) !== DIGIT) return null
  }
  if (!isClose(classAt(text, end)) || counts.every(count => count === 1)) return null
  if (counts.length === 1 && !measured) return null
  const name = text.slice(at, end).replace(/[“”‘’"]/g, '')
  const after = labelEnd(text, end + 1)
  const kind = counts.length > 1 ? 'certain' : 'single'
  return { name, label: text.slice(end + 1, after), counts, nouns, pair: false, kind, start: at, end, after }
}

/** Steps over what may stand between two counted nouns: 「、」, blanks, or 「”+“」 with either quote lost. */
function joined(text: string, at: number): number {
  let here = at
  if (isClose(classAt(text, here)) && isSign(text[here + 1])) here++
  if (classAt(text, here) === COMMA || text[here] === ' ' || isSign(text[here])) {
    here++
    if (classAt(text, here) === OPEN_QUOTE) here++
  }
  return here
}
