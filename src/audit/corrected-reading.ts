import type { CorrectedClause } from '../model/corrected-clause.ts'
import type { CorrectedPlan } from '../model/corrected-plan.ts'
import type { Clause, Plan, Span } from '../model/plan.ts'

/**
 * A corrected plan as a plan, to be audited. A figure that a person added without words of the document is left out: a
 * finding stands on words. An agency added so still leads; its place is the clause.
 */
export function planAsCorrected({ plan, clauses, frameworks, findings }: CorrectedPlan): Plan {
  return {
    ...plan,
    clauses: clauses.map(clauseNow),
    frameworks: frameworks.map(({ made: _, ...framework }) => framework),
    findings: findings
      .filter(({ verdict }) => verdict !== 'dismissed')
      .map(({ code, severity, message, clause, spans }) => ({ code, severity, message, clause, spans })),
  }
}

function clauseNow({ id, section, ordinal, text, span, now }: CorrectedClause): Clause {
  const inClause = <T extends { span: Span | null }>(one: T): T & { span: Span } => ({
    ...one,
    span: one.span ?? span,
  })
  return {
    id,
    section,
    ordinal,
    text,
    span,
    kind: now.kind,
    window: now.window,
    lead: now.lead.map(inClause),
    support: now.support.map(inClause),
    figures: now.figures.flatMap(figure => (figure.span ? [{ ...figure, span: figure.span }] : [])),
    benchmarks: now.benchmarks.map(inClause),
  }
}
