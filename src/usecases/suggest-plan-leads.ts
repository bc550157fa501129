import { type Level, levelOf } from '../audit/lead-suggestion/agency-function-names.ts'
import { agencyRegistry } from '../audit/lead-suggestion/agency-functions.ts'
import { precedentsOf, tasksOf } from '../audit/lead-suggestion/plan-precedents.ts'
import { indexPrecedents } from '../audit/lead-suggestion/precedents.ts'
import { type PrintedSuggestions, printedSuggestions } from '../audit/lead-suggestion/printed-suggestions.ts'
import { suggestLeads } from '../audit/lead-suggestion.ts'
import type { Plan } from '../model/plan.ts'

/** Suggestions for the commitments of one document that name no lead. */
export type PlanSuggestions = {
  readonly document: string
  readonly suggestions: readonly PrintedSuggestions[]
}

/** Suggests leads for commitments that name none; precedents are whatever the same plans do name. A person assigns. */
export function suggestPlanLeads(plans: readonly Plan[]): PlanSuggestions[] {
  const index = indexPrecedents(plans.flatMap(precedentsOf), agencyRegistry)
  return plans.map(plan => {
    const taskOf = tasksOf(plan)
    const ownNames = plan.clauses.flatMap(({ lead, support }) =>
      [...lead, ...support].map(({ name }) => name),
    )
    const level = levelOfIssuer(plan.issuer ?? plan.title ?? '')
    return {
      document: plan.source.name,
      suggestions: plan.clauses
        .filter(({ kind, lead }) => kind === 'commitment' && lead.length === 0)
        .map(clause =>
          printedSuggestions(clause.id, suggestLeads(taskOf(clause), index), level, ownNames, agencyRegistry),
        ),
    }
  })
}

// 「澄湖市望澄区人民政府」 is a district's: the sign that stands before the organ counts.
const organ = /([省市州盟区县旗])(?=(?:人民)?政府|委(?!员)|党委)/

function levelOfIssuer(issuer: string): Level {
  const sign = organ.exec(issuer)?.[1]
  return levelOf(sign ? `${sign}教育局` : issuer) ?? 'city'
}
