import { describe, expect, test } from 'vitest'
import type { Plan } from '../../model/plan.ts'
import { report as signed, task } from '../board/example-rows.ts'
import type { CommitmentFacts, Report } from '../commitment/facts.ts'
import { blankMatter, type Matter } from '../matter.ts'
import { usualSchedule } from '../schedule/region-schedule.ts'
import { reportingRuleOf, usualReporting } from '../schedule/reporting-rule.ts'
import type { SlipFacts } from '../slip/slip-type.ts'
import { slipType } from '../slip/slip-type.ts'
import { judgeCommitment } from './commitment-standing.ts'
import { nextSlip } from './next-slip.ts'
import { owedReports } from './reporting-duties.ts'
import { judgedPeriod, monthToJudge, statedReporting } from './reporting-plan.ts'

const calendar = { version: 'invented', years: { 2026: { off: [], on: [] } }, hours: [] }
const reckoning = { step: 'month', calendar, utcOffset: 480 } as const

/** A return with its value, signed on the 24th. */
const report = (period: string, value: number, change: Partial<Report> = {}): Report => {
  const at = `${period}-24T02:00:00.000Z`
  return signed(period, { submittedAt: at, signedAt: at, values: [{ figure: 'f1', value }], ...change })
}

const judge = (matter: Matter<CommitmentFacts>, change: object = {}) =>
  judgeCommitment(
    matter,
    { knownBy: '2026-03-26', on: '2026-03-26', judgedOn: '2026-03-31', periods: ['2026-03'], ...change },
    usualSchedule,
    reckoning,
  )

describe('a task on a day', () => {
  test('is judged at the last day of the period that was reported, and not on the reporting day', () => {
    const standing = judge(task({ reports: [report('2026-03', 300)] }))
    expect(standing.figures[0]).toMatchObject({ expected: { value: 300 }, reported: 300, gapPoints: 0 })
    expect(standing.category.id).toBe('on-schedule')
  })

  test('is not helped by what its agency has not signed, nor by what was returned', () => {
    for (const state of ['submitted', 'handed-back', 'returned'] as const)
      expect(judge(task({ reports: [report('2026-03', 300, { state })] })).figures[0]?.reported).toBeNull()
  })

  test('knows nothing on a day of what came later', () => {
    const reports = [report('2026-02', 200), report('2026-03', 300, { signedAt: '2026-03-28T02:00:00.000Z' })]
    expect(judge(task({ reports })).figures[0]?.reported).toBe(200)
  })

  test('shows reported and verified apart, and is judged by the verified value', () => {
    const verified = [
      {
        figure: 'f1',
        period: '2026-03',
        value: 240,
        method: 'on-site',
        on: '2026-03-26',
        by: null,
        version: 9,
      },
    ] as const
    const standing = judge(task({ reports: [report('2026-03', 300)], verified }))
    expect(standing.figures[0]).toMatchObject({ reported: 300, verified: 240, gapPoints: -5 })
    expect(standing).toMatchObject({
      category: { id: 'behind' },
      lamp: { shown: 'verified', lamp: { colour: 'yellow' } },
    })
  })

  test('whose deadline was moved into the next year still owes what this year owed, spread over the longer time', () => {
    const extensions = [{ from: '2026-12-31', to: '2027-03-31', at: '2026-03-01T01:00:00.000Z' }]
    const standing = judge(task({ reports: [report('2026-03', 0)], extensions }, { dueOn: '2027-03-31' }))
    expect(standing.figures[0]).toMatchObject({ expected: { value: 240 } })
    expect(standing.category.id).toBe('behind')
  })

  test('that is due at the end of next year is begun in the month of its issue', () => {
    const standing = judge(task({ reports: [report('2026-03', 0)] }, { dueOn: '2027-12-31' }))
    // Issued on 5 January: three of twenty-four months are over, of 1,200.
    expect(standing.figures[0]).toMatchObject({ expected: { value: 150 } })
    expect(standing.category.id).toBe('behind')
  })

  test('is overdue from the day after its deadline, even before the period judged has ended', () => {
    const matter = task({ reports: [report('2026-03', 1200)] }, { dueOn: '2026-03-28' })
    expect(judge(matter).lamp.lamp.colour).toBe('green')
    expect(judge(matter, { knownBy: '2026-03-29', on: '2026-03-29' }).lamp.lamp.colour).toBe('red')
  })

  test('that rests is judged by nobody: counted apart, with no lamp lit', () => {
    expect(judge(task({}, { status: 'suspended', dueOn: '2026-01-31' }))).toMatchObject({
      countedAs: 'suspended',
      lamp: { lamp: { id: 'unlit' } },
    })
  })

  test('without deadline or target is continuing', () => {
    expect(judge(task({ continuing: true, figures: [] }, { dueOn: null })).countedAs).toBe('continuing')
  })
})

