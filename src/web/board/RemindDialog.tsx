import { useMutation, useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useMemo, useState } from 'react'
import type { BoardRow } from '../../ledger/board/board-row.ts'
import { useRefusalWords } from '../ledger/refusal-words.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { monthInProse } from '../parts/formats.ts'
import { planReminders, type RemindersPlanned, type ReminderView, sendReminders } from './board-client.ts'
import type { Drawing } from './board-columns.tsx'
import { Dialog } from './Dialog.tsx'
import { PrintedReminders } from './PrintedReminders.tsx'

export type ActDialogProps = {
  rows: readonly BoardRow[]
  drawing: Drawing
  onClose(): void
  onSaid(said: string): void
}

/** 催报: one message an agency, seen before it is sent; who was reminded today is told of and left out unless asked. */
export function RemindDialog({ rows, drawing, onClose, onSaid }: ActDialogProps) {
  const { text, language } = drawing
  const { region } = useLedger()
  const wordsOf = useRefusalWords()
  const [again, setAgain] = useState(false)
  const ids = useMemo(() => rows.map(({ id }) => id), [rows])
  const planned = useQuery({
    queryKey: ['ledger', region, 'reminders', ids],
    queryFn: () => planReminders(region, ids),
    staleTime: 0,
    gcTime: 0,
  })
  const sending = useMutation({
    mutationFn: () => sendReminders(region, ids, again),
    onSuccess: ({ sent, notSent }) => {
      onSaid(text.sentResult(sent.length, notSent.length))
      onClose()
    },
  })
  const period = planned.data?.period
  const due = (planned.data?.reminders ?? []).filter(each => again || each.remindedAt === null)
  return (
    <Dialog
      title={text.remindTitle(period ? monthInProse(period.period, language) : '')}
      act={due.length === 0 ? null : text.sendCount(due.length)}
      isWaiting={sending.isPending}
      onAct={() => sending.mutate()}
      onClose={onClose}
    >
      {planned.isPending && <p>{text.loading}</p>}
      {(planned.isError || sending.isError) && (
        <p className="refusal" role="alert">
          {wordsOf(planned.error ?? sending.error)}
        </p>
      )}
      {planned.data && (
        <Planned
          planned={planned.data}
          due={due}
          again={again}
          onAgain={setAgain}
          rows={rows}
          drawing={drawing}
        />
      )}
    </Dialog>
  )
}

type PlannedProps = {
  planned: RemindersPlanned
  due: readonly ReminderView[]
  again: boolean
  onAgain(again: boolean): void
  rows: readonly BoardRow[]
  drawing: Drawing
}

function Planned({ planned, due, again, onAgain, rows, drawing }: PlannedProps) {
  const { text, nameOf } = drawing
  const { reminders, leftOut } = planned
  const [isPrinting, setPrinting] = useState(false)
  const already = reminders.filter(each => each.remindedAt !== null)
  const unreached = due.filter(each => each.channels.length === 0)
  const items = due.reduce((sum, each) => sum + each.matters.length, 0)
  const messages = due.reduce((sum, each) => sum + each.channels.length, 0)
  if (reminders.length === 0) return <p>{text.remindNone}</p>
  return (
    <>
      <p>{text.remindSum(due.length, items, messages)}</p>
      {already.length > 0 && (
        <label className="check">
          <input type="checkbox" checked={again} onChange={event => onAgain(event.target.checked)} />
          {text.remindAgain(already.length)}
        </label>
      )}
      <ReminderTable reminders={reminders} drawing={drawing} />
      {unreached.length > 0 && (
        <p>
          {text.noChannel(unreached.map(each => nameOf(each.agency)).join('、'), unreached.length)}{' '}
          <Button size="small" onClick={() => setPrinting(true)}>
            {text.printReminder}
          </Button>
        </p>
      )}
      {leftOut.length > 0 && <p className="quiet">{text.leftOut(leftOut.length)}</p>}
      {isPrinting && (
        <PrintedReminders
          planned={planned}
          reminders={unreached}
          rows={rows}
          drawing={drawing}
          onDone={() => setPrinting(false)}
        />
      )}
    </>
  )
}

function ReminderTable({ reminders, drawing }: { reminders: readonly ReminderView[]; drawing: Drawing }) {
  const { text, nameOf } = drawing
  const { utcOffset } = useLedger()
  const channelsOf = (each: ReminderView) =>
    [text.systemMessage, ...each.channels.map(kind => text.channelKinds[kind] ?? kind)].join('、')
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{text.remindAgency}</th>
          <th scope="col">{text.remindItems}</th>
          <th scope="col">{text.remindBy}</th>
        </tr>
      </thead>
      <tbody>
        {reminders.map(each => (
          <tr key={each.agency}>
            <th scope="row" lang="zh-Hans">
              {nameOf(each.agency)}
            </th>
            <td className="number" data-label={text.remindItems}>
              {each.matters.length}
            </td>
            <td>
              {each.remindedAt === null
                ? channelsOf(each)
                : text.remindedToday(clockOf(each.remindedAt, utcOffset))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** `17:05` on the region's clock. */
const clockOf = (at: string, utcOffset: number): string =>
  new Date(Date.parse(at) + utcOffset * 60_000).toISOString().slice(11, 16)
