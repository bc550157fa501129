import Button from 'antd/es/button'
import { useEffect, useMemo, useRef, useState } from 'react'
import { addDays } from '../../model/plain-date.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { go, useQueryValue } from '../desks/address.ts'
import { DeskFrame } from '../desks/DeskFrame.tsx'
import { useFocusIfLost, useShownFromTop } from '../desks/focus.ts'
import type { PageProps } from '../desks/ledger-pages.ts'
import { partOf } from '../desks/pages-of-posts.ts'
import { useLanguage } from '../intake/intake-context.ts'
import type { OpenCommitment } from '../ledger/ledger-client.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { dayAndWeekday, dayInProse, daysFrom, monthInProse } from '../parts/formats.ts'
import { AcceptTasks } from './AcceptTasks.tsx'
import { DueList } from './DueList.tsx'
import { Duties } from './Duties.tsx'
import {
  comingPeriod,
  type Due,
  type DuePeriod,
  dueIn,
  isToWrite,
  periodsOwed,
  presentPeriod,
} from './due.ts'
import { MonthSheet } from './MonthSheet.tsx'
import { OneReturn } from './OneReturn.tsx'
import { AskedTasks } from './OpenQuestions.tsx'
import { ReturnTable } from './ReturnTable.tsx'
import { useDrafts, useFactsOfEach, useJudged, useRegionRules, useReturnsOwed } from './report-client.ts'
import { useReportText } from './report-text.ts'
import { useNotice } from './use-notice.tsx'
import { useOwnTasks } from './use-own-tasks.ts'
import './report.css'

const none: readonly never[] = []

/** 填报: what the agency owes for a period, in order; the first that can go now stands open. */
export function ReportPage({ about: named }: PageProps) {
  const text = useReportText()
  const language = useLanguage()
  const ledger = useLedger()
  const { agency, today, nameOf } = ledger
  const [view, setView] = useQueryValue('view')
  const notice = useNotice({
    command: 'take-back-report',
    label: text.takeBack,
    failed: text.takeBackFailed,
    done: text.takenBack,
    // What is taken back is taken back to be changed.
    onBack: ([only, ...others]) => {
      if (only && others.length === 0 && view !== 'table') openId(only.task)
    },
  })
  const owed = useReturnsOwed()
  const drafts = useDrafts().data
  const periods = useMemo(() => periodsOwed(owed.data ?? none), [owed.data])
  const [asked] = useQueryValue('period')
  const [isListOpen, setListOpen] = useState(false)
  const present = periods.find(each => each.period === asked) ?? presentPeriod(periods, today)
  const ofPeriod = (owed.data ?? none).filter(each => each.period.period === present?.period)
  const { tasks, toAccept, toAcknowledge, awaited, failed } = useOwnTasks(ofPeriod.map(each => each.matter))
  const due = dueIn(tasks, ofPeriod, present?.period ?? '')
  const facts = useFactsOfEach(due.map(each => each.task.id))
  const judged = useJudged().data
  const toWrite = due.filter(each => isToWrite(each.state))
  const chosen = due.find(each => each.task.id === named) ?? toWrite[0]
  const query = asked === '' ? '' : `?period=${asked}`
  const openId = (task: string | undefined) => {
    setListOpen(false)
    go(`/desk${task ? `/${partOf(task)}` : ''}${query}`)
  }
  const open = (task: OpenCommitment | undefined) => openId(task?.id)
  const month = present ? monthInProse(present.period, language) : ''
  const isReady = owed.data !== undefined && drafts !== undefined && awaited === 0

  function onSent(task: OpenCommitment) {
    const left = toWrite.filter(each => each.task.id !== task.id)
    // The one that stood below it is next; after the last one the first that is left.
    const at = toWrite.findIndex(each => each.task.id === task.id)
    const next = left[at] ?? left[0]
    notice.say(text.sent(left.length, next?.task.title ?? ''), [
      { task: task.id, title: task.title, period: present?.period ?? '' },
    ])
    open(next?.task)
  }
  useStepKeys(due, chosen, open)
  useFocusIfLost(chosen && `${chosen.task.id} ${chosen.state}`, () =>
    document.querySelector<HTMLElement>('.return-head h2'),
  )
  useShownFromTop(chosen?.task.id)
  const chosenFacts = chosen && facts.get(chosen.task.id)
  return (
    <DeskFrame
      title={text.title}
      said={notice.said}
      saidActs={notice.acts}
      keys={text.keys}
      facts={present && <PeriodFacts present={present} periods={periods} due={due} />}
      acts={
        due.length > 0 && (
          <>
            {chosen && view !== 'table' && (
              <Button
                className="narrow-only"
                aria-expanded={isListOpen}
                onClick={() => setListOpen(isOpen => !isOpen)}
              >
                {text.showAll(due.length)}
              </Button>
            )}
            <ViewChoice isTable={view === 'table'} onChoose={setView} />
            <Button className="wide-only" size="small" onClick={() => print()}>
              {text.print}
            </Button>
          </>
        )
      }
    >
      <EarlierPeriods periods={periods} present={present} />
      {(failed || owed.isError) && <p className="refusal">{text.failed}</p>}
      <AskedTasks
        tasks={due.map(each => each.task).filter(each => each.id !== chosen?.task.id)}
        query={query}
      />
      {toAccept.length + toAcknowledge.length > 0 && (
        <AcceptTasks leads={toAccept} parts={toAcknowledge} onDone={notice.say} />
      )}
      <Duties />
      {present && toWrite.length > 0 && present.dueOn < today && (
        <p className="late-strip">{text.overdue(daysFrom(present.dueOn, today))}</p>
      )}
      {!isReady && <p className="empty">{text.opening(Math.max(1, awaited))}</p>}
      {isReady && toWrite.length === 0 && <NothingLeft sent={due.length} periods={periods} />}
      {isReady && due.length > 0 && view === 'table' && (
        <ReturnTable due={toWrite} tasks={tasks} facts={facts} drafts={drafts} notice={notice} />
      )}
      {isReady && due.length > 0 && view !== 'table' && (
        <div className={`two-panes one-at-a-time report-panes ${isListOpen || !chosen ? 'list-open' : ''}`}>
          <DueList
            due={due}
            chosen={chosen?.task.id}
            query={query}
            facts={facts}
            drafts={drafts}
            onOpen={() => setListOpen(false)}
          />
          {chosen && chosenFacts && (
            <OneReturn
              due={chosen}
              tasks={tasks}
              facts={chosenFacts}
              stored={drafts.find(
                each => each.matter === chosen.task.id && each.period === chosen.owed.period.period,
              )}
              judged={judged?.get(chosen.task.id)}
              onSent={onSent}
              onTakenBack={task => notice.say(text.takenBack(task.title))}
              onAnswered={task => notice.say(text.answered(task.title))}
            />
          )}
        </div>
      )}
      {present && (
        <MonthSheet
          title={text.printTitle(nameOf(agency ?? ''), month)}
          due={due}
          facts={facts}
          drafts={drafts ?? none}
        />
      )}
    </DeskFrame>
  )
}

