import type { WorkCalendar } from './calendar.ts'
import { readClockRuns } from './clock-run.ts'
import { isCountedInHours } from './clock-term.ts'
import { lengthWithout, type Timeline, timelineOf } from './clock-timeline.ts'
import { addDays, daysBetween, type Instant, minutesOfDay, type PlainDate } from './plain-date.ts'

// A clock is a rule, the facts that happened, and a calendar. Nothing of it is stored: read again, it gives the same.

/** D natural days, WD working days, H hours on end, WH working hours, M months, Y years. Hours may be fractions. */
export type TermUnit = 'D' | 'WD' | 'H' | 'WH' | 'M' | 'Y'
export type Term = { readonly n: number; readonly unit: TermUnit }

/** What the end of a term brings about. Only `overdue` goes on: the others end the clock by themselves. */
export type OnExpire =
  | 'overdue' // 逾期
  | 'deemed-accepted' // 视为受理
  | 'deemed-agreed' // 视为同意
  | 'deemed-withdrawn' // 视为撤回、视为放弃
  | 'auto-close' // 自动办结
  | 'auto-unpublish' // 自动撤下，不再公示

/** A rule of time as data: plain JSON, kept with the fact that started the clock. Kinds are kinds of events. */
export type ClockRule = {
  readonly id: string
  readonly title: string
  readonly basis: { readonly law: string; readonly article: string }
  /** Code of the division (GB/T 2260) whose law it is; `000000` for the whole country. */
  readonly jurisdiction: string
  /** Days of the start events that it applies to, both inclusive. */
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
  /** `page`: known from a web page and not from the article's own text. */
  readonly confidence?: 'page'
  /** `given`: the start event brings the due date (完成时限), or the day that the due date lies so long `before`. */
  readonly term: Term | { readonly given: true; readonly before?: Term }
  /** 民法典 201. Terms of hours run from their instant whatever this says. */
  readonly excludeStartDay: boolean
  /** 民法典 203, where it applies to this term. */
  readonly rollToWorkday: boolean
  /** Why the last day rolls, where the term's own law does not say so. */
  readonly rollBasis?: string
  readonly start: readonly string[]
  readonly stop: readonly string[]
  /** The whole term begins anew (重新计算). */
  readonly restart?: readonly string[]
  /** Time that is not counted (不计入期限). A suspension ends with `off`, or with its own `until`. */
  readonly suspend?: {
    readonly on: readonly string[]
    readonly off: readonly string[]
    readonly mustNotify: boolean
  }
  /** `max`: all extensions together, in `unit`; null for no limit. `times`: how often; null for no limit. */
  readonly extend?: {
    readonly on: readonly string[]
    readonly max: number | null
    readonly unit: TermUnit
    readonly times: number | null
    readonly approver: string
    readonly mustGiveReason: boolean
  }
  /** So long before the due date. */
  readonly warn: readonly Term[]
  readonly onExpire: OnExpire
  /** The term is a minimum (不少于): what is done before its end is done too early. */
  readonly atLeast?: true
  /** The effect reaches back to the start (「自收到之日起即为受理」). */
  readonly effectFrom?: 'start'
}

/**
 * `due`: the due date that a start, an extension or a resumption gives; `until`: the last day of a suspension; `n`: units
 * of an extension.
 */
export type ClockEvent = {
  readonly at: Instant
  readonly kind: string
  readonly due?: PlainDate
  readonly until?: PlainDate
  readonly n?: number
}

/** A due date that was in force from `at` on: the last day on time, or for terms of hours the last instant. */
export type ClockDue = {
  readonly due: PlainDate | Instant
  readonly provisional: boolean
  /** Kind of the event that set it. */
  readonly setBy: string
  readonly at: Instant
  readonly warnings: readonly (PlainDate | Instant)[]
}

/**
 * What the rule does not provide for: an extension `beyond-maximum` is cut to it, one `too-often` or of `no-length` has no
 * effect; `too-early` ended a minimum term before its time. A guard asks by reading with the fact that is still to come.
 */
export type Irregularity = {
  readonly code: 'beyond-maximum' | 'too-often' | 'no-length' | 'too-early'
  readonly at: Instant
}

/** What the facts of one run of a clock come to. */
export type ClockReading = {
  readonly rule: ClockRule
  readonly utcOffsetMinutes: number
  readonly startedAt: Instant
  /** The first due date, and one for each extension, resumption and new beginning. Empty where no due date was given. */
  readonly dues: readonly ClockDue[]
  readonly suspensions: readonly { readonly from: Instant; readonly to: Instant | null }[]
  /** Days of the suspensions that have ended. */
  readonly suspendedDays: number
  readonly stoppedAt: Instant | null
  readonly irregularities: readonly Irregularity[]
}

