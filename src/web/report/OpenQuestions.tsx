import Button from 'antd/es/button'
import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import { openQuestions } from '../../ledger/commitment/reviewing.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { partOf } from '../desks/pages-of-posts.ts'
import { Refusals } from '../ledger/CommandForm.tsx'
import type { Fact, OpenCommitment } from '../ledger/ledger-client.ts'
import { useGiving } from '../ledger/use-giving.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { useReportText } from './report-text.ts'

/** Questions of the office to this agency that wait for an answer. */
const questionsTo = (agency: string | null, task: OpenCommitment) =>
  openQuestions(task).filter(each => each.agency === agency)

/** Tasks of the list about which the office asks something, each a link to where it is answered. */
export function AskedTasks({ tasks, query }: { tasks: readonly OpenCommitment[]; query: string }) {
  const text = useReportText()
  const { agency } = useLedger()
  const asked = tasks.filter(task => questionsTo(agency, task).length > 0)
  if (asked.length === 0) return null
  return (
    <p className="notice-row">
      {text.askedAbout(asked.length)}
      {asked.map((task, index) => (
        <span key={task.id}>
          {index > 0 && '　'}
          <AddressLink to={`/desk/${partOf(task.id)}${query}`} lang="zh-Hans">
            {task.title}
          </AddressLink>
        </span>
      ))}
    </p>
  )
}

type OpenQuestionsProps = {
  task: OpenCommitment
  facts: readonly Fact[]
  onAnswered(task: OpenCommitment): void
}

/** 询问: what the office asks about a return stands on top of it, with room for the answer; the review goes on meanwhile. */
export function OpenQuestions({ task, facts, onAnswered }: OpenQuestionsProps) {
  const { agency } = useLedger()
  return questionsTo(agency, task).map(({ version, period }) => (
    <OneQuestion
      key={version}
      task={task}
      period={period}
      words={String(facts.find(each => each.version === version)?.data.question ?? '')}
      onAnswered={() => onAnswered(task)}
    />
  ))
}

type OneQuestionProps = { task: OpenCommitment; period: string; words: string; onAnswered(): void }

function OneQuestion({ task, period, words, onAnswered }: OneQuestionProps) {
  const text = useReportText()
  const id = useId()
  const giving = useGiving(task)
  const field = useRef<HTMLTextAreaElement>(null)
  const [answer, setAnswer] = useState('')
  const [isMissing, setMissing] = useState(false)
  async function send(event: FormEvent) {
    event.preventDefault()
    setMissing(answer.trim() === '')
    if (answer.trim() === '') return field.current?.focus()
    if (await giving.give('answer-question', { period, answer: answer.trim() })) onAnswered()
  }
  // The keys of the return below mean the return: here they mean the answer.
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || !event.ctrlKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.nativeEvent.stopImmediatePropagation()
    event.currentTarget.requestSubmit()
  }
  const mayAnswer = task.commands.includes('answer-question')
  return (
    <form className="open-question" noValidate onSubmit={event => void send(event)} onKeyDown={onKeyDown}>
      <p>
        <b>{text.question}</b>：<span lang="zh-Hans">{words}</span>
      </p>
      {mayAnswer && (
        <>
          <label htmlFor={id} className="spoken">
            {text.answer}
          </label>
          <textarea
            ref={field}
            id={id}
            rows={2}
            value={answer}
            placeholder={text.answerHere}
            aria-invalid={isMissing}
            aria-describedby={isMissing ? `${id}-missing` : undefined}
            onChange={event => setAnswer(event.target.value)}
          />
          {isMissing && (
            <span id={`${id}-missing`} className="mistake">
              {text.answerMissing}
            </span>
          )}
          <Refusals giving={giving} matter={task} />
          <Button type="primary" htmlType="submit" loading={giving.isWaiting}>
            {text.sendAnswer} <kbd>Ctrl+Enter</kbd>
          </Button>
        </>
      )}
    </form>
  )
}
