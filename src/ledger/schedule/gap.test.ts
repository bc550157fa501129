import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { growth, held, linear, nodes } from './example-trajectories.ts'
import { expectedAt } from './expected-progress.ts'
import { gapOf } from './gap.ts'
import type { Trajectory } from './trajectory.ts'

const gap = (
  trajectory: Trajectory,
  on: string,
  value: number,
  as: 'value' | 'share-percent' | 'growth-percent' = 'value',
) => {
  const expected = expectedAt(trajectory, on)
  return expected.kind === 'expected' ? gapOf(trajectory, expected, { as, value }) : null
}

const gaps: [what: string, found: ReturnType<typeof gap>, wanted: Record<string, unknown>][] = [
  [
    'a quarter of the way where 91.7% was due',
    gap(linear(), '2026-11-30', 30),
    {
      points: -66.7,
      shortfallPercent: 72.7,
      reached: false,
      zh: '完成30个，30÷120=25.0%，序时进度91.7%，欠66.7个百分点',
    },
  ],
  // 11 of 12 is 91.666…%; it is printed as 91.7%, and whoever is printed as 91.7% has met it.
  [
    'the printed share, met to the printed digit',
    gap(linear({ target: 1000 }), '2026-11-30', 916.6),
    { points: 0 },
  ],
  [
    'a share that was reported as one',
    gap(nodes, '2026-07-15', 60, 'share-percent'),
    { points: 10, zh: '完成60.0%，序时进度50.0%，超10个百分点' },
  ],
  [
    'a base that is not zero',
    gap(linear({ base: 40, target: 100 }), '2026-06-30', 55),
    { points: -25, zh: '完成55个，(55−40)÷(100−40)=25.0%，序时进度50.0%，欠25个百分点' },
  ],
  [
    'a figure that should fall and did',
    gap(linear({ better: 'lower', base: 50, target: 40 }), '2026-06-30', 44),
    { points: 10 },
  ],
  [
    'a ceiling of which too much is used',
    gap(linear({ better: 'lower', base: 0, target: 100 }), '2026-06-30', 60),
    { points: -10, reached: false, zh: '已用60个，60÷100=60.0%，按序时可用50.0%，欠10个百分点' },
  ],
  [
    'a ceiling that was kept to the end',
    gap(linear({ better: 'lower', base: 0, target: 100 }), '2026-12-31', 98),
    { points: 2, reached: true },
  ],
  ['a target reached early', gap(linear(), '2026-06-30', 120), { points: 50, reached: true }],
  [
    'growth from last year’s months',
    gap(growth, '2026-03-31', 31.5),
    { points: -3, zh: '增幅31.5亿元÷30−1=5%，目标8%，欠3个百分点' },
  ],
  [
    'growth that was reported as such',
    gap({ ...growth, lastYear: null }, '2026-03-31', 9.1, 'growth-percent'),
    { points: 1.1 },
  ],
  [
    'a value that no last year stands beside',
    gap({ ...growth, lastYear: null }, '2026-03-31', 31.5),
    { kind: 'no-gap' },
  ],
  ['a rate above its bound', gap(held, '2026-05-20', 87.5), { points: 2.5, reached: false }],
  ['a rate below its bound', gap(held, '2026-12-31', 84.2), { points: -0.8, reached: false }],
  [
    'a concentration above its bound, in percent of it',
    gap({ ...held, unit: '微克/立方米', better: 'lower', bound: 35 }, '2026-12-31', 42),
    { points: -20, shortfallPercent: 20 },
  ],
  [
    'one where there should be none',
    gap({ ...held, unit: '起', better: 'lower', bound: 0 }, '2026-12-31', 1),
    { points: -100, shortfallPercent: null },
  ],
  [
    'none where there should be none',
    gap({ ...held, unit: '起', better: 'lower', bound: 0 }, '2026-12-31', 0),
    { points: 0, reached: true },
  ],
  ['growth above its target before the year is over', gap(growth, '2026-03-31', 40), { reached: false }],
  [
    'growth at its target in the whole year',
    gap({ ...growth, lastYear: null }, '2026-12-31', 8, 'growth-percent'),
    { points: 0, reached: true },
  ],
  [
    'growth below it in the whole year',
    gap({ ...growth, lastYear: null }, '2026-12-31', 7.9, 'growth-percent'),
    { points: -0.1, reached: false },
  ],
  [
    'a fall that should be of 4% and is of 5%',
    gap(
      { ...growth, better: 'lower', growthPercent: -4, lastYear: null },
      '2026-12-31',
      -5,
      'growth-percent',
    ),
    { points: 1 },
  ],
  ['growth of a figure that is a way', gap(linear(), '2026-06-30', 8, 'growth-percent'), { kind: 'no-gap' }],
  ['a way of a figure that grows', gap(growth, '2026-03-31', 8, 'share-percent'), { kind: 'no-gap' }],
  ['a way of a level', gap(held, '2026-03-31', 8, 'share-percent'), { kind: 'no-gap' }],
  [
    'a ceiling that was broken in the end',
    gap(linear({ better: 'lower', base: 0, target: 100 }), '2026-12-31', 101),
    { points: -1, reached: false },
  ],
  ['nothing where nothing was due', gap(linear(), '2026-01-15', 0), { points: 0, shortfallPercent: null }],
]

describe('the gap', () => {
  test.each(gaps)('of %s', (_, found, wanted) => {
    expect(found).toMatchObject(wanted)
  })

  test('more of a good thing is never a worse gap, of a bad thing never a better one', () => {
    fc.assert(
      fc.property(
        fc.nat(200),
        fc.nat(50),
        fc.constantFrom('higher' as const, 'lower' as const),
        (value, more, better) => {
          const points = (at: number) => gap(linear({ better }), '2026-06-30', at) as { points: number }
          const difference = points(value + more).points - points(value).points
          expect(better === 'higher' ? difference : -difference).toBeGreaterThanOrEqual(0)
        },
      ),
    )
  })
})
