import { sentenceAround } from '../audit/sentence-around.ts'
import { assessVerifiability } from '../audit/verifiability.ts'
import { auditReport, type ReportedAudit } from '../documents/audit-report.ts'
import type { Language } from '../documents/unreadable-document.ts'
import { writeAuditDocx } from '../documents/write-audit-docx.ts'
import { writeAuditHtml } from '../documents/write-audit-html.ts'
import type { AuditedFiles } from './audit-plans.ts'
import type { StoredAudit } from './audit-stored-plan.ts'

export type AuditReportFormat = 'html' | 'docx'

/** Reports on audits in one file, in the order given. */
export async function auditReportBytes(
  audits: readonly ReportedAudit[],
  format: AuditReportFormat,
  language: Language,
): Promise<Uint8Array> {
  const reports = audits.map(audit => auditReport(audit, language))
  return format === 'docx' ? writeAuditDocx(reports) : new TextEncoder().encode(writeAuditHtml(reports))
}

// One clock holds for the whole country.
const eightHours = 8 * 3_600_000

/** The report on a stored plan. `now` is an instant (ISO 8601); the report carries the day that it is in Beijing. */
export const storedAuditReport = (
  audit: StoredAudit,
  format: AuditReportFormat,
  now: string,
  language: Language = 'zh',
): Promise<Uint8Array> => {
  const on = new Date(Date.parse(now) + eightHours).toISOString().slice(0, 10)
  return auditReportBytes([{ ...audit, on }], format, language)
}

/** The report on files audited together, each with the findings that begin in it. `on` is the day of the audit. */
export function reportOnFiles(
  { audit, readings }: AuditedFiles,
  format: AuditReportFormat,
  on: string,
  language: Language,
): Promise<Uint8Array> {
  const audits = readings.map(({ plan, text }) => {
    const { name } = plan.source
    const findings = audit.findings
      .filter(({ where }) => where[0]?.document === name)
      .map(finding => ({
        ...finding,
        where: finding.where
          .filter(({ document }) => document === name)
          .map(({ span, text: words }) => ({
            span,
            text: words,
            sentence: sentenceAround(text, span, plan.clauses),
          })),
        decision: null,
      }))
    return { name, plan, text, findings, verifiability: assessVerifiability(plan, text), on }
  })
  return auditReportBytes(audits, format, language)
}
