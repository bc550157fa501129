import Button from 'antd/es/button'
import { useMemo, useState } from 'react'
import { agenciesToday, useLedger } from '../ledger/use-ledger.ts'
import { AccountLine, type AccountsProps } from './AccountLine.tsx'
import { type AgencyPosts, agencyPosts, plannedAccounts, postsOf } from './account-plan.ts'
import { useAccountsText } from './accounts-text.ts'
import type { Issuing } from './use-issuing.ts'

/** 各单位的岗位: agency by post, who has none yet, and accounts for all of them at once. */
export function AgencyAccounts({ accounts, issuing, onSaid }: AccountsProps) {
  const text = useAccountsText()
  const ledger = useLedger()
  const [onlyMissing, setOnlyMissing] = useState(false)
  const [isAsked, setAsked] = useState(false)
  const posts = useMemo(() => postsOf(agenciesToday(ledger), accounts), [ledger, accounts])
  const missing = posts.filter(each => each.missing.length > 0)
  const planned = plannedAccounts(posts, accounts)
  const shown = onlyMissing ? missing : posts
  async function run() {
    setAsked(false)
    const done = await issuing.run(planned)
    onSaid(text.made(done))
  }
  if (posts.length === 0) return <p className="empty">{text.noAgencies}</p>
  return (
    <section>
      <h2>{text.agencyAccounts}</h2>
      <div className="status-counts">
        <button type="button" aria-pressed={!onlyMissing} onClick={() => setOnlyMissing(false)}>
          {text.allAgencies} <b>{posts.length}</b>
        </button>
        <span>=</span>
        <span>{text.complete(posts.length - missing.length)}</span>
        <span>+</span>
        <button type="button" aria-pressed={onlyMissing} onClick={() => setOnlyMissing(true)}>
          {text.withoutPost} <b>{missing.length}</b>
        </button>
        {planned.length > 0 && !issuing.progress && (
          <Button type="primary" onClick={() => setAsked(true)}>
            {text.makeFor(missing.length)}
          </Button>
        )}
      </div>
      {isAsked && (
        <fieldset className="confirm">
          <legend className="spoken">{text.makeFor(missing.length)}</legend>
          <p>{text.makeAsks(planned.length, missing.length)}</p>
          <div className="acts">
            <Button type="primary" onClick={() => void run()}>
              {text.makeNow(planned.length)}
            </Button>
            <Button autoFocus onClick={() => setAsked(false)}>
              {text.cancel}
            </Button>
          </div>
        </fieldset>
      )}
      {issuing.progress && (
        <p role="status" className="confirm">
          {text.making(issuing.progress.done, issuing.progress.of)}{' '}
          <Button onClick={issuing.stop}>{text.stop}</Button>
        </p>
      )}
      {shown.length === 0 ? (
        <p className="empty">{text.allComplete(posts.length)}</p>
      ) : (
        <PostTable rows={shown} issuing={issuing} onSaid={onSaid} />
      )}
      <p className="total">{text.total(shown.length, posts.length)}</p>
    </section>
  )
}

function PostTable({
  rows,
  issuing,
  onSaid,
}: {
  rows: readonly AgencyPosts[]
  issuing: Issuing
  onSaid(said: string): void
}) {
  const text = useAccountsText()
  return (
    <table className="rows posts">
      <thead>
        <tr>
          <th scope="col">{text.agency}</th>
          {agencyPosts.map(post => (
            <th key={post} scope="col">
              {text.posts[post]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ agency, name, accounts, missing }) => (
          <tr key={agency}>
            <th scope="row" lang="zh-Hans">
              {name}
            </th>
            {agencyPosts.map(post => (
              <td key={post} data-label={text.posts[post]}>
                {missing.includes(post) && <span className="no-post">{text.noPost}</span>}
                {accounts[post].map(each => (
                  <AccountLine key={each.id} account={each} issuing={issuing} onSaid={onSaid} />
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
