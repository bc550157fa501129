import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountText, numberText, partText, quantityText, roundTo } from './quantities.ts'

describe('rounding', () => {
  test.each<[number, number, number]>([
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [91.65, 1, 91.7],
    [0.05, 1, 0.1],
    [-0.04, 1, 0],
    [1e-7, 4, 0],
    [2.5, 0, 3],
    [1e22, 2, 1e22],
    [123456789.125, 2, 123456789.13],
  ])('%d to %d places is %d', (value, decimals, rounded) => {
    expect(roundTo(value, decimals)).toBe(rounded)
  })

  test('is never further off than half of the last place', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.nat(4), (value, decimals) => {
        expect(Math.abs(roundTo(value, decimals) - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-6)
      }),
    )
  })
})

test('numbers are printed as offices write them', () => {
  expect([numberText(-3.5), numberText(58), partText(11 / 12), partText(-0.125)]).toEqual([
    '−3.5',
    '58',
    '91.7%',
    '−12.5%',
  ])
  expect([9999, 10_000, 52_000, 123_456_789, 400e8, (400e8 * 11) / 12, -5.2e8].map(amountText)).toEqual([
    '9999',
    '1万',
    '5.2万',
    '12345.6789万',
    '400亿',
    '366.6667亿',
    '−5.2亿',
  ])
  expect(quantityText(40_000_000_000, '元')).toBe('400亿元')
})
