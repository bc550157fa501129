import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../model/plain-date.ts'
import { bareNodes, growth, held, linear, monthly, nodes } from './example-trajectories.ts'
import { expectedAt } from './expected-progress.ts'
import type { Trajectory } from './trajectory.ts'

const zh = (trajectory: Trajectory, on: string) => expectedAt(trajectory, on).zh

const sentences: [on: string, trajectory: Trajectory, zh: string][] = [
  [
    '2026-11-30',
    linear(),
    '按时间均摊：1—11月为11个月，全期12个月，序时进度11÷12=91.7%，应达120×11÷12=110个',
  ],
  [
    '2026-11-29',
    linear(),
    '按时间均摊：1—10月为10个月，全期12个月，序时进度10÷12=83.3%，应达120×10÷12=100个',
  ],
  ['2026-01-30', linear(), '按时间均摊：全期12个月，尚无满月，序时进度0÷12=0.0%，应达120×0÷12=0个'],
  [
    '2026-11-30',
    linear({ base: 0, target: 100, unit: '%' }),
    '按时间均摊：1—11月为11个月，全期12个月，序时进度11÷12=91.7%',
  ],
  [
    '2026-03-31',
    linear({ base: 40, target: 100, measure: 'point-in-time' }),
    '按时间均摊：1—3月为3个月，全期12个月，序时进度3÷12=25.0%，应达40+(100−40)×3÷12=55个',
  ],
  [
    '2026-02-28',
    linear({ from: '2025-11-01', to: '2026-04-30' }),
    '按时间均摊：2025年11月—2026年2月为4个月，全期6个月，序时进度4÷6=66.7%，应达120×4÷6=80个',
  ],
  [
    '2026-04-10',
    linear({ step: 'day', from: '2026-04-01', to: '2026-04-30' }),
    '按时间均摊：2026-04-01至2026-04-30共30天，已过10天，序时进度10÷30=33.3%，应达120×10÷30=40个',
  ],
  ['2026-07-15', nodes, '按时间节点：已到第2个节点“开工”（2026-06-30），序时进度50.0%'],
  ['2026-07-15', bareNodes, '按时间节点：已到第2个节点“开工”（2026-06-30），序时进度各节点等分，2÷3=66.7%'],
  ['2026-03-30', nodes, '按时间节点：第一个节点“完成立项”（2026-03-31）未到，不计序时进度'],
  ['2026-05-20', monthly, '按月度计划：3—4月累计计划1+3=4公里，全年目标10公里，序时进度40.0%'],
  ['2026-02-28', monthly, '按月度计划：尚无满月列入计划，序时进度0.0%'],
  ['2026-03-31', growth, '按同比增幅：目标增幅8%，上年1—3月为30亿元，应达30×(1+8%)=32.4亿元'],
  ['2026-04-30', growth, '按同比增幅：目标增幅8%；1—4月上年同期缺2025年4月，只比增幅，不折算数值'],
  [
    '2026-04-30',
    { ...growth, lastYear: null },
    '按同比增幅：目标增幅8%；1—4月上年同期数未知，只比增幅，不折算数值',
  ],
  [
    '2026-03-31',
    { ...growth, measure: 'point-in-time' },
    '按同比增幅：目标增幅8%，2025年3月为12亿元，应达12×(1+8%)=12.96亿元',
  ],
  ['2026-01-30', growth, '按同比增幅：本期尚无满月，不计序时进度'],
  ['2026-05-20', held, '应保持的水平：始终不低于85%'],
  ['2025-12-31', held, '应保持的水平：自2026-01-01起计，尚未开始'],
  ['2026-05-20', { ...nodes, nodes: [] }, '无从计算序时进度：没有时间节点。请至少写一个节点'],
  ['2026-05-20', { kind: 'continuing' }, '常态化开展：没有完成时限和年度目标，不计序时进度'],
  ['2026-06-30', nodes, '按时间节点：已到第2个节点“开工”（2026-06-30），序时进度50.0%'],
  ['2026-01-31', growth, '按同比增幅：目标增幅8%，2025年1月为10亿元，应达10×(1+8%)=10.8亿元'],
  ['2026-01-01', held, '应保持的水平：始终不低于85%'],
]

describe('expected progress', () => {
  test.each(sentences)(
    'on %s, case %#, is told as a sentence with its numbers',
    (on, trajectory, sentence) => {
      expect(zh(trajectory, on)).toBe(sentence)
    },
  )

  test.each<[Trajectory, string, string]>([
    [linear(), '2026-11-15', '2026-10-31'],
    [linear(), '2027-03-31', '2026-12-31'],
    [linear({ step: 'day' }), '2026-11-15', '2026-11-15'],
    [linear({ step: 'day' }), '2027-03-31', '2026-12-31'],
    [nodes, '2026-07-15', '2026-06-30'],
    [monthly, '2026-05-20', '2026-04-30'],
    [growth, '2026-03-31', '2026-03-31'],
    [held, '2027-03-31', '2026-12-31'],
    [held, '2026-03-31', '2026-03-31'],
  ])('case %#, asked on %s, counts up to %s', (trajectory, on, countedTo) => {
    expect(expectedAt(trajectory, on)).toMatchObject({ countedTo })
  })

  test('a figure that should fall is expected to fall', () => {
    const falling = linear({ better: 'lower', base: 0.5, target: 0.44, unit: '吨', measure: 'point-in-time' })
    expect(expectedAt(falling, '2026-06-30')).toMatchObject({ share: 0.5, value: 0.47 })
  })

  const shareOn = (trajectory: Trajectory, on: string) => {
    const expected = expectedAt(trajectory, on)
    return expected.kind === 'expected' ? (expected.share ?? -1) : -1
  }

  test('the expected share never falls from one day to a later one, and ends at the whole', () => {
    const anyTrajectory = fc.constantFrom<Trajectory>(
      linear(),
      linear({ step: 'day' }),
      linear({ base: 40, target: 10, better: 'lower' }),
      nodes,
      bareNodes,
      monthly,
      { ...monthly, gives: 'total', target: 6 },
    )
    const day = fc.integer({ min: -40, max: 500 })
    fc.assert(
      fc.property(anyTrajectory, day, fc.nat(200), (trajectory, start, more) => {
        const [earlier, later] = [addDays('2026-01-01', start), addDays('2026-01-01', start + more)]
        expect(shareOn(trajectory, earlier)).toBeLessThanOrEqual(shareOn(trajectory, later))
        expect(shareOn(trajectory, '2027-12-31')).toBe(1)
      }),
    )
  })
})
