import { daysBetween, lastDayOfMonth, monthOf, type PlainDate } from '../../model/plain-date.ts'
import type { Words } from '../field.ts'
import { addToMonth, lastMonthEndedOn, monthNumber, monthsBetween, monthsText } from './months.ts'
import { amountText, numberText, partText, quantityText, roundTo } from './quantities.ts'
import {
  type Growth,
  type Held,
  type Linear,
  type Milestones,
  type MonthlyPlan,
  mistakesOfTrajectory,
  type ScaledTrajectory,
  type Trajectory,
} from './trajectory.ts'

/** The name of each rule, to be shown beside a lamp. */
export const trajectoryNames: Readonly<Record<Trajectory['kind'], Words>> = {
  linear: { zh: '按时间均摊', en: 'in proportion to time' },
  milestones: { zh: '按时间节点', en: 'by nodes' },
  'monthly-plan': { zh: '按月度计划', en: 'by monthly plan' },
  growth: { zh: '按同比增幅', en: 'by growth over last year' },
  held: { zh: '应保持的水平', en: 'level to be held' },
  continuing: { zh: '常态化开展', en: 'continuing' },
}

/** What a figure should have come to. `share` is the part of the way, 0 to 1; `value` is in the figure's unit. */
export type Expected = {
  readonly kind: 'expected'
  readonly rule: Trajectory['kind']
  readonly on: PlainDate
  /** The last day that was counted: by months, the end of the last whole one. */
  readonly countedTo: PlainDate
  readonly share: number | null
  /** Null where it cannot be said in the unit: growth without last year's months, a way without a quantity. */
  readonly value: number | null
  /** The numbers of the arithmetic by name, so that it can be checked or said in another language. */
  readonly numbers: Readonly<Record<string, number>>
  /** Name of the rule and the arithmetic in full. */
  readonly zh: string
}

/** Nothing is expected by this day, with the reason. */
export type NotExpected = {
  readonly kind: 'not-expected'
  readonly rule: Trajectory['kind']
  readonly on: PlainDate
  readonly code: 'continuing' | 'not-begun' | 'impossible'
  readonly zh: string
}

/**
 * 序时进度: what a figure should have come to by the close of a day. A reporting period is judged at its last day, so
 * that 「1—11月」 is eleven months whenever in November it was reported.
 */
export function expectedAt(trajectory: Trajectory, on: PlainDate): Expected | NotExpected {
  const [mistake] = mistakesOfTrajectory(trajectory)
  if (mistake)
    return not(trajectory.kind, 'impossible', on, `无从计算序时进度：${mistake.zh.replace(/。$/, '')}`)
  switch (trajectory.kind) {
    case 'linear':
      return linearAt(trajectory, on)
    case 'milestones':
      return milestonesAt(trajectory, on)
    case 'monthly-plan':
      return monthlyPlanAt(trajectory, on)
    case 'growth':
      return growthAt(trajectory, on)
    case 'held':
      return heldAt(trajectory, on)
    case 'continuing':
      return not('continuing', 'continuing', on, '常态化开展：没有完成时限和年度目标，不计序时进度')
  }
}

const not = (
  rule: Trajectory['kind'],
  code: NotExpected['code'],
  on: PlainDate,
  zh: string,
): NotExpected => ({ kind: 'not-expected', rule, on, code, zh })

type Way = {
  readonly gone: number
  readonly whole: number
  readonly countedTo: PlainDate
  readonly zh: string
}

function linearAt(trajectory: Linear, on: PlainDate): Expected {
  const { gone, whole, countedTo, zh } =
    trajectory.step === 'day' ? daysGone(trajectory, on) : monthsGone(trajectory, on)
  const share = gone / whole
  const { value, zh: valueZh } = valueAt(trajectory, share, `${gone}÷${whole}`)
  return {
    kind: 'expected',
    rule: 'linear',
    on,
    countedTo,
    share,
    value,
    numbers: { gone, whole, base: trajectory.base, target: trajectory.target },
    zh: `按时间均摊：${zh}，序时进度${gone}÷${whole}=${partText(share)}${valueZh}`,
  }
}

