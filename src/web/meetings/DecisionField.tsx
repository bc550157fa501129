import Button from 'antd/es/button'
import { type FormEvent, type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { AgenciesInput, AgencyInput } from '../ledger/AgencyInput.tsx'
import { Refusals } from '../ledger/CommandForm.tsx'
import { isUnknownAgency } from '../ledger/form-data.ts'
import { newRequestKey, openNew } from '../ledger/ledger-client.ts'
import { useRefusalWords } from '../ledger/refusal-words.ts'
import { useGiving } from '../ledger/use-giving.ts'
import { useLedger, useRefresh } from '../ledger/use-ledger.ts'
import { useMeetingsText } from './meetings-text.ts'
import { readDecision } from './read-decision.ts'
import type { OpenMeeting, OpenProblem } from './use-meetings.ts'

type DecisionFieldProps = {
  meeting: OpenMeeting
  /** The item that it decides; null for a decision that stands by itself. */
  problem: OpenProblem | null
  label: string
  onDone(said: string): void
  children?: ReactNode
}

type Corrected = { lead?: string; support?: readonly string[]; due?: string }

// A meeting room's network fails: what was typed is on the machine until it is recorded.
const keptKey = (meeting: string, problem: string | null) => `luoshi.decision.${meeting}.${problem ?? ''}`
const keptText = (key: string) => {
  try {
    return localStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}
const keep = (key: string, text: string) => {
  try {
    if (text === '') localStorage.removeItem(key)
    else localStorage.setItem(key, text)
  } catch {
    // then the page alone has it
  }
}

/** One sentence, with who and by when read from it as it is typed; each can be corrected before it is recorded. */
export function DecisionField({ meeting, problem, label, onDone, children }: DecisionFieldProps) {
  const text = useMeetingsText()
  const ledger = useLedger()
  const id = useId()
  const key = keptKey(meeting.id, problem?.id ?? null)
  const [words, setWords] = useState(() => keptText(key))
  const [corrected, setCorrected] = useState<Corrected>({})
  const [lacksLead, setLacksLead] = useState(false)
  const recording = useRecording(meeting, problem)
  const read = readDecision(words, ledger.organisation, ledger.today)
  const lead = corrected.lead ?? read.lead ?? ''
  const support = (corrected.support ?? read.support).filter(each => each !== lead)
  const due = corrected.due ?? read.dueOn ?? ''
  const type = (next: string) => {
    setWords(next)
    keep(key, next)
  }
  async function send() {
    const isMissing = lead === '' || isUnknownAgency(lead)
    setLacksLead(isMissing)
    if (isMissing || words.trim() === '') return
    if (!(await recording.record({ text: words.trim(), lead, support, due }))) return
    keep(key, '')
    onDone(text.recorded(words.trim()))
    setWords('')
    setCorrected({})
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.ctrlKey && !event.nativeEvent.isComposing) void send()
  }
  return (
    <form className="decision-field" onSubmit={submit} onKeyDown={onKeyDown}>
      {recording.refusal}
      <label htmlFor={id}>
        <b>{text.decision}</b> <span className="hint">{text.decisionHint}</span>
      </label>
      <textarea id={id} lang="zh-Hans" rows={2} value={words} onChange={event => type(event.target.value)} />
      <div className="read-as">
        <span className="hint">{text.readAs}</span>
        <label htmlFor={`${id}-lead`}>
          {text.lead}
          <AgencyInput
            id={`${id}-lead`}
            invalid={lacksLead}
            value={lead}
            onChange={next => setCorrected({ ...corrected, lead: next })}
          />
        </label>
        <fieldset>
          <legend>{text.support}</legend>
          <AgenciesInput
            id={`${id}-support`}
            describedBy={undefined}
            invalid={false}
            value={support}
            onChange={next => setCorrected({ ...corrected, support: next })}
          />
        </fieldset>
        <label>
          {text.due}
          <input
            type="date"
            value={due}
            onChange={event => setCorrected({ ...corrected, due: event.target.value })}
          />
        </label>
      </div>
      {lacksLead && (
        <p className="refusal" role="alert">
          {text.needsLead}
        </p>
      )}
      <div className="acts">
        <Button type="primary" htmlType="submit" loading={recording.isWaiting}>
          {recording.isWaiting ? text.recording : label} <kbd>Ctrl+Enter</kbd>
        </Button>
        {children}
        {words !== '' && <span className="hint">{text.kept}</span>}
      </div>
    </form>
  )
}

type ToRecord = { text: string; lead: string; support: readonly string[]; due: string }

/** Decides the item, or records a decision that stands by itself: both are the ledger's own commands. */
function useRecording(meeting: OpenMeeting, problem: OpenProblem | null) {
  const { region } = useLedger()
  const refresh = useRefresh()
  const wordsOf = useRefusalWords()
  const giving = useGiving(problem ?? meeting)
  const request = useRef(newRequestKey())
  const [isWaiting, setWaiting] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  async function record({ text, lead, support, due }: ToRecord): Promise<boolean> {
    const parts = { text, lead, ...(support.length > 0 && { support }) }
    if (problem) {
      const isDone = await giving.give('decide', { ...parts, ...(due !== '' && { dueOn: due }) })
      if (isDone) await refresh(meeting.id)
      return isDone
    }
    setWaiting(true)
    try {
      const data = { ...parts, meeting: meeting.id, ...(due !== '' && { due }) }
      const opened = await openNew({
        region,
        plural: 'decisions',
        command: 'record',
        data,
        request: request.current,
      })
      request.current = newRequestKey()
      setFailure(null)
      await Promise.all([refresh(opened.id), refresh(meeting.id)])
      return true
    } catch (error) {
      setFailure(error)
      return false
    } finally {
      setWaiting(false)
    }
  }
  const refusal =
    failure !== null ? (
      <p className="refusal" role="alert">
        {wordsOf(failure)}
      </p>
    ) : (
      <Refusals giving={giving} matter={problem ?? meeting} />
    )
  return { record, refusal, isWaiting: isWaiting || giving.isWaiting }
}
