import { lastDayOfMonth, type PlainDate } from '../../model/plain-date.ts'
import { quantityText, roundTo } from './quantities.ts'
import type { Mistake } from './rule-mistakes.ts'

// 序时: what a figure should have come to by a day. One trajectory a figure (指标值), in the figure's own unit.

/** `cumulative` is counted from the start of the period (累计); `point-in-time` is read on the day (时点). */
export type Measure = 'cumulative' | 'point-in-time'
export type Better = 'higher' | 'lower'

/** `month` is `2026-03`. */
export type MonthValue = { readonly month: string; readonly value: number }

type Scaled = {
  readonly unit: string
  readonly measure: Measure
  readonly better: Better
  /** Where the figure stands at the start: zero for most cumulative figures, last year's end for those read on a day. */
  readonly base: number
  readonly target: number
}

/** 按时间均摊. `month` counts whole calendar months gone, as bulletins do: 「1—11月」 is 11 of 12. */
export type Linear = Scaled & {
  readonly kind: 'linear'
  readonly from: PlainDate
  readonly to: PlainDate
  readonly step: 'day' | 'month'
}

/** A node (时间节点) with the part of the way (0 to 1) or the value due by its day; equal parts where it has neither. */
export type Node = {
  readonly on: PlainDate
  readonly name: string
  readonly share?: number
  readonly value?: number
}

/** 按时间节点: nothing is due between two nodes but what the last one asked for. */
export type Milestones = Scaled & { readonly kind: 'milestones'; readonly nodes: readonly Node[] }

/** 细化分解到月. `gives` says whether a month's value is its own amount (当月) or the sum up to it (累计). */
export type MonthlyPlan = Scaled & {
  readonly kind: 'monthly-plan'
  readonly months: readonly MonthValue[]
  readonly gives: 'amount' | 'total'
}

/** 同比增长. Last year's months are the amounts of each month (cumulative) or its reading; null where nobody has them. */
export type Growth = {
  readonly kind: 'growth'
  readonly unit: string
  readonly measure: Measure
  readonly better: Better
  readonly growthPercent: number
  readonly from: PlainDate
  readonly to: PlainDate
  readonly lastYear: readonly MonthValue[] | null
}

/** 应保持的水平: 「优良天数比例不低于85%」. Due on every day, reached only at the end. */
export type Held = {
  readonly kind: 'held'
  readonly unit: string
  readonly better: Better
  readonly bound: number
  readonly from: PlainDate | null
  readonly to: PlainDate | null
}

/** 常态化开展: neither deadline nor target, so nothing is expected by any day. */
export type Continuing = { readonly kind: 'continuing' }

export type Trajectory = Linear | Milestones | MonthlyPlan | Growth | Held | Continuing

/** Trajectories on which a value is a part of the way from base to target. */
export type ScaledTrajectory = Linear | Milestones | MonthlyPlan

export const isScaled = (trajectory: Trajectory): trajectory is ScaledTrajectory =>
  trajectory.kind === 'linear' || trajectory.kind === 'milestones' || trajectory.kind === 'monthly-plan'

/** A ceiling (总量控制): less is better and the figure may grow up to the target, as with 「排放总量不超过…」. */
export const isCeiling = ({ better, base, target }: ScaledTrajectory): boolean =>
  better === 'lower' && target > base

/** The last day of a trajectory, null where it has none. */
export function endOf(trajectory: Trajectory): PlainDate | null {
  switch (trajectory.kind) {
    case 'linear':
    case 'growth':
    case 'held':
      return trajectory.to
    case 'milestones':
      return trajectory.nodes.at(-1)?.on ?? null
    case 'monthly-plan': {
      const last = trajectory.months.at(-1)?.month
      return last === undefined ? null : lastDayOfMonth(`${last}-01`)
    }
    case 'continuing':
      return null
  }
}

/** What makes a trajectory impossible to reckon with. */
export function mistakesOfTrajectory(trajectory: Trajectory): Mistake[] {
  const mistakes = isScaled(trajectory) ? scaleMistakes(trajectory) : []
  switch (trajectory.kind) {
    case 'linear':
    case 'growth':
      return [
        ...mistakes,
        ...wrong(trajectory.from > trajectory.to, 'period', '开始日期晚于截止日期。请核对起止日期。'),
      ]
    case 'milestones':
      return [...mistakes, ...nodeMistakes(trajectory)]
    case 'monthly-plan':
      return [...mistakes, ...monthMistakes(trajectory)]
    case 'held':
    case 'continuing':
      return mistakes
  }
}

function scaleMistakes(trajectory: ScaledTrajectory): Mistake[] {
  const { base, target, better } = trajectory
  return [
    ...wrong(
      base === target,
      'target',
      '目标值与基期值相同，无从计算完成比例。要求保持不变的，请改用“应保持的水平”。',
    ),
    ...wrong(
      better === 'higher' && target < base,
      'target',
      '越高越好的指标，目标值却低于基期值。请核对目标值，或改为越低越好。',
    ),
  ]
}

function nodeMistakes({ nodes }: Milestones): Mistake[] {
  const shares = nodes.map(node => node.share ?? 0)
  return [
    ...wrong(nodes.length === 0, 'nodes', '没有时间节点。请至少写一个节点。'),
    ...wrong(
      !isRising(nodes.map(node => node.on)),
      'nodes',
      '时间节点没有按日期先后排列，或同日有两个节点。',
    ),
    ...wrong(
      shares.some(share => share < 0 || share > 1),
      'nodes',
      '节点应完成比例应在0到100%之间。',
    ),
    ...wrong(
      nodes.some((node, index) => (node.share ?? 1) < (nodes[index - 1]?.share ?? 0)),
      'nodes',
      '节点应完成比例没有逐个递增。请核对各节点比例。',
    ),
    ...wrong(
      new Set(nodes.map(node => (node.share === undefined ? (node.value === undefined ? '' : 'v') : 's')))
        .size > 1,
      'nodes',
      '有的节点写比例，有的写数值，有的都没有写。请统一成一种。',
    ),
  ]
}

function monthMistakes({ months, gives, base, target, unit }: MonthlyPlan): Mistake[] {
  const sum = base + months.reduce((total, each) => total + each.value, 0)
  const reached = roundTo(gives === 'amount' ? sum : (months.at(-1)?.value ?? target), 6)
  return [
    ...wrong(months.length === 0, 'months', '月度计划没有一个月。请至少写一个月。'),
    ...wrong(
      !isRising(months.map(each => each.month)),
      'months',
      '月度计划没有按月份先后排列，或同月写了两次。',
    ),
    ...wrong(
      months.length > 0 && reached !== roundTo(target, 6),
      'months',
      `月度计划累计${quantityText(reached, unit)}，与目标${quantityText(target, unit)}不符。请核对各月计划。`,
    ),
  ]
}

const isRising = (texts: readonly string[]): boolean =>
  texts.every((text, index) => index === 0 || (texts[index - 1] ?? '') < text)

const wrong = (isSo: boolean, at: string, zh: string): Mistake[] =>
  isSo ? [{ code: 'trajectory-impossible', at, zh }] : []
