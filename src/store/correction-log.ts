import type { Act, Correction } from '../model/correction.ts'
import { isUniqueViolation, VersionConflict } from './errors.ts'
import { type Database, sql } from './sql.ts'

/** One plan's log of corrections. */
export type Log = { tenantId: string; planId: string }

/** A plan with more corrections than this was corrected by a program. */
const longestLog = 100_000

/** The entries after a version, in order. */
export async function listCorrections(db: Database, log: Log & { after?: number }): Promise<Correction[]> {
  const { tenantId, planId, after = 0 } = log
  const rows = await db.query(sql`
    select version, act, recorded_at, recorded_by from correction_log
     where tenant_id = ${tenantId} and plan_id = ${planId} and version > ${after}
     order by version limit ${longestLog}`)
  return rows.map(row => ({
    version: Number(row.version),
    at: (row.recorded_at as Date).toISOString(),
    by: String(row.recorded_by),
    ...(row.act as Act),
  }))
}

/**
 * Appends acts to a plan's log, all or none. A writer who has not seen the log's end gets a VersionConflict with what
 * came meanwhile: the comparison refuses the late one, and the primary key one of two at the same moment. A request
 * sent again under its key gets what was recorded the first time.
 */
export async function appendCorrections(
  db: Database,
  log: Log & { expectedVersion: number },
  entry: { acts: readonly Act[]; at: string; by: string; request?: string | undefined },
): Promise<Correction[]> {
  const { tenantId, planId, expectedVersion } = log
  const { acts, at, by, request } = entry
  const recorded = acts.map((act, index) => ({ version: expectedVersion + index + 1, at, by, ...act }))
  try {
    const rows = await db.query(sql`
      insert into correction_log (tenant_id, plan_id, version, act, recorded_at, recorded_by, request_key)
      select ${tenantId}, ${planId}, ${expectedVersion}::integer + n, act, ${at}, ${by}, ${request ?? null}::text
        from json_array_elements(${JSON.stringify(acts)}::json) with ordinality as batch (act, n)
       where ${expectedVersion}::integer = (
               select coalesce(max(version), 0) from correction_log
                where tenant_id = ${tenantId} and plan_id = ${planId})
      returning version`)
    if (rows.length === acts.length) return recorded
    return await recordedBefore(db, log, request)
  } catch (cause) {
    if (!isUniqueViolation(cause)) throw cause
    return await recordedBefore(db, log, request, cause)
  }
}

async function recordedBefore(
  db: Database,
  log: Log & { expectedVersion: number },
  request: string | undefined,
  cause?: unknown,
): Promise<Correction[]> {
  if (request === undefined) throw await conflictOf(db, log, cause)
  const rows = await db.query(sql`
    select min(version) as first, max(version) as last from correction_log
     where tenant_id = ${log.tenantId} and plan_id = ${log.planId} and request_key = ${request}`)
  const [{ first, last } = { first: null, last: null }] = rows
  if (first === null) throw await conflictOf(db, log, cause)
  const since = await listCorrections(db, { ...log, after: Number(first) - 1 })
  return since.slice(0, Number(last) - Number(first) + 1)
}

async function conflictOf(db: Database, log: Log & { expectedVersion: number }, cause?: unknown) {
  const { tenantId, planId, expectedVersion } = log
  const stored = await listCorrections(db, { tenantId, planId })
  const version = stored.at(-1)?.version ?? 0
  return new VersionConflict(
    `Plan ${planId} stands at version ${version}, not ${expectedVersion}`,
    { version, unseen: stored.filter(each => each.version > expectedVersion) },
    cause === undefined ? {} : { cause },
  )
}
