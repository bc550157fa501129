import { z } from 'zod'
import type * as decision from '../model/audit-decision.ts'
import { Verdict } from './audit.ts'
import { Span } from './plan.ts'
import { PlanId } from './plans-api.ts'
import { largestInteger } from './query-value.ts'
import { PlanVerifiability } from './verifiability.ts'

// What the audit operations of one plan take and give: findings with the sentences they stand on, what the office decided of
// them, and the verifiability of each commitment.

const Words = z.string().max(10_000) // a place may be a whole clause

/** Six places of a finding with the words before each. */
const longestFindingId = 400

export const AuditReason = z.enum(['other-scope', 'revised', 'misread', 'harmless', 'other']).meta({
  id: 'AuditReason',
  description:
    '不成立的理由：口径不同、数据已修订、读错、不影响、其他（须说明） · Why a finding is dismissed: another scope, revised figures, misread, harmless, other (with a note)',
}) satisfies z.ZodType<decision.AuditReason>

const JudgementFields = {
  finding: z.string().min(1).max(longestFindingId),
  verdict: z.enum(['accepted', 'dismissed']).nullable(),
  reason: z.exactOptional(AuditReason),
  note: z.exactOptional(z.string().max(500)),
}

export const AuditDecision = z
  .strictObject({
    version: z.int().min(1),
    at: z.iso.datetime(),
    by: z.string(),
    ...JudgementFields,
  })
  .meta({
    id: 'AuditDecision',
    description:
      '核对处理：采纳、不成立或撤回，按岗位记录，只增不改 · What a post decided of a finding; appended, never rewritten',
  }) satisfies z.ZodType<decision.AuditDecision>
export type AuditDecision = z.infer<typeof AuditDecision>

export const DecideAuditFinding = z
  .strictObject({
    /** The version of the last decision the writer has seen, 0 for none. */
    expectedVersion: z.int().min(0).max(largestInteger),
    ...JudgementFields,
  })
  .meta({
    id: 'DecideAuditFinding',
    description:
      '处理一条核对结果；verdict 为 null 即撤回 · A decision on one finding; a verdict of null withdraws the one before',
  })
export type DecideAuditFinding = z.infer<typeof DecideAuditFinding>

export const AuditDecisionList = z
  .strictObject({ decisions: z.array(AuditDecision), version: z.int().min(0) })
  .meta({ id: 'AuditDecisionList', description: '核对处理记录 · The record of decisions' })
export type AuditDecisionList = z.infer<typeof AuditDecisionList>

export const PlanAuditFinding = z
  .strictObject({
    /** Made of the code and the words that the finding stands on; the same over readings. */
    id: z.string().min(1).max(longestFindingId),
    code: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
    verdict: Verdict,
    zh: Words.min(1),
    en: Words.min(1),
    arithmetic: Words.min(1),
    where: z.array(z.strictObject({ span: Span, text: Words, sentence: Span })).min(1),
    decision: AuditDecision.nullable(),
  })
  .meta({
    id: 'PlanAuditFinding',
    description:
      '核对结果：判定、算式、所依据的原文和处理 · One finding: verdict, arithmetic, the words it stands on, and what was decided',
  })
export type PlanAuditFinding = z.infer<typeof PlanAuditFinding>

export const PlanAudit = z
  .strictObject({
    plan: PlanId,
    /** The version of the corrections that were audited with. */
    corrections: z.int().min(0),
    /** The version of the decisions. */
    version: z.int().min(0),
    findings: z.array(PlanAuditFinding),
    verifiability: PlanVerifiability,
  })
  .meta({
    id: 'PlanAudit',
    description:
      '更正后计划的核对结果和可核查性 · The audit of a plan as corrected, and the verifiability of its commitments',
  })
export type PlanAudit = z.infer<typeof PlanAudit>

export const AuditReportFormat = z
  .enum(['html', 'docx'])
  .meta({ id: 'AuditReportFormat', description: '报告格式 · The format of a report' })
export const AuditReportAddress = z.strictObject({ id: PlanId, format: AuditReportFormat })

/** In Chinese where nothing is said; the plan's own words stay as they are. */
export const AuditReportQuery = z.strictObject({ language: z.enum(['zh', 'en']).optional() })
