import { planAsCorrected } from '../audit/corrected-reading.ts'
import { tracePlans } from '../audit/trace.ts'
import { type PrintedTrace, printedTrace } from '../audit/trace-printed.ts'
import { applyCorrections } from '../model/corrected-plan.ts'
import type { Plan } from '../model/plan.ts'
import { listOriginals } from '../store/plan-store.ts'
import { type OpenedPlan, openPlan } from './open-plan.ts'
import type { Setting } from './setting.ts'

/** 沿革 of a stored plan: how often it was read, and the plan of the year before with what became of its targets. */
export type PlanLineage = {
  readonly readings: number
  readonly readAt: string
  readonly before: {
    readonly planId: string
    readonly title: string | null
    readonly trace: PrintedTrace
  } | null
}

const mostPlans = 500

const asCorrected = (opened: OpenedPlan): Plan =>
  planAsCorrected(applyCorrections(opened.plan, opened.text, opened.corrections))

/** The year a plan is for: of its period, else of its issue. */
const yearOf = ({ period, issuedOn }: Plan): number | null => {
  const day = period?.from ?? issuedOn
  return day === null ? null : Number(day.slice(0, 4))
}

/** Traces the latest earlier plan of the same genre into a plan; undefined where the plan is not stored. */
export async function openLineage(setting: Setting, planId: string): Promise<PlanLineage | undefined> {
  const opened = await openPlan(setting, planId)
  if (!opened) return undefined
  const head = { readings: opened.reading, readAt: opened.storedAt }
  const plan = asCorrected(opened)
  const before = await planBefore(setting, opened, plan)
  if (!before) return { ...head, before: null }
  const earlier = asCorrected(before)
  const trace = printedTrace(tracePlans(earlier, plan))
  return { ...head, before: { planId: before.planId, title: earlier.title, trace } }
}

async function planBefore(
  setting: Setting,
  { planId, sample }: OpenedPlan,
  plan: Plan,
): Promise<OpenedPlan | undefined> {
  const year = yearOf(plan)
  if (year === null) return undefined
  const originals = await listOriginals(setting.db, { tenantId: setting.tenantId, limit: mostPlans })
  let found: { opened: OpenedPlan; year: number } | undefined
  for (const original of originals) {
    if (original.planId === planId || original.sample !== sample) continue
    const opened = await openPlan(setting, original.planId)
    const own = opened && yearOf(opened.plan)
    if (!opened || own === null || own === undefined) continue
    if (opened.plan.genre !== plan.genre || own >= year || own <= (found?.year ?? 0)) continue
    found = { opened, year: own }
  }
  return found?.opened
}
