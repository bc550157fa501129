import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sharesOf } from './shares.ts'

test.each([
  [
    [17, 10, 24, 9, 162],
    [7.7, 4.5, 10.8, 4, 73],
  ],
  [
    [1, 1, 1],
    [33.4, 33.3, 33.3],
  ],
  [
    [0, 0],
    [0, 0],
  ],
])('%j is %j', (counts, shares) => {
  expect(sharesOf(counts)).toEqual(shares)
})

test('shares add up to 100.0 and none is a tenth away from the exact one', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5000), { minLength: 1, maxLength: 8 }), counts => {
      const total = counts.reduce((sum, count) => sum + count, 0)
      fc.pre(total > 0)
      const shares = sharesOf(counts)
      expect(Math.round(shares.reduce((sum, share) => sum + share, 0) * 10)).toBe(1000)
      for (const [i, share] of shares.entries())
        expect(Math.abs(share - ((counts[i] ?? 0) * 100) / total)).toBeLessThan(0.1)
    }),
  )
})
