import Button from 'antd/es/button'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { submitReport } from '../../ledger/commitment/reporting.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { Refusals } from '../ledger/CommandForm.tsx'
import { EvidenceInput } from '../ledger/EvidenceInput.tsx'
import { type Mistakes, readForm, type Typed, type TypedFile, typedNumber } from '../ledger/form-data.ts'
import type { OpenCommitment } from '../ledger/ledger-client.ts'
import { useLedgerText } from '../ledger/ledger-text.ts'
import { kept, said, scaleOf } from '../ledger/printed-scale.ts'
import {
  type ReportWords,
  reasonFor,
  reportTexts,
  type Standing,
  wordsBefore,
  wordsFor,
} from '../ledger/reports.ts'
import { useGiving } from '../ledger/use-giving.ts'
import { useFacts, useLedger } from '../ledger/use-ledger.ts'
import { numberText } from '../table/cell-text.ts'
import { useDeskText } from './desk-text.ts'
import { draftKey, dropDraft, keepDraft, keptDraft } from './drafts.ts'
import { SourceList } from './SourceList.tsx'

type ReportFormProps = { task: OpenCommitment; period: string; standing: Standing; onSent(): void }

/** The return of one task, with last time's words in it: typing starts at the first field that needs something. */
export function ReportForm(props: ReportFormProps) {
  const text = useDeskText()
  const { agency } = useLedger()
  const facts = useFacts(props.task.id)
  if (facts.isError) return <p className="refusal">{text.partFailed}</p>
  if (!facts.data) return <p>{text.loading}</p>
  const own = agency ?? ''
  const known = facts.data.facts
  return (
    <OpenReport
      {...props}
      again={wordsFor(known, own, props.period)}
      before={wordsBefore(known, own, props.period)}
      reason={reasonFor(known, own, props.period)}
    />
  )
}

type OpenReportProps = ReportFormProps & {
  /** What was submitted for this period and sent back. */
  again: ReportWords | undefined
  before: ReportWords | undefined
  reason: string | undefined
}

const numberKey = (figure: string) => `value.${figure}`

function formOf({ task, again, before }: OpenReportProps): Typed {
  const words = again ?? before
  const typed: Record<string, string | readonly TypedFile[]> = { evidence: [] }
  for (const each of reportTexts) typed[each] = words?.[each] ?? ''
  // What needed others' help last time is asked anew: left in, it would raise the same problem again.
  if (!again) typed.coordination = ''
  for (const figure of task.facts.figures) {
    const value = again?.values?.find(each => each.figure === figure.id)?.value
    typed[numberKey(figure.id)] = value === undefined ? '' : String(said(value, scaleOf(figure)))
  }
  return typed
}

/** The figures that a number was typed for; mistakes name a value by its place among them. */
const figuresGiven = ({ facts }: OpenCommitment, typed: Typed) =>
  facts.figures.filter(each => String(typed[numberKey(each.id)] ?? '').trim() !== '')

/** The name of the input that a mistake is about. */
function inputOf(task: OpenCommitment, typed: Typed, mistake: string): string {
  const place = /^values\.(\d+)\./.exec(mistake)?.[1]
  const figure = place === undefined ? undefined : figuresGiven(task, typed)[Number(place)]
  return figure ? numberKey(figure.id) : mistake
}

/** The command's data of the form; figures are typed in the unit that they are printed in. */
function reportOf(task: OpenCommitment, period: string, typed: Typed) {
  const values = figuresGiven(task, typed).map(figure => {
    const text = String(typed[numberKey(figure.id)])
    const value = typedNumber(text)
    return { figure: figure.id, value: value === undefined ? text : String(kept(value, scaleOf(figure))) }
  })
  return readForm(submitReport.fields, { ...typed, period, values })
}

