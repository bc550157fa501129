import type { BoardRows } from '../../ledger/board/board-row.ts'
import { type View, type ViewId, views } from '../../ledger/board/board-views.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { useQueryText } from '../desks/address.ts'
import { BoardCards } from './BoardCards.tsx'
import { BoardEmpty } from './BoardEmpty.tsx'
import { OtherLists } from './BoardFilters.tsx'
import { BoardTools } from './BoardTools.tsx'
import type { Drawing } from './board-columns.tsx'
import type { Shown } from './use-shown.ts'
import { DecisionChips, ViewChips } from './ViewChips.tsx'

type PhoneBoardProps = {
  data: BoardRows
  shown: Shown
  chips: readonly ViewId[]
  drawing: Drawing
  isDecider: boolean
  onSaid(said: string): void
}

/** On a telephone the numbers are a list, and each opens its own list as cards. */
export function PhoneBoard({ data, shown, chips, drawing, isDecider, onSaid }: PhoneBoardProps) {
  const { asked, numbers, rows, search } = shown
  const { text, language } = drawing
  const { name }: View = views[asked.view]
  if (useQueryText() === '')
    return (
      <div className="phone-board">
        <ViewChips chips={chips} numbers={numbers} asked={asked} />
        {isDecider && <DecisionChips numbers={numbers} asked={asked} />}
        <div className="board-tools">
          <OtherLists />
        </div>
      </div>
    )
  return (
    <div className="phone-board">
      <AddressLink to="/board">‹ {text.backToCounts}</AddressLink>
      <h2>
        {name[language]} {rows.length}
      </h2>
      <details>
        <summary>{text.filters}</summary>
        <BoardTools
          {...{ data, asked, drawing }}
          density={null}
          onDensity={() => {}}
          onSearch={search}
          onSaid={onSaid}
        />
      </details>
      {rows.length === 0 ? (
        <BoardEmpty data={data} asked={asked} onSaid={onSaid} />
      ) : (
        <BoardCards rows={rows} drawing={drawing} />
      )}
    </div>
  )
}
