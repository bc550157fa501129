import Button from 'antd/es/button'
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { ToVerify } from '../../contract/verification-api.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { useDeskText } from '../desks/desk-text.ts'
import { itemPath } from '../desks/pages-of-posts.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { EvidenceInput } from '../ledger/EvidenceInput.tsx'
import { said, scaleOf } from '../ledger/printed-scale.ts'
import { useRefusalWords } from '../ledger/refusal-words.ts'
import { useFacts, useLedger } from '../ledger/use-ledger.ts'
import { dayInProse, monthInProse, plainNumber } from '../parts/formats.ts'
import { Mixed } from '../parts/Mixed.tsx'
import { Choices } from './Choices.tsx'
import { useVerifying } from './use-verification.ts'
import { ValueInput } from './ValueInput.tsx'
import {
  commandsOf,
  concluded,
  emptyFilled,
  type Filled,
  type Method,
  type VerifyMistake,
} from './verify-form.ts'
import { type Conclusion, useVerifyText } from './verify-text.ts'

type OneToVerifyProps = { item: ToVerify; onDone(): void }

/** One item: what was reported, and empty fields for what somebody else found. */
export function OneToVerify({ item, onDone }: OneToVerifyProps) {
  const text = useVerifyText()
  const { today, readsOnly, regionName } = useLedger()
  const desks = useDeskText()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [filled, setFilled] = useState(() => emptyFilled(today))
  const { isWaiting, refused, record } = useRecording(item, filled, onDone)
  useEffect(
    () =>
      form.current?.querySelector<HTMLElement>('.verified-value, textarea')?.focus({ preventScroll: true }),
    [],
  )
  const change = (part: Partial<Filled>) => setFilled(now => ({ ...now, ...part }))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.ctrlKey && !event.nativeEvent.isComposing) void record()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void record()
  }
  return (
    <form ref={form} className="verify-form" noValidate onSubmit={submit} onKeyDown={onKeyDown}>
      <ItemHead item={item} />
      {refused && (
        <p className="refusal" role="alert">
          {refused}
        </p>
      )}
      {item.figures.map(figure => (
        <FigureFields
          key={figure.id}
          figure={figure}
          value={filled.values[figure.id] ?? ''}
          onChange={value => change({ values: { ...filled.values, [figure.id]: value } })}
        />
      ))}
      <div className="verify-line">
        <Choices
          legend={text.method}
          name={`${id}-method`}
          choices={['papers', 'telephone', 'on-site']}
          nameOf={(each: Method) => text.methods[each]}
          value={filled.method}
          onChange={method => change({ method })}
        />
        <label>
          {text.date}{' '}
          <input type="date" value={filled.on} onChange={event => change({ on: event.target.value })} />
        </label>
      </div>
      <Choices
        legend={text.conclusion}
        name={`${id}-conclusion`}
        choices={['agrees', 'differs', 'unproven']}
        nameOf={(each: Conclusion) => text.conclusions[each]}
        value={concluded(item, filled)}
        onChange={conclusion => change({ conclusion })}
      />
      {filled.conclusion === 'unproven' && <p className="hint">{text.unprovenHint}</p>}
      <div className="form-field">
        <label htmlFor={`${id}-note`}>{text.note}</label>
        <textarea
          id={`${id}-note`}
          lang="zh-Hans"
          rows={2}
          value={filled.note}
          onChange={event => change({ note: event.target.value })}
        />
      </div>
      <div className="form-field">
        <label htmlFor={`${id}-evidence`}>{text.evidence}</label>
        <EvidenceInput
          id={`${id}-evidence`}
          value={filled.evidence}
          onChange={evidence => change({ evidence })}
        />
      </div>
      <div className="acts">
        {readsOnly ? (
          <p className="hint">{desks.onlyRead(regionName)}</p>
        ) : (
          <Button type="primary" htmlType="submit" loading={isWaiting}>
            {text.record} <kbd>Ctrl+Enter</kbd>
          </Button>
        )}
      </div>
    </form>
  )
}

/** Records what is filled in, or says what is wrong with it. */
function useRecording(item: ToVerify, filled: Filled, onDone: () => void) {
  const text = useVerifyText()
  const { today } = useLedger()
  const wordsOf = useRefusalWords()
  const { isWaiting, give } = useVerifying()
  const [refused, setRefused] = useState<string | null>(null)
  async function record() {
    if (isWaiting) return
    const read = commandsOf(item, filled, { unproven: text.unprovenMark, period: today.slice(0, 7) })
    if ('mistake' in read) return setRefused(mistakeText(read.mistake, item, text))
    try {
      await give(item.id, read.commands)
      onDone()
    } catch (error) {
      setRefused(wordsOf(error))
    }
  }
  return { isWaiting, refused, record }
}

function ItemHead({ item }: { item: ToVerify }) {
  const text = useVerifyText()
  const { nameOf } = useLedger()
  const facts = useFacts(item.id)
  const statement =
    item.closing &&
    facts.data?.facts.find(each => each.version === item.closing?.statementVersion)?.data.statement
  return (
    <header className="verify-head">
      <h2 lang="zh-Hans">{item.title}</h2>
      <p>
        {item.lead !== null && <span lang="zh-Hans">{nameOf(item.lead)} · </span>}
        <AddressLink to={itemPath(item.id)}>{text.item}</AddressLink>
      </p>
      {item.sentence && item.sentence !== item.title && (
        <blockquote lang="zh-Hans">{item.sentence}</blockquote>
      )}
      {typeof statement === 'string' && (
        <p>
          <span className="hint">{text.statement}</span> <span lang="zh-Hans">{statement}</span>
        </p>
      )}
    </header>
  )
}

type FigureFieldsProps = { figure: ToVerify['figures'][number]; value: string; onChange(value: string): void }

function FigureFields({ figure, value, onChange }: FigureFieldsProps) {
  const text = useVerifyText()
  const language = useLanguage()
  const { today } = useLedger()
  const id = useId()
  const scale = scaleOf(figure)
  const valueText = (each: number) => `${plainNumber(said(each, scale))} ${scale.unit}`
  const { reported, verified } = figure
  return (
    <div className="verify-figure">
      <p>
        <b lang="zh-Hans">{figure.metric || figure.id}</b>
      </p>
      <p>
        <span className="hint">{text.reported}</span>{' '}
        {reported
          ? mixed(
              text.reportedOn(
                valueText(reported.value),
                monthInProse(reported.period, language),
                dayInProse(reported.on, language, today),
              ),
            )
          : text.notReported}
        {verified && (
          <span className="hint">
            {' · '}
            {mixed(
              text.lastVerified(
                valueText(verified.value),
                dayInProse(verified.on, language, today),
                text.methods[verified.method],
              ),
            )}
          </span>
        )}
      </p>
      <p className="verify-line">
        <label htmlFor={id}>{text.verified}</label>
        <ValueInput id={id} figure={figure} value={value} onChange={onChange} />
        <span lang="zh-Hans">{scale.unit}</span>
      </p>
    </div>
  )
}

const mixed = (words: string) => <Mixed>{words}</Mixed>

function mistakeText(mistake: VerifyMistake, item: ToVerify, text: ReturnType<typeof useVerifyText>): string {
  switch (mistake.code) {
    case 'nothing-typed':
      return text.nothingTyped
    case 'note-missing':
      return text.noteMissing
    case 'not-a-day':
      return text.notADay
    case 'not-a-number': {
      const figure = item.figures.find(each => each.id === mistake.figure)
      return text.notANumber(figure?.metric || mistake.figure)
    }
  }
}
