import type { ViewId } from '../../ledger/board/board-views.ts'
import { go } from '../desks/address.ts'
import { itemPath } from '../desks/pages-of-posts.ts'
import { useLetterKeys } from '../desks/use-letter-keys.ts'
import { allOrNone, toggled } from '../parts/grid-selection.ts'
import type { Opened } from './BoardActs.tsx'
import { reviewAddressOf } from './board-address.ts'
import { cellsOf, headsOf, tabbed } from './board-cells.ts'
import type { Drawing } from './board-columns.tsx'
import { listOf } from './Equations.tsx'
import type { useChosen } from './use-chosen.ts'
import { useListKeys } from './use-list-keys.ts'
import type { Shown } from './use-shown.ts'

type BoardKeys = {
  shown: Shown
  chosen: ReturnType<typeof useChosen>
  chips: readonly ViewId[]
  drawing: Drawing
  /** Null where the post acts on nothing. */
  onAct: ((which: Opened) => void) | null
  /** While an act is previewed its dialog has the keys. */
  isHeld: boolean
  showsWhy: boolean
  onWhy(showsWhy: boolean): void
  onSaid(said: string): void
}

const digits = 9

/** The keys of the board; each stands on its button, and in the list under `?`. */
export function useBoardKeys({ shown, chosen, chips, drawing, onAct, isHeld, ...rest }: BoardKeys): void {
  const { asked, rows } = shown
  const { active, activeRow, selected, select, subject, open } = chosen
  const { text } = drawing
  const keys: Record<string, () => void> = {
    Slash: () => document.getElementById('board-search')?.focus(),
    KeyX: () => active !== null && select(toggled(selected, active)),
    KeyO: () => active !== null && go(itemPath(active)),
    KeyI: () => {
      rest.onWhy(asked.item === null || !rest.showsWhy)
      if (activeRow && asked.item === null) open(activeRow)
    },
    ...(onAct && {
      KeyV: () => go(reviewAddressOf(asked)),
      KeyC: () => onAct('remind'),
      KeyL: () => onAct('slips'),
      KeyH: () => onAct('verify'),
    }),
    ...Object.fromEntries(
      chips.slice(0, digits).map((view, index) => [`Digit${index + 1}`, () => go(listOf(asked, view))]),
    ),
  }
  useLetterKeys(isHeld ? {} : keys, 'board')
  useListKeys({
    onSelectAll: () =>
      select(
        allOrNone(
          selected,
          rows.map(({ id }) => id),
        ),
      ),
    copied: () => {
      const copied = subject.length > 0 ? subject : rows
      rest.onSaid(text.copied(copied.length))
      return tabbed([headsOf(drawing), ...copied.map((row, place) => cellsOf(row, place + 1, drawing))])
    },
  })
}
