import { type Layer, markIdsOfCell } from '../document/marks.ts'
import type { Desk } from './desk.ts'
import { noFilters } from './filters.ts'
import type { Pane } from './view.ts'

/** Going about: from clause to clause, into cells and marks, across, and back. */
export function movingActs(desk: Desk) {
  const { view, shown, words, model, activeRow, say, activate } = desk
  function step(by: number, from: Pane) {
    const rows = from === 'table' ? shown.rows : model().rows
    const { active } = view.get()
    const at = rows.findIndex(row => row.id === active?.clause)
    const next = rows[at === -1 ? (by > 0 ? 0 : rows.length - 1) : clamp(at + by, 0, rows.length - 1)]
    if (next && next.id !== active?.clause)
      activate(next.id, { column: from === 'table' ? (active?.column ?? null) : null, from })
  }
  function stepSpan(by: number) {
    const row = activeRow()
    const { active } = view.get()
    if (!row || !active) return
    const marks = active.column
      ? markIdsOfCell(row.clause, active.column)
      : model()
          .marks.filter(mark => mark.clause === row.id)
          .map(({ id }) => id)
    const at = active.mark ? marks.indexOf(active.mark) : -1
    const mark = marks[at === -1 ? (by > 0 ? 0 : marks.length - 1) : (at + by + marks.length) % marks.length]
    if (mark)
      activate(row.id, {
        column: active.column ?? model().markById.get(mark)?.column ?? null,
        mark,
        from: active.from,
      })
  }
  function stepInside(by: number, pane: Pane) {
    const row = activeRow()
    const { active } = view.get()
    if (!row || !active) return step(1, pane)
    if (pane === 'document') return stepSpan(by)
    const at = active.column ? shown.columns.indexOf(active.column) : -1
    const column = shown.columns[clamp(at + by, 0, shown.columns.length - 1)]
    if (column && column !== active.column) activate(row.id, { column, from: 'table' })
  }
  function returnToActive() {
    const { active } = view.get()
    if (active) activate(active.clause, { column: active.column, mark: active.mark, from: active.from })
  }
  function crossTo(pane: Pane) {
    const { active } = view.get()
    const first = (pane === 'table' ? shown.rows : model().rows)[0]
    const clause = active?.clause ?? first?.id
    if (!clause) return view.set({ pane })
    activate(clause, { column: active?.column ?? null, mark: active?.mark ?? null, from: pane })
  }
  function leave(pane: Pane) {
    const { active, find, selected } = view.get()
    if (find) return view.set({ find: null })
    if (selected.length > 0) return view.set({ selected: [] })
    if (active && (active.mark || active.column)) activate(active.clause, { from: pane })
  }
  function goToNumber(number: string) {
    const row = model().rows.find(each => each.number === number.trim())
    if (!row) return say(words().noSuchItem(number), { tone: 'refused' })
    view.set({ going: false })
    activate(row.id, { from: view.get().pane })
  }
  /** Brings a place of the text into view; the clause it stands in becomes active. */
  function revealText(offset: number) {
    const row = model().rows.find(({ clause }) => clause.span[0] <= offset && offset < clause.span[1])
    if (row) activate(row.id, { from: 'document', focus: false })
    view.set({ reveal: { offset, seq: (view.get().reveal?.seq ?? 0) + 1 } })
  }
  function showHidden() {
    view.set({ filters: noFilters })
    returnToActive()
  }
  function toggleLayer(layer: Layer) {
    const { layersOff } = view.get()
    view.set({
      layersOff: layersOff.includes(layer) ? layersOff.filter(each => each !== layer) : [...layersOff, layer],
    })
  }
  function toggleSelected(id = activeRow()?.id) {
    if (!id) return
    const { selected } = view.get()
    view.set({ selected: selected.includes(id) ? selected.filter(each => each !== id) : [...selected, id] })
  }

  return {
    step,
    stepSpan,
    stepInside,
    returnToActive,
    crossTo,
    leave,
    goToNumber,
    revealText,
    showHidden,
    toggleLayer,
    toggleSelected,
  }
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value))
