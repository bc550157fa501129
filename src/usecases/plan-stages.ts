import type { Actor } from '../ledger/actor.ts'
import { countPlanTasks, type PlanTaskCounts } from '../store/matter-queries.ts'
import { inScope } from '../store/region-scope.ts'
import { scopeIn } from './ledger/ledger-scope.ts'
import type { Setting } from './setting.ts'

type Asked = { readonly region: string; readonly actor: Actor }

/** How far the tasks of each plan of a region are. An agency is told of what is issued, as the public is. */
export async function planStages(setting: Setting, { region, actor }: Asked): Promise<PlanTaskCounts[]> {
  const reader: Actor = actor.agency === null ? actor : { region, agency: null, post: 'public' }
  return inScope(setting.db, scopeIn({ id: region }, reader), tx => countPlanTasks(tx, { tenantId: region }))
}

/** The plans that tasks were issued from: they are read by every post of the region. */
export async function issuedPlans(setting: Setting, region: string): Promise<ReadonlySet<string>> {
  const stages = await planStages(setting, { region, actor: { region, agency: null, post: 'public' } })
  return new Set(stages.map(each => each.planId))
}
