import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import {
  type AccountPost,
  PasswordChange,
  type SignedInPost,
  SignIn,
  SignInState,
} from '../contract/accounts-api.ts'
import { nameOn } from '../model/organisation.ts'
import type { Account } from '../store/account-store.ts'
import { accountsExist } from '../usecases/accounts.ts'
import { openOrganisation } from '../usecases/organisation.ts'
import { PasswordsBusy } from '../usecases/passwords.ts'
import { allRegions } from '../usecases/regions.ts'
import { endSession } from '../usecases/sessions.ts'
import type { Setting } from '../usecases/setting.ts'
import { changePassword, createSignInDoor, signIn } from '../usecases/sign-in.ts'
import { requireAccount, type SignedIn, signedInAccount } from './gate.ts'
import { json, jsonRequest, operation, upToBytes } from './operation.ts'
import { passwordRefusalText } from './password-refusal-texts.ts'
import { problem, problems, problemsBeforeSignIn } from './problem.ts'
import { addressOf, isSecure, type SignInSettings } from './sign-in-settings.ts'

/** Names and passwords are short. */
export const largestSignIn = 16 * 1024

const signInStateOperation = operation({
  method: 'get',
  path: '/session',
  operationId: 'getSignInState',
  tags: ['sign-in'],
  summary: '登录状态 · The state of sign-in',
  description:
    '没有登录也答；还没有账号时，本机不用登录。\n\nAnswers without a session too; while there are no accounts, this machine works without one.',
  responses: { 200: json(SignInState, '登录状态 · The state'), ...problemsBeforeSignIn() },
})

const signInOperation = operation({
  method: 'post',
  path: '/sign-in',
  operationId: 'signIn',
  tags: ['sign-in'],
  summary: '登录 · Sign in',
  description:
    '登录后发一个只给浏览器的会话 cookie。登录名不存在和口令不对，答复相同。\n\nGives a session cookie that no script reads. An unknown name and a wrong password have one answer.',
  request: { body: jsonRequest(SignIn) },
  middleware: upToBytes(largestSignIn),
  responses: {
    200: json(SignInState, '已登录 · Signed in'),
    ...problemsBeforeSignIn(
      'sign-in-refused',
      'too-many-attempts',
      'foreign-origin',
      'unsupported-media-type',
      'body-too-large',
    ),
  },
})

const signOutOperation = operation({
  method: 'post',
  path: '/sign-out',
  operationId: 'signOut',
  tags: ['sign-in'],
  summary: '退出 · Sign out',
  description: '结束这次会话。\n\nEnds this session.',
  responses: { 200: json(SignInState, '已退出 · Signed out'), ...problemsBeforeSignIn('foreign-origin') },
})

const changePasswordOperation = operation({
  method: 'post',
  path: '/password',
  operationId: 'changePassword',
  tags: ['sign-in'],
  summary: '修改口令 · Change the password',
  description: '这个账号的其他会话都结束。\n\nEvery other session of the account ends.',
  request: { body: jsonRequest(PasswordChange) },
  middleware: [upToBytes(largestSignIn), requireAccount] as const,
  responses: {
    200: json(SignInState, '已修改 · Changed'),
    ...problems(
      'sign-in-refused',
      'password-refused',
      'too-many-attempts',
      'foreign-origin',
      'unsupported-media-type',
      'body-too-large',
    ),
  },
})

