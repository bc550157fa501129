import { useMemo, useState } from 'react'
import { monthOf } from '../../model/plain-date.ts'
import type { OpenCommitment } from '../ledger/ledger-client.ts'
import { isToWrite, type Owed, owedBy } from '../ledger/reports.ts'
import { useEachMatter, useLedger, useMatters, useReporting } from '../ledger/use-ledger.ts'
import { AcceptTasks } from './AcceptTasks.tsx'
import { AddressLink } from './AddressLink.tsx'
import { go, useQueryValue } from './address.ts'
import { DeskFrame } from './DeskFrame.tsx'
import { useDeskText } from './desk-text.ts'
import { draftKey, keptDraft } from './drafts.ts'
import type { PageProps } from './ledger-pages.ts'
import { itemPath, partOf } from './pages-of-posts.ts'
import { periodsOf, presentPeriod, type ReturnPeriod } from './periods.ts'
import { ReportForm } from './ReportForm.tsx'

/** 填报: what an agency owes for a period, in order, and the form of the first that can go now. */
export function ReporterDesk({ about: named }: PageProps) {
  const text = useDeskText()
  const { agency } = useLedger()
  const [said, setSaid] = useState('')
  const { periods, present, asked } = usePeriods()
  const { period } = present
  const { tasks, awaited, failed } = useTasks()
  const owed = useMemo(() => owedBy(tasks, agency ?? '', period), [tasks, agency, period])
  const toWrite = owed.filter(each => isToWrite(each.standing))
  const toAccept = owed.filter(each => each.standing === 'to-accept')
  const chosen = owed.find(each => each.task.id === named) ?? toWrite[0]
  const query = asked === '' ? '' : `?period=${asked}`

  function onSent(task: OpenCommitment) {
    const next = toWrite.find(each => each.task.id !== task.id)
    setSaid(text.sent(toWrite.length - 1, next?.task.title ?? ''))
    go(`/desk${next ? `/${partOf(next.task.id)}` : ''}${query}`)
  }
  const sent = owed.length - toWrite.length - toAccept.length
  const sum = text.owedSum(owed.length, toWrite.length, toAccept.length, sent)
  const isEmpty = owed.length === 0 && awaited === 0
  return (
    <DeskFrame
      title={text.deskTitle(period)}
      said={said}
      facts={
        <>
          <PeriodChoice periods={periods} present={present} /> {awaited > 0 ? text.openingEach(awaited) : sum}
        </>
      }
    >
      <EarlierPeriods periods={periods} present={present} />
      {failed && <p className="refusal">{text.partFailed}</p>}
      {toAccept.length > 0 && <AcceptTasks tasks={toAccept.map(each => each.task)} onDone={setSaid} />}
      {isEmpty && <p className="empty">{text.nothingOwed}</p>}
      <div className="two-panes">
        <OwedList owed={owed} period={period} chosen={chosen?.task.id} query={query} />
        {chosen && <OneOwed owed={chosen} period={period} onSent={() => onSent(chosen.task)} />}
        {!chosen && !isEmpty && awaited === 0 && <p className="empty">{text.allSent(sent)}</p>}
      </div>
    </DeskFrame>
  )
}

type OneOwedProps = { owed: Owed; period: string; onSent(): void }

function OneOwed({ owed: { task, standing }, period, onSent }: OneOwedProps) {
  const text = useDeskText()
  return (
    <section className="pane-form">
      {isToWrite(standing) ? (
        <ReportForm
          key={`${task.id} ${period}`}
          task={task}
          period={period}
          standing={standing}
          onSent={onSent}
        />
      ) : (
        <p>
          {standing === 'to-accept' ? text.acceptHint : text.alreadySent}{' '}
          <AddressLink to={itemPath(task.id)}>{text.seeItem}</AddressLink>
        </p>
      )}
    </section>
  )
}

type Periods = { periods: readonly ReturnPeriod[]; present: ReturnPeriod }

/** The periods of the region's calendar; the address may name another than the present one. */
function usePeriods(): Periods & { asked: string } {
  const { agency, today } = useLedger()
  const [asked] = useQueryValue('period')
  const periods = periodsOf(useReporting().data?.groups ?? [], agency ?? '', today)
  const present = periods.find(each => each.period === asked) ?? presentPeriod(periods, today)
  return { periods, present: present ?? { period: monthOf(today), dueOn: null, owed: 0 }, asked }
}

function PeriodChoice({ periods, present }: Periods) {
  const text = useDeskText()
  const [, setPeriod] = useQueryValue('period')
  return (
    <>
      <label>
        {text.period}{' '}
        <select value={present.period} onChange={event => setPeriod(event.target.value)}>
          {periods.map(each => (
            <option key={each.period}>{each.period}</option>
          ))}
        </select>
      </label>
      {present.dueOn && ` ${text.dueBy(present.dueOn)} ·`}
    </>
  )
}

/** What is missing of earlier periods stays in sight until it is in. */
function EarlierPeriods({ periods, present }: Periods) {
  const text = useDeskText()
  const earlier = periods.filter(each => each.owed > 0 && each.period < present.period)
  return earlier.map(each => (
    <p key={each.period} className="notice-row">
      <AddressLink to={`/desk?period=${each.period}`}>{text.stillOwed(each.period, each.owed)}</AddressLink>
    </p>
  ))
}

/** The tasks of the post's own agency, each opened: a row of a list says nothing of its returns. */
export function useTasks() {
  const { agency } = useLedger()
  const rows = useMatters({ type: 'commitment', ...(agency !== null && { party: agency }) })
  const ids = useMemo(() => (rows.data ?? []).map(row => row.id), [rows.data])
  const each = useEachMatter(ids)
  return {
    tasks: each.matters as OpenCommitment[],
    awaited: rows.isPending ? 1 : each.awaited,
    failed: rows.isError || each.failed,
  }
}

type OwedListProps = { owed: readonly Owed[]; period: string; chosen: string | undefined; query: string }

function OwedList({ owed, period, chosen, query }: OwedListProps) {
  const text = useDeskText()
  const { signInName } = useLedger()
  if (owed.length === 0) return null
  return (
    <nav className="pane-list" aria-label={text.owed}>
      <ul>
        {owed.map(({ task, standing }) => {
          const isDraft = isToWrite(standing) && keptDraft(draftKey(signInName, task.id, period)) !== null
          return (
            <li key={task.id}>
              <AddressLink
                to={`/desk/${partOf(task.id)}${query}`}
                aria-current={task.id === chosen ? 'true' : undefined}
              >
                <span className="owed-title" lang="zh-Hans">
                  {task.title}
                </span>
                <span className={`standing ${standing}`}>
                  {isDraft ? text.draft : text.standings[standing]}
                  {task.dueOn && ` · ${task.dueOn}`}
                </span>
              </AddressLink>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
