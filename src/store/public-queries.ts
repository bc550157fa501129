import type { LedgerEvent } from '../ledger/matter.ts'
import { type Database, sql } from './sql.ts'

// What the public pages ask of the ledger. What is seen, the row-level policies of the caller's scope decide.

/** The place of a region's last fact in the log: it moves with every fact, and with nothing else. */
export async function lastPosition(db: Database, tenantId: string): Promise<number> {
  const [row] = await db.query(sql`
    select coalesce(max(position), 0) as position from ledger_event where tenant_id = ${tenantId}`)
  return Number(row?.position)
}

/** How many commitments of each plan are not issued: they are still with the office. */
export async function countUnpublished(db: Database, tenantId: string): Promise<Map<string, number>> {
  const rows = await db.query(sql`
    select plan_id, count(*)::integer as count from matter
     where tenant_id = ${tenantId} and type = 'commitment' and not public and status <> 'adjusted'
       and plan_id is not null
     group by plan_id`)
  return new Map(rows.map(row => [String(row.plan_id), Number(row.count)]))
}

/** Every plan that matters in the scope's sight come from: their own, and that of the first of their sources. */
export async function plansOfCommitments(db: Database, tenantId: string): Promise<string[]> {
  const rows = await db.query(sql`
    select plan_id from matter where tenant_id = ${tenantId} and type = 'commitment' and plan_id is not null
    union
    select state -> 'sources' -> 0 ->> 'planId' from matter
     where tenant_id = ${tenantId} and type = 'commitment' and state -> 'sources' -> 0 ->> 'planId' is not null`)
  return rows.map(row => String(row.plan_id))
}

/** Of these regions the ones that have a commitment in the scope's sight. */
export async function regionsWithCommitments(db: Database, regions: readonly string[]): Promise<string[]> {
  const rows = await db.query(sql`
    select region from unnest(${regions}::text[]) as region
     where exists (select from matter where matter.tenant_id = region and matter.type = 'commitment')`)
  return rows.map(row => String(row.region))
}

/** Of these matters the ones with the latest facts of these kinds, latest first, each once. */
export async function recentlyMoved(
  db: Database,
  {
    tenantId,
    matterIds,
    kinds,
    limit,
  }: {
    tenantId: string
    matterIds: readonly string[]
    kinds: readonly LedgerEvent['kind'][]
    limit: number
  },
): Promise<string[]> {
  const rows = await db.query(sql`
    select matter_id, max(position) as position from ledger_event
     where tenant_id = ${tenantId} and type = 'commitment' and kind = any (${kinds}::text[])
       and matter_id = any (${matterIds}::text[])
     group by matter_id order by 2 desc limit ${limit}`)
  return rows.map(row => String(row.matter_id))
}
