import type { Words } from '../field.ts'
import { type Because, decideBy, type ExclusiveRules } from './exclusive-rules.ts'
import type { Fact } from './facts.ts'
import { type Mistake, mistakesOfRules } from './rule-mistakes.ts'
import type { Standing } from './standing.ts'

/** The field's six categories (六类), in the order in which bulletins speak of them. */
export type Category = 'ahead' | 'on-schedule' | 'behind' | 'completed' | 'completed-early' | 'other'

export const categoryNames: Readonly<Record<Category, Words>> = {
  ahead: { zh: '超进度', en: 'ahead of schedule' },
  'on-schedule': { zh: '达进度', en: 'on schedule' },
  behind: { zh: '欠进度', en: 'behind schedule' },
  completed: { zh: '已完成', en: 'completed' },
  'completed-early': { zh: '提前完成', en: 'completed early' },
  other: { zh: '其它', en: 'other' },
}

export const categories = Object.keys(categoryNames) as readonly Category[]

/** A category, and which sort of 其它 it is. */
export type CategoryOutcome = { readonly category: Category; readonly detail?: Words }

export type CategoryRules = ExclusiveRules<CategoryOutcome>

/** A category with the rule and the numbers that made it; `rated` says whether it counts in rates. */
export type CategoryVerdict = {
  readonly category: Category
  readonly detail: Words | null
  readonly rated: boolean
  readonly shown: 'verified' | 'reported' | 'none'
  readonly rule: { readonly id: string; readonly name: Words } | null
  readonly because: readonly Because[]
  readonly unknown: readonly Fact[]
  readonly zh: string
}

const continuingWords: Words = { zh: '常态化开展', en: 'continuing' }

/** Puts a matter into exactly one category. A continuing duty is 其它 whatever the rules say, and in no rate. */
export function judgeCategory(rules: CategoryRules, standing: Standing): CategoryVerdict {
  const shown = standing.decisive?.shown ?? 'none'
  if (standing.continuing) {
    return {
      category: 'other',
      detail: continuingWords,
      rated: false,
      shown,
      rule: { id: 'continuing', name: continuingWords },
      because: [],
      unknown: [],
      zh: '其它 · 常态化开展：没有完成时限和年度目标，不计入任何比率。',
    }
  }
  const { outcome, rule, because, unknown } = decideBy(rules, standing.facts)
  const { category, detail = null } = outcome
  return {
    category,
    detail,
    rated: true,
    shown,
    rule,
    because,
    unknown,
    zh: sentence(outcome, rule, because, standing),
  }
}

function sentence(
  { category, detail }: CategoryOutcome,
  rule: CategoryVerdict['rule'],
  because: readonly Because[],
  { decisive }: Standing,
): string {
  const name = `${categoryNames[category].zh}${detail ? ` · ${detail.zh}` : ''}`
  const why = rule ? `按“${rule.name.zh}”，${because.map(each => each.zh).join('，')}` : '没有一条规则适用'
  return `${name}：${why}。${decisive ? `${decisive.zh}。` : ''}`
}

/** What is wrong with a set of rules for categories; empty when it can be used. */
export function mistakesOfCategories(rules: CategoryRules): Mistake[] {
  const outcomes = rules.rules.map(({ id, outcome }) => ({ at: `rules.${id}`, category: outcome?.category }))
  // Configuration comes as JSON, where a default may be missing.
  const byDefault: CategoryOutcome | undefined = rules.otherwise
  return [
    ...mistakesOfRules(rules),
    ...(byDefault
      ? []
      : [
          {
            code: 'no-default' as const,
            at: 'otherwise',
            zh: '没有写明无规则适用时归入哪一类。请指定一类，一般为“其它”。',
          },
        ]),
    ...[...outcomes, ...(byDefault ? [{ at: 'otherwise', category: byDefault.category }] : [])]
      .filter(({ category }) => !categories.includes(category))
      .map(({ at, category }) => ({
        code: 'id-unknown' as const,
        at,
        zh: `没有“${category}”这一类。请从${categories.map(each => categoryNames[each].zh).join('、')}中选取。`,
      })),
  ]
}
