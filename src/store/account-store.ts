import type { Post } from '../ledger/actor.ts'
import type { Recording } from './organisation-store.ts'
import { type Database, sql } from './sql.ts'

/** The holder of one post at one agency (or the office: null) of one region. It says nothing about a person. */
export type Account = {
  region: string
  accountId: string
  signInName: string
  post: Post
  agency: string | null
}

/** `invited` has not chosen a password yet. */
export type AccountStatus = 'invited' | 'open' | 'revoked'

type Key = { region: string; accountId: string }
type Link = { digest: string; expiresAt: string }

const mostAccounts = 10_000

/** Whether the instance has an account in any region. */
export async function hasAccounts(db: Database): Promise<boolean> {
  const [row] = await db.query(sql`select exists (select 1 from account) as found`)
  return row?.found === true
}

/** Makes an account; false where the sign-in name is taken, in whatever region. */
export async function insertAccount(db: Database, account: Account, { at, by }: Recording): Promise<boolean> {
  const { region, accountId, signInName, post, agency } = account
  const rows = await db.query(sql`
    insert into account (tenant_id, account_id, sign_in_name, post, agency_id, made_at, made_by)
    values (${region}, ${accountId}, ${signInName}, ${post}, ${agency}::text, ${at}, ${by})
    on conflict do nothing
    returning account_id`)
  return rows.length === 1
}

/** The account of a sign-in name with what its password is checked against; null while there is none. */
export async function findAccountToSignIn(
  db: Database,
  signInName: string,
): Promise<(Account & { encoded: string | null; revoked: boolean }) | undefined> {
  const [row] = await db.query(sql`
    select a.tenant_id, a.account_id, a.sign_in_name, a.post, a.agency_id, p.encoded,
           coalesce((select change from account_change as c
                      where c.tenant_id = a.tenant_id and c.account_id = a.account_id
                      order by version desc limit 1), '') = 'revoked' as revoked
      from account as a
      left join account_password as p on p.tenant_id = a.tenant_id and p.account_id = a.account_id
     where a.sign_in_name = ${signInName}`)
  if (!row) return undefined
  const encoded = row.encoded === null ? null : String(row.encoded)
  return { ...accountOf(row), encoded, revoked: row.revoked === true }
}

/** The accounts of a region by sign-in name. */
export async function listAccounts(
  db: Database,
  region: string,
): Promise<(Account & { status: AccountStatus })[]> {
  const rows = await db.query(sql`
    select a.tenant_id, a.account_id, a.sign_in_name, a.post, a.agency_id,
           case when (select change from account_change as c
                       where c.tenant_id = a.tenant_id and c.account_id = a.account_id
                       order by version desc limit 1) = 'revoked' then 'revoked'
                when p.encoded is null then 'invited' else 'open' end as status
      from account as a
      left join account_password as p on p.tenant_id = a.tenant_id and p.account_id = a.account_id
     where a.tenant_id = ${region}
     order by a.sign_in_name limit ${mostAccounts}`)
  return rows.map(row => ({ ...accountOf(row), status: String(row.status) as AccountStatus }))
}

/** One account of a region. */
export async function findAccount(db: Database, { region, accountId }: Key): Promise<Account | undefined> {
  const [row] = await db.query(sql`
    select tenant_id, account_id, sign_in_name, post, agency_id from account
     where tenant_id = ${region} and account_id = ${accountId}`)
  return row && accountOf(row)
}

/** Appends what happened to an account. */
export async function appendAccountChange(
  db: Database,
  { region, accountId }: Key,
  { change, at, by }: Recording & { change: 'link-issued' | 'revoked' },
): Promise<void> {
  await db.query(sql`
    insert into account_change (tenant_id, account_id, version, change, recorded_at, recorded_by)
    select ${region}, ${accountId}, coalesce(max(version), 0) + 1, ${change}, ${at}, ${by}
      from account_change where tenant_id = ${region} and account_id = ${accountId}`)
}

/** Puts the one set-up link of an account, in the place of an earlier one. */
export async function putSetUpLink(db: Database, { region, accountId }: Key, link: Link): Promise<void> {
  await db.query(sql`
    insert into setup_link (tenant_id, account_id, link_digest, expires_at)
    values (${region}, ${accountId}, ${link.digest}, ${link.expiresAt})
    on conflict on constraint setup_link_key
    do update set link_digest = excluded.link_digest, expires_at = excluded.expires_at`)
}

/** The account whose set-up link this is, while the link holds. */
export async function findAccountByLink(
  db: Database,
  { digest, now }: { digest: string; now: string },
): Promise<Account | undefined> {
  const [row] = await db.query(sql`
    select a.tenant_id, a.account_id, a.sign_in_name, a.post, a.agency_id
      from setup_link as l
      join account as a on a.tenant_id = l.tenant_id and a.account_id = l.account_id
     where l.link_digest = ${digest} and l.expires_at > ${now}`)
  return row && accountOf(row)
}

/** Takes a set-up link, which only one request can, and says whether this one did. */
export async function takeSetUpLink(
  db: Database,
  { digest, now }: { digest: string; now: string },
): Promise<boolean> {
  const rows = await db.query(sql`
    delete from setup_link where link_digest = ${digest} and expires_at > ${now} returning account_id`)
  return rows.length === 1
}

/** Puts the password of an account in the place of an earlier one. */
export async function putPassword(db: Database, { region, accountId }: Key, encoded: string): Promise<void> {
  await db.query(sql`
    insert into account_password (tenant_id, account_id, encoded) values (${region}, ${accountId}, ${encoded})
    on conflict on constraint account_password_key do update set encoded = excluded.encoded`)
}

/** Deletes every secret of an account: password, set-up link, sessions. */
export async function deleteSecrets(db: Database, { region, accountId }: Key): Promise<void> {
  await db.query(sql`
    delete from account_password where tenant_id = ${region} and account_id = ${accountId}`)
  await db.query(sql`
    delete from setup_link where tenant_id = ${region} and account_id = ${accountId}`)
  await db.query(sql`
    delete from session where tenant_id = ${region} and account_id = ${accountId}`)
}

/** The account of a row that has its columns. */
export const accountOf = (row: Record<string, unknown>): Account => ({
  region: String(row.tenant_id),
  accountId: String(row.account_id),
  signInName: String(row.sign_in_name),
  post: String(row.post) as Post,
  agency: row.agency_id === null ? null : String(row.agency_id),
})
