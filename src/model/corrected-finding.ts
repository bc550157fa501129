import type { DismissalReason, Mark, Verdict } from './correction.ts'
import type { Finding, Plan } from './plan.ts'

/** 存疑 with what a person decided about it. `clause` is the clause as corrected that its words stand in. */
export type CorrectedFinding = Finding & {
  id: string
  verdict: Verdict | null
  reason: DismissalReason | null
  note: string | null
  judged: Mark | null
}

// Long enough to tell two findings of one code apart, short enough for an address.
const quoteLength = 16

/**
 * One id a finding, in order. Derived from code, clause and the words it points at, so that it survives a new reading
 * of a text that was corrected elsewhere; where all three agree, their order decides.
 */
export function findingIdsOf(plan: Pick<Plan, 'findings'>, text: string): string[] {
  const seen = new Map<string, number>()
  return plan.findings.map(finding => {
    const [start, end] = finding.spans[0] ?? [0, 0]
    const quote = text.slice(start, Math.min(end, start + quoteLength))
    const key = `${finding.code}@${finding.clause ?? ''}:${quote}`
    const nth = (seen.get(key) ?? 0) + 1
    seen.set(key, nth)
    return nth === 1 ? key : `${key}#${nth}`
  })
}
