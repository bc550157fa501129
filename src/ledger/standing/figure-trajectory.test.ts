import { describe, expect, test } from 'vitest'
import type { LedgerFigure } from '../commitment/facts.ts'
import type { Clock } from '../matter.ts'
import { expectedAt } from '../schedule/expected-progress.ts'
import { actualOf, spanOf, trajectoryOf } from './figure-trajectory.ts'

const figure = (change: Partial<LedgerFigure>): LedgerFigure => ({
  id: 'f1',
  metric: '新增学位',
  unit: '个',
  target: 1200,
  op: 'ge',
  basis: 'increase',
  pace: 'linear',
  text: null,
  span: null,
  ...change,
})
const year = { from: '2026-01-01', to: '2026-12-31' }
const expectedIn = (change: Partial<LedgerFigure>, on = '2026-06-30') => {
  const found = expectedAt(trajectoryOf(figure(change), year, 'month'), on)
  return found.kind === 'expected' ? found.value : found.code
}

describe('a figure of a task', () => {
  test.each<[string, Partial<LedgerFigure>, number | string | null]>([
    ['in proportion to time', {}, 600],
    ['from where it stood', { base: 200, target: 1400 }, 800],
    ['that falls', { base: 80, target: 40, op: 'le', basis: 'level' }, 60],
    [
      'by nodes, in whatever order they were given',
      {
        pace: 'milestones',
        nodes: [
          { by: '2026-12-31', value: 1200 },
          { by: '2026-06-30', value: 500 },
        ],
      },
      500,
    ],
    ['by nodes that nobody has given', { pace: 'milestones' }, 'impossible'],
    [
      'by the month',
      {
        pace: 'monthly',
        nodes: [
          { by: '2026-03-31', value: 300 },
          { by: '2026-12-31', value: 1200 },
        ],
      },
      300,
    ],
    [
      'by the month, whose target was changed since',
      { pace: 'monthly', target: 1300, nodes: [{ by: '2026-12-31', value: 1200 }] },
      'impossible',
    ],
    ['to be held', { pace: 'held', unit: '%', target: 85, basis: 'share' }, 85],
    ['that is nought from the start', { target: 0, op: 'eq', basis: 'count' }, 0],
    [
      'of growth, where last year is not known',
      { pace: 'growth', unit: '%', target: 8, basis: 'growth' },
      null,
    ],
  ])('%s is expected to have come to', (_, change, value) => {
    expect(expectedIn(change)).toBe(value)
  })

  test('without a deadline is not expected by any day', () => {
    expect(trajectoryOf(figure({}), { from: '2026-01-01', to: null }, 'month')).toEqual({
      kind: 'continuing',
    })
  })

  test('of growth is reported as a rate, and as a value where its unit is none', () => {
    const growth = { pace: 'growth', basis: 'growth' } as const
    expect(actualOf(figure({ ...growth, unit: '%' }), 7.5)).toEqual({ as: 'growth-percent', value: 7.5 })
    expect(actualOf(figure({ ...growth, unit: '亿元' }), 7.5)).toEqual({ as: 'value', value: 7.5 })
  })
})

describe('the time that a task runs', () => {
  const clock = (kind: string, due: string) =>
    ({ rule: { id: 'completion' }, events: [{ at: `${due}T01:00:00.000Z`, kind, due }] }) as unknown as Clock
  const facts = { startOn: null, continuing: false, extensions: [], issuedAt: '2026-02-03T01:00:00.000Z' }
  const issued = clock('Issued', '2026-11-30')

  test('begins where it began, also when it is reopened or its rest moves its deadline into the next year', () => {
    const reopened = { facts, clocks: [issued, clock('Reopened', '2027-03-31')] }
    expect(spanOf(reopened, '2027-03-31', '2027-01-31')).toEqual({ from: '2026-01-01', to: '2027-03-31' })
    const rested = { facts, clocks: [issued] }
    expect(spanOf(rested, '2027-01-20', '2027-01-10')).toEqual({ from: '2026-01-01', to: '2027-01-20' })
  })

  test('is that of its last issue, and of its first deadline where no clock is known', () => {
    const issuedAnew = { facts, clocks: [clock('Issued', '2027-06-30'), issued] }
    expect(spanOf(issuedAnew, '2026-11-30', '2026-10-31').from).toBe('2026-01-01')
    const extensions = [{ from: '2026-11-30', to: '2027-03-31', at: '2026-11-01T01:00:00.000Z' }]
    expect(spanOf({ facts: { ...facts, extensions }, clocks: [] }, '2027-03-31', '2027-01-31').from).toBe(
      '2026-01-01',
    )
  })
})
