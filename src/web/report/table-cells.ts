import type { OpenCommitment } from '../ledger/ledger-client.ts'
import { reportTexts } from '../ledger/reports.ts'
import type { DraftContent } from './report-client.ts'
import { typedValue, withValue } from './return-content.ts'

// 表格: one row a task. The first column holds its figures, one a line; the others its texts.

type Task = Pick<OpenCommitment, 'facts'>

/** Columns of the table, in the order of the paper; pasted blocks follow it. */
export const tableColumns = ['values', ...reportTexts] as const
export type TableColumn = (typeof tableColumns)[number]

/** What a cell holds as text: values one a line, in the order of the task's figures. */
export const cellText = ({ facts }: Task, content: DraftContent, column: TableColumn): string =>
  column === 'values' ? facts.figures.map(each => typedValue(content, each.id)).join('\n') : content[column]

/** The content with one cell as pasted. Several figures take the numbers of a cell in their order. */
export function withCell(
  { facts }: Task,
  content: DraftContent,
  column: TableColumn,
  text: string,
): DraftContent {
  if (column !== 'values') return { ...content, [column]: text }
  const values = facts.figures.length === 1 ? [text] : text.split(/[\s；;、]+/).filter(each => each !== '')
  return facts.figures.reduce(
    (changed, figure, index) => withValue(changed, figure.id, values[index]?.trim() ?? ''),
    content,
  )
}

export type Place = { readonly row: number; readonly column: number }

/** Which cells a block covers from a place on: what sticks out of the table is left out. */
export function cellsCovered(
  block: readonly (readonly string[])[],
  from: Place,
  rows: number,
): (Place & { readonly text: string })[] {
  return block.flatMap((line, down) =>
    line.flatMap((text, right) => {
      const [row, column] = [from.row + down, from.column + right]
      return row < rows && column < tableColumns.length ? [{ row, column, text }] : []
    }),
  )
}
