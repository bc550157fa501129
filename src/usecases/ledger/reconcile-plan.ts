import { planAsCorrected } from '../../audit/corrected-reading.ts'
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

type Asked = { readonly region: string; readonly planId: string; readonly actor: Actor }

/** A plan's clauses with the tasks that its reader may see: its own, and those that the public may see as well. */
export type PlanTasks = {
  readonly reconciliation: Reconciliation
  readonly tasks: readonly Matter<CommitmentFacts>[]
}

/** Sets a plan's clauses against the tasks that answer for them; undefined where there is no such plan. */
export async function reconcilePlan(setting: Setting, asked: Asked): Promise<Reconciliation | undefined> {
  return (await openPlanTasks(setting, asked))?.reconciliation
}

/** What became of every clause, with the tasks themselves; undefined where there is no such plan. */
export async function openPlanTasks(
  setting: Setting,
  { region, planId, actor }: Asked,
): Promise<PlanTasks | undefined> {
  const opened = await openPlan({ ...setting, tenantId: region }, planId)
  if (!opened) return undefined
  const plan = planAsCorrected(applyCorrections(opened.plan, opened.text, opened.corrections))
  const seenBy = (reader: Actor) =>
    inScope(setting.db, scopeIn({ id: region }, reader), tx =>
      listWholeMatters(tx, { tenantId: region, type: 'commitment', planId, limit: mostTasks }),
    )
  const own = await seenBy(actor)
  // An agency sees its own tasks whole; of the others what everybody may see, which begins with the issue.
  const open = actor.agency === null ? [] : await seenBy({ region, agency: null, post: 'public' })
  const known = new Set(own.map(each => each.id))
  const tasks = [...own, ...open.filter(each => !known.has(each.id))] as Matter<CommitmentFacts>[]
  return { reconciliation: reconcile(plan, tasks), tasks }
}
