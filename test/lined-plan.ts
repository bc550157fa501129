import type { Act, Change, Correction } from '../src/model/correction.ts'
import type { Agency, Clause, Figure, Plan, Span } from '../src/model/plan.ts'

export type LinedPlan = { plan: Plan; text: string }

/** A plan written as lines: `商务局|财政局,科技局|建成6个基地，新增9处站点。` is lead, support and text. */
export function planOf(...lines: string[]): LinedPlan {
  let text = ''
  const clauses: Clause[] = []
  for (const line of lines) {
    const [lead = '', support = '', words = ''] = line.split('|')
    const span: Span = [text.length, text.length + words.length]
    const figures: Figure[] = [...words.matchAll(/\d+[个处亿]/g)].map(match => ({
      metric: '',
      value: Number.parseInt(match[0], 10),
      high: null,
      unit: match[0].slice(-1),
      op: 'eq',
      basis: 'count',
      polarity: 'target',
      hedged: false,
      period: null,
      text: match[0],
      span: [span[0] + match.index, span[0] + match.index + match[0].length],
    }))
    clauses.push({
      id: `c${clauses.length + 1}`,
      section: null,
      ordinal: String(clauses.length + 1),
      kind: 'commitment',
      text: words,
      span,
      lead: agencies(lead, span),
      support: agencies(support, span),
      window: null,
      figures,
      benchmarks: [],
    })
    text += `${words}\n`
  }
  const plan: Plan = {
    schema: 'luoshi.plan/1',
    source: { name: 'plan.txt', sha256: '0'.repeat(64), length: text.length },
    title: null,
    issuer: null,
    number: null,
    genre: 'work-plan',
    issuedOn: null,
    period: null,
    sections: [],
    clauses,
    frameworks: [],
    findings: [],
  }
  return { plan, text }
}

const agencies = (names: string, span: Span): Agency[] =>
  names
    .split(',')
    .filter(name => name !== '')
    .map(name => ({ name, printed: name, span }))

/** Agencies that stand nowhere in the text (人工补充). */
export const named = (...names: string[]) => names.map(name => ({ name, printed: '', span: null }))

/** The log of these acts; a bare change is an act of its own. */
export const log = (...acts: (Act | Change)[]): Correction[] =>
  acts.map((act, index) => ({
    version: index + 1,
    at: `2026-03-01T08:00:${String(index).padStart(2, '0')}.000Z`,
    by: '督查室',
    ...('act' in act ? act : { act: 'change' as const, changes: [act] }),
  }))

export const undo = (entry: number): Act => ({ act: 'undo', entry })
export const redo = (entry: number): Act => ({ act: 'redo', entry })
