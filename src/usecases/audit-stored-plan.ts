import { auditPlans } from '../audit/audit.ts'
import { planAsCorrected } from '../audit/corrected-reading.ts'
import type { AuditFinding } from '../audit/finding.ts'
import { auditFindingIds } from '../audit/finding-ids.ts'
import { sentenceAround } from '../audit/sentence-around.ts'
import { assessVerifiability, type PlanVerifiability } from '../audit/verifiability.ts'
import {
  type AuditDecision,
  type AuditJudgement,
  decisionsInForce,
  saysWhy,
} from '../model/audit-decision.ts'
import { applyCorrections } from '../model/corrected-plan.ts'
import type { Plan, Span } from '../model/plan.ts'
import { appendAuditDecision, listAuditDecisions } from '../store/audit-decisions.ts'
import { openPlan } from './open-plan.ts'
import type { Setting } from './setting.ts'

/** A finding with its identity, the sentences that its places stand in, and what holds of it now. */
export type DecidedFinding = Omit<AuditFinding, 'where'> & {
  readonly id: string
  readonly where: readonly { readonly span: Span; readonly text: string; readonly sentence: Span }[]
  readonly decision: AuditDecision | null
}

/** The audit of one stored plan as corrected. `version` is that of its decisions. */
export type StoredAudit = {
  readonly plan: Plan
  readonly name: string
  readonly text: string
  readonly corrections: number
  readonly version: number
  readonly findings: readonly DecidedFinding[]
  readonly verifiability: PlanVerifiability
}

/** Audits a plan as corrected, on demand; undefined where it is not stored. */
export async function auditStoredPlan(setting: Setting, planId: string): Promise<StoredAudit | undefined> {
  const { db, tenantId } = setting
  const opened = await openPlan(setting, planId)
  if (!opened) return undefined
  const decisions = await listAuditDecisions(db, { tenantId, planId })
  const { text, name } = opened
  const plan = planAsCorrected(applyCorrections(opened.plan, text, opened.corrections))
  return {
    plan,
    name,
    text,
    corrections: opened.version,
    version: decisions.at(-1)?.version ?? 0,
    findings: decidedFindings(plan, text, decisions),
    verifiability: assessVerifiability(plan, text),
  }
}

/** The findings of one document's audit, with what was decided of each. */
export function decidedFindings(
  plan: Plan,
  text: string,
  decisions: readonly AuditDecision[],
): DecidedFinding[] {
  const { findings } = auditPlans([{ plan, text }])
  const ids = auditFindingIds(findings, text)
  const inForce = decisionsInForce(decisions)
  return findings.map((finding, index) => {
    const id = ids[index] ?? ''
    return {
      ...finding,
      id,
      where: finding.where.map(({ span, text: words }) => ({
        span,
        text: words,
        sentence: sentenceAround(text, span, plan.clauses),
      })),
      decision: inForce.get(id) ?? null,
    }
  })
}

/** One decision is recorded, or is refused with the reason. */
export type DecisionOutcome =
  | { outcome: 'recorded'; decision: AuditDecision }
  | { outcome: 'unknown-plan' | 'unknown-finding' | 'reason-missing' }
  | { outcome: 'behind'; version: number }

/** Records what a post decides of a finding of the audit as it stands. */
export async function decideAuditFinding(
  setting: Setting,
  planId: string,
  { expectedVersion, ...judgement }: AuditJudgement & { expectedVersion: number },
): Promise<DecisionOutcome> {
  const audit = await auditStoredPlan(setting, planId)
  if (!audit) return { outcome: 'unknown-plan' }
  // A writer at another version gets that first: what it decides on may be decided already.
  if (audit.version !== expectedVersion) return { outcome: 'behind', version: audit.version }
  if (!audit.findings.some(({ id }) => id === judgement.finding)) return { outcome: 'unknown-finding' }
  if (!saysWhy(judgement)) return { outcome: 'reason-missing' }
  const { db, tenantId, post: by } = setting
  const decision = await appendAuditDecision(
    db,
    { tenantId, planId, expectedVersion },
    { judgement, at: setting.now(), by },
  )
  return decision ? { outcome: 'recorded', decision } : { outcome: 'behind', version: expectedVersion + 1 }
}
