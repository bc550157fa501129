import { addDays, isPlainDate, lastDayOfMonth, type PlainDate } from '../../model/plain-date.ts'
import { addToMonth } from '../schedule/months.ts'
import { type Days, type Frequency, periodNumber, periodNumbered } from '../schedule/periods.ts'

const periodForm =
  /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-X([123]))?|-Q([1-4])|-H([12])|-W(0[1-9]|[1-4]\d|5[0-3]))?(?:\.[1-9]\d?)?$/

/** The days that the key of a period covers (`2026-03`, `2026-03.2`, `2026-W13`, `2026-03-X1`); null where it is no key. */
export function daysOfPeriod(key: string): Days | null {
  const [, year, month, third, quarter, half, week] = periodForm.exec(key) ?? []
  if (year === undefined || year === '0000') return null
  if (week !== undefined) return weekOf(year, Number(week))
  const [every, day] = firstDayOf(year, { month, third, quarter, half })
  return periodNumbered(every, periodNumber(every, day)).covers
}

type Parts = Readonly<Record<'month' | 'third' | 'quarter' | 'half', string | undefined>>

function firstDayOf(year: string, { month, third, quarter, half }: Parts): [Frequency, PlainDate] {
  if (third !== undefined) return ['ten-days', `${year}-${month}-${['01', '11', '21'][Number(third) - 1]}`]
  if (month !== undefined) return ['month', `${year}-${month}-01`]
  if (quarter !== undefined) return ['quarter', `${addToMonth(`${year}-01`, (Number(quarter) - 1) * 3)}-01`]
  if (half !== undefined) return ['half-year', `${year}-${half === '1' ? '01' : '07'}-01`]
  return ['year', `${year}-01-01`]
}

// 4 January lies in the first week of its year (ISO 8601); a year of 52 weeks has no 53rd.
function weekOf(year: string, nth: number): Days | null {
  const first = periodNumber('week', `${year}-01-04`)
  const { covers } = periodNumbered('week', first + nth - 1)
  return addDays(covers.from, 3).startsWith(year) ? covers : null
}

/** The last day of a month `2026-03`. */
export const lastDayOf = (month: string): PlainDate => lastDayOfMonth(`${month}-01`)

/** Whether a text is a day that a schedule may reckon with. */
export const isDay = (text: string | null | undefined): text is PlainDate =>
  typeof text === 'string' && isPlainDate(text)
