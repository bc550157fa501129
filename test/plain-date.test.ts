import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumberOf, epochOf, instantOfEpoch, lastDayOfMonth, weekdayOf } from '../src/model/plain-date.ts'

// src/model counts days without the platform; here the two are compared.

const moments = fc.date({
  min: new Date('0001-01-01T00:00:00Z'),
  max: new Date('9999-12-31T23:59:59.999Z'),
  noInvalidDate: true,
})

test('every moment is written, read and numbered as the Date of the platform does', () => {
  fc.assert(
    fc.property(moments, moment => {
      const date = moment.toISOString().slice(0, 10)
      expect(instantOfEpoch(moment.getTime())).toBe(moment.toISOString())
      expect(epochOf(moment.toISOString())).toBe(moment.getTime())
      expect(dayNumberOf(date)).toBe(Math.floor(moment.getTime() / 86_400_000))
      expect(weekdayOf(date)).toBe(moment.getUTCDay() || 7)
      const endOfMonth = new Date(Date.UTC(2000, moment.getUTCMonth() + 1, 0))
      endOfMonth.setUTCFullYear(moment.getUTCFullYear(), moment.getUTCMonth() + 1, 0)
      expect(lastDayOfMonth(date)).toBe(endOfMonth.toISOString().slice(0, 10))
    }),
    { numRuns: 1000 },
  )
})
