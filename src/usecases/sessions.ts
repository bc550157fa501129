import type { Account } from '../store/account-store.ts'
import {
  deleteExpired,
  deleteSession,
  deleteSessionsOf,
  extendSession,
  findSession,
  insertSession,
  type Session,
} from '../store/session-store.ts'
import type { Database } from '../store/sql.ts'
import { digestOf, newSecret } from './secrets.ts'
import type { Setting } from './setting.ts'

type Clocked = Pick<Setting, 'db' | 'now'>

/** How long a sign-in holds. */
export type SessionTerms = {
  /** Without a request. */
  idleMs: number
  /** In all, however much it is used. */
  longestMs: number
}

/** A working day; an hour's meeting does not end it. */
export const usualSessionTerms: SessionTerms = { idleMs: 2 * 3_600_000, longestMs: 12 * 3_600_000 }

/**
 * For so long a session is taken for good without asking the database. Another process may revoke an account, and this
 * one learns of it so much later; what this process revokes ends here at once.
 */
const recalledMs = 5000

const mostRecalled = 10_000

type Recalled = { session: Session & { account: Account }; until: number }
const recalledOf = new WeakMap<Database, Map<string, Recalled>>()

function recalled(db: Database): Map<string, Recalled> {
  const known = recalledOf.get(db) ?? new Map<string, Recalled>()
  recalledOf.set(db, known)
  return known
}

const after = (now: string, ms: number): string => new Date(Date.parse(now) + ms).toISOString()

/** Starts a session and gives its secret, which stands in the cookie and nowhere else. */
export async function startSession(
  { db, now }: Clocked,
  account: Account,
  terms: SessionTerms,
): Promise<{ secret: string; endsAt: string }> {
  const secret = newSecret()
  const at = now()
  await deleteExpired(db, at)
  const endsAt = after(at, terms.longestMs)
  await insertSession(db, account, {
    digest: digestOf(secret),
    idleUntil: after(at, Math.min(terms.idleMs, terms.longestMs)),
    endsAt,
  })
  return { secret, endsAt }
}

/** The account that a cookie's secret signs in, while the session holds. */
export async function findSignedIn(
  { db, now }: Clocked,
  secret: string,
  terms: SessionTerms,
): Promise<Account | undefined> {
  const digest = digestOf(secret)
  const at = now()
  const known = recalled(db).get(digest)
  if (known && Date.parse(at) < known.until) return known.session.account
  const session = await findSession(db, { digest, now: at })
  if (!session) {
    recalled(db).delete(digest)
    return undefined
  }
  await moveOn(db, session, at, terms)
  const until = Math.min(
    Date.parse(at) + recalledMs,
    Date.parse(session.endsAt),
    Date.parse(session.idleUntil),
  )
  const sessions = recalled(db)
  sessions.set(digest, { session, until })
  const [oldest] = sessions.keys()
  if (sessions.size > mostRecalled && oldest !== undefined) sessions.delete(oldest)
  return session.account
}

/** In steps of an eighth of the idle time, so that the row is written now and then and says little of who works when. */
async function moveOn(db: Database, session: Session, at: string, { idleMs }: SessionTerms): Promise<void> {
  if (Date.parse(session.idleUntil) - Date.parse(at) > (idleMs * 7) / 8) return
  await extendSession(db, { digest: session.digest, idleUntil: after(at, idleMs) })
}

/** 退出: ends one session. */
export async function endSession({ db }: Clocked, secret: string): Promise<void> {
  const digest = digestOf(secret)
  recalled(db).delete(digest)
  await deleteSession(db, digest)
}

/** Ends all sessions of an account, in the store and in the memory of this process. */
export async function endSessionsOf(
  { db }: Pick<Setting, 'db'>,
  account: { region: string; accountId: string },
): Promise<void> {
  await deleteSessionsOf(db, account)
  forgetSessionsOf(db, account)
}

/** Forgets what this process knows of an account's sessions; they are asked for anew. */
export function forgetSessionsOf(db: Database, account: { region: string; accountId: string }): void {
  const sessions = recalled(db)
  for (const [digest, { session }] of sessions)
    if (session.account.region === account.region && session.account.accountId === account.accountId)
      sessions.delete(digest)
}
