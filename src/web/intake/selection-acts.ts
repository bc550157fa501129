import { columnOf, markId } from '../document/marks.ts'
import type { Desk } from './desk.ts'
import { changeFor, type SelectionRole } from './missed-mention.ts'
import type { Pane } from './view.ts'

/** Words a person selects in the document, and what they say these are. */
export function selectionActs(desk: Desk) {
  const { document, view, words, model, activeRow, say, change, activate } = desk
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

  return {
    beginCaret,
    moveCaret,
    markSelection,
  }
}

const phraseEnd = /[，。；、：（）《》“”\s]/

/** The next place after a stop or bracket, as Ctrl with an arrow goes. */
function phraseFrom(text: string, from: number, by: 1 | -1): number {
  let at = from + by
  while (at > 0 && at < text.length && !phraseEnd.test(text.charAt(by > 0 ? at : at - 1))) at += by
  return at
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value))
