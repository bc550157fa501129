import Button from 'antd/es/button'
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import type { Fields } from '../../ledger/field.ts'
import { matterTypes } from '../../ledger/matter-types.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { FieldsInput } from '../ledger/FieldInput.tsx'
import { emptyForm, type Mistakes, readForm, type Typed } from '../ledger/form-data.ts'
import { newRequestKey, openNew } from '../ledger/ledger-client.ts'
import { useLedgerText } from '../ledger/ledger-text.ts'
import { useRefusalWords } from '../ledger/refusal-words.ts'
import { useLedger, useRefresh } from '../ledger/use-ledger.ts'

type NewMatterFormProps = {
  type: string
  command: string
  onDone(id: string): void
  onCancel(): void
}

/** The form of a command that opens a matter; sent again after no answer it opens the same one. */
export function NewMatterForm({ type, command: name, onDone, onCancel }: NewMatterFormProps) {
  const language = useLanguage()
  const text = useLedgerText()
  const wordsOf = useRefusalWords()
  const { region } = useLedger()
  const refresh = useRefresh()
  const command = matterTypes[type]?.commands[name]
  const fields: Fields = command?.fields ?? {}
  const [typed, setTyped] = useState<Typed>(() => emptyForm(fields))
  const [mistakes, setMistakes] = useState<Mistakes>(new Map())
  const [refusal, setRefusal] = useState<unknown>(null)
  const [isWaiting, setWaiting] = useState(false)
  const request = useRef(newRequestKey())
  async function send() {
    const read = readForm(fields, typed)
    setMistakes(read.mistakes)
    if (read.mistakes.size > 0 || isWaiting) return
    setWaiting(true)
    const plural = matterTypes[type]?.plural ?? type
    try {
      const opened = await openNew({
        region,
        plural,
        command: name,
        data: read.data,
        request: request.current,
      })
      await refresh(opened.id)
      onDone(opened.id)
    } catch (error) {
      setRefusal(error)
    } finally {
      setWaiting(false)
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    void send()
  }
  const mistakeAt = (path: string) => {
    const mistake = mistakes.get(path)
    return mistake && text.mistake(mistake)
  }
  return (
    <form className="command-form" noValidate onSubmit={submit} onKeyDown={onKeyDown}>
      {refusal !== null && (
        <p className="refusal" role="alert">
          {wordsOf(refusal)}
        </p>
      )}
      {mistakes.size > 0 && (
        <p className="mistakes" role="alert">
          {text.mistakesTitle(mistakes.size)}
        </p>
      )}
      <FieldsInput fields={fields} typed={typed} onChange={setTyped} mistakeAt={mistakeAt} choices={{}} />
      <div className="acts">
        <Button type="primary" htmlType="submit" loading={isWaiting}>
          {command?.[language] ?? name} <kbd>Ctrl+Enter</kbd>
        </Button>
        <Button onClick={onCancel}>{text.cancel}</Button>
      </div>
    </form>
  )
}
