import type { ColumnName } from '../document/marks.ts'
import type { Row } from '../intake/intake-model.ts'

export const headHeight = 28

/** Two fixed heights: two lines, and a third where a cell shows what was read below what stands now. */
export const heightOfRow = (row: Row): 52 | 78 =>
  Object.keys(row.clause.changed).some(cell => cell !== 'kind') ? 78 : 52

const widths: Record<ColumnName, string> = {
  number: '64px',
  text: 'minmax(160px, 1fr)',
  lead: 'minmax(88px, 0.42fr)',
  support: 'minmax(88px, 0.42fr)',
  window: '104px',
  figures: 'minmax(88px, 0.36fr)',
  kind: '64px',
  benchmarks: '120px',
}

export const columnTemplate = (columns: readonly ColumnName[]) => columns.map(name => widths[name]).join(' ')
