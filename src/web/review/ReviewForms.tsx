import Button from 'antd/es/button'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import type { LedgerFigure } from '../../ledger/commitment/facts.ts'
import { formKeys } from '../desks/form-keys.ts'
import { typedNumber } from '../ledger/form-data.ts'
import { useLedgerText } from '../ledger/ledger-text.ts'
import { kept, said, scaleOf } from '../ledger/printed-scale.ts'
import { useReviewText } from './review-text.ts'

type OneLineFormProps = { isWaiting: boolean; onCancel(): void }

/** 询问 in one line; the clock of the review runs on. */
export function AskForm({
  isWaiting,
  onAsk,
  onCancel,
}: OneLineFormProps & { onAsk(question: string): void }) {
  const text = useReviewText()
  const words = useLedgerText()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [question, setQuestion] = useState('')
  const [isMissing, setMissing] = useState(false)
  useEffect(() => field.current?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (question.trim() !== '') return onAsk(question.trim())
    setMissing(true)
    field.current?.focus()
  }
  return (
    <form className="return-reason" noValidate onSubmit={submit} onKeyDown={formKeys(onCancel)}>
      <label htmlFor={id}>{text.question}</label>
      <input
        ref={field}
        id={id}
        lang="zh-Hans"
        value={question}
        maxLength={2000}
        autoComplete="off"
        aria-invalid={isMissing}
        aria-describedby={`${id}-hint`}
        onChange={event => setQuestion(event.target.value)}
      />
      <Button type="primary" htmlType="submit" loading={isWaiting}>
        {text.askNow} <kbd>Enter</kbd>
      </Button>
      <Button onClick={onCancel}>
        {words.cancel} <kbd>Esc</kbd>
      </Button>
      <p className={isMissing ? 'mistake' : 'hint'} id={`${id}-hint`} role={isMissing ? 'alert' : undefined}>
        {isMissing ? text.noQuestion : text.askHint}
      </p>
    </form>
  )
}

type VerifyFormProps = OneLineFormProps & {
  figures: readonly LedgerFigure[]
  /** What was reported, by figure, in the ledger's unit. */
  reported: ReadonlyMap<string, number | null>
  onVerify(figure: string, value: number): void
}

/** A verified value at once, from the papers at hand. */
export function VerifyForm({ figures, reported, isWaiting, onVerify, onCancel }: VerifyFormProps) {
  const text = useReviewText()
  const words = useLedgerText()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState(figures[0]?.id ?? '')
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  useEffect(() => field.current?.focus(), [])
  const figure = figures.find(each => each.id === chosen)
  if (!figure) return null
  const scale = scaleOf(figure)
  const ghost = reported.get(chosen) ?? null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const value = typedNumber(typed)
    if (value !== undefined) return onVerify(chosen, kept(value, scale))
    setWrong(true)
    field.current?.focus()
  }
  return (
    <form className="return-reason" noValidate onSubmit={submit} onKeyDown={formKeys(onCancel)}>
      {figures.length > 1 && (
        <select
          aria-label={text.columns.metric}
          value={chosen}
          onChange={event => setChosen(event.target.value)}
        >
          {figures.map(each => (
            <option key={each.id} value={each.id} lang="zh-Hans">
              {each.metric || each.id}
            </option>
          ))}
        </select>
      )}
      <label htmlFor={id}>{text.verifiedValue}</label>
      <input
        ref={field}
        id={id}
        className="value"
        inputMode="decimal"
        value={typed}
        placeholder={ghost === null ? '' : String(said(ghost, scale))}
        autoComplete="off"
        aria-invalid={isWrong}
        aria-describedby={`${id}-hint`}
        onChange={event => setTyped(event.target.value)}
      />
      <span lang="zh-Hans">{scale.unit}</span>
      <Button type="primary" htmlType="submit" loading={isWaiting}>
        {text.verifyNow} <kbd>Enter</kbd>
      </Button>
      <Button onClick={onCancel}>
        {words.cancel} <kbd>Esc</kbd>
      </Button>
      <p className={isWrong ? 'mistake' : 'hint'} id={`${id}-hint`} role={isWrong ? 'alert' : undefined}>
        {isWrong ? text.notANumber : text.verifyHint}
      </p>
    </form>
  )
}
