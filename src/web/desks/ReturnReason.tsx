import Button from 'antd/es/button'
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useLedgerText } from '../ledger/ledger-text.ts'
import { useDeskText } from './desk-text.ts'

type ReturnReasonProps = { isWaiting: boolean; onReturn(reason: string): void; onCancel(): void }

/** 退回原因 in one line: Enter returns, Esc leaves it. */
export function ReturnReason({ isWaiting, onReturn, onCancel }: ReturnReasonProps) {
  const text = useDeskText()
  const words = useLedgerText()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  useEffect(() => field.current?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() !== '') return onReturn(reason.trim())
    setMissing(true)
    field.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) onCancel()
  }
  return (
    <form className="return-reason" noValidate onSubmit={submit} onKeyDown={onKeyDown}>
      <label htmlFor={id}>{text.reason}</label>
      <input
        ref={field}
        id={id}
        lang="zh-Hans"
        value={reason}
        maxLength={2000}
        aria-invalid={isMissing}
        aria-describedby={isMissing ? `${id}-mistake` : undefined}
        onChange={event => setReason(event.target.value)}
      />
      <Button type="primary" htmlType="submit" loading={isWaiting}>
        {text.confirmReturn} <kbd>Enter</kbd>
      </Button>
      <Button onClick={onCancel}>
        {words.cancel} <kbd>Esc</kbd>
      </Button>
      {isMissing && (
        <p className="mistake" id={`${id}-mistake`} role="alert">
          {text.noReason}
        </p>
      )}
    </form>
  )
}
