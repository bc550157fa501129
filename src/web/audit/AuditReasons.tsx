import Button from 'antd/es/button'
import { useEffect, useRef, useState } from 'react'
import type { AuditReason } from '../../model/audit-decision.ts'
import { useIntake } from '../intake/intake-context.ts'
import { useAuditText } from './audit-text.ts'

const reasons: readonly AuditReason[] = ['other-scope', 'revised', 'misread', 'harmless', 'other']
const longestNote = 500 // as the contract has it

/** Why a finding does not hold: one of the usual reasons at one press, another one in words. */
export function AuditReasons({ finding, asksForWords }: { finding: string; asksForWords: boolean }) {
  const text = useAuditText()
  const intake = useIntake()
  const [note, setNote] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (asksForWords) field.current?.focus()
  }, [asksForWords])
  const cancel = () => intake.view.set({ dismissingAudit: null })
  if (!asksForWords)
    return (
      <div className="acts">
        <span className="label">{text.dismissWhy}</span>
        {reasons.map((reason, index) => (
          <Button key={reason} size="small" onClick={() => intake.giveReason(finding, reason)}>
            {text.reasons[reason]} <kbd>{index + 1}</kbd>
          </Button>
        ))}
        <Button size="small" type="text" onClick={cancel}>
          {text.cancel} <kbd>Esc</kbd>
        </Button>
      </div>
    )
  const words = note.trim()
  return (
    <form
      className="acts"
      onSubmit={event => {
        event.preventDefault()
        if (words !== '') void intake.decideAudit(finding, 'dismissed', { reason: 'other', note: words })
      }}
    >
      <input
        ref={field}
        className="text-field wide"
        aria-label={text.note}
        placeholder={text.note}
        maxLength={longestNote}
        value={note}
        onChange={event => setNote(event.target.value)}
        onKeyDown={event => {
          if (event.key === 'Escape') cancel()
        }}
      />
      <Button size="small" type="primary" htmlType="submit" disabled={words === ''}>
        {text.record}
      </Button>
      <Button size="small" type="text" onClick={cancel}>
        {text.cancel}
      </Button>
    </form>
  )
}
