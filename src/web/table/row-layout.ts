import type { ColumnName } from '../document/marks.ts'
import type { Row } from '../intake/intake-model.ts'

export const headHeight = 28

/** Two fixed heights: two lines, and a third where a cell shows what was read below what stands now. */
export const heightOfRow = (row: Row): 52 | 78 =>
  Object.keys(row.clause.changed).some(cell => cell !== 'kind') ? 78 : 52

const widths: Record<ColumnName, string> = {
  number: 'minmax(44px, 64px)',
  text: 'minmax(140px, 1fr)',
  lead: 'minmax(88px, 0.42fr)',
  support: 'minmax(88px, 0.42fr)',
  window: 'minmax(88px, 104px)',
  figures: 'minmax(88px, 0.36fr)',
  kind: '64px',
  benchmarks: '120px',
}

// A report names no agencies: its columns stay, for a person to fill in, but leave their room to the words.
const emptyWidth = '64px'

/** The widths of a row's cells; columns with nothing in them are narrow. */
export const columnTemplate = (columns: readonly ColumnName[], empty: ReadonlySet<ColumnName>) =>
  columns.map(name => (empty.has(name) ? emptyWidth : widths[name])).join(' ')

/** Columns in which no row says anything. */
export function emptyColumns(rows: readonly Row[]): ReadonlySet<ColumnName> {
  const empty = new Set<ColumnName>(['lead', 'support', 'figures', 'benchmarks'])
  for (const { clause } of rows) {
    for (const name of empty) if (clause.now[name as 'lead'].length > 0) empty.delete(name)
    if (empty.size === 0) break
  }
  return empty
}
