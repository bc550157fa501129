import { useCallback, useMemo, useRef, useState } from 'react'
import type { BoardRow } from '../../ledger/board/board-row.ts'
import { go } from '../desks/address.ts'
import { meant, type Selected } from '../parts/grid-selection.ts'
import { addressOf } from './board-address.ts'
import type { Shown } from './use-shown.ts'

const none: Selected = new Set()

/** Which rows are meant: those selected, the one that the keys are on, the one whose panel is open. */
export function useChosen({ asked, rows }: Pick<Shown, 'asked' | 'rows'>) {
  const [selected, select] = useState<Selected>(none)
  const [active, setActive] = useState<string | null>(asked.item)
  const chosen = useMemo(() => meant(selected, rows, ({ id }) => id), [selected, rows])
  const activeRow = useMemo(() => rows.find(({ id }) => id === active), [rows, active])
  /** What an act means: the rows that are selected, or the one that the keys are on. */
  const subject = useMemo(
    () => (chosen.length > 0 ? chosen : activeRow ? [activeRow] : []),
    [chosen, activeRow],
  )
  const latest = useRef(asked)
  latest.current = asked
  const openItem = useCallback((item: string | null) => {
    // Opening leaves a step to go back to; going on to the next and closing leave none.
    const replace = item === null || latest.current.item !== null
    go(addressOf({ ...latest.current, item }), { replace })
  }, [])
  // An open panel follows the row that the keys mean.
  const moveTo = useCallback(
    (id: string) => {
      setActive(id)
      if (latest.current.item !== null && latest.current.item !== id) openItem(id)
    },
    [openItem],
  )
  const open = useCallback(({ id }: BoardRow) => openItem(id), [openItem])
  return {
    selected,
    select,
    unselect: () => select(none),
    active,
    activeRow,
    chosen,
    subject,
    moveTo,
    open,
    openItem,
  }
}
