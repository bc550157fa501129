import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Basis, Comparator } from '../../model/plan.ts'
import { proposedTrajectory } from './proposed-trajectory.ts'
import { mistakesOfTrajectory } from './trajectory.ts'

type Read = Parameters<typeof proposedTrajectory>[0]

const figure = (value: number, unit: string, basis: Basis, op: Comparator = 'eq'): Read => ({
  value,
  unit,
  basis,
  op,
  period: null,
})
const until = (to: string | null, from: string | null = null) => ({ from, to })

const cases: [
  words: string,
  figure: Read,
  window: ReturnType<typeof until>,
  wanted: object | null,
  doubts: string,
][] = [
  [
    '2026年新增学位6300个',
    figure(6300, '个', 'increase'),
    until('2026-12-31'),
    { kind: 'linear', base: 0, target: 6300, from: '2026-01-01', to: '2026-12-31', better: 'higher' },
    '',
  ],
  [
    '2026年8月底前改造5所',
    figure(5, '所', 'count'),
    until('2026-08-31'),
    { kind: 'linear', from: '2026-01-01', to: '2026-08-31' },
    '',
  ],
  [
    '2026年3月至2027年6月建成40公里',
    figure(40, '公里', 'level'),
    until('2027-06-30', '2026-03-01'),
    { kind: 'linear', from: '2026-03-01', to: '2027-06-30' },
    '基期值按零计',
  ],
  [
    '排放总量不超过900吨',
    figure(900, '吨', 'level', 'le'),
    until('2026-12-31'),
    { kind: 'linear', better: 'lower', target: 900 },
    '基期值',
  ],
  [
    '增长8%',
    figure(8, '%', 'growth'),
    until('2026-12-31'),
    { kind: 'growth', growthPercent: 8, better: 'higher', lastYear: null },
    '上年同期数未知',
  ],
  [
    '下降4%以上',
    figure(4, '%', 'decrease', 'ge'),
    until('2026-12-31'),
    { kind: 'growth', growthPercent: -4, better: 'lower' },
    '上年同期数未知',
  ],
  ['减少30起', figure(30, '起', 'decrease'), until('2026-12-31'), null, '请定基期值和目标值'],
  [
    '优良天数比例不低于85%',
    figure(85, '%', 'share', 'ge'),
    until(null),
    { kind: 'held', bound: 85, better: 'higher', from: null, to: null },
    '始终保持还是期末达到',
  ],
  [
    '失业率控制在5%以内',
    figure(5, '%', 'share', 'le'),
    until('2026-12-31'),
    { kind: 'held', bound: 5, better: 'lower', to: '2026-12-31' },
    '始终保持',
  ],
  ['城镇化率70%', figure(70, '%', 'share'), until('2026-12-31'), null, '基期值未知'],
  ['位次进入前10', figure(10, '位', 'rank'), until('2026-12-31'), null, '不能按时间均摊'],
  [
    '重大事故为零',
    figure(0, '起', 'level'),
    until('2026-12-31'),
    { kind: 'held', bound: 0, better: 'lower' },
    '',
  ],
  ['新增就业5000人, without a deadline', figure(5000, '人', 'increase'), until(null), null, '没有完成时限'],
]

describe('a trajectory proposed from a plan', () => {
  test.each(cases)('%s', (_, read, window, wanted, doubts) => {
    const { trajectory, doubts: said } = proposedTrajectory(read, window, 'month')
    if (wanted === null) expect(trajectory).toBeNull()
    else expect(trajectory).toMatchObject(wanted)
    expect(said.join()).toContain(doubts)
    expect(said.length > 0).toBe(doubts !== '')
  })

  test('the figure’s own period goes before the window', () => {
    const read = { ...figure(5, '所', 'count'), period: { from: '2026-01-01', to: '2027-12-31' } }
    expect(proposedTrajectory(read, until('2030-12-31'), 'month').trajectory).toMatchObject({
      to: '2027-12-31',
    })
  })

  test('whatever the figure, a proposal can be reckoned with, or there is none and the reason is said', () => {
    const day = fc.constantFrom(null, '2026-01-01', '2026-08-31', '2027-12-31')
    const basis = fc.constantFrom<Basis>(
      'level',
      'growth',
      'cagr',
      'share',
      'increase',
      'decrease',
      'multiple',
      'rank',
      'count',
    )
    const op = fc.constantFrom<Comparator>('eq', 'ge', 'gt', 'le', 'lt', 'about', 'nearly', 'over')
    fc.assert(
      fc.property(
        fc.nat(9000),
        fc.constantFrom('%', '个'),
        basis,
        op,
        day,
        day,
        (value, unit, on, by, from, to) => {
          const { trajectory, doubts } = proposedTrajectory(
            figure(value, unit, on, by),
            until(to, from),
            'month',
          )
          if (trajectory === null) expect(doubts.length).toBeGreaterThan(0)
          else expect(mistakesOfTrajectory(trajectory)).toEqual([])
        },
      ),
    )
  })
})
