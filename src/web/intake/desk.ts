import type { PlanDocument } from '../../contract/plans-api.ts'
import { applyCorrections, refusalsOf } from '../../model/corrected-plan.ts'
import type { Change, Refusal } from '../../model/correction.ts'
import { type ColumnName, markIdsOfCell } from '../document/marks.ts'
import { createStore, type Store } from '../store.ts'
import type { Text } from '../text.ts'
import { changeAct, entriesOf, openCorrectionLog } from './correction-log.ts'
import { type IntakeModel, intakeModelOf, type Row } from './intake-model.ts'
import { createView, type Pane, type View } from './view.ts'

/** A sentence about what was just done; spoken once, and shown for ten seconds unless the page shows it anyway. */
export type Notice = { seq: number; words: string; tone: 'done' | 'refused' | 'spoken'; undo: boolean }

/** What every act needs: the plan as it stands, what is shown, and how to change, activate and say something. */
export type Desk = ReturnType<typeof openDesk>

export type Arrival = { column?: ColumnName | null; mark?: string | null; from: Pane; focus?: boolean }

/** Opens one plan with its log of corrections. `words` gives the texts of the language of the moment. */
export function openDesk(document: PlanDocument, initial: Partial<View>, keep: Storage, words: () => Text) {
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
      audit: null,
      auditPlaces: [],
      dismissingAudit: null,
      ...(isSame ? {} : { splitting: null, reclassifying: null, dismissing: null, finding: null }),
    })
  }

  return {
    document,
    log,
    view,
    notice,
    state,
    shown,
    words,
    model,
    rowOf,
    activeRow,
    say,
    change,
    activate,
    close() {
      stopWatching()
      log.close()
    },
  }
}

function onChange<S>(get: () => S, run: (before: S, now: S) => void) {
  let before = get()
  return () => {
    const now = get()
    const was = before
    before = now
    run(was, now)
  }
}
