import { type Database, sql } from './sql.ts'

/** What the matters of a region were folded by; null where none ever were. */
export async function findLedgerShape(db: Database, tenantId: string): Promise<string | null> {
  const [row] = await db.query(sql`select shape from ledger_shape where tenant_id = ${tenantId}`)
  return row ? String(row.shape) : null
}

export async function putLedgerShape(db: Database, tenantId: string, shape: string): Promise<void> {
  await db.query(sql`
    insert into ledger_shape (tenant_id, shape) values (${tenantId}, ${shape})
        on conflict (tenant_id) do update set shape = excluded.shape`)
}

/** Whether any fact is recorded in a region. */
export async function hasFacts(db: Database, tenantId: string): Promise<boolean> {
  const rows = await db.query(sql`select 1 from ledger_event where tenant_id = ${tenantId} limit 1`)
  return rows.length > 0
}
