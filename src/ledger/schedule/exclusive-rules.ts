import type { Words } from '../field.ts'
import {
  type Facts,
  isNumberFact,
  type NumberFact,
  numberFacts,
  type YesNoFact,
  yesNoFacts,
} from './facts.ts'
import { numberText } from './quantities.ts'

/** A band of a number, a yes or no, or the statement that nothing is known. */
export type Condition =
  | ({ readonly fact: NumberFact } & Band)
  | { readonly fact: YesNoFact; readonly is: boolean }
  | { readonly fact: NumberFact | YesNoFact; readonly unknown: true }

export type Band = {
  readonly above?: number
  readonly atLeast?: number
  readonly below?: number
  readonly atMost?: number
}

/**
 * All conditions must hold. `unsourced` says what the source leaves open and this rule fills in, so that an office
 * knows what it may change without leaving its model.
 */
export type Rule<Outcome> = {
  readonly id: string
  readonly name: Words
  readonly when: readonly Condition[]
  readonly outcome: Outcome
  readonly unsourced?: string
}

/** Rules of which at most one can hold, whatever the facts: their order means nothing (see `rule-mistakes.ts`). */
export type ExclusiveRules<Outcome> = {
  readonly rules: readonly Rule<Outcome>[]
  /** Where no rule holds, mostly because a fact is not known. */
  readonly otherwise: Outcome
}

/** A fact as it was found, beside the condition that it met. */
export type Because = {
  readonly fact: NumberFact | YesNoFact
  readonly value: number | boolean | null
  readonly condition: Condition
  readonly zh: string
}

export type Decided<Outcome> = {
  readonly outcome: Outcome
  /** Null where no rule held. */
  readonly rule: { readonly id: string; readonly name: Words } | null
  readonly because: readonly Because[]
  /** Facts that rules ask for and nobody knows. */
  readonly unknown: readonly (NumberFact | YesNoFact)[]
}

/** Finds the one rule that holds, with the facts that met it. */
export function decideBy<Outcome>(
  { rules, otherwise }: ExclusiveRules<Outcome>,
  facts: Facts,
): Decided<Outcome> {
  const rule = rules.find(each => each.when.every(condition => holds(condition, facts)))
  const asked = new Set((rule ? [rule] : rules).flatMap(each => each.when.map(({ fact }) => fact)))
  return {
    outcome: rule ? rule.outcome : otherwise,
    rule: rule ? { id: rule.id, name: rule.name } : null,
    because: (rule?.when ?? []).map(condition => ({
      fact: condition.fact,
      value: facts[condition.fact],
      condition,
      zh: becauseText(condition, facts),
    })),
    unknown: [...asked].filter(fact => facts[fact] === null),
  }
}

export const holds = (condition: Condition, facts: Facts): boolean => {
  const value = facts[condition.fact]
  if ('unknown' in condition) return value === null
  if (value === null) return false
  return 'is' in condition ? value === condition.is : isWithin(Number(value), condition)
}

const isWithin = (value: number, { above, atLeast, below, atMost }: Band): boolean =>
  (above === undefined || value > above) &&
  (atLeast === undefined || value >= atLeast) &&
  (below === undefined || value < below) &&
  (atMost === undefined || value <= atMost)

/** The condition in words: 「与序时进度之差不低于−30、不高于−10个百分点」. */
export function conditionText(condition: Condition): string {
  if ('unknown' in condition) return `${factName(condition.fact)}不详`
  if ('is' in condition) return yesNoFacts[condition.fact][condition.is ? 'yes' : 'no'].zh
  const { zh, unit } = numberFacts[condition.fact]
  const bounds = [
    condition.above === undefined ? '' : `高于${numberText(condition.above)}`,
    condition.atLeast === undefined ? '' : `不低于${numberText(condition.atLeast)}`,
    condition.below === undefined ? '' : `低于${numberText(condition.below)}`,
    condition.atMost === undefined ? '' : `不高于${numberText(condition.atMost)}`,
  ].filter(bound => bound !== '')
  return `${zh}${bounds.join('、')}${unit}`
}

export const factName = (fact: NumberFact | YesNoFact): string =>
  isNumberFact(fact) ? numberFacts[fact].zh : yesNoFacts[fact].yes.zh

function becauseText(condition: Condition, facts: Facts): string {
  const { fact } = condition
  const value = facts[fact]
  if (!isNumberFact(fact) || typeof value !== 'number') return conditionText(condition)
  return `${numberFacts[fact].zh}${numberText(value)}${numberFacts[fact].unit}（${conditionText(condition)}）`
}
