import Button from 'antd/es/button'
import { type FormEvent, useState } from 'react'
import type { NewAccount } from '../../contract/accounts-api.ts'
import { useSession } from '../sign-in/session-context.ts'
import { AccountLine, type AccountsProps } from './AccountLine.tsx'
import { freeName } from './account-plan.ts'
import { useAccountsText } from './accounts-text.ts'

const officePosts = ['office-head', 'supervisor', 'leader', 'administrator'] as const
type OfficePost = (typeof officePosts)[number]

/** As they are written for sign-in: 督查主任, 督查员, 领导, 管理员. */
const usualNames: Readonly<Record<OfficePost, string>> = {
  'office-head': 'dczr',
  supervisor: 'dcy',
  leader: 'ld',
  administrator: 'gly',
}

/** 督查室、领导、管理员: posts that belong to no agency. Heads and administrators are made by administrators alone. */
export function OfficeAccounts({ accounts, issuing, onSaid }: AccountsProps) {
  const text = useAccountsText()
  const { signedIn } = useSession()
  const given: readonly OfficePost[] =
    signedIn?.post === 'administrator' ? officePosts : ['supervisor', 'leader']
  const own = accounts.filter(each => each.agency === null)
  const [post, setPost] = useState<OfficePost>(given[0] ?? 'supervisor')
  const [name, setName] = useState<string | null>(null)
  const proposed = freeName(usualNames[post], new Set(accounts.map(each => each.signInName)))
  const signInName = name ?? proposed
  async function make(event: FormEvent) {
    event.preventDefault()
    const account: NewAccount = { signInName, post, agency: null }
    if ((await issuing.run([account])) === 0) return
    setName(null)
    onSaid(text.made(1))
  }
  return (
    <section>
      <h2>{text.officeAccounts}</h2>
      <table className="rows posts">
        <thead>
          <tr>
            <th scope="col">{text.post}</th>
            <th scope="col">{text.accounts}</th>
          </tr>
        </thead>
        <tbody>
          {officePosts.map(each => (
            <tr key={each}>
              <th scope="row">{text.posts[each]}</th>
              <td>
                {own.every(account => account.post !== each) && (
                  <span className="no-post">{text.noPost}</span>
                )}
                {own
                  .filter(account => account.post === each)
                  .map(account => (
                    <AccountLine key={account.id} account={account} issuing={issuing} onSaid={onSaid} />
                  ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <form className="tools" noValidate onSubmit={event => void make(event)}>
        <label className="tool">
          <span>{text.post}</span>
          <select
            value={post}
            onChange={event => {
              setPost(event.target.value as OfficePost)
              setName(null)
            }}
          >
            {given.map(each => (
              <option key={each} value={each}>
                {text.posts[each]}
              </option>
            ))}
          </select>
        </label>
        <label className="tool">
          <span>{text.signInName}</span>
          <input value={signInName} onChange={event => setName(event.target.value.trim())} />
        </label>
        <Button htmlType="submit" loading={issuing.progress !== null}>
          {text.makeOne}
        </Button>
      </form>
    </section>
  )
}
