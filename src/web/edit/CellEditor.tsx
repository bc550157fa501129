import type { ColumnName } from '../document/marks.ts'
import type { Row } from '../intake/intake-model.ts'

/** The field in which one cell is corrected. */
export function CellEditor({ column }: { row: Row; column: ColumnName }) {
  return <div>{column}</div>
}
