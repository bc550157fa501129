import { planAsCorrected } from '../audit/corrected-reading.ts'
import { type Level, levelOf } from '../audit/lead-suggestion/agency-function-names.ts'
import { agencyRegistry } from '../audit/lead-suggestion/agency-functions.ts'
import { precedentsOf, tasksOf } from '../audit/lead-suggestion/plan-precedents.ts'
import { indexPrecedents, type PrecedentIndex } from '../audit/lead-suggestion/precedents.ts'
import { type PrintedSuggestions, printedSuggestions } from '../audit/lead-suggestion/printed-suggestions.ts'
import { suggestLeads } from '../audit/lead-suggestion.ts'
import { applyCorrections } from '../model/corrected-plan.ts'
import type { Plan } from '../model/plan.ts'
import { listOriginals } from '../store/plan-store.ts'
import { type OpenedPlan, openPlan } from './open-plan.ts'
import type { Setting } from './setting.ts'

/** Suggestions for the commitments of one document that name no lead. */
export type PlanSuggestions = {
  readonly document: string
  readonly suggestions: readonly PrintedSuggestions[]
}

/** Suggests leads for commitments that name none; precedents are whatever the same plans do name. A person assigns. */
export function suggestPlanLeads(plans: readonly Plan[]): PlanSuggestions[] {
  const index = indexPrecedents(plans.flatMap(precedentsOf), agencyRegistry)
  return plans.map(plan => ({ document: plan.source.name, suggestions: suggestionsFor(plan, index) }))
}

function suggestionsFor(plan: Plan, index: PrecedentIndex): PrintedSuggestions[] {
  const taskOf = tasksOf(plan)
  const ownNames = plan.clauses.flatMap(({ lead, support }) => [...lead, ...support].map(({ name }) => name))
  const level = levelOfIssuer(plan.issuer ?? plan.title ?? '')
  return plan.clauses
    .filter(({ kind, lead }) => kind === 'commitment' && lead.length === 0)
    .map(clause =>
      printedSuggestions(clause.id, suggestLeads(taskOf(clause), index), level, ownNames, agencyRegistry),
    )
}

// Precedents beyond these are of years that nobody compares with any more.
const mostPlans = 30

/** As `suggestPlanLeads` for one stored plan, by the region's latest plans; undefined where it is not stored. */
export async function suggestStoredPlanLeads(
  setting: Setting,
  planId: string,
): Promise<PrintedSuggestions[] | undefined> {
  const opened = await openPlan(setting, planId)
  if (!opened) return undefined
  const originals = await listOriginals(setting.db, { tenantId: setting.tenantId, limit: mostPlans })
  const plans = [asCorrected(opened)]
  for (const original of originals) {
    if (original.planId === planId || original.sample) continue
    const other = await openPlan(setting, original.planId)
    if (other) plans.push(asCorrected(other))
  }
  const [plan] = plans
  return plan && suggestionsFor(plan, indexPrecedents(plans.flatMap(precedentsOf), agencyRegistry))
}

const asCorrected = (opened: OpenedPlan): Plan =>
  planAsCorrected(applyCorrections(opened.plan, opened.text, opened.corrections))

// 「澄湖市望澄区人民政府」 is a district's: the sign that stands before the organ counts.
const organ = /([省市州盟区县旗])(?=(?:人民)?政府|委(?!员)|党委)/

function levelOfIssuer(issuer: string): Level {
  const sign = organ.exec(issuer)?.[1]
  return levelOf(sign ? `${sign}教育局` : issuer) ?? 'city'
}
