import type { Clause, Figure, Plan } from '../../model/plan.ts'
import type { Draft } from './decomposition.ts'
import type { LedgerFigure, OpenClass } from './facts.ts'

// From a reading to the ledger: what the parser read in a clause is the draft of its task, printed and meant kept apart.

const longestTitle = 2000

/** The draft of one clause. The plan is the corrected one; `reading` says which reading the offsets belong to. */
export function draftOf(clause: Clause, { planId, reading }: { planId: string; reading: number }): Draft {
  return {
    planId,
    title: titleOf(clause),
    sources: [{ kind: 'clause', planId, reading, clauseId: clause.id, span: clause.span, text: clause.text }],
    printed: { lead: clause.lead, support: clause.support, window: clause.window },
    classes: [...classesOf(clause, 'lead'), ...classesOf(clause, 'support')],
    figures: clause.figures.filter(each => each.polarity === 'target').map(figureOf),
  }
}

/**
 * What is to be done, without the note of who and when that stands in lines or brackets of its own behind it: those are
 * fields of the task. The source keeps the whole clause.
 */
export function titleOf(clause: Clause): string {
  const noted = [...clause.lead, ...clause.support, clause.window].flatMap(each =>
    each?.span ? [each.span[0] - clause.span[0]] : [],
  )
  const cuts = noted.flatMap(at => noteStart(clause.text, at))
  const end = Math.min(clause.text.length, ...cuts)
  const title = clause.text.slice(0, end).trim()
  return (title === '' ? clause.text : title).slice(0, longestTitle)
}

// 「\n牵头单位：区教体局」 begins at its line, 「（责任单位：区教体局）」 at its bracket; 「由区教体局牵头」 is part of the sentence.
function noteStart(text: string, at: number): number[] {
  const before = text.slice(0, at)
  const lineStart = before.lastIndexOf('\n')
  if (lineStart > 0 && /[:：]/.test(before.slice(lineStart))) return [lineStart]
  const bracket = Math.max(before.lastIndexOf('（'), before.lastIndexOf('('))
  return bracket > 0 && /^[^）)]*[:：]/.test(before.slice(bracket + 1)) ? [bracket] : []
}

const classesOf = (clause: Clause, role: 'lead' | 'support'): OpenClass[] =>
  clause[role]
    .filter(each => each.class !== undefined)
    .map(({ printed }) => ({ printed, role, agencies: null }))

const figureOf = ({ metric, unit, value, op, basis, text, span }: Figure, index: number): LedgerFigure => ({
  id: `f${index + 1}`,
  metric,
  unit,
  target: value,
  op,
  basis,
  pace: paceOf(basis),
  text,
  span,
})

// Growth is reckoned against last year; shares and ranks are held, not built up; all else starts as even, and the
// office may say otherwise when it sets the task out.
function paceOf(basis: Figure['basis']): LedgerFigure['pace'] {
  if (basis === 'growth' || basis === 'cagr') return 'growth'
  return basis === 'share' || basis === 'rank' ? 'held' : 'linear'
}

/** The clauses that become tasks: those that promise something. The others are listed beside them, each with its kind. */
export const commitmentClauses = (plan: Plan): Clause[] =>
  plan.clauses.filter(each => each.kind === 'commitment')
