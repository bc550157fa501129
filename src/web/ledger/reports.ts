import type { CommitmentFacts, LedgerFigure, Report, VerifiedValue } from '../../ledger/commitment/facts.ts'
import type { Evidence } from '../../ledger/field.ts'
import type { Matter } from '../../ledger/matter.ts'
import type { Fact, OpenCommitment } from './ledger-client.ts'

// 报送 as a desk sees it: where a return stands, what was written the last time, what comes first.

type Task = Pick<Matter<CommitmentFacts>, 'lead' | 'jointLeads' | 'support' | 'status' | 'dueOn' | 'facts'>

export type Standing = 'to-accept' | Report['state'] | 'due'

/** The words of a return, as they were submitted. */
export type ReportWords = {
  readonly period: string
  readonly progress: string
  readonly problems?: string
  readonly nextSteps?: string
  readonly coordination?: string
  readonly values?: readonly { readonly figure: string; readonly value: number }[]
  readonly evidence?: readonly Evidence[]
}

/** The four texts of a return, in the order of the paper. */
export const reportTexts = ['progress', 'problems', 'nextSteps', 'coordination'] as const

/** Statuses in which returns are made: issued, taken on and neither suspended nor over. */
export const inHand: ReadonlySet<string> = new Set([
  'underway',
  'awaiting-review',
  'returned',
  'extension-requested',
  'change-requested',
  'closing-requested',
  'awaiting-verification',
])

const owes = ({ lead, jointLeads, support }: Task, agency: string): boolean =>
  lead === agency || jointLeads.includes(agency) || support.includes(agency)

export const reportIn = ({ facts }: Task, agency: string, period: string): Report | undefined =>
  facts.reports.find(each => each.agency === agency && each.period === period)

/** Where an agency's return for a period stands; null where the agency owes none. */
export function standingOf(task: Task, agency: string, period: string): Standing | null {
  if (!owes(task, agency)) return null
  if (task.status === 'awaiting-acceptance') return task.lead === agency ? 'to-accept' : null
  if (!inHand.has(task.status)) return null
  return reportIn(task, agency, period)?.state ?? 'due'
}

/** Still to be written: nothing of this period yet, or sent back. */
export const isToWrite = (standing: Standing): boolean =>
  standing === 'due' || standing === 'returned' || standing === 'handed-back' || standing === 'taken-back'

const urgency: Readonly<Record<Standing, number>> = {
  returned: 0,
  'handed-back': 0,
  'taken-back': 1,
  due: 1,
  'to-accept': 2,
  submitted: 3,
  signed: 4,
  accepted: 5,
}

export type Owed = { readonly task: OpenCommitment; readonly standing: Standing }

/** What an agency owes for a period: sent back first, then by deadline, lead before support. */
export function owedBy(tasks: readonly OpenCommitment[], agency: string, period: string): Owed[] {
  const owed = tasks.flatMap(task => {
    const standing = standingOf(task, agency, period)
    return standing ? [{ task, standing }] : []
  })
  const rank = ({ task, standing }: Owed) => [
    urgency[standing],
    task.dueOn ?? '9999',
    task.lead === agency ? 0 : 1,
    task.title,
  ]
  return owed.sort((one, other) => compare(rank(one), rank(other)))
}

function compare(one: readonly (string | number)[], other: readonly (string | number)[]): number {
  for (const [index, value] of one.entries()) {
    const against = other[index] ?? ''
    if (value !== against) return value < against ? -1 : 1
  }
  return 0
}

const isReportOf = (agency: string) => (fact: Fact) =>
  fact.kind === 'ReportSubmitted' && fact.by.agency === agency

const wordsOf = ({ data }: Fact) => data as unknown as ReportWords

/** What an agency last submitted for a period. */
export const wordsFor = (facts: readonly Fact[], agency: string, period: string): ReportWords | undefined =>
  facts
    .filter(isReportOf(agency))
    .map(wordsOf)
    .findLast(each => each.period === period)

/** What an agency submitted for the latest period before this one. */
export function wordsBefore(facts: readonly Fact[], agency: string, period: string): ReportWords | undefined {
  const earlier = facts
    .filter(isReportOf(agency))
    .map(wordsOf)
    .filter(each => each.period < period)
  const latest = earlier.reduce((last, { period: each }) => (each > last ? each : last), '')
  return earlier.findLast(each => each.period === latest)
}

/** Why the return of a period was last sent back. */
export const reasonFor = (facts: readonly Fact[], agency: string, period: string): string | undefined =>
  facts
    .filter(
      ({ kind, data, by }) =>
        data.period === period &&
        ((kind === 'ReportReturned' && data.agency === agency) ||
          (kind === 'ReportHandedBack' && by.agency === agency)),
    )
    .map(({ data }) => String(data.reason ?? ''))
    .at(-1)

/** The lead's latest value that its head has signed and that was not returned. */
export function reportedOf({ lead, facts }: Task, figure: Pick<LedgerFigure, 'id'>) {
  const values = facts.reports
    .filter(each => each.agency === lead && (each.state === 'signed' || each.state === 'accepted'))
    .flatMap(({ period, state, values: given }) =>
      given.filter(each => each.figure === figure.id).map(({ value }) => ({ period, state, value })),
    )
  return values.reduce<(typeof values)[number] | null>(
    (last, each) => (last === null || each.period >= last.period ? each : last),
    null,
  )
}

/** The latest value that somebody else than its reporter found. */
export const verifiedOf = ({ facts }: Task, figure: Pick<LedgerFigure, 'id'>): VerifiedValue | null =>
  facts.verified
    .filter(each => each.figure === figure.id)
    .reduce<VerifiedValue | null>(
      (last, each) => (last === null || each.period >= last.period ? each : last),
      null,
    )
