import type { FirstSteps } from '../../contract/first-steps-api.ts'
import { partOf } from '../desks/pages-of-posts.ts'

// 开通: from an empty instance to an issued plan in seven steps, each seen in the data.

export const stepNames = [
  'region',
  'plan',
  'agencies',
  'accounts',
  'register',
  'approve',
  'hand-out',
] as const
export type StepName = (typeof stepNames)[number]

export type Step = { readonly name: StepName; readonly isDone: boolean; readonly path: string }

/** The steps in their order. A step that needs a plan leads to where one is put in, while there is none. */
export function stepsOf({ described, plans, plan, agencies, tasks, accounts }: FirstSteps): Step[] {
  const { undecomposed, awaitingApproval, issued } = tasks
  const issue = plan === null ? '/plans' : `/plans/${partOf(plan.id)}/issue`
  const isTaken = undecomposed + awaitingApproval + issued > 0
  return [
    { name: 'region', isDone: described, path: '/settings/region' },
    { name: 'plan', isDone: plans > 0 || isTaken, path: '/plans' },
    { name: 'agencies', isDone: agencies > 0, path: '/settings/agencies' },
    // Whoever signs in as administrator does not approve: the office's head does, and needs an account first.
    { name: 'accounts', isDone: accounts.officeHeads > 0, path: '/settings/accounts' },
    { name: 'register', isDone: isTaken && (awaitingApproval > 0 || issued > 0), path: issue },
    { name: 'approve', isDone: issued > 0, path: issue },
    { name: 'hand-out', isDone: accounts.agencies > 0, path: '/settings/accounts' },
  ]
}

/** The step to take next; null when all are done. */
export const nextStep = (steps: readonly Step[]): Step | null => steps.find(each => !each.isDone) ?? null
