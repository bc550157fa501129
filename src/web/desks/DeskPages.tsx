import { useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { Suspense, useEffect } from 'react'
import { getPlan } from '../api-client.ts'
import { LedgerContext, useOpenedLedger } from '../ledger/use-ledger.ts'
import { AddressLink } from './AddressLink.tsx'
import { DeskFrame } from './DeskFrame.tsx'
import { useDeskText } from './desk-text.ts'
import { fetchPage, ledgerPages } from './ledger-pages.ts'
import { isOpenTo, type OpenPage } from './pages-of-posts.ts'
import './desks.css'
import './two-panes.css'
import '../ledger/ledger.css'
import { useSession } from '../sign-in/session-context.ts'

/** The desk that the address names, over the ledger of the post's own region. */
export function DeskPages({ page }: { page: OpenPage }) {
  const text = useDeskText()
  const post = useSession().signedIn?.post ?? null
  const { ledger, failed, retry } = useOpenedLedger()
  const Page = ledgerPages[page.name]
  useEarly(page)
  if (!Page || !isOpenTo(page.name, post))
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
  if (ledger.readsOnly && page.name === 'settings' && page.about !== 'mine')
    return (
      <DeskFrame title={text.onlyRead(ledger.regionName)}>
        <p className="empty">
          {text.onlyReadSettings} <AddressLink to="/settings/mine">{text.ownSettings}</AddressLink>
        </p>
      </DeskFrame>
    )
  return (
    <LedgerContext value={ledger}>
      <Suspense>
        <Page about={page.about} />
      </Suspense>
    </LedgerContext>
  )
}

/** Asks for what does not hang on the ledger while the ledger is on its way: the page's script, and a plan's text. */
function useEarly({ name, about }: OpenPage): void {
  const queries = useQueryClient()
  useEffect(() => {
    fetchPage(name)
    if ((name !== 'plan' && name !== 'issue') || about === null) return
    const plan = { queryKey: ['plan-document', about], queryFn: () => getPlan(about), staleTime: 0 }
    void queries.prefetchQuery(plan)
  }, [queries, name, about])
}
