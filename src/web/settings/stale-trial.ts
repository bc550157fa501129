import type { BoardRow, BoardRows } from '../../ledger/board/board-row.ts'
import { rowsIn } from '../../ledger/board/board-views.ts'

// 久未更新: which tasks another number of silent periods would call stale, counted as the board counts them.

export type StaleTrial = {
  readonly before: number
  readonly after: number
  /** Tasks that are stale by one of the two rules alone. */
  readonly moved: readonly { readonly row: BoardRow; readonly becomesStale: boolean }[]
}

/** What another rule changes; every task that moves is there once. */
export function staleTrial(
  { rows, on }: Pick<BoardRows, 'rows' | 'on'>,
  was: number,
  next: number,
): StaleTrial {
  const staleAfter = (periods: number) =>
    new Set(
      rowsIn(
        rows.map(row => ({ ...row, stale: row.periodsSilent > periods })),
        'stale',
        { on },
      ).map(({ id }) => id),
    )
  const [before, after] = [staleAfter(was), staleAfter(next)]
  const moved = rows
    .filter(({ id }) => before.has(id) !== after.has(id))
    .map(row => ({ row, becomesStale: after.has(row.id) }))
  return { before: before.size, after: after.size, moved }
}
