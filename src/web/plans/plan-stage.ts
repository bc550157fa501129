import type { PlanSummary } from '../../contract/plans-api.ts'
import type { PlanStage } from '../plan-page/plan-client.ts'

/** 校核 > 立项 > 审定 > 交办: the last stage that a plan has reached. */
export type Stage = 'check' | 'register' | 'approve' | 'issue'

export const stages: readonly Stage[] = ['check', 'register', 'approve', 'issue']

/** Which stages a plan has reached: those with something in them, and all before. */
export function reached(stage: PlanStage | undefined): Stage {
  if (!stage || stage.tasks + stage.setAside === 0) return 'check'
  if (stage.issued > 0) return 'issue'
  return stage.toApprove > 0 ? 'approve' : 'register'
}

/** What is to be done next with a plan. */
export function nextAct(
  { commitments, checked, findings }: PlanSummary,
  stage: PlanStage | undefined,
): 'check' | 'register' | 'approve' | 'read' {
  const isTaken = stage !== undefined && stage.tasks + stage.setAside > 0
  if (!isTaken) return findings.error > 0 || (checked > 0 && checked < commitments) ? 'check' : 'register'
  if (stage.toSetOut > 0) return 'register'
  return stage.toApprove > 0 ? 'approve' : 'read'
}
