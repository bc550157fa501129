import { countsOf, type ViewId } from '../../ledger/board/board-views.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { useBoardRows } from '../parts/use-board-rows.ts'
import { useMeetingsText } from './meetings-text.ts'

const told = ['unreported', 'behind', 'overdue', 'extension-requested'] as const satisfies readonly ViewId[]

/** 通报: what the meeting is told of, each a number that opens its list. */
export function Briefs() {
  const text = useMeetingsText()
  const { data } = useBoardRows()
  if (!data) return null
  const counts = countsOf(data.rows, told, { on: data.on })
  return (
    <section className="block">
      <h2>{text.briefs}</h2>
      <ul className="plain-list briefs">
        {told.map(view => (
          <li key={view}>
            <AddressLink to={`/board?view=${view}`}>
              {text.brief[view]} <b>{counts.find(each => each.view === view)?.count ?? 0}</b>
            </AddressLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
