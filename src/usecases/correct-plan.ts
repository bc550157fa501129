import { applyCorrections, refusalsOf } from '../model/corrected-plan.ts'
import type { Act, Correction, Refusal } from '../model/correction.ts'
import { appendCorrections } from '../store/correction-log.ts'
import { type OpenedPlan, openPlan } from './open-plan.ts'
import type { Setting } from './setting.ts'

/** Corrections are all recorded, or the first act that does not fit the plan is named and none is. */
export type CorrectionOutcome =
  | { outcome: 'recorded'; corrections: Correction[]; version: number }
  | { outcome: 'refused'; act: number; refusals: readonly Refusal[] }
  | { outcome: 'unknown-plan' }

/** Records corrections of a plan. Throws VersionConflict when somebody recorded others meanwhile. */
export async function correctPlan(
  setting: Setting,
  planId: string,
  { acts, expectedVersion, request }: { acts: readonly Act[]; expectedVersion: number; request?: string },
): Promise<CorrectionOutcome> {
  const opened = await openPlan(setting, planId)
  if (!opened) return { outcome: 'unknown-plan' }
  const { db, tenantId, post: by } = setting
  const at = setting.now()
  // A writer at another version gets the conflict first: what it asks for may only seem not to fit.
  if (expectedVersion === opened.version) {
    const entries = acts.map((act, index) => ({ version: expectedVersion + index + 1, at, by, ...act }))
    const refused = firstRefused(opened, entries)
    if (refused) return { outcome: 'refused', ...refused }
  }
  const corrections = await appendCorrections(
    db,
    { tenantId, planId, expectedVersion },
    { acts, at, by, request },
  )
  return { outcome: 'recorded', corrections, version: corrections.at(-1)?.version ?? expectedVersion }
}

function firstRefused({ plan, text, corrections }: OpenedPlan, entries: readonly Correction[]) {
  // What a later act of the same request undoes must have fitted when it was done, so then each is tried in turn.
  if (entries.some(each => each.act !== 'change')) {
    for (const [act, entry] of entries.entries()) {
      const refusals = refusalsOf(plan, text, [...corrections, ...entries.slice(0, act)], entry)
      if (refusals.length > 0) return { act, refusals }
    }
    return undefined
  }
  const outcomes = applyCorrections(plan, text, [...corrections, ...entries]).entries.slice(
    corrections.length,
  )
  const act = outcomes.findIndex(each => each.refusals.length > 0)
  return act === -1 ? undefined : { act, refusals: outcomes[act]?.refusals ?? [] }
}
