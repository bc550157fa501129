import type { WorkCalendar } from './calendar.ts'
import { dayNumberOf, minutesOf } from './plain-date.ts'

// A calendar is lists of days, made to be read and kept. Counting asks about thousands of days, so the lists are turned
// once into tables over day numbers.

/** Answers about days by their numbers (`dayNumberOf`); `hours` in minutes from midnight. */
export type CalendarIndex = {
  isWorkday(day: number): boolean
  /** Whether no later notice can move the day. */
  isSettled(day: number): boolean
  readonly hours: readonly (readonly [from: number, to: number])[]
}

const indexes = new WeakMap<WorkCalendar, CalendarIndex>()

/** The tables of a calendar, built when it is first asked for. Calendars are never changed, only replaced. */
export function calendarIndexOf(calendar: WorkCalendar): CalendarIndex {
  const known = indexes.get(calendar)
  if (known) return known
  const built = buildIndex(calendar)
  indexes.set(calendar, built)
  return built
}

function buildIndex({ years, hours }: WorkCalendar): CalendarIndex {
  const exceptions = new Map<number, boolean>()
  for (const { off, on } of Object.values(years)) {
    for (const day of off) exceptions.set(dayNumberOf(day), false)
    for (const day of on) exceptions.set(dayNumberOf(day), true)
  }
  const settled = settledStretches(Object.keys(years))
  return {
    isWorkday: day => exceptions.get(day) ?? isMondayToFriday(day),
    isSettled: day => settled.some(([from, to]) => day >= from && day <= to),
    hours: hours.map(([from, to]) => [minutesOf(from), minutesOf(to)]),
  }
}

// Day 0, 1970-01-01, was a Thursday.
const isMondayToFriday = (day: number): boolean => (((day + 3) % 7) + 7) % 7 < 5

/**
 * The days before New Year belong to the notice of the next year: in 2007 and 2018 it made 29 December a working day, the
 * earliest so far.
 */
export const lastDayOfItsOwn = '12-28'

/** The stretches of days that the published years settle, joined where one year follows another. */
function settledStretches(published: readonly string[]): [from: number, to: number][] {
  const stretches: [number, number][] = []
  for (const year of [...published].sort()) {
    const isFollowed = published.includes(String(Number(year) + 1).padStart(4, '0'))
    const [from, to] = [`${year}-01-01`, `${year}-${isFollowed ? '12-31' : lastDayOfItsOwn}`].map(dayNumberOf)
    if (from === undefined || to === undefined) continue
    const previous = stretches.at(-1)
    if (previous?.[1] === from - 1) previous[1] = to
    else stretches.push([from, to])
  }
  return stretches
}
