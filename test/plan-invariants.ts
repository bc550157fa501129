import type { Plan, Span } from '../src/model/plan.ts'

/** Turns a piece of the original into what the reader should have made of it, so that both can be compared. */
export type Clean = (piece: string) => string

/** Letters, digits and percent signs: what a text says, whatever its spacing, width and punctuation. */
export const bare = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}%]/gu, '')

type Claim = { what: string; span: Span; text: string }

/**
 * What holds of every plan of every text: spans lie in the original and cut out the words they claim, clauses stand in
 * order and apart, parents contain their children, and everything named exists. Empty when all of it holds.
 */
export function violationsOf(plan: Plan, original: string, clean: Clean = piece => piece): string[] {
  return [
    ...outsideText(plan, original.length),
    ...notTheWords(plan, original, clean),
    ...disorder(plan),
    ...looseEnds(plan),
    ...notContained(plan),
  ]
}

const claimsOf = (plan: Plan): Claim[] =>
  plan.clauses.flatMap(clause => [
    { what: 'clause', span: clause.span, text: clause.text },
    ...clause.figures.map(({ span, text }) => ({ what: 'figure', span, text })),
    ...[...clause.lead, ...clause.support].map(({ span, printed }) => ({
      what: 'agency',
      span,
      text: printed,
    })),
    ...clause.benchmarks.map(({ span, name }) => ({ what: 'benchmark', span, text: name })),
    ...(clause.window?.span ? [{ what: 'window', span: clause.window.span, text: clause.window.text }] : []),
  ])

function outsideText(plan: Plan, length: number): string[] {
  const spans = [
    ...claimsOf(plan),
    ...plan.sections.map(({ span, title }) => ({ what: 'section', span, text: title })),
    ...plan.frameworks.map(({ span, name }) => ({ what: 'framework', span, text: name })),
    ...plan.frameworks.flatMap(({ parts }) =>
      parts.map(({ span, noun }) => ({ what: 'part', span, text: noun })),
    ),
    ...plan.findings.flatMap(({ spans, code }) => spans.map(span => ({ what: 'finding', span, text: code }))),
  ]
  return spans
    .filter(
      ({ span: [start, end] }) => !(Number.isInteger(start) && start >= 0 && start <= end && end <= length),
    )
    .map(({ what, span, text }) => `${what} ${span} of 「${text}」 is no place in a text of ${length}`)
}

/** A repaired or doubted run does not say in the plan what is printed; the finding there says so. */
const rewritten = new Set(['damage-repaired', 'damage-suspected'])

function notTheWords(plan: Plan, original: string, clean: Clean): string[] {
  const repairs = plan.findings.filter(({ code }) => rewritten.has(code)).flatMap(({ spans }) => spans)
  const touches = ([start, end]: Span): boolean => repairs.some(([from, to]) => from < end && start < to)
  const wrong: string[] = []
  for (const { what, span, text } of claimsOf(plan)) {
    const printed = original.slice(span[0], span[1])
    const said = bare(text)
    if (printed === text || touches(span) || bare(printed) === said || bare(clean(printed)) === said) continue
    wrong.push(`${what} ${span}: 「${printed.slice(0, 40)}」 is not 「${text.slice(0, 40)}」`)
  }
  return wrong
}

function disorder(plan: Plan): string[] {
  const wrong: string[] = []
  let last = 0
  for (const { id, span } of plan.clauses) {
    if (span[0] < last) wrong.push(`clause ${id} ${span} begins before ${last}, where the one before it ends`)
    if (span[0] === span[1]) wrong.push(`clause ${id} ${span} is empty`)
    last = Math.max(last, span[1])
  }
  return wrong
}

function looseEnds(plan: Plan): string[] {
  const sections = new Set(plan.sections.map(({ id }) => id))
  const clauses = new Set(plan.clauses.map(({ id }) => id))
  const wrong: string[] = []
  if (sections.size < plan.sections.length) wrong.push('two sections have one id')
  if (clauses.size < plan.clauses.length) wrong.push('two clauses have one id')
  for (const { id, parent } of plan.sections)
    if (parent !== null && !sections.has(parent)) wrong.push(`section ${id} has no parent ${parent}`)
  for (const { id, section } of plan.clauses)
    if (section !== null && !sections.has(section)) wrong.push(`clause ${id} has no section ${section}`)
  for (const { code, clause } of plan.findings)
    if (clause !== null && !clauses.has(clause)) wrong.push(`finding ${code} has no clause ${clause}`)
  return wrong
}

function notContained(plan: Plan): string[] {
  const wrong: string[] = []
  const levels = new Map(plan.sections.map(({ id, level }) => [id, level]))
  for (const { id, parent, level } of plan.sections)
    if (parent !== null && (levels.get(parent) ?? 0) >= level)
      wrong.push(`section ${id} is not below ${parent}`)
  for (const { id, span, figures, benchmarks } of plan.clauses)
    for (const inner of [...figures, ...benchmarks])
      if (inner.span[0] < span[0] || inner.span[1] > span[1])
        wrong.push(`${inner.span} does not lie in clause ${id} ${span}`)
  return wrong
}
