import { useState } from 'react'
import { useLedger } from '../ledger/use-ledger.ts'
import { giveSteps, type Step, type StepResult } from '../plan-page/plan-client.ts'
import { useRefreshPlan } from '../plan-page/use-plan.ts'

/** So many steps go in one request, so that a long bulk shows how far it is. */
const stepsAtOnce = 20

export type Refused = Pick<StepResult, 'matter' | 'problem'>

export type Steps = {
  /** Null while nothing is under way. */
  readonly progress: { readonly done: number; readonly all: number } | null
  readonly refused: readonly Refused[]
  /** Gives the steps one after the other and gives back how many were recorded. */
  give(steps: readonly Step[]): Promise<number>
  /** Asks anew for the plan. */
  refresh(): Promise<unknown>
}

/** Gives commands to many tasks; what is refused is kept with its reason, and a silent server refuses all the rest. */
export function useSteps(): Steps {
  const { region } = useLedger()
  const refresh = useRefreshPlan()
  const [progress, setProgress] = useState<Steps['progress']>(null)
  const [refused, setRefused] = useState<readonly Refused[]>([])

  async function give(steps: readonly Step[]): Promise<number> {
    const results: StepResult[] = []
    setRefused([])
    setProgress({ done: 0, all: steps.length })
    for (let from = 0; from < steps.length; from += stepsAtOnce) {
      const part = steps.slice(from, from + stepsAtOnce)
      const answer = await giveSteps(region, part).then(
        ({ results: given }) => given,
        () => null,
      )
      if (answer === null) {
        const silent = steps.slice(from).map(({ matter }) => ({ matter, problem: null }))
        setRefused([...results.filter(each => each.done === null), ...silent])
        break
      }
      results.push(...answer)
      setProgress({ done: results.length, all: steps.length })
      setRefused(results.filter(each => each.done === null))
    }
    await refresh()
    setProgress(null)
    return results.filter(each => each.done !== null).length
  }
  return { progress, refused, give, refresh }
}
