import type { Correction } from '../model/correction.ts'
import { listCorrections } from '../store/correction-log.ts'
import { findOriginal, findReading, type Original, type Reading } from '../store/plan-store.ts'
import type { Setting } from './setting.ts'

/** A plan with its latest reading and its whole log. */
export type OpenedPlan = Original & Reading & { corrections: Correction[]; version: number }

/** Everything there is about one plan, or undefined where it is not stored. */
export async function openPlan({ db, tenantId }: Setting, planId: string): Promise<OpenedPlan | undefined> {
  const [original, reading, corrections] = await Promise.all([
    findOriginal(db, { tenantId, planId }),
    findReading(db, { tenantId, planId }),
    listCorrections(db, { tenantId, planId }),
  ])
  if (!original || !reading) return undefined
  return { ...original, ...reading, corrections, version: corrections.at(-1)?.version ?? 0 }
}
