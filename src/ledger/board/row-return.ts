import { addDays, localDateOf, type PlainDate } from '../../model/plain-date.ts'
import type { Report } from '../commitment/facts.ts'
import type { OwedReport } from '../standing/reporting-duties.ts'
import type { ReturnState, RowReturn } from './board-row.ts'

/** The day asked about, on a region's clock. */
export type RowDay = {
  readonly on: PlainDate
  readonly utcOffset: number
  /** After more periods than this without a return a task is stale: the region's own. */
  readonly staleAfter: number
}

/** Whether something had happened by the end of the day. */
export function knownBy({ on, utcOffset }: RowDay): (at: string | null) => boolean {
  // No clock is two days from another, so that the reckoning, which is slow, is left to the days around.
  const [before, after] = [addDays(on, -2), addDays(on, 2)]
  return at => {
    if (at === null || at >= after) return false
    return at < before || localDateOf(at, utcOffset) <= on
  }
}

const signedStates: readonly ReturnState[] = ['to-review', 'accepted', 'returned']

/** A return that an agency owes, as a list shows it. What was signed or reviewed after the day is not looked at. */
export function rowReturnOf(
  { duty, state: dutyState }: Pick<OwedReport, 'duty' | 'state'>,
  report: Report | undefined,
  day: RowDay,
): RowReturn {
  const { period, dueOn, graceUntil } = duty.due
  const state = returnState(report, day)
  const dayOf = (at: string | null | undefined) => (at ? localDateOf(at, day.utcOffset) : null)
  const signedOn = dayOf(report?.signedAt)
  const submittedOn = dayOf(report?.submittedAt)
  return {
    period,
    dueOn,
    state,
    // One that was returned counts as reported (已报 includes 已退回): it was there on its day, or late, but not missing.
    missing: dutyState === 'missing',
    late: signedStates.includes(state) && signedOn !== null && signedOn > graceUntil,
    version: report && submittedOn !== null && submittedOn <= day.on ? report.version : null,
  }
}

function returnState(report: Report | undefined, day: RowDay): ReturnState {
  const isBy = knownBy(day)
  if (!report || report.state === 'taken-back' || !isBy(report.submittedAt)) return 'to-write'
  if (report.state === 'handed-back') return 'handed-back'
  if (report.state === 'submitted' || !isBy(report.signedAt)) return 'to-sign'
  if (report.state === 'signed' || !isBy(report.reviewedAt)) return 'to-review'
  return report.state
}
