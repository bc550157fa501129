// biome-ignore-all lint/a11y/useSemanticElements: a grid of which only the seen rows exist cannot be a table element
import { memo, type ReactNode } from 'react'
import type { CellName, CorrectedClause } from '../../model/corrected-clause.ts'
import type { ColumnName } from '../document/marks.ts'
import { useText, useView } from '../intake/intake-context.ts'
import type { Row } from '../intake/intake-model.ts'
import { Corner, Tick } from '../shell/icons.tsx'
import { FindingShape } from '../shell/shapes.tsx'
import type { Text } from '../text.ts'
import { shortCell, wordsOf } from './cell-words.tsx'

type RowProps = {
  row: Row
  columns: readonly ColumnName[]
  rowIndex: number
  top: number
  height: number
  template: string
  isStop: boolean
  isSelected: boolean
}

/** One clause as a line of the grid. */
export const TableRow = memo(function TableRow(props: RowProps) {
  const { row, columns, rowIndex, top, height, template, isStop, isSelected } = props
  const text = useText()
  const { id, clause } = row
  const isActive = useView(({ active }) => active?.clause === id)
  const activeColumn = useView(({ active }) => (active?.clause === id ? (active.column ?? 'number') : null))
  const hovered = useView(({ hover }) => (hover?.clause === id ? (hover.mark ?? '') : null))
  const state = `${isActive ? ' active' : ''}${hovered === null ? '' : ' hovered'}${isSelected ? ' selected' : ''}${clause.checked ? ' checked' : ''}`
  return (
    <div
      role="row"
      tabIndex={-1}
      className={`grid-row kind-${clause.now.kind}${state}`}
      data-row={id}
      aria-rowindex={rowIndex}
      aria-selected={isSelected}
      style={{ gridTemplateColumns: template, transform: `translateY(${top}px)`, height }}
    >
      {columns.map((name, index) => {
        const cell = cellOf(name, row, text)
        return (
          // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles that it may have are cells
          <div
            key={name}
            role={name === 'number' ? 'rowheader' : 'gridcell'}
            data-column={name}
            aria-colindex={index + 1}
            aria-description={cell.description}
            tabIndex={isStop && name === (activeColumn ?? 'number') ? 0 : -1}
            className={`cell cell-${name}${activeColumn === name && isActive ? ' ringed' : ''}${cell.isChanged ? ' changed' : ''}`}
          >
            {cell.content}
          </div>
        )
      })}
    </div>
  )
})

type Cell = { content: ReactNode; description?: string | undefined; isChanged: boolean }

function cellOf(name: ColumnName, row: Row, text: Text): Cell {
  const { clause } = row
  if (name === 'number') return numberCell(row, text)
  if (name === 'text') return { content: <span className="two-lines">{clause.text}</span>, isChanged: false }
  const isChanged = isCellChanged(name, clause)
  const read = isChanged ? wordsOf(name, clause, text, 'read') || text.noneRead : ''
  return {
    isChanged,
    // The cell has room for two lines; a reader hears the whole.
    description: wordsOf(name, clause, text, 'now') || undefined,
    content: (
      <>
        {shortCell(name, clause, text)}
        {isCarriedCell(name, clause) && <small className="note">{text.carried}</small>}
        {isChanged && (
          <>
            <small className="read-as">
              {text.readAs} {read}
            </small>
            <span className="spoken">{text.changedMark}</span>
            <Corner />
          </>
        )}
      </>
    ),
  }
}

function numberCell(row: Row, text: Text): Cell {
  const { clause, number, open } = row
  const isReclassified = clause.changed.kind !== undefined || clause.made !== null
  const spoken = [
    text.itemNumber(number),
    text.kinds[clause.now.kind],
    clause.checked ? text.checked : text.unchecked,
    open && text.severities[open],
    isReclassified && text.changedMark,
  ]
  return {
    isChanged: isReclassified,
    content: (
      <span className="number">
        <span className="spoken">{spoken.filter(Boolean).join(' ')}</span>
        <span className="number-line" aria-hidden="true">
          <b>{number}</b>
          {clause.checked && <Tick />}
        </span>
        <span className="number-line under" aria-hidden="true">
          <span className="kind-letter" title={text.kinds[clause.now.kind]}>
            {text.kindLetters[clause.now.kind]}
          </span>
          {open && <FindingShape severity={open} />}
          {isReclassified && <Corner />}
        </span>
      </span>
    ),
  }
}

const cellOfColumn: Partial<Record<ColumnName, CellName>> = {
  lead: 'lead',
  support: 'support',
  window: 'window',
  figures: 'figures',
  kind: 'kind',
  benchmarks: 'benchmarks',
}

const isCellChanged = (name: ColumnName, { changed }: CorrectedClause) => {
  const cell = cellOfColumn[name]
  return cell !== undefined && changed[cell] !== undefined
}
const isCarriedCell = (name: ColumnName, { carried }: CorrectedClause) => {
  const cell = cellOfColumn[name]
  return cell !== undefined && carried.includes(cell)
}
