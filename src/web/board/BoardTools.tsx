import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useMemo } from 'react'
import type { BoardRows } from '../../ledger/board/board-row.ts'
import { listPlans } from '../api-client.ts'
import { go } from '../desks/address.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { BoardFilters, BoardSearch, OtherLists } from './BoardFilters.tsx'
import type { Density } from './BoardGrid.tsx'
import { type Asked, addressOf, isNarrowed } from './board-address.ts'
import type { Drawing } from './board-columns.tsx'
import { useBoardText } from './board-text.ts'
import { TakeIn } from './TakeIn.tsx'

type BoardToolsProps = {
  data: BoardRows
  asked: Asked
  drawing: Drawing
  /** Null where rows have no height of their own to choose. */
  density: Density | null
  onDensity(density: Density): void
  onSearch(words: string): void
  onSaid(said: string): void
}

/** 工具行: search and filters at the left, what concerns the list as a whole at the right. */
export function BoardTools(props: BoardToolsProps) {
  const { data, asked, drawing, density, onDensity, onSearch, onSaid } = props
  const text = useBoardText()
  const { post, readsOnly } = useLedger()
  const plans = usePlans(data)
  const lamps = useMemo(() => [...drawing.lamps.values()], [drawing.lamps])
  const isTaker = !readsOnly && (post === 'office-head' || post === 'supervisor')
  return (
    <search className="board-tools" aria-label={text.filters}>
      <BoardSearch
        words={asked.words}
        onChange={onSearch}
        onKept={words => go(addressOf({ ...asked, words }), { replace: true })}
      />
      <BoardFilters
        data={data}
        lamps={lamps}
        plans={plans}
        filter={asked.filter}
        onChange={filter => go(addressOf({ ...asked, filter }), { replace: true })}
      />
      {isNarrowed(asked) && (
        <Button type="link" onClick={() => go(addressOf({ ...asked, view: 'all', filter: {}, words: '' }))}>
          {text.clearFilters}
        </Button>
      )}
      {isTaker && asked.filter.planId !== undefined && (
        <TakeIn planId={asked.filter.planId} onSaid={onSaid} />
      )}
      <span className="spring" />
      <OtherLists />
      {density !== null && (
        <select
          aria-label={text.density}
          value={density}
          onChange={event => onDensity(event.target.value as Density)}
        >
          <option value="compact">{text.compact}</option>
          <option value="comfortable">{text.comfortable}</option>
        </select>
      )}
    </search>
  )
}

/** The plans in the ledger, and for the office also those that are not taken in yet. */
function usePlans(data: BoardRows) {
  const { agency, post } = useLedger()
  const listed = useQuery({
    queryKey: ['plans'],
    queryFn: listPlans,
    enabled: agency === null && post !== 'leader',
  })
  return useMemo(() => {
    const known = data.plans.map(({ id, title }) => ({ id, title: title ?? id }))
    const ids = new Set(known.map(({ id }) => id))
    const others = (listed.data?.plans ?? [])
      .filter(({ id }) => !ids.has(id))
      .map(({ id, title, name }) => ({ id, title: title ?? name }))
    return [...known, ...others]
  }, [data.plans, listed.data])
}
