import {
  isPlanPublic,
  type Publicity,
  type PublicSightSettings,
  withPlanDecided,
} from '../../ledger/public-sight.ts'
import type { PlanStage } from '../plan-page/plan-client.ts'

/** Why a plan is public or not. */
export type PublicityReason = 'decided' | 'default' | NonNullable<PlanStage['reserve']>

export type PlanPublicity = {
  readonly planId: string
  readonly issued: number
  readonly isPublic: boolean
  readonly reason: PublicityReason
  readonly reserve: PlanStage['reserve']
}

type Stage = Pick<PlanStage, 'planId' | 'issued' | 'reserve'>

/** A plan by settings that may not be kept yet. */
export function publicityOf(
  settings: PublicSightSettings,
  { planId, issued, reserve }: Stage,
): PlanPublicity {
  const isDecided = settings.keptBack.includes(planId) || settings.opened.includes(planId)
  return {
    planId,
    issued,
    reserve,
    isPublic: isPlanPublic(settings, planId, reserve),
    reason: isDecided ? 'decided' : (reserve ?? 'default'),
  }
}

/**
 * Another default for plans that nobody has decided on. How plans stand that are issued is written down first: a new
 * default is for new plans, and publishes none of those before.
 */
export function withDefault<Settings extends PublicSightSettings>(
  settings: Settings,
  newPlans: Publicity,
  stages: readonly Stage[],
): Settings {
  const decided = stages
    .map(each => publicityOf(settings, each))
    .filter(each => each.issued > 0 && each.reason !== 'decided')
    .reduce(
      (next, { planId, isPublic }) => withPlanDecided(next, planId, isPublic ? 'public' : 'kept-back'),
      settings,
    )
  return { ...decided, newPlans }
}