/** The last run of a clock, or null if it never started. A run ends with a stop event; a start after that is another. */
export const readClock = (
  rule: ClockRule,
  events: readonly ClockEvent[],
  calendar: WorkCalendar,
  utcOffsetMinutes: number,
): ClockReading | null => readClockRuns(rule, events, calendar, utcOffsetMinutes).at(-1) ?? null

/** What holds at a moment. Nothing here is recorded: ask again with another day. */
export type ClockStanding = {
  readonly standing: 'running' | 'warned' | 'overdue' | 'suspended' | 'stopped'
  /** The due date then in force; null where none was given. */
  readonly due: PlainDate | Instant | null
  /** Days to the due date, 0 on it, negative after it; null where there is none or the clock has stopped. */
  readonly daysLeft: number | null
  /** The same in minutes for terms of hours; null for terms of days. */
  readonly minutesLeft: number | null
  /** Days late so far, for terms of hours those begun. They stay when the clock stops or the term is extended. */
  readonly lateDays: number
  readonly everLate: boolean
  /** A calendar still to be published may move the due date. */
  readonly provisional: boolean
  /** What the end of the term has brought about, where that is not lateness, and from which day. */
  readonly effect: { readonly kind: Exclude<OnExpire, 'overdue'>; readonly on: PlainDate } | null
}

/** How a clock stands at the end of a day, or at an instant. What happened later is not looked at. */
export function standingOf(reading: ClockReading, asOf: PlainDate | Instant): ClockStanding {
  const { rule, utcOffsetMinutes } = reading
  const line = timelineOf(asOf, isCountedInHours(rule), utcOffsetMinutes)
  const dues = reading.dues.filter(({ at }, index) => index === 0 || line.isKnown(at))
  const stoppedAt = reading.stoppedAt !== null && line.isKnown(reading.stoppedAt) ? reading.stoppedAt : null
  const end = stoppedAt === null ? line.now : line.placeOf(stoppedAt)
  const suspensions = reading.suspensions.filter(({ from }) => line.isKnown(from))
  const pauses = suspensions.map(({ from, to }) => ({
    from: line.placeOf(from),
    to: to !== null && line.isKnown(to) ? line.placeOf(to) : line.now,
  }))
  const overruns = dues.map((each, index) => {
    const next = dues[index + 1]
    // Nobody is late before being asked: a due date that was past when it was set is overrun from that day on.
    const from = Math.max(line.placeOf(each.due), line.placeOf(each.at))
    return { ...each, late: lengthWithout({ from, to: next ? line.placeOf(next.at) : end }, pauses) }
  })
  if (rule.onExpire !== 'overdue') {
    const expired = overruns.find(({ late }) => late > 0)
    if (expired) return endedByItself(reading, expired, rule.onExpire, line)
  }
  const paused = suspensions.find(({ to }) => to === null || !line.isKnown(to))
  const late = overruns.reduce((sum, each) => sum + each.late, 0)
  const current = dues.at(-1)
  const from = paused ? line.placeOf(paused.from) : line.now
  return {
    standing: standingNow(overruns.at(-1), stoppedAt !== null, paused !== undefined, line),
    due: current?.due ?? null,
    daysLeft: current && stoppedAt === null ? daysTo(current.due, paused?.from ?? asOf, line) : null,
    minutesLeft:
      current && stoppedAt === null && isCountedInHours(rule)
        ? Math.floor(line.placeOf(current.due) - from)
        : null,
    lateDays: isCountedInHours(rule) ? Math.ceil(late / minutesOfDay) : late,
    everLate: late > 0,
    provisional: current?.provisional ?? false,
    effect: null,
  }
}

const daysTo = (due: PlainDate | Instant, from: PlainDate | Instant, line: Timeline): number =>
  daysBetween(line.dayOf(from), line.dayOf(due))

function standingNow(
  current: (ClockDue & { readonly late: number }) | undefined,
  isStopped: boolean,
  isPaused: boolean,
  line: Timeline,
): ClockStanding['standing'] {
  if (isStopped) return 'stopped'
  if (isPaused) return 'suspended'
  if (!current) return 'running'
  if (current.late > 0) return 'overdue'
  return current.warnings.some(each => line.placeOf(each) <= line.now) ? 'warned' : 'running'
}

/** The term ran out, and the law drew its own conclusion: nobody is late, and nothing that comes later changes it. */
function endedByItself(
  { rule, startedAt }: ClockReading,
  { due, provisional }: ClockDue,
  kind: Exclude<OnExpire, 'overdue'>,
  line: Timeline,
): ClockStanding {
  const on = rule.effectFrom === 'start' ? line.dayOf(startedAt) : addDays(line.dayOf(due), 1)
  return {
    standing: 'stopped',
    due,
    daysLeft: null,
    minutesLeft: null,
    lateDays: 0,
    everLate: false,
    provisional,
    effect: { kind, on },
  }
}