function daysGone({ from, to }: Linear, on: PlainDate): Way {
  const whole = daysBetween(from, to) + 1
  const gone = Math.min(whole, Math.max(0, daysBetween(from, on) + 1))
  return { gone, whole, countedTo: on < to ? on : to, zh: `${from}至${to}共${whole}天，已过${gone}天` }
}

function monthsGone({ from, to }: Linear, on: PlainDate): Way {
  const [first, last] = [monthOf(from), monthOf(to)]
  const whole = monthNumber(last) - monthNumber(first) + 1
  const ended = on >= to ? last : lastMonthEndedOn(on)
  const gone = Math.min(whole, Math.max(0, monthNumber(ended) - monthNumber(first) + 1))
  const until = gone === 0 ? addToMonth(first, -1) : addToMonth(first, gone - 1)
  const zh =
    gone === 0 ? `全期${whole}个月，尚无满月` : `${monthsText(first, until)}为${gone}个月，全期${whole}个月`
  return { gone, whole, countedTo: lastDayOfMonth(`${until}-01`), zh }
}

function milestonesAt(trajectory: Milestones, on: PlainDate): Expected | NotExpected {
  const { nodes } = trajectory
  const due = nodes.filter(node => node.on <= on)
  const last = due.at(-1)
  if (!last) {
    // Whatever is there by then is neither ahead nor behind: the plan asks for nothing yet (未到节点).
    const first = `“${nodes[0]?.name ?? ''}”（${nodes[0]?.on ?? ''}）`
    return not('milestones', 'not-begun', on, `按时间节点：第一个节点${first}未到，不计序时进度`)
  }
  const equal = last.share === undefined && last.value === undefined
  const share = nodeShare(trajectory, due.length)
  const { value, zh } = valueAt(trajectory, share, partText(share))
  const part = equal ? `各节点等分，${due.length}÷${nodes.length}=${partText(share)}` : partText(share)
  return {
    kind: 'expected',
    rule: 'milestones',
    on,
    countedTo: last.on,
    share,
    value,
    numbers: { due: due.length, nodes: nodes.length, base: trajectory.base, target: trajectory.target },
    zh: `按时间节点：已到第${due.length}个节点“${last.name}”（${last.on}），序时进度${part}${zh}`,
  }
}

function nodeShare({ nodes, base, target }: Milestones, due: number): number {
  const last = nodes[due - 1]
  if (last?.share !== undefined) return last.share
  if (last?.value !== undefined) return (last.value - base) / (target - base)
  return due / nodes.length
}

function monthlyPlanAt(trajectory: MonthlyPlan, on: PlainDate): Expected {
  const { months, gives, base, target, unit } = trajectory
  const ended = lastMonthEndedOn(on)
  const planned = months.filter(each => each.month <= ended)
  const [first, last] = [planned[0], planned.at(-1)]
  const value =
    gives === 'total' ? (last?.value ?? base) : base + planned.reduce((sum, each) => sum + each.value, 0)
  const share = (value - base) / (target - base)
  const sum = planned.map(each => amountText(each.value)).join('+')
  const how = gives === 'amount' ? `累计计划${base === 0 ? '' : `${amountText(base)}+`}${sum}=` : '累计计划'
  return {
    kind: 'expected',
    rule: 'monthly-plan',
    on,
    countedTo: lastDayOfMonth(`${last ? last.month : addToMonth(monthOf(on), -1)}-01`),
    share,
    value: roundTo(value, 6),
    numbers: { months: planned.length, value: roundTo(value, 6), base, target },
    zh:
      first && last
        ? `按月度计划：${monthsText(first.month, last.month)}${how}${quantityText(value, unit)}，全年目标${quantityText(target, unit)}，序时进度${partText(share)}`
        : '按月度计划：尚无满月列入计划，序时进度0.0%',
  }
}

