import type { Comparator } from '../../model/plan.ts'
import { unitMeant } from '../lexicon/units.ts'
import type { ClauseScope, Mentions } from '../recognizer.ts'
import type { Amount } from './figure-amount.ts'
import {
  comparisonAfter,
  comparisonBefore,
  comparisonFarther,
  isWeakComparator,
} from './figure-comparator.ts'

/** Adds a figure with the comparator that the words around it give; returns the offset after it. */
export function pushFigure(scope: ClauseScope, at: number, read: Amount, into: Mentions): number {
  into.figures.push({
    start: at,
    end: read.end,
    value: read.value,
    high: read.high,
    unit: unitMeant(read.unit),
    op: opAround(scope.text, at, scope.start, read, scope.end),
    hedged: false,
    metric: '',
    basis: 'level',
    polarity: 'target',
    period: null,
  })
  return read.end
}

function opAround(text: string, at: number, start: number, read: Amount, end: number): Comparator {
  const before = comparisonBefore(text, at, start)
  if (before.op !== 'eq' && (read.scaled || read.value >= 100 || !isWeakComparator(text, at)))
    return before.op
  if (text.charAt(at - 1) === '前' && (read.unit === '名' || read.unit === '位')) return 'le' // 「进入前10位」
  const after = comparisonAfter(text, read.end, end)
  if (after.op !== 'eq') return after.op
  if (read.over) return 'over'
  return comparisonFarther(text, at, start, read.kind === 'ratio')
}
