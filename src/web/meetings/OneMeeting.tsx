import Button from 'antd/es/button'
import Drawer from 'antd/es/drawer'
import { useEffect, useState } from 'react'
import { matterTypes } from '../../ledger/matter-types.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { DeskFrame } from '../desks/DeskFrame.tsx'
import { itemPath } from '../desks/pages-of-posts.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { CommandForm } from '../ledger/CommandForm.tsx'
import { useGivingEach } from '../ledger/use-giving.ts'
import { useLedger, useRefresh } from '../ledger/use-ledger.ts'
import { dayAndWeekday } from '../parts/formats.ts'
import { AgendaItem } from './AgendaItem.tsx'
import { Briefs } from './Briefs.tsx'
import { DecisionField } from './DecisionField.tsx'
import { useMeetingsText } from './meetings-text.ts'
import {
  agendaOf,
  decisionsOf,
  earlierDecisions,
  type Meetings,
  type OpenDecision,
  type OpenMeeting,
  type OpenProblem,
  waitingProblems,
} from './use-meetings.ts'

type OneMeetingProps = { meeting: OpenMeeting; meetings: Meetings }

const isDecided = ({ status }: OpenProblem) => status !== 'on-agenda'

/** 一次会议: its agenda at the left, what is on the table at the right, what was decided below. */
export function OneMeeting({ meeting, meetings }: OneMeetingProps) {
  const text = useMeetingsText()
  const language = useLanguage()
  const { today } = useLedger()
  const refresh = useRefresh()
  const [said, setSaid] = useState('')
  const [form, setForm] = useState<string | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const agenda = agendaOf(meetings, meeting.id)
  const firstOpen = agenda.find(each => !isDecided(each))?.id ?? agenda[0]?.id ?? null
  const active = agenda.find(each => each.id === chosen) ?? agenda.find(each => each.id === firstOpen)
  const step = (by: number) => {
    const next = agenda[agenda.findIndex(each => each.id === active?.id) + by]
    if (next) setChosen(next.id)
  }
  useItemKeys(step)
  const decisions = decisionsOf(meetings, meeting.id)
  const waiting = waitingProblems(meetings).length
  const status = matterTypes.meeting?.statuses[meeting.status]?.[language]
  const done = (words: string) => {
    setSaid(words)
    setChosen(agenda.find(each => !isDecided(each) && each.id !== active?.id)?.id ?? null)
  }
  return (
    <DeskFrame
      title={text.meetingQuestion(meeting.title)}
      facts={
        <>
          {meeting.facts.on && dayAndWeekday(meeting.facts.on, language, today)} · <b>{status}</b> ·{' '}
          {text.asOf(today)} ·{' '}
          <AddressLink to="/meetings" className="in-text">
            {text.back}
          </AddressLink>
        </>
      }
      acts={<MeetingActs meeting={meeting} onChoose={setForm} />}
      said={said}
      keys={text.keys}
    >
      <div className="meeting two-panes">
        <div className="pane-list">
          <h2>{text.agenda}</h2>
          {agenda.length === 0 ? (
            <p className="empty">{waiting > 0 ? text.agendaToMake(waiting) : text.emptyAgenda}</p>
          ) : (
            <ol className="agenda">
              {agenda.map((each, index) => (
                <li key={each.id}>
                  <button
                    type="button"
                    aria-current={each.id === active?.id || undefined}
                    onClick={() => setChosen(each.id)}
                  >
                    <span className="place">{index + 1}</span>
                    <span lang="zh-Hans" className="owed-title">
                      {each.facts.text}
                    </span>
                    <span className="standing">{isDecided(each) ? text.decided : text.onTable}</span>
                  </button>
                </li>
              ))}
            </ol>
          )}
          <Briefs />
          <Follow decisions={earlierDecisions(meetings, meeting)} />
        </div>
        <div className="pane-form">
          {active && (
            <AgendaItem
              key={active.id}
              problem={active}
              place={text.place(agenda.indexOf(active) + 1, agenda.length)}
              meeting={meeting}
              onDone={done}
            />
          )}
          <CanPutOn meeting={meeting} meetings={meetings} onDone={setSaid} />
          <Decisions meeting={meeting} decisions={decisions} onDone={setSaid} />
        </div>
      </div>
      <Drawer
        open={form !== null}
        onClose={() => setForm(null)}
        title={form ? matterTypes.meeting?.commands[form]?.[language] : ''}
        size={520}
        destroyOnHidden
      >
        {form && (
          <CommandForm
            matter={meeting}
            command={form}
            onDone={() => {
              setForm(null)
              // Decisions hear of the minutes: they have moved on too.
              void Promise.all(decisions.map(each => refresh(each.id)))
            }}
            onCancel={() => setForm(null)}
          />
        )}
      </Drawer>
    </DeskFrame>
  )
}

/** Alt with an arrow goes to the next item, also out of a field. */
function useItemKeys(step: (by: number) => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
      event.preventDefault()
      step(event.key === 'ArrowDown' ? 1 : -1)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [step])
}

/** What takes a meeting on its way; putting it off or calling it off is no first choice. */
const forward: ReadonlySet<string> = new Set(['hold', 'send-minutes'])

