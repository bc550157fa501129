import {
  dayNumberOf,
  epochOf,
  type Instant,
  instantOf,
  isPlainDate,
  localDateOf,
  type PlainDate,
} from './plain-date.ts'

// Lateness is a length. Days and instants become places on one line, in days or in minutes, so that it is measured in
// one way for both.

/** What lies after `from`, up to and with `to`: the day that something begins on is not counted. */
export type Stretch = { readonly from: number; readonly to: number }

/** The line of one clock, looked at from one moment. */
export type Timeline = {
  readonly now: number
  /** Whether the moment asked about knows of it. */
  isKnown(at: Instant): boolean
  placeOf(dateOrInstant: PlainDate | Instant): number
  dayOf(dateOrInstant: PlainDate | Instant): PlainDate
}

/** `asOf` a day means its end. Places are day numbers, or minutes since 1970 where the clock counts hours. */
export function timelineOf(asOf: PlainDate | Instant, inHours: boolean, utcOffsetMinutes: number): Timeline {
  const isDay = isPlainDate(asOf)
  const lastInstant = isDay ? epochOf(instantOf(asOf, '24:00', utcOffsetMinutes)) - 1 : epochOf(asOf)
  const dayOf = (each: PlainDate | Instant): PlainDate =>
    isPlainDate(each) ? each : localDateOf(each, utcOffsetMinutes)
  const placeOf = (each: PlainDate | Instant): number =>
    inHours && !isPlainDate(each) ? epochOf(each) / 60_000 : dayNumberOf(dayOf(each))
  return {
    now: inHours ? lastInstant / 60_000 : dayNumberOf(dayOf(asOf)),
    isKnown: at => epochOf(at) <= lastInstant,
    placeOf,
    dayOf,
  }
}

/** What is left of a stretch without those within which time is not counted. They do not overlap one another. */
export const lengthWithout = ({ from, to }: Stretch, pauses: readonly Stretch[]): number =>
  pauses.reduce(
    (length, pause) => length - Math.max(0, Math.min(to, pause.to) - Math.max(from, pause.from)),
    Math.max(0, to - from),
  )
