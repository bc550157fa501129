import type { PlainDate } from '../../model/plain-date.ts'
import type { Words } from '../field.ts'
import type { PeriodDue } from './reporting-calendar.ts'

/** A duty to report: one agency, lead or support, for one matter and one period. */
export type ReportDuty = {
  readonly id: string
  readonly agency: string
  readonly matter: string
  readonly due: PeriodDue
}

/** A report that stands (one that was returned no longer does), and the day on which it was signed. */
export type ReportMade = { readonly duty: string; readonly on: PlainDate }

/** Where a duty stands on a day. What was late stays `reported-late`. */
export type ReportingState = 'not-open' | 'open' | 'in-grace' | 'missing' | 'reported' | 'reported-late'

export const reportingStateNames: Readonly<Record<ReportingState, Words>> = {
  'not-open': { zh: '未到报送期', en: 'not open yet' },
  open: { zh: '待报送', en: 'to be reported' },
  'in-grace': { zh: '宽限期内', en: 'in grace' },
  missing: { zh: '逾期未报', en: 'missing' },
  reported: { zh: '已报送', en: 'reported' },
  'reported-late': { zh: '逾期报送', en: 'reported late' },
}

export type DutyState = {
  readonly duty: ReportDuty
  readonly state: ReportingState
  readonly reportedOn: PlainDate | null
}

/** Each duty with its state on a day; reports of later days are not looked at. */
export function reportingStates(
  duties: readonly ReportDuty[],
  reports: readonly ReportMade[],
  today: PlainDate,
): DutyState[] {
  const first = firstReports(reports, today)
  return duties.map(duty => {
    const reportedOn = first.get(duty.id) ?? null
    return { duty, state: stateOf(duty.due, reportedOn, today), reportedOn }
  })
}

function firstReports(reports: readonly ReportMade[], today: PlainDate): Map<string, PlainDate> {
  const first = new Map<string, PlainDate>()
  for (const { duty, on } of reports) {
    const known = first.get(duty)
    if (on <= today && (known === undefined || on < known)) first.set(duty, on)
  }
  return first
}

function stateOf(due: PeriodDue, reportedOn: PlainDate | null, today: PlainDate): ReportingState {
  if (reportedOn !== null) return reportedOn > due.graceUntil ? 'reported-late' : 'reported'
  if (today < due.opensOn) return 'not-open'
  if (today <= due.dueOn) return 'open'
  return today <= due.graceUntil ? 'in-grace' : 'missing'
}

/** An agency with the duties that it has not met. */
export type Unreported = { readonly agency: string; readonly duties: readonly DutyState[] }

/** 未报送单位: agencies that have not reported what is past its due day, in the order of their first such duty. */
export function unreportedAgencies(
  duties: readonly ReportDuty[],
  reports: readonly ReportMade[],
  today: PlainDate,
): Unreported[] {
  const open = reportingStates(duties, reports, today).filter(
    ({ state }) => state === 'missing' || state === 'in-grace',
  )
  const agencies = [...new Set(open.map(({ duty }) => duty.agency))]
  return agencies.map(agency => ({ agency, duties: open.filter(({ duty }) => duty.agency === agency) }))
}
