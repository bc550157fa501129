import type { BoardRow } from '../../ledger/board/board-row.ts'
import { type RowFilter, rowsIn, type ViewDay, type ViewId } from '../../ledger/board/board-views.ts'
import { addressOf } from '../board/board-address.ts'

// 数即清单: what the numbers of a page count, and the addresses of their lists.

/** The rows that numbers count, and how all of them are narrowed: to a plan, to an agency. */
export type Counted = {
  readonly rows: readonly BoardRow[]
  readonly day: ViewDay
  readonly filter: RowFilter
}

/** The rows of a view, as a number of it counts them. */
export const rowsOf = ({ rows, day, filter }: Counted, view: ViewId, where: RowFilter = {}): BoardRow[] =>
  rowsIn(rows, view, day, { ...filter, ...where })

/** The address of the list of a number: the rows of a view, narrowed as the number is. */
export const listPath = (view: ViewId, filter: RowFilter): string =>
  addressOf({ view, filter, words: '', sort: null, item: null })
