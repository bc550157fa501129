import { type Database, sql } from './sql.ts'

/** What the matters were folded by; null where none ever were. */
export async function findLedgerShape(db: Database): Promise<string | null> {
  const [row] = await db.query(sql`select shape from ledger_shape`)
  return row ? String(row.shape) : null
}

export async function putLedgerShape(db: Database, shape: string): Promise<void> {
  await db.query(sql`
    insert into ledger_shape (shape) values (${shape})
        on conflict (only_row) do update set shape = excluded.shape`)
}

/** Whether any fact is recorded in a region. */
export async function hasFacts(db: Database, tenantId: string): Promise<boolean> {
  const rows = await db.query(sql`select 1 from ledger_event where tenant_id = ${tenantId} limit 1`)
  return rows.length > 0
}
