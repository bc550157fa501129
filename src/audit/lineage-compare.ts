import type { Figure } from '../model/plan.ts'
import { unitMatch } from './lineage-units.ts'
import { lowerIsBetter, type MetricName } from './metric-name.ts'

// Whether a number reaches a target, with both as printed: a comparator widens a number, a printed digit rounds it.

/** What may be set: a target of 「7.5%左右」 is reached from so much of it below. */
export type CompareSettings = { readonly aboutTolerance: number }
export const defaultCompareSettings: CompareSettings = { aboutTolerance: 0.05 }

/** `rule` names the rule that decided; `open` says that the printed numbers leave it open. */
export type Comparison = {
  readonly result: 'reached' | 'short' | 'open'
  readonly ceiling: boolean
  readonly rules: readonly CompareRule[]
}
export type CompareRule =
  | 'lower-is-better'
  | 'ceiling'
  | 'decline'
  | 'rounded'
  | 'about'
  | 'range'
  | 'nearly'
  | 'at-least-said'
  | 'converted'
  | 'fell-instead'

type Amount = { readonly value: number; readonly half: number }

/** Compares an outcome with its target; both are of one kind and of units that match. */
export function compareFigures(
  target: Figure,
  outcome: Figure,
  name: MetricName,
  settings: CompareSettings,
): Comparison {
  const rules: CompareRule[] = []
  const [to, from] = [signed(target, target.value), signed(outcome, outcome.value)]
  const units = unitMatch(target.unit, outcome.unit)
  const factor = units.kind === 'converted' ? units.factor : 1
  if (factor !== 1) rules.push('converted')
  const ceiling = isCeiling(target, name, rules)
  if (target.basis === 'decrease') rules.push('decline')
  if (isPercent(target) && target.basis !== 'decrease' && outcome.basis === 'decrease')
    rules.push('fell-instead')
  const aim = aimOf(target, to, ceiling, settings, rules)
  const got: Amount = { value: from * factor, half: halfDigit(outcome) * factor }
  const below = ceiling ? got.value - aim : aim - got.value // above nothing: not reached
  if (target.op === 'gt' || target.op === 'lt')
    return withWords(strictly(below, got, outcome), outcome, ceiling, rules, below)
  if (below <= tiny(aim)) return withWords('reached', outcome, ceiling, rules, below)
  // 「282亿元」 against 「281.96亿元」: equal as far as the coarser of the two is printed.
  const isSmall = below <= Math.abs(aim) * largestRounding
  if (isSmall && below < Math.max(got.half, halfDigit(target)) && isRounded(target, outcome)) {
    rules.push('rounded')
    return withWords('reached', outcome, ceiling, rules, below)
  }
  return withWords('short', outcome, ceiling, rules, below)
}

// 「2.8万亩」 rounds to 「3万亩」 and is not what was promised.
const largestRounding = 0.01

const tiny = (aim: number): number => Math.abs(aim) * 1e-9

const strictly = (below: number, got: Amount, outcome: Figure): Comparison['result'] => {
  if (below < 0) return 'reached'
  // 「突破600」 against a printed 「600」: it may be a little over, or not.
  if (below === 0) return ['gt', 'over'].includes(outcome.op) || got.half === 0 ? 'reached' : 'open'
  return 'short'
}

/** A fall counts below nothing where rates are compared: 「下降2.3%」 is −2.3. */
const signed = (figure: Figure, value: number): number =>
  isPercent(figure) && figure.basis === 'decrease' ? -value : value
const isPercent = (figure: Figure): boolean => figure.unit === '%' || figure.unit === '百分点'

function isCeiling(target: Figure, name: MetricName, rules: CompareRule[]): boolean {
  if (target.basis === 'rank') {
    rules.push('lower-is-better')
    return true
  }
  if (isPercent(target) && target.basis === 'decrease') return true
  if (target.op === 'le' || target.op === 'lt') {
    rules.push(lowerIsBetter(name) ? 'lower-is-better' : 'ceiling')
    return true
  }
  if (!lowerIsBetter(name) || target.basis === 'decrease') return false
  rules.push('lower-is-better')
  return true
}

