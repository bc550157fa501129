import { randomBytes } from 'node:crypto'
import type { Actor, Post } from '../ledger/actor.ts'
import {
  type Account,
  appendAccountChange,
  deleteSecrets,
  findAccount,
  hasAccounts,
  insertAccount,
  listAccounts,
  putSetUpLink,
} from '../store/account-store.ts'
import type { Database } from '../store/sql.ts'
import { findRegion, openOrganisation, recorderOf } from './organisation.ts'
import { digestOf, newSecret } from './secrets.ts'
import { forgetSessionsOf } from './sessions.ts'
import type { Setting } from './setting.ts'

type Clocked = Pick<Setting, 'db' | 'now'>

/** Posts that somebody signs in to; the public and the calendar do not. */
export type AccountPost = Exclude<Post, 'public' | 'system'>

/** A set-up link is handed over in the office; in a week it has reached its post or is issued again. */
const linkHoldsMs = 7 * 24 * 3_600_000

/** The secret part of a set-up link, given once and stored nowhere. */
export type IssuedLink = { secret: string; expiresAt: string }

export type AccountRefusal =
  | { code: 'sign-in-name-taken'; signInName: string }
  | { code: 'post-not-yours-to-give'; post: AccountPost }
  | { code: 'account-agency-misplaced'; post: AccountPost }
  | { code: 'unknown-agency'; agency: string }
  | { code: 'unknown-account'; account: string }
  | { code: 'last-administrator'; account: string }

/** 岗位 that each post may make accounts for. A new post does not compile until somebody is said to give it. */
const givenBy: Record<AccountPost, readonly Post[]> = {
  administrator: ['administrator'],
  'office-head': ['administrator'],
  supervisor: ['administrator', 'office-head'],
  leader: ['administrator', 'office-head'],
  'agency-head': ['administrator', 'office-head'],
  reporter: ['administrator', 'office-head'],
}

const agencyPosts: ReadonlySet<Post> = new Set<Post>(['agency-head', 'reporter'])

export type NewAccount = { signInName: string; post: AccountPost; agency: string | null }

/** Makes an account with the set-up link by which its holder chooses a password. */
export async function makeAccount(
  setting: Clocked,
  actor: Actor,
  asked: NewAccount,
): Promise<{ account: Account; link: IssuedLink } | { refusal: AccountRefusal }> {
  const { post, agency, signInName } = asked
  if (!givenBy[post].includes(actor.post)) return { refusal: { code: 'post-not-yours-to-give', post } }
  if (agencyPosts.has(post) !== (agency !== null))
    return { refusal: { code: 'account-agency-misplaced', post } }
  if (agency !== null && !(await isRegistered(setting, actor.region, agency)))
    return { refusal: { code: 'unknown-agency', agency } }
  return addAccount(setting, actor.region, asked, recorderOf(actor)).then(
    made => made ?? { refusal: { code: 'sign-in-name-taken', signInName } },
  )
}

async function isRegistered(setting: Clocked, regionId: string, agency: string): Promise<boolean> {
  const region = await findRegion(setting, regionId)
  if (!region) return false
  const { organisation } = await openOrganisation(setting, region)
  return organisation.agencies.get(agency)?.end === null
}

/** Stores an account with its link; null where the name is taken. The caller has checked that it may be made. */
export async function addAccount(
  { db, now }: Clocked,
  region: string,
  { signInName, post, agency }: NewAccount,
  by: string,
): Promise<{ account: Account; link: IssuedLink } | null> {
  const account: Account = { region, accountId: randomBytes(8).toString('hex'), signInName, post, agency }
  const link = newLink(now())
  const made = await db.transaction(async tx => {
    if (!(await insertAccount(tx, account, { at: now(), by }))) return false
    await putSetUpLink(tx, account, { digest: digestOf(link.secret), expiresAt: link.expiresAt })
    return true
  })
  if (!made) return null
  knownToHaveAccounts.add(db)
  return { account, link }
}

const newLink = (now: string): IssuedLink => ({
  secret: newSecret(),
  expiresAt: new Date(Date.parse(now) + linkHoldsMs).toISOString(),
})

/**
 * Issues another set-up link: for a lost password, a post with a new holder, or to open a revoked account again. The
 * old password and sessions end at once.
 */
export async function issueLink(
  { db, now }: Clocked,
  actor: Actor,
  accountId: string,
  by: string = recorderOf(actor),
): Promise<{ account: Account; link: IssuedLink } | { refusal: AccountRefusal }> {
  const found = await accountInReach(db, actor, accountId)
  if ('refusal' in found) return found
  const { account } = found
  const link = newLink(now())
  await db.transaction(async tx => {
    await deleteSecrets(tx, account)
    await putSetUpLink(tx, account, { digest: digestOf(link.secret), expiresAt: link.expiresAt })
    await appendAccountChange(tx, account, { change: 'link-issued', at: now(), by })
  })
  forgetSessionsOf(db, account)
  return { account, link }
}

/** 停用: ends an account's sessions, password and link. The last administrator who can sign in stays. */
export async function revokeAccount(
  { db, now }: Clocked,
  actor: Actor,
  accountId: string,
): Promise<{ account: Account } | { refusal: AccountRefusal }> {
  const found = await accountInReach(db, actor, accountId)
  if ('refusal' in found) return found
  const { account } = found
  if (account.post === 'administrator') {
    const others = (await listAccounts(db, account.region)).filter(
      each => each.post === 'administrator' && each.status === 'open' && each.accountId !== accountId,
    )
    if (others.length === 0) return { refusal: { code: 'last-administrator', account: accountId } }
  }
  await db.transaction(async tx => {
    await deleteSecrets(tx, account)
    await appendAccountChange(tx, account, { change: 'revoked', at: now(), by: recorderOf(actor) })
  })
  forgetSessionsOf(db, account)
  return { account }
}

async function accountInReach(
  db: Database,
  actor: Actor,
  accountId: string,
): Promise<{ account: Account } | { refusal: AccountRefusal }> {
  const account = await findAccount(db, { region: actor.region, accountId })
  if (!account) return { refusal: { code: 'unknown-account', account: accountId } }
  const post = account.post as AccountPost
  if (!givenBy[post].includes(actor.post)) return { refusal: { code: 'post-not-yours-to-give', post } }
  return { account }
}

// Accounts are never deleted, so a yes holds for good; a no is asked again, for another process may have made one.
const knownToHaveAccounts = new WeakSet<Database>()

/** Whether anybody has an account yet. */
export async function accountsExist({ db }: Pick<Setting, 'db'>): Promise<boolean> {
  if (knownToHaveAccounts.has(db)) return true
  const found = await hasAccounts(db)
  if (found) knownToHaveAccounts.add(db)
  return found
}
