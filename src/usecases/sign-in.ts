import { type Account, findAccountToSignIn, putPassword } from '../store/account-store.ts'
import { type AttemptLimit, createAttemptLimit } from './attempt-limits.ts'
import {
  encodePassword,
  isOutdated,
  isPassword,
  type PasswordRefusal,
  refusalOfPassword,
} from './passwords.ts'
import { endSessionsOf, type SessionTerms, startSession } from './sessions.ts'
import type { Setting } from './setting.ts'

type Clocked = Pick<Setting, 'db' | 'now'>

/** How often somebody may be wrong in a window, before each further try is refused unseen. */
export type SignInLimits = {
  windowMs: number
  /** For one account from one address: somebody who has forgotten. */
  perAccountAndAddress: number
  /** For one account from anywhere: somebody who guesses from many addresses. */
  perAccount: number
  /** For one address: somebody who tries one password on many accounts. A whole office may share one. */
  perAddress: number
}

export const usualSignInLimits: SignInLimits = {
  windowMs: 15 * 60_000,
  perAccountAndAddress: 10,
  perAccount: 50,
  perAddress: 100,
}

export type SignInDoor = {
  /** Counts a try before it is looked at; says how long to wait where there were too many. */
  attempt(signInName: string, address: string): { retryAfterSeconds: number } | null
  /** A right password takes back what was counted for the account at this address. */
  succeeded(signInName: string, address: string): void
}

/** The limits of sign-in. Counted in the memory of this process: n processes let n times as many through. */
export function createSignInDoor(limits: SignInLimits, now: () => number): SignInDoor {
  const limit = (most: number): AttemptLimit => createAttemptLimit({ most, windowMs: limits.windowMs, now })
  const both = limit(limits.perAccountAndAddress)
  const account = limit(limits.perAccount)
  const anywhere = limit(limits.perAddress)
  const pair = (name: string, address: string) => `${name}\n${address}`
  return {
    attempt: (name, address) =>
      both.attempt(pair(name, address)) ?? account.attempt(name) ?? anywhere.attempt(address),
    succeeded: (name, address) => {
      both.forget(pair(name, address))
      account.forget(name)
    },
  }
}

export type SignInOutcome =
  | { outcome: 'signed-in'; account: Account; secret: string; endsAt: string }
  | { outcome: 'refused' }
  | { outcome: 'too-many'; retryAfterSeconds: number }

/** 登录 by password. An unknown name, a revoked account and a wrong password get one answer after one time. */
export async function signIn(
  setting: Clocked,
  door: SignInDoor,
  terms: SessionTerms,
  asked: { signInName: string; password: string; address: string },
): Promise<SignInOutcome> {
  const signInName = asked.signInName.toLowerCase()
  const wait = door.attempt(signInName, asked.address)
  if (wait) return { outcome: 'too-many', ...wait }
  const found = await findAccountToSignIn(setting.db, signInName)
  const encoded = found && !found.revoked ? found.encoded : null
  if (!(await isPassword(asked.password, encoded)) || !found || encoded === null)
    return { outcome: 'refused' }
  door.succeeded(signInName, asked.address)
  if (isOutdated(encoded)) await putPassword(setting.db, found, await encodePassword(asked.password))
  return signedIn(setting, terms, found)
}

/** 登录 by an identity provider, which has vouched for the sign-in name. */
export async function signInVouched(
  setting: Clocked,
  terms: SessionTerms,
  signInName: string,
): Promise<SignInOutcome> {
  const found = await findAccountToSignIn(setting.db, signInName.toLowerCase())
  return found && !found.revoked ? signedIn(setting, terms, found) : { outcome: 'refused' }
}

async function signedIn(setting: Clocked, terms: SessionTerms, found: Account): Promise<SignInOutcome> {
  const { region, accountId, signInName, post, agency } = found
  const account = { region, accountId, signInName, post, agency }
  return { outcome: 'signed-in', account, ...(await startSession(setting, account, terms)) }
}

/** 修改密码. All sessions of the account end, and one begins anew for whoever changed it. */
export async function changePassword(
  setting: Clocked,
  door: SignInDoor,
  terms: SessionTerms,
  asked: { account: Account; current: string; next: string; address: string },
): Promise<SignInOutcome | { outcome: 'password-refused'; refusal: PasswordRefusal }> {
  const { account, current, next, address } = asked
  const wait = door.attempt(account.signInName, address)
  if (wait) return { outcome: 'too-many', ...wait }
  const found = await findAccountToSignIn(setting.db, account.signInName)
  if (!found || !(await isPassword(current, found.encoded))) return { outcome: 'refused' }
  door.succeeded(account.signInName, address)
  const refusal = refusalOfPassword(next, account.signInName)
  if (refusal) return { outcome: 'password-refused', refusal }
  await putPassword(setting.db, account, await encodePassword(next))
  await endSessionsOf(setting, account)
  return signedIn(setting, terms, account)
}
