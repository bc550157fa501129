import type { AuditDecision, DecideAuditFinding, PlanAudit } from '../../contract/audits-api.ts'
import { json, posted } from '../api-client.ts'

const auditPath = (plan: string) => `/plans/${encodeURIComponent(plan)}/audit`

export const getAudit = (plan: string) => json<PlanAudit>(auditPath(plan))
export const decideAuditFinding = (plan: string, decision: DecideAuditFinding) =>
  json<AuditDecision>(`${auditPath(plan)}/decisions`, posted(decision))

/** Where the report for the drafters is downloaded from, in the page's language. */
export const auditReportUrl = (plan: string, format: 'html' | 'docx', language: 'zh' | 'en') =>
  `/api${auditPath(plan)}/report/${format}?language=${language}`
