import { type ListAddress, partOf } from './addresses.ts'
import type { PublicEntry, PublicSite } from './public-data.ts'

/** Rows on one page: with these a page stays below what a telephone loads at once. */
export const rowsOnPage = 50

/** A list as found: its address with whole ids, and its commitments. */
export type FoundList = {
  readonly list: ListAddress
  /** The plan, section or agency by its name; null for all. */
  readonly name: string | null
  readonly entries: readonly PublicEntry[]
  /** The same list in every state: the whole that `entries` is a part of. */
  readonly whole: readonly PublicEntry[]
}

/** The key of commitments that come from no plan. */
export const noPlan = 'none'

/** The list that an address asks for; undefined where there is no such plan, section or agency. */
export function findList(site: PublicSite, asked: ListAddress): FoundList | undefined {
  const named = namedBy(site, asked)
  if (!named) return undefined
  const list = { ...asked, key: named.key }
  const whole = site.entries.filter(each => isOf(each, list, site))
  const entries = whole.filter(
    each => list.state === null || (list.state === 'late' ? each.lateNow : each.state === list.state),
  )
  return { list, name: named.name, entries, whole }
}

function namedBy(
  site: PublicSite,
  { by, key }: ListAddress,
): { key: string | null; name: string | null } | undefined {
  if (by === 'all') return { key: null, name: null }
  return keysOf(site, by).find(each => each.key === key || (key !== null && partOf(each.key) === key))
}

/** Everything that a kind of list can be of, with its name, in the order in which pages show it. */
export function keysOf(
  site: PublicSite,
  by: 'plan' | 'section' | 'agency',
): { readonly key: string; readonly name: string }[] {
  if (by === 'plan') {
    const plans = site.plans.map(({ id, title }) => ({ key: id, name: title }))
    return site.entries.some(each => planKey(each, site) === noPlan)
      ? [...plans, { key: noPlan, name: '' }]
      : plans
  }
  if (by === 'section') {
    const used = new Set(site.entries.map(each => each.section))
    return site.plans.flatMap(plan =>
      plan.sections
        .map(({ id, title }) => ({ key: `${plan.id}/${id}`, name: title }))
        .filter(each => used.has(each.key)),
    )
  }
  const leads = new Map(site.entries.flatMap(({ lead }) => (lead ? [[lead.id, lead.name] as const] : [])))
  return [...leads]
    .map(([key, name]) => ({ key, name }))
    .sort((a, b) => byPinyin.compare(a.name, b.name) || (a.key < b.key ? -1 : 1))
}

const byPinyin = new Intl.Collator('zh-Hans-CN-u-co-pinyin')

/** The plan that a commitment is listed under. */
export const planKey = ({ planId }: PublicEntry, { plans }: PublicSite): string =>
  planId !== null && plans.some(each => each.id === planId) ? planId : noPlan

const isOf = (entry: PublicEntry, { by, key }: ListAddress, site: PublicSite): boolean => {
  if (by === 'all') return true
  if (by === 'section') return entry.section === key
  if (by === 'agency') return entry.lead?.id === key
  return planKey(entry, site) === key
}

export const findEntry = (site: PublicSite, part: string): PublicEntry | undefined =>
  site.entries.find(({ id }) => id === part || partOf(id) === part)

export const findPlan = (site: PublicSite, part: string) =>
  site.plans.find(({ id }) => id === part || partOf(id) === part)
