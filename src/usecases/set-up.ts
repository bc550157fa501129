import { timingSafeEqual } from 'node:crypto'
import type { Region } from '../model/region.ts'
import {
  type Account,
  findAccountByLink,
  listAccounts,
  putPassword,
  takeSetUpLink,
} from '../store/account-store.ts'
import { insertRegion, listRegions } from '../store/organisation-store.ts'
import { deleteSessionsOf } from '../store/session-store.ts'
import { accountsExist, addAccount, type IssuedLink, issueLink } from './accounts.ts'
import { encodePassword, type PasswordRefusal, refusalOfPassword } from './passwords.ts'
import { digestOf, newSecret } from './secrets.ts'
import { forgetSessionsOf } from './sessions.ts'
import type { Setting } from './setting.ts'

type Clocked = Pick<Setting, 'db' | 'now'>

/** Who records what happens before there is anybody: the program, by the link that it printed. */
const firstSetUpRecorder = 'set-up'

/** The link for the first administrator. It is made anew at each start while there are no accounts, and kept in memory. */
export type FirstLink = {
  readonly secret: string
  matches(secret: string): boolean
}

export function createFirstLink(): FirstLink {
  const secret = newSecret()
  const digest = Buffer.from(digestOf(secret))
  return { secret, matches: given => timingSafeEqual(Buffer.from(digestOf(given)), digest) }
}

/** What a set-up link is for: an account that exists, or the first administrator. Undefined where it does not hold. */
export async function openLink(
  { db, now }: Clocked,
  first: FirstLink,
  secret: string,
): Promise<{ for: 'first-administrator' } | { for: 'account'; account: Account } | undefined> {
  if (first.matches(secret)) return (await accountsExist({ db })) ? undefined : { for: 'first-administrator' }
  const account = await findAccountByLink(db, { digest: digestOf(secret), now: now() })
  return account && { for: 'account', account }
}

/**
 * Issues a set-up link for the first region's administrator, where the only one has lost theirs. Whoever starts the
 * program may ask for it: they have the database anyway. Undefined while nobody has an account.
 */
export async function administratorLink(
  setting: Pick<Setting, 'db' | 'now' | 'tenantId'>,
): Promise<{ account: Account; link: IssuedLink } | undefined> {
  const accounts = await listAccounts(setting.db, setting.tenantId)
  const [account] = accounts.filter(each => each.post === 'administrator')
  if (!account) return undefined
  const starter = { region: setting.tenantId, agency: null, post: 'administrator' } as const
  const issued = await issueLink(setting, starter, account.accountId, firstSetUpRecorder)
  return 'refusal' in issued ? undefined : issued
}

export type SetUpRefusal = PasswordRefusal | { code: 'link-not-valid' }

/** Chooses the password of the link's account. The link is used up by it, and earlier sessions of the account end. */
export async function choosePassword(
  { db, now }: Clocked,
  { secret, password }: { secret: string; password: string },
): Promise<{ account: Account } | { refusal: SetUpRefusal }> {
  const link = { digest: digestOf(secret), now: now() }
  const account = await findAccountByLink(db, link)
  if (!account) return { refusal: { code: 'link-not-valid' } }
  const refusal = refusalOfPassword(password, account.signInName)
  if (refusal) return { refusal }
  const encoded = await encodePassword(password)
  const taken = await db.transaction(async tx => {
    // Of two at the same moment one takes the link; the other changes nothing.
    if (!(await takeSetUpLink(tx, link))) return false
    await putPassword(tx, account, encoded)
    await deleteSessionsOf(tx, account)
    return true
  })
  if (!taken) return { refusal: { code: 'link-not-valid' } }
  forgetSessionsOf(db, account)
  return { account }
}

export type FirstSetUp = {
  secret: string
  region: Omit<Region, 'members'>
  signInName: string
  password: string
}

/** Makes the first region and its administrator. */
export async function setUpFirst(
  setting: Clocked,
  first: FirstLink,
  { secret, region, signInName, password }: FirstSetUp,
): Promise<{ account: Account } | { refusal: SetUpRefusal }> {
  const { db, now } = setting
  if ((await openLink(setting, first, secret))?.for !== 'first-administrator')
    return { refusal: { code: 'link-not-valid' } }
  const refusal = refusalOfPassword(password, signInName)
  if (refusal) return { refusal }
  const known = (await listRegions(db)).some(each => each.id === region.id)
  if (!known) await insertRegion(db, { ...region, members: [] }, { at: now(), by: firstSetUpRecorder })
  const asked = { signInName, post: 'administrator', agency: null } as const
  const made = await addAccount(setting, region.id, asked, firstSetUpRecorder)
  // While there are no accounts a name is taken only by somebody who was faster with the same link.
  if (!made) return { refusal: { code: 'link-not-valid' } }
  return choosePassword(setting, { secret: made.link.secret, password })
}
