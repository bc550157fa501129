import { createContext, useContext } from 'react'
import type { PlanDocument } from '../../contract/plans-api.ts'
import type { IntakeModel } from '../intake/intake-model.ts'
import type { Fate } from './fates.ts'
import type { PlanTasks } from './plan-client.ts'

/** The plan that the page is about, with what became of its clauses. */
export type OpenedPlan = {
  readonly id: string
  readonly document: PlanDocument
  readonly model: IntakeModel
  readonly tasks: PlanTasks
  readonly fates: ReadonlyMap<string, Fate>
  /** Whether the board has come, and with it where the tasks stand. */
  readonly isJudged: boolean
}

export const OpenedPlanContext = createContext<OpenedPlan | null>(null)

export function useOpenedPlan(): OpenedPlan {
  const opened = useContext(OpenedPlanContext)
  if (!opened) throw new Error('useOpenedPlan outside of the plan page')
  return opened
}
