import {
  addDays,
  dateOfDayNumber,
  dayNumberOf,
  lastDayOfMonth,
  monthOf,
  type PlainDate,
} from '../../model/plain-date.ts'
import { monthNumber, monthNumbered } from './months.ts'

// Reporting periods are counted by number, so that the next one is the number plus one.

export type Frequency = 'week' | 'ten-days' | 'month' | 'quarter' | 'half-year' | 'year'

export type Days = { readonly from: PlainDate; readonly to: PlainDate }

/** `key` is `2026-W13`, `2026-03-X1` (旬), `2026-03`, `2026-Q1`, `2026-H1` or `2026`. */
export type Period = { readonly key: string; readonly zh: string; readonly covers: Days }

const monthsIn = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const

/** The number of the period that a day lies in. */
export function periodNumber(every: Frequency, date: PlainDate): number {
  const month = monthNumber(monthOf(date))
  if (every === 'week') return weekNumber(date)
  if (every === 'ten-days') return month * 3 + Math.min(2, Math.floor((Number(date.slice(8)) - 1) / 10))
  return Math.floor(month / monthsIn[every])
}

/** The period of a number. */
export function periodNumbered(every: Frequency, number: number): Period {
  if (every === 'week') return week(number)
  if (every === 'ten-days') return tenDays(number)
  const size = monthsIn[every]
  const [first, last] = [monthNumbered(number * size), monthNumbered(number * size + size - 1)]
  const covers = { from: `${first}-01`, to: lastDayOfMonth(`${last}-01`) }
  const year = first.slice(0, 4)
  const nth = Math.floor((Number(first.slice(5)) - 1) / size)
  switch (every) {
    case 'month':
      return { key: first, zh: `${year}年${nth + 1}月`, covers }
    case 'quarter':
      return { key: `${year}-Q${nth + 1}`, zh: `${year}年第${'一二三四'[nth]}季度`, covers }
    case 'half-year':
      return { key: `${year}-H${nth + 1}`, zh: `${year}年${nth === 0 ? '上' : '下'}半年`, covers }
    case 'year':
      return { key: year, zh: `${year}年`, covers }
  }
}

// 1970-01-01, day 0, was a Thursday: its week began on day −3.
const weekNumber = (date: PlainDate): number => Math.floor((dayNumberOf(date) + 3) / 7)

/** ISO 8601: a week belongs to the year of its Thursday. */
function week(number: number): Period {
  const from = dateOfDayNumber(number * 7 - 3)
  const year = addDays(from, 3).slice(0, 4)
  const nth = number - weekNumber(`${year}-01-04`) + 1
  const key = `${year}-W${String(nth).padStart(2, '0')}`
  return { key, zh: `${year}年第${nth}周`, covers: { from, to: addDays(from, 6) } }
}

/** 旬: the first ten days, the second ten, and the rest of the month. */
function tenDays(number: number): Period {
  const [month, nth] = [monthNumbered(Math.floor(number / 3)), number % 3]
  const from = `${month}-${['01', '11', '21'][nth]}`
  const to = nth === 2 ? lastDayOfMonth(from) : addDays(from, 9)
  const zh = `${month.slice(0, 4)}年${Number(month.slice(5))}月${'上中下'[nth]}旬`
  return { key: `${month}-X${nth + 1}`, zh, covers: { from, to } }
}
