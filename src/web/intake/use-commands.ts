import { useEffect } from 'react'
import { commandFor } from './commands.ts'
import type { Intake } from './intake.ts'
import { selectionRoles } from './missed-mention.ts'
import type { Pane } from './view.ts'

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ||
    target.closest('[role=dialog]') !== null)

const paneOf = (target: EventTarget | null): Pane | null => {
  const pane =
    target instanceof Element ? target.closest<HTMLElement>('[data-pane]')?.dataset.pane : undefined
  return pane === 'document' || pane === 'table' ? pane : null
}

// A button answers these itself, be it the fold of the page header or the head of a column.
const isPressed = ({ target, code }: KeyboardEvent) =>
  target instanceof Element &&
  target.closest('button, a') !== null &&
  /^(Enter|NumpadEnter|Space)$/.test(code)

const kindKeys = ['commitment', 'result', 'principle', 'exhortation', 'procedure', 'context'] as const
const auditReasonKeys = ['other-scope', 'revised', 'misread', 'harmless', 'other'] as const
const reasonKeys = ['as-printed', 'misread', 'harmless', 'other'] as const

/** Keys of the whole page: letters only where a pane has the focus, never while an input method composes. */
export function useCommands(intake: Intake) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return
      const { letterKeys, dialog, pane: lastPane } = intake.view.get()
      if (dialog !== null || isPressed(event)) return
      // A button that went away with its press leaves the focus nowhere; the pane one was in goes on.
      const pane = event.target === document.body ? lastPane : paneOf(event.target)
      if (pane && !isTyping(event.target) && answerMode(intake, event)) return event.preventDefault()
      const command = commandFor(event)
      if (command) {
        if (command.letter && (isTyping(event.target) || !pane || !letterKeys)) return
        if (command.ctrl && isTyping(event.target) && command.id !== 'find' && command.id !== 'save') return
        // A second Ctrl+F is for the browser's own search.
        if (command.id === 'find' && intake.view.get().find && isTyping(event.target)) return
        event.preventDefault()
        command.run(intake, pane ?? intake.view.get().pane, event)
        return
      }
      if (pane && !isTyping(event.target) && move(intake, pane, event)) event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [intake])
}

/** While a cut, a kind or a reason is being chosen, the keys mean that choice. */
function answerMode(intake: Intake, event: KeyboardEvent): boolean {
  const { splitting, reclassifying, dismissing, caret, selection } = intake.view.get()
  if (event.ctrlKey || event.metaKey || event.altKey) return caret !== null && intake.moveCaret(event)
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]
  const nth = digit ? Number(digit) - 1 : -1
  const role = selectionRoles[nth]
  if (selection && role && !event.shiftKey) {
    intake.markSelection(role)
    return true
  }
  if (caret) return intake.moveCaret(event)
  if (event.code === 'Escape' && (splitting || reclassifying || dismissing)) {
    intake.view.set({ splitting: null, reclassifying: null, dismissing: null })
    return true
  }
  if (splitting) {
    if (event.code === 'ArrowLeft' || event.code === 'ArrowRight') {
      const by = event.code === 'ArrowLeft' ? -1 : 1
      const chosen = Math.max(0, Math.min(splitting.cuts.length - 1, splitting.chosen + by))
      intake.view.set({ splitting: { ...splitting, chosen } })
      return true
    }
    if (event.code === 'Enter' || event.code === 'NumpadEnter') {
      intake.cut()
      return true
    }
  }
  if (answerAudit(intake, event, nth)) return true
  const kind = kindKeys[nth]
  if (reclassifying && kind && !event.shiftKey) {
    intake.reclassify(kind)
    return true
  }
  const reason = reasonKeys[nth]
  if (dismissing && reason && !event.shiftKey) {
    intake.judge(dismissing, 'dismissed', reason)
    return true
  }
  return false
}

/** While a finding of the audit is in hand: a digit gives the reason, Escape goes back a step. */
function answerAudit(intake: Intake, event: KeyboardEvent, nth: number): boolean {
  const { audit, dismissingAudit } = intake.view.get()
  const reason = auditReasonKeys[nth]
  if (dismissingAudit && reason && !event.shiftKey) {
    intake.giveReason(dismissingAudit.finding, reason)
    return true
  }
  if (event.code !== 'Escape' || audit === null) return false
  if (dismissingAudit) intake.view.set({ dismissingAudit: null })
  else intake.leaveAudit()
  return true
}

// A screen of rows; the exact number does not matter, that it is less than what is seen does.
const pageRows = 8

function move(intake: Intake, pane: Pane, event: KeyboardEvent): boolean {
  if (event.altKey || event.metaKey) return false
  const far = 1e9
  const steps: Record<string, number> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: pageRows,
    PageUp: -pageRows,
    Home: event.ctrlKey || pane === 'document' ? -far : 0,
    End: event.ctrlKey || pane === 'document' ? far : 0,
  }
  const by = steps[event.code]
  if (by !== undefined && by !== 0) {
    intake.step(by, pane)
    return true
  }
  if (event.ctrlKey) return false
  if (event.code === 'ArrowRight' || event.code === 'ArrowLeft') {
    intake.stepInside(event.code === 'ArrowRight' ? 1 : -1, pane)
    return true
  }
  if (pane === 'table' && (event.code === 'Home' || event.code === 'End')) {
    intake.stepInside(event.code === 'Home' ? -far : far, pane)
    return true
  }
  if (event.code === 'Escape') {
    intake.leave(pane)
    return true
  }
  return false
}
