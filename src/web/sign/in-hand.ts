import type { LedgerFigure, Report } from '../../ledger/commitment/facts.ts'
import type { Fact, OpenCommitment } from '../ledger/ledger-client.ts'
import { notYetReason, type ReportWords, reportTexts, wordsBefore, wordsFor } from '../ledger/reports.ts'
import type { OwedReturn } from '../report/report-client.ts'
import { valueIn } from '../report/return-content.ts'

// 待签的一项: a return that waits for its head, and what makes it worth a look.

/** How a figure moved against the period before, in the ledger's unit; null where a value is missing. */
export type FigureMove = {
  readonly figure: LedgerFigure
  readonly last: number | null
  readonly now: number | null
  /** Why it has no value yet. */
  readonly notYet?: string | undefined
}

export type ToSign = {
  readonly task: OpenCommitment
  readonly report: Report
  readonly now: ReportWords | undefined
  readonly before: ReportWords | undefined
  readonly moves: readonly FigureMove[]
  /** No figure moved and no text says anything else than last time. */
  readonly isUnchanged: boolean
  readonly isFirst: boolean
  /** It was sent before for this period, and came back. */
  readonly isAgain: boolean
  readonly isLate: boolean
  readonly part: OwedReturn['part']
}

const partIn = ({ lead, jointLeads }: OpenCommitment, agency: string): OwedReturn['part'] =>
  lead === agency ? 'lead' : jointLeads.includes(agency) ? 'joint-lead' : 'support'

type Known = {
  readonly agency: string
  readonly today: string
  readonly facts: ReadonlyMap<string, readonly Fact[]>
  readonly owed: readonly OwedReturn[]
}

/** The agency's returns in one state, each against the one before; those whose record is not there yet are left out. */
export function returnsInHand(
  tasks: readonly OpenCommitment[],
  state: Report['state'],
  { agency, today, facts, owed }: Known,
): ToSign[] {
  return tasks.flatMap(task =>
    task.facts.reports
      .filter(report => report.agency === agency && report.state === state && facts.has(task.id))
      .map((report): ToSign => {
        const known = facts.get(task.id) ?? []
        const now = wordsFor(known, agency, report.period)
        const before = wordsBefore(known, agency, report.period)
        const due = owed.find(
          each => each.matter === task.id && each.agency === agency && each.period.period === report.period,
        )
        const moves = task.facts.figures
          .map(figure => ({
            figure,
            last: valueIn(before, figure.id),
            now: valueIn(now, figure.id),
            notYet: notYetReason(now, figure.id),
          }))
          .filter(each => each.last !== null || each.now !== null || each.notYet !== undefined)
        return {
          ...{ task, report, now, before, moves },
          isUnchanged:
            before !== undefined && moves.every(each => each.last === each.now) && !isReworded(now, before),
          isFirst: before === undefined,
          isAgain: report.returns > 0 || wasHandedBack(known, agency, report.period),
          isLate: due !== undefined && due.period.dueOn < today,
          part: partIn(task, agency),
        }
      }),
  )
}

const isReworded = (now: ReportWords | undefined, before: ReportWords): boolean =>
  reportTexts.some(name => (now?.[name] ?? '').trim() !== (before[name] ?? '').trim())

const wasHandedBack = (facts: readonly Fact[], agency: string, period: string): boolean =>
  facts.some(
    ({ kind, by, data }) => kind === 'ReportHandedBack' && by.agency === agency && data.period === period,
  )

/** What makes returns worth a look, each counted; a return may count more than once. */
export function summaryOf(returns: readonly ToSign[], isBehind: (task: string) => boolean) {
  const count = (test: (each: ToSign) => boolean) => returns.filter(test).length
  return {
    all: returns.length,
    behind: count(each => each.part === 'lead' && isBehind(each.task.id)),
    late: count(each => each.isLate),
    unchanged: count(each => each.isUnchanged),
    again: count(each => each.isAgain),
  }
}
