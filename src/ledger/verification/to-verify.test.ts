import { expect, test } from 'vitest'
import { type CommitmentFacts, type LedgerFigure, noFacts } from '../commitment/facts.ts'
import { blankMatter, type Matter } from '../matter.ts'
import { taskToVerify } from './to-verify.ts'

const figure: LedgerFigure = {
  ...{ id: 'f1', metric: '社区食堂', unit: '处', target: 12, op: 'eq', basis: 'count', pace: 'linear' },
  ...{ text: '12处', span: [0, 3] },
}
const reported = (period: string, value: number) => ({
  ...{ agency: 'minzheng', period, state: 'accepted' as const, version: 4, returns: 0, reviewedAt: null },
  ...{ submittedAt: `${period}-24T01:00:00.000Z`, signedAt: `${period}-24T02:00:00.000Z` },
  values: [{ figure: 'f1', value }],
})
const verified = (period: string, on: string) => ({
  ...{ figure: 'f1', period, value: 12, method: 'on-site' as const, on, by: null, version: 5 },
})
const task = (facts: Partial<CommitmentFacts>): Matter<CommitmentFacts> => ({
  ...blankMatter('wangcheng', 'm1', 'commitment', { ...noFacts, figures: [figure], ...facts }),
  ...{ lead: 'minzheng', status: 'underway' },
})
const asked = { month: '2026-11', isLate: false, utcOffset: 480 }
const found = (facts: Partial<CommitmentFacts>) => taskToVerify(task(facts), asked)

test('said to be complete it is to be verified until its value of that period was, whenever somebody looked', () => {
  const reports = [reported('2026-10', 12)]
  expect(found({ reports })).toMatchObject({ isSaidComplete: true, isDone: false })
  const lookedInOctober = found({ reports, verified: [verified('2026-10', '2026-10-29')] })
  expect(lookedInOctober).toMatchObject({ isDone: true, toVerify: [{ isOfMonth: false }] })
})

test('a value reported anew is to be verified anew', () => {
  const reports = [reported('2026-10', 12), reported('2026-11', 12)]
  expect(found({ reports, verified: [verified('2026-10', '2026-10-29')] }).isDone).toBe(false)
  expect(found({ reports, verified: [verified('2026-10', '2026-11-03')] }).isDone).toBe(true)
})
