import type { CommitmentFacts, LedgerFigure } from '../../ledger/commitment/facts.ts'
import type { Matter } from '../../ledger/matter.ts'
import { expectedAt } from '../../ledger/schedule/expected-progress.ts'
import { gapOf } from '../../ledger/schedule/gap.ts'
import { roundTo } from '../../ledger/schedule/quantities.ts'
import { isScaled } from '../../ledger/schedule/trajectory.ts'
import { actualOf, spanOf, trajectoryOf } from '../../ledger/standing/figure-trajectory.ts'
import { daysOfPeriod } from '../../ledger/standing/period-days.ts'

// 完成 87.8%，序时 91.7%，差 3.9 个百分点: what a value comes to while it is typed, by the rule that the board judges it by.

type Task = Pick<Matter<CommitmentFacts>, 'dueOn' | 'facts'>

/** Percent and percentage points, ahead positive; `expectedValue` in the ledger's unit. Null where it cannot be said. */
export type Reckoned = {
  readonly expectedValue: number | null
  readonly reached: number | null
  readonly expected: number | null
  readonly points: number | null
  /** The arithmetic in full. */
  readonly zh: string
}

/** Reckons a value, or none yet, against what is expected by the last day of a period. */
export function reckon(
  { dueOn, facts }: Task,
  figure: LedgerFigure,
  { period, step, value }: { period: string; step: 'day' | 'month'; value: number | null },
): Reckoned {
  const on = daysOfPeriod(period)?.to
  const nothing: Reckoned = { expectedValue: null, reached: null, expected: null, points: null, zh: '' }
  if (on === undefined) return nothing
  const trajectory = trajectoryOf(figure, spanOf({ facts, clocks: [] }, dueOn, on), step)
  const expected = expectedAt(trajectory, on)
  if (expected.kind !== 'expected') return { ...nothing, zh: expected.zh }
  const known = { ...nothing, expectedValue: expected.value, zh: expected.zh }
  const share = expected.share === null ? null : roundTo(expected.share * 100, 1)
  const scaled = isScaled(trajectory)
  if (value === null) return { ...known, expected: scaled ? share : null }
  const gap = gapOf(trajectory, expected, actualOf(figure, value))
  if (gap.kind !== 'gap') return { ...known, zh: gap.zh }
  const reached = scaled
    ? roundTo(((value - trajectory.base) / (trajectory.target - trajectory.base)) * 100, 1)
    : null
  return { ...known, reached, expected: scaled ? share : null, points: gap.points, zh: gap.zh }
}

/** What makes a number look mistaken; it may be right, and stands in nobody's way. */
export type Doubt =
  | { readonly code: 'fell'; readonly by: number }
  | { readonly code: 'tenfold'; readonly times: number }

const tenfold = 10

/** Holds a value against the last one, both in the ledger's unit: totals do not fall, and seldom grow tenfold. */
export function doubtOf(
  { pace, basis, op }: Pick<LedgerFigure, 'pace' | 'basis' | 'op'>,
  last: number | null,
  value: number | null,
): Doubt | null {
  if (last === null || value === null) return null
  const isTotal = pace !== 'held' && pace !== 'growth' && basis !== 'level' && basis !== 'rank'
  if (isTotal && op !== 'le' && op !== 'lt' && value < last) return { code: 'fell', by: last - value }
  if (last > 0 && value >= last * tenfold) return { code: 'tenfold', times: roundTo(value / last, 1) }
  return null
}
