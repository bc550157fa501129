import { describe, expect, test } from 'vitest'
import { usualSchedule } from '../schedule/region-schedule.ts'
import type { ChasingSlip } from '../slip/slip-type.ts'
import type { RowAround } from './board-row-of.ts'
import { report, rowOn, task } from './example-rows.ts'

describe('where a task stands', () => {
  test('comes with its lamp and the arithmetic, with what was expected, reported and verified', () => {
    const reports = [report('2026-03', { values: [{ figure: 'f1', value: 300 }] })]
    const row = rowOn('2026-03-31', task({ reports }))
    expect(row).toMatchObject({ countedAs: 'rated', category: 'on-schedule', gapPoints: 0, unverified: true })
    expect(row.figures).toEqual([
      {
        id: 'f1',
        name: '新增学位',
        unit: '个',
        text: '1200个',
        target: 1200,
        expected: 300,
        reported: 300,
        reportedAsOf: '2026-03-31',
        verified: null,
        verifiedAsOf: null,
        gapPoints: 0,
      },
    ])
    expect(usualSchedule.lamps.lamps.map(({ id }) => id)).toContain(row.lamp)
    expect([row.why, row.lampWhy].every(words => words.length > 10)).toBe(true)
  })

  test('is not judged before the issue, and its figures are targets alone', () => {
    const row = rowOn('2026-03-31', task({ issuedAt: null }, { status: 'undecomposed' }))
    expect(row).toMatchObject({
      countedAs: 'apart',
      category: null,
      lamp: null,
      issuedOn: null,
      unaccepted: false,
    })
    expect(row.figures[0]).toMatchObject({ target: 1200, expected: null, reported: null })
  })

  test('a continuing and a suspended one have a lamp and a category, and are counted as such', () => {
    const continuing = rowOn('2026-03-31', task({ continuing: true, figures: [] }, { dueOn: null }))
    const suspended = rowOn(
      '2026-03-31',
      task({}, { status: 'suspended', changedAt: '2026-03-01T01:00:00.000Z' }),
    )
    expect([continuing.countedAs, suspended.countedAs]).toEqual(['continuing', 'suspended'])
    for (const { category, lamp } of [continuing, suspended])
      expect([category, lamp]).toEqual(['other', expect.any(String)])
  })
})

describe('with time a task', () => {
  test('is late from the day after its deadline, unless it was done', () => {
    const late = (on: string, change: object = {}) => rowOn(on, task({}, change)).late
    expect([late('2026-12-31'), late('2027-01-01')]).toEqual([false, true])
    const closing = {
      requestedAt: '2026-12-20T01:00:00.000Z',
      statementVersion: 3,
      evidence: [],
      method: null,
      noticeUntil: null,
      verification: null,
      closedAt: '2026-12-28T01:00:00.000Z',
    }
    const done = rowOn('2027-01-01', task({ closing }, { status: 'closed' }))
    expect([done.late, done.completedOn]).toEqual([false, '2026-12-20'])
  })

  test('turned behind in the last judged month, and not where it was so before or is done', () => {
    const turned = (...lastMonths: string[]) => {
      const months = lastMonths.map((category, index) => ({
        month: `2026-0${index + 1}`,
        category,
        gapPoints: null,
        lamp: 'yellow',
        notedAt: '2026-04-01T01:00:00.000Z',
      }))
      return rowOn('2026-03-10', task({ months: months as never })).turnedBehind
    }
    expect([turned('on-schedule', 'behind'), turned('behind')]).toEqual([true, true])
    expect([turned('behind', 'behind'), turned('behind', 'ahead'), turned()]).toEqual([false, false, false])
    // March is not over yet on 10 March.
    expect(turned('on-schedule', 'on-schedule', 'behind')).toBe(false)
  })
})

const slip = (
  id: string,
  step: string,
  status: string,
  openedAt = '2026-03-01T01:00:00.000Z',
): ChasingSlip => ({
  id,
  status,
  dueOn: '2026-03-20',
  openedAt,
  parent: 'm1',
  facts: {
    step,
    stepName: `${step}单`,
    number: null,
    signedAt: null,
    answer: null,
    settledAt: null,
    excused: false,
  },
})
const chased = (...slips: ChasingSlip[]): RowAround['chased'] => ({
  slips,
  steps: ['hand-over', 'chase'],
  next: { due: false, code: 'nothing-due', zh: '' },
})
const slipOf = (...slips: ChasingSlip[]) => rowOn('2026-03-10', task(), { chased: chased(...slips) }).slip?.id

describe('what is open on a task', () => {
  test('is the slip of the highest step that is not settled or withdrawn', () => {
    const low = slip('a', 'hand-over', 'awaiting-receipt')
    expect(slipOf(slip('b', 'chase', 'drafted'), low)).toBe('b')
    expect(slipOf(slip('b', 'chase', 'withdrawn'), low)).toBe('a')
    expect(slipOf(low, slip('c', 'hand-over', 'drafted', '2026-03-05T01:00:00.000Z'))).toBe('c')
    expect(slipOf(slip('d', 'chase', 'drafted', '2026-03-11T01:00:00.000Z'))).toBeUndefined()
  })

  test('is no slip at all for an agency, nor what the ladder asks next', () => {
    expect(rowOn('2026-03-10', task(), { chased: null })).toMatchObject({ slip: null, nextSlip: null })
  })

  test('says which step the ladder asks for', () => {
    const [step] = usualSchedule.ladder.steps
    if (!step) throw new Error('no ladder')
    const next = {
      due: true,
      step,
      trigger: step.due[0] as never,
      replyDueOn: null,
      provisional: false,
      zh: '',
    } as const
    const row = rowOn('2026-03-10', task(), { chased: { slips: [], steps: [], next } })
    expect(row.nextSlip).toEqual({ step: step.id, name: step.name.zh })
  })

  test('is what is asked for, what the public objects to, and who has not taken its part on', () => {
    const request = { kind: 'suspension', version: 3, at: '2026-03-01T01:00:00.000Z' } as const
    const asked = task({ request, openObjections: ['o1', 'o2'], acknowledged: [] })
    expect(rowOn('2026-03-10', asked, { problems: ['q1'] })).toMatchObject({
      request: 'suspension',
      openObjections: 2,
      problems: ['q1'],
      unaccepted: true,
    })
    expect(rowOn('2026-03-10', task())).toMatchObject({ request: null, openObjections: 0, unaccepted: false })
    expect(rowOn('2026-03-10', task({ acceptedAt: null })).unaccepted).toBe(true)
    expect(
      rowOn(
        '2026-03-10',
        task({ acknowledged: [] }, { status: 'closed', changedAt: '2026-03-01T01:00:00.000Z' }),
      ).unaccepted,
    ).toBe(false)
  })
})
