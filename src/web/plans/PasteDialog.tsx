import Input from 'antd/es/input'
import Modal from 'antd/es/modal'
import { useState } from 'react'
import { useText } from '../intake/intake-context.ts'

type PasteProps = { words: string; onCancel(): void; onRead(name: string, words: string): void }

/** 粘贴文字: the whole text, under a name; the first line is offered as one. */
export function PasteDialog({ words, onCancel, onRead }: PasteProps) {
  const text = useText()
  const [body, setBody] = useState(words)
  const [name, setName] = useState('')
  const offered = firstLine(body) || text.pasteNameDefault
  const [isAsked, setAsked] = useState(false)
  const read = () => {
    setAsked(true)
    if (body.trim() !== '') onRead(name.trim() || offered, body)
  }
  return (
    <Modal
      open
      title={text.pasteTitle}
      onCancel={onCancel}
      onOk={read}
      okText={text.read}
      cancelText={text.cancel}
      width={720}
    >
      <div className="field">
        <label htmlFor="paste-body">{text.pasteBody}</label>
        <Input.TextArea
          id="paste-body"
          autoFocus
          rows={12}
          value={body}
          onChange={event => setBody(event.target.value)}
          aria-describedby="paste-hint"
          status={isAsked && body.trim() === '' ? 'error' : ''}
        />
      </div>
      <p id="paste-hint" className="hint">
        {isAsked && body.trim() === '' ? text.pasteEmpty : text.pasteHint}
      </p>
      <div className="field">
        <label htmlFor="paste-name">{text.pasteName}</label>
        <Input
          id="paste-name"
          value={name}
          placeholder={offered}
          onChange={event => setName(event.target.value)}
        />
      </div>
    </Modal>
  )
}

const firstLine = (body: string) => body.trimStart().split('\n', 1)[0]?.trim().slice(0, 60) ?? ''
