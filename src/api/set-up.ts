import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import {
  ChosenPassword,
  FirstAdministrator,
  LinkPurpose,
  SetUpLink,
  SignInState,
} from '../contract/accounts-api.ts'
import type { Account } from '../store/account-store.ts'
import { leastPasswordLength } from '../usecases/passwords.ts'
import { forgetRegions } from '../usecases/regions.ts'
import { startSession } from '../usecases/sessions.ts'
import { choosePassword, openLink, type SetUpRefusal, setUpFirst } from '../usecases/set-up.ts'
import type { Setting } from '../usecases/setting.ts'
import { json, jsonRequest, operation, upToBytes } from './operation.ts'
import { passwordRefusalText } from './password-refusal-texts.ts'
import { problem, problemsBeforeSignIn } from './problem.ts'
import { endEarlierSession, giveSession, largestSignIn, signInState } from './sign-in.ts'
import type { SignInSettings } from './sign-in-settings.ts'

const ofBodies = ['foreign-origin', 'unsupported-media-type', 'body-too-large'] as const

// The secret comes in the body and never in an address: addresses stand in logs and histories.
const openLinkOperation = operation({
  method: 'post',
  path: '/link',
  operationId: 'openSetUpLink',
  tags: ['sign-in'],
  summary: '打开设置链接 · Open a set-up link',
  description: '只看用途，不用掉。\n\nSays what it is for, and does not use it up.',
  request: { body: jsonRequest(SetUpLink) },
  middleware: upToBytes(largestSignIn),
  responses: {
    200: json(LinkPurpose, '用途 · What it is for'),
    ...problemsBeforeSignIn('link-not-valid', ...ofBodies),
  },
})

const choosePasswordOperation = operation({
  method: 'post',
  path: '/password',
  operationId: 'choosePassword',
  tags: ['sign-in'],
  summary: '设定口令 · Choose a password',
  description:
    '用设置链接设定口令并登录；链接随即失效。\n\nChooses a password by a set-up link and signs in; the link is then used up.',
  request: { body: jsonRequest(ChosenPassword) },
  middleware: upToBytes(largestSignIn),
  responses: {
    200: json(SignInState, '已设定并登录 · Chosen, and signed in'),
    ...problemsBeforeSignIn('link-not-valid', 'password-refused', ...ofBodies),
  },
})

const setUpFirstOperation = operation({
  method: 'post',
  path: '/first-administrator',
  operationId: 'setUpFirstAdministrator',
  tags: ['sign-in'],
  summary: '设第一个管理员 · Set up the first administrator',
  description:
    '用启动时印出的链接，连同第一个地区。从此都要登录。\n\nBy the link printed at the start, together with the first region. From then on everything needs a sign-in.',
  request: { body: jsonRequest(FirstAdministrator) },
  middleware: upToBytes(largestSignIn),
  responses: {
    201: json(SignInState, '已设并登录 · Set up, and signed in'),
    ...problemsBeforeSignIn('link-not-valid', 'password-refused', ...ofBodies),
  },
})

/** 设置链接: what one is for, and choosing a password by it. */
export function setUpRoutes(ready: Promise<Setting>, settings: SignInSettings): OpenAPIHono {
  const { firstLink } = settings
  const routes = new OpenAPIHono()

  async function enter(c: Context, setting: Setting, account: Account) {
    await endEarlierSession(c, setting, settings)
    giveSession(c, settings, (await startSession(setting, account, settings.terms)).secret)
    return signInState(setting, settings, account)
  }

  routes.openapi(openLinkOperation, async c => {
    const purpose = await openLink(await ready, firstLink, c.req.valid('json').link)
    if (!purpose) return problem(c, 'link-not-valid')
    const signInName = purpose.for === 'account' ? purpose.account.signInName : null
    return c.json({ for: purpose.for, signInName, leastPasswordLength }, 200)
  })

  routes.openapi(choosePasswordOperation, async c => {
    const setting = await ready
    const { link, password } = c.req.valid('json')
    const outcome = await choosePassword(setting, { secret: link, password })
    if ('refusal' in outcome) return refused(c, outcome.refusal)
    return c.json(await enter(c, setting, outcome.account), 200)
  })

  routes.openapi(setUpFirstOperation, async c => {
    const setting = await ready
    const { link, regionName, regionKind, signInName, password } = c.req.valid('json')
    // The first region is the one whose plans are here already.
    const region = { id: setting.tenantId, kind: regionKind, name: regionName, utcOffset: chinaOffset }
    const outcome = await setUpFirst(setting, firstLink, { secret: link, region, signInName, password })
    forgetRegions(setting.db)
    if ('refusal' in outcome) return refused(c, outcome.refusal)
    return c.json(await enter(c, setting, outcome.account), 201)
  })

  return routes
}

/** 北京时间, in minutes ahead of UTC. */
const chinaOffset = 480

const refused = (c: Context, refusal: SetUpRefusal) =>
  refusal.code === 'link-not-valid'
    ? problem(c, 'link-not-valid')
    : problem(c, 'password-refused', passwordRefusalText(refusal))
