import Button from 'antd/es/button'
import { LedgerContext, useOpenedLedger } from '../ledger/use-ledger.ts'
import { AddressLink } from './AddressLink.tsx'
import { BoardPage } from './BoardPage.tsx'
import { DeskFrame } from './DeskFrame.tsx'
import { useDeskText } from './desk-text.ts'
import { MatterPage } from './MatterPage.tsx'
import { isOpenTo, type OpenPage } from './pages-of-posts.ts'
import { ReporterDesk } from './ReporterDesk.tsx'
import { ReviewDesk } from './ReviewDesk.tsx'
import { SignDesk } from './SignDesk.tsx'
import './desks.css'
import './two-panes.css'
import '../ledger/ledger.css'
import { useSession } from '../sign-in/session-context.ts'

/** The desk that the address names, over the ledger of the post's own region. */
export function DeskPages({ page }: { page: OpenPage }) {
  const text = useDeskText()
  const post = useSession().signedIn?.post ?? null
  const { ledger, failed, retry } = useOpenedLedger()
  if (!isOpenTo(page.name, post))
    return (
      <DeskFrame title={text.notForPost}>
        <p className="empty">
          <AddressLink to="/">{text.ownPage}</AddressLink>
        </p>
      </DeskFrame>
    )
  if (!ledger)
    return (
      <DeskFrame title={failed ? text.loadFailed : text.loading}>
        {failed && (
          <p className="empty">
            <Button onClick={retry}>{text.retry}</Button>
          </p>
        )}
      </DeskFrame>
    )
  return (
    <LedgerContext value={ledger}>
      <OpenDesk page={page} />
    </LedgerContext>
  )
}

function OpenDesk({ page: { name, matter } }: { page: OpenPage }) {
  if (name === 'item') return <MatterPage key={matter} id={matter ?? ''} />
  if (name === 'desk') return <ReporterDesk matter={matter} />
  if (name === 'sign') return <SignDesk matter={matter} />
  if (name === 'review') return <ReviewDesk matter={matter} />
  return <BoardPage />
}
