// biome-ignore-all lint/a11y/useSemanticElements: a grid of which only the seen rows exist cannot be a table element
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { allOrNone, type Selected, toggled, withRange } from './grid-selection.ts'
import { VirtualGridRow } from './VirtualGridRow.tsx'
import './virtual-grid.css'

/** A column: its width stays as it is while one scrolls (`120px`, or `minmax(200px, 1fr)` for the one that yields). */
export type GridColumn<Row> = {
  readonly id: string
  readonly head: string
  readonly width: string
  readonly isNumeric?: boolean
  /** Names the row to those who hear it; exactly one column. */
  readonly isRowHeader?: boolean
  readonly isSortable?: boolean
  cell(row: Row): ReactNode
}

export type GridSort = { readonly column: string; readonly descending: boolean }

type VirtualGridProps<Row> = {
  readonly label: string
  /** Keep its identity while nothing of it changes: rows are drawn anew when it does. */
  readonly columns: readonly GridColumn<Row>[]
  readonly rows: readonly Row[]
  idOf(row: Row): string
  nameOf(row: Row): string
  /** In pixels, known before the row is drawn, so that nothing jumps. */
  heightOf(row: Row): number
  readonly sort: GridSort | null
  onSort(column: string): void
  readonly selected: Selected
  onSelect(selected: Selected): void
  /** The row that keys mean. */
  readonly active: string | null
  onActive(id: string): void
  onOpen(row: Row): void
  readonly words: { readonly selectAll: string; select(name: string): string }
}

const headHeight = 34

