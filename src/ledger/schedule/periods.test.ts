import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../model/plain-date.ts'
import { type Frequency, periodNumber, periodNumbered } from './periods.ts'

describe('periods', () => {
  test.each<[Frequency, string, string, string]>([
    ['week', '2027-01-03', '2026-W53', '2026年第53周'],
    ['week', '2026-01-01', '2026-W01', '2026年第1周'],
    ['ten-days', '2026-03-31', '2026-03-X3', '2026年3月下旬'],
    ['ten-days', '2026-03-11', '2026-03-X2', '2026年3月中旬'],
    ['month', '2026-12-31', '2026-12', '2026年12月'],
    ['quarter', '2026-10-01', '2026-Q4', '2026年第四季度'],
    ['half-year', '2026-07-01', '2026-H2', '2026年下半年'],
    ['year', '2026-07-01', '2026', '2026年'],
  ])('%s of %s is %s', (every, date, key, zh) => {
    expect(periodNumbered(every, periodNumber(every, date))).toMatchObject({ key, zh })
  })

  test('every day lies in the period of its number, and the next period begins the day after', () => {
    const every = fc.constantFrom<Frequency>('week', 'ten-days', 'month', 'quarter', 'half-year', 'year')
    fc.assert(
      fc.property(every, fc.integer({ min: -9000, max: 9000 }), (frequency, days) => {
        const date = addDays('2026-01-01', days)
        const number = periodNumber(frequency, date)
        const { covers } = periodNumbered(frequency, number)
        expect(covers.from <= date && date <= covers.to).toBe(true)
        expect(periodNumbered(frequency, number + 1).covers.from).toBe(addDays(covers.to, 1))
      }),
    )
  })
})