function OpenReport(props: OpenReportProps) {
  const { task, period, again, before, reason, onSent } = props
  const text = useDeskText()
  const words = useLedgerText()
  const language = useLanguage()
  const ledger = useLedger()
  const key = draftKey(ledger.signInName, task.id, period)
  const [typed, setTyped] = useState<Typed>(() => keptDraft(key) ?? formOf(props))
  const [hasDraft, setHasDraft] = useState(() => keptDraft(key) !== null)
  const [mistakes, setMistakes] = useState<Mistakes>(new Map())
  const giving = useGiving(task)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input:not([hidden]), textarea')?.focus()
  }, [])

  function change(name: string, value: Typed[string]) {
    const next = { ...typed, [name]: value }
    setTyped(next)
    setHasDraft(keepDraft(key, next))
  }
  async function send() {
    const { data, mistakes: found } = reportOf(task, period, typed)
    setMistakes(found)
    const [first] = found.keys()
    if (first !== undefined) {
      const named = inputOf(task, typed, first)
      return form.current?.querySelector<HTMLElement>(`[name="${named}"]`)?.focus()
    }
    if (!(await giving.give('submit-report', data))) return
    dropDraft(key)
    onSent()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.ctrlKey && !event.nativeEvent.isComposing) void send()
  }
  const mistakeAt = (name: string) => {
    const mistake = mistakes.get(name)
    return mistake && <span className="mistake">{words.mistake(mistake)}</span>
  }
  return (
    <form ref={form} className="command-form report" noValidate onSubmit={submit} onKeyDown={onKeyDown}>
      <h2 lang="zh-Hans">{task.title}</h2>
      {reason !== undefined && again && (
        <p className="refusal">
          {text.sentBack}：<span lang="zh-Hans">{reason}</span>
        </p>
      )}
      <Refusals giving={giving} matter={task} />
      <SourceList sources={task.sources} />
      <FigureInputs task={task} typed={typed} before={before} onChange={change} mistakes={mistakes} />
      {(again ?? before) && (
        <p className="hint">{again ? text.reopened : text.carried(before?.period ?? '')}</p>
      )}
      {reportTexts.map(each => (
        <label className="form-field" key={each}>
          <span className="form-label">
            {submitReport.fields[each]?.label[language]}{' '}
            {!submitReport.fields[each]?.required && <small>{words.optional}</small>}
          </span>
          <textarea
            name={each}
            rows={each === 'progress' ? 4 : 2}
            lang="zh-Hans"
            value={String(typed[each] ?? '')}
            aria-invalid={mistakes.has(each)}
            onChange={event => change(each, event.target.value)}
          />
          {mistakeAt(each)}
        </label>
      ))}
      <div className="form-field">
        <label htmlFor="report-evidence">
          {text.evidence} <small>{words.optional}</small>
        </label>
        <EvidenceInput
          id="report-evidence"
          value={(typed.evidence as readonly TypedFile[] | undefined) ?? []}
          onChange={value => change('evidence', value)}
        />
      </div>
      <div className="acts">
        <Button type="primary" htmlType="submit" loading={giving.isWaiting}>
          {text.send} <kbd>Ctrl+Enter</kbd>
        </Button>
        <span className="hint">{hasDraft && text.draftKept}</span>
      </div>
    </form>
  )
}

type FigureInputsProps = {
  task: OpenCommitment
  typed: Typed
  before: ReportWords | undefined
  onChange(name: string, value: string): void
  mistakes: Mistakes
}

function FigureInputs({ task, typed, before, onChange, mistakes }: FigureInputsProps) {
  const text = useDeskText()
  const words = useLedgerText()
  const { figures } = task.facts
  if (figures.length === 0) return null
  const given = figuresGiven(task, typed)
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{text.figureColumns.metric}</th>
          <th scope="col">{text.figureColumns.target}</th>
          <th scope="col">{text.figureColumns.last}</th>
          <th scope="col">{text.figureColumns.now}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map(figure => {
          const scale = scaleOf(figure)
          const last = before?.values?.find(each => each.figure === figure.id)?.value
          const name = `${figure.metric || figure.id}（${scale.unit}）`
          const mistake = mistakes.get(`values.${given.indexOf(figure)}.value`)
          return (
            <tr key={figure.id}>
              <th scope="row" lang="zh-Hans">
                {name}
              </th>
              <td className="number" data-label={text.figureColumns.target}>
                {numberText(said(figure.target, scale))}
              </td>
              <td className="number" data-label={text.figureColumns.last}>
                {last === undefined ? text.notReported : numberText(said(last, scale))}
              </td>
              <td data-label={text.figureColumns.now}>
                <input
                  name={numberKey(figure.id)}
                  aria-label={`${text.figureColumns.now} ${name}`}
                  inputMode="decimal"
                  autoComplete="off"
                  value={String(typed[numberKey(figure.id)] ?? '')}
                  aria-invalid={mistake !== undefined}
                  onChange={event => onChange(numberKey(figure.id), event.target.value)}
                />{' '}
                {mistake && <span className="mistake">{words.mistake(mistake)}</span>}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
