import { describe, expect, test } from 'vitest'
import type { Actor } from '../actor.ts'
import { blankMatter, type LedgerEvent, type Matter } from '../matter.ts'
import { type CommitmentFacts, noFacts, type Report } from './facts.ts'
import { publicHistoryOf, publicValuesOf, underReview } from './public-history.ts'

const by: Actor = { region: 'wangcheng', agency: null, post: 'office-head' }
const fact = (kind: string, day: string, data: Record<string, unknown> = {}): LedgerEvent => ({
  kind,
  from: 'underway',
  to: 'underway',
  at: `${day}T01:00:00.000Z`,
  by,
  data,
})

const matter = (
  facts: Partial<CommitmentFacts> = {},
  change: Partial<Matter<CommitmentFacts>> = {},
): Matter<CommitmentFacts> => ({
  ...blankMatter('wangcheng', 'm1', 'commitment', noFacts),
  lead: 'minzheng',
  dueOn: '2026-10-31',
  ...change,
  facts: { ...noFacts, ...facts },
})

const around = {
  dayOf: (at: string) => at.slice(0, 10),
  nameOf: (id: string) => `${id}局`,
  on: '2026-11-24',
  completedOn: null,
}

const figures = [{ id: 'f1', metric: '社区食堂', unit: '处', target: 20 }]
const setOut = fact('SetOut', '2026-02-01', { title: '新建社区食堂20处', dueOn: '2026-10-31', figures })
const told = (facts: LedgerEvent[], of = matter(), at = around) =>
  publicHistoryOf(of, facts, at).map(each => each.step)

describe('the history', () => {
  test('tells steps, and not what agencies wrote, what was refused, or what the office noted', () => {
    const facts = [
      setOut,
      fact('Issued', '2026-02-03'),
      fact('ReportSubmitted', '2026-06-25', { progress: '内部情况' }),
      fact('ReportReturned', '2026-06-26', { reason: '数字不实' }),
      fact('ExtensionRefused', '2026-06-27', { reason: '理由不足' }),
      fact('MonthNoted', '2026-07-01'),
      fact('ObjectionNoted', '2026-07-02'),
      fact('ObjectionAnswered', '2026-07-03', { objection: 'x' }),
    ]
    expect(told(facts, matter({}, { dueOn: null }))).toEqual([{ kind: 'issued', on: '2026-02-03' }])
  })

  test('shows both deadlines of an extension, and that the first had passed before it was granted', () => {
    const granted = fact('ExtensionGranted', '2026-11-06', { until: '2026-12-31', office: '区政府' })
    const extensions = [{ from: '2026-10-31', to: '2026-12-31', at: '2026-11-06T01:00:00.000Z' }]
    expect(told([setOut, granted], matter({ extensions }, { dueOn: '2026-12-31' }))).toEqual([
      { kind: 'due-passed', on: '2026-10-31' },
      { kind: 'extended', on: '2026-11-06', from: '2026-10-31', to: '2026-12-31', office: '区政府' },
    ])
  })

  test('of a deadline that was met has no passing of it', () => {
    expect(told([setOut], matter(), { ...around, completedOn: '2026-10-31' } as never)).toEqual([])
    expect(told([setOut], matter(), { ...around, completedOn: '2026-11-02' } as never)).toHaveLength(1)
    expect(told([setOut], matter(), { ...around, on: '2026-10-31' })).toEqual([])
  })

  test('tells a value that was verified anew as a correction of the one before', () => {
    const value = (day: string, of: number) =>
      fact('ValueVerified', day, { figure: 'f1', period: '2026-10', value: of, method: 'on-site', on: day })
    const steps = told(
      [setOut, value('2026-11-01', 15), value('2026-11-20', 14)],
      matter({}, { dueOn: null }),
    )
    expect(steps.map(each => each.kind === 'verified' && each.corrects)).toEqual([null, 15])
  })

  test('keeps the words and the target that an amendment replaced', () => {
    const amended = fact('Amended', '2026-05-11', {
      title: '新建社区食堂16处',
      figure: 'f1',
      target: 16,
      office: '区政府',
    })
    expect(told([setOut, amended], matter({}, { dueOn: null }))).toMatchObject([
      { kind: 'reworded', before: '新建社区食堂20处', after: '新建社区食堂16处', office: '区政府' },
      { kind: 'retargeted', before: 20, after: 16 },
    ])
  })

  test('says that an issued task was merged into another, and nothing of lists before the issue', () => {
    const merged = fact('SetAside', '2026-05-01', { why: 'merged', into: 'm2', reason: '同一件事' })
    const before = fact('SetAside', '2026-02-02', { why: 'repeated', reason: '重复' })
    expect(told([setOut, before, fact('Issued', '2026-02-03'), merged], matter({}, { dueOn: null }))).toEqual(
      [
        { kind: 'issued', on: '2026-02-03' },
        { kind: 'set-aside', on: '2026-05-01', into: 'm2' },
      ],
    )
  })

  test('tells an answer to an objection where the office published it', () => {
    const answered = fact('ObjectionAnswered', '2026-07-03', {
      objection: 'x',
      upheld: true,
      answer: '已更正。',
    })
    expect(told([answered], matter({}, { dueOn: null }))).toEqual([
      { kind: 'answered', on: '2026-07-03', upheld: true, text: '已更正。' },
    ])
  })
})

const report = (agency: string, period: string, value: number, state: Report['state']): Report => ({
  agency,
  period,
  state,
  version: 3,
  submittedAt: `${period}-24T01:00:00.000Z`,
  signedAt: `${period}-24T02:00:00.000Z`,
  reviewedAt: null,
  returns: 0,
  values: [{ figure: 'f1', value }],
})

describe('values by period', () => {
  const figure = { id: 'f1' } as CommitmentFacts['figures'][number]

  test('are those that the office accepted, the lead’s before others', () => {
    const reports = [
      report('other', '2026-09', 11, 'accepted'),
      report('minzheng', '2026-09', 10, 'accepted'),
      report('minzheng', '2026-10', 15, 'signed'),
    ]
    const task = matter({ figures: [figure], reports })
    expect(publicValuesOf(task)).toEqual([
      { figure: 'f1', periods: [{ period: '2026-09', reported: 10, verified: [] }] },
    ])
    expect(underReview(task)).toBe('2026-10')
  })
})
