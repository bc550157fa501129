import { useQuery } from '@tanstack/react-query'
import { useRefusalWords } from '../ledger/refusal-words.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { useSession } from '../sign-in/session-context.ts'
import { AgencyAccounts } from './AgencyAccounts.tsx'
import { listAccounts } from './accounts-client.ts'
import { useAccountsText } from './accounts-text.ts'
import { OfficeAccounts } from './OfficeAccounts.tsx'
import { OpeningSheets } from './OpeningSheets.tsx'
import { accountsKey, useIssuing } from './use-issuing.ts'
import './accounts.css'

/** 岗位与账号: which post of which agency somebody can sign in to; no names of people, no times, no counts of use. */
export function AccountsPart({ onSaid }: { onSaid(said: string): void }) {
  const text = useAccountsText()
  const { signedIn } = useSession()
  if (!signedIn) return <p className="empty">{text.noAccountsYet}</p>
  return <Accounts onSaid={onSaid} />
}

function Accounts({ onSaid }: { onSaid(said: string): void }) {
  const text = useAccountsText()
  const { region } = useLedger()
  const accounts = useQuery({
    queryKey: accountsKey(region),
    queryFn: () => listAccounts(region),
    staleTime: 0,
  })
  const issuing = useIssuing()
  const wordsOf = useRefusalWords()
  if (!accounts.data) return <p>{accounts.isError ? text.partFailed : text.loading}</p>
  const all = accounts.data.accounts
  return (
    <div className="settings-part">
      {issuing.failure && (
        <p className="refusal" role="alert">
          {text.runFailed(issuing.failure.left)} {wordsOf(issuing.failure.error)}
        </p>
      )}
      {/* While accounts are made the place of pressing stays where it is. */}
      {!issuing.progress && <OpeningSheets links={issuing.links} />}
      <OfficeAccounts accounts={all} issuing={issuing} onSaid={onSaid} />
      <AgencyAccounts accounts={all} issuing={issuing} onSaid={onSaid} />
    </div>
  )
}
