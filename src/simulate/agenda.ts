import { addDays, instantOf, type PlainDate, weekdayOf } from '../model/plain-date.ts'

/** What is to be done, at one stage of a day, about one matter. */
export type Errand = { readonly stage: Stage; readonly about: string; run(): Promise<void> }

/** The course of an office's day. Errands of one stage have one moment, so that it matters not which comes first. */
const stages = [
  'routine',
  'set-out',
  'approve',
  'accept',
  'acknowledge',
  'report',
  'sign',
  'review',
  'verify',
  'change',
  'closing',
  'coordination',
  'slips',
  'public',
] as const
export type Stage = (typeof stages)[number]

export type Agenda = {
  /** On this day, or the next on which offices work; not before the day that is being lived. */
  plan(day: PlainDate, stage: Stage, about: string, run: () => Promise<void>): void
  /** Takes what is planned for the next stage of a day; empty where the day is over. */
  take(day: PlainDate): Errand[]
}

/** Holidays are left to the server: whoever sends something on one has only worked on a holiday. */
export function workdayFrom(day: PlainDate): PlainDate {
  const weekday = weekdayOf(day)
  return weekday <= 5 ? day : addDays(day, 8 - weekday)
}

export function createAgenda(): Agenda {
  const days = new Map<PlainDate, Errand[]>()
  let living: PlainDate = ''
  return {
    plan(day, stage, about, run) {
      const on = workdayFrom(day < living ? living : day)
      const errands = days.get(on) ?? []
      errands.push({ stage, about, run })
      days.set(on, errands)
    },
    take(day) {
      living = day
      const errands = days.get(day) ?? []
      const next = stages.find(stage => errands.some(each => each.stage === stage))
      days.set(
        day,
        errands.filter(each => each.stage !== next),
      )
      return errands.filter(each => each.stage === next)
    },
  }
}

/** The clock of a simulated server: it stands still until it is moved, and never goes back. */
export type MovableClock = { now(): string; moveTo(instant: string): void }

export function movableClock(start: string): MovableClock {
  let at = start
  return {
    now: () => at,
    moveTo: instant => {
      if (instant > at) at = instant
    },
  }
}

const morning = 9 * 60
const minutesOfStage = 35

/** When a stage of a day begins, in China. */
export function momentOf(day: PlainDate, stage: Stage): string {
  const minute = morning + stages.indexOf(stage) * minutesOfStage
  const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  return instantOf(day, time, 480)
}
