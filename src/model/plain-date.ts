// Days and instants by arithmetic alone: pure code has no Date, and a day of the ledger has no time zone.

/** A calendar day, `YYYY-MM-DD`, years 0001 to 9999: days compare as strings do. */
export type PlainDate = string

/** A moment in UTC, ISO 8601: `2026-03-31T16:00:00.000Z`. */
export type Instant = string

/** A time of day, `HH:MM`; `24:00` is the end of the day. */
export type TimeOfDay = string

const instantShape = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?Z$/
const timeShape = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/

export const minutesOfDay = 1440
const msOfMinute = 60_000
const msOfDay = minutesOfDay * msOfMinute

const pad = (n: number, width = 2): string => String(n).padStart(width, '0')

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Whether the text is a day that exists. Everything else here throws a RangeError on one that is not. */
export const isPlainDate = (text: string): boolean => readDate(text) !== null

type YearMonthDay = readonly [year: number, month: number, day: number]

/** Reads digit by digit: terms are counted from thousands of days. */
function readDate(text: string): YearMonthDay | null {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return null
  const [year, month, day] = [digitsAt(text, 0, 4), digitsAt(text, 5, 7), digitsAt(text, 8, 10)]
  const exists = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  return exists ? [year, month, day] : null
}

function digitsAt(text: string, from: number, to: number): number {
  let number = 0
  for (let index = from; index < to; index++) {
    const digit = text.charCodeAt(index) - 48
    if (digit < 0 || digit > 9) return Number.NaN
    number = number * 10 + digit
  }
  return number
}

function partsOf(date: PlainDate): YearMonthDay {
  const parts = readDate(date)
  if (!parts) throw new RangeError(`not a day: ${date}`)
  return parts
}

/** Days since 1970-01-01. The year is taken to begin in March, so that the leap day is its last. */
export function dayNumberOf(date: PlainDate): number {
  const [year, month, day] = partsOf(date)
  const y = month <= 2 ? year - 1 : year
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468
}

/** The day with this number; throws outside the years 0001 to 9999. */
export function dateOfDayNumber(dayNumber: number): PlainDate {
  const shifted = dayNumber + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  return dateOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
}

function dateOf(year: number, month: number, day: number): PlainDate {
  const date = `${pad(year, 4)}-${pad(month)}-${pad(day)}`
  if (year < 1 || year > 9999) throw new RangeError(`not a day: ${date}`)
  return date
}

export const addDays = (date: PlainDate, days: number): PlainDate => dateOfDayNumber(dayNumberOf(date) + days)

/** Days from one day to another: 1 from today to tomorrow, negative backwards. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumberOf(to) - dayNumberOf(from)

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export const weekdayOf = (date: PlainDate): number => ((((dayNumberOf(date) + 3) % 7) + 7) % 7) + 1

export const lastDayOfMonth = (date: PlainDate): PlainDate => {
  const [year, month] = partsOf(date)
  return dateOf(year, month, daysInMonth(year, month))
}

/** `YYYY-MM`. */
export const monthOf = (date: PlainDate): string => {
  partsOf(date)
  return date.slice(0, 7)
}

/** 民法典 202: the corresponding day (对应日) of the month reached, or that month's last day where it has none. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year, month, day] = partsOf(date)
  const reached = year * 12 + (month - 1) + months
  const [y, m] = [Math.floor(reached / 12), (((reached % 12) + 12) % 12) + 1]
  return dateOf(y, m, Math.min(day, daysInMonth(y, m)))
}

/** Minutes from midnight; `24:00` is 1440. */
export function minutesOf(time: TimeOfDay): number {
  const match = timeShape.exec(time)
  if (!match) throw new RangeError(`not a time of day: ${time}`)
  return match[1] === undefined ? minutesOfDay : Number(match[1]) * 60 + Number(match[2])
}

/** Milliseconds since 1970-01-01T00:00Z: instants of different precision compare by this, not as strings. */
export function epochOf(instant: Instant): number {
  const [, date = '', hour = '', minute = '', second = '0', fraction = ''] = instantShape.exec(instant) ?? []
  const time = Number(hour) * 3600 + Number(minute) * 60 + Number(second)
  if (!isPlainDate(date) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
    throw new RangeError(`not an instant: ${instant}`)
  return dayNumberOf(date) * msOfDay + time * 1000 + Number(fraction.padEnd(3, '0'))
}

/** The instant so many milliseconds after 1970, written as JSON writes a Date. */
export function instantOfEpoch(epoch: number): Instant {
  const days = Math.floor(epoch / msOfDay)
  const ms = epoch - days * msOfDay
  const [hour, minute] = [Math.floor(ms / 3_600_000), Math.floor(ms / msOfMinute) % 60]
  return `${dateOfDayNumber(days)}T${pad(hour)}:${pad(minute)}:${pad(Math.floor(ms / 1000) % 60)}.${pad(ms % 1000, 3)}Z`
}

/** The day that an instant falls on where clocks are so many minutes ahead of UTC (480 in China). */
export const localDateOf = (instant: Instant, utcOffsetMinutes: number): PlainDate =>
  dateOfDayNumber(Math.floor((epochOf(instant) + utcOffsetMinutes * msOfMinute) / msOfDay))

/** The instant of a local time; `24:00` is the first instant of the next day. */
export const instantOf = (date: PlainDate, time: TimeOfDay, utcOffsetMinutes: number): Instant =>
  instantOfEpoch(dayNumberOf(date) * msOfDay + (minutesOf(time) - utcOffsetMinutes) * msOfMinute)

export const addMinutes = (instant: Instant, minutes: number): Instant =>
  instantOfEpoch(epochOf(instant) + minutes * msOfMinute)

export const isBefore = (one: Instant, other: Instant): boolean => epochOf(one) < epochOf(other)
