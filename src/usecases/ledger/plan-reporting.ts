import { planAsCorrected } from '../../audit/corrected-reading.ts'
import { type ReportingRule, reportingRuleOf } from '../../ledger/schedule/reporting-rule.ts'
import { type StatedReporting, statedReporting } from '../../ledger/standing/reporting-plan.ts'
import { applyCorrections } from '../../model/corrected-plan.ts'
import type { Section } from '../../model/plan.ts'
import { findPlanStamps } from '../../store/day-store.ts'
import type { Database } from '../../store/sql.ts'
import { type OpenedPlan, openPlan } from '../open-plan.ts'
import type { Setting } from '../setting.ts'
import type { RegionTerms } from './terms.ts'

/** What the board takes from a plan besides its tasks: its own reporting rule, and where its clauses stand. */
export type PlanTerms = {
  readonly stated: StatedReporting | null
  readonly title: string | null
  readonly sectionOf: ReadonlyMap<string, string>
  readonly sections: readonly Pick<Section, 'id' | 'title'>[]
}

const noTerms: PlanTerms = { stated: null, title: null, sectionOf: new Map(), sections: [] }

type Kept = { readonly stamp: string; readonly terms: PlanTerms }
const keptOf = new WeakMap<Database, Map<string, Kept>>()

/** The terms of plans in a region, by plan; kept until a plan is read or corrected anew. */
export async function planTerms(
  setting: Setting,
  region: string,
  planIds: readonly string[],
): Promise<Map<string, PlanTerms>> {
  const found = new Map<string, PlanTerms>()
  const stamps = await findPlanStamps(setting.db, { tenantId: region, planIds })
  for (const [planId, stamp] of stamps)
    found.set(planId, await recallPlan(setting, { region, planId, stamp }))
  return found
}

async function recallPlan(
  setting: Setting,
  { region, planId, stamp }: { region: string; planId: string; stamp: string },
): Promise<PlanTerms> {
  const kept = keptOf.get(setting.db) ?? new Map<string, Kept>()
  keptOf.set(setting.db, kept)
  const known = kept.get(`${region}/${planId}`)
  if (known?.stamp === stamp) return known.terms
  const opened = await openPlan({ ...setting, tenantId: region }, planId)
  const terms = opened ? termsOfPlan(opened) : noTerms
  kept.set(`${region}/${planId}`, { stamp, terms })
  return terms
}

function termsOfPlan({ plan, text, corrections }: OpenedPlan): PlanTerms {
  const corrected = planAsCorrected(applyCorrections(plan, text, corrections))
  // A task taken in before its clause was split or merged still stands where the clause stood.
  const clauses = [...plan.clauses, ...corrected.clauses]
  return {
    stated: statedReporting(corrected),
    title: plan.title,
    sectionOf: new Map(
      clauses.flatMap(({ id, section }) => (section === null ? [] : [[id, section] as const])),
    ),
    sections: plan.sections.map(({ id, title }) => ({ id, title })),
  }
}

/** The rule that holds for a plan's tasks: its own where it can be kept, else the region's usual one. */
export function ruleOf(plan: PlanTerms | undefined, { document }: RegionTerms): ReportingRule {
  const settings = document.schedule.reporting
  const own = reportingRuleOf(plan?.stated ?? null, settings)
  if (own.ok) return own.rule
  const usual = reportingRuleOf(null, settings)
  if (!usual.ok) throw new Error(usual.zh)
  return usual.rule
}
