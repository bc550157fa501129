import Button from 'antd/es/button'
import type { KeyboardEvent, ReactNode } from 'react'
import type { ColumnName } from '../document/marks.ts'
import { useIntake, useText } from '../intake/intake-context.ts'
import type { Row } from '../intake/intake-model.ts'
import { wordsOf } from '../table/cell-words.tsx'

type FrameProps = {
  row: Row
  column: ColumnName
  title: string
  hint?: string
  /** Returns false where the field cannot be read yet; the editor then stays open. */
  onSave(): boolean
  onRestore(): void
  children: ReactNode
}

/** What every cell editor shares: what was read, the way out, and the keys. */
export function EditorFrame({ row, column, title, hint, onSave, onRestore, children }: FrameProps) {
  const text = useText()
  const intake = useIntake()
  const close = () => {
    intake.view.set({ editing: null })
    intake.activate(row.id, { column, from: 'table' })
  }
  const save = () => {
    if (onSave()) close()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const read = wordsOf(column, row.clause, text, 'read')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a form would take Enter for itself; here it adds a token
    <div className="detail-body editor" role="group" aria-label={title} onKeyDown={onKeyDown}>
      <p className="detail-line">
        <b>{title}</b>
        <span className="label">
          {text.readAs} <span lang="zh-Hans">{read || text.noneRead}</span>
        </span>
      </p>
      {children}
      {hint && <p className="hint small">{hint}</p>}
      <div className="acts">
        <Button size="small" type="primary" onClick={save}>
          {text.save} <kbd>Ctrl+Enter</kbd>
        </Button>
        <Button size="small" onClick={close}>
          {text.cancel} <kbd>Esc</kbd>
        </Button>
        <Button
          size="small"
          onClick={() => {
            onRestore()
            close()
          }}
        >
          {text.restore}
        </Button>
      </div>
    </div>
  )
}
