import { addDays, monthOf, type PlainDate } from '../../model/plain-date.ts'

// Months as `2026-03` are counted by their number since the year 0.

/** Number of a month, so that months can be subtracted. */
export const monthNumber = (month: string): number =>
  Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

/** The month of a number. */
export const monthNumbered = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`

/** The month `count` months later, or earlier. */
export const addToMonth = (month: string, count: number): string => monthNumbered(monthNumber(month) + count)

/** The last month that has ended by the close of a day: its own on the month's last day, else the one before. */
export const lastMonthEndedOn = (date: PlainDate): string => addToMonth(monthOf(addDays(date, 1)), -1)

/** Months without a gap, both ends included; none where they are the wrong way round. */
export function monthsBetween(first: string, last: string): string[] {
  const [from, to] = [monthNumber(first), monthNumber(last)]
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => monthNumbered(from + index))
}

/** 「1—11月」「2026年3月」「2025年11月—2026年2月」: the year only where it must be said. */
export function monthsText(first: string, last: string): string {
  const [firstYear, lastYear] = [first.slice(0, 4), last.slice(0, 4)]
  const [firstMonth, lastMonth] = [Number(first.slice(5)), Number(last.slice(5))]
  if (first === last) return `${firstYear}年${firstMonth}月`
  if (firstYear === lastYear) return `${firstMonth}—${lastMonth}月`
  return `${firstYear}年${firstMonth}月—${lastYear}年${lastMonth}月`
}