/** Alt+↑ and Alt+↓ go through the list, also while one writes. */
function useStepKeys(
  due: readonly Due<OpenCommitment>[],
  chosen: Due<OpenCommitment> | undefined,
  open: (task: OpenCommitment) => void,
) {
  const latest = useRef({ due, chosen, open })
  latest.current = { due, chosen, open }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.code]
      if (!event.altKey || event.ctrlKey || step === undefined || event.target instanceof HTMLSelectElement)
        return
      const now = latest.current
      const at = now.due.findIndex(each => each.task.id === now.chosen?.task.id)
      const next = now.due[at + step]
      if (!next) return
      event.preventDefault()
      now.open(next.task)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}

type PeriodFactsProps = {
  present: DuePeriod
  periods: readonly DuePeriod[]
  due: readonly Due<OpenCommitment>[]
}

/** The period, its deadline, and a sum whose parts are the list's. */
function PeriodFacts({ present, periods, due }: PeriodFactsProps) {
  const text = useReportText()
  const language = useLanguage()
  const { today } = useLedger()
  const [, setPeriod] = useQueryValue('period')
  const left = daysFrom(today, present.dueOn)
  const back = due.filter(each => each.state === 'returned' || each.state === 'handed-back').length
  const write = due.filter(each => isToWrite(each.state)).length - back
  const parts = [
    text.partWrite(write),
    ...(back > 0 ? [text.partBack(back)] : []),
    text.partSent(due.length - write - back),
  ]
  return (
    <>
      <label>
        <span className="spoken">{text.period}</span>
        <select value={present.period} onChange={event => setPeriod(event.target.value)}>
          {periods.map(({ period, isComing }) => (
            <option key={period} value={period}>
              {isComing ? text.comingPeriod(monthInProse(period, language)) : monthInProse(period, language)}
            </option>
          ))}
        </select>
      </label>{' '}
      {left >= 0 && <span>{text.dueBy(dayAndWeekday(present.dueOn, language, today), left)} · </span>}
      <span className="sum">{text.sum(due.length, parts.join(' + '))}</span>
    </>
  )
}

function ViewChoice({ isTable, onChoose }: { isTable: boolean; onChoose(view: string): void }) {
  const text = useReportText()
  return (
    <fieldset className="view-choice wide-only" aria-label={text.view}>
      <Button
        size="small"
        aria-pressed={!isTable}
        type={isTable ? 'default' : 'primary'}
        onClick={() => onChoose('')}
      >
        {text.oneByOne}
      </Button>
      <Button
        size="small"
        aria-pressed={isTable}
        type={isTable ? 'primary' : 'default'}
        onClick={() => onChoose('table')}
      >
        {text.table}
      </Button>
    </fieldset>
  )
}

/** What is missing of earlier periods stays in sight until it is in. */
function EarlierPeriods({ periods, present }: { periods: readonly DuePeriod[]; present: DuePeriod | null }) {
  const text = useReportText()
  const language = useLanguage()
  const earlier = periods.filter(each => each.open > 0 && present && each.dueOn < present.dueOn)
  return earlier.map(each => (
    <p key={each.period} className="notice-row">
      <AddressLink to={`/desk?period=${each.period}`}>
        {text.earlier(monthInProse(each.period, language), each.open)}
      </AddressLink>
    </p>
  ))
}

/** Done, or nothing to do: and when the next period opens. */
function NothingLeft({ sent, periods }: { sent: number; periods: readonly DuePeriod[] }) {
  const text = useReportText()
  const language = useLanguage()
  const { today } = useLedger()
  const { opensDaysBefore } = useRegionRules().data ?? {}
  const coming = comingPeriod(periods)
  if (periods.length === 0) return <p className="empty">{text.noTasks}</p>
  const day = (each: string) => dayInProse(each, language, today)
  return (
    <p className="empty">
      {sent > 0 ? text.allSent(sent) : text.nothing}{' '}
      {coming &&
        opensDaysBefore !== undefined &&
        text.next(
          monthInProse(coming.period, language),
          day(addDays(coming.dueOn, -opensDaysBefore)),
          day(coming.dueOn),
        )}
    </p>
  )
}
