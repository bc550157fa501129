import { expect, test } from 'vitest'
import type { FirstSteps } from '../../contract/first-steps-api.ts'
import { nextStep, stepsOf } from './first-steps.ts'

const empty: FirstSteps = {
  described: false,
  plans: 0,
  plan: null,
  samples: 0,
  agencies: 0,
  tasks: { undecomposed: 0, awaitingApproval: 0, issued: 0 },
  accounts: { officeHeads: 0, agencies: 0 },
}

const walk: readonly [string, Partial<FirstSteps>][] = [
  ['region', {}],
  ['plan', { described: true }],
  ['agencies', { plans: 1, plan: { id: 'p.1', name: 'x' } }],
  ['accounts', { agencies: 3 }],
  ['register', { accounts: { officeHeads: 1, agencies: 0 } }],
  ['register', { tasks: { undecomposed: 4, awaitingApproval: 0, issued: 0 } }],
  ['approve', { tasks: { undecomposed: 1, awaitingApproval: 3, issued: 0 } }],
  ['hand-out', { tasks: { undecomposed: 0, awaitingApproval: 0, issued: 4 } }],
]

test('the next step follows what is there, one after the other', () => {
  let steps = empty
  for (const [next, more] of walk) {
    steps = { ...steps, ...more }
    expect(nextStep(stepsOf(steps))?.name).toBe(next)
  }
  const done = stepsOf({ ...steps, accounts: { officeHeads: 1, agencies: 3 } })
  expect(nextStep(done)).toBeNull()
  expect(done.filter(each => each.isDone)).toHaveLength(7)
})

test('steps that need a plan lead to its page once there is one', () => {
  const pathOf = (steps: FirstSteps) => stepsOf(steps).find(each => each.name === 'register')?.path
  expect(pathOf(empty)).toBe('/plans')
  expect(pathOf({ ...empty, plans: 1, plan: { id: 'p.1', name: 'x' } })).toBe('/plans/p~1/issue')
})
