import { useMutation, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import type { AccountSummary } from '../../contract/accounts-api.ts'
import { useRefusalWords } from '../ledger/refusal-words.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { issueLink, revokeAccount } from './accounts-client.ts'
import { useAccountsText } from './accounts-text.ts'
import { accountsKey, type Issuing } from './use-issuing.ts'

export type AccountsProps = {
  accounts: readonly AccountSummary[]
  issuing: Issuing
  onSaid(said: string): void
}

type LineProps = { account: AccountSummary; issuing: Issuing; onSaid(said: string): void }

/** One account with what may be done to it: another link, or its end. */
export function AccountLine({ account, issuing, onSaid }: LineProps) {
  const text = useAccountsText()
  const { region } = useLedger()
  const queries = useQueryClient()
  const wordsOf = useRefusalWords()
  const [asked, setAsked] = useState<'link' | 'end' | null>(null)
  const refresh = () => queries.invalidateQueries({ queryKey: accountsKey(region) })
  const renewing = useMutation({
    mutationFn: () => issueLink(region, account.id),
    onSuccess: async link => {
      setAsked(null)
      issuing.add(link)
      onSaid(text.linkRenewed(account.signInName))
      await refresh()
    },
  })
  const ending = useMutation({
    mutationFn: () => revokeAccount(region, account.id),
    onSuccess: async () => {
      setAsked(null)
      onSaid(text.ended(account.signInName))
      await refresh()
    },
  })
  const error = renewing.error ?? ending.error
  return (
    <div className="account-line">
      <span className={account.status === 'revoked' ? 'revoked' : undefined}>{account.signInName}</span>
      <span className="account-state">{text.states[account.status]}</span>
      {asked === null ? (
        <>
          <Button
            size="small"
            type="text"
            onClick={() => (account.status === 'open' ? setAsked('link') : renewing.mutate())}
          >
            {account.status === 'revoked' ? text.reopen : text.renew}
            <span className="spoken"> {account.signInName}</span>
          </Button>
          {account.status !== 'revoked' && (
            <Button size="small" type="text" onClick={() => setAsked('end')}>
              {text.end}
              <span className="spoken"> {account.signInName}</span>
            </Button>
          )}
        </>
      ) : (
        <span className="asks">
          {asked === 'link' ? text.renewAsks : text.endAsks}{' '}
          <Button size="small" onClick={() => (asked === 'link' ? renewing.mutate() : ending.mutate())}>
            {asked === 'link' ? text.renew : text.end}
            <span className="spoken"> {account.signInName}</span>
          </Button>
          <Button size="small" type="text" onClick={() => setAsked(null)}>
            {text.cancel}
          </Button>
        </span>
      )}
      {error && (
        <span className="mistake" role="alert">
          {wordsOf(error)}
        </span>
      )}
    </div>
  )
}