/** What a scaled figure should have come to in its unit; no words where it is itself a percentage of the way. */
function valueAt(
  { base, target, unit }: ScaledTrajectory,
  share: number,
  shareText: string,
): { value: number; zh: string } {
  const value = roundTo(base + (target - base) * share, 6)
  const isBareWay = base === 0 && target === 100 && unit === '%'
  const sum =
    base === 0
      ? `${amountText(target)}×${shareText}`
      : `${amountText(base)}+(${amountText(target)}−${amountText(base)})×${shareText}`
  return { value, zh: isBareWay ? '' : `，应达${sum}=${quantityText(value, unit)}` }
}

function growthAt(trajectory: Growth, on: PlainDate): Expected | NotExpected {
  const { from, to, growthPercent, unit } = trajectory
  const ended = on >= to ? monthOf(to) : lastMonthEndedOn(on)
  const first = monthOf(from)
  if (ended < first) return not('growth', 'not-begun', on, '按同比增幅：本期尚无满月，不计序时进度')
  const past = lastYearUpTo(trajectory, first, ended)
  const countedTo = lastDayOfMonth(`${ended}-01`)
  const goal = `目标增幅${numberText(growthPercent)}%`
  const span = monthsText(first, ended)
  if (typeof past !== 'number') {
    const zh = `按同比增幅：${goal}；${span}${past.zh}，只比增幅，不折算数值`
    return {
      kind: 'expected',
      rule: 'growth',
      on,
      countedTo,
      share: null,
      value: null,
      numbers: { growthPercent },
      zh,
    }
  }
  const value = roundTo(past * (1 + growthPercent / 100), 6)
  return {
    kind: 'expected',
    rule: 'growth',
    on,
    countedTo,
    share: null,
    value,
    numbers: { growthPercent, lastYear: past },
    zh: `按同比增幅：${goal}，${lastYearText(trajectory, first, ended)}为${quantityText(past, unit)}，应达${amountText(past)}×(1+${numberText(growthPercent)}%)=${quantityText(value, unit)}`,
  }
}

function lastYearText({ measure }: Growth, first: string, ended: string): string {
  const [from, to] = [addToMonth(first, -12), addToMonth(ended, -12)]
  return measure === 'cumulative' && from !== to ? `上年${monthsText(from, to)}` : monthsText(to, to)
}

/** Last year's sum of the same months, or its reading in the last of them; the words say what is missing. */
export function lastYearUpTo(
  { lastYear, measure }: Growth,
  first: string,
  last: string,
): number | { readonly zh: string } {
  if (lastYear === null) return { zh: '上年同期数未知' }
  const wanted = measure === 'cumulative' ? monthsBetween(first, last) : [last]
  const known = new Map(lastYear.map(each => [each.month, each.value]))
  const values = wanted.map(month => known.get(addToMonth(month, -12)))
  const missing = wanted
    .filter((_, index) => values[index] === undefined)
    .map(month => addToMonth(month, -12))
  if (missing.length > 0)
    return { zh: `上年同期缺${missing.map(month => monthsText(month, month)).join('、')}` }
  const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0)
  return sum === 0 ? { zh: '上年同期为零' } : roundTo(sum, 6)
}

function heldAt({ bound, from, to, unit, better }: Held, on: PlainDate): Expected | NotExpected {
  if (from !== null && on < from) return not('held', 'not-begun', on, `应保持的水平：自${from}起计，尚未开始`)
  return {
    kind: 'expected',
    rule: 'held',
    on,
    countedTo: to !== null && to < on ? to : on,
    share: null,
    value: bound,
    numbers: { bound },
    zh: `应保持的水平：始终${better === 'higher' ? '不低于' : '不高于'}${quantityText(bound, unit)}`,
  }
}
