import { expect, test } from 'vitest'
import { periodsOf, presentPeriod } from './periods.ts'

const groups = [
  { period: '2026-10', agency: 'sw', dueOn: '2026-10-25', states: { missing: 1, reported: 3 } },
  { period: '2026-11', agency: 'sw', dueOn: '2026-11-25', states: { open: 4 } },
  { period: '2026-11', agency: 'yl', dueOn: '2026-11-20', states: { open: 9 } },
]

test('the period reported now is the next to fall due, and what is missing before stays in sight', () => {
  const periods = periodsOf(groups, 'sw', '2026-11-22')
  expect(presentPeriod(periods, '2026-11-22')?.period).toBe('2026-11')
  expect(periods.map(({ period, owed }) => [period, owed])).toEqual([
    ['2026-11', 4],
    ['2026-10', 1],
  ])
  expect(presentPeriod(periods, '2026-10-24')?.period).toBe('2026-10')
  expect(presentPeriod(periods, '2026-12-02')?.period).toBe('2026-11')
})

test('where the calendar asks for nothing this month is offered', () => {
  const periods = periodsOf(groups, 'cz', '2027-01-05')
  expect(presentPeriod(periods, '2027-01-05')).toEqual({ period: '2027-01', dueOn: null, owed: 0 })
  expect(periods.map(each => each.period)).toEqual(['2027-01', '2026-12'])
})
