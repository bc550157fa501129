import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { rowsIn } from '../../ledger/board/board-views.ts'
import { json } from '../api-client.ts'
import { askedIn, isNarrowed } from '../board/board-address.ts'
import { found } from '../board/board-list.ts'
import { factsQuery, matterQuery, useLedger } from '../ledger/use-ledger.ts'
import { useBoardRows } from '../parts/use-board-rows.ts'
import { courseQuery } from '../parts/use-course.ts'
import { ofList, type Queued } from './queue.ts'

/** More than any month has. */
const mostReturns = 2000

/** The signed returns of the list that one came from; all of them where the address names no list. */
export function useReviewQueue() {
  const { region, nameOf } = useLedger()
  const asked = useMemo(() => askedIn(location.search), [])
  const narrowed = isNarrowed(asked)
  const waiting = useQuery({
    // Under the key of the lists, so that a recorded step asks for it anew.
    queryKey: ['ledger', region, 'matters', 'to-review'],
    queryFn: () =>
      json<{ returns: Queued[] }>(
        `/regions/${encodeURIComponent(region)}/board/returns?state=to-review&limit=${mostReturns}`,
      ),
    staleTime: 0,
  })
  const board = useBoardRows()
  const all = waiting.data?.returns
  // The list is as it was when one came from it: what is decided leaves the queue, not the list.
  const rows = board.data
  const returns = useMemo(() => {
    if (!all || !narrowed) return all
    if (!rows) return undefined
    const listed = rowsIn(rows.rows, asked.view, { on: rows.on }, asked.filter)
    return ofList(all, found(listed, asked.words, nameOf), asked.view)
  }, [all, rows, narrowed, asked, nameOf])
  return {
    returns,
    all: all?.length ?? 0,
    narrowed,
    failed: waiting.isError || (narrowed && board.isError),
    retry: () => void waiting.refetch(),
  }
}

/** While a return is read the next ones are fetched, so that they are there before they are needed. */
const soonFresh = 30_000

/** What a return is reviewed by, and whether all of it is there and as it stands. */
export function useOfReturn({ matter: id }: Pick<Queued, 'matter'>) {
  const { region } = useLedger()
  const soon = { staleTime: soonFresh } as const
  const matter = useQuery({ ...matterQuery(region, id), ...soon })
  const facts = useQuery({ ...factsQuery(region, id), ...soon })
  const course = useQuery({ ...courseQuery(region, id), ...soon })
  const each = [matter, facts, course]
  return {
    matter: matter.data,
    record: facts.data?.facts,
    course: course.data,
    isThere: each.every(({ data, isFetching, isStale }) => data !== undefined && !(isFetching && isStale)),
    failed: each.some(({ isError }) => isError),
    retry: () => void Promise.all(each.map(({ refetch }) => refetch())),
  }
}

/** Fetches what the next returns are reviewed by. */
export function usePrefetched(next: readonly Queued[]): void {
  const queries = useQueryClient()
  const { region } = useLedger()
  const ids = next.map(({ matter }) => matter).join('\n')
  useEffect(() => {
    for (const id of ids.split('\n').filter(each => each !== '')) {
      const soon = { staleTime: soonFresh } as const
      void queries.prefetchQuery({ ...matterQuery(region, id), ...soon })
      void queries.prefetchQuery({ ...factsQuery(region, id), ...soon })
      void queries.prefetchQuery({ ...courseQuery(region, id), ...soon })
    }
  }, [queries, region, ids])
}
