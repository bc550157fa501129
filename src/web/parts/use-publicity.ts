import { useQuery } from '@tanstack/react-query'
import { isShown } from '../../ledger/public-sight.ts'
import { partOf } from '../desks/pages-of-posts.ts'
import type { OpenCommitment } from '../ledger/ledger-client.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { listPlanStages, type PlanStage } from '../plan-page/plan-client.ts'
import { useRegionSettings } from './use-region-settings.ts'

// Whether anybody may read a plan or a task, and where. The server decides; a page only leads there.

/** The region that every instance begins with has the short address. */
const firstRegion = 'default'

/** The public page of a task (`c`) or a plan (`p`). */
export function publicPath(region: string, page: 'c' | 'p', id: string): string {
  const base = region === firstRegion ? '/open' : `/open/r/${encodeURIComponent(region)}`
  return `${base}/${page}/${partOf(id)}`
}

/** How far the tasks of each plan are, and whether it is public. */
export function usePlanStages() {
  const { region } = useLedger()
  return useQuery({
    queryKey: ['ledger', region, 'plan-stages'],
    queryFn: () => listPlanStages(region),
    staleTime: 0,
  })
}

/** The stage of one plan; undefined until it is known, null where nothing of the plan is in the ledger. */
export function usePlanStage(planId: string): PlanStage | null | undefined {
  const stages = usePlanStages().data?.stages
  return stages && (stages.find(each => each.planId === planId) ?? null)
}

/** The address of a task's public page; null while it has none. */
export function usePublicPageOf(task: OpenCommitment): string | null {
  const { region } = useLedger()
  const settings = useRegionSettings().data?.settings.publicPage
  const stages = usePlanStages().data?.stages
  if (!task.public || !settings || !stages) return null
  const hidden = stages.filter(each => !each.public).map(each => each.planId)
  const sight = { meetingTasks: settings.meetingTasks === 'public', hiddenPlans: new Set(hidden) }
  return isShown(task, sight) ? publicPath(region, 'c', task.id) : null
}
