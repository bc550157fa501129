import type { WorkCalendar } from './calendar.ts'
import type { ClockDue, ClockEvent, ClockReading, ClockRule, Irregularity } from './clock.ts'
import { isCountedInHours, lastMinuteOf, type TermCount, type TermEnd, termCountOf } from './clock-term.ts'
import { daysBetween, epochOf, type Instant, isBefore, localDateOf, type PlainDate } from './plain-date.ts'

// One run of a clock: from a start event to a stop event, fact by fact.

type Run = {
  startedAt: Instant
  /** The end of the term as it now stands, and as it would without extensions: that is what a maximum counts from. */
  end: TermEnd | null
  unextended: TermEnd | null
  extensions: number
  dues: ClockDue[]
  suspensions: { from: Instant; to: Instant | null }[]
  until: PlainDate | null
  /** A due date was set while suspended: it is meant as it stands. */
  isFixed: boolean
  stoppedAt: Instant | null
  irregularities: Irregularity[]
}

/** Every run of a clock, the first one first: what is opened again keeps its first record. */
export function readClockRuns(
  rule: ClockRule,
  events: readonly ClockEvent[],
  calendar: WorkCalendar,
  utcOffsetMinutes: number,
): ClockReading[] {
  const count = termCountOf(rule, calendar, utcOffsetMinutes)
  const clock = { rule, count, utcOffsetMinutes }
  const runs: Run[] = []
  for (const event of [...events].sort((a, b) => epochOf(a.at) - epochOf(b.at))) {
    const run = runs.at(-1)
    const restarts = isOver(run) && run !== undefined && rule.restart?.includes(event.kind)
    if (run && !isOver(run)) take(clock, run, event)
    // What stops a run may start the next: a matter handed to another agency ends one term and begins one.
    if (isOver(run) && (restarts || rule.start.includes(event.kind))) runs.push(begin(clock, event))
  }
  for (const run of runs) resumeIfOver(clock, run, null)
  return runs.map(run => readingOf(clock, run))
}

const isOver = (run: Run | undefined): boolean => run === undefined || run.stoppedAt !== null

type Clock = { readonly rule: ClockRule; readonly count: TermCount; readonly utcOffsetMinutes: number }

function begin(clock: Clock, event: ClockEvent): Run {
  const run: Run = {
    startedAt: event.at,
    end: null,
    unextended: null,
    extensions: 0,
    dues: [],
    suspensions: [],
    until: null,
    isFixed: false,
    stoppedAt: null,
    irregularities: [],
  }
  setTerm(clock, run, event)
  return run
}

/** The whole term from this event on, or the due date it brings. */
function setTerm(clock: Clock, run: Run, event: ClockEvent): void {
  const { term } = clock.rule
  const given = event.due === undefined ? null : { end: event.due, provisional: false }
  if (!('given' in term)) run.end = given ?? clock.count.from(event.at, term)
  else run.end = given && term.before ? clock.count.plus(given, { ...term.before, n: -term.before.n }) : given
  run.unextended = run.end
  run.extensions = 0
  noteDue(clock, run, event.kind, event.at)
}

function noteDue({ rule, count }: Clock, run: Run, setBy: string, at: Instant): void {
  if (!run.end) return
  const { end: due, provisional } = count.due(run.end)
  run.dues.push({ due, provisional, setBy, at, warnings: rule.warn.map(term => count.before(due, term)) })
}

/** What an event does to a run that has not stopped. A start event does nothing: the clock is running. */
function take(clock: Clock, run: Run, event: ClockEvent): void {
  const { restart, stop, suspend, extend } = clock.rule
  resumeIfOver(clock, run, event.at)
  if (stop.includes(event.kind)) {
    endSuspension(run, event.at)
    run.stoppedAt = event.at
    if (clock.rule.atLeast && isBeforeDue(clock, run, event.at))
      run.irregularities.push({ code: 'too-early', at: event.at })
  } else if (restart?.includes(event.kind)) {
    endSuspension(run, event.at)
    setTerm(clock, run, event)
  } else if (suspend?.off.includes(event.kind)) resume(clock, run, event)
  else if (suspend?.on.includes(event.kind)) suspendRun(run, event)
  else if (extend?.on.includes(event.kind)) extendTerm(clock, run, event, extend)
}

