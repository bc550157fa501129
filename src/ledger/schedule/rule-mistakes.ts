import {
  type Band,
  type Condition,
  conditionText,
  type ExclusiveRules,
  type Rule,
} from './exclusive-rules.ts'
import { isNumberFact, isYesNoFact } from './facts.ts'

/** What is wrong with a configuration: a code, where it stands, and a sentence that says the rule and the way out. */
export type Mistake = { readonly code: MistakeCode; readonly at: string; readonly zh: string }

export type MistakeCode =
  | 'band-empty'
  | 'bands-overlap'
  | 'chain-out-of-order'
  | 'day-impossible'
  | 'id-twice'
  | 'id-unknown'
  | 'name-missing'
  | 'no-default'
  | 'no-rules'
  | 'sign-shared'
  | 'sign-unknown'
  | 'term-impossible'
  | 'trajectory-impossible'
  | 'unknown-fact'

/**
 * Everything that keeps rules from being exclusive: an unknown fact, a band that holds nothing, two rules that can
 * hold together. Two rules exclude each other when one fact that both ask for cannot meet both; facts are taken as
 * independent, so that the answer never leans on which facts occur together.
 */
export function mistakesOfRules<Outcome>({ rules }: ExclusiveRules<Outcome>): Mistake[] {
  const unknown = rules.flatMap(rule => rule.when.flatMap(condition => factMistakes(rule, condition)))
  if (unknown.length > 0) return unknown
  return [
    ...(rules.length === 0
      ? [{ code: 'no-rules' as const, at: 'rules', zh: '没有一条规则。请至少写一条。' }]
      : []),
    ...doubles(
      rules.map(rule => rule.id),
      'rules',
    ),
    ...rules.flatMap(emptyBands),
    ...overlaps(rules),
  ]
}

/** One mistake for each id that stands more than once in a list. */
export function doubles(ids: readonly string[], at: string): Mistake[] {
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
  return [...new Set(twice)].map(id => ({
    code: 'id-twice',
    at: `${at}.${id}`,
    zh: `编号“${id}”用了不止一次。请给每一项一个自己的编号。`,
  }))
}

function factMistakes<Outcome>(rule: Rule<Outcome>, condition: Condition): Mistake[] {
  // Configuration comes as JSON: what the types promise is looked at here once.
  const known = isNumberFact(condition.fact) || isYesNoFact(condition.fact)
  const fits = known && ('unknown' in condition || isYesNoFact(condition.fact) === 'is' in condition)
  if (fits) return []
  return [
    {
      code: 'unknown-fact',
      at: `rules.${rule.id}`,
      zh: known
        ? `规则“${rule.name.zh}”对“${condition.fact}”的条件写法不对：数值用上下限，是否类用 is。`
        : `规则“${rule.name.zh}”用了没有的依据“${condition.fact}”。请从依据清单中选取。`,
    },
  ]
}

type Interval = {
  readonly low: number
  readonly lowOpen: boolean
  readonly high: number
  readonly highOpen: boolean
}

const intervalOf = ({ above, atLeast, below, atMost }: Band): Interval => {
  const low = Math.max(above ?? -Infinity, atLeast ?? -Infinity)
  const high = Math.min(below ?? Infinity, atMost ?? Infinity)
  return { low, lowOpen: low === above, high, highOpen: high === below }
}

const isEmpty = ({ low, lowOpen, high, highOpen }: Interval): boolean =>
  low > high || (low === high && (lowOpen || highOpen))

const common = (a: Interval, b: Interval): Interval => {
  const low = Math.max(a.low, b.low)
  const high = Math.min(a.high, b.high)
  return {
    low,
    lowOpen: (a.low === low && a.lowOpen) || (b.low === low && b.lowOpen),
    high,
    highOpen: (a.high === high && a.highOpen) || (b.high === high && b.highOpen),
  }
}

/** Whether one value of the fact can meet both. */
function meet(a: Condition, b: Condition): boolean {
  if ('unknown' in a || 'unknown' in b) return 'unknown' in a && 'unknown' in b
  if ('is' in a || 'is' in b) return 'is' in a && 'is' in b && a.is === b.is
  return !isEmpty(common(intervalOf(a), intervalOf(b)))
}

const clashes = (some: readonly Condition[], others: readonly Condition[]): boolean =>
  some.some(a => others.some(b => a.fact === b.fact && !meet(a, b)))

function emptyBands<Outcome>(rule: Rule<Outcome>): Mistake[] {
  const empty = rule.when.filter(
    condition => !('is' in condition) && !('unknown' in condition) && isEmpty(intervalOf(condition)),
  )
  const clash = empty.length === 0 && clashes(rule.when, rule.when)
  return [
    ...empty.map(
      (condition): Mistake => ({
        code: 'band-empty',
        at: `rules.${rule.id}`,
        zh: `规则“${rule.name.zh}”的区间是空的：${conditionText(condition)}。请核对上下限。`,
      }),
    ),
    ...(clash
      ? [
          {
            code: 'band-empty' as const,
            at: `rules.${rule.id}`,
            zh: `规则“${rule.name.zh}”的几个条件不能同时成立。请删去其中一个。`,
          },
        ]
      : []),
  ]
}

function overlaps<Outcome>(rules: readonly Rule<Outcome>[]): Mistake[] {
  return rules.flatMap((rule, index) =>
    rules
      .slice(index + 1)
      .filter(other => !clashes(rule.when, other.when) && !clashes(rule.when, rule.when))
      .map(
        (other): Mistake => ({
          code: 'bands-overlap',
          at: `rules.${rule.id}`,
          zh: `规则“${rule.name.zh}”与“${other.name.zh}”可能同时成立（${sentence(rule)}；${sentence(other)}）。请让同一依据的区间互不相交。`,
        }),
      ),
  )
}

const sentence = <Outcome>(rule: Rule<Outcome>): string =>
  rule.when.length === 0 ? '无条件' : rule.when.map(conditionText).join('且')