/** A list of any length as an ARIA grid: only the rows in view exist; one Tab stop, arrows inside, Enter opens. */
export function VirtualGrid<Row>(props: VirtualGridProps<Row>) {
  const { label, columns, rows, idOf, nameOf, heightOf, sort, onSort, selected, onSelect, active, words } =
    props
  const scroller = useRef<HTMLDivElement>(null)
  const anchor = useRef<string | null>(null)
  const [focusing, setFocusing] = useState({ index: -1, turn: 0 })
  const order = useMemo(() => rows.map(idOf), [rows, idOf])
  const places = useMemo(() => new Map(order.map((id, index) => [id, index])), [order])
  const activeIndex = active === null ? -1 : (places.get(active) ?? -1)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: index => {
      const row = rows[index]
      return row === undefined ? 32 : heightOf(row)
    },
    getItemKey: index => order[index] ?? index,
    overscan: 6,
    rangeExtractor: range => {
      // The row that has the focus stays, or the focus would be lost with it.
      const drawn = defaultRangeExtractor(range)
      if (activeIndex < 0 || drawn.includes(activeIndex)) return drawn
      return [...drawn, activeIndex].sort((one, other) => one - other)
    },
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows, or another density, have other heights
  useLayoutEffect(() => virtualizer.measure(), [rows, heightOf])

  function bringIntoView(index: number) {
    const [box, item] = [scroller.current, virtualizer.measurementsCache[index]]
    if (!box || !item) return
    const seen = box.clientHeight - headHeight
    if (item.start < box.scrollTop) box.scrollTop = item.start
    else if (item.end > box.scrollTop + seen) box.scrollTop = item.end - seen
  }
  function moveTo(index: number, extends_: boolean) {
    const id = order[Math.max(0, Math.min(rows.length - 1, index))]
    if (id === undefined) return
    if (extends_) onSelect(withRange(selected, order, anchor.current ?? active ?? id, id))
    else anchor.current = id
    const at = places.get(id) ?? 0
    bringIntoView(at)
    props.onActive(id)
    setFocusing(({ turn }) => ({ index: at, turn: turn + 1 }))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: each move asks for the focus once
  useEffect(() => {
    if (focusing.index >= 0)
      scroller.current
        ?.querySelector<HTMLElement>(`[role=row][aria-rowindex="${focusing.index + 2}"]`)
        ?.focus({ preventScroll: true })
  }, [focusing.turn])

  const aPage = () => Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 400) - headHeight) / 36))
  function onKeyDown(event: KeyboardEvent) {
    // What stands in a cell keeps its own keys.
    if (!(event.target instanceof Element) || event.target.closest('a, button, input')) return
    const isCommand = event.ctrlKey || event.metaKey
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: activeIndex + 1,
      ArrowUp: activeIndex - 1,
      PageDown: activeIndex + aPage(),
      PageUp: activeIndex - aPage(),
      Home: 0,
      End: rows.length - 1,
    }
    const step = steps[event.key]
    const row = rows[activeIndex]
    if (isCommand && event.code === 'KeyA') onSelect(allOrNone(selected, order))
    else if (isCommand || event.altKey) return
    else if (step !== undefined) moveTo(step, event.shiftKey)
    else if (event.key === 'Enter' && row !== undefined) props.onOpen(row)
    else if (event.key === ' ' && active !== null) onSelect(toggled(selected, active))
    else return
    event.preventDefault()
  }
  function onClick(event: MouseEvent) {
    const hit = event.target instanceof Element ? event.target : null
    const line = hit?.closest<HTMLElement>('[data-row]')
    const id = line?.dataset.row
    const row = id === undefined ? undefined : rows[places.get(id) ?? -1]
    if (id === undefined || row === undefined) return
    if (event.shiftKey) onSelect(withRange(selected, order, anchor.current ?? active ?? id, id))
    else anchor.current = id
    props.onActive(id)
    line?.focus({ preventScroll: true })
    if (hit?.closest('[data-select]')) {
      if (!event.shiftKey) onSelect(toggled(selected, id))
    } else if (!event.shiftKey && !event.defaultPrevented && !hit?.closest('a, button')) props.onOpen(row)
  }

  const template = ['36px', ...columns.map(each => each.width)].join(' ')
  const isAll = useMemo(() => rows.length > 0 && order.every(id => selected.has(id)), [rows, order, selected])
  return (
    <div
      ref={scroller}
      className="virtual-grid"
      role="grid"
      tabIndex={-1}
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable="true"
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div role="rowgroup" className="virtual-grid-head">
        <div role="row" aria-rowindex={1} tabIndex={-1} style={{ gridTemplateColumns: template }}>
          <div role="columnheader" tabIndex={-1} aria-colindex={1} className="select-cell">
            <input
              type="checkbox"
              aria-label={words.selectAll}
              checked={isAll}
              onChange={() => onSelect(allOrNone(selected, order))}
            />
          </div>
          {columns.map((column, index) => (
            <HeadCell key={column.id} column={column} index={index + 2} sort={sort} onSort={onSort} />
          ))}
        </div>
      </div>
      <div role="rowgroup" className="virtual-grid-body" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start, size }) => {
          const row = rows[index]
          const id = order[index]
          if (row === undefined || id === undefined) return null
          return (
            <VirtualGridRow
              key={key}
              id={id}
              row={row}
              name={nameOf(row)}
              columns={columns as readonly GridColumn<unknown>[]}
              rowIndex={index + 2}
              top={start}
              height={size}
              template={template}
              isStop={activeIndex === index || (activeIndex === -1 && index === 0)}
              isActive={activeIndex === index}
              isSelected={selected.has(id)}
              selectWords={words.select}
              onFocused={props.onActive}
            />
          )
        })}
      </div>
    </div>
  )
}

type HeadCellProps = {
  column: Pick<GridColumn<never>, 'id' | 'head' | 'isNumeric' | 'isSortable'>
  index: number
  sort: GridSort | null
  onSort(column: string): void
}

function HeadCell({ column: { id, head, isNumeric, isSortable }, index, sort, onSort }: HeadCellProps) {
  const direction = sort?.column !== id ? 'none' : sort.descending ? 'descending' : 'ascending'
  return (
    <div
      role="columnheader"
      tabIndex={-1}
      aria-colindex={index}
      aria-sort={isSortable ? direction : undefined}
      className={isNumeric ? 'numeric' : undefined}
    >
      {isSortable ? (
        <button type="button" onClick={() => onSort(id)}>
          {head}
          <span aria-hidden="true" className="sort-sign">
            {direction === 'none' ? '' : direction === 'ascending' ? '↑' : '↓'}
          </span>
        </button>
      ) : (
        head
      )}
    </div>
  )
}
