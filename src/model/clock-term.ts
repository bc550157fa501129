import {
  addWorkingDays,
  addWorkingMinutes,
  rollToWorkday,
  subtractWorkingMinutes,
  type WorkCalendar,
  workingDaysBetween,
  workingMinutesBetween,
} from './calendar.ts'
import type { ClockRule, Term } from './clock.ts'
import {
  addDays,
  addMinutes,
  addMonths,
  daysBetween,
  epochOf,
  type Instant,
  instantOf,
  isBefore,
  localDateOf,
  minutesOfDay,
  type PlainDate,
} from './plain-date.ts'

// Terms are counted in two ways: by days, where a due date is a day and lasts until its 24:00 (民法典 203), and by
// hours, where it is an instant (民法典 201 ¶2). One object for each, so that the clock itself asks no unit.

/** The end of a term before rolling: a day or an instant. `provisional`: it leaned on an unpublished year. */
export type TermEnd = {
  readonly end: PlainDate | Instant
  readonly provisional: boolean
  /** Where a term of months comes from: three months and three more are six from its start, not three from a 28th. */
  readonly months?: { readonly since: PlainDate; readonly n: number }
}

/** How the terms of one rule are counted. */
export type TermCount = {
  /** The end of a term that starts at an instant. */
  from(start: Instant, term: Term): TermEnd
  /** The end that an extension by so much gives. */
  plus(end: TermEnd, term: Term): TermEnd
  /** The end after a suspension: what was left of the term when it began is left when it ends. */
  afterSuspension(end: TermEnd, began: Instant, ended: Instant): TermEnd
  /** The due date of a term with this end. */
  due(end: TermEnd): TermEnd
  /** When to warn: so much before the due date. */
  before(due: PlainDate | Instant, term: Term): PlainDate | Instant
  isLater(one: TermEnd, other: TermEnd): boolean
}

export const isCountedInHours = ({ term }: ClockRule): boolean =>
  'unit' in term && (term.unit === 'H' || term.unit === 'WH')

/** The way of counting that a rule's unit asks for. */
export const termCountOf = (rule: ClockRule, calendar: WorkCalendar, utcOffsetMinutes: number): TermCount =>
  isCountedInHours(rule)
    ? hourCount(rule, calendar, utcOffsetMinutes)
    : dayCount(rule, calendar, utcOffsetMinutes)

function dayCount(rule: ClockRule, calendar: WorkCalendar, offset: number): TermCount {
  const isInWorkingDays = 'unit' in rule.term && rule.term.unit === 'WD'
  const plus = ({ end, provisional, months = { since: end, n: 0 } }: TermEnd, { n, unit }: Term): TermEnd => {
    switch (unit) {
      case 'D':
        return { end: addDays(end, n), provisional }
      case 'M':
      case 'Y': {
        const total = months.n + (unit === 'Y' ? n * 12 : n)
        const reached = addMonths(months.since, total)
        return { end: reached, provisional, months: { since: months.since, n: total } }
      }
      case 'WD': {
        const reached = addWorkingDays(calendar, end, n)
        return { end: reached.date, provisional: provisional || reached.provisional }
      }
      default:
        throw new RangeError(`${rule.id}: a term of days is not counted in ${unit}`)
    }
  }
  return {
    plus,
    // 民法典 201: the first day is not counted, unless the rule's own law counts it.
    from: (start, term) => {
      const day = { end: localDateOf(start, offset), provisional: false }
      if (rule.excludeStartDay) return plus(day, term)
      if (term.unit === 'WD') return plus({ ...day, end: addDays(day.end, -1) }, term)
      const { end, provisional } = plus(day, term)
      return { end: addDays(end, -1), provisional }
    },
    // Days of a suspension are counted as days of a term are: the one it begins on runs, the one it ends on does not.
    afterSuspension: (end, began, ended) => {
      const [first, last] = [localDateOf(began, offset), localDateOf(ended, offset)]
      if (end.end <= first || last <= first) return end
      if (!isInWorkingDays)
        return { end: addDays(end.end, daysBetween(first, last)), provisional: end.provisional }
      const left = workingDaysBetween(calendar, first, end.end)
      const resumed = addWorkingDays(calendar, last, left.days)
      return {
        end: resumed.date,
        provisional: end.provisional || left.provisional || resumed.provisional,
      }
    },
    due: end => {
      if (!rule.rollToWorkday) return end
      const rolled = rollToWorkday(calendar, end.end)
      return { end: rolled.date, provisional: end.provisional || rolled.provisional }
    },
    before: (due, { n, unit }) => plus({ end: due, provisional: false }, { n: -n, unit }).end,
    isLater: (one, other) => one.end > other.end,
  }
}

function hourCount(rule: ClockRule, calendar: WorkCalendar, offset: number): TermCount {
  const plus = ({ end, provisional }: TermEnd, { n, unit }: Term): TermEnd => {
    switch (unit) {
      case 'H':
        return { end: addMinutes(end, n * 60), provisional }
      case 'D':
        return { end: addMinutes(end, n * minutesOfDay), provisional }
      case 'WH': {
        const reached = addWorkingMinutes(calendar, end, n * 60, offset)
        return { end: reached.at, provisional: provisional || reached.provisional }
      }
      default:
        throw new RangeError(`${rule.id}: a term of hours is not counted in ${unit}`)
    }
  }
  return {
    plus,
    from: (start, term) => plus({ end: start, provisional: false }, term),
    afterSuspension: (end, began, ended) => {
      if (!isBefore(began, end.end) || !isBefore(began, ended)) return end
      if (!('unit' in rule.term) || rule.term.unit !== 'WH')
        return { ...end, end: addMinutes(end.end, (epochOf(ended) - epochOf(began)) / 60_000) }
      const left = workingMinutesBetween(calendar, began, end.end, offset)
      const resumed = addWorkingMinutes(calendar, ended, left.minutes, offset)
      return { end: resumed.at, provisional: end.provisional || left.provisional || resumed.provisional }
    },
    due: end => end,
    before: (due, { n, unit }) =>
      unit === 'WH'
        ? subtractWorkingMinutes(calendar, due, n * 60, offset).at
        : plus({ end: due, provisional: false }, { n: -n, unit }).end,
    isLater: (one, other) => isBefore(other.end, one.end),
  }
}

/** The last instant of a day for suspensions that were granted until it. */
export const lastMinuteOf = (date: PlainDate, utcOffsetMinutes: number): Instant =>
  instantOf(date, '23:59', utcOffsetMinutes)
