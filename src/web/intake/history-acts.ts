import type { Desk } from './desk.ts'

/** 撤销 and 重做, of the last act or of any; each is an entry of its own. */
export function historyActs(desk: Desk) {
  const { log, view, words, model, rowOf, say, activate } = desk
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
  function undoEntry(entry: number, act: 'undo' | 'redo') {
    log.append({ act, entry })
    keepActive()
    say(act === 'undo' ? words().undone : words().redone)
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

  return {
    undo,
    redo,
    undoEntry,
  }
}
