import Button from 'antd/es/button'
import { useEffect, useId, useRef, useState } from 'react'
import { useRefusalWords } from '../ledger/refusal-words.ts'
import { useGiving } from '../ledger/use-giving.ts'
import type { PlanTask } from '../plan-page/plan-client.ts'
import { type IssueRow, itemsOf } from './issue-model.ts'
import { useIssueText } from './issue-text.ts'

type AsideProps = { task: PlanTask; onDone(): void; onCancel(): void }

/** 不立项, with the usual reasons at one press. */
export function AsideForm({ task, onDone, onCancel }: AsideProps) {
  const text = useIssueText()
  const { isWaiting, refusal, give } = useGiving({ ...task, type: 'commitment' })
  const [reason, setReason] = useState('')
  const id = useId()
  const box = useRef<HTMLFieldSetElement>(null)
  useEffect(() => box.current?.querySelector('button')?.focus(), [])
  async function setAside(why: string) {
    if (why.trim() !== '' && (await give('set-aside', { why: 'no-task', reason: why.trim() }))) onDone()
  }
  return (
    <fieldset className="question" ref={box} disabled={isWaiting}>
      <legend>{text.asideWhy}</legend>
      <Refusal refusal={refusal} />
      <div className="acts">
        {text.reasons.map(each => (
          <Button key={each} onClick={() => void setAside(each)}>
            {each}
          </Button>
        ))}
      </div>
      <div className="form-field">
        <label htmlFor={id}>{text.otherReason}</label>
        <input
          id={id}
          value={reason}
          onChange={event => setReason(event.target.value)}
          onKeyDown={event =>
            event.key === 'Enter' && !event.nativeEvent.isComposing && void setAside(reason)
          }
        />
      </div>
      <div className="acts">
        <Button type="primary" onClick={() => void setAside(reason)}>
          {text.record}
        </Button>
        <Button onClick={onCancel}>{text.cancel}</Button>
      </div>
    </fieldset>
  )
}

/** 并入: the other task then answers for this sentence as well. */
export function MergeForm({ task, rows, onDone, onCancel }: AsideProps & { rows: readonly IssueRow[] }) {
  const text = useIssueText()
  const { isWaiting, refusal, give } = useGiving({ ...task, type: 'commitment' })
  const [into, setInto] = useState('')
  const id = useId()
  const others = itemsOf(rows).filter(each => each.stage !== 'aside' && each.task.id !== task.id)
  async function merge() {
    if (into === '') return
    if (await give('set-aside', { why: 'merged', into, reason: text.mergeReason })) onDone()
  }
  return (
    <fieldset className="question" disabled={isWaiting}>
      <legend>{text.mergeInto}</legend>
      <Refusal refusal={refusal} />
      <div className="form-field">
        <label htmlFor={id} className="spoken">
          {text.mergeInto}
        </label>
        {/* biome-ignore lint/a11y/noAutofocus: the form was just asked for by a key */}
        <select id={id} autoFocus value={into} lang="zh-Hans" onChange={event => setInto(event.target.value)}>
          <option value="">{text.mergeInto}</option>
          {others.map(({ task: other, number }) => (
            <option key={other.id} value={other.id}>
              {number} {other.title.slice(0, 40)}
            </option>
          ))}
        </select>
      </div>
      <div className="acts">
        <Button type="primary" onClick={() => void merge()}>
          {text.merge}
        </Button>
        <Button onClick={onCancel}>{text.cancel}</Button>
      </div>
    </fieldset>
  )
}

function Refusal({ refusal }: { refusal: unknown }) {
  const words = useRefusalWords()
  return refusal === null ? null : (
    <p className="refusal" role="alert">
      {words(refusal)}
    </p>
  )
}
