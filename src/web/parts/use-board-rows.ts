import { useQuery } from '@tanstack/react-query'
import type { BoardRows } from '../../ledger/board/board-row.ts'
import { json } from '../api-client.ts'
import { useLedger } from '../ledger/use-ledger.ts'

/** All rows of the ledger that the post may see, on the region's day: what lists show and numbers count. */
export function useBoardRows() {
  const { region } = useLedger()
  return useQuery({
    queryKey: ['ledger', region, 'board-rows'],
    queryFn: () => json<BoardRows>(`/regions/${encodeURIComponent(region)}/board/rows`),
    staleTime: 0,
    // Rows are made anew by the server; to compare twenty thousand of them takes longer than to draw them.
    structuralSharing: false,
  })
}
