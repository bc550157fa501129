import { useMemo, useRef } from 'react'
import type { BoardRow, BoardRows } from '../../ledger/board/board-row.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { useRegionSettings } from '../parts/use-region-settings.ts'
import type { Drawing } from './board-columns.tsx'
import { useBoardText } from './board-text.ts'

/** What cells are drawn with; the same object while nothing of it changes, so that rows are not drawn anew. */
export function useDrawing(data: BoardRows): Drawing {
  const text = useBoardText()
  const language = useLanguage()
  const { nameOf, today, organisation } = useLedger()
  const settings = useRegionSettings()
  const lamps = settings.data?.settings.schedule.lamps.lamps
  const names = useRef(nameOf)
  names.current = nameOf
  // biome-ignore lint/correctness/useExhaustiveDependencies: names change with the register
  return useMemo(
    () => ({
      text,
      language,
      today,
      lamps: new Map((lamps ?? []).map(lamp => [lamp.id, lamp])),
      nameOf: (agency: string) => names.current(agency),
      panelOf: ({ id }: BoardRow) => {
        const query = new URLSearchParams(location.search)
        query.set('item', id)
        return `/board?${query}`
      },
    }),
    [text, language, today, lamps, organisation, data],
  )
}
