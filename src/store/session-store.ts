import { type Account, accountOf } from './account-store.ts'
import { type Database, sql } from './sql.ts'

/** A sign-in that holds: `idleUntil` moves on while it is used, `endsAt` does not. Instants, ISO 8601. */
export type Session = { digest: string; idleUntil: string; endsAt: string }

type Key = { region: string; accountId: string }

export async function insertSession(
  db: Database,
  { region, accountId }: Key,
  { digest, idleUntil, endsAt }: Session,
): Promise<void> {
  await db.query(sql`
    insert into session (tenant_id, session_digest, account_id, idle_until, ends_at)
    values (${region}, ${digest}, ${accountId}, ${idleUntil}, ${endsAt})`)
}

/** The session of a cookie with its account, while it holds. */
export async function findSession(
  db: Database,
  { digest, now }: { digest: string; now: string },
): Promise<(Session & { account: Account }) | undefined> {
  const [row] = await db.query(sql`
    select a.tenant_id, a.account_id, a.sign_in_name, a.post, a.agency_id, s.idle_until, s.ends_at
      from session as s
      join account as a on a.tenant_id = s.tenant_id and a.account_id = s.account_id
     where s.session_digest = ${digest} and s.idle_until > ${now} and s.ends_at > ${now}`)
  if (!row) return undefined
  return {
    digest,
    idleUntil: (row.idle_until as Date).toISOString(),
    endsAt: (row.ends_at as Date).toISOString(),
    account: accountOf(row),
  }
}

export async function extendSession(
  db: Database,
  { digest, idleUntil }: { digest: string; idleUntil: string },
): Promise<void> {
  await db.query(sql`update session set idle_until = ${idleUntil} where session_digest = ${digest}`)
}

export async function deleteSession(db: Database, digest: string): Promise<void> {
  await db.query(sql`delete from session where session_digest = ${digest}`)
}

/** Ends every session of an account, as after a change of its password. */
export async function deleteSessionsOf(db: Database, { region, accountId }: Key): Promise<void> {
  await db.query(sql`delete from session where tenant_id = ${region} and account_id = ${accountId}`)
}

/** Deletes sessions and set-up links that hold no more. */
export async function deleteExpired(db: Database, now: string): Promise<void> {
  await db.query(sql`delete from session where idle_until <= ${now} or ends_at <= ${now}`)
  await db.query(sql`delete from setup_link where expires_at <= ${now}`)
}
