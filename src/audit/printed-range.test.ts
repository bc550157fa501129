import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Comparator } from '../model/plan.ts'
import { printedRange } from './printed-range.ts'

const ranged = (
  text: string,
  value: number,
  unit: string,
  op: Comparator = 'eq',
  high: number | null = null,
) => {
  const range = printedRange({ text, value, unit, op, high })
  return [range.low, range.high].map(end => Number(end.toPrecision(10)))
}

describe('the numbers that a printed one may stand for', () => {
  test.each<[string, number, string, Comparator, number, number]>([
    ['6.1%', 6.1, '%', 'eq', 6.05, 6.15],
    ['400亿元', 400e8, '元', 'eq', 399.5e8, 400.5e8],
    ['163.6亿元', 163.6e8, '元', 'eq', 163.55e8, 163.65e8],
    ['6330家', 6330, '家', 'eq', 6330, 6330],
    ['3000家', 3000, '家', 'eq', 2950, 3050],
    ['四个', 4, '个', 'eq', 4, 4],
    ['3倍', 3, '倍', 'eq', 2.5, 3.5],
    ['百分之八十五点八八', 85.88, '%', 'eq', 85.875, 85.885],
    ['1200家', 1200, '家', 'gt', 1200, Number.POSITIVE_INFINITY],
    ['5%', 5, '%', 'le', 0, 5],
    ['40余个', 40, '个', 'over', 40, 50],
    ['6.5%', 6.5, '%', 'about', 5.95, 7.05],
    ['20%', 20, '%', 'nearly', 18, 20.5],
  ])('%s', (text, value, unit, op, low, high) => {
    expect(ranged(text, value, unit, op)).toEqual([low, high])
  })

  test('of a range both ends are rounded', () => {
    expect(ranged('6-8公里', 6, '公里', 'eq', 8)).toEqual([5.5, 8.5])
  })

  test('the printed number is always one of them, whatever word stands beside it', () => {
    const ops = fc.constantFrom<Comparator>('eq', 'ge', 'gt', 'le', 'lt', 'about', 'nearly', 'over')
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.constantFrom('%', '元', '家', '倍'),
        ops,
        (value, unit, op) => {
          const { low, high } = printedRange({ text: `${value}${unit}`, value, unit, op, high: null })
          expect(low).toBeLessThanOrEqual(value)
          expect(high).toBeGreaterThanOrEqual(value)
        },
      ),
    )
  })
})
