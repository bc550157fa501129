import type { CorrectedClause } from '../../model/corrected-clause.ts'
import type { CorrectedPlan } from '../../model/corrected-plan.ts'
import type { Severity, Span } from '../../model/plan.ts'

export const layers = ['agency', 'window', 'figure', 'framework', 'benchmark', 'finding'] as const
/** What the legend names, and switches on and off. */
export type Layer = (typeof layers)[number]

export const columns = [
  'number',
  'text',
  'lead',
  'support',
  'window',
  'figures',
  'kind',
  'benchmarks',
] as const
export type ColumnName = (typeof columns)[number]

export type MarkKind = 'lead' | 'support' | 'window' | 'figure' | 'benchmark' | 'framework' | 'finding'

/** Words of the document that mean something. One mark may serve several clauses (a window inherited from the plan). */
export type DocumentMark = {
  id: string
  kind: MarkKind
  start: number
  end: number
  clause: string | null
  column: ColumnName | null
  /** An open class such as 「有关镇街」. */
  open?: boolean
  severity?: Severity
  finding?: string
  settled?: boolean
}

export const layerOf: Record<MarkKind, Layer> = {
  lead: 'agency',
  support: 'agency',
  window: 'window',
  figure: 'figure',
  benchmark: 'benchmark',
  framework: 'framework',
  finding: 'finding',
}

/** The column that a kind of mark fills. */
export const columnOf: Record<MarkKind, ColumnName | null> = {
  lead: 'lead',
  support: 'support',
  window: 'window',
  figure: 'figures',
  benchmark: 'benchmarks',
  framework: null,
  finding: null,
}

export const markId = (kind: MarkKind, [start, end]: Span) => `${kind}:${start}-${end}`

// A finding about the whole text (converted characters, letter spacing) underlines nothing: all would be wavy.
const longestUnderlinedFinding = 400

/** Every mark of the plan as corrected, by place; where two agree, the longer first. */
export function marksOf({ clauses, frameworks, findings }: CorrectedPlan): DocumentMark[] {
  const marks = new Map<string, DocumentMark>()
  const add = (
    kind: MarkKind,
    span: Span | null,
    clause: string | null,
    more: Partial<DocumentMark> = {},
  ) => {
    if (!span || span[0] >= span[1]) return
    const id = markId(kind, span)
    if (marks.has(id)) return
    marks.set(id, { id, kind, start: span[0], end: span[1], clause, column: columnOf[kind], ...more })
  }
  for (const clause of clauses) addClauseMarks(clause, add)
  for (const framework of frameworks) {
    add('framework', framework.span, null)
    for (const part of framework.parts) add('framework', part.span, null)
  }
  for (const finding of findings)
    for (const span of finding.spans)
      if (span[1] - span[0] <= longestUnderlinedFinding)
        add('finding', span, finding.clause, {
          severity: finding.severity,
          finding: finding.id,
          settled: finding.verdict !== null,
        })
  return [...marks.values()].sort((a, b) => a.start - b.start || b.end - a.end)
}

type Add = (kind: MarkKind, span: Span | null, clause: string, more?: Partial<DocumentMark>) => void

function addClauseMarks({ id, now, read }: CorrectedClause, add: Add) {
  for (const cells of now === read ? [now] : [now, read]) {
    for (const { span, class: openClass } of cells.lead)
      add('lead', span, id, { open: openClass !== undefined })
    for (const { span, class: openClass } of cells.support)
      add('support', span, id, { open: openClass !== undefined })
    if (cells.window) add('window', cells.window.span, id)
    for (const { span } of cells.figures) add('figure', span, id)
    for (const { span } of cells.benchmarks) add('benchmark', span, id)
  }
}

/** The spans behind a cell, in the order of the text. */
export function spansOfCell({ now, span }: CorrectedClause, column: ColumnName | null): readonly Span[] {
  const placed = (mentions: readonly { span: Span | null }[]) =>
    mentions.flatMap(mention => (mention.span ? [mention.span] : [])).sort((a, b) => a[0] - b[0])
  switch (column) {
    case 'lead':
      return placed(now.lead)
    case 'support':
      return placed(now.support)
    case 'window':
      return now.window ? placed([now.window]) : []
    case 'figures':
      return placed(now.figures)
    case 'benchmarks':
      return placed(now.benchmarks)
    default:
      return [span]
  }
}

const kindOfColumn: Partial<Record<ColumnName, MarkKind>> = {
  lead: 'lead',
  support: 'support',
  window: 'window',
  figures: 'figure',
  benchmarks: 'benchmark',
}

/** The marks behind a cell, in the order of the text. */
export function markIdsOfCell(clause: CorrectedClause, column: ColumnName | null): string[] {
  const kind = column && kindOfColumn[column]
  return kind ? spansOfCell(clause, column).map(span => markId(kind, span)) : []
}
