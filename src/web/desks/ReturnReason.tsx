import Button from 'antd/es/button'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { useLedgerText } from '../ledger/ledger-text.ts'
import { useDeskText } from './desk-text.ts'
import { formKeys } from './form-keys.ts'
import { chosenByNumber, reasonOf } from './return-reason.ts'

type ReturnReasonProps = {
  isWaiting: boolean
  reasons: readonly string[]
  onReturn(reason: string): void
  onCancel(): void
}

/** 退回原因 in one line: a number chooses a reason, words may be added, Enter returns, Esc leaves it. */
export function ReturnReason({ isWaiting, reasons, onReturn, onCancel }: ReturnReasonProps) {
  const text = useDeskText()
  const words = useLedgerText()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [written, setWritten] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const [isMissing, setMissing] = useState(false)
  useEffect(() => field.current?.focus(), [])
  const change = (value: string) => {
    const byNumber = written === '' ? chosenByNumber(value, reasons) : undefined
    if (byNumber === undefined) setWritten(value)
    else setChosen(byNumber)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const reason = reasonOf(chosen, written)
    if (reason !== '') return onReturn(reason)
    setMissing(true)
    field.current?.focus()
  }
  return (
    <form className="return-reason" noValidate onSubmit={submit} onKeyDown={formKeys(onCancel)}>
      {reasons.length > 0 && (
        <fieldset className="stock-reasons">
          <legend>{text.stockReasons}</legend>
          {reasons.map((reason, index) => (
            <label key={reason}>
              <input
                type="radio"
                name={`${id}-reason`}
                checked={chosen === reason}
                onChange={() => {
                  setChosen(reason)
                  field.current?.focus()
                }}
              />
              <kbd>{index + 1}</kbd> <span lang="zh-Hans">{reason}</span>
            </label>
          ))}
        </fieldset>
      )}
      <label htmlFor={id}>{reasons.length > 0 ? text.addWords : text.reason}</label>
      <input
        ref={field}
        id={id}
        lang="zh-Hans"
        value={written}
        maxLength={2000}
        autoComplete="off"
        aria-invalid={isMissing}
        aria-describedby={isMissing ? `${id}-mistake` : undefined}
        onChange={event => change(event.target.value)}
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
