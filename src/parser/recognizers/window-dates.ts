import { digitOf } from './numeral.ts'

// Dates as Chinese plans print them. Days are counted as yyyymmdd; 0 stands for a day that cannot be known.

/** One stretch of the calendar as printed: a day, a month, a quarter, a half-year or a year. */
export type Point = {
  readonly from: number
  readonly to: number
  readonly year: number
  readonly end: number
  /** `底` or `末` was printed: the end of the stretch is meant. */
  readonly closing: boolean
  /** The month when no finer or coarser stretch was printed, else 0. */
  readonly month: number
}

// Letter-spaced dates leave a blank or two between figure and unit, never more.
const BLANKS = 2

/** The offset after at most a few blanks. */
export function skipBlanks(text: string, at: number, end: number): number {
  let i = at
  while (i < end && i - at < BLANKS && isBlank(text.charCodeAt(i))) i++
  return i
}

export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x3000 || code === 0xa0 || code === 9 || code === 10 || code === 13
}

/** Whether the code is that of a digit of either width. */
export function isDigit(code: number): boolean {
  return digitOf(code) >= 0
}

/** The last day of a month. */
export function lastDay(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** An ISO day, or null for a day that cannot be known. */
export function iso(day: number): string | null {
  if (day === 0) return null
  const year = Math.floor(day / 10000)
  const month = Math.floor(day / 100) % 100
  const date = day % 100
  return `${year}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}`
}

const signs = new Int8Array(65536).fill(-1)
for (const [value, sign] of [...'〇一二三四五六七八九十'].entries()) signs[sign.charCodeAt(0)] = value
for (const sign of '零○') signs[sign.charCodeAt(0)] = 0
signs['两'.charCodeAt(0)] = 2
for (let digit = 0; digit < 10; digit++) signs[0x30 + digit] = signs[0xff10 + digit] = digit

/** The value of one digit or of one Chinese numeral sign up to ten (`两` is 2), or -1. */
export function signValue(code: number): number {
  return signs[code] ?? -1
}

function months(year: number, first: number, last: number, end: number, closing: boolean): Point {
  const known = year > 0
  return {
    from: known ? year * 10000 + first * 100 + 1 : 0,
    to: known ? year * 10000 + last * 100 + lastDay(year, last) : 0,
    year,
    end,
    closing,
    month: first === last ? first : 0,
  }
}

/** A four-digit year followed by `年`, in figures or in Chinese signs; gives its value and the offset after `年`. */
export function readYear(text: string, at: number, end: number): { year: number; end: number } | null {
  if (at + 4 >= end) return null
  let value = 0
  for (let i = at; i < at + 4; i++) {
    const digit = signValue(text.charCodeAt(i))
    if (digit < 0 || digit > 9) return null
    value = value * 10 + digit
  }
  if (value < 1900 || value > 2100) return null
  const mark = skipBlanks(text, at + 4, end)
  return text[mark] === '年' && mark < end ? { year: value, end: mark + 1 } : null
}

/** A figure of one or two digits before `unit`; gives its value and the offset after the unit. */
function readCount(text: string, at: number, end: number, unit: string): Digits | null {
  const count = readDigits(text, at, end, 2)
  if (count.end === at) return null
  const mark = skipBlanks(text, count.end, end)
  return mark < end && text[mark] === unit ? { value: count.value, end: mark + 1 } : null
}

function isClosing(char: string | undefined): boolean {
  return char === '底' || char === '末'
}

/** A month with what follows it: `3月`, `3月底`, `3月25日`, `3月中旬`. */
function readMonth(text: string, at: number, end: number, year: number): Point | null {
  const month = readCount(text, at, end, '月')
  if (!month || month.value < 1 || month.value > 12) return null
  let i = month.end
  if (text[i] === '份' && i < end) i++
  const afterBlank = skipBlanks(text, i, end)
  const day = readCount(text, afterBlank, end, '日') ?? readCount(text, afterBlank, end, '号')
  if (day && day.value >= 1 && day.value <= 31) {
    const date =
      year > 0 ? year * 10000 + month.value * 100 + Math.min(day.value, lastDay(year, month.value)) : 0
    return { from: date, to: date, year, end: day.end, closing: false, month: 0 }
  }
  if (i < end && isClosing(text[i])) return months(year, month.value, month.value, i + 1, true)
  if (i + 1 < end && text[i + 1] === '旬') return readThird(text, i, year, month.value, end)
  return months(year, month.value, month.value, i, false)
}

function readThird(text: string, at: number, year: number, month: number, end: number): Point {
  const sign = text[at]
  const first = sign === '上' ? 1 : sign === '中' ? 11 : 21
  const last = sign === '上' ? 10 : sign === '中' ? 20 : lastDay(year || 2001, month)
  if (sign !== '上' && sign !== '中' && sign !== '下')
    return months(year, month, month, Math.min(at, end), false)
  const base = year * 10000 + month * 100
  return {
    from: year ? base + first : 0,
    to: year ? base + last : 0,
    year,
    end: at + 2,
    closing: false,
    month: 0,
  }
}

/** `第三季度`, `一季度`, `4季度`, `上半年`, `下半年`, of a year that is known from elsewhere or not at all. */
export function readPart(text: string, at: number, end: number, year: number): Point | null {
  const first = text[at]
  if ((first === '上' || first === '下') && at + 2 < end && text[at + 1] === '半' && text[at + 2] === '年') {
    return first === '上' ? months(year, 1, 6, at + 3, false) : months(year, 7, 12, at + 3, false)
  }
  if (first === '前') return readOpeningPart(text, at + 1, end, year)
  const i = first === '第' ? at + 1 : at
  if (i + 2 >= end || text[i + 1] !== '季' || text[i + 2] !== '度') return null
  const quarter = signValue(text.charCodeAt(i))
  if (quarter < 1 || quarter > 4) return null
  const closing = i + 3 < end && isClosing(text[i + 3])
  return months(year, quarter * 3 - 2, quarter * 3, closing ? i + 4 : i + 3, closing)
}

/** `前三季度`, `前10个月`, after 前: the year up to there. */
function readOpeningPart(text: string, at: number, end: number, year: number): Point | null {
  const count = readDigits(text, at, end, 2)
  const value = count.end > at ? count.value : signValue(text.charCodeAt(at))
  const unit = count.end > at ? count.end : at + 1
  if (unit + 1 >= end) return null
  if (text.startsWith('季度', unit) && value >= 2 && value <= 4)
    return months(year, 1, value * 3, unit + 2, false)
  if (text.startsWith('个月', unit) && value >= 2 && value <= 12)
    return months(year, 1, value, unit + 2, false)
  return null
}

/** What is printed after a year: a month, a quarter, a half, its end, or nothing. */
function readWithinYear(text: string, at: number, end: number, year: number): Point {
  let i = skipBlanks(text, at, end)
  if (i < end && text[i] === '度') i++
  const finer = readMonth(text, i, end, year) ?? readPart(text, i, end, year)
  if (finer) return finer
  if (i < end && text[i] === '年' && i + 1 < end && isClosing(text[i + 1])) i++
  if (i < end && isClosing(text[i])) return months(year, 1, 12, i + 1, true)
  return months(year, 1, 12, text[at] === '度' && at < end ? at + 1 : at, false)
}

/** One point of the calendar at this offset: with its year printed, or of the year given. */
export function readPoint(text: string, at: number, end: number, year: number): Point | null {
  const printed = readYear(text, at, end)
  if (printed) return readWithinYear(text, printed.end, end, printed.year)
  return readMonth(text, at, end, year) ?? readPart(text, at, end, year)
}

type Digits = { readonly value: number; readonly end: number }

/** Up to `most` digits at `at`; `end` is `at` when there is none. */
export function readDigits(text: string, at: number, end: number, most: number): Digits {
  let value = 0
  let i = at
  for (; i < end && i < at + most && isDigit(text.charCodeAt(i)); i++)
    value = value * 10 + digitOf(text.charCodeAt(i))
  return { value, end: i }
}

/** `2021-06-30`, `2021.6`, `2021/6/30`: dates of tables, too like other figures to be read in running text. */
export function readTableDate(text: string, at: number, end: number): Point | null {
  const year = readDigits(text, at, end, 4)
  const sign = text[year.end]
  if (year.end !== at + 4 || year.value < 1900 || year.value > 2100) return null
  if (sign !== '-' && sign !== '.' && sign !== '/') return null
  const month = readDigits(text, year.end + 1, end, 2)
  if (month.value < 1 || month.value > 12 || isDigit(text.charCodeAt(month.end))) return null
  const day = text[month.end] === sign ? readDigits(text, month.end + 1, end, 2) : null
  if (!day || day.value < 1 || day.value > lastDay(year.value, month.value)) {
    return months(year.value, month.value, month.value, month.end, false)
  }
  const date = year.value * 10000 + month.value * 100 + day.value
  return { from: date, to: date, year: year.value, end: day.end, closing: false, month: 0 }
}
