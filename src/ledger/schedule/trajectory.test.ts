import { describe, expect, test } from 'vitest'
import { bareNodes, growth, held, linear, monthly, nodes } from './example-trajectories.ts'
import { mistakesOfTrajectory, type Trajectory } from './trajectory.ts'

describe('trajectories that cannot be reckoned with', () => {
  test.each<[string, Trajectory, string]>([
    ['a target that is the base', linear({ base: 120 }), '目标值与基期值相同'],
    ['a target below the base where more is better', linear({ base: 130 }), '目标值却低于基期值'],
    ['an end before the start', linear({ from: '2027-01-01' }), '开始日期晚于截止日期'],
    ['no nodes', { ...nodes, nodes: [] }, '没有时间节点'],
    ['nodes out of order', { ...nodes, nodes: nodes.nodes.toReversed() }, '没有按日期先后'],
    ['a share of two wholes', { ...nodes, nodes: [{ on: '2026-03-31', name: '开工', share: 2 }] }, '0到100%'],
    [
      'shares that fall',
      {
        ...nodes,
        nodes: [
          { on: '2026-03-31', name: '开工', share: 0.5 },
          { on: '2026-04-30', name: '竣工', share: 0.4 },
        ],
      },
      '逐个递增',
    ],
    [
      'nodes of two minds',
      {
        ...nodes,
        nodes: [
          { on: '2026-03-31', name: '开工', share: 0.5 },
          { on: '2026-04-30', name: '竣工' },
        ],
      },
      '统一成一种',
    ],
    [
      'a month twice',
      {
        ...monthly,
        months: [
          { month: '2026-03', value: 1 },
          { month: '2026-03', value: 2 },
        ],
      },
      '同月写了两次',
    ],
    ['a plan that misses its target', { ...monthly, target: 12 }, '累计10公里，与目标12公里不符'],
  ])('%s are refused in words', (_, trajectory, words) => {
    expect(
      mistakesOfTrajectory(trajectory)
        .map(mistake => mistake.zh)
        .join(),
    ).toContain(words)
  })

  test.each([linear(), nodes, bareNodes, monthly, growth, held])('sound ones are not: %#', trajectory => {
    expect(mistakesOfTrajectory(trajectory)).toEqual([])
  })
})
