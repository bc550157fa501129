import { type Database, sql } from './sql.ts'

/** A file that a region keeps. `agency` handed it in; null for the office. `keptBy` is a post. */
export type KeptFile = {
  readonly sha256: string
  readonly name: string
  readonly type: string
  readonly bytes: number
  readonly agency: string | null
  readonly keptAt: string
  readonly keptBy: string
}

type Kept = { readonly tenantId: string; readonly sha256: string }

/** Records that a file is kept; false where the same agency has handed in the same bytes before. */
export async function insertEvidence(db: Database, tenantId: string, file: KeptFile): Promise<boolean> {
  const rows = await db.query(sql`
    insert into evidence (tenant_id, sha256, agency_id, name, type, bytes, kept_at, kept_by)
    values (${tenantId}, ${file.sha256}, ${file.agency ?? ''}, ${file.name}, ${file.type}, ${file.bytes}::bigint,
            ${file.keptAt}, ${file.keptBy})
    on conflict do nothing
    returning sha256`)
  return rows.length === 1
}

/** A kept file by its digest, as the scope shows it; whoever handed it in first named it. */
export async function findEvidence(db: Database, key: Kept): Promise<KeptFile | undefined> {
  const [row] = await db.query(sql`
    select sha256, name, type, bytes, agency_id, kept_at, kept_by from evidence
     where tenant_id = ${key.tenantId} and sha256 = ${key.sha256}
     order by kept_at, agency_id limit 1`)
  return (
    row && {
      sha256: String(row.sha256),
      name: String(row.name),
      type: String(row.type),
      bytes: Number(row.bytes),
      agency: row.agency_id === '' ? null : String(row.agency_id),
      keptAt: (row.kept_at as Date).toISOString(),
      keptBy: String(row.kept_by),
    }
  )
}

/** Of these digests the ones that the scope shows no file of. */
export async function missingEvidence(
  db: Database,
  { tenantId, digests }: { tenantId: string; digests: readonly string[] },
): Promise<string[]> {
  if (digests.length === 0) return []
  const rows = await db.query(sql`
    select distinct sha256 from evidence where tenant_id = ${tenantId} and sha256 = any (${digests}::text[])`)
  const kept = new Set(rows.map(row => String(row.sha256)))
  return digests.filter(each => !kept.has(each))
}
