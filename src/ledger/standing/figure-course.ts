import { lastDayOfMonth, monthOf, type PlainDate } from '../../model/plain-date.ts'
import type { Basis } from '../../model/plan.ts'
import type { CommitmentFacts, LedgerFigure, VerifiedValue } from '../commitment/facts.ts'
import type { Matter } from '../matter.ts'
import { expectedAt } from '../schedule/expected-progress.ts'
import { monthsBetween } from '../schedule/months.ts'
import { isCeiling, isScaled, type Trajectory } from '../schedule/trajectory.ts'
import { actualOf, spanOf, trajectoryOf } from './figure-trajectory.ts'
import { daysOfPeriod } from './period-days.ts'
import { stands } from './reporting-duties.ts'

// 走势: a figure month by month as a chart draws it: what was expected, reported and verified, each apart. A month
// without a value is null and stays a gap.

/** `month` is `2026-03`; values in the ledger's unit. */
export type CoursePoint = {
  readonly month: string
  readonly expected: number | null
  readonly reported: number | null
  readonly verified: number | null
}

export type FigureCourse = {
  readonly figure: string
  readonly target: number
  /** Less is better: 「越低越好」. */
  readonly isLowerBetter: boolean
  /** A rate or a growth: its axis need not begin at zero. */
  readonly isRate: boolean
  /** Adds up from the start of the period, so that it cannot fall. */
  readonly isCumulative: boolean
  readonly points: readonly CoursePoint[]
}

type Commitment = Matter<CommitmentFacts>

const isRate = ({ unit }: LedgerFigure): boolean => /^%|百分点$/.test(unit)

/** 总量、占比、位次 stand where they stand on a day. */
const readOnADay: ReadonlySet<Basis> = new Set(['level', 'share', 'rank'])

/** Ten years: longer than any plan, and few enough to draw. */
const mostMonths = 120

/** The months of one figure from its start to its deadline, or to the day asked about where it has none. */
export function figureCourse(
  matter: Commitment,
  figure: LedgerFigure,
  { on, dueOn, step }: { on: PlainDate; dueOn: PlainDate | null; step: 'day' | 'month' },
): FigureCourse {
  const span = spanOf(matter, dueOn, on)
  const trajectory = trajectoryOf(figure, span, step)
  const reported = byMonth(reportedOf(matter, figure))
  const verified = byMonth(matter.facts.verified.filter(each => each.figure === figure.id))
  const known = [...reported.keys(), ...verified.keys()].sort()
  const first = [monthOf(span.from), known[0] ?? monthOf(span.from)].sort()[0] ?? monthOf(span.from)
  const last = [monthOf(span.to ?? on), known.at(-1) ?? ''].sort().at(-1) ?? monthOf(on)
  const lower = isLowerBetter(trajectory)
  return {
    figure: figure.id,
    target: targetOf(figure, trajectory),
    isLowerBetter: lower,
    isRate: isRate(figure) || trajectory.kind === 'growth',
    isCumulative: isScaled(trajectory) && !isRate(figure) && !readOnADay.has(figure.basis) && !lower,
    points: monthsBetween(first, last)
      .slice(0, mostMonths)
      .map(month => ({
        month,
        expected: expectedIn(figure, trajectory, endOfMonth(month, span.to)),
        reported: reported.get(month) ?? null,
        verified: verified.get(month) ?? null,
      })),
  }
}

const endOfMonth = (month: string, to: PlainDate | null): PlainDate => {
  const last = lastDayOfMonth(`${month}-01`)
  return to !== null && monthOf(to) === month ? to : last
}

function expectedIn(figure: LedgerFigure, trajectory: Trajectory, on: PlainDate): number | null {
  const expected = expectedAt(trajectory, on)
  if (expected.kind !== 'expected') return null
  const isRateOfGrowth =
    trajectory.kind === 'growth' && actualOf(figure, figure.target).as === 'growth-percent'
  return isRateOfGrowth ? trajectory.growthPercent : expected.value
}

// 「下降4%」 is reported and drawn as −4.
const targetOf = (figure: LedgerFigure, trajectory: Trajectory): number =>
  trajectory.kind === 'growth' ? trajectory.growthPercent : figure.target

function isLowerBetter(trajectory: Trajectory): boolean {
  if (trajectory.kind === 'continuing') return false
  return trajectory.better === 'lower' || (isScaled(trajectory) && isCeiling(trajectory))
}

type Value = { readonly period: string; readonly value: number }

/** The lead's own values; those of others only where the lead has given none. */
function reportedOf({ lead, facts }: Commitment, { id }: LedgerFigure): Value[] {
  const given = facts.reports
    .filter(stands)
    .flatMap(({ agency, period, values }) =>
      values.filter(each => each.figure === id).map(({ value }) => ({ agency, period, value })),
    )
  const own = given.filter(({ agency }) => agency === lead)
  return own.length > 0 ? own : given
}

/** Of several values of one month the later counts: a second report, a second check. */
function byMonth(values: readonly (Value | VerifiedValue)[]): Map<string, number> {
  const found = new Map<string, Value>()
  for (const each of values) {
    const month = daysOfPeriod(each.period)?.to.slice(0, 7)
    const known = month === undefined ? undefined : found.get(month)
    if (month !== undefined && (known === undefined || each.period >= known.period)) found.set(month, each)
  }
  return new Map([...found].map(([month, { value }]) => [month, value]))
}
