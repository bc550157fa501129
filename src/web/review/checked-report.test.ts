import { expect, test } from 'vitest'
import type { CourseDocument } from '../../contract/course-api.ts'
import { type LedgerFigure, noFacts, type Report } from '../../ledger/commitment/facts.ts'
import type { Fact } from '../ledger/ledger-client.ts'
import { checkedReport, lastReviews } from './checked-report.ts'

const figure: LedgerFigure = {
  ...{ id: 'f1', metric: '学位', unit: '个', target: 1200, op: 'ge', basis: 'increase', pace: 'linear' },
  ...{ text: null, span: null },
}
const report = (agency: string): Report => ({
  ...{ agency, period: '2026-03', state: 'signed', version: 3, returns: 1, reviewedAt: null, values: [] },
  ...{ submittedAt: '2026-03-24T02:00:00.000Z', signedAt: '2026-03-24T17:00:00.000Z' },
})
let version = 0
const fact = (kind: string, data: Fact['data'], agency: string | null = null): Fact => ({
  ...{ matterId: 'm1', version: ++version, kind, data, from: 'underway', to: 'underway' },
  ...{ at: '2026-03-24T02:00:00.000Z', digest: '', by: { region: 'w', agency, post: 'reporter' } },
})
const submitted = (period: string, value: number | null, agency = 'jy') =>
  fact(
    'ReportSubmitted',
    { period, progress: `到${period}`, ...(value === null ? {} : { values: [{ figure: 'f1', value }] }) },
    agency,
  )
const course: CourseDocument = {
  ...{ on: '2026-03-25', task: null, returns: [] },
  figures: [
    {
      ...{ figure: 'f1', target: 1200, isLowerBetter: false, isRate: false, isCumulative: true },
      points: [{ month: '2026-03', expected: 300, reported: 310, verified: null }],
    },
  ],
}
const gathered = (...record: Fact[]) => ({
  ...{ lead: 'jy', facts: { ...noFacts, figures: [figure] }, record, course, utcOffset: 480 },
})

test('a return is held against the one before, its month and the day of the region on which it was signed', () => {
  const checked = checkedReport(report('jy'), gathered(submitted('2026-02', 200), submitted('2026-03', 310)))
  expect(checked).toMatchObject({
    figures: [{ now: 310, before: 200, expected: 300, isCumulative: true }],
    textsBefore: { progress: '到2026-02' },
    signedOn: '2026-03-25',
    dueOn: null,
    returns: 1,
  })
})

test('a lead without a value is missing it, and a supporter who never gave one owes none', () => {
  expect(checkedReport(report('jy'), gathered(submitted('2026-03', null))).figures).toMatchObject([
    { now: null },
  ])
  const bySupport = gathered(submitted('2026-03', null, 'cz'))
  expect(checkedReport(report('cz'), bySupport).figures).toEqual([])
})

test('the last reviews are those before the period, without what was taken back', () => {
  const of = (period: string) => ({ agency: 'jy', period })
  const record = [
    fact('ReportReturned', of('2026-01')),
    fact('ReportAccepted', of('2026-01')),
    fact('ReportAccepted', of('2026-02')),
    fact('ReviewTakenBack', of('2026-02')),
    fact('ReportReturned', of('2026-02')),
    fact('ReportAccepted', { agency: 'cz', period: '2026-02' }),
    fact('ReportAccepted', of('2026-03')),
  ]
  expect(lastReviews(record, 'jy', '2026-03')).toEqual(['returned', 'accepted', 'returned'])
})
