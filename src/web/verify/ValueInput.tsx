import Button from 'antd/es/button'
import type { KeyboardEvent } from 'react'
import type { ToVerify } from '../../contract/verification-api.ts'
import { said, scaleOf } from '../ledger/printed-scale.ts'
import { useVerifyText } from './verify-text.ts'

type ValueInputProps = {
  id: string
  label?: string
  figure: ToVerify['figures'][number]
  value: string
  onChange(value: string): void
  /** In a table there is no room for the button; the key is there. */
  isBare?: boolean
}

/** 核实值: empty, with the reported value behind it as a ghost that one key takes. It is never filled in by itself. */
export function ValueInput({ id, label, figure, value, onChange, isBare = false }: ValueInputProps) {
  const text = useVerifyText()
  const ghost = figure.reported && String(said(figure.reported.value, scaleOf(figure)))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowRight' || value !== '' || !ghost || event.nativeEvent.isComposing) return
    event.preventDefault()
    onChange(ghost)
  }
  return (
    <>
      <input
        id={id}
        aria-label={label}
        className="verified-value"
        inputMode="decimal"
        value={value}
        placeholder={ghost ?? ''}
        autoComplete="off"
        onChange={event => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {!isBare && ghost && (
        <Button onClick={() => onChange(ghost)}>
          {text.take} <kbd>→</kbd>
        </Button>
      )}
    </>
  )
}
