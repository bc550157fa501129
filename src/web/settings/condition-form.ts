import type { Condition } from '../../ledger/schedule/exclusive-rules.ts'
import { isNumberFact, type NumberFact, type YesNoFact } from '../../ledger/schedule/facts.ts'

// A condition as a form shows it: two bounds of a number, each of which may be open.

export type Low = 'above' | 'atLeast'
export type High = 'below' | 'atMost'

export type Bounds = {
  readonly unknown: boolean
  readonly low: { readonly op: Low | ''; readonly value: number }
  readonly high: { readonly op: High | ''; readonly value: number }
}

export function boundsOf(condition: Condition): Bounds {
  const given = condition as Partial<Record<Low | High, number>>
  const side = <Op extends Low | High>(ops: readonly Op[]) => {
    const op = ops.find(each => given[each] !== undefined)
    return { op: op ?? ('' as const), value: op === undefined ? 0 : (given[op] ?? Number.NaN) }
  }
  return {
    unknown: 'unknown' in condition,
    low: side(['above', 'atLeast']),
    high: side(['below', 'atMost']),
  }
}

/** The condition with one bound set otherwise; the other bound stays. */
export function withBound(
  fact: NumberFact,
  bounds: Bounds,
  side: 'low' | 'high',
  op: Low | High | '',
  value: number,
): Condition {
  const next = { ...bounds, [side]: { op, value } }
  const entries = [next.low, next.high].flatMap(each => (each.op === '' ? [] : [[each.op, each.value]]))
  return { fact, ...Object.fromEntries(entries) }
}

/** A condition to begin with on a fact. */
export const conditionFor = (fact: NumberFact | YesNoFact): Condition =>
  isNumberFact(fact) ? { fact, atLeast: 0 } : { fact, is: true }
