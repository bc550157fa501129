import type { LedgerFigure, Report } from '../../ledger/commitment/facts.ts'
import type { OpenCommitment } from '../ledger/ledger-client.ts'

// 报一次: a value that the agency has given this period on another task is not asked for a second time.

/** A value of the ledger's unit, and where it was given. */
export type KnownValue = { readonly value: number; readonly title: string; readonly at: string }

const stands: ReadonlySet<Report['state']> = new Set(['submitted', 'signed', 'accepted'])

/** The value of a figure that the agency has already given for the period on another task; the latest of several. */
export function knownValue(
  tasks: readonly OpenCommitment[],
  of: { task: string; agency: string; period: string },
  { metric, unit }: Pick<LedgerFigure, 'metric' | 'unit'>,
): KnownValue | undefined {
  if (metric === '') return undefined
  const found = tasks
    .filter(each => each.id !== of.task)
    .flatMap(({ title, facts }) => {
      const report = facts.reports.find(each => each.agency === of.agency && each.period === of.period)
      if (!report || !stands.has(report.state)) return []
      return facts.figures
        .filter(each => each.metric === metric && each.unit === unit)
        .flatMap(figure => report.values.filter(each => each.figure === figure.id))
        .map(({ value }) => ({ value, title, at: report.submittedAt }))
    })
  return found.reduce<KnownValue | undefined>(
    (last, each) => (last && last.at >= each.at ? last : each),
    undefined,
  )
}
