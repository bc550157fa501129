import Button from 'antd/es/button'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { useBoardText } from './board-text.ts'

type DialogProps = {
  title: string
  /** Named by the act; null while there is nothing to do. */
  act: string | null
  isWaiting: boolean
  onAct(): void
  onClose(): void
  children: ReactNode
}

/** What leaves the building is shown first; the safe answer has the focus, and Ctrl+Enter does it. */
export function Dialog({ title, act, isWaiting, onAct, onClose, children }: DialogProps) {
  const text = useBoardText()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    dialog.current?.querySelector<HTMLElement>('.safe')?.focus()
    // A dialog taken from the page while it is open gives the focus back to nobody.
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey || event.nativeEvent.isComposing || act === null) return
    event.preventDefault()
    if (!isWaiting) onAct()
  }
  return (
    <dialog
      ref={dialog}
      className="board-dialog"
      aria-labelledby={id}
      onClose={onClose}
      onKeyDown={onKeyDown}
    >
      <h2 id={id}>{title}</h2>
      <div className="dialog-body">{children}</div>
      <div className="acts">
        {act !== null && (
          <Button type="primary" loading={isWaiting} onClick={onAct}>
            {act} <kbd>Ctrl+Enter</kbd>
          </Button>
        )}
        <Button className="safe" onClick={onClose}>
          {text.cancel} <kbd>Esc</kbd>
        </Button>
      </div>
    </dialog>
  )
}
