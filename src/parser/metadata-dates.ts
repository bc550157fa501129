import type { Period } from '../model/plan.ts'
import { BLANK, classAt, classOf, DIGIT, NEWLINE } from './characters.ts'

/** A day with its place in the text. */
export type DatedPlace = { on: string; start: number; end: number }

const CHINESE_DIGITS = '〇一二三四五六七八九'

const pad = (value: number): string => (value < 10 ? `0${value}` : `${value}`)

/** Reads 「2018」「二〇一八」「二○一八」「12」「十二」「三十一」; NaN for what is no number. */
export function numberOf(printed: string): number {
  const arabic = Number(printed)
  if (!Number.isNaN(arabic)) return arabic
  const digits = Array.from(printed, character =>
    CHINESE_DIGITS.indexOf('○零Ｏ'.includes(character) ? '〇' : character),
  )
  const ten = printed.indexOf('十')
  if (ten < 0)
    return digits.some(digit => digit < 0) ? Number.NaN : digits.reduce((sum, digit) => sum * 10 + digit, 0)
  return (ten === 0 ? 1 : (digits[ten - 1] ?? 0)) * 10 + (digits[ten + 1] ?? 0)
}

/** Full-width digits as half-width ones, at the same offsets. */
export const halfWidth = (printed: string): string =>
  /[０-９]/.test(printed)
    ? printed.replace(/[０-９]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    : printed

const isoDay = (year: number, month: number, day: number): string | null =>
  year >= 1900 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= 31
    ? `${year}-${pad(month)}-${pad(day)}`
    : null

const DAY =
  /([12]\d{3}|[一二三四五六七八九〇○零]{4})\s*年\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日$/
const DAY_REACH = 24 // 「二〇一八年十二月三十一日」 is 12; layout may stand between

// What follows a date that is told, not signed: 「2014年12月31日，…印发了」「10月12日下午」「自8月1日起」.
const TOLD = /^(?:[，,、；;至到起前后在的上下晚至—-]|以来|以前|之前|电|印发[了的《]|发布|下发|出台|召开|公布)/
const SIGNED_BY = '厅局委会室府院部组办处社团科所心联行协署台章'

/** The days in `window`, the head or the tail of a document with half-width digits, in order; it begins at `from`. */
export function listDays(window: string, from: number): DatedPlace[] {
  const days: DatedPlace[] = []
  for (let at = window.indexOf('日'); at >= 0; at = window.indexOf('日', at + 1)) {
    const match = DAY.exec(window.slice(Math.max(0, at + 1 - DAY_REACH), at + 1))
    if (match === null) continue
    const [printed, year = '', month = '', day = ''] = match
    const on = isoDay(numberOf(year), numberOf(month), numberOf(day))
    if (on !== null) days.push({ on, start: from + at + 1 - printed.length, end: from + at + 1 })
  }
  return days
}

const isEdge = (text: string, at: number): boolean => {
  if (at < 0 || at >= text.length) return true
  const kind = classAt(text, at)
  return kind === BLANK || kind === NEWLINE
}

/** 「2018年12月10日」 under an organ's name, alone on its line, or run into it where line ends were lost. */
export function isSignatureDay(text: string, day: DatedPlace, atEnd: boolean): boolean {
  const after = text.slice(day.end, day.end + 4)
  if (TOLD.test(after)) return false
  let before = day.start
  while (before > 0 && isEdge(text, before - 1)) before--
  const previous = text[before - 1] ?? '。'
  if (SIGNED_BY.includes(previous)) return true
  const closed = isEdge(text, day.end) || /^[（()）]/.test(after) || after.startsWith('印发')
  if (closed) return before < day.start || '。！（(）)号'.includes(previous)
  // At the end of a text without line ends a portal's footer follows the date.
  return atEnd && '。）)'.includes(previous)
}

const CLOCK = /(20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})日?/

/** 「2023-06-05 17:03」「2023年6月5日」 in a line of page furniture. */
export function readStamp(printed: string): string | null {
  const match = CLOCK.exec(printed)
  return match === null ? null : isoDay(Number(match[1]), Number(match[2]), Number(match[3]))
}

export const wholeYears = (from: number, to: number): Period => ({ from: `${from}-01-01`, to: `${to}-12-31` })

const SPAN_OF_YEARS = /((?:19|20)\d\d)\s*年?\s*(?:[-—–－~～至]|——)+\s*((?:19|20)\d\d)\s*年?/
const FIVE_YEAR_PLAN = /十([一二三四五六七八])五|“?([六七八九])五”?计划/

/** Whether a heading holds a digit, 年 or 五, without which it names no years. */
export function mayNameYears(printed: string): boolean {
  for (let at = 0; at < printed.length; at++) {
    const code = printed.charCodeAt(at)
    if (code === 0x5e74 || code === 0x4e94 || classOf(code) === DIGIT) return true
  }
  return false
}

/** The years that a title or a heading names: 「（2018-2019年）」「“十四五”规划」「2021年工作要点」. */
export function yearsIn(printed: string): Period | null {
  const title = halfWidth(printed)
  const span = SPAN_OF_YEARS.exec(title)
  if (span !== null) {
    const from = Number(span[1])
    const to = Number(span[2])
    if (to >= from && to - from <= 30) return wholeYears(from, to)
  }
  const plan = FIVE_YEAR_PLAN.exec(title)
  if (plan !== null && /规划|计划|纲要/.test(title)) {
    const ordinal = plan[1] === undefined ? numberOf(plan[2] ?? '') : 10 + numberOf(plan[1])
    return wholeYears(1951 + 5 * ordinal, 1955 + 5 * ordinal) // the tenth five-year plan began in 2001
  }
  const year = /((?:19|20)\d\d)\s*年/.exec(title)
  return year === null ? null : wholeYears(Number(year[1]), Number(year[1]))
}
