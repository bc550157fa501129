import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { WorkCalendar } from '../../model/calendar.ts'
import { json } from '../api-client.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { useRegionSettings } from '../parts/use-region-settings.ts'
import type { Drawing } from './board-columns.tsx'
import { Dialog } from './Dialog.tsx'
import type { ActDialogProps } from './RemindDialog.tsx'
import { type SlipToIssue, slipsFor } from './slip-plan.ts'
import { useIssuing } from './use-issuing.ts'

/** 出单: the next step of the ladder for each selected item, with its agency and its day of reply. */
export function SlipsDialog({ rows, drawing, onClose, onSaid }: ActDialogProps) {
  const { text, today } = drawing
  const { region, post } = useLedger()
  const settings = useRegionSettings()
  const calendar = useQuery({
    queryKey: ['ledger', region, 'calendar'],
    queryFn: () => json<{ calendar: WorkCalendar }>(`/regions/${encodeURIComponent(region)}/calendar`),
  })
  const maySign = post === 'office-head'
  const slips = useMemo(() => {
    const ladder = settings.data?.settings.schedule.ladder
    if (!ladder || !calendar.data) return null
    return slipsFor(rows, { ladder, calendar: calendar.data.calendar, today, maySign })
  }, [rows, settings.data, calendar.data, today, maySign])
  const issuing = useIssuing()
  async function issue() {
    if (!slips) return
    const { done, refused } = await issuing.issue(slips)
    onSaid(text.slipsDone(done, refused))
    onClose()
  }
  const count = slips?.length ?? 0
  return (
    <Dialog
      title={text.slipsTitle}
      act={count === 0 ? null : maySign ? text.slipSend(count) : text.slipDraft(count)}
      isWaiting={issuing.isWaiting}
      onAct={() => void issue()}
      onClose={onClose}
    >
      {slips === null && <p>{settings.isError || calendar.isError ? text.partFailed : text.loading}</p>}
      {slips && count === 0 && <p>{text.slipsNone}</p>}
      {slips && count > 0 && (
        <>
          <p>
            {maySign
              ? text.slipsSum(count, new Set(slips.map(({ agency }) => agency)).size)
              : text.slipsDraftSum(count)}{' '}
            {text.slipNumberNote}
          </p>
          <SlipTable slips={slips} drawing={drawing} />
          {count < rows.length && <p className="quiet">{text.notTheseItems(rows.length - count)}</p>}
        </>
      )}
    </Dialog>
  )
}

function SlipTable({ slips, drawing }: { slips: readonly SlipToIssue[]; drawing: Drawing }) {
  const { text, nameOf } = drawing
  const acts = { draft: text.slipWillDraft, sign: text.slipWillSign, 'draft-and-sign': text.slipWillBoth }
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{text.columns.title}</th>
          <th scope="col">{text.remindAgency}</th>
          <th scope="col">{text.slipStep}</th>
          <th scope="col">{text.slipReply}</th>
          <th scope="col">{text.slipAct}</th>
        </tr>
      </thead>
      <tbody>
        {slips.map(({ row, agency, stepName, replyBy, act }) => (
          <tr key={row.id}>
            <th scope="row" lang="zh-Hans">
              {row.title}
            </th>
            <td lang="zh-Hans">{nameOf(agency)}</td>
            <td lang="zh-Hans">{stepName}</td>
            <td data-label={text.slipReply}>{replyBy ?? text.slipNoReply}</td>
            <td>{acts[act]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
