import { type Database, sql } from './sql.ts'

type Link = { readonly tenantId: string; readonly agency: string }

/** Puts a link in the place of the agency's last one, which opens nothing from then on. */
export async function replaceCalendarLink(
  db: Database,
  { tenantId, agency }: Link,
  { digest, at, by }: { digest: string; at: string; by: string },
): Promise<void> {
  await db.query(sql`
    insert into calendar_link (tenant_id, agency_id, link_digest, made_at, made_by)
    values (${tenantId}, ${agency}, ${digest}, ${at}, ${by})
    on conflict (tenant_id, agency_id) do update
       set link_digest = excluded.link_digest, made_at = excluded.made_at, made_by = excluded.made_by`)
}

/** Whether a secret's digest opens this agency's calendar. */
export async function hasCalendarLink(db: Database, link: Link & { digest: string }): Promise<boolean> {
  const rows = await db.query(sql`
    select from calendar_link
     where tenant_id = ${link.tenantId} and agency_id = ${link.agency} and link_digest = ${link.digest}`)
  return rows.length > 0
}

/** Revokes an agency's link; false where it had none. */
export async function deleteCalendarLink(db: Database, { tenantId, agency }: Link): Promise<boolean> {
  const rows = await db.query(sql`
    delete from calendar_link where tenant_id = ${tenantId} and agency_id = ${agency} returning agency_id`)
  return rows.length > 0
}
