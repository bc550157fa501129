import { monthOf } from '../../model/plain-date.ts'
import type { Expected } from './expected-progress.ts'
import { lastYearUpTo } from './expected-progress.ts'
import { lastMonthEndedOn } from './months.ts'
import { amountText, numberText, partText, quantityText, roundTo } from './quantities.ts'
import {
  endOf,
  type Growth,
  type Held,
  isCeiling,
  isScaled,
  type ScaledTrajectory,
  type Trajectory,
} from './trajectory.ts'

/** What was reached: a value in the figure's unit, a part of the way in percent, or a growth rate in percent. */
export type Actual = { readonly as: 'value' | 'share-percent' | 'growth-percent'; readonly value: number }

/** How far a figure is from what was expected, reckoned on the numbers as printed. */
export type Gap = {
  readonly kind: 'gap'
  /** Percentage points, positive when ahead, whether more or less is better. */
  readonly points: number
  /** How far below the expected value, in percent of it; negative when ahead; null where that cannot be said. */
  readonly shortfallPercent: number | null
  /** The target is reached for good: a level to be held or a ceiling is so only at the end. */
  readonly reached: boolean
  readonly zh: string
}

export type NoGap = { readonly kind: 'no-gap'; readonly zh: string }

/** One decimal, as shares are printed. A region may print more. */
const usualDecimals = 1

/** Sets what was reached against what was expected, in points, with the arithmetic. */
export function gapOf(
  trajectory: Trajectory,
  expected: Expected,
  actual: Actual,
  decimals = usualDecimals,
): Gap | NoGap {
  if (isScaled(trajectory)) return scaledGap(trajectory, expected, actual, decimals)
  if (trajectory.kind === 'growth') return growthGap(trajectory, expected, actual, decimals)
  if (trajectory.kind === 'held') return heldGap(trajectory, expected, actual, decimals)
  return { kind: 'no-gap', zh: '常态化开展，不与序时进度比较' }
}

function scaledGap(
  trajectory: ScaledTrajectory,
  expected: Expected,
  actual: Actual,
  decimals: number,
): Gap | NoGap {
  if (actual.as === 'growth-percent') return { kind: 'no-gap', zh: '报送的是增幅，而本指标按完成比例比较' }
  const { base, target, unit } = trajectory
  const part = actual.as === 'share-percent' ? actual.value / 100 : (actual.value - base) / (target - base)
  const reachedShare = roundTo(part * 100, decimals)
  const expectedShare = roundTo((expected.share ?? 0) * 100, decimals)
  const ceiling = isCeiling(trajectory)
  const ahead = ceiling ? expectedShare - reachedShare : reachedShare - expectedShare
  const sum =
    base === 0
      ? `${amountText(actual.value)}÷${amountText(target)}`
      : `(${amountText(actual.value)}−${amountText(base)})÷(${amountText(target)}−${amountText(base)})`
  const how = actual.as === 'value' ? `${quantityText(actual.value, unit)}，${sum}=` : ''
  return {
    kind: 'gap',
    points: roundTo(ahead, decimals),
    shortfallPercent: expectedShare === 0 ? null : roundTo((-ahead / expectedShare) * 100, decimals),
    reached: ceiling ? isOver(trajectory, expected) && reachedShare <= 100 : reachedShare >= 100,
    zh: `${ceiling ? '已用' : '完成'}${how}${partText(part, decimals)}，${ceiling ? '按序时可用' : '序时进度'}${partText(expected.share ?? 0, decimals)}，${aheadText(roundTo(ahead, decimals))}`,
  }
}

function growthGap(trajectory: Growth, expected: Expected, actual: Actual, decimals: number): Gap | NoGap {
  const { growthPercent, better, unit } = trajectory
  if (actual.as === 'share-percent') return { kind: 'no-gap', zh: '报送的是完成比例，而本指标按增幅比较' }
  const past = pastOf(trajectory, expected)
  if (actual.as === 'value' && past === null)
    return { kind: 'no-gap', zh: '只报送了数值而没有上年同期数，无从计算增幅，请补报增幅或上年同期数' }
  const growth = actual.as === 'value' ? (actual.value / (past ?? 1) - 1) * 100 : actual.value
  const points = roundTo(directed(roundTo(growth, decimals) - growthPercent, better), decimals)
  const how = actual.as === 'value' ? `${quantityText(actual.value, unit)}÷${amountText(past ?? 1)}−1=` : ''
  return {
    kind: 'gap',
    points,
    shortfallPercent: null,
    reached: isOver(trajectory, expected) && points >= 0,
    zh: `增幅${how}${numberText(growth, decimals)}%，目标${numberText(growthPercent)}%，${aheadText(points)}`,
  }
}

function pastOf(trajectory: Growth, expected: Expected): number | null {
  const { from, to } = trajectory
  const last = expected.on >= to ? monthOf(to) : lastMonthEndedOn(expected.on)
  const past = lastYearUpTo(trajectory, monthOf(from), last)
  return typeof past === 'number' ? past : null
}

function heldGap(trajectory: Held, expected: Expected, actual: Actual, decimals: number): Gap | NoGap {
  if (actual.as !== 'value') return { kind: 'no-gap', zh: '本指标按数值比较，请报送数值' }
  const { bound, unit, better } = trajectory
  // Rates differ in points. Others differ in percent of the bound; where the bound is zero (零事故), each unit over it counts as a whole.
  const isRate = unit === '%' || unit === '个百分点' || unit === '百分点'
  const whole = isRate ? 100 : Math.abs(bound) || 1
  const points = roundTo(directed(((actual.value - bound) / whole) * 100, better), decimals)
  const how = isRate ? '' : `，(${amountText(actual.value)}−${amountText(bound)})÷${amountText(whole)}`
  return {
    kind: 'gap',
    points,
    shortfallPercent:
      bound === 0
        ? null
        : roundTo((directed(bound - actual.value, better) / Math.abs(bound)) * 100, decimals),
    reached: isOver(trajectory, expected) && points >= 0,
    zh: `实际${quantityText(actual.value, unit)}，应${better === 'higher' ? '不低于' : '不高于'}${quantityText(bound, unit)}${how}，${aheadText(points)}`,
  }
}

const directed = (difference: number, better: 'higher' | 'lower'): number =>
  better === 'higher' ? difference : -difference

function isOver(trajectory: Trajectory, { on }: Expected): boolean {
  const end = endOf(trajectory)
  return end !== null && on >= end
}

const aheadText = (points: number): string =>
  points === 0 ? '与序时持平' : `${points > 0 ? '超' : '欠'}${numberText(Math.abs(points))}个百分点`
