import type { WorkCalendar } from '../../model/calendar.ts'
import { standingOf as clockStandingOf } from '../../model/clock.ts'
import { localDateOf, type PlainDate } from '../../model/plain-date.ts'
import type { CommitmentFacts, LedgerFigure, Report, VerifiedValue } from '../commitment/facts.ts'
import type { Matter } from '../matter.ts'
import { readMatterClock } from '../matter-clock.ts'
import { type FigureValues, nothingKnown, type Scheduled, type Stated } from '../schedule/standing.ts'
import { circumstancesOf } from './circumstances.ts'
import { actualOf, spanOf, trajectoryOf } from './figure-trajectory.ts'
import { daysOfPeriod } from './period-days.ts'
import { stands } from './reporting-duties.ts'

// What the schedule asks of a task, taken from its facts as they were known on a day.

type Commitment = Matter<CommitmentFacts>

export type Judging = {
  /** What became known later is not looked at. */
  readonly knownBy: PlainDate
  /** The day that deadlines are held against. */
  readonly on: PlainDate
  /** The last day of the period judged: values up to it are held against what was expected by then. */
  readonly judgedOn: PlainDate
  /** Keys of the periods whose returns are asked for; empty where none has come due. */
  readonly periods: readonly string[]
}

/** What a region's ledger reckons with. */
export type Reckoning = {
  readonly step: 'day' | 'month'
  readonly calendar: WorkCalendar
  readonly utcOffset: number
}

/** A task as the schedule sees it. */
export function scheduledOf(
  matter: Commitment,
  judging: Judging,
  lateness: Lateness,
  { step, utcOffset }: Reckoning,
): Scheduled {
  const { facts } = matter
  const { judgedOn, periods, knownBy } = judging
  const known = { knownBy, judgedOn, utcOffset }
  const span = spanOf(matter, lateness.dueOn, judgedOn)
  return {
    ...nothingKnown,
    dueOn: span.to,
    completedOn: completedOn(matter, judging, utcOffset),
    figures: facts.figures.map(figure => ({
      name: figure.metric,
      trajectory: trajectoryOf(figure, span, step),
      ...valuesOf(matter, figure, known),
    })),
    reported: periods.length === 0 ? null : periods.every(period => hasReported(matter, period, known)),
    past: facts.months,
    ...circumstancesOf(facts, known),
  }
}

/** The doer was done when it asked for closing; whether it was is known once the office has closed. */
export function completedOn(
  { status, facts }: Commitment,
  { knownBy, on }: Pick<Judging, 'knownBy' | 'on'>,
  utcOffset: number,
): PlainDate | null {
  const { closedAt = null, requestedAt } = facts.closing ?? {}
  if (status !== 'closed' || closedAt === null || requestedAt === undefined) return null
  const done = localDateOf(requestedAt, utcOffset)
  return localDateOf(closedAt, utcOffset) <= knownBy && done <= on ? done : null
}

type Values = Pick<FigureValues, 'reported' | 'verified'>
type Known = Pick<Judging, 'knownBy' | 'judgedOn'> & { readonly utcOffset: number }

const isKnown = (report: Report, { knownBy, utcOffset }: Known): boolean =>
  stands(report) && report.signedAt !== null && localDateOf(report.signedAt, utcOffset) <= knownBy

const hasReported = ({ lead, facts }: Commitment, period: string, known: Known): boolean =>
  facts.reports.some(each => each.agency === lead && each.period === period && isKnown(each, known))

function valuesOf(matter: Commitment, figure: LedgerFigure, known: Known): Values {
  return {
    reported: lastStated(reportedValues(matter, figure, known), figure, known),
    verified: lastStated(verifiedValues(matter, figure, known), figure, known),
  }
}

type Value = { readonly period: string; readonly value: number }

/** The lead's own values; those of others only where the lead has given none. */
function reportedValues({ lead, facts }: Commitment, { id }: LedgerFigure, known: Known): Value[] {
  const given = facts.reports
    .filter(each => isKnown(each, known))
    .flatMap(({ agency, period, values }) =>
      values.filter(each => each.figure === id).map(({ value }) => ({ agency, period, value })),
    )
  const own = given.filter(({ agency }) => agency === lead)
  return own.length > 0 ? own : given
}

const verifiedValues = ({ facts }: Commitment, { id }: LedgerFigure, { knownBy }: Known): VerifiedValue[] =>
  facts.verified.filter(each => each.figure === id && each.on <= knownBy)

/** A period's value counts up to the period's last day, whenever in the period it was stated. */
function lastStated(values: readonly Value[], figure: LedgerFigure, { judgedOn }: Known): Stated | null {
  let last: (Stated & { readonly period: string }) | null = null
  for (const { period, value } of values) {
    const asOf = daysOfPeriod(period)?.to
    if (asOf === undefined || asOf > judgedOn) continue
    // Of two for one day the later counts: a second report of the period, or a second check.
    if (last && (asOf < last.asOf || (asOf === last.asOf && period < last.period))) continue
    last = { ...actualOf(figure, value), asOf, period }
  }
  return last && { as: last.as, value: last.value, asOf: last.asOf }
}

/** What the clock of completion says on a day; days late stay after an extension and after completion. */
export type Lateness = {
  readonly dueOn: PlainDate | null
  readonly lateDays: number
  readonly everLate: boolean
  /** A notice still to come may move the due date. */
  readonly provisional: boolean
}

/** Reads the clocks of completion: one from the issue, and one from each reopening. */
export function latenessOf(
  { clocks, dueOn }: Commitment,
  on: PlainDate,
  { calendar, utcOffset }: Pick<Reckoning, 'calendar' | 'utcOffset'>,
): Lateness {
  const read = clocks
    .filter(({ rule }) => rule.id === 'completion')
    .flatMap(clock => readMatterClock(clock, calendar, utcOffset) ?? [])
    .filter(({ startedAt }, index) => index === 0 || localDateOf(startedAt, utcOffset) <= on)
    .map(reading => clockStandingOf(reading, on))
  const last = read.at(-1)
  if (!last) return { dueOn, lateDays: 0, everLate: false, provisional: false }
  return {
    dueOn: last.due?.slice(0, 10) ?? null,
    lateDays: read.reduce((sum, each) => sum + each.lateDays, 0),
    everLate: read.some(each => each.everLate),
    provisional: last.provisional,
  }
}
