import Button from 'antd/es/button'
import { useEffect, useRef } from 'react'
import type { FieldMistake } from '../ledger/form-data.ts'
import { useLedgerText } from '../ledger/ledger-text.ts'
import { useReportText } from './report-text.ts'

type NotYetProps = {
  name: string
  label: string
  reason: string
  mistake: FieldMistake | undefined
  onChange(reason: string): void
  /** It is to have a value after all. */
  onBack(): void
}

/** 暂不填: why a figure has no value yet. It is reported as missing with this reason, and never as a zero. */
export function NotYet({ name, label, reason, mistake, onChange, onBack }: NotYetProps) {
  const text = useReportText()
  const words = useLedgerText()
  const field = useRef<HTMLInputElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where it was just asked for
  useEffect(() => {
    if (reason === '') field.current?.focus()
  }, [])
  return (
    <span className="not-yet-reason">
      <span aria-hidden="true">{text.notYetReason(label)}</span>
      <input
        ref={field}
        name={name}
        lang="zh-Hans"
        autoComplete="off"
        maxLength={200}
        aria-label={text.notYetReason(label)}
        aria-invalid={mistake !== undefined}
        placeholder={text.notYetHint}
        value={reason}
        onChange={event => onChange(event.target.value)}
      />
      <Button size="small" onClick={onBack}>
        {text.notYetBack}
      </Button>
      {mistake && <span className="mistake">{words.mistake(mistake)}</span>}
    </span>
  )
}
