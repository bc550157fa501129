import type { BoardRows } from '../../ledger/board/board-row.ts'
import { type View, views } from '../../ledger/board/board-views.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { useLanguage } from '../intake/intake-context.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { EmptyLedger } from '../parts/EmptyLedger.tsx'
import { type Asked, addressOf } from './board-address.ts'
import { useBoardText } from './board-text.ts'
import { TakeIn } from './TakeIn.tsx'

type BoardEmptyProps = { data: BoardRows; asked: Asked; onSaid(said: string): void }

/** Why nothing stands here, and what to do about it. */
export function BoardEmpty({ data, asked, onSaid }: BoardEmptyProps) {
  const text = useBoardText()
  const language = useLanguage()
  const { post, readsOnly } = useLedger()
  const { planId } = asked.filter
  const isNotIn = planId !== undefined && !data.rows.some(row => row.planId === planId)
  const isTaker = !readsOnly && (post === 'office-head' || post === 'supervisor')
  const { name }: View = views[asked.view]
  const isViewAlone = asked.words === '' && Object.keys(asked.filter).length === 0
  if (isNotIn)
    return (
      <div className="empty">
        <p>{text.planNotIn}</p>
        {isTaker && <TakeIn planId={planId} onSaid={onSaid} />}
      </div>
    )
  if (data.rows.length === 0) return <EmptyLedger />
  return (
    <div className="empty">
      <p>{isViewAlone ? text.noneInView(name[language]) : text.nothingMatches(data.rows.length)}</p>
      <AddressLink to={addressOf({ ...asked, view: 'all', filter: {}, words: '' })}>
        {text.clearFilters}
      </AddressLink>
    </div>
  )
}
