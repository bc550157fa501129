import type { Condition } from '../exclusive-rules.ts'

// Conditions that many presets ask for.

export const completed: Condition = { fact: 'completed', is: true }
export const open: Condition = { fact: 'completed', is: false }
export const late: Condition = { fact: 'overdue', is: true }
export const inTime: Condition = { fact: 'overdue', is: false }
export const behind: Condition = { fact: 'gap-points', below: 0 }
export const notBehind: Condition = { fact: 'gap-points', atLeast: 0 }
export const notMeasured: Condition = { fact: 'gap-points', unknown: true }
