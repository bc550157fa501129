import { expect, test } from 'vitest'
import type { AccountSummary } from '../../contract/accounts-api.ts'
import { plannedAccounts, postsOf } from './account-plan.ts'

const account = (signInName: string, agency: string, post: AccountSummary['post'], status = 'open') =>
  ({ id: signInName, signInName, agency, post, status }) as AccountSummary

const agencies = [
  { id: 'fgj', name: '发改局' },
  { id: 'swj', name: '商务局' },
  { id: 'hx', name: '湖心镇' },
]
const accounts = [
  account('fgj-fzr', 'fgj', 'agency-head'),
  account('fgj-jbr', 'fgj', 'reporter', 'invited'),
  account('swj-jbr', 'swj', 'reporter', 'revoked'),
]
const posts = postsOf(agencies, accounts)

test('a post is missing where nobody holds it and nobody was invited; an ended account holds none', () => {
  expect(posts.map(each => [each.agency, each.missing])).toEqual([
    ['fgj', []],
    ['swj', ['agency-head', 'reporter']],
    ['hx', ['agency-head', 'reporter']],
  ])
})

test('one account is planned for each missing post, under a name that nobody has', () => {
  expect(plannedAccounts(posts, accounts).map(each => each.signInName)).toEqual([
    'swj-fzr',
    'swj-jbr2',
    'hx-fzr',
    'hx-jbr',
  ])
})
