import type { BoardRow, BoardRows, RowFigure } from '../../ledger/board/board-row.ts'
import { equations, type RowFilter, unions, type ViewId } from '../../ledger/board/board-views.ts'
import type { Category } from '../../ledger/schedule/category.ts'
import type { CountLayout } from '../../ledger/schedule/count.ts'
import { sharesOf } from '../../ledger/schedule/shares.ts'
import type { Progress } from '../parts/CategoryShape.tsx'
import { type Counted, rowsOf } from '../parts/counted.ts'

// What stands on the leader's one screen, chosen out of the rows. Every number is the length of a view's list.

/** One row of the bulletin's count. `view` is null where no single list has its categories; then `parts` have theirs. */
export type CategoryLine = {
  readonly name: { readonly zh: string; readonly en: string }
  readonly categories: readonly Category[]
  readonly view: ViewId | null
  readonly count: number
  /** Tenths of a percent of the rated tasks. */
  readonly tenths: number
}

/** The rated tasks by the rows of the region's bulletin, in its order; they sum to the whole and to 100.0. */
export function categoryLines(counted: Counted, layout: CountLayout): CategoryLine[] {
  const counts = layout.rows.map(({ categories }) =>
    categories.reduce((sum, each) => sum + rowsOf(counted, each).length, 0),
  )
  const tenths = sharesOf(counts, layout.shares)
  return layout.rows.map(({ name, categories }, index) => ({
    name,
    categories,
    view: viewOf(categories),
    count: counts[index] ?? 0,
    tenths: tenths[index] ?? 0,
  }))
}

const together: readonly { readonly whole: ViewId; readonly parts: readonly string[] }[] = [
  equations.done,
  { whole: 'on-track', parts: ['ahead', 'on-schedule'] },
]

function viewOf(categories: readonly Category[]): ViewId | null {
  if (categories.length === 1) return categories[0] ?? null
  const same = (parts: readonly string[]) =>
    parts.length === categories.length && categories.every(each => parts.includes(each))
  return together.find(({ parts }) => same(parts))?.whole ?? null
}

export type KeyFigure = { readonly row: BoardRow; readonly figure: RowFigure; readonly progress: Progress }

/** 重点指标: the figures that are behind first, then the others, both in the order of the plans' sections. */
export function keyFigures(counted: Counted, plans: BoardRows['plans']): KeyFigure[] {
  const places = new Map(
    plans.flatMap(({ id, sections }) => sections.map(each => `${id}/${each.id}`)).map((key, at) => [key, at]),
  )
  const placeOf = ({ section }: BoardRow) => places.get(section ?? '') ?? places.size
  const rows = rowsOf(counted, 'with-figures').toSorted((a, b) => placeOf(a) - placeOf(b))
  const all = rows.flatMap(row =>
    row.figures.map(figure => ({ row, figure, progress: progressOf(row, figure) })),
  )
  const isBehind = ({ progress }: KeyFigure) => progress === 'behind'
  return [...all.filter(isBehind), ...all.filter(each => !isBehind(each))]
}

/** A task may be behind by one of its figures only: each is marked by its own gap, where it has one. */
function progressOf({ category }: BoardRow, { reported, verified, gapPoints }: RowFigure): Progress {
  if (reported === null && verified === null) return 'unreported'
  if (gapPoints === null) return category ?? 'other'
  if (gapPoints < 0) return 'behind'
  return category === 'behind' || category === null ? 'on-schedule' : category
}

/** What asks for a word, group by group; the rows of a group in the order in which they press. */
export type Needs = { readonly view: ViewId; readonly rows: readonly BoardRow[] }

export function needsOf(counted: Counted): Needs[] {
  return unions.word.parts.map(view => {
    const rows = rowsOf(counted, view)
    return { view, rows: view === 'overdue' ? rows.toSorted((a, b) => b.lateDays - a.lateDays) : rows }
  })
}

/** How many rows of a union stand in more than one of its parts. */
export function inSeveral(counted: Counted, parts: readonly ViewId[]): number {
  const seen = new Map<string, number>()
  for (const view of parts) for (const { id } of rowsOf(counted, view)) seen.set(id, (seen.get(id) ?? 0) + 1)
  return [...seen.values()].filter(times => times > 1).length
}

const weightiest = ['completed-lately', 'issued-lately', 'accepted-lately'] as const

/** What moved, once each, by the weightiest thing that happened to it. */
export function movedRows(counted: Counted): { row: BoardRow; view: ViewId }[] {
  const named = new Map<string, { row: BoardRow; view: ViewId }>()
  for (const view of weightiest)
    for (const row of rowsOf(counted, view)) if (!named.has(row.id)) named.set(row.id, { row, view })
  return [...named.values()]
}

/** A line of a breakdown: a name, and how the numbers of the line are narrowed. */
export type Line = { readonly key: string; readonly name: string; readonly where: RowFilter }

/** By plan where there are several, by section within one; in the order of the documents. */
export function documentLines(counted: Counted, plans: BoardRows['plans'], untitled: string): Line[] {
  const shown = plans.filter(
    ({ id }) =>
      (counted.filter.planId === undefined || counted.filter.planId === id) &&
      rowsOf(counted, 'all', { planId: id }).length > 0,
  )
  if (shown.length > 1)
    return shown.map(({ id, title }) => ({ key: id, name: title ?? untitled, where: { planId: id } }))
  return shown.flatMap(({ id: planId, sections }) =>
    sections
      .map(({ id, title }) => {
        const key = `${planId}/${id}`
        return { key, name: title, where: { section: key } }
      })
      .filter(({ where }) => rowsOf(counted, 'all', where).length > 0),
  )
}

/** How many rows the lines leave out: those of no plan or of no section. */
export const leftOut = (counted: Counted, lines: readonly Line[]): number =>
  rowsOf(counted, 'all').length -
  lines.reduce((sum, { where }) => sum + rowsOf(counted, 'all', where).length, 0)

export const troubles = ['behind', 'overdue', 'unreported'] as const satisfies readonly ViewId[]

/** Agencies that lead something behind, overdue or not reported, in the order given: never by how much. */
export function troubledAgencies(counted: Counted, order: readonly string[]): string[] {
  const leads = new Set(troubles.flatMap(view => rowsOf(counted, view).flatMap(({ lead }) => lead ?? [])))
  const known = order.filter(each => leads.has(each))
  return [...known, ...[...leads].filter(each => !known.includes(each)).sort()]
}

export const leadingAgencies = (counted: Counted): number =>
  new Set(rowsOf(counted, 'all').flatMap(({ lead }) => lead ?? [])).size

/** In a joint ledger the members whose tasks there are. */
export const regionsOf = (counted: Counted): string[] => [
  ...new Set(rowsOf(counted, 'all').map(({ region }) => region)),
]
