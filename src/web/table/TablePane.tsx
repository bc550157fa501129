// biome-ignore-all lint/a11y/useSemanticElements: a grid of which only the seen rows exist cannot be a table element
import {
  columnVisibilityFeature,
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react'
import { type ColumnName, markIdsOfCell } from '../document/marks.ts'
import { filterRows } from '../intake/filters.ts'
import { useIntake, useModel, useText, useView } from '../intake/intake-context.ts'
import type { Row } from '../intake/intake-model.ts'
import { EdgeArrow } from '../shell/EdgeArrow.tsx'
import { SortSign } from '../shell/icons.tsx'
import { EmptyTable } from './EmptyTable.tsx'
import { columnTemplate, emptyColumns, headHeight, heightOfRow } from './row-layout.ts'
import { TableRow } from './TableRow.tsx'
import { useTableWidth } from './use-table-width.ts'

const features = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
})
const helper = createColumnHelper<typeof features, Row>()

const byText = (a: string, b: string) =>
  a === b ? 0 : a === '' ? 1 : b === '' ? -1 : a.localeCompare(b, 'zh-Hans')
const leads = (row: Row) => row.clause.now.lead.map(({ name }) => name).join('、')
const supports = (row: Row) => row.clause.now.support.map(({ name }) => name).join('、')
const due = (row: Row) => row.clause.now.window?.to ?? row.clause.now.window?.from ?? '9999'

const columnDef = (id: ColumnName, valueIn: (row: Row) => string | number) =>
  helper.accessor(valueIn, {
    id,
    sortFn: (a, b) => {
      const [left, right] = [valueIn(a.original), valueIn(b.original)]
      return typeof left === 'number' && typeof right === 'number'
        ? left - right
        : byText(`${left}`, `${right}`)
    },
    sortDescFirst: false,
  })

const columnDefs = helper.columns([
  columnDef('number', row => row.index),
  columnDef('text', row => row.clause.text),
  columnDef('lead', leads),
  columnDef('support', supports),
  columnDef('window', due),
  columnDef('figures', row => -row.clause.now.figures.length),
  columnDef('kind', row => row.clause.now.kind),
  columnDef('benchmarks', row => row.clause.now.benchmarks.map(({ name }) => name).join('、')),
])