function aimOf(
  target: Figure,
  value: number,
  ceiling: boolean,
  settings: CompareSettings,
  rules: CompareRule[],
): number {
  let aim = value
  if (target.high !== null) {
    rules.push('range')
    if (ceiling) aim = signed(target, target.basis === 'decrease' ? target.value : target.high)
  }
  if (target.op !== 'about') return aim
  rules.push('about')
  return aim + (ceiling ? 1 : -1) * Math.abs(aim) * settings.aboutTolerance
}

/** What the outcome's own comparator does to the result: 「近600」 has not reached 600, 「超过550」 may have. */
function withWords(
  result: Comparison['result'],
  outcome: Figure,
  ceiling: boolean,
  rules: CompareRule[],
  below: number,
): Comparison {
  const widened = ceiling ? underCeiling(result, outcome) : overFloor(result, outcome, below)
  return widened === null
    ? { result, ceiling, rules }
    : { result: widened.result, ceiling, rules: [...rules, widened.rule] }
}

type Widened = { result: Comparison['result']; rule: CompareRule } | null

function overFloor(result: Comparison['result'], outcome: Figure, below: number): Widened {
  if (outcome.op === 'nearly' && result === 'reached') {
    // 「近1400万」 lies between 1300万 and 1400万: the step is one of the last digit that is not nought.
    if (-below >= lastStep(outcome)) return null
    return { result: -below <= tiny(outcome.value) ? 'short' : 'open', rule: 'nearly' }
  }
  if (isAtLeast(outcome) && result === 'short') {
    const mayReach = outcome.op !== 'over' || below <= lastStep(outcome)
    return mayReach ? { result: 'open', rule: 'at-least-said' } : null
  }
  return isAtMost(outcome) && result === 'reached' ? { result: 'open', rule: 'at-least-said' } : null
}

function underCeiling(result: Comparison['result'], outcome: Figure): Widened {
  if (isAtMost(outcome) && result === 'short') return { result: 'open', rule: 'at-least-said' }
  return isAtLeast(outcome) && result === 'reached' ? { result: 'open', rule: 'at-least-said' } : null
}

const isAtLeast = ({ op }: Figure): boolean => op === 'ge' || op === 'gt' || op === 'over'
const isAtMost = ({ op }: Figure): boolean => op === 'le' || op === 'lt'

/** One of the last digit printed that is not nought, in the base unit: 100万 for 「1400万」. */
function lastStep({ value, text }: Figure): number {
  const printed = /\d+(?:\.\d+)?/.exec(text.replace(/[,，]/g, ''))?.[0]
  if (printed === undefined || Number(printed) === 0) return value
  const scale = value / Number(printed)
  const zeros = /0*$/.exec(printed)?.[0].length ?? 0
  return printed.includes('.') ? scale * 10 ** -(printed.split('.')[1]?.length ?? 0) : scale * 10 ** zeros
}

/** Half a unit of the last digit printed, in the base unit; 0 for counts, which are exact. */
export function halfDigit({ value, text, unit }: Figure): number {
  const printed = /\d+(?:\.\d+)?/.exec(text.replace(/[,，]/g, ''))?.[0]
  if (printed === undefined) return 0
  const shown = Number(printed)
  const scale = shown === 0 ? 1 : Math.abs(value / shown)
  const decimals = printed.split('.')[1]?.length ?? 0
  if (decimals === 0 && scale <= 1.5 && unit !== '%') return 0
  return (scale * 10 ** -decimals) / 2
}

const isRounded = (target: Figure, outcome: Figure): boolean => {
  // A finer target than outcome, or the reverse; numbers printed alike are compared as they are.
  const [a, b] = [halfDigit(target), halfDigit(outcome)]
  return Math.abs(a - b) > Math.min(a, b) * 0.01 && !(isPercent(target) && a > b)
}
