import type { Audit } from './audit.ts'
import type { Verdict } from './finding.ts'

/** `luoshi.audit/1` as it is printed and sent. */
export type PrintedAudit = {
  schema: 'luoshi.audit/1'
  documents: string[]
  findings: PrintedFinding[]
}

export type PrintedFinding = {
  code: string
  verdict: Verdict
  /** one Chinese sentence */
  message: string
  arithmetic: string
  where: { document: string; start: number; end: number; text: string }[]
}

/** The audit in the shape that machines are promised. */
export const printedAudit = ({ documents, findings }: Audit): PrintedAudit => ({
  schema: 'luoshi.audit/1',
  documents: [...documents],
  findings: findings.map(({ code, verdict, zh, arithmetic, where }) => ({
    code,
    verdict,
    message: zh,
    arithmetic,
    where: where.map(({ document, span: [start, end], text }) => ({ document, start, end, text })),
  })),
})
