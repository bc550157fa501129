import { planAsCorrected } from '../../audit/corrected-reading.ts'
import type { Actor } from '../../ledger/actor.ts'
import { commitmentClauses, draftOf } from '../../ledger/commitment/draft.ts'
import type { Rejection } from '../../ledger/decide.ts'
import { applyCorrections } from '../../model/corrected-plan.ts'
import { inScope } from '../../store/region-scope.ts'
import { openPlan } from '../open-plan.ts'
import type { Setting } from '../setting.ts'
import { actWithin, type LedgerSetting } from './act.ts'
import { mayEnter, scopeIn } from './ledger-scope.ts'
import { termsOf } from './terms.ts'

export type TakeInOutcome =
  | { readonly outcome: 'taken-in'; readonly opened: number; readonly known: number }
  | { readonly outcome: 'refused'; readonly rejection: Rejection }
  | { readonly outcome: 'unknown-region' | 'unknown-plan' }

/** The id of a clause's first task: taking a plan in again finds what is there and adds only what is new. */
export const commitmentIdOf = (planId: string, clauseId: string): string => `${planId}.${clauseId}`

/** Opens a commitment for every clause of the corrected plan that promises something, all or none. */
export async function takeInPlan(
  setting: LedgerSetting & Setting,
  { region, planId, actor }: { region: string; planId: string; actor: Actor },
): Promise<TakeInOutcome> {
  const terms = await termsOf(setting, region)
  if (!terms || !mayEnter(terms.region, actor)) return { outcome: 'unknown-region' }
  const opened = await openPlan({ ...setting, tenantId: region }, planId)
  if (!opened) return { outcome: 'unknown-plan' }
  const { reading, text, corrections } = opened
  const clauses = commitmentClauses(planAsCorrected(applyCorrections(opened.plan, text, corrections)))
  return inScope(setting.db, scopeIn(terms.region, actor), async tx => {
    let known = 0
    for (const clause of clauses) {
      const outcome = await actWithin(tx, setting, terms, {
        region,
        actor,
        matterId: commitmentIdOf(planId, clause.id),
        opens: 'commitment',
        command: 'take-in',
        data: draftOf(clause, { planId, reading }) as never,
      })
      if (outcome.outcome === 'refused') return { outcome: 'refused', rejection: outcome.rejection }
      if (outcome.outcome === 'moved') known++
    }
    return { outcome: 'taken-in', opened: clauses.length - known, known }
  })
}
