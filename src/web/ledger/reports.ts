import type { CommitmentFacts, LedgerFigure, VerifiedValue } from '../../ledger/commitment/facts.ts'
import type { Evidence } from '../../ledger/field.ts'
import type { Matter } from '../../ledger/matter.ts'
import type { Fact } from './ledger-client.ts'

// 报送 as a desk sees it: what was written the last time, why it came back, what was reported and verified.

type Task = Pick<Matter<CommitmentFacts>, 'lead' | 'facts'>

/** The words of a return, as they were submitted. */
export type ReportWords = {
  readonly period: string
  readonly progress: string
  readonly problems?: string
  readonly nextSteps?: string
  readonly coordination?: string
  readonly values?: readonly { readonly figure: string; readonly value: number }[]
  /** 暂不填: figures that have no value yet, and why. */
  readonly notYet?: readonly { readonly figure: string; readonly reason: string }[] | undefined
  readonly evidence?: readonly Evidence[]
}

/** The four texts of a return, in the order of the paper. */
export const reportTexts = ['progress', 'problems', 'nextSteps', 'coordination'] as const

const isReportOf = (agency: string) => (fact: Fact) =>
  fact.kind === 'ReportSubmitted' && fact.by.agency === agency

const wordsOf = ({ data }: Fact) => data as unknown as ReportWords

/** Why a figure was left without a value; undefined where nothing was said. */
export const notYetReason = (
  words: Pick<ReportWords, 'notYet'> | undefined,
  figure: string,
): string | undefined => words?.notYet?.find(each => each.figure === figure)?.reason

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
