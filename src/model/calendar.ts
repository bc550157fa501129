import {
  addDays,
  dayNumberOf,
  daysBetween,
  epochOf,
  type Instant,
  instantOf,
  instantOfEpoch,
  localDateOf,
  minutesOf,
  type PlainDate,
  type TimeOfDay,
  weekdayOf,
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

/**
 * Whether a later notice can no longer move the day. The days before New Year belong to the notice of the next year: in
 * 2007 and 2018 it made 29 December a working day, the earliest so far.
 */
export const isSettled = (calendar: WorkCalendar, date: PlainDate): boolean =>
  isPublished(calendar, date) &&
  (date.slice(5) < '12-29' || isPublished(calendar, String(Number(date.slice(0, 4)) + 1).padStart(4, '0')))

/** Whether a day is worked. In an unpublished year that is Monday to Friday, for want of better. */
export function isWorkday(calendar: WorkCalendar, date: PlainDate): boolean {
  const weekday = weekdayOf(date)
  const year = calendar.years[date.slice(0, 4)]
  if (year?.on.includes(date)) return true
  return weekday <= 5 && !year?.off.includes(date)
}

/** The nth working day after a day, or before it where n is negative; the day itself for 0. */
export function addWorkingDays(calendar: WorkCalendar, date: PlainDate, n: number): DueDay {
  const step = n < 0 ? -1 : 1
  let [day, left, provisional, rest] = [date, Math.abs(n), false, 0]
  while (left > 0) {
    day = addDays(day, step)
    provisional ||= !isSettled(calendar, day)
    rest = isWorkday(calendar, day) ? 0 : rest + 1
    if (rest === 0) left--
    if (rest > longestRest) throw new RangeError(`no working day near ${day}`)
  }
  return { date: day, provisional }
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
  let [days, provisional] = [0, false]
  for (let day = 1; day <= daysBetween(from, to); day++) {
    const date = addDays(from, day)
    if (isWorkday(calendar, date)) days++
    provisional ||= !isSettled(calendar, date)
  }
  return { days, provisional }
}

/** The working stretches of a day in milliseconds since 1970; none on a day of rest. */
function stretchesOf(calendar: WorkCalendar, date: PlainDate, offset: number): [from: number, to: number][] {
  if (!isWorkday(calendar, date)) return []
  return calendar.hours.map(([from, to]) => [
    epochOf(instantOf(date, from, offset)),
    epochOf(instantOf(date, to, offset)),
  ])
}

const workedMinutesOfDay = ({ hours }: WorkCalendar): number =>
  hours.reduce((sum, [from, to]) => sum + Math.max(0, minutesOf(to) - minutesOf(from)), 0)

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
  if (workedMinutesOfDay(calendar) === 0) throw new RangeError('the calendar has no working hours')
  let [at, left, provisional] = [epochOf(start), minutes * 60_000, false]
  let date = localDateOf(start, utcOffsetMinutes)
  for (let rest = 0; ; date = addDays(date, 1)) {
    provisional ||= !isSettled(calendar, date)
    const stretches = stretchesOf(calendar, date, utcOffsetMinutes)
    rest = stretches.length === 0 ? rest + 1 : 0
    if (rest > longestRest) throw new RangeError(`no working day near ${date}`)
    for (const [from, to] of stretches) {
      if (to <= at) continue
      at = Math.max(at, from)
      if (left <= to - at) return { at: instantOfEpoch(at + left), provisional }
      left -= to - at
      at = to
    }
  }
}

/** The instant that lies so many working minutes before another: `addWorkingMinutes` backwards. */
export function subtractWorkingMinutes(
  calendar: WorkCalendar,
  end: Instant,
  minutes: number,
  utcOffsetMinutes: number,
): DueInstant {
  if (workedMinutesOfDay(calendar) === 0) throw new RangeError('the calendar has no working hours')
  let [at, left, provisional] = [epochOf(end), minutes * 60_000, false]
  let date = localDateOf(end, utcOffsetMinutes)
  for (let rest = 0; ; date = addDays(date, -1)) {
    provisional ||= !isSettled(calendar, date)
    const stretches = stretchesOf(calendar, date, utcOffsetMinutes).reverse()
    rest = stretches.length === 0 ? rest + 1 : 0
    if (rest > longestRest) throw new RangeError(`no working day near ${date}`)
    for (const [from, to] of stretches) {
      if (from >= at) continue
      at = Math.min(at, to)
      if (left <= at - from) return { at: instantOfEpoch(at - left), provisional }
      left -= at - from
      at = from
    }
  }
}

/** How many working minutes lie between two instants; 0 where the second is not later. */
export function workingMinutesBetween(
  calendar: WorkCalendar,
  from: Instant,
  to: Instant,
  utcOffsetMinutes: number,
): { readonly minutes: number; readonly provisional: boolean } {
  const [start, end] = [epochOf(from), epochOf(to)]
  let [ms, provisional] = [0, false]
  const [first, last] = [localDateOf(from, utcOffsetMinutes), localDateOf(to, utcOffsetMinutes)]
  for (let day = dayNumberOf(first), date = first; day <= dayNumberOf(last); day++, date = addDays(date, 1)) {
    provisional ||= !isSettled(calendar, date)
    for (const [opens, closes] of stretchesOf(calendar, date, utcOffsetMinutes))
      ms += Math.max(0, Math.min(closes, end) - Math.max(opens, start))
  }
  return { minutes: ms / 60_000, provisional }
}
