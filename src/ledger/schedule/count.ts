import type { Words } from '../field.ts'
import { type Category, categories, categoryNames } from './category.ts'
import type { Mistake } from './rule-mistakes.ts'
import { type ShareMethod, sharesOf } from './shares.ts'

/** The rows of a bulletin's count: which categories are told together, and which rows its headline names. */
export type CountLayout = {
  readonly rows: readonly {
    readonly name: Words
    readonly categories: readonly Category[]
    readonly headline: boolean
  }[]
  readonly shares: ShareMethod
}

/** One matter as it was judged. `rated` is false for continuing duties. */
export type Judged = { readonly id: string; readonly category: Category; readonly rated: boolean }

export type CountRow = {
  readonly name: Words
  readonly headline: boolean
  readonly ids: readonly string[]
  readonly count: number
  /** Tenths of a percent of the total. */
  readonly tenths: number
}

/** Rows that hold every matter exactly once, so that they sum to `total` and to 100.0. */
export type CategoryCount = {
  readonly total: number
  readonly rows: readonly CountRow[]
  /** What the headline does not speak of, to be listed below it. */
  readonly notInHeadline: readonly CountRow[]
}

/** Counts matters by the rows of a layout, empty rows included. */
export function countCategories(judged: readonly Judged[], layout: CountLayout): CategoryCount {
  const members = layout.rows.map(row =>
    judged.filter(each => row.categories.includes(each.category)).map(each => each.id),
  )
  const tenths = sharesOf(
    members.map(ids => ids.length),
    layout.shares,
  )
  const rows = layout.rows.map(({ name, headline }, index) => {
    const ids = members[index] ?? []
    return { name, headline, ids, count: ids.length, tenths: tenths[index] ?? 0 }
  })
  return {
    total: judged.length,
    rows,
    notInHeadline: rows.filter(row => !row.headline && row.count > 0),
  }
}

/** A rate with both its numbers, and what was left out of them. `tenths` is null where there is nothing to divide by. */
export type Rate = {
  readonly of: readonly string[]
  readonly outOf: readonly string[]
  readonly leftOut: readonly string[]
  readonly tenths: number | null
}

/** The part of the rated matters that is in some categories; continuing duties neither raise nor lower it. */
export function rateOf(judged: readonly Judged[], counted: readonly Category[]): Rate {
  const rated = judged.filter(each => each.rated)
  const of = rated.filter(each => counted.includes(each.category))
  const [share = 0] = sharesOf([of.length, rated.length - of.length])
  return {
    of: of.map(each => each.id),
    outOf: rated.map(each => each.id),
    leftOut: judged.filter(each => !each.rated).map(each => each.id),
    tenths: rated.length === 0 ? null : share,
  }
}

/** What keeps a layout from holding every matter exactly once. */
export function mistakesOfLayout({ rows }: CountLayout): Mistake[] {
  const told = rows.flatMap(row => row.categories)
  const missing = categories.filter(category => !told.includes(category))
  const twice = categories.filter(category => told.indexOf(category) !== told.lastIndexOf(category))
  return [
    ...missing.map(category => ({
      code: 'no-default' as const,
      at: 'rows',
      zh: `“${categoryNames[category].zh}”不在任何一行中，合计会对不上。请把它列入一行。`,
    })),
    ...twice.map(category => ({
      code: 'bands-overlap' as const,
      at: 'rows',
      zh: `“${categoryNames[category].zh}”列入了不止一行，合计会重复计数。请只留一行。`,
    })),
  ]
}
