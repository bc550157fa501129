import type { ClauseScope, WindowDraft } from '../recognizer.ts'
import { isDigit, readPart, readPoint, signValue, skipBlanks } from './window-dates.ts'
import { readEvery } from './window-every.ts'
import { draft, readRange, readSingle } from './window-span.ts'

/** A date, a range or a span of years from a figure or a Chinese numeral at `at`; `start` may lie before it, at 到 or 至. */
export function readFrom(
  text: string,
  start: number,
  at: number,
  end: number,
  year: number,
  alone: 'by' | 'during',
) {
  const range = readRange(text, at, end, year)
  if (range) return range
  const point = readPoint(text, at, end, year)
  return point ? readSingle(text, start, end, point, text[start] ?? '', alone) : readRelative(text, at, end)
}

// 「3年内」「三年内」: a length with no beginning; a calendar day cannot be given.
const LENGTHS = ['年内', '个月内', '年之内', '个月之内', '年以内', '个月以内']
// The figure of such a length has at most two digits.
const LENGTH_DIGITS = 2

function readRelative(text: string, at: number, end: number): WindowDraft | null {
  let i = at
  while (i < end && i - at < LENGTH_DIGITS && signValue(text.charCodeAt(i)) > 0) i++
  if (i === at) return null
  for (const word of LENGTHS) {
    if (text.startsWith(word, i) && i + word.length <= end) return draft('by', 0, 0, at, i + word.length)
  }
  return null
}

const PLAN_YEARS: Record<string, number> = {
  十二五: 2011,
  十三五: 2016,
  十四五: 2021,
  十五五: 2026,
  十六五: 2031,
}

/** `“十四五”期间`, `“十四五”末`: the five years of a national plan. */
function readPlanYears(text: string, at: number, end: number): WindowDraft | null {
  const first = PLAN_YEARS[text.slice(at, at + 3)]
  if (first === undefined) return null
  let i = at + 3
  if (text[i] === '”' || text[i] === '"') i++
  const word = text.slice(i, Math.min(end, i + 2))
  const from = first * 10000 + 101
  const to = (first + 4) * 10000 + 1231
  if (word === '期间' || word === '时期') return draft('during', from, to, at, i + 2)
  if (word === '期末') return draft('by', 0, to, at, i + 2)
  return word[0] === '末' ? draft('by', 0, to, at, i + 1) : null
}

/** The offset after the first of these words that stands here, or the same offset. */
export function skipWords(text: string, at: number, end: number, words: readonly string[]): number {
  for (const word of words) if (at + word.length <= end && text.startsWith(word, at)) return at + word.length
  return at
}

/** What follows a word for a year (今年, 年): its end, a month, a part of it, or nothing. */
function afterYearWord(
  text: string,
  start: number,
  at: number,
  end: number,
  year: number,
): WindowDraft | null {
  const from = year > 0 ? year * 10000 + 101 : 0
  const to = year > 0 ? year * 10000 + 1231 : 0
  const closed = skipWords(text, at, end, ['年底', '年末', '底', '末'])
  if (closed > at) return draft('by', 0, to, start, skipWords(text, closed, end, ['以前', '之前', '前']))
  if (text[at] === '内' && at < end) return draft('by', 0, to, start, at + 1)
  const point = readPoint(text, skipBlanks(text, at, end), end, year || 0)
  if (point && point.year === year) return readSingle(text, start, end, point, '', 'during')
  return draft('during', from, to, start, skipWords(text, at, end, ['以来', '度']))
}

// 「青少年内心」「当年内容」: signs before 年 that make another word of it.
const NOT_A_YEAR = '少青成童幼老中壮百千多'

/** `年内`, `年底前`, `年末`: the end of the year that the clause stands in. */
function readYearEnd({ text, start, end, year }: ClauseScope, at: number): WindowDraft | null {
  const before = at > start ? (text[at - 1] ?? '') : ''
  if (NOT_A_YEAR.includes(before) && before !== '') return null
  const next = text[at + 1]
  if (at + 1 >= end || (next !== '内' && next !== '底' && next !== '末')) return null
  // 「年内容」「年底线」: the second sign belongs to the next word.
  const after = at + 2 < end ? text[at + 2] : ''
  if (
    (next === '内' && (after === '容' || after === '部' || after === '涵')) ||
    (next === '底' && after === '线')
  )
    return null
  return afterYearWord(text, at, at + 1, end, year ?? 0)
}

// 「本年鉴」 「全年级」: 年 belongs to the next word.
const NOT_AFTER_YEAR = '鉴级龄轻货'
// 「健全年度」 「完全年份」 cut between 全 and 年.
const NOT_WHOLE = '健安完齐'

