import type { CorrectedClause } from '../../model/corrected-clause.ts'
import type { CorrectedFinding } from '../../model/corrected-finding.ts'
import type { CorrectedPlan } from '../../model/corrected-plan.ts'
import type { Plan, Section, Severity } from '../../model/plan.ts'
import { type DocumentMark, marksOf } from '../document/marks.ts'

/** A line of the table: one clause as corrected, its number, and what is in doubt about it. */
export type Row = {
  id: string
  clause: CorrectedClause
  /** The place among the clauses as read; parts of a split add 「-1」, a merge joins with 「+」. */
  number: string
  index: number
  findings: CorrectedFinding[]
  /** The gravest finding that nobody has judged. */
  open: Severity | null
}

/** Everything the two panes draw, derived from the reading and the log of corrections. */
export type IntakeModel = {
  text: string
  plan: Plan
  corrected: CorrectedPlan
  rows: Row[]
  rowById: Map<string, Row>
  marks: DocumentMark[]
  markById: Map<string, DocumentMark>
  sectionById: Map<string, Section>
  findingById: Map<string, CorrectedFinding>
  counts: Counts
}

export type Counts = {
  commitments: number
  checked: number
  error: number
  warning: number
  info: number
  openFindings: number
}

const gravity: Record<Severity, number> = { error: 3, warning: 2, info: 1 }

export function intakeModelOf(text: string, corrected: CorrectedPlan): IntakeModel {
  const { plan, clauses, findings } = corrected
  const placeOf = new Map(plan.clauses.map((clause, index) => [clause.id, index + 1]))
  const findingsOf = new Map<string, CorrectedFinding[]>()
  for (const finding of findings) {
    if (finding.clause === null) continue
    const own = findingsOf.get(finding.clause)
    if (own) own.push(finding)
    else findingsOf.set(finding.clause, [finding])
  }
  let added = 0
  const rows = clauses.map((clause, index): Row => {
    const own = findingsOf.get(clause.id) ?? []
    const number = clause.origin.length > 0 ? numberOf(clause, placeOf) : `*${++added}`
    return { id: clause.id, clause, number, index, findings: own, open: gravestOpen(own) }
  })
  const marks = marksOf(corrected)
  return {
    text,
    plan,
    corrected,
    rows,
    rowById: new Map(rows.map(row => [row.id, row])),
    marks,
    markById: new Map(marks.map(mark => [mark.id, mark])),
    sectionById: new Map(plan.sections.map(section => [section.id, section])),
    findingById: new Map(findings.map(finding => [finding.id, finding])),
    counts: countsOf(clauses, findings),
  }
}

// Ids of made clauses are `c.1`, `c.2` and `a+b` (src/model/correction.ts), and an id may itself hold these signs.
function numberOf({ id, origin }: CorrectedClause, placeOf: ReadonlyMap<string, number>): string {
  let number = ''
  let rest = id
  for (const original of origin) {
    const at = rest.indexOf(original)
    const after = rest.slice(at + original.length)
    const nextAt = after.search(/\+(?!$)/)
    const suffix = nextAt === -1 ? after : after.slice(0, nextAt)
    number += `${number ? '+' : ''}${placeOf.get(original) ?? '?'}${suffix.replaceAll('.', '-')}`
    rest = nextAt === -1 ? '' : after.slice(nextAt + 1)
  }
  return number
}

function gravestOpen(findings: readonly CorrectedFinding[]): Severity | null {
  let found: Severity | null = null
  for (const { severity, verdict } of findings)
    if (verdict === null && (found === null || gravity[severity] > gravity[found])) found = severity
  return found
}

function countsOf(clauses: readonly CorrectedClause[], findings: readonly CorrectedFinding[]): Counts {
  const counts = { commitments: 0, checked: 0, error: 0, warning: 0, info: 0, openFindings: 0 }
  for (const { now, checked } of clauses) {
    if (now.kind !== 'commitment') continue
    counts.commitments++
    if (checked) counts.checked++
  }
  for (const { severity, verdict } of findings) {
    counts[severity]++
    if (verdict === null && severity !== 'info') counts.openFindings++
  }
  return counts
}

/** Findings in the order `F` visits them: errors first, then by place. Repairs that cannot be wrong are passed over. */
export function findingRound(findings: readonly CorrectedFinding[]): CorrectedFinding[] {
  const place = (finding: CorrectedFinding) => finding.spans[0]?.[0] ?? 0
  return findings
    .filter(({ severity }) => severity !== 'info')
    .toSorted((a, b) => gravity[b.severity] - gravity[a.severity] || place(a) - place(b))
}

/** The headings above a clause, outermost first. */
export function sectionPath(section: string | null, sections: ReadonlyMap<string, Section>): Section[] {
  const path: Section[] = []
  let id = section
  while (id !== null && path.length < 12) {
    const found = sections.get(id)
    if (!found || path.includes(found)) break
    path.unshift(found)
    id = found.parent
  }
  return path
}
