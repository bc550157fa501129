import type { BoardRow, ReturnState } from '../../ledger/board/board-row.ts'
import type { Category } from '../../ledger/schedule/category.ts'
import type { Sort, SortColumn } from './board-address.ts'

// What stands on the board, of all rows: filtered, found, sorted. Twenty thousand rows pass in a few frames, so what is
// compared is reckoned once a row and kept with it.

type Named = (agency: string) => string

const keysOf = new WeakMap<BoardRow, { readonly nameOf: Named; readonly key: string }>()

/** What a row is found by: its words, its agencies and its open slip's number. */
function searchKey(row: BoardRow, nameOf: Named): string {
  const known = keysOf.get(row)
  if (known?.nameOf === nameOf) return known.key
  const agencies = [...(row.lead === null ? [] : [row.lead]), ...row.jointLeads, ...row.support]
  const key = [row.title, ...agencies.map(nameOf), row.slip?.number ?? ''].join('\n').toLowerCase()
  keysOf.set(row, { nameOf, key })
  return key
}

/** The rows that have every one of the words, in the title or in an agency's name. */
export function found(rows: readonly BoardRow[], words: string, nameOf: Named): readonly BoardRow[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return rows
  return rows.filter(row => {
    const key = searchKey(row, nameOf)
    return wanted.every(each => key.includes(each))
  })
}

const collator = new Intl.Collator('zh-Hans-CN')
const titleRanks = new WeakMap<readonly BoardRow[], ReadonlyMap<BoardRow, number>>()

/** Places of the rows by their titles, reckoned once: comparing Chinese by its sounds is slow. */
export function ranksByTitle(all: readonly BoardRow[]): ReadonlyMap<BoardRow, number> {
  const known = titleRanks.get(all)
  if (known) return known
  const inOrder = [...all].sort((one, other) => collator.compare(one.title, other.title))
  const ranks = new Map(inOrder.map((row, rank) => [row, rank]))
  titleRanks.set(all, ranks)
  return ranks
}

/** What needs somebody comes first. */
const returnOrder: Readonly<Record<ReturnState, number>> = {
  returned: 0,
  'to-write': 1,
  'handed-back': 2,
  'to-sign': 3,
  'to-review': 4,
  accepted: 5,
}
const categoryOrder: Readonly<Record<Category, number>> = {
  behind: 0,
  other: 1,
  'on-schedule': 2,
  ahead: 3,
  completed: 4,
  'completed-early': 5,
}

type SortKey = number | string | null

/** What a column sorts by; null comes last whichever way it goes. */
function keyIn(column: SortColumn, all: readonly BoardRow[], nameOf: Named): (row: BoardRow) => SortKey {
  switch (column) {
    case 'title': {
      const ranks = ranksByTitle(all)
      return row => ranks.get(row) ?? null
    }
    case 'lead': {
      const leads = [...new Set(all.flatMap(row => row.lead ?? []))]
      leads.sort((one, other) => collator.compare(nameOf(one), nameOf(other)))
      const ranks = new Map(leads.map((lead, rank) => [lead, rank]))
      return row => (row.lead === null ? null : (ranks.get(row.lead) ?? null))
    }
    case 'due':
      return row => row.dueOn
    case 'return':
      return row => (row.return === null ? null : returnOrder[row.return.state])
    case 'category':
      return row => (row.category === null || row.countedAs !== 'rated' ? null : categoryOrder[row.category])
    case 'gap':
      return row => row.gapPoints
    case 'slip':
      return row => row.slip && (row.slip.dueOn ?? '9999')
  }
}

/** Sorted by a column; rows that are equal stay in the ledger's own order. `all` are the rows before any filter. */
export function sorted(
  rows: readonly BoardRow[],
  sort: Sort | null,
  all: readonly BoardRow[],
  nameOf: Named,
): readonly BoardRow[] {
  if (sort === null) return rows
  const keyOf = keyIn(sort.column, all, nameOf)
  const turn = sort.descending ? -1 : 1
  const keyed = rows.map(row => ({ row, key: keyOf(row) }))
  keyed.sort(({ key: one }, { key: other }) => {
    if (one === other) return 0
    if (one === null) return 1
    if (other === null) return -1
    return one < other ? -turn : turn
  })
  return keyed.map(({ row }) => row)
}

/** The figure that a row is shown by: the one that is furthest behind, and the first where none is judged. */
export function decisiveFigure({ figures }: BoardRow): BoardRow['figures'][number] | null {
  let least = figures[0] ?? null
  for (const each of figures)
    if (each.gapPoints !== null && (least?.gapPoints == null || each.gapPoints < least.gapPoints))
      least = each
  return least
}

/** What is wrong with a row and must be seen without opening it. */
export type Trouble =
  | { readonly kind: 'returned' | 'missing' | 'ownerless' }
  | { readonly kind: 'late'; readonly days: number }
  | { readonly kind: 'troubled' | 'objected'; readonly count: number }

export function troublesOf(row: BoardRow): Trouble[] {
  const found: Trouble[] = []
  if (row.return?.state === 'returned') found.push({ kind: 'returned' })
  if (row.return?.missing) found.push({ kind: 'missing' })
  if (row.late) found.push({ kind: 'late', days: row.lateDays })
  if (row.problems.length > 0) found.push({ kind: 'troubled', count: row.problems.length })
  if (row.openObjections > 0) found.push({ kind: 'objected', count: row.openObjections })
  if (row.lead === null && row.countedAs !== 'apart') found.push({ kind: 'ownerless' })
  return found
}

/** Whether a row has a second line; asked of every row whenever their places are reckoned. */
export const isTroubled = (row: BoardRow): boolean =>
  row.late ||
  row.problems.length > 0 ||
  row.openObjections > 0 ||
  row.return?.state === 'returned' ||
  row.return?.missing === true ||
  (row.lead === null && row.countedAs !== 'apart')