/** 登录、退出、修改口令. */
export function signInRoutes(ready: Promise<Setting>, settings: SignInSettings): OpenAPIHono<SignedIn> {
  const door = createSignInDoor(settings.limits, () => Date.now())
  const routes = new OpenAPIHono<SignedIn>()

  routes.openapi(signInStateOperation, async c => {
    const setting = await ready
    const account = await signedInAccount(c, setting, settings)
    return c.json(await signInState(setting, settings, account), 200)
  })

  routes.openapi(signInOperation, async c => {
    const setting = await ready
    const asked = { ...c.req.valid('json'), address: addressOf(c, settings) }
    const outcome = await signIn(setting, door, settings.terms, asked).catch(busy)
    if (outcome.outcome === 'too-many') return tooMany(c, outcome.retryAfterSeconds)
    if (outcome.outcome === 'refused') return problem(c, 'sign-in-refused')
    await endEarlierSession(c, setting, settings)
    giveSession(c, settings, outcome.secret)
    return c.json(await signInState(setting, settings, outcome.account), 200)
  })

  routes.openapi(signOutOperation, async c => {
    const setting = await ready
    await endEarlierSession(c, setting, settings)
    deleteCookie(c, settings.cookie, { path: '/', secure: isSecure(settings.outerUrl) })
    return c.json(await signInState(setting, settings, undefined), 200)
  })

  routes.openapi(changePasswordOperation, async c => {
    const { setting, account } = c.var
    if (!account) return problem(c, 'sign-in-required')
    const asked = { ...c.req.valid('json'), account, address: addressOf(c, settings) }
    const outcome = await changePassword(setting, door, settings.terms, asked).catch(busy)
    if (outcome.outcome === 'too-many') return tooMany(c, outcome.retryAfterSeconds)
    if (outcome.outcome === 'refused') return problem(c, 'sign-in-refused')
    if (outcome.outcome === 'password-refused')
      return problem(c, 'password-refused', passwordRefusalText(outcome.refusal))
    giveSession(c, settings, outcome.secret)
    return c.json(await signInState(setting, settings, account), 200)
  })

  return routes
}

/** Who is signed in, and how one can. */
export async function signInState(
  setting: Setting,
  { provider }: SignInSettings,
  account: Account | undefined,
): Promise<SignInState> {
  return {
    accounts: await accountsExist(setting),
    provider: provider?.name ?? null,
    signedIn: account ? await describedAccount(setting, account) : null,
  }
}

async function describedAccount(setting: Setting, account: Account): Promise<SignedInPost> {
  const { region, signInName, post, agency } = account
  const found = (await allRegions(setting)).find(each => each.id === region)
  const own = found && agency !== null ? await openOrganisation(setting, found) : undefined
  const registered = agency === null ? undefined : own?.organisation.agencies.get(agency)
  return {
    region,
    regionName: found?.name ?? region,
    signInName,
    post: post as AccountPost,
    agency,
    agencyName: registered ? nameOn(registered, setting.now().slice(0, 10)) : null,
  }
}

/** Browsers keep no cookie longer (RFC 6265bis); the session itself may last longer. */
const longestCookieSeconds = 400 * 24 * 3600

/**
 * Puts the session's secret into the browser. SameSite=Strict: no request that another site causes carries it. The page
 * itself is open to all, so a link from a message opens it, and its own requests carry the cookie.
 */
export function giveSession(c: Context, { cookie, outerUrl, terms }: SignInSettings, secret: string): void {
  setCookie(c, cookie, secret, {
    httpOnly: true,
    sameSite: 'Strict',
    secure: isSecure(outerUrl),
    path: '/',
    maxAge: Math.min(Math.floor(terms.longestMs / 1000), longestCookieSeconds),
  })
}

/** A session is never taken over by the next sign-in: what the browser had ends. */
export async function endEarlierSession(
  c: Context,
  setting: Setting,
  { cookie }: SignInSettings,
): Promise<void> {
  const earlier = getCookie(c, cookie)
  if (earlier !== undefined) await endSession(setting, earlier)
}

const busySeconds = 5

/** For `catch`: passwords that have to wait are attempts too many at this moment. */
export function busy(error: unknown): { outcome: 'too-many'; retryAfterSeconds: number } {
  if (error instanceof PasswordsBusy) return { outcome: 'too-many', retryAfterSeconds: busySeconds }
  throw error
}

/** 429, with the wait in the header and in the words. */
export function tooMany(c: Context, seconds: number) {
  c.header('retry-after', String(seconds))
  const minutes = Math.ceil(seconds / 60)
  return problem(c, 'too-many-attempts', {
    zh: { what: '试的次数太多', where: '登录', remedy: `请 ${minutes} 分钟后再试` },
    en: {
      what: 'There were too many attempts',
      where: 'sign-in',
      remedy: `Try again in ${minutes} minute${minutes === 1 ? '' : 's'}`,
    },
  })
}