function MeetingActs({ meeting, onChoose }: { meeting: OpenMeeting; onChoose(command: string): void }) {
  const text = useMeetingsText()
  const language = useLanguage()
  const { today } = useLedger()
  const words: Readonly<Record<string, string>> = {
    hold: text.start,
    'send-minutes': text.minutes,
    postpone: text.postpone,
    cancel: text.cancel,
  }
  const isAhead = (meeting.facts.on ?? '') > today
  const commands = Object.keys(words).filter(
    each => meeting.commands.includes(each) && !(each === 'hold' && isAhead),
  )
  return (
    <>
      {isAhead && meeting.commands.includes('hold') && (
        <span className="hint">{text.startHint(dayAndWeekday(meeting.facts.on ?? '', language, today))}</span>
      )}
      {commands.map(each => (
        <Button key={each} type={forward.has(each) ? 'primary' : 'default'} onClick={() => onChoose(each)}>
          {words[each]}
        </Button>
      ))}
      <Button onClick={() => print()}>
        {meeting.status === 'called' ? text.printAgenda : text.printMinutes}
      </Button>
    </>
  )
}

/** What earlier meetings decided: a part done, the rest still open, each a link to what it became. */
function Follow({ decisions }: { decisions: readonly OpenDecision[] }) {
  const text = useMeetingsText()
  const language = useLanguage()
  const { nameOf } = useLedger()
  if (decisions.length === 0) return null
  const done = decisions.filter(each => each.status === 'concluded' || each.status === 'reported').length
  return (
    <section className="block">
      <h2>{text.followSum(decisions.length, done, decisions.length - done)}</h2>
      <ul className="plain-list">
        {decisions.map(each => (
          <li key={each.id}>
            <AddressLink to={itemPath(each.id)} lang="zh-Hans">
              {each.title}
            </AddressLink>
            <span className="standing">
              {each.lead !== null && <span lang="zh-Hans">{nameOf(each.lead)} · </span>}
              {matterTypes.decision?.statuses[each.status]?.[language]}
              {each.dueOn !== null && ` · ${each.dueOn}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

type CanPutOnProps = OneMeetingProps & { onDone(said: string): void }

/** Problems that stand on no agenda, as long as this meeting may take them. */
function CanPutOn({ meeting, meetings, onDone }: CanPutOnProps) {
  const text = useMeetingsText()
  const { nameOf, post } = useLedger()
  const refresh = useRefresh()
  const { isWaiting, giveEach } = useGivingEach()
  if (meeting.status !== 'called' || (post !== 'office-head' && post !== 'supervisor')) return null
  const waiting = waitingProblems(meetings)
  async function putOn(problem: OpenProblem) {
    const isNew = problem.status === 'raised'
    if (isNew) await giveEach([{ matter: problem, command: 'take-up', data: {} }])
    const matter = { ...problem, version: problem.version + (isNew ? 1 : 0) }
    const { done } = await giveEach([{ matter, command: 'put-on-agenda', data: { meeting: meeting.id } }])
    // The meeting has taken the item: it has moved on too.
    await refresh(meeting.id)
    if (done > 0) onDone(text.recorded(problem.title))
  }
  return (
    <section className="block">
      <h2>{text.canPutOn}</h2>
      {waiting.length === 0 && <p className="hint">{text.canPutOnNone}</p>}
      <ul className="plain-list put-on">
        {waiting.map(each => (
          <li key={each.id}>
            <span lang="zh-Hans">
              <AddressLink to={itemPath(each.id)}>{each.facts.text}</AddressLink>
              {each.facts.raisedBy !== null && `（${nameOf(each.facts.raisedBy)}）`}
              {each.title !== each.facts.text && <small className="hint"> {each.title}</small>}
            </span>
            <Button loading={isWaiting} onClick={() => void putOn(each)}>
              {each.status === 'raised' ? text.takeUpAndPut : text.putOn}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

type DecisionsProps = {
  meeting: OpenMeeting
  decisions: readonly OpenDecision[]
  onDone(said: string): void
}

/** What was decided, with who and by when, and 立项 of all that may be lodged. */
function Decisions({ meeting, decisions, onDone }: DecisionsProps) {
  const text = useMeetingsText()
  const language = useLanguage()
  const { nameOf, post } = useLedger()
  const { isWaiting, giveEach } = useGivingEach()
  const toLodge = decisions.filter(each => each.commands.includes('lodge'))
  const mayRecord = (post === 'office-head' || post === 'supervisor') && meeting.status === 'held'
  async function lodge() {
    const { done } = await giveEach(toLodge.map(matter => ({ matter, command: 'lodge', data: {} })))
    onDone(text.lodged(done))
  }
  if (meeting.status === 'called' || meeting.status === 'cancelled') return null
  return (
    <section className="block" id="decisions">
      <h2>{text.decisions}</h2>
      {decisions.length === 0 && <p className="hint">{text.decisionsNone}</p>}
      {decisions.length > 0 && (
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">{text.decision}</th>
              <th scope="col">{text.lead}</th>
              <th scope="col">{text.due}</th>
              <th scope="col">{text.columns.status}</th>
            </tr>
          </thead>
          <tbody>
            {decisions.map(each => (
              <tr key={each.id}>
                <th scope="row">
                  <AddressLink to={itemPath(each.id)} lang="zh-Hans">
                    {each.facts.text}
                  </AddressLink>
                </th>
                <td lang="zh-Hans">{each.lead === null ? '—' : nameOf(each.lead)}</td>
                <td data-label={text.due}>{each.dueOn ?? '—'}</td>
                <td>{matterTypes.decision?.statuses[each.status]?.[language]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {toLodge.length > 0 && meeting.status === 'minutes-sent' ? (
        <p className="acts">
          <Button type="primary" loading={isWaiting} onClick={() => void lodge()}>
            {text.lodgeAll(toLodge.length)}
          </Button>
        </p>
      ) : (
        meeting.status === 'held' && <p className="hint">{text.lodgeHint}</p>
      )}
      {mayRecord && (
        <details className="own-decision">
          <summary>{text.own}</summary>
          <DecisionField meeting={meeting} problem={null} label={text.add} onDone={onDone} />
        </details>
      )}
    </section>
  )
}
