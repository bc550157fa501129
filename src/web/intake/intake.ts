import type { PlanDocument } from '../../contract/plans-api.ts'
import type { CorrectedClause } from '../../model/corrected-clause.ts'
import { applyCorrections, refusalsOf } from '../../model/corrected-plan.ts'
import type { Change, DismissalReason, Refusal, Verdict } from '../../model/correction.ts'
import type { ClauseKind } from '../../model/plan.ts'
import { type ColumnName, columnOf, type Layer, markId, markIdsOfCell } from '../document/marks.ts'
import { createStore, type Store } from '../store.ts'
import type { Text } from '../text.ts'
import { changeAct, entriesOf, openCorrectionLog } from './correction-log.ts'
import { cutPoints, firstCut } from './cut-points.ts'
import { filterRows, noFilters } from './filters.ts'
import { findingRound, type IntakeModel, intakeModelOf, type Row } from './intake-model.ts'
import { changeFor, type SelectionRole } from './missed-mention.ts'
import { createView, type Pane, type View } from './view.ts'

/** A sentence about what was just done; spoken once, and shown for ten seconds unless the page shows it anyway. */
export type Notice = { seq: number; words: string; tone: 'done' | 'refused' | 'spoken'; undo: boolean }

/** One open plan: what was read, the log beside it, what the page shows, and everything one can do. */
export type Intake = ReturnType<typeof openIntake>

type Arrival = { column?: ColumnName | null; mark?: string | null; from: Pane; focus?: boolean }

