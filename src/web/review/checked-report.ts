import type { CourseDocument } from '../../contract/course-api.ts'
import type { CommitmentFacts, LedgerFigure, Report } from '../../ledger/commitment/facts.ts'
import type { CheckedFigure, CheckedReport, CheckedTexts } from '../../ledger/review/report-checks.ts'
import { daysOfPeriod } from '../../ledger/standing/period-days.ts'
import { localDateOf } from '../../model/plain-date.ts'
import type { Fact } from '../ledger/ledger-client.ts'
import { type ReportWords, wordsBefore, wordsFor } from '../ledger/reports.ts'

/** What a return is held against, gathered from the task, its record and its course. */
export type Gathered = {
  readonly lead: string | null
  readonly facts: CommitmentFacts
  readonly record: readonly Fact[]
  readonly course: CourseDocument
  readonly utcOffset: number
}

/** A return as the machine checks it. */
export function checkedReport(
  report: Report,
  { lead, facts, record, course, utcOffset }: Gathered,
): CheckedReport {
  const { agency, period } = report
  const now = wordsFor(record, agency, period)
  const before = wordsBefore(record, agency, period)
  // The lead reports the figures; a supporter only where it has given values before.
  const reportsValues = (who: string) =>
    who === lead || [now, before].some(each => (each?.values ?? []).length > 0)
  return {
    period,
    figures: reportsValues(agency)
      ? facts.figures.map(figure => checkedFigure(figure, { period, now, before, facts, course }))
      : [],
    texts: textsOf(now),
    textsBefore: before ? textsOf(before) : null,
    files: now?.evidence?.length ?? 0,
    signedOn: report.signedAt === null ? null : localDateOf(report.signedAt, utcOffset),
    dueOn:
      course.returns.find(each => each.agency === agency && each.period.period === period)?.period.dueOn ??
      null,
    returns: report.returns,
  }
}

const textsOf = (words: ReportWords | undefined): CheckedTexts => ({
  progress: words?.progress ?? '',
  problems: words?.problems ?? '',
  nextSteps: words?.nextSteps ?? '',
  coordination: words?.coordination ?? '',
})

type Around = {
  readonly period: string
  readonly now: ReportWords | undefined
  readonly before: ReportWords | undefined
  readonly facts: CommitmentFacts
  readonly course: CourseDocument
}

function checkedFigure(figure: LedgerFigure, { period, now, before, facts, course }: Around): CheckedFigure {
  const valueIn = (words: ReportWords | undefined) =>
    words?.values?.find(each => each.figure === figure.id)?.value ?? null
  const ofFigure = course.figures.find(each => each.figure === figure.id)
  const month = daysOfPeriod(period)?.to.slice(0, 7)
  const verified = facts.verified.filter(each => each.figure === figure.id && each.period <= period).at(-1)
  return {
    id: figure.id,
    isCumulative: ofFigure?.isCumulative ?? false,
    isLowerBetter: ofFigure?.isLowerBetter ?? false,
    target: figure.target,
    now: valueIn(now),
    before: valueIn(before),
    expected: ofFigure?.points.find(each => each.month === month)?.expected ?? null,
    verified: verified ? { period: verified.period, value: verified.value } : null,
  }
}

/** How the last returns of an agency before a period were decided, the latest last: `采用 采用 退回`. */
export function lastReviews(
  record: readonly Fact[],
  agency: string,
  period: string,
): ('accepted' | 'returned')[] {
  const decided: { period: string; as: 'accepted' | 'returned' }[] = []
  for (const { kind, data } of record) {
    if (data.agency !== agency || String(data.period) >= period) continue
    if (kind === 'ReportAccepted') decided.push({ period: String(data.period), as: 'accepted' })
    if (kind === 'ReportReturned') decided.push({ period: String(data.period), as: 'returned' })
    if (kind === 'ReviewTakenBack') decided.pop()
  }
  return decided.slice(-3).map(({ as }) => as)
}
