import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import {
  AccountAddress,
  AccountList,
  type AccountPost,
  AccountSummary,
  IssuedLink,
  NewAccount,
  RegionAddress,
} from '../contract/accounts-api.ts'
import { type Account, type AccountStatus, listAccounts } from '../store/account-store.ts'
import { type AccountRefusal, issueLink, makeAccount, revokeAccount } from '../usecases/accounts.ts'
import { type InRegion, requireAccount, requirePost } from './gate.ts'
import { json, jsonRequest, operation, upToBytes } from './operation.ts'
import { problem, problemsForPosts } from './problem.ts'

const largestAccount = 16 * 1024

// Accounts are a region's own: a joint body's are made by its own posts, and not by those of its members.
const byThem = [requireAccount, requirePost('administrator', 'office-head')]

const listAccountsOperation = operation({
  method: 'get',
  path: '/{region}/accounts',
  operationId: 'listAccounts',
  tags: ['accounts'],
  summary: '账号列表 · List the accounts',
  description:
    '一个账号是一个岗位；不记人名，不记登录次数和时间。\n\nAn account is a post; no names of people, no counts or times of sign-in.',
  request: { params: RegionAddress },
  middleware: byThem,
  responses: { 200: json(AccountList, '账号 · The accounts'), ...problemsForPosts('region-closed') },
})

const makeAccountOperation = operation({
  method: 'post',
  path: '/{region}/accounts',
  operationId: 'makeAccount',
  tags: ['accounts'],
  summary: '开账号 · Make an account',
  description:
    '给出一个只显示一次的设置链接，由岗位上的人设定口令。\n\nGives a set-up link, shown once, by which the holder of the post chooses a password.',
  request: { params: RegionAddress, body: jsonRequest(NewAccount) },
  middleware: [upToBytes(largestAccount), ...byThem],
  responses: {
    201: json(IssuedLink, '账号和设置链接 · The account and its link'),
    ...problemsForPosts(
      'region-closed',
      'sign-in-name-taken',
      'account-refused',
      'foreign-origin',
      'unsupported-media-type',
      'body-too-large',
    ),
  },
})

const issueLinkOperation = operation({
  method: 'post',
  path: '/{region}/accounts/{account}/link',
  operationId: 'issueSetUpLink',
  tags: ['accounts'],
  summary: '另发设置链接 · Issue another set-up link',
  description:
    '忘记口令、岗位换人或重新启用时用；原口令和会话立即失效。\n\nFor a lost password, a post with a new holder, or a revoked account; the old password and sessions end at once.',
  request: { params: AccountAddress },
  middleware: byThem,
  responses: {
    201: json(IssuedLink, '账号和设置链接 · The account and its link'),
    ...problemsForPosts('region-closed', 'unknown-account', 'foreign-origin'),
  },
})

const revokeAccountOperation = operation({
  method: 'post',
  path: '/{region}/accounts/{account}/revocation',
  operationId: 'revokeAccount',
  tags: ['accounts'],
  summary: '停用账号 · Revoke an account',
  description:
    '口令、链接和会话立即失效；记录保留。\n\nIts password, link and sessions end at once; the record stays.',
  request: { params: AccountAddress },
  middleware: byThem,
  responses: {
    200: json(AccountSummary, '已停用 · Revoked'),
    ...problemsForPosts('region-closed', 'unknown-account', 'last-administrator', 'foreign-origin'),
  },
})

/** 账号 of a region. */
export function accountRoutes(): OpenAPIHono<InRegion> {
  const routes = new OpenAPIHono<InRegion>()

  routes.openapi(listAccountsOperation, async c => {
    const { setting, actor, region } = c.var
    if (actor.region !== region.id) return problem(c, 'post-not-permitted')
    const accounts = await listAccounts(setting.db, region.id)
    return c.json({ accounts: accounts.map(each => summaryOf(each, each.status)) }, 200)
  })

  routes.openapi(makeAccountOperation, async c => {
    const { setting, actor, region } = c.var
    if (actor.region !== region.id) return problem(c, 'post-not-permitted')
    const made = await makeAccount(setting, actor, c.req.valid('json'))
    if ('refusal' in made) return refusedMaking(c, made.refusal)
    const { secret, expiresAt } = made.link
    return c.json({ account: summaryOf(made.account, 'invited'), link: secret, expiresAt }, 201)
  })

  routes.openapi(issueLinkOperation, async c => {
    const { setting, actor, region } = c.var
    if (actor.region !== region.id) return problem(c, 'post-not-permitted')
    const issued = await issueLink(setting, actor, c.req.valid('param').account)
    if ('refusal' in issued) return refusedReaching(c, issued.refusal)
    const { secret, expiresAt } = issued.link
    return c.json({ account: summaryOf(issued.account, 'invited'), link: secret, expiresAt }, 201)
  })

  routes.openapi(revokeAccountOperation, async c => {
    const { setting, actor, region } = c.var
    if (actor.region !== region.id) return problem(c, 'post-not-permitted')
    const revoked = await revokeAccount(setting, actor, c.req.valid('param').account)
    if ('account' in revoked) return c.json(summaryOf(revoked.account, 'revoked'), 200)
    if (revoked.refusal.code === 'last-administrator') return problem(c, 'last-administrator')
    return refusedReaching(c, revoked.refusal)
  })

  return routes
}

const summaryOf = (
  { accountId, signInName, post, agency }: Account,
  status: AccountStatus,
): AccountSummary => ({
  id: accountId,
  signInName,
  post: post as AccountPost,
  agency,
  status,
})

const refusedReaching = (c: Context, { code }: AccountRefusal) =>
  code === 'unknown-account' ? problem(c, 'unknown-account') : problem(c, 'post-not-permitted')

function refusedMaking(c: Context, refusal: AccountRefusal) {
  if (refusal.code === 'post-not-yours-to-give') return problem(c, 'post-not-permitted')
  if (refusal.code === 'sign-in-name-taken') return problem(c, 'sign-in-name-taken')
  if (refusal.code === 'unknown-agency')
    return problem(c, 'account-refused', {
      zh: { what: '没有这个单位', where: `单位 ${refusal.agency}`, remedy: '请先在机构名录里登记' },
      en: {
        what: 'There is no such agency',
        where: `agency ${refusal.agency}`,
        remedy: 'Register it in the organisation first',
      },
    })
  return problem(c, 'account-refused', {
    zh: {
      what: '岗位和单位对不上',
      where: '单位',
      remedy: '单位负责人和经办人要写明单位；督查室、领导、管理员不写',
    },
    en: {
      what: 'The post and the agency do not go together',
      where: 'the agency',
      remedy: 'Heads of agencies and reporters have one; the office, leaders and administrators have none',
    },
  })
}