export function openIntake(document: PlanDocument, initial: Partial<View>, keep: Storage, words: () => Text) {
  const log = openCorrectionLog(document, keep)
  const view = createView(initial)
  const notice = createStore<{ notice: Notice | null }>({ notice: null })
  const compute = () =>
    intakeModelOf(document.text, applyCorrections(document.plan, document.text, entriesOf(log.store.get())))
  const state: Store<{ model: IntakeModel }> = createStore({ model: compute() })
  const stopWatching = log.store.subscribe(
    onChange(
      () => log.store.get(),
      (before, now) => {
        if (before.stored !== now.stored || before.pending !== now.pending) state.set({ model: compute() })
        if (before.conflicts !== now.conflicts) say(words().conflict)
        if (before.setAside !== now.setAside) say(words().refused(now.setAside), { tone: 'refused' })
      },
    ),
  )
  /** The rows of the table in their order there; the table keeps it. */
  const shown: { rows: readonly Row[]; columns: readonly ColumnName[] } = { rows: [], columns: [] }

  const model = () => state.get().model
  const rowOf = (id: string | undefined | null) => (id ? model().rowById.get(id) : undefined)
  const activeRow = () => rowOf(view.get().active?.clause)

  function say(text: string, more: Partial<Notice> = {}) {
    const seq = (notice.get().notice?.seq ?? 0) + 1
    notice.set({ notice: { seq, words: text, tone: 'done', undo: false, ...more } })
  }
  function sayRefusal(refusals: readonly Refusal[]) {
    const [first] = refusals
    if (first) say(words().refusals[first.code] ?? first.code, { tone: 'refused' })
  }
  /** Adds one act, unless the plan as it stands refuses it; says so then. */
  function change(...changes: Change[]): boolean {
    const act = changeAct(...changes)
    const refusals = refusalsOf(document.plan, document.text, entriesOf(log.store.get()), act)
    if (refusals.length > 0) {
      sayRefusal(refusals)
      return false
    }
    log.append(act)
    return true
  }

  function activate(clause: string, { column = null, mark = null, from, focus = true }: Arrival) {
    const seq = (view.get().active?.seq ?? 0) + 1
    const row = rowOf(clause)
    const ownMark = mark ?? (row && column ? (markIdsOfCell(row.clause, column)[0] ?? null) : null)
    const isSame = view.get().active?.clause === clause
    view.set({
      active: { clause, column, mark: ownMark, from, seq, focus },
      pane: from,
      ...(isSame ? {} : { splitting: null, reclassifying: null, dismissing: null, finding: null }),
    })
  }
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
  function goToFinding(id: string, from: Pane) {
    const finding = model().findingById.get(id)
    if (!finding) return
    const mark = model().marks.find(each => each.finding === id)?.id ?? null
    const clause = finding.clause ?? clauseNear(finding.spans[0]?.[0] ?? 0)
    if (clause) activate(clause, { mark, from })
    view.set({ finding: id, detailOpen: true })
  }
  function clauseNear(offset: number): string | undefined {
    const { rows } = model()
    return (rows.findLast(({ clause }) => clause.span[0] <= offset) ?? rows[0])?.id
  }
  function stepFinding(by: 1 | -1, from: Pane) {
    const all = findingRound(model().corrected.findings)
    const round = all.filter(({ verdict, id }) => verdict === null || id === view.get().finding)
    if (round.length === 0) return say(all.length === 0 ? words().noFindings : words().allHandled)
    const at = round.findIndex(({ id }) => id === view.get().finding)
    const next = round[at === -1 ? (by > 0 ? 0 : round.length - 1) : (at + by + round.length) % round.length]
    if (!next) return
    goToFinding(next.id, from)
    say(
      `${words().findingOf(round.indexOf(next) + 1, round.length)}：${words().findingMessage(next.code, next.message)}`,
      { tone: 'spoken' },
    )
  }
  function judge(finding: string, verdict: Verdict | null, reason?: DismissalReason) {
    if (!change({ type: 'judge-finding', finding, verdict, ...(reason && { reason }) })) return
    view.set({ dismissing: null, finding })
    const done = { accepted: words().findingAccepted, dismissed: words().findingDismissed }
    say(verdict ? done[verdict] : words().findingReopened, { undo: true })
  }
  function acceptRepairs() {
    const repairs = model().corrected.findings.filter(
      ({ severity, verdict }) => severity === 'info' && verdict === null,
    )
    const accepted = repairs.map(
      ({ id }) => ({ type: 'judge-finding', finding: id, verdict: 'accepted' }) as const,
    )
    if (accepted.length > 0 && change(...accepted)) say(words().findingAccepted, { undo: true })
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
  function reclassify(kind: ClauseKind) {
    const row = activeRow()
    view.set({ reclassifying: null })
    if (!row || row.clause.now.kind === kind) return
    if (!change({ type: 'reclassify', clause: row.id, kind })) return
    const done = words().reclassifyDone(row.number, words().kinds[kind], model().counts.commitments)
    say(done, { undo: true })
  }
  function undo() {
    const { canUndo } = model().corrected
    if (canUndo === null) return say(words().nothingToUndo)
    log.append({ act: 'undo', entry: canUndo })
    keepActive()
    say(words().undone)
  }
  function redo() {
    const { canRedo } = model().corrected
    if (canRedo === null) return say(words().nothingToRedo)
    log.append({ act: 'redo', entry: canRedo })
    keepActive()
    say(words().redone)
  }
  // After a split or merge came or went, the active clause may be gone: its whole or its first part takes over.
  function keepActive() {
    const { active } = view.get()
    if (!active || rowOf(active.clause)) return
    const old = active.clause
    const found = model().rows.find(
      ({ id, clause }) =>
        id.startsWith(`${old}.`) ||
        old.startsWith(`${id}.`) ||
        clause.origin.includes(old) ||
        clause.origin.some(origin => old.includes(origin)),
    )
    if (found) activate(found.id, { from: active.from })
    else view.set({ active: null })
  }
  function judgeCurrent(verdict: Verdict) {
    const current = currentFinding()
    if (!current) return
    if (verdict === 'dismissed')
      return view.set({ dismissing: current.id, finding: current.id, detailOpen: true })
    judge(current.id, verdict)
  }
  /** The finding in hand: the one gone to, else the gravest open one of the active clause. */
  function currentFinding() {
    const chosen = model().findingById.get(view.get().finding ?? '')
    if (chosen) return chosen
    const own = activeRow()?.findings ?? []
    return (
      findingRound(own).find(({ verdict }) => verdict === null) ?? own.find(({ verdict }) => verdict === null)
    )
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
  function beginReclassify() {
    const row = activeRow()
    if (row) view.set({ reclassifying: row.id, splitting: null, dismissing: null, detailOpen: true })
  }
  function toggleSelected(id = activeRow()?.id) {
    if (!id) return
    const { selected } = view.get()
    view.set({ selected: selected.includes(id) ? selected.filter(each => each !== id) : [...selected, id] })
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
  function toggleLayer(layer: Layer) {
    const { layersOff } = view.get()
    view.set({
      layersOff: layersOff.includes(layer) ? layersOff.filter(each => each !== layer) : [...layersOff, layer],
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
  /** Words a person selected in the document, while they say what these are. */
  function beginCaret(pane: Pane) {
    const row = activeRow()
    if (row && pane === 'document')
      view.set({ caret: { anchor: row.clause.span[0], head: row.clause.span[0] } })
  }
  function moveCaret(event: KeyboardEvent): boolean {
    const { caret } = view.get()
    if (!caret) return false
    if (event.code === 'Escape') view.set({ caret: null, selection: null })
    else if (event.code === 'ArrowLeft' || event.code === 'ArrowRight') {
      const by = event.code === 'ArrowLeft' ? -1 : 1
      const head = clamp(
        event.ctrlKey ? phraseFrom(document.text, caret.head, by) : caret.head + by,
        0,
        document.text.length,
      )
      view.set({ caret: { anchor: event.shiftKey ? caret.anchor : head, head } })
    } else return false
    return true
  }
  /** Brings a place of the text into view; the clause it stands in becomes active. */
  function revealText(offset: number) {
    const row = model().rows.find(({ clause }) => clause.span[0] <= offset && offset < clause.span[1])
    if (row) activate(row.id, { from: 'document', focus: false })
    view.set({ reveal: { offset, seq: (view.get().reveal?.seq ?? 0) + 1 } })
  }
  /** Says what the selected words are: a missed mention of their clause, a framework, or a clause of their own. */
  function markSelection(role: SelectionRole) {
    const { selection } = view.get()
    if (!selection) return
    const owner =
      model().rows.find(({ clause }) => clause.span[0] <= selection[0] && selection[1] <= clause.span[1]) ??
      activeRow()
    const made = changeFor(role, selection, document.text, owner?.clause, new Date())
    const typed = document.text.slice(...selection)
    if (made === 'no-clause') return say(words().noClauseHere, { tone: 'refused' })
    if (made === 'no-window') return say(words().windowUnread(typed), { tone: 'refused' })
    if (made === 'no-figure') return say(words().figureUnread(typed), { tone: 'refused' })
    if (!change(made)) return
    view.set({ selection: null, caret: null })
    getSelection()?.removeAllRanges()
    if (role === 'framework') return say(words().frameworkAdded(typed), { undo: true })
    if (role === 'clause') {
      const added = model().rows.find(
        ({ clause }) =>
          clause.made?.how === 'add' && clause.span[0] >= selection[0] && clause.span[1] <= selection[1],
      )
      if (added) activate(added.id, { from: 'document' })
      return say(words().clauseAdded(added?.number ?? ''), { undo: true })
    }
    if (owner) activate(owner.id, { mark: markId(role, selection), column: columnOf[role], from: 'document' })
    say(words().mentionAdded(words().markNames[role], owner?.number ?? ''), { undo: true })
  }
  function showHidden() {
    view.set({ filters: noFilters })
    returnToActive()
  }
  function undoEntry(entry: number, act: 'undo' | 'redo') {
    log.append({ act, entry })
    keepActive()
    say(act === 'undo' ? words().undone : words().redone)
  }
  /** Rows that the filters let through, in document order. */
  const rowsShown = () => filterRows(model().rows, view.get().filters, model().sectionById)

  return {
    document,
    log,
    view,
    notice,
    state,
    shown,
    model,
    activeRow,
    say,
    change,
    activate,
    step,
    stepSpan,
    setChecked,
    goToFinding,
    stepFinding,
    judge,
    acceptRepairs,
    beginSplit,
    cut,
    merge,
    reclassify,
    undo,
    redo,
    judgeCurrent,
    currentFinding,
    edit,
    beginReclassify,
    toggleSelected,
    returnToActive,
    crossTo,
    toggleLayer,
    stepInside,
    leave,
    goToNumber,
    revealText,
    markSelection,
    showHidden,
    undoEntry,
    beginCaret,
    moveCaret,
    rowsShown,
    firstMarkOf: (clause: CorrectedClause, column: ColumnName) => markIdsOfCell(clause, column)[0],
    close() {
      stopWatching()
      log.close()
    },
  }
}

const editable: ReadonlySet<ColumnName> = new Set(['lead', 'support', 'window', 'figures', 'benchmarks'])

const phraseEnd = /[，。；、：（）《》“”\s]/

/** The next place after a stop or bracket, as Ctrl with an arrow goes. */
function phraseFrom(text: string, from: number, by: 1 | -1): number {
  let at = from + by
  while (at > 0 && at < text.length && !phraseEnd.test(text.charAt(by > 0 ? at : at - 1))) at += by
  return at
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value))

function onChange<S>(get: () => S, run: (before: S, now: S) => void) {
  let before = get()
  return () => {
    const now = get()
    const was = before
    before = now
    run(was, now)
  }
}
