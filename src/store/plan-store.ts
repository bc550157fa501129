import type { Plan } from '../model/plan.ts'
import { type Database, sql } from './sql.ts'

/** A document as received. */
export type Original = {
  planId: string
  sha256: string
  name: string
  sample: boolean
  storedAt: string
}

/** One reading of an original: a newer reader adds one, and the older stay. */
export type Reading = { reading: number; reader: string; text: string; plan: Plan }

type Key = { tenantId: string; planId: string }

/** Stores a document with its first reading, both or neither. The same bytes twice violate `plan_original_once`. */
export async function insertPlan(
  db: Database,
  plan: Key & Omit<Original, 'planId'> & { bytes: Uint8Array; reading: Omit<Reading, 'reading'> },
): Promise<void> {
  const { tenantId, planId, sha256, name, bytes, sample, storedAt } = plan
  await db.transaction(async tx => {
    await tx.query(sql`
      insert into plan_original (tenant_id, plan_id, sha256, name, bytes, sample, stored_at)
      values (${tenantId}, ${planId}, ${sha256}, ${name}, ${bytes}, ${sample}, ${storedAt})`)
    await insertReading(tx, { tenantId, planId, ...plan.reading, reading: 1, readAt: storedAt })
  })
}

/** Adds one reading of a stored document. */
export async function insertReading(
  db: Database,
  reading: Key & Reading & { readAt: string },
): Promise<void> {
  const { tenantId, planId, reader, readAt } = reading
  await db.query(sql`
    insert into plan_reading (tenant_id, plan_id, reading, reader, source_text, plan, read_at)
    values (${tenantId}, ${planId}, ${reading.reading}, ${reader},
            ${JSON.stringify(reading.text)}, ${JSON.stringify(reading.plan)}, ${readAt})`)
}

/** Plans as stored, newest first, with the numbers of their latest reading and correction. */
export async function listOriginals(
  db: Database,
  query: { tenantId: string; limit: number },
): Promise<(Original & { reading: number; version: number })[]> {
  const rows = await db.query(sql`
    select plan_id, sha256, name, sample, stored_at,
           (select max(reading) from plan_reading as r
             where r.tenant_id = o.tenant_id and r.plan_id = o.plan_id) as reading,
           (select coalesce(max(version), 0) from correction_log as c
             where c.tenant_id = o.tenant_id and c.plan_id = o.plan_id) as version
      from plan_original as o
     where tenant_id = ${query.tenantId}
     order by sample, stored_at desc, plan_id
     limit ${query.limit}`)
  return rows.map(row => ({
    ...originalOf(row),
    reading: Number(row.reading),
    version: Number(row.version),
  }))
}

/** The document by its number, or by the digest of its bytes. */
export async function findOriginal(
  db: Database,
  query: { tenantId: string } & ({ planId: string } | { sha256: string }),
): Promise<Original | undefined> {
  const { tenantId } = query
  const [row] = await db.query(
    'planId' in query
      ? sql`select plan_id, sha256, name, sample, stored_at from plan_original
             where tenant_id = ${tenantId} and plan_id = ${query.planId}`
      : sql`select plan_id, sha256, name, sample, stored_at from plan_original
             where tenant_id = ${tenantId} and sha256 = ${query.sha256}`,
  )
  return row && originalOf(row)
}

/** The bytes as received. */
export async function findBytes(db: Database, { tenantId, planId }: Key): Promise<Uint8Array | undefined> {
  const [row] = await db.query(sql`
    select bytes from plan_original where tenant_id = ${tenantId} and plan_id = ${planId}`)
  return row?.bytes as Uint8Array | undefined
}

/** The number of a document's latest reading. */
export async function findReadingNumber(
  db: Database,
  { tenantId, planId }: Key,
): Promise<number | undefined> {
  const [row] = await db.query(sql`
    select max(reading) as reading from plan_reading where tenant_id = ${tenantId} and plan_id = ${planId}`)
  return row?.reading === null ? undefined : Number(row?.reading)
}

/** One reading of a document, in full. */
export async function findReading(
  db: Database,
  key: Key & { reading: number },
): Promise<Reading | undefined> {
  const [row] = await db.query(sql`
    select reader, source_text, plan from plan_reading
     where tenant_id = ${key.tenantId} and plan_id = ${key.planId} and reading = ${key.reading}`)
  if (!row) return undefined
  const { reading } = key
  return { reading, reader: String(row.reader), text: row.source_text as string, plan: row.plan as Plan }
}

const originalOf = (row: Record<string, unknown>): Original => ({
  planId: String(row.plan_id),
  sha256: String(row.sha256),
  name: String(row.name),
  sample: row.sample === true,
  storedAt: (row.stored_at as Date).toISOString(),
})
