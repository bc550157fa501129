import type { Mark, Verdict } from './correction.ts'

// 核对处理: what an office decided of a finding of the audit. Decisions are appended and never rewritten; a decision is
// withdrawn by a further one.

/** Why a finding of the audit is dismissed: 口径不同, 数据已修订, 读错, 不影响, 其他. */
export type AuditReason = 'other-scope' | 'revised' | 'misread' | 'harmless' | 'other'

/** What is decided: 采纳, 不成立 with its reason, or `null`, which withdraws what was decided before. */
export type AuditJudgement = {
  /** Identity of the finding (`auditFindingIds`). */
  finding: string
  verdict: Verdict | null
  reason?: AuditReason
  note?: string
}

/** An entry of a plan's record of decisions; versions count from 1 without gaps, `by` is a post. */
export type AuditDecision = Mark & AuditJudgement

/** What holds of each finding now, by its identity: the last decision, where that one was not withdrawn. */
export function decisionsInForce(decisions: readonly AuditDecision[]): Map<string, AuditDecision> {
  const inForce = new Map<string, AuditDecision>()
  for (const decision of decisions) {
    if (decision.verdict === null) inForce.delete(decision.finding)
    else inForce.set(decision.finding, decision)
  }
  return inForce
}

/** Whether a dismissal says why: 「其他」 alone is no reason. */
export const saysWhy = ({ verdict, reason, note }: AuditJudgement): boolean =>
  verdict !== 'dismissed' || (reason !== undefined && (reason !== 'other' || (note ?? '').trim() !== ''))
