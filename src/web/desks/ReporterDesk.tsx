import { useMemo, useState } from 'react'
import type { OpenCommitment } from '../ledger/ledger-client.ts'
import { isToWrite, type Owed, owedBy } from '../ledger/reports.ts'
import { useEachMatter, useLedger, useMatters } from '../ledger/use-ledger.ts'
import { AcceptTasks } from './AcceptTasks.tsx'
import { AddressLink } from './AddressLink.tsx'
import { go, useQueryValue } from './address.ts'
import { DeskFrame } from './DeskFrame.tsx'
import { useDeskText } from './desk-text.ts'
import { draftKey, keptDraft } from './drafts.ts'
import { partOf } from './pages-of-posts.ts'
import { periodsOn } from './periods.ts'
import { ReportForm } from './ReportForm.tsx'

/** 填报: what an agency owes for a period, in order, and the form of the first that can go now. */
export function ReporterDesk({ matter: named }: { matter: string | null }) {
  const text = useDeskText()
  const ledger = useLedger()
  const [said, setSaid] = useState('')
  const [askedPeriod, setPeriod] = useQueryValue('period')
  const periods = periodsOn(ledger.today)
  const period = periods.includes(askedPeriod) ? askedPeriod : (periods[0] ?? '')
  const { tasks, awaited, failed } = useTasks()
  const owed = useMemo(() => owedBy(tasks, ledger.agency ?? '', period), [tasks, ledger.agency, period])
  const toWrite = owed.filter(each => isToWrite(each.standing))
  const toAccept = owed.filter(each => each.standing === 'to-accept')
  const chosen = owed.find(each => each.task.id === named) ?? toWrite[0]
  const open = (task: OpenCommitment | undefined) =>
    go(`/desk${task ? `/${partOf(task.id)}` : ''}${askedPeriod ? `?period=${askedPeriod}` : ''}`)

  function onSent(task: OpenCommitment) {
    const next = toWrite.find(each => each.task.id !== task.id)
    setSaid(text.sent(toWrite.length - 1, next?.task.title ?? ''))
    open(next?.task)
  }
  return (
    <DeskFrame
      title={text.deskTitle(period)}
      said={said}
      facts={
        <>
          <label>
            {text.period}{' '}
            <select value={period} onChange={event => setPeriod(event.target.value)}>
              {periods.map(each => (
                <option key={each}>{each}</option>
              ))}
            </select>
          </label>{' '}
          {awaited > 0
            ? text.openingEach(awaited)
            : text.owedSum(
                owed.length,
                toWrite.length,
                toAccept.length,
                owed.length - toWrite.length - toAccept.length,
              )}
        </>
      }
    >
      {failed && <p className="refusal">{text.partFailed}</p>}
      {toAccept.length > 0 && <AcceptTasks tasks={toAccept.map(each => each.task)} onDone={setSaid} />}
      {owed.length === 0 && awaited === 0 && <p className="empty">{text.nothingOwed}</p>}
      <div className="two-panes">
        <OwedList owed={owed} period={period} chosen={chosen?.task.id} query={askedPeriod} />
        {chosen ? (
          <section className="pane-form">
            {chosen.standing === 'to-accept' || !isToWrite(chosen.standing) ? (
              <p>
                {chosen.standing === 'to-accept' ? text.acceptHint : text.alreadySent}{' '}
                <AddressLink to={`/items/${partOf(chosen.task.id)}`}>{text.seeItem}</AddressLink>
              </p>
            ) : (
              <ReportForm
                key={`${chosen.task.id} ${period}`}
                task={chosen.task}
                period={period}
                standing={chosen.standing}
                onSent={() => onSent(chosen.task)}
              />
            )}
          </section>
        ) : (
          owed.length > 0 && awaited === 0 && <p className="empty">{text.allSent(owed.length)}</p>
        )}
      </div>
    </DeskFrame>
  )
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
                to={`/desk/${partOf(task.id)}${query ? `?period=${query}` : ''}`}
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
