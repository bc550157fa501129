import type { Change } from '../../model/correction.ts'
import type { ClauseKind } from '../../model/plan.ts'
import type { ColumnName } from '../document/marks.ts'
import { cutPoints, firstCut } from './cut-points.ts'
import type { Desk } from './desk.ts'
import type { Row } from './intake-model.ts'
import type { Pane } from './view.ts'

/** What is done to a clause: 已核, 改, 拆分, 合并, 改类. */
export function clauseActs(desk: Desk) {
  const { document, view, shown, words, model, rowOf, activeRow, say, change, activate } = desk
  function setChecked(checked: boolean) {
    const row = activeRow()
    const { active } = view.get()
    if (!row || !active) return
    const wasChecked = row.clause.checked !== null
    if (wasChecked !== checked && !change({ type: 'mark-checked', clause: row.id, checked })) return
    if (!checked) return say(words().uncheckedDone(row.number), { undo: true })
    const rows = shown.rows.length > 0 ? shown.rows : model().rows
    const at = rows.findIndex(each => each.id === row.id)
    const isOpen = (each: Row) => each.id !== row.id && model().rowById.get(each.id)?.clause.checked === null
    const next = rows.slice(at + 1).find(isOpen) ?? rows.slice(0, Math.max(at, 0)).find(isOpen)
    if (!next) return say(words().checkedDone(row.number, words().allChecked(rows.length)), { undo: true })
    activate(next.id, { column: active.column, from: active.from })
    const ahead = words().nextItem(next.number, next.clause.text.slice(0, 12))
    say(words().checkedDone(row.number, ahead), { undo: true })
  }
  function edit(pane: Pane) {
    const row = activeRow()
    const { active } = view.get()
    if (!row || !active) return
    const column = active.column && editable.has(active.column) ? active.column : 'lead'
    if (active.column === 'kind') return beginReclassify()
    activate(row.id, { column, mark: active.mark, from: pane, focus: false })
    view.set({ editing: { clause: row.id, column } })
  }
  function beginSplit() {
    const row = activeRow()
    if (!row) return
    const cuts = cutPoints(row.clause, document.text)
    if (cuts.length === 0) return say(words().splitNowhere, { tone: 'refused' })
    const mark = view.get().active?.mark
    const near = (mark && model().markById.get(mark)?.end) || null
    view.set({
      splitting: { clause: row.id, cuts, chosen: firstCut(cuts, row.clause, document.text, near) },
      detailOpen: true,
      reclassifying: null,
    })
  }
  function cut() {
    const { splitting, active } = view.get()
    const at = splitting?.cuts[splitting.chosen]
    if (!splitting || at === undefined) return
    if (!change({ type: 'split', clause: splitting.clause, at })) return
    const [first, second] = [rowOf(`${splitting.clause}.1`), rowOf(`${splitting.clause}.2`)]
    view.set({ splitting: null })
    if (!first || !second) return
    activate(first.id, { from: active?.from ?? 'table' })
    say(words().splitDone(first.number, second.number), { undo: true })
  }
  /** The selected rows if there are some, else the active one with the next. */
  function merge() {
    const { selected } = view.get()
    if (selected.length < 2) return mergeWithNext()
    const rows = model().rows.filter(({ id }) => selected.includes(id))
    const isGap = rows.some((row, index) => index > 0 && row.index !== (rows[index - 1]?.index ?? 0) + 1)
    if (isGap) return say(words().refusals['not-neighbours'] ?? '', { tone: 'refused' })
    const changes: Change[] = []
    let id = rows[0]?.id ?? ''
    for (const next of rows.slice(1)) {
      changes.push({ type: 'merge', clause: id, next: next.id })
      id = id.endsWith('.1') && next.id === `${id.slice(0, -2)}.2` ? id.slice(0, -2) : `${id}+${next.id}`
    }
    if (!change(...changes)) return
    view.set({ selected: [] })
    activate(id, { from: view.get().active?.from ?? 'table' })
    say(words().mergeDone(rows[0]?.number ?? '', rows.at(-1)?.number ?? ''), { undo: true })
  }
  function mergeWithNext() {
    const row = activeRow()
    if (!row) return
    const next = model().rows[row.index + 1]
    if (!next) return say(words().mergeLast, { tone: 'refused' })
    mergePair(row, next)
  }
  function mergePair(row: Row, next: Row) {
    if (!change({ type: 'merge', clause: row.id, next: next.id })) return
    const merged = model().rows[row.index]
    if (merged) activate(merged.id, { from: view.get().active?.from ?? 'table' })
    say(words().mergeDone(row.number, next.number), { undo: true })
  }
  function beginReclassify() {
    const row = activeRow()
    if (row) view.set({ reclassifying: row.id, splitting: null, dismissing: null, detailOpen: true })
  }
  function reclassify(kind: ClauseKind) {
    const row = activeRow()
    view.set({ reclassifying: null })
    if (!row || row.clause.now.kind === kind) return
    if (!change({ type: 'reclassify', clause: row.id, kind })) return
    const done = words().reclassifyDone(row.number, words().kinds[kind], model().counts.commitments)
    say(done, { undo: true })
  }

  return {
    setChecked,
    edit,
    beginSplit,
    cut,
    merge,
    beginReclassify,
    reclassify,
  }
}

const editable: ReadonlySet<ColumnName> = new Set(['lead', 'support', 'window', 'figures', 'benchmarks'])
