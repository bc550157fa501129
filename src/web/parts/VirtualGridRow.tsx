// biome-ignore-all lint/a11y/useSemanticElements: a grid of which only the seen rows exist cannot be a table element
import { memo } from 'react'
import type { GridColumn } from './VirtualGrid.tsx'

type RowProps = {
  id: string
  row: unknown
  name: string
  columns: readonly GridColumn<unknown>[]
  rowIndex: number
  top: number
  height: number
  template: string
  isStop: boolean
  isActive: boolean
  isSelected: boolean
  selectWords(name: string): string
  onFocused(id: string): void
}

/** One row of a virtual grid; drawn anew only where something of it changed. */
export const VirtualGridRow = memo(function VirtualGridRow(props: RowProps) {
  const { id, row, name, columns, rowIndex, top, height, template, isStop, isActive, isSelected } = props
  return (
    <div
      role="row"
      tabIndex={isStop ? 0 : -1}
      data-row={id}
      aria-rowindex={rowIndex}
      aria-selected={isSelected}
      className={`virtual-row${isActive ? ' active' : ''}`}
      style={{ gridTemplateColumns: template, transform: `translateY(${top}px)`, height }}
      onFocus={event => {
        if (event.target === event.currentTarget && !isActive) props.onFocused(id)
      }}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row has the focus, and the space bar */}
      <div role="gridcell" aria-colindex={1} className="select-cell" data-select>
        <input
          type="checkbox"
          tabIndex={-1}
          checked={isSelected}
          readOnly
          aria-label={props.selectWords(name)}
        />
      </div>
      {columns.map((column, index) => (
        // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles that it may have are cells
        <div
          key={column.id}
          role={column.isRowHeader ? 'rowheader' : 'gridcell'}
          tabIndex={-1}
          aria-colindex={index + 2}
          className={column.isNumeric ? 'numeric' : undefined}
        >
          {column.cell(row)}
        </div>
      ))}
    </div>
  )
})
