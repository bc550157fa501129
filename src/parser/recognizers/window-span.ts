import type { WindowDraft } from '../recognizer.ts'
import { iso, type Point, readDigits, readPoint, readYear, skipBlanks } from './window-dates.ts'

const DASHES = '-–—－~～至到'
// `——` is the longest dash that stands between two dates.
const DASH_LENGTH = 2

function afterDash(text: string, at: number, end: number): number {
  let i = skipBlanks(text, at, end)
  const from = i
  while (i < end && i - from < DASH_LENGTH && DASHES.includes(text[i] ?? '.')) i++
  return i === from ? -1 : skipBlanks(text, i, end)
}

/** A window between two days counted as yyyymmdd. */
export function draft(
  kind: WindowDraft['kind'],
  from: number,
  to: number,
  start: number,
  end: number,
): WindowDraft {
  return { kind, from: iso(from), to: iso(to), rrule: null, start, end }
}

/** `2018-2019年`, `1-6月`, `2018年-2019年`, `2023年3月—10月`; the first unit may be left to the second. */
export function readRange(text: string, at: number, end: number, year: number): WindowDraft | null {
  // 「2026年3-10月」: the year stands before a range of bare months.
  const printed = readYear(text, at, end)
  const months = printed && readBareRange(text, skipBlanks(text, printed.end, end), end, printed.year)
  if (months) return { ...months, start: at }
  const first = readPoint(text, at, end, year)
  if (!first) return readBareRange(text, at, end, year)
  const second = afterDash(text, first.end, end)
  if (second < 0) return null
  const last = readPoint(text, second, end, first.year)
  if (!last || (last.to < first.from && first.from > 0)) return null
  return draft('during', first.from, last.to, at, last.end)
}

/** A range whose first figure has lost its unit to the second: `2018-2019年`, `3-10月`. */
function readBareRange(text: string, at: number, end: number, year: number): WindowDraft | null {
  const first = readDigits(text, at, end, 5)
  const length = first.end - at
  if (length === 0 || length === 3 || length > 4) return null
  const second = afterDash(text, first.end, end)
  if (second < 0) return null
  const { value } = first
  if (length === 4) {
    const last = readYear(text, second, end)
    if (!last || value < 1900 || value > last.year) return null
    const point = readPoint(text, second, end, year)
    return point && draft('during', value * 10000 + 101, point.to, at, point.end)
  }
  const last = readPoint(text, second, end, year)
  if (!last?.month || value < 1 || value > last.month || readYear(text, second, end)) return null
  return draft('during', last.year > 0 ? last.year * 10000 + value * 100 + 1 : 0, last.to, at, last.end)
}

function starts(text: string, at: number, end: number, word: string): boolean {
  return at + word.length <= end && text.startsWith(word, at)
}

// What after a date says that it is an end (前, 之前), or a beginning (起, 以来); longest first.
const UNTIL = ['底以前', '底之前', '底前', '以前', '之前', '前', '内', '为止', '止']
const SINCE = ['开始', '以来', '以后', '之后', '起', '后']

/** A single date with what stands before and after it. `alone`: nothing around says whether it is an end or a stretch. */
export function readSingle(
  text: string,
  at: number,
  end: number,
  point: Point,
  lead: string,
  alone: 'by' | 'during',
): WindowDraft {
  const closing = point.closing ? point.to : 0
  for (const word of UNTIL) {
    // 「12月31日前」 is that day at the latest.
    if (starts(text, point.end, end, word)) return draft('by', 0, point.to, at, point.end + word.length)
  }
  for (const word of SINCE) {
    if (starts(text, point.end, end, word))
      return draft('ongoing', closing || point.from, 0, at, point.end + word.length)
  }
  if (lead === '到' || lead === '至' || point.closing) return draft('by', 0, point.to, at, point.end)
  return alone === 'by'
    ? draft('by', 0, point.to, at, point.end)
    : draft('during', point.from, point.to, at, point.end)
}
