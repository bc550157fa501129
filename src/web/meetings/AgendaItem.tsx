import Button from 'antd/es/button'
import { useState } from 'react'
import { localDateOf } from '../../model/plain-date.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { itemPath } from '../desks/pages-of-posts.ts'
import { useLetterKeys } from '../desks/use-letter-keys.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { Refusals } from '../ledger/CommandForm.tsx'
import { useGiving } from '../ledger/use-giving.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { CategoryMark } from '../parts/CategoryShape.tsx'
import { daysFrom, monthInProse } from '../parts/formats.ts'
import { ThreeValues } from '../parts/ThreeValues.tsx'
import { useBoardRows } from '../parts/use-board-rows.ts'
import { DecisionField } from './DecisionField.tsx'
import { useMeetingsText } from './meetings-text.ts'
import type { OpenMeeting, OpenProblem } from './use-meetings.ts'

type AgendaItemProps = {
  problem: OpenProblem
  place: string
  meeting: OpenMeeting
  onDone(said: string): void
}

/** One item of the agenda: the request in its words, the task as it stands, and the decision. */
export function AgendaItem({ problem, place, meeting, onDone }: AgendaItemProps) {
  const text = useMeetingsText()
  const language = useLanguage()
  const { nameOf, today, utcOffset } = useLedger()
  const { raisedBy, period, text: words } = problem.facts
  return (
    <section className="block agenda-item" aria-label={place}>
      <p className="agenda-head">
        <b>{place}</b>
        <span lang="zh-Hans">{raisedBy === null ? text.byOffice : text.raisedBy(nameOf(raisedBy))}</span>
        <span>{text.waited(Math.max(0, daysFrom(localDateOf(problem.openedAt, utcOffset), today)))}</span>
        <AddressLink to={itemPath(problem.id)}>{text.item}</AddressLink>
      </p>
      <blockquote lang="zh-Hans">
        {words}
        {period !== null && <footer>{text.inReport(monthInProse(period, language))}</footer>}
      </blockquote>
      {problem.parent !== null && <TaskOf id={problem.parent} />}
      <Deciding problem={problem} meeting={meeting} onDone={onDone} />
    </section>
  )
}

function TaskOf({ id }: { id: string }) {
  const { data } = useBoardRows()
  const row = data?.rows.find(each => each.id === id)
  if (!row) return null
  return (
    <div className="agenda-task">
      <AddressLink to={itemPath(id)} lang="zh-Hans">
        {row.title}
      </AddressLink>
      {row.category !== null && <CategoryMark progress={row.category} />}
      {row.figures.map(figure => (
        <span key={figure.id}>
          <span lang="zh-Hans">{figure.name} </span>
          <ThreeValues figure={figure} />
        </span>
      ))}
    </div>
  )
}

function Deciding({ problem, meeting, onDone }: Omit<AgendaItemProps, 'place'>) {
  const text = useMeetingsText()
  const giving = useGiving(problem)
  const [wasDrawn] = useState(problem.id)
  const mayDefer = problem.commands.includes('take-off')
  const defer = async () => {
    if (await giving.give('take-off', { reason: text.deferReason })) onDone(text.defer)
  }
  useLetterKeys({ KeyN: () => mayDefer && void defer() }, wasDrawn)
  if (problem.status !== 'on-agenda') return <p className="hint">{text.decided}</p>
  if (meeting.status === 'called')
    return (
      <>
        <p className="hint">{text.notStarted}</p>
        <Refusals giving={giving} matter={problem} />
        {mayDefer && (
          <Button loading={giving.isWaiting} onClick={() => void defer()}>
            {text.deferred}
          </Button>
        )}
      </>
    )
  return (
    <>
      <Refusals giving={giving} matter={problem} />
      {problem.commands.includes('decide') && (
        <DecisionField meeting={meeting} problem={problem} label={text.record} onDone={onDone}>
          {mayDefer && (
            <Button loading={giving.isWaiting} onClick={() => void defer()}>
              {text.defer} <kbd>N</kbd>
            </Button>
          )}
        </DecisionField>
      )}
    </>
  )
}