/** `今年`, `明年`, `去年`, `本年度`, `全年`. */
function readYearWord({ text, start, end, year }: ClauseScope, at: number): WindowDraft | null {
  const first = text[at]
  if (text[at + 1] !== '年' || first === '未') return null
  if (first === '全' && at > start && NOT_WHOLE.includes(text[at - 1] ?? '.')) return null
  if (NOT_AFTER_YEAR.includes(text[at + 2] ?? '.')) return null
  const known = year ?? 0
  const shift = first === '明' ? 1 : first === '去' ? -1 : 0
  return afterYearWord(text, at, at + 2, end, known > 0 ? known + shift : 0)
}

/** `今后每年`, `今后五年`, `未来3年`. */
function readComing(text: string, at: number, end: number): WindowDraft | null {
  if (text[at + 1] !== (text[at] === '今' ? '后' : '来')) return null
  let i = at + 2
  if (text[i] === '一' && text[i + 1] === '个') return null
  if (text[i] === '每' && i < end) {
    const every = readEvery(text, i, end)
    return every && { ...every, start: at }
  }
  if (text[i] === '的') i++
  const from = i
  while (i < end && i - from < LENGTH_DIGITS && signValue(text.charCodeAt(i)) > 0) i++
  return i > from && i < end && text[i] === '年'
    ? draft('during', 0, 0, at, skipWords(text, i + 1, end, ['内', '间']))
    : null
}

// 到 and 至 before a date say that it is an end.
function leadBefore(text: string, at: number, floor: number): number {
  const before = at > floor ? text[at - 1] : ''
  return before === '到' || before === '至' ? at - 1 : at
}

/** `上半年`, `到第三季度`: a part of the year that the clause stands in. */
function readPartAlone({ text, start, end, year }: ClauseScope, at: number): WindowDraft | null {
  const point = readPart(text, at, end, year ?? 0)
  const from = leadBefore(text, at, start)
  return point && readSingle(text, from, end, point, text[from] ?? '', 'during')
}

// A dispatcher that goes on sign by sign after an unread figure must not find a date in its tail.
function isInsideFigure(text: string, at: number, floor: number): boolean {
  if (at <= floor) return false
  const before = text.charCodeAt(at - 1)
  return isDigit(before) || before === 0x2e
}

// Most triggers begin no window: the sign after one decides it for nearly all. A bit stands for a group of triggers.
const leads = new Uint8Array(65536)
const follows = new Uint8Array(65536)
const DIGITS = '0123456789０１２３４５６７８９'
const GROUPS: readonly (readonly [triggers: string, next: string])[] = [
  ['年', '内底末之以'],
  ['每', `年季月周天日半两二三四五六七八九十${DIGITS}`],
  ['今明去本全当未', '年后来'],
  ['上下', '半'],
  ['第', `一二三四${DIGITS}`],
  ['长', '期'],
  ['一二三四五六七八九十两', '季年个〇零○九二三四五六七八'],
  [DIGITS, `${DIGITS}年月季个 \u3000-–—－~～至到`],
]
for (const [group, [triggers, next]] of GROUPS.entries()) {
  for (const sign of triggers) leads[sign.charCodeAt(0)] = (leads[sign.charCodeAt(0)] ?? 0) | (1 << group)
  for (const sign of next) follows[sign.charCodeAt(0)] = (follows[sign.charCodeAt(0)] ?? 0) | (1 << group)
}

/** The signs that a window begins with. */
export const TRIGGERS = GROUPS.map(([triggers]) => triggers).join('')

/** Whether the sign at `at` and the one after it can begin a window. */
export function mayBegin(text: string, at: number): boolean {
  return ((leads[text.charCodeAt(at)] ?? 0) & (follows[text.charCodeAt(at + 1)] ?? 0)) !== 0
}

/** The window that begins with the sign at `at`, if one does. */
export function readAt(scope: ClauseScope, at: number): WindowDraft | null {
  const { text, start, end, year } = scope
  switch (text[at]) {
    case '年':
      return readYearEnd(scope, at)
    case '每':
      return readEvery(text, at, end)
    case '今':
    case '未':
      return text[at + 1] === '年' ? readYearWord(scope, at) : readComing(text, at, end)
    case '明':
    case '去':
    case '本':
    case '全':
    case '当':
      return readYearWord(scope, at)
    case '上':
    case '下':
    case '第':
      return readPartAlone(scope, at)
    case '长':
      return text.startsWith('长期坚持', at) && at + 4 <= end ? draft('ongoing', 0, 0, at, at + 4) : null
    case '十':
      return readPlanYears(text, at, end) ?? readRelative(text, at, end)
    default:
      if (isInsideFigure(text, at, start)) return null
      return readFrom(text, leadBefore(text, at, start), at, end, year ?? 0, 'during')
  }
}
