import Button from 'antd/es/button'
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { newRequestKey, openNew } from '../ledger/ledger-client.ts'
import { useRefusalWords } from '../ledger/refusal-words.ts'
import { useLedger, useRefresh } from '../ledger/use-ledger.ts'
import { useExplanationText } from './explanation-text.ts'
import './ask-explanation.css'

type AskExplanationProps = {
  task: { readonly id: string; readonly lead: string | null }
  /** The key on its button, where the page has one. */
  letter?: string
  onSaid(said: string): void
}

/** 请说明: a question to the lead about its task, through the office. Offered to the office and to leaders. */
export function AskExplanation({ task, letter, onSaid }: AskExplanationProps) {
  const text = useExplanationText()
  const { agency, readsOnly } = useLedger()
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  // The button is there again once the form is gone.
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  const { lead } = task
  if (agency !== null || readsOnly || lead === null) return null
  const close = () => setOpen(false)
  return isOpen ? (
    <Form
      task={{ id: task.id, lead }}
      onCancel={close}
      onSent={() => {
        close()
        onSaid(text.sent)
      }}
    />
  ) : (
    <Button ref={button} size="small" className="ask-to-explain no-print" onClick={() => setOpen(true)}>
      {text.ask} {letter && <kbd>{letter}</kbd>}
    </Button>
  )
}

type FormProps = { task: { id: string; lead: string }; onSent(): void; onCancel(): void }

function Form({ task: { id: parent, lead }, onSent, onCancel }: FormProps) {
  const text = useExplanationText()
  const { region, nameOf } = useLedger()
  const refresh = useRefresh()
  const wordsOf = useRefusalWords()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const request = useRef(newRequestKey())
  const [question, setQuestion] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const [isWaiting, setWaiting] = useState(false)
  useEffect(() => field.current?.focus(), [])
  async function send(event: FormEvent) {
    event.preventDefault()
    if (isWaiting) return
    if (question.trim() === '') {
      setWrong(text.missing)
      return field.current?.focus()
    }
    setWaiting(true)
    try {
      const data = { parent, agency: lead, question: question.trim() }
      const asked = { region, plural: 'explanations', command: 'ask', data, request: request.current }
      const opened = await openNew(asked)
      await refresh(opened.id)
      onSent()
    } catch (error) {
      setWrong(wordsOf(error))
      setWaiting(false)
    }
  }
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Escape') return onCancel()
    if (event.key !== 'Enter' || !event.ctrlKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.currentTarget.requestSubmit()
  }
  return (
    <form
      className="explanation-form no-print"
      noValidate
      onSubmit={event => void send(event)}
      onKeyDown={onKeyDown}
    >
      <label htmlFor={id}>{text.about(nameOf(lead))}</label>
      <textarea
        ref={field}
        id={id}
        lang="zh-Hans"
        rows={2}
        maxLength={500}
        value={question}
        aria-invalid={wrong !== null}
        aria-describedby={wrong === null ? undefined : `${id}-wrong`}
        onChange={event => setQuestion(event.target.value)}
      />
      {wrong !== null && (
        <p id={`${id}-wrong`} className="refusal" role="alert">
          {wrong}
        </p>
      )}
      <div className="acts">
        <Button type="primary" size="small" htmlType="submit" loading={isWaiting}>
          {text.send} <kbd>Ctrl+Enter</kbd>
        </Button>
        <Button size="small" onClick={onCancel}>
          {text.cancel}
        </Button>
      </div>
    </form>
  )
}
