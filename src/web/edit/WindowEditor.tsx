import { useState } from 'react'
import type { Window } from '../../model/plan.ts'
import { useIntake, useModel, useText } from '../intake/intake-context.ts'
import type { Row } from '../intake/intake-model.ts'
import { windowText } from '../table/cell-text.ts'
import type { Text } from '../text.ts'
import { EditorFrame } from './EditorFrame.tsx'
import { readWindow, type WindowReading } from './read-window.ts'
import { spanOfWords } from './span-of-words.ts'

/** 改时限: typed as one says it, read back at once. */
export function WindowEditor({ row }: { row: Row }) {
  const text = useText()
  const intake = useIntake()
  const model = useModel()
  const { now, read } = row.clause
  const [typed, setTyped] = useState(now.window?.text ?? '')
  const [isAsked, setAsked] = useState(false)
  const isSame = typed.trim() === (now.window?.text ?? '')
  const reading = readWindow(typed, new Date())
  const window = isSame ? now.window : windowOf(reading, typed, row, model.text)
  const problem = !isSame && 'problem' in reading ? problemWords(reading, typed, text) : null
  const write = (next: Window | null) => {
    if (!intake.change({ type: 'set-window', clause: row.id, window: next })) return false
    intake.say(text.changeDone(row.number, text.columns.window), { undo: true })
    return true
  }
  return (
    <EditorFrame
      row={row}
      column="window"
      title={text.editWindow}
      hint={text.editWindowHint}
      onSave={() => {
        setAsked(true)
        return problem === null && (isSame || write(window))
      }}
      onRestore={() => void write(read.window)}
    >
      <div className="detail-line">
        <input
          className="text-field wide"
          lang="zh-Hans"
          value={typed}
          // biome-ignore lint/a11y/noAutofocus: the person has just asked to edit this cell
          autoFocus
          aria-label={text.columns.window}
          aria-invalid={isAsked && problem !== null}
          aria-describedby="window-reading"
          onFocus={event => event.target.select()}
          onChange={event => setTyped(event.target.value)}
        />
        <output id="window-reading" className={isAsked && problem ? 'problem' : 'hint'}>
          {problem ?? text.windowRead(window ? windowText(window, text) : text.none)}
        </output>
      </div>
    </EditorFrame>
  )
}

/** The window that typed or selected words mean, with its place where the document has them. */
export function windowOf(reading: WindowReading, typed: string, row: Row, text: string): Window | null {
  if ('problem' in reading || reading.window === null) return null
  const words = typed.trim()
  return { ...reading.window, text: words, inherited: false, span: spanOfWords(words, row.clause, text) }
}

export function problemWords(
  reading: Extract<WindowReading, { problem: string }>,
  typed: string,
  text: Text,
): string {
  const words = typed.trim()
  if (reading.problem === 'no-month') return text.windowNoMonth(words, reading.month)
  return reading.problem === 'no-day' ? text.windowNoDay(words) : text.windowUnread(words)
}
