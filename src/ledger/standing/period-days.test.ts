import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { dataSchemaOf } from '../../contract/command-schema.ts'
import { period } from '../field.ts'
import { type Frequency, periodNumber, periodNumbered } from '../schedule/periods.ts'
import { daysOfPeriod } from './period-days.ts'

const frequencies: Frequency[] = ['week', 'ten-days', 'month', 'quarter', 'half-year', 'year']
const wire = z.object({
  period: (dataSchemaOf({ period: period('报送期', 'Period') }).shape as { period: z.ZodType }).period,
})

describe.each(frequencies)('the key of a %s', every => {
  const first = periodNumber(every, '2025-12-20')
  const periods = Array.from({ length: 60 }, (_, index) => periodNumbered(every, first + index))

  test('gives back the days that it covers, and so does a second report of it', () => {
    for (const { key, covers } of periods) {
      expect([key, daysOfPeriod(key)]).toEqual([key, covers])
      expect(daysOfPeriod(`${key}.2`)).toEqual(covers)
    }
  })

  test('is taken on the wire', () => {
    for (const { key } of periods)
      expect([
        key,
        wire.safeParse({ period: key }).success,
        wire.safeParse({ period: `${key}.2` }).success,
      ]).toEqual([key, true, true])
  })
})

test.each([
  '',
  '2026-13',
  '2026-03-X4',
  '2026-03-2',
  '2026-Q5',
  '2026-W00',
  '2026-W54',
  '2026-03.0',
  '03-2026',
])('%s is no key of a period, on the wire or in the ledger', key => {
  expect([daysOfPeriod(key), wire.safeParse({ period: key }).success]).toEqual([null, false])
})

test('a year of 52 weeks has no 53rd', () => {
  expect([daysOfPeriod('2026-W53')?.to, daysOfPeriod('2027-W53')]).toEqual(['2027-01-03', null])
})
