import type { BoardRow } from '../../ledger/board/board-row.ts'
import { type Ladder, replyDueOn } from '../../ledger/schedule/ladder.ts'
import type { WorkCalendar } from '../../model/calendar.ts'

// 出单: what the next step of the ladder is for the rows that were selected, before anything is issued.

export type SlipToIssue = {
  readonly row: BoardRow
  readonly act: 'draft' | 'sign' | 'draft-and-sign'
  readonly stepName: string
  readonly agency: string
  readonly replyBy: string | null
  /** What a draft is made of; null where the draft is there already. */
  readonly draft: Readonly<Record<string, string>> | null
}

type Around = {
  readonly ladder: Ladder
  readonly calendar: WorkCalendar
  readonly today: string
  /** 督查室主任 signs; a supervisor drafts. */
  readonly maySign: boolean
}

/** The slips that the rows are due for, or that wait to be signed; rows without one are left out. */
export const slipsFor = (rows: readonly BoardRow[], around: Around): SlipToIssue[] =>
  rows.flatMap(row => slipFor(row, around) ?? [])

function slipFor(row: BoardRow, { ladder, calendar, today, maySign }: Around): SlipToIssue | null {
  const { lead, slip, nextSlip } = row
  if (lead === null) return null
  if (slip?.status === 'drafted')
    return maySign
      ? { row, act: 'sign', stepName: slip.name, agency: lead, replyBy: slip.dueOn, draft: null }
      : null
  const step = ladder.steps.find(({ id }) => id === nextSlip?.step)
  if (!step) return null
  const replyBy = replyDueOn(step, today, calendar).date
  return {
    row,
    act: maySign ? 'draft-and-sign' : 'draft',
    stepName: step.name.zh,
    agency: lead,
    replyBy,
    draft: {
      step: step.id,
      stepName: step.name.zh,
      numberPart: step.numberPart,
      parent: row.id,
      agency: lead,
      about: row.title,
      demand: demandOf(row, replyBy),
      ...(replyBy !== null && { replyBy }),
    },
  }
}

/** What a slip asks for: in Chinese, since it goes to the agency. */
function demandOf({ late, dueOn, lateDays }: BoardRow, replyBy: string | null): string {
  const why = late && dueOn !== null ? `完成时限${dueOn}，已逾期${lateDays}天。` : ''
  return `${why}请抓紧办理${replyBy === null ? '' : `，并于${replyBy}前回复办理情况`}。`
}
