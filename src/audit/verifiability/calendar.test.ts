import { expect, test } from 'vitest'
import { dayNumber } from './calendar.ts'

test.each([
  ['2026-01-01', '2026-01-01', 0],
  ['2024-02-28', '2024-03-01', 2],
  ['2026-02-28', '2026-03-01', 1],
  ['1900-02-28', '1900-03-01', 1],
  ['2018-12-10', '2018-12-31', 21],
  ['2021-01-01', '2026-01-01', 1826],
])('from %s to %s are %i days', (from, to, days) => {
  expect(dayNumber(to) - dayNumber(from)).toBe(days)
})
