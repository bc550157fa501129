import Button from 'antd/es/button'
import { useEffect, useState } from 'react'
import { useIntake, useText, useView } from '../intake/intake-context.ts'
import { selectionRoles } from '../intake/missed-mention.ts'
import { selectedSpan } from './words-at.ts'

/** Where words are selected in the document: what they are, one digit each. */
export function SelectionBar({ scroller }: { scroller: { readonly current: HTMLElement | null } }) {
  const text = useText()
  const intake = useIntake()
  const selection = useView(view => view.selection)
  const caret = useView(view => view.caret)
  const [place, setPlace] = useState({ top: 0, left: 0 })
  useEffect(() => {
    const follow = () => {
      const box = scroller.current
      if (!box) return
      const span = selectedSpan(box)
      const before = intake.view.get().selection
      if (span?.[0] === before?.[0] && span?.[1] === before?.[1]) return
      intake.view.set({ selection: span })
      const range = span ? window.getSelection()?.getRangeAt(0).getBoundingClientRect() : undefined
      const bounds = box.getBoundingClientRect()
      if (range)
        setPlace({
          top: Math.min(Math.max(range.bottom - bounds.top + 6, 4), bounds.height - 44),
          left: Math.min(Math.max(range.left - bounds.left, 4), Math.max(4, bounds.width - 470)),
        })
    }
    document.addEventListener('selectionchange', follow)
    return () => document.removeEventListener('selectionchange', follow)
  }, [intake, scroller])
  if (!selection) return caret ? <p className="caret-hint">{text.caretHint}</p> : null
  return (
    <div className="selection-bar desk-only" role="toolbar" aria-label={text.selectionBar} style={place}>
      {selectionRoles.map((role, index) => (
        <Button
          key={role}
          size="small"
          // The press would otherwise take the selection away before the click.
          onPointerDown={event => event.preventDefault()}
          onClick={() => intake.markSelection(role)}
        >
          {role === 'clause'
            ? text.roleNew
            : role === 'lead' || role === 'support'
              ? text.columns[role]
              : text.layers[role]}{' '}
          <kbd>{index + 1}</kbd>
        </Button>
      ))}
    </div>
  )
}
