import type { Actor } from '../ledger/actor.ts'
import type { PlanReserve } from '../ledger/plan-reserve.ts'
import { isPlanPublic } from '../ledger/public-sight.ts'
import { countPlanTasks, type PlanTaskCounts } from '../store/matter-queries.ts'
import { inScope } from '../store/region-scope.ts'
import { scopeIn } from './ledger/ledger-scope.ts'
import { planReserve } from './ledger/public-sight.ts'
import { termsOf } from './ledger/terms.ts'
import type { Setting } from './setting.ts'

type Asked = { readonly region: string; readonly actor: Actor }

export type PlanStage = PlanTaskCounts & {
  /** Whether anybody may read it. */
  readonly public: boolean
  readonly reserve: PlanReserve | null
}

/** How far the tasks of each plan of a region are, and whether it is public. */
export async function planStages(setting: Setting, asked: Asked): Promise<PlanStage[]> {
  const counts = await countsOf(setting, asked)
  const terms = await termsOf(setting, asked.region)
  const stages: PlanStage[] = []
  for (const each of counts) {
    const reserve = await planReserve(setting, asked.region, each.planId)
    const isPublic = terms !== undefined && isPlanPublic(terms.document.publicPage, each.planId, reserve)
    stages.push({ ...each, public: isPublic && each.issued > 0, reserve })
  }
  return stages
}

/** An agency is told of what is issued. */
async function countsOf(setting: Setting, { region, actor }: Asked): Promise<PlanTaskCounts[]> {
  const reader: Actor = actor.agency === null ? actor : { region, agency: null, post: 'public' }
  return inScope(setting.db, scopeIn({ id: region }, reader), tx => countPlanTasks(tx, { tenantId: region }))
}

/** The plans that tasks were issued from: they are read by every post of the region. */
export async function issuedPlans(setting: Setting, region: string): Promise<ReadonlySet<string>> {
  const stages = await countsOf(setting, { region, actor: { region, agency: null, post: 'public' } })
  return new Set(stages.map(each => each.planId))
}
