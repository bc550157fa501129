import type { Actor } from '../../ledger/actor.ts'
import type { CommitmentFacts } from '../../ledger/commitment/facts.ts'
import { type Reconciliation, reconcile } from '../../ledger/commitment/reconciliation.ts'
import type { Matter } from '../../ledger/matter.ts'
import { applyCorrections } from '../../model/corrected-plan.ts'
import { listWholeMatters } from '../../store/matter-queries.ts'
import { inScope } from '../../store/region-scope.ts'
import { openPlan } from '../open-plan.ts'
import type { Setting } from '../setting.ts'
import { scopeIn } from './ledger-scope.ts'

/** A plan has some thousand clauses at most, and each of them some tasks. */
const mostTasks = 50_000

/** Sets a plan's clauses against the tasks that answer for them; undefined where there is no such plan. */
export async function reconcilePlan(
  setting: Setting,
  { region, planId, actor }: { region: string; planId: string; actor: Actor },
): Promise<Reconciliation | undefined> {
  const opened = await openPlan({ ...setting, tenantId: region }, planId)
  if (!opened) return undefined
  const { plan } = applyCorrections(opened.plan, opened.text, opened.corrections)
  const matters = await inScope(setting.db, scopeIn({ id: region }, actor), tx =>
    listWholeMatters(tx, { tenantId: region, type: 'commitment', planId, limit: mostTasks }),
  )
  return reconcile(plan, matters as Matter<CommitmentFacts>[])
}
