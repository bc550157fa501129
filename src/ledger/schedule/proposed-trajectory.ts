import type { Figure } from '../../model/plan.ts'
import { type Days, periodNumber, periodNumbered } from './periods.ts'
import type { Better, Trajectory } from './trajectory.ts'

/** A trajectory read out of a plan, for the office to settle. `doubts` say what the plan leaves open. */
export type Proposal = { readonly trajectory: Trajectory | null; readonly doubts: readonly string[] }

/** The days of a `Window`, as far as it states them. */
type Due = { readonly from: string | null; readonly to: string | null }

type Read = Pick<Figure, 'value' | 'unit' | 'op' | 'basis' | 'period'>

const isUpperBound = ({ op }: Read): boolean => op === 'le' || op === 'lt'
const isLowerBound = ({ op }: Read): boolean => op === 'ge' || op === 'gt'
const isRate = ({ unit }: Read): boolean => unit === '%' || unit === '百分点'

/**
 * Proposes how a figure of a plan should come about. A plan seldom states where a figure stands now or what it was
 * last year, and never by which rule it is to be judged: nothing of this is taken as settled until somebody has.
 */
export function proposedTrajectory(figure: Read, window: Due | null, step: 'day' | 'month'): Proposal {
  const days = daysOf(figure, window)
  switch (figure.basis) {
    case 'growth':
    case 'cagr':
    case 'decrease':
      return proposedGrowth(figure, days)
    case 'share':
      return proposedShare(figure, days)
    case 'multiple':
    case 'rank':
      return { trajectory: null, doubts: ['倍数和位次不能按时间均摊，请改定节点或月度计划'] }
    case 'level':
    case 'increase':
    case 'count':
      return proposedAmount(figure, days, step)
  }
}

/** From the figure's own period, else the window; without a beginning, the year of the end begins it. */
function daysOf({ period }: Read, window: Due | null): Days | null {
  const to = period?.to ?? window?.to ?? null
  if (to === null) return null
  const yearBegins = periodNumbered('year', periodNumber('year', to)).covers.from
  const from = period?.from ?? window?.from ?? yearBegins
  return { from: from <= to ? from : yearBegins, to }
}

const withoutEnd = '没有完成时限，请定起止日期'

function proposedGrowth(figure: Read, days: Days | null): Proposal {
  const { value, basis, unit } = figure
  if (days === null) return { trajectory: null, doubts: [withoutEnd] }
  if (!isRate(figure))
    return { trajectory: null, doubts: ['下降或增长的是数量而不是比例，请定基期值和目标值'] }
  const falls = basis === 'decrease'
  // 「下降4%以上」 is growth of −4% at most; 「增长不超过5%」 as well bounds from above.
  const better: Better = falls || isUpperBound(figure) ? 'lower' : 'higher'
  return {
    trajectory: {
      kind: 'growth',
      unit,
      measure: 'cumulative',
      better,
      growthPercent: falls ? -value : value,
      ...days,
      lastYear: null,
    },
    doubts: [
      '上年同期数未知，只比增幅；补上各月数后可折算数值',
      ...(basis === 'cagr' ? ['原文为年均增幅，各年是否相同请核定'] : []),
    ],
  }
}

/** 率: a bound is a level to be held; anything else grows from where it stands, which the plan does not say. */
function proposedShare(figure: Read, days: Days | null): Proposal {
  const { value, unit } = figure
  if (!isUpperBound(figure) && !isLowerBound(figure))
    return { trajectory: null, doubts: ['比率的基期值未知，请定基期值，或定为应保持的水平'] }
  return {
    trajectory: {
      kind: 'held',
      unit,
      better: isUpperBound(figure) ? 'lower' : 'higher',
      bound: value,
      from: days?.from ?? null,
      to: days?.to ?? null,
    },
    doubts: ['是始终保持还是期末达到，请核定'],
  }
}

function proposedAmount(figure: Read, days: Days | null, step: 'day' | 'month'): Proposal {
  const { value, unit, basis } = figure
  if (days === null) return { trajectory: null, doubts: [withoutEnd] }
  if (value === 0)
    return { trajectory: { kind: 'held', unit, better: 'lower', bound: 0, ...days }, doubts: [] }
  return {
    trajectory: {
      kind: 'linear',
      unit,
      measure: 'cumulative',
      better: isUpperBound(figure) ? 'lower' : 'higher',
      base: 0,
      target: value,
      ...days,
      step,
    },
    doubts: basis === 'level' ? ['基期值按零计，时点数请改定基期值'] : [],
  }
}
