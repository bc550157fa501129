import { calendarIndexOf } from './calendar-index.ts'
import {
  dateOfDayNumber,
  dayNumberOf,
  epochOf,
  type Instant,
  instantOfEpoch,
  minutesOfDay,
  type PlainDate,
  type TimeOfDay,
} from './plain-date.ts'

// The State Council publishes a year's rest days (放假安排) in the autumn before. Until then nobody can say how many
// working days that year's months will have, so every answer that leaned on such a year is `provisional`.

/** Rest days and working hours of an office, with the version of the source they were taken from. */
export type WorkCalendar = {
  readonly version: string
  /**
   * By year, `YYYY`; a year that is missing is not published. `off`: statutory rest days beyond weekends; `on`: weekend
   * days that are worked instead (调休).
   */
  readonly years: Readonly<
    Record<string, { readonly off: readonly PlainDate[]; readonly on: readonly PlainDate[] }>
  >
  /** Working hours of a working day in local time, in their order; `24:00` may end the last. */
  readonly hours: readonly (readonly [from: TimeOfDay, to: TimeOfDay])[]
}

export type DueDay = { readonly date: PlainDate; readonly provisional: boolean }
export type DueInstant = { readonly at: Instant; readonly provisional: boolean }

/** Working days are at most two weeks apart; beyond this no calendar is meant. */
const longestRest = 60

/** Whether the year of a day, or a year `YYYY`, is published. */
export const isPublished = (calendar: WorkCalendar, yearOrDate: string): boolean =>
  calendar.years[yearOrDate.slice(0, 4)] !== undefined

/** Whether a later notice can no longer move the day. */
export const isSettled = (calendar: WorkCalendar, date: PlainDate): boolean =>
  calendarIndexOf(calendar).isSettled(dayNumberOf(date))

/** Whether a day is worked. In an unpublished year that is Monday to Friday, for want of better. */
export const isWorkday = (calendar: WorkCalendar, date: PlainDate): boolean =>
  calendarIndexOf(calendar).isWorkday(dayNumberOf(date))

/** The nth working day after a day, or before it where n is negative; the day itself for 0. */
export function addWorkingDays(calendar: WorkCalendar, date: PlainDate, n: number): DueDay {
  const { isWorkday, isSettled } = calendarIndexOf(calendar)
  const step = n < 0 ? -1 : 1
  let [day, left, provisional, rest] = [dayNumberOf(date), Math.abs(n), false, 0]
  while (left > 0) {
    day += step
    provisional ||= !isSettled(day)
    rest = isWorkday(day) ? 0 : rest + 1
    if (rest === 0) left--
    if (rest > longestRest) throw noWorkdayNear(day)
  }
  return { date: dateOfDayNumber(day), provisional }
}

/** The day itself if it is worked, otherwise the first working day after it (民法典 203). */
export function rollToWorkday(calendar: WorkCalendar, date: PlainDate): DueDay {
  if (isWorkday(calendar, date)) return { date, provisional: !isSettled(calendar, date) }
  const { date: next, provisional } = addWorkingDays(calendar, date, 1)
  return { date: next, provisional: provisional || !isSettled(calendar, date) }
}

/** How many working days lie after `from`, up to and with `to`; 0 where `to` is not later. */
export function workingDaysBetween(
  calendar: WorkCalendar,
  from: PlainDate,
  to: PlainDate,
): { readonly days: number; readonly provisional: boolean } {
  const { isWorkday, isSettled } = calendarIndexOf(calendar)
  const last = dayNumberOf(to)
  let [days, provisional] = [0, false]
  for (let day = dayNumberOf(from) + 1; day <= last; day++) {
    if (isWorkday(day)) days++
    provisional ||= !isSettled(day)
  }
  return { days, provisional }
}

/**
 * The instant when so many working minutes have passed. What begins outside working hours begins when they open; what
 * ends with the day ends at its closing time.
 */
export function addWorkingMinutes(
  calendar: WorkCalendar,
  start: Instant,
  minutes: number,
  utcOffsetMinutes: number,
): DueInstant {
  let [at, left] = [localMinuteOf(start, utcOffsetMinutes), minutes]
  for (const { from, to, provisional } of workedStretches(calendar, at, 1)) {
    if (to <= at) continue
    at = Math.max(at, from)
    if (left <= to - at) return { at: instantOfMinute(at + left, utcOffsetMinutes), provisional }
    left -= to - at
  }
  throw noWorkdayNear(at / minutesOfDay)
}

/** The instant that lies so many working minutes before another: `addWorkingMinutes` backwards. */
export function subtractWorkingMinutes(
  calendar: WorkCalendar,
  end: Instant,
  minutes: number,
  utcOffsetMinutes: number,
): DueInstant {
  let [at, left] = [localMinuteOf(end, utcOffsetMinutes), minutes]
  for (const { from, to, provisional } of workedStretches(calendar, at, -1)) {
    if (from >= at) continue
    at = Math.min(at, to)
    if (left <= at - from) return { at: instantOfMinute(at - left, utcOffsetMinutes), provisional }
    left -= at - from
  }
  throw noWorkdayNear(at / minutesOfDay)
}

type WorkedStretch = { readonly from: number; readonly to: number; readonly provisional: boolean }

/** The stretches of working hours from the day of a local minute on, forwards or backwards, until nobody works. */
function* workedStretches(calendar: WorkCalendar, at: number, step: 1 | -1): Generator<WorkedStretch> {
  const { hours, isWorkday, isSettled } = calendarIndexOf(calendar)
  if (hours.every(([opens, closes]) => closes <= opens))
    throw new RangeError('the calendar has no working hours')
  const ordered = step === 1 ? hours : [...hours].reverse()
  let [provisional, rest] = [false, 0]
  for (let day = Math.floor(at / minutesOfDay); rest <= longestRest; day += step) {
    provisional ||= !isSettled(day)
    rest = isWorkday(day) ? 0 : rest + 1
    if (rest > 0) continue
    const midnight = day * minutesOfDay
    for (const [opens, closes] of ordered)
      yield { from: midnight + opens, to: midnight + closes, provisional }
  }
}

/** How many working minutes lie between two instants; 0 where the second is not later. */
export function workingMinutesBetween(
  calendar: WorkCalendar,
  from: Instant,
  to: Instant,
  utcOffsetMinutes: number,
): { readonly minutes: number; readonly provisional: boolean } {
  const { hours, isWorkday, isSettled } = calendarIndexOf(calendar)
  const [start, end] = [localMinuteOf(from, utcOffsetMinutes), localMinuteOf(to, utcOffsetMinutes)]
  let [minutes, provisional] = [0, false]
  for (let day = Math.floor(start / minutesOfDay); day * minutesOfDay < end; day++) {
    provisional ||= !isSettled(day)
    for (const [opens, closes] of isWorkday(day) ? hours : [])
      minutes += Math.max(
        0,
        Math.min(day * minutesOfDay + closes, end) - Math.max(day * minutesOfDay + opens, start),
      )
  }
  return { minutes, provisional }
}

const noWorkdayNear = (day: number): RangeError =>
  new RangeError(`no working day near ${dateOfDayNumber(Math.floor(day))}`)

/** Minutes of local time since 1970, with the fraction that seconds make. */
const localMinuteOf = (instant: Instant, utcOffsetMinutes: number): number =>
  epochOf(instant) / 60_000 + utcOffsetMinutes

const instantOfMinute = (localMinute: number, utcOffsetMinutes: number): Instant =>
  instantOfEpoch(Math.round((localMinute - utcOffsetMinutes) * 60_000))
