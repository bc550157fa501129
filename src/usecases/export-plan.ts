import { byteOrderMark, csvLines } from '../documents/write-csv.ts'
import { type TablePlan, type TableRow, tableColumns, tableRows } from '../documents/write-table.ts'
import { writeXlsx } from '../documents/write-xlsx.ts'
import type { CorrectedClause } from '../model/corrected-clause.ts'
import { applyCorrections, type CorrectedPlan } from '../model/corrected-plan.ts'
import type { OpenedPlan } from './open-plan.ts'

export type ExportChoice = {
  format: 'xlsx' | 'csv' | 'json'
  /** Only these clauses, in this order; the commitments of the plan where none are named. */
  clauses?: readonly string[]
}

/** Writes a plan as corrected, with what was read beside whatever was corrected. */
export async function exportPlan(opened: OpenedPlan, choice: ExportChoice): Promise<Uint8Array> {
  const corrected = applyCorrections(opened.plan, opened.text, opened.corrections)
  const shown = choice.clauses ? chosen(corrected, choice.clauses) : corrected.clauses
  switch (choice.format) {
    case 'xlsx':
      return writeXlsx(sheetsOf(corrected, shown))
    case 'csv':
      return new TextEncoder().encode(csvOf(corrected, shown, choice.clauses ? 'all' : 'commitments'))
    case 'json':
      return new TextEncoder().encode(`${JSON.stringify(jsonOf(opened, corrected, shown))}\n`)
  }
}

function chosen({ clauses }: CorrectedPlan, ids: readonly string[]): CorrectedClause[] {
  const byId = new Map(clauses.map(clause => [clause.id, clause]))
  return ids.flatMap(id => byId.get(id) ?? [])
}

type Side = 'read' | 'now'

const tableOf = (corrected: CorrectedPlan, clauses: readonly CorrectedClause[], side: Side): TablePlan => ({
  title: corrected.plan.title,
  source: corrected.plan.source,
  sections: corrected.plan.sections,
  clauses: clauses.map(clause => ({ ...clause, ...clause[side] })),
  findings: corrected.findings.filter(finding => finding.verdict !== 'dismissed'),
})

const isCorrected = (clause: CorrectedClause) => Object.keys(clause.changed).length > 0

// A second set of sheets, row for row what was read (读作), stands behind the corrected one.
function sheetsOf(corrected: CorrectedPlan, clauses: readonly CorrectedClause[]): TablePlan[] {
  const now = tableOf(corrected, clauses, 'now')
  if (!clauses.some(isCorrected)) return [now]
  return [
    now,
    { ...tableOf(corrected, clauses, 'read'), title: `读作 ${now.title ?? now.source.name}`, findings: [] },
  ]
}

const extraColumns = ['读作', '更正岗位', '更正时间', '已核'] as const

function csvOf(
  corrected: CorrectedPlan,
  clauses: readonly CorrectedClause[],
  kinds: 'commitments' | 'all',
): string {
  const rowClauses = clauses.filter(clause => kinds === 'all' || clause.now.kind === 'commitment')
  const now = tableRows(tableOf(corrected, rowClauses, 'now'), { kinds: 'all' })
  const read = tableRows(tableOf(corrected, rowClauses, 'read'), { kinds: 'all' })
  const lines = rowClauses.flatMap((clause, index) => {
    const [row, asRead] = [now[index], read[index]]
    return row && asRead
      ? [[...tableColumns.map(column => row[column]), ...correctionCells(row, asRead, clause)]]
      : []
  })
  return byteOrderMark + csvLines([[...tableColumns, ...extraColumns], ...lines])
}

const madeNames = { split: '由一句拆分而来', merge: '由几句合并而来', add: '人工补充的一句' } as const

function correctionCells(
  now: TableRow,
  read: TableRow,
  { changed, made, checked }: CorrectedClause,
): string[] {
  const different = tableColumns.filter(column => now[column] !== read[column])
  const readings = different.map(column => `${column}：${read[column] || '（无）'}`)
  const marks = [...Object.values(changed), ...(made ? [made] : [])].sort((a, b) => b.version - a.version)
  return [
    [...(made ? [madeNames[made.how]] : []), ...readings].join('；'),
    marks[0]?.by ?? '',
    marks[0]?.at ?? '',
    checked ? '是' : '',
  ]
}

/** `luoshi.plan/1` as read, with the log and the plan as corrected beside it. */
function jsonOf(opened: OpenedPlan, corrected: CorrectedPlan, shown: readonly CorrectedClause[]) {
  const { frameworks, findings, version } = corrected
  return {
    ...opened.plan,
    corrections: opened.corrections,
    corrected: { version, clauses: shown, frameworks, findings },
  }
}