/** 表: one line a clause, as an office would print it. */
export function TablePane() {
  const text = useText()
  const intake = useIntake()
  const model = useModel()
  const scroller = useRef<HTMLDivElement>(null)
  const filters = useView(view => view.filters)
  const active = useView(view => view.active)
  const selected = useView(view => view.selected)
  const width = useTableWidth(scroller)
  const data = useMemo(
    () => filterRows(model.rows, filters, model.sectionById),
    [model.rows, filters, model.sectionById],
  )
  const columnVisibility = useMemo(() => {
    const [isWide, isNarrow] = [width === 'wide', width === 'narrow']
    return { kind: isWide, benchmarks: isWide, support: !isNarrow, figures: !isNarrow }
  }, [width])
  const table = useTable({
    features,
    columns: columnDefs,
    data,
    getRowId: row => row.id,
    state: { columnVisibility },
    enableMultiSort: false,
  })
  const { rows } = table.getRowModel()
  const names = table.getVisibleLeafColumns().map(({ id }) => id as ColumnName)
  intake.shown.rows = rows.map(row => row.original)
  intake.shown.columns = names
  const activeIndex = active ? rows.findIndex(row => row.id === active.clause) : -1
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: index => {
      const row = rows[index]?.original
      return row ? heightOfRow(row) : 52
    },
    getItemKey: index => rows[index]?.id ?? index,
    overscan: 8,
    scrollPaddingStart: headHeight,
    rangeExtractor: range => {
      const drawn = defaultRangeExtractor(range)
      if (activeIndex >= 0 && !drawn.includes(activeIndex)) drawn.push(activeIndex)
      return drawn.sort((a, b) => a - b)
    },
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a corrected row is taller
  useLayoutEffect(() => virtualizer.measure(), [data, rows])

  const seq = active?.seq ?? 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: an arrival is a new seq, nothing else
  useEffect(() => {
    const box = scroller.current
    if (!box || !active || activeIndex < 0) return
    const item = virtualizer.measurementsCache[activeIndex]
    if (item) {
      const seen = box.clientHeight - headHeight
      const isSeen = item.start >= box.scrollTop && item.end <= box.scrollTop + seen
      if (!isSeen) box.scrollTop = Math.max(0, item.start - seen / 3)
    }
    if (!active.focus || active.from !== 'table') return
    const frame = requestAnimationFrame(() => {
      const row = box.querySelector<HTMLElement>(`[data-row="${CSS.escape(active.clause)}"]`)
      const cell = row?.querySelector<HTMLElement>(`[data-column="${active.column ?? 'number'}"]`)
      cell?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [seq])

  const empty = useMemo(() => emptyColumns(model.rows), [model.rows])
  const template = columnTemplate(names, empty)
  const places = useMemo(() => new Map(rows.map((row, index) => [row.id, index])), [rows])
  const seen = virtualizer.range
  const sideOf = (clause: string) => {
    const at = places.get(clause)
    if (at === undefined || !seen) return 'absent'
    return at < seen.startIndex ? 'above' : at > seen.endIndex ? 'below' : 'seen'
  }
  const isSorted = (name: ColumnName) => table.getColumn(name)?.getIsSorted() || false
  return (
    <section className="pane-body table" aria-label={text.table} id="table">
      <div
        ref={scroller}
        className={`scroller ${width}`}
        data-pane="table"
        role="grid"
        aria-label={text.table}
        aria-rowcount={rows.length + 1}
        aria-colcount={names.length}
        aria-multiselectable="true"
        tabIndex={rows.length === 0 ? 0 : -1}
        onKeyDown={event => moveToHead(event, activeIndex, active?.column ?? 'number')}
        {...usePointer()}
      >
        <div className="grid-head" role="rowgroup">
          <div
            className="grid-row head"
            role="row"
            tabIndex={-1}
            aria-rowindex={1}
            style={{ gridTemplateColumns: template }}
          >
            {names.map((name, index) => {
              const sorted = isSorted(name)
              const direction = sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'
              return (
                <div
                  key={name}
                  role="columnheader"
                  tabIndex={-1}
                  aria-colindex={index + 1}
                  aria-sort={direction}
                  className={`cell head-${name}`}
                >
                  <button
                    type="button"
                    tabIndex={-1}
                    className="head-button"
                    data-head={name}
                    onClick={() => table.getColumn(name)?.toggleSorting()}
                  >
                    {text.columns[name]}
                    <span aria-hidden="true" className="sort-sign">
                      {sorted && <SortSign direction={sorted} />}
                    </span>
                  </button>
                </div>
              )
            })}
          </div>
        </div>
        {rows.length === 0 && <EmptyTable />}
        <div className="grid-body" role="rowgroup" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start, size }) => {
            const row = rows[index]?.original
            if (!row) return null
            return (
              <TableRow
                key={key}
                row={row}
                columns={names}
                rowIndex={index + 2}
                top={start}
                height={size}
                template={template}
                isStop={activeIndex === index || (activeIndex === -1 && index === 0)}
                isSelected={selected.includes(row.id)}
              />
            )
          })}
        </div>
      </div>
      <EdgeArrow pane="table" sideOf={sideOf} />
    </section>
  )
}

const hitAt = (target: EventTarget) => {
  const element = target instanceof Element ? target : null
  const cell = element?.closest<HTMLElement>('[data-column]')
  const row = element?.closest<HTMLElement>('[data-row]')
  return {
    clause: row?.dataset.row ?? null,
    column: (cell?.dataset.column as ColumnName | undefined) ?? null,
  }
}

/** Up from the first row comes to the heads of the columns, which sort; down goes back to the rows. */
function moveToHead(event: KeyboardEvent<HTMLElement>, activeIndex: number, column: ColumnName) {
  const heads = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-head]')]
  const at = heads.indexOf(event.target as HTMLElement)
  const isAtTop = event.key === 'ArrowUp' && activeIndex <= 0 && at === -1
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
  if (isAtTop) heads.find(({ dataset }) => dataset.head === column)?.focus()
  else if (at !== -1 && by) heads[at + by]?.focus()
  else if (at !== -1 && event.key === 'ArrowDown')
    event.currentTarget.querySelector<HTMLElement>('[data-row] [tabindex="0"]')?.focus()
  else return
  event.preventDefault()
}

const hoverAfterMs = 80

function usePointer() {
  const intake = useIntake()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  return {
    onPointerOver(event: PointerEvent) {
      if (event.pointerType === 'touch') return
      const { clause, column: name } = hitAt(event.target)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => {
        const row = clause ? intake.model().rowById.get(clause) : undefined
        const mark = row && name ? (markIdsOfCell(row.clause, name)[0] ?? null) : null
        intake.view.set({ hover: clause ? { clause, mark, from: 'table' } : null })
      }, hoverAfterMs)
    },
    onPointerLeave() {
      clearTimeout(timer.current)
      intake.view.set({ hover: null })
    },
    onClick(event: MouseEvent) {
      const { clause, column: name } = hitAt(event.target)
      // The press has moved the focus to the cell already.
      if (clause) intake.activate(clause, { column: name, from: 'table', focus: false })
    },
    onDoubleClick(event: MouseEvent) {
      const { clause } = hitAt(event.target)
      if (clause) intake.edit('table')
    },
  }
}
