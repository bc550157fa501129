import type { AuditDecision, AuditJudgement } from '../model/audit-decision.ts'
import { isUniqueViolation } from './errors.ts'
import { type Database, sql } from './sql.ts'

/** One plan's record of decisions on its audit. */
export type DecisionRecord = { tenantId: string; planId: string }

/** A plan with more decisions than this was decided by a program. */
const longestRecord = 20_000

/** All decisions on a plan's audit, in order. */
export async function listAuditDecisions(
  db: Database,
  { tenantId, planId }: DecisionRecord,
): Promise<AuditDecision[]> {
  const rows = await db.query(sql`
    select version, judgement, recorded_at, recorded_by from audit_decision
     where tenant_id = ${tenantId} and plan_id = ${planId}
     order by version limit ${longestRecord}`)
  return rows.map(row => ({
    version: Number(row.version),
    at: (row.recorded_at as Date).toISOString(),
    by: String(row.recorded_by),
    ...(row.judgement as AuditJudgement),
  }))
}

/** The version of the last decision on each of these plans that has any, in the order of their ids. */
export async function lastAuditDecisions(
  db: Database,
  { tenantId, planIds }: { tenantId: string; planIds: readonly string[] },
): Promise<Map<string, number>> {
  if (planIds.length === 0) return new Map()
  const rows = await db.query(sql`
    select plan_id, max(version) as version from audit_decision
     where tenant_id = ${tenantId} and plan_id = any (${[...planIds]}::text[])
     group by plan_id order by plan_id`)
  return new Map(rows.map(row => [String(row.plan_id), Number(row.version)]))
}

/**
 * Appends one decision. Undefined where the record has moved past `expectedVersion`, so that nobody decides against a
 * decision not seen: the comparison refuses the late one, and the primary key one of two at the same moment.
 */
export async function appendAuditDecision(
  db: Database,
  record: DecisionRecord & { expectedVersion: number },
  { judgement, at, by }: { judgement: AuditJudgement; at: string; by: string },
): Promise<AuditDecision | undefined> {
  const { tenantId, planId, expectedVersion } = record
  const version = expectedVersion + 1
  try {
    const rows = await db.query(sql`
      insert into audit_decision (tenant_id, plan_id, version, judgement, recorded_at, recorded_by)
      select ${tenantId}, ${planId}, ${version}::integer, ${JSON.stringify(judgement)}::json, ${at}, ${by}
       where ${expectedVersion}::integer = (
               select coalesce(max(version), 0) from audit_decision
                where tenant_id = ${tenantId} and plan_id = ${planId})
      returning version`)
    return rows.length === 1 ? { version, at, by, ...judgement } : undefined
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return undefined
  }
}
