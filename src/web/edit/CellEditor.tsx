import type { ColumnName } from '../document/marks.ts'
import type { Row } from '../intake/intake-model.ts'
import { AgencyEditor } from './AgencyEditor.tsx'
import { BenchmarkEditor } from './BenchmarkEditor.tsx'
import { FigureEditor } from './FigureEditor.tsx'
import { WindowEditor } from './WindowEditor.tsx'

/** The field in which one cell is corrected; what was read stays in sight beside it. */
export function CellEditor({ row, column }: { row: Row; column: ColumnName }) {
  switch (column) {
    case 'window':
      return <WindowEditor row={row} />
    case 'figures':
      return <FigureEditor row={row} />
    case 'benchmarks':
      return <BenchmarkEditor row={row} />
    default:
      return <AgencyEditor row={row} column={column === 'support' ? 'support' : 'lead'} />
  }
}
