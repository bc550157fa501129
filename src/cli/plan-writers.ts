import type { Language } from '../documents/unreadable-document.ts'
import { byteOrderMark, csvLines } from '../documents/write-csv.ts'
import { type RowChoice, tableColumns, tableRows } from '../documents/write-table.ts'
import type { Plan } from '../model/plan.ts'
import type { Output } from './output.ts'
import { planTable } from './plan-table.ts'

/** Prints plans one by one, as they are read. */
export type PlanWriter = (plan: Plan, output: Output) => void

/** JSON Lines: a plan a line. */
export const jsonWriter: PlanWriter = (plan, output) => output.write(`${JSON.stringify(plan)}\n`)

export const tableWriter =
  (choice: RowChoice, width: number, language: Language): PlanWriter =>
  (plan, output) =>
    output.write(planTable(plan, choice, width, language))

/** One CSV for all files; where there are several, the first column says which a row is from. */
export function csvWriter(choice: RowChoice, several: boolean): PlanWriter {
  let started = false
  return (plan, output) => {
    const rows = tableRows(plan, choice).map(row => {
      const cells = tableColumns.map(column => row[column])
      return several ? [plan.source.name, ...cells] : cells
    })
    const header = several ? ['文件', ...tableColumns] : [...tableColumns]
    output.write(started ? csvLines(rows) : byteOrderMark + csvLines([header, ...rows]))
    started = true
  }
}