describe('the returns of a task', () => {
  const rule = { ...usualRule(), levels: [] }
  const due = judgedPeriod(rule, '2026-03-26', calendar)
  const owed = (matter: Matter<CommitmentFacts>, on: string) =>
    owedReports(matter, due ? [due] : [], rule, { on, utcOffset: 480 }).map(({ part, state }) => [
      part,
      state,
    ])

  test('are owed by its lead and by each supporter, and one that was returned is owed again', () => {
    expect(owed(task({ reports: [report('2026-03', 300)] }), '2026-03-26')).toEqual([
      ['lead', 'reported'],
      ['support', 'missing'],
    ])
    const returned = report('2026-03', 300, { state: 'returned', returns: 1 })
    expect(owed(task({ reports: [returned] }), '2026-03-26')).toEqual([
      ['lead', 'returned'],
      ['support', 'missing'],
    ])
  })

  test('are not owed for a day before the issue', () => {
    expect(owed(task({ issuedAt: '2026-03-25T01:00:00.000Z' }), '2026-03-26')).toEqual([])
  })
})

function usualRule() {
  const read = reportingRuleOf(null, usualReporting)
  if (!read.ok) throw new Error(read.zh)
  return read.rule
}

test('a month waits for the grace of its reports, and those that look back come in the next', () => {
  expect(monthToJudge(usualRule(), '2026-03', calendar)).toMatchObject({
    from: '2026-04-01',
    periods: ['2026-03'],
  })
  const lookingBack = { ...usualRule(), days: [5], dueIn: 'next', grace: { n: 2, unit: 'D' } } as const
  // 5 April 2026 is a Sunday: due on Monday, two days of grace.
  expect(monthToJudge(lookingBack, '2026-03', calendar)).toMatchObject({
    from: '2026-04-09',
    periods: ['2026-03'],
  })
})

test('a plan’s own rule of reporting is read from its rules of procedure, not from what a task does each month', () => {
  const window = {
    kind: 'every',
    from: null,
    to: null,
    rrule: 'FREQ=MONTHLY;BYMONTHDAY=25',
    text: '每月25日前',
    inherited: false,
    span: null,
  }
  const clause = (kind: string, text: string) =>
    ({ id: text, kind, text, window }) as unknown as Plan['clauses'][number]
  const task = clause('commitment', '每月25日前通报一次')
  expect(statedReporting({ clauses: [task] })).toBeNull()
  const procedure = clause('procedure', '各单位每月25日前报送进展')
  expect(statedReporting({ clauses: [task, procedure] })).toMatchObject({
    rrule: window.rrule,
    clauseId: procedure.id,
  })
})

describe('the ladder', () => {
  const slip = (step: string, change: Partial<SlipFacts>, status = 'awaiting-answer'): Matter<SlipFacts> => ({
    ...blankMatter('wangcheng', `s-${step}`, 'slip', slipType.initialFacts),
    status,
    openedAt: '2026-01-06T01:00:00.000Z',
    dueOn: '2026-01-13',
    facts: {
      ...slipType.initialFacts,
      step,
      number: '督交〔2026〕1号',
      signedAt: '2026-01-06T01:00:00.000Z',
      ...change,
    },
  })
  const stepOn = (day: string, slips: Matter<SlipFacts>[], matter = task()) => {
    const next = nextSlip(usualSchedule.ladder, { matter, slips }, day, reckoning)
    return next.due ? next.step.id : null
  }

  test('goes on when a slip was not answered in time, and waits while one is not signed', () => {
    expect(stepOn('2026-01-06', [])).toBe('hand-over')
    expect(stepOn('2026-01-13', [slip('hand-over', {})])).toBeNull()
    expect(stepOn('2026-01-14', [slip('hand-over', {})])).toBe('chase')
    expect(stepOn('2026-01-14', [slip('hand-over', { signedAt: null, number: null }, 'drafted')])).toBeNull()
  })

  test('does not begin a step again that the office took back', () => {
    expect(stepOn('2026-02-01', [slip('hand-over', {}, 'withdrawn')])).toBeNull()
  })

  test('begins anew with a new deadline, and rests while closing is asked for', () => {
    const extensions = [{ from: '2026-06-30', to: '2026-12-31', at: '2026-02-01T01:00:00.000Z' }]
    expect(stepOn('2026-02-01', [slip('hand-over', {})], task({ extensions }))).toBe('hand-over')
    const closing = { requestedAt: '2026-01-20T01:00:00.000Z' } as CommitmentFacts['closing']
    expect(stepOn('2026-02-01', [slip('hand-over', {})], task({ closing }))).toBeNull()
  })
})
