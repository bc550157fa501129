import { expect, test } from 'vitest'
import { monthsOf } from './as-of-months.ts'

test('a verified value of an earlier month than the reported one says so, and one of the same month needs no word', () => {
  const of = (reportedAsOf: string | null, verifiedAsOf: string | null) =>
    monthsOf({ reportedAsOf, verifiedAsOf }).differ
  expect(of('2026-10-31', '2026-07-31')).toBe(true)
  expect(of('2026-10-31', '2026-10-31')).toBe(false)
  expect(of('2026-10-31', null)).toBe(false)
  expect(monthsOf({}).differ).toBe(false)
})
