import type { WorkCalendar } from './calendar.ts'
import { lastDayOfItsOwn } from './calendar-index.ts'
import { isPlainDate, type PlainDate, weekdayOf } from './plain-date.ts'

// The notice for next year (放假安排) comes out weeks before any library has it. An office can enter it; until then
// every due date of that year is provisional.

/** A year's notice as published. Rest days on weekends may be named or left out. `version`: its number (发文字号). */
export type CalendarNotice = {
  readonly year: string
  readonly version: string
  readonly off: readonly PlainDate[]
  readonly on: readonly PlainDate[]
}

/** Why a notice cannot be right; `day` is the one it stumbles over. */
export type NoticeRefusal =
  | { readonly code: 'year-malformed' | 'version-missing' }
  | {
      readonly code: 'day-malformed' | 'day-outside-year' | 'day-twice' | 'weekday-worked' | 'holiday-missing'
      readonly day: string
    }

export type NoticeOutcome =
  | { readonly accepted: true; readonly calendar: WorkCalendar }
  | { readonly accepted: false; readonly refusal: NoticeRefusal }

/** 全国年节及纪念日放假办法: rest days of every year whose date does not depend on the moon. */
const fixedHolidays = ['01-01', '05-01', '10-01', '10-02', '10-03']

/** The calendar with one more year, or with a year replaced when its notice was amended. */
export function withNotice(calendar: WorkCalendar, notice: CalendarNotice): NoticeOutcome {
  const refusal = refusalOf(notice)
  if (refusal) return { accepted: false, refusal }
  const { year, version } = notice
  const [previous, next] = [yearBeside(year, -1), yearBeside(year, 1)]
  const own = daysOf(notice, year)
  // What the notice of the following year has moved at the end of this one stays moved.
  const moved = calendar.years[next] ? lateDaysOf(calendar.years[year]) : noDays
  const years = { ...calendar.years, [year]: joined(own, moved) }
  const before = calendar.years[previous]
  if (before) years[previous] = joined(earlyDaysOf(before), daysOf(notice, previous))
  return { accepted: true, calendar: { ...calendar, version: `${calendar.version} + ${version}`, years } }
}

function refusalOf({ year, version, off, on }: CalendarNotice): NoticeRefusal | null {
  if (!/^[1-9]\d{3}$/.test(year)) return { code: 'year-malformed' }
  if (version.trim() === '') return { code: 'version-missing' }
  const earliest = `${yearBeside(year, -1)}-${lastDayOfItsOwn}`
  const days = [...off, ...on]
  for (const [index, day] of days.entries()) {
    if (!isPlainDate(day)) return { code: 'day-malformed', day }
    if (!day.startsWith(year) && (day <= earliest || day > `${year}-01-01`))
      return { code: 'day-outside-year', day }
    if (days.indexOf(day) !== index) return { code: 'day-twice', day }
  }
  const weekday = on.find(day => !isWeekend(day))
  if (weekday !== undefined) return { code: 'weekday-worked', day: weekday }
  const missing = fixedHolidays
    .map(day => `${year}-${day}`)
    .find(day => !off.includes(day) && (!isWeekend(day) || on.includes(day)))
  return missing === undefined ? null : { code: 'holiday-missing', day: missing }
}

type YearDays = WorkCalendar['years'][string]
const noDays: YearDays = { off: [], on: [] }

const isWeekend = (day: PlainDate): boolean => weekdayOf(day) > 5
const isLate = (day: PlainDate): boolean => day.slice(5) > lastDayOfItsOwn

const daysOf = ({ off, on }: CalendarNotice, year: string): YearDays => ({
  off: off.filter(day => day.startsWith(year) && !isWeekend(day)),
  on: on.filter(day => day.startsWith(year)),
})

const lateDaysOf = ({ off, on }: YearDays = noDays): YearDays => ({
  off: off.filter(isLate),
  on: on.filter(isLate),
})

const earlyDaysOf = ({ off, on }: YearDays): YearDays => ({
  off: off.filter(day => !isLate(day)),
  on: on.filter(day => !isLate(day)),
})

const joined = (one: YearDays, other: YearDays): YearDays => ({
  off: [...new Set([...one.off, ...other.off])].sort(),
  on: [...new Set([...one.on, ...other.on])].sort(),
})

const yearBeside = (year: string, step: number): string => String(Number(year) + step).padStart(4, '0')
