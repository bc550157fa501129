import { expect, test } from 'vitest'
import { type CommitmentFacts, type LedgerFigure, noFacts, type Report } from '../commitment/facts.ts'
import { blankMatter, type Matter } from '../matter.ts'
import { figureCourse } from './figure-course.ts'

const figure: LedgerFigure = {
  id: 'f1',
  metric: '新增学位',
  unit: '个',
  target: 1200,
  op: 'ge',
  basis: 'increase',
  pace: 'linear',
  text: null,
  span: null,
}
const report = (period: string, value: number, change: Partial<Report> = {}): Report => ({
  agency: 'jy',
  period,
  state: 'accepted',
  version: 3,
  submittedAt: '2026-03-24T02:00:00.000Z',
  signedAt: '2026-03-24T02:00:00.000Z',
  reviewedAt: null,
  returns: 0,
  values: [{ figure: 'f1', value }],
  ...change,
})
const task = (facts: Partial<CommitmentFacts>): Matter<CommitmentFacts> => ({
  ...blankMatter('wangcheng', 'm1', 'commitment', noFacts),
  lead: 'jy',
  facts: { ...noFacts, figures: [figure], ...facts },
})
const asked = { on: '2026-04-10', dueOn: '2026-12-31', step: 'month' } as const

test('a year has twelve months, expected evenly, and a month without a return is a gap', () => {
  const { points } = figureCourse(
    task({ reports: [report('2026-01', 90), report('2026-03', 310)] }),
    figure,
    asked,
  )
  expect(points).toHaveLength(12)
  expect(points.slice(0, 4)).toEqual([
    { month: '2026-01', expected: 100, reported: 90, verified: null },
    { month: '2026-02', expected: 200, reported: null, verified: null },
    { month: '2026-03', expected: 300, reported: 310, verified: null },
    { month: '2026-04', expected: 400, reported: null, verified: null },
  ])
  expect(points.at(-1)).toMatchObject({ month: '2026-12', expected: 1200 })
})

test('what was returned is in no chart, and what a supporter reported only where the lead reported nothing', () => {
  const returned = report('2026-02', 999, { state: 'returned' })
  const bySupport = report('2026-02', 50, { agency: 'cz' })
  const both = figureCourse(task({ reports: [report('2026-01', 90), bySupport, returned] }), figure, asked)
  expect(both.points[1]?.reported).toBeNull()
  const alone = figureCourse(task({ reports: [bySupport] }), figure, asked)
  expect(alone.points[1]?.reported).toBe(50)
})

test('a verified value stands in the month of its period, the later check of two', () => {
  const check = { figure: 'f1', period: '2026-03', method: 'papers', by: null, version: 9 } as const
  const verified = [
    { ...check, value: 280, on: '2026-04-02' },
    { ...check, value: 285, on: '2026-04-09' },
  ]
  expect(figureCourse(task({ verified }), figure, asked).points[2]?.verified).toBe(285)
})

test('a fall in percent is drawn against the fall that is asked for', () => {
  const falling: LedgerFigure = { ...figure, unit: '%', target: 4, basis: 'decrease', pace: 'growth' }
  const course = figureCourse(task({ figures: [falling] }), falling, asked)
  expect(course).toMatchObject({ target: -4, isLowerBetter: true, isRate: true, isCumulative: false })
  expect(course.points[5]?.expected).toBe(-4)
})

test('what adds up cannot fall, and a share or a level read on a day can', () => {
  const courseOf = (change: Partial<LedgerFigure>) => {
    const of = { ...figure, ...change }
    return figureCourse(task({ figures: [of] }), of, asked)
  }
  expect(courseOf({})).toMatchObject({ isCumulative: true, isRate: false })
  expect(courseOf({ basis: 'level' })).toMatchObject({ isCumulative: false, isRate: false })
  expect(courseOf({ basis: 'share', unit: '%' })).toMatchObject({ isCumulative: false, isRate: true })
})

test('a duty without a deadline runs to the day asked about and expects nothing', () => {
  const course = figureCourse(task({ continuing: true, reports: [report('2026-03', 3)] }), figure, {
    ...asked,
    dueOn: null,
  })
  expect(course.points.map(each => [each.month, each.expected, each.reported])).toEqual([
    ['2026-01', null, null],
    ['2026-02', null, null],
    ['2026-03', null, 3],
    ['2026-04', null, null],
  ])
})
