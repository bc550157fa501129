import { monthOf, type PlainDate } from '../../model/plain-date.ts'
import type { CommitmentFacts, LedgerFigure } from '../commitment/facts.ts'
import type { Clock } from '../matter.ts'
import type { Actual } from '../schedule/gap.ts'
import type { Better, Trajectory } from '../schedule/trajectory.ts'

/** From when to when a task runs; `to` null where it has no deadline. */
export type Span = { readonly from: PlainDate; readonly to: PlainDate | null }

type Terms = {
  readonly facts: Pick<CommitmentFacts, 'startOn' | 'continuing' | 'extensions' | 'issuedAt'>
  readonly clocks: readonly Clock[]
}

/**
 * Where no beginning was settled, the year of the deadline first agreed begins the task: after an extension, a
 * suspension or a reopening into the next year, what was owed all along does not begin anew. A task issued in an earlier year begins with the month of its
 * issue: what is due at the end of next year is begun this year.
 */
export function spanOf(
  { facts: { startOn, continuing, extensions, issuedAt }, clocks }: Terms,
  dueOn: PlainDate | null,
  on: PlainDate,
): Span {
  const to = continuing ? null : dueOn
  const agreed = to && (firstDueOn(clocks) ?? extensions[0]?.from ?? to)
  const year = (agreed ?? on).slice(0, 4)
  const isIssuedBefore = agreed !== null && issuedAt !== null && issuedAt.slice(0, 4) < year
  const beginning = isIssuedBefore ? issuedAt.slice(0, 7) : `${year}-01`
  return { from: startOn ?? `${beginning}-01`, to }
}

/** The deadline with which a task was issued, the last time that it was. */
function firstDueOn(clocks: readonly Clock[]): PlainDate | undefined {
  const starts = clocks.filter(({ rule }) => rule.id === 'completion').map(({ events }) => events[0])
  return starts.findLast(start => start?.kind === 'Issued')?.due?.slice(0, 10)
}

const isRate = ({ unit }: LedgerFigure): boolean => unit === '%' || unit === '百分点' || unit === '个百分点'
const isUpperBound = ({ op }: LedgerFigure): boolean => op === 'le' || op === 'lt'

/** The pace that the office settled on for a figure (序时规则), as a trajectory to reckon with. */
export function trajectoryOf(figure: LedgerFigure, span: Span, step: 'day' | 'month'): Trajectory {
  switch (figure.pace) {
    case 'held':
      return held(figure, span)
    case 'growth':
      return growth(figure, span)
    case 'milestones':
      return {
        kind: 'milestones',
        ...scaleOf(figure),
        nodes: nodesOf(figure).map(({ by, value }) => ({ on: by, name: by, value })),
      }
    case 'monthly':
      return {
        kind: 'monthly-plan',
        ...scaleOf(figure),
        gives: 'total',
        months: nodesOf(figure).map(({ by, value }) => ({ month: monthOf(by), value })),
      }
    case 'linear':
      return linear(figure, span, step)
  }
}

/** A reported or verified number as the trajectory compares it: growth is reported as a rate, all else as a value. */
export const actualOf = (figure: LedgerFigure, value: number): Actual => ({
  as: figure.pace === 'growth' && isRate(figure) ? 'growth-percent' : 'value',
  value,
})

function linear(figure: LedgerFigure, { from, to }: Span, step: 'day' | 'month'): Trajectory {
  // Without an end nothing can be in proportion to time; 「零事故」 is held and not built up.
  if (to === null) return { kind: 'continuing' }
  const scale = scaleOf(figure)
  if (scale.target === scale.base) return held(figure, { from, to })
  return { kind: 'linear', ...scale, from, to, step }
}

const held = (figure: LedgerFigure, { from, to }: Span): Trajectory => ({
  kind: 'held',
  unit: figure.unit,
  better: isUpperBound(figure) || figure.target === 0 || figure.basis === 'rank' ? 'lower' : 'higher',
  bound: figure.target,
  from: to === null ? null : from,
  to,
})

function growth(figure: LedgerFigure, { from, to }: Span): Trajectory {
  const { unit, target, basis } = figure
  if (to === null) return { kind: 'continuing' }
  // 「下降4%」 is growth of −4 at most.
  const falls = basis === 'decrease'
  const better: Better = falls || isUpperBound(figure) ? 'lower' : 'higher'
  const growthPercent = falls ? -target : target
  return { kind: 'growth', unit, measure: 'cumulative', better, growthPercent, from, to, lastYear: null }
}

function scaleOf(figure: LedgerFigure) {
  const { unit, target, base = 0 } = figure
  const better: Better = isUpperBound(figure) || target < base ? 'lower' : 'higher'
  return {
    unit,
    measure: figure.basis === 'level' ? 'point-in-time' : 'cumulative',
    better,
    base,
    target,
  } as const
}

const nodesOf = ({ nodes = [] }: LedgerFigure) => [...nodes].sort((a, b) => (a.by < b.by ? -1 : 1))
