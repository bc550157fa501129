import { localDateOf, type PlainDate } from '../../model/plain-date.ts'
import type { CommitmentFacts, Report } from '../commitment/facts.ts'
import type { Matter } from '../matter.ts'
import type { PeriodDue } from '../schedule/reporting-calendar.ts'
import type { ReportingRule } from '../schedule/reporting-rule.ts'
import {
  type ReportDuty,
  type ReportingState,
  type ReportMade,
  reportingStates,
} from '../schedule/reporting-status.ts'

// 报送责任: lead, joint leads and every supporting agency owe a return of their own for each period.

export type PartInTask = 'lead' | 'joint-lead' | 'support'

/** One return that an agency owes, with where it stands on a day. */
export type OwedReport = {
  readonly duty: ReportDuty
  readonly part: PartInTask
  /** `returned` goes before the state: what was returned is to be handed in again, late or not. */
  readonly state: ReportingState | 'returned'
  readonly reportedOn: PlainDate | null
  /** How often the office has returned it. */
  readonly returns: number
}

type Commitment = Matter<CommitmentFacts>

const dutyId = (matter: string, agency: string, period: string): string => `${matter}:${agency}:${period}`

/** Statuses in which nobody owes a return. */
const notInHand = new Set(['undecomposed', 'awaiting-approval', 'adjusted'])

/** The returns that a task's agencies owe in these periods, each known by an id of its own. */
export function dutiesOf(
  matter: Commitment,
  periods: readonly PeriodDue[],
  { levels }: Pick<ReportingRule, 'levels'>,
  utcOffset: number,
): (ReportDuty & { readonly part: PartInTask })[] {
  const span = owedBetween(matter, utcOffset)
  if (!span) return []
  const owed = periods.filter(
    ({ dueOn }) => dueOn > span.after && (span.until === null || dueOn <= span.until),
  )
  return partsIn(matter).flatMap(({ agency, part }) => {
    // Who supports reports at the first level of the chain, and who leads at the last, with what the others reported.
    const level = (part === 'support' ? levels[0] : levels.at(-1))?.id ?? null
    return owed
      .filter(due => due.level === level)
      .map(due => ({ id: dutyId(matter.id, agency, due.period), agency, matter: matter.id, due, part }))
  })
}

/** Who takes part in a task, the lead first; the verifier owes no return. */
function partsIn({ lead, jointLeads, support }: Commitment): { agency: string; part: PartInTask }[] {
  return [
    ...(lead === null ? [] : [{ agency: lead, part: 'lead' as const }]),
    ...jointLeads.map(agency => ({ agency, part: 'joint-lead' as const })),
    ...support.map(agency => ({ agency, part: 'support' as const })),
  ]
}

/** Returns are owed for due days after the issue, up to the day on which the task was done, suspended or asked to be closed. */
function owedBetween(
  { status, facts, changedAt }: Commitment,
  utcOffset: number,
): { after: PlainDate; until: PlainDate | null } | null {
  if (facts.issuedAt === null || notInHand.has(status)) return null
  const dayOf = (at: string) => localDateOf(at, utcOffset)
  const after = dayOf(facts.issuedAt)
  if (status === 'suspended') return { after, until: dayOf(changedAt) }
  if (status === 'closed') return { after, until: dayOf(facts.closing?.requestedAt ?? changedAt) }
  return { after, until: null }
}

/** A return stands once its agency's head has signed it, until the office returns it. */
export const stands = ({ state }: Report): boolean => state === 'signed' || state === 'accepted'

/** The returns of a task that stand, by the ids of the duties that they meet. */
export const reportsMade = ({ id, facts }: Commitment, utcOffset: number): ReportMade[] =>
  facts.reports.flatMap(report =>
    stands(report) && report.signedAt !== null
      ? [{ duty: dutyId(id, report.agency, report.period), on: localDateOf(report.signedAt, utcOffset) }]
      : [],
  )

/** Every return that a task's agencies owe in these periods, as it stands on a day. */
export function owedReports(
  matter: Commitment,
  periods: readonly PeriodDue[],
  rule: Pick<ReportingRule, 'levels'>,
  { on, utcOffset }: { readonly on: PlainDate; readonly utcOffset: number },
): OwedReport[] {
  const duties = dutiesOf(matter, periods, rule, utcOffset)
  const states = reportingStates(duties, reportsMade(matter, utcOffset), on)
  return duties.map((duty, index) => {
    const report = matter.facts.reports.find(
      each => each.agency === duty.agency && each.period === duty.due.period,
    )
    const { state = 'not-open', reportedOn = null } = states[index] ?? {}
    const isReturned = reportedOn === null && (report?.returns ?? 0) > 0
    return {
      duty,
      part: duty.part,
      state: isReturned ? 'returned' : state,
      reportedOn,
      returns: report?.returns ?? 0,
    }
  })
}
