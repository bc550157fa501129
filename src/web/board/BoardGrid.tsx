import { useEffect, useMemo, useRef, useState } from 'react'
import type { BoardRow } from '../../ledger/board/board-row.ts'
import type { Selected } from '../parts/grid-selection.ts'
import { VirtualGrid } from '../parts/VirtualGrid.tsx'
import type { Sort, SortColumn } from './board-address.ts'
import { columnsFor, type Drawing, slipColumns } from './board-columns.tsx'
import { isTroubled } from './board-list.ts'

export type Density = 'compact' | 'comfortable'

const heights: Readonly<Record<Density, readonly [plain: number, troubled: number]>> = {
  compact: [32, 52],
  comfortable: [44, 64],
}

type BoardGridProps = {
  rows: readonly BoardRow[]
  drawing: Drawing
  density: Density
  /** The open slips have columns of their own. */
  areSlips: boolean
  sort: Sort | null
  onSort(column: SortColumn): void
  selected: Selected
  onSelect(selected: Selected): void
  active: string | null
  onActive(id: string): void
  onOpen(row: BoardRow): void
}

const idOf = ({ id }: BoardRow) => id
const nameOf = ({ title }: BoardRow) => title

/** The rows of the board; as many columns as there is room for beside an open panel. */
export function BoardGrid(props: BoardGridProps) {
  const { drawing, density, areSlips } = props
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const columns = useMemo(
    () => (areSlips ? slipColumns(width, drawing) : columnsFor(width, drawing)),
    [areSlips, width, drawing],
  )
  const heightOf = useMemo(() => {
    const [plain, troubled] = heights[density]
    return (row: BoardRow) => (isTroubled(row) ? troubled : plain)
  }, [density])
  const { text } = drawing
  return (
    <div ref={box} className={`board-grid ${density}`}>
      <VirtualGrid
        label={text.question}
        columns={columns}
        rows={props.rows}
        idOf={idOf}
        nameOf={nameOf}
        heightOf={heightOf}
        sort={props.sort}
        onSort={column => props.onSort(column as SortColumn)}
        selected={props.selected}
        onSelect={props.onSelect}
        active={props.active}
        onActive={props.onActive}
        onOpen={props.onOpen}
        words={text}
      />
    </div>
  )
}

/** Widths matter by steps of so much: columns do not move while a window is drawn wider. */
const widthStep = 20

function useWidth(box: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(1200)
  useEffect(() => {
    if (!box.current) return
    const watch = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.floor(entry.contentRect.width / widthStep) * widthStep)
    })
    watch.observe(box.current)
    return () => watch.disconnect()
  }, [box])
  return width
}
