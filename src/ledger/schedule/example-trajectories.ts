import type { Growth, Held, Linear, Milestones, MonthlyPlan } from './trajectory.ts'

/** Invented trajectories for the tests of this folder: 120 pieces in the year 2026, and others. */
export const linear = (change: Partial<Linear> = {}): Linear => ({
  kind: 'linear',
  unit: '个',
  measure: 'cumulative',
  better: 'higher',
  base: 0,
  target: 120,
  from: '2026-01-01',
  to: '2026-12-31',
  step: 'month',
  ...change,
})

export const nodes: Milestones = {
  kind: 'milestones',
  unit: '%',
  measure: 'cumulative',
  better: 'higher',
  base: 0,
  target: 100,
  nodes: [
    { on: '2026-03-31', name: '完成立项', share: 0.2 },
    { on: '2026-06-30', name: '开工', share: 0.5 },
    { on: '2026-11-30', name: '竣工', share: 1 },
  ],
}

export const bareNodes: Milestones = {
  ...nodes,
  nodes: nodes.nodes.map(({ on, name }) => ({ on, name })),
}

export const monthly: MonthlyPlan = {
  kind: 'monthly-plan',
  unit: '公里',
  measure: 'cumulative',
  better: 'higher',
  base: 0,
  target: 10,
  gives: 'amount',
  months: [
    { month: '2026-03', value: 1 },
    { month: '2026-04', value: 3 },
    { month: '2026-06', value: 6 },
  ],
}

export const growth: Growth = {
  kind: 'growth',
  unit: '亿元',
  measure: 'cumulative',
  better: 'higher',
  growthPercent: 8,
  from: '2026-01-01',
  to: '2026-12-31',
  lastYear: [
    { month: '2025-01', value: 10 },
    { month: '2025-02', value: 8 },
    { month: '2025-03', value: 12 },
  ],
}

export const held: Held = {
  kind: 'held',
  unit: '%',
  better: 'higher',
  bound: 85,
  from: '2026-01-01',
  to: '2026-12-31',
}
