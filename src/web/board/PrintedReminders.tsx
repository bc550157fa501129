import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { BoardRow } from '../../ledger/board/board-row.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import type { RemindersPlanned, ReminderView } from './board-client.ts'
import type { Drawing } from './board-columns.tsx'

type PrintedRemindersProps = {
  planned: RemindersPlanned
  reminders: readonly ReminderView[]
  rows: readonly BoardRow[]
  drawing: Drawing
  onDone(): void
}

/** 催报单: on paper for agencies that no channel reaches, one to a page. */
export function PrintedReminders({ planned, reminders, rows, drawing, onDone }: PrintedRemindersProps) {
  const { text, nameOf, today } = drawing
  const { regionName } = useLedger()
  const latest = useRef(onDone)
  latest.current = onDone
  useEffect(() => {
    document.body.classList.add('prints-reminders')
    print()
    document.body.classList.remove('prints-reminders')
    latest.current()
  }, [])
  const titles = new Map(rows.map(({ id, title }) => [id, title]))
  return createPortal(
    <article className="reminder-paper" lang="zh-Hans">
      {reminders.map(({ agency, matters }) => (
        <section key={agency}>
          <h1>{text.reminderPaper}</h1>
          <p>{text.reminderTo(nameOf(agency))}</p>
          <p>{text.reminderBody(planned.period?.zh ?? '', planned.period?.dueOn ?? '', matters.length)}</p>
          <ol>
            {matters.map(id => (
              <li key={id}>{titles.get(id) ?? id}</li>
            ))}
          </ol>
          <p className="paper-foot">
            {regionName} · {today}
          </p>
        </section>
      ))}
    </article>,
    document.body,
  )
}
