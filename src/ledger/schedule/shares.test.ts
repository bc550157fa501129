import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { percentText, type ShareMethod, sharesOf } from './shares.ts'

const methods: ShareMethod[] = ['largest-remainder', 'rest-to-largest']
const counts = fc.array(fc.nat(5000), { minLength: 1, maxLength: 12 })
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

describe('shares', () => {
  test.each<[number[], ShareMethod, string]>([
    // A county's half-year bulletin: 222 entries in five categories, as it printed them.
    [[17, 10, 24, 9, 162], 'rest-to-largest', '7.7% 4.5% 10.8% 4.1% 72.9%'],
    // The same counts by largest remainder: 9 of 222 is 4.05405…%, and gets no more than it has.
    [[17, 10, 24, 9, 162], 'largest-remainder', '7.7% 4.5% 10.8% 4.0% 73.0%'],
    [[44, 11], 'largest-remainder', '80.0% 20.0%'],
    [[1, 1, 1], 'largest-remainder', '33.4% 33.3% 33.3%'],
    [[1, 1, 1], 'rest-to-largest', '33.4% 33.3% 33.3%'],
    [[0, 0], 'largest-remainder', '0.0% 0.0%'],
    [[5], 'rest-to-largest', '100.0%'],
  ])('%j by %s are %s', (given, method, printed) => {
    expect(sharesOf(given, method).map(percentText).join(' ')).toBe(printed)
  })

  test.each(methods)('always total 100.0 by %s, and none is negative', method => {
    fc.assert(
      fc.property(counts, given => {
        const shares = sharesOf(given, method)
        expect(sum(shares)).toBe(sum(given) === 0 ? 0 : 1000)
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('by largest remainder no share is a tenth or more from the true one, and nothing gives nothing', () => {
    fc.assert(
      fc.property(counts, given => {
        const total = sum(given)
        fc.pre(total > 0)
        sharesOf(given).forEach((share, index) => {
          const count = given[index] ?? 0
          expect(Math.abs(share - (count * 1000) / total)).toBeLessThan(1)
          if (count === 0) expect(share).toBe(0)
        })
      }),
    )
  })

  test('many small shares never leave the largest less than nothing', () => {
    const shares = sharesOf(
      Array.from({ length: 1999 }, () => 1),
      'rest-to-largest',
    )
    expect([sum(shares), Math.min(...shares) >= 0]).toEqual([1000, true])
  })
})
