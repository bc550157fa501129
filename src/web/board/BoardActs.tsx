import Button from 'antd/es/button'
import { lazy, Suspense } from 'react'
import type { BoardRow } from '../../ledger/board/board-row.ts'
import { go } from '../desks/address.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import type { Drawing } from './board-columns.tsx'

// Each dialog comes when it is opened.
const RemindDialog = lazy(() =>
  import('./RemindDialog.tsx').then(module => ({ default: module.RemindDialog })),
)
const SlipsDialog = lazy(() => import('./SlipsDialog.tsx').then(module => ({ default: module.SlipsDialog })))
const VerifyDialog = lazy(() =>
  import('./VerifyDialog.tsx').then(module => ({ default: module.VerifyDialog })),
)

/** Which act on many is being previewed. */
export type Opened = 'remind' | 'slips' | 'verify' | null

type BoardActsProps = {
  subject: readonly BoardRow[]
  opened: Opened
  /** How many returns of the list wait, and where they are reviewed. */
  toReview: { readonly count: number; readonly address: string }
  drawing: Drawing
  onOpen(opened: Opened): void
  onSaid(said: string): void
}

/** What can be done with the rows selected; each act is previewed before it leaves the building. */
export function BoardActs(props: BoardActsProps) {
  const { subject, opened, toReview, drawing, onOpen, onSaid } = props
  const { text } = drawing
  const { post } = useLedger()
  const isStaff = post === 'office-head' || post === 'supervisor'
  const close = () => onOpen(null)
  const dialog = { rows: subject, drawing, onClose: close, onSaid }
  return (
    <span className="board-acts">
      {isStaff && (
        <>
          <Button onClick={() => onOpen('remind')}>
            {text.remind} <kbd>C</kbd>
          </Button>
          <Button onClick={() => onOpen('slips')}>
            {text.issueSlips} <kbd>L</kbd>
          </Button>
          <Button onClick={() => onOpen('verify')}>
            {text.verify} <kbd>H</kbd>
          </Button>
          <Button onClick={() => go(toReview.address)}>
            {text.review} {toReview.count} <kbd>V</kbd>
          </Button>
        </>
      )}
      <Suspense>
        {opened === 'remind' && <RemindDialog {...dialog} />}
        {opened === 'slips' && <SlipsDialog {...dialog} />}
        {opened === 'verify' && <VerifyDialog {...dialog} />}
      </Suspense>
    </span>
  )
}