function isBeforeDue({ rule, utcOffsetMinutes }: Clock, run: Run, at: Instant): boolean {
  const due = run.dues.at(-1)?.due
  if (due === undefined) return false
  return isCountedInHours(rule) ? isBefore(at, due) : localDateOf(at, utcOffsetMinutes) < due
}

const openSuspension = (run: Run) => run.suspensions.find(each => each.to === null)

function suspendRun(run: Run, event: ClockEvent): void {
  if (openSuspension(run)) return
  run.suspensions.push({ from: event.at, to: null })
  run.until = event.until ?? null
}

function endSuspension(run: Run, at: Instant): void {
  const open = openSuspension(run)
  if (open) open.to = at
  run.until = null
  run.isFixed = false
}

/** What was left of the term when it was suspended is left now, unless a due date was set meanwhile or comes with it. */
function resume(clock: Clock, run: Run, { kind, at, due }: ClockEvent): void {
  const open = openSuspension(run)
  if (!open) return
  const [before, isFixed] = [run.end?.end, run.isFixed]
  endSuspension(run, at)
  const later = (end: TermEnd | null): TermEnd | null =>
    end && !isFixed ? clock.count.afterSuspension(end, open.from, at) : end
  run.end = due === undefined ? later(run.end) : { end: due, provisional: false }
  run.unextended = later(run.unextended)
  if (run.end?.end !== before) noteDue(clock, run, kind, at)
}

/** A suspension until a day ends with that day, unless something happened before. `at` null: nothing more happens. */
function resumeIfOver(clock: Clock, run: Run, at: Instant | null): void {
  if (run.until === null) return
  const over = lastMinuteOf(run.until, clock.utcOffsetMinutes)
  if (at === null || isBefore(over, at)) resume(clock, run, { kind: 'suspension-over', at: over })
}

function extendTerm(
  clock: Clock,
  run: Run,
  event: ClockEvent,
  extend: NonNullable<ClockRule['extend']>,
): void {
  const irregular = (code: Irregularity['code']) => run.irregularities.push({ code, at: event.at })
  if (extend.times !== null && run.extensions >= extend.times) return void irregular('too-often')
  const asked = endAsked(clock, run, event, extend)
  if (!asked) return void irregular('no-length')
  const latest =
    extend.max === null || !run.unextended
      ? null
      : clock.count.plus(run.unextended, { n: extend.max, unit: extend.unit })
  const isTooLate = latest !== null && clock.count.isLater(asked, latest)
  if (isTooLate) irregular('beyond-maximum')
  run.end = isTooLate ? latest : asked
  run.unextended ??= run.end
  run.extensions++
  run.isFixed ||= event.due !== undefined && openSuspension(run) !== undefined
  noteDue(clock, run, event.kind, event.at)
}

/** The end that an extension asks for: its own due date, so many units more, or all that the rule allows. */
function endAsked(
  { count }: Clock,
  run: Run,
  { due, n }: ClockEvent,
  { max, unit }: NonNullable<ClockRule['extend']>,
): TermEnd | null {
  if (due !== undefined) return { end: due, provisional: false }
  const more = n ?? max
  return more === null || !run.end ? null : count.plus(run.end, { n: more, unit })
}

function readingOf({ rule, utcOffsetMinutes }: Clock, run: Run): ClockReading {
  const { startedAt, dues, suspensions, stoppedAt, irregularities } = run
  const suspendedDays = suspensions.reduce(
    (sum, { from, to }) =>
      to === null
        ? sum
        : sum + daysBetween(localDateOf(from, utcOffsetMinutes), localDateOf(to, utcOffsetMinutes)),
    0,
  )
  return { rule, utcOffsetMinutes, startedAt, dues, suspensions, suspendedDays, stoppedAt, irregularities }
}
