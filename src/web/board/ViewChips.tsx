import { memo } from 'react'
import { type View, type ViewId, views } from '../../ledger/board/board-views.ts'
import { matterTypes } from '../../ledger/matter-types.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { useLanguage } from '../intake/intake-context.ts'
import { useLedger, useMatters } from '../ledger/use-ledger.ts'
import type { Asked } from './board-address.ts'
import { decidedViews, type Numbers } from './board-numbers.ts'
import { useBoardText } from './board-text.ts'
import { listOf } from './Equations.tsx'
import { rowsOf, stillOpen } from './matter-rows.ts'

type ChipsProps = { chips: readonly ViewId[]; numbers: Numbers; asked: Asked }

const digits = 9

/** 视图: saved filters with their numbers; the first nine have a digit of their own. */
export const ViewChips = memo(function ViewChips({ chips, numbers, asked }: ChipsProps) {
  const text = useBoardText()
  const { agency } = useLedger()
  return (
    <nav className="view-chips" aria-label={text.views}>
      {chips.map((view, index) => (
        <Chip
          key={view}
          view={view}
          count={numbers[view]}
          asked={asked}
          digit={index < digits ? index + 1 : null}
        />
      ))}
      {agency === null && chips.includes('slips') && <SlipChip />}
    </nav>
  )
})

/** The view counts tasks, and a task may have several slips: here each counts once. */
function SlipChip() {
  const text = useBoardText()
  const slips = useMatters({ type: 'slip' })
  if (!slips.data) return null
  return (
    <AddressLink to={`/board?type=slip&status=${stillOpen}`} className="view-chip">
      {text.openSlips} <b>{rowsOf(slips.data, stillOpen).length}</b>
    </AddressLink>
  )
}

type ChipProps = { view: ViewId; count: number; asked: Asked; digit: number | null }

function Chip({ view, count, asked, digit }: ChipProps) {
  const language = useLanguage()
  const { name }: View = views[view]
  const isOpen = asked.view === view
  return (
    <AddressLink
      to={listOf(asked, view)}
      aria-current={isOpen ? 'true' : undefined}
      aria-keyshortcuts={digit === null ? undefined : String(digit)}
      className="view-chip"
      data-digit={digit ?? undefined}
    >
      {name[language]} <b>{count}</b>
    </AddressLink>
  )
}

/** 待定: what waits for the head of the office, by kind; each opens its list. */
export function DecisionChips({ numbers, asked }: { numbers: Numbers; asked: Asked }) {
  const text = useBoardText()
  const drafts = useMatters({ type: 'slip', status: 'drafted' })
  const objections = useMatters({ type: 'objection' })
  const open = objections.data?.filter(each => matterTypes.objection?.statuses[each.status]?.open)
  return (
    <nav className="view-chips decisions" aria-label={text.decisions}>
      <span>{text.decisions}</span>
      {decidedViews.map(view => (
        <Chip key={view} view={view} count={numbers[view]} asked={asked} digit={null} />
      ))}
      {drafts.data && (
        <AddressLink to="/board?type=slip&status=drafted" className="view-chip">
          {text.drafts} <b>{drafts.data.length}</b>
        </AddressLink>
      )}
      {open && (
        <AddressLink to="/board?type=objection&status=open" className="view-chip">
          {text.objections} <b>{open.length}</b>
        </AddressLink>
      )}
    </nav>
  )
}
