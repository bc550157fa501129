import type { Asked, Sample } from './api-samples.ts'
import { stored } from './api-under-test.ts'
import { storedAudited } from './audited-plan.ts'

// Samples of the operations on the audit of a plan.

const nowhere = '/api/plans/0000000000000000'
let texts = 0

const decide = async (more: object): Promise<Asked> => {
  const { id, finding } = await storedAudited()
  return {
    path: `/api/plans/${id}/audit/decisions`,
    body: { expectedVersion: 0, finding, verdict: 'accepted', ...more },
  }
}

const onPlan = async (rest: string): Promise<Asked> => ({
  path: `/api/plans/${await stored(`核对第 ${++texts} 件。`)}${rest}`,
})

export const auditSamples: Record<string, Sample> = {
  auditPlan: {
    answers: { 200: async () => ({ path: `/api/plans/${(await storedAudited()).id}/audit` }) },
    refusals: { 'unknown-plan': () => ({ path: `${nowhere}/audit` }) },
  },
  decideAuditFinding: {
    answers: { 201: () => decide({ verdict: 'dismissed', reason: 'other', note: '口径已在附注中说明' }) },
    refusals: {
      'unknown-plan': () => ({
        path: `${nowhere}/audit/decisions`,
        body: { expectedVersion: 0, finding: 'x', verdict: null },
      }),
      'unknown-audit-finding': () => decide({ finding: 'from-to|没有这几个字' }),
      'audit-decision-behind': () => decide({ expectedVersion: 3 }),
      'audit-reason-missing': () => decide({ verdict: 'dismissed' }),
    },
  },
  downloadAuditReport: {
    answers: { 200: () => onPlan('/audit/report/html?language=en') },
    refusals: { 'unknown-plan': () => ({ path: `${nowhere}/audit/report/docx` }) },
  },
}
