import type { Correction } from '../model/correction.ts'
import { listCorrections } from '../store/correction-log.ts'
import {
  findOriginal,
  findReading,
  findReadingNumber,
  type Original,
  type Reading,
} from '../store/plan-store.ts'
import type { Database } from '../store/sql.ts'
import type { Setting } from './setting.ts'

/** A plan with its latest reading and its whole log. */
export type OpenedPlan = Original & Reading & { corrections: Correction[]; version: number }

/** Everything there is about one plan, or undefined where it is not stored. */
export async function openPlan(
  setting: Pick<Setting, 'db' | 'tenantId'>,
  planId: string,
): Promise<OpenedPlan | undefined> {
  const { db, tenantId } = setting
  const [original, number, corrections] = await Promise.all([
    findOriginal(db, { tenantId, planId }),
    findReadingNumber(db, { tenantId, planId }),
    listCorrections(db, { tenantId, planId }),
  ])
  const reading = number && (await recallReading(setting, planId, number))
  if (!original || !reading) return undefined
  return { ...original, ...reading, corrections, version: corrections.at(-1)?.version ?? 0 }
}

/** Plans that people work on at one time; a large one takes 20 MB. */
const mostRecalled = 8

const recalled = new WeakMap<Database, Map<string, Reading>>()

// A reading never changes once it is stored, so it need not be fetched for every correction of its plan (130 ms for
// 5,000 clauses). The least recently used goes first: a Map keeps the order in which its keys came.
async function recallReading(
  { db, tenantId }: Pick<Setting, 'db' | 'tenantId'>,
  planId: string,
  reading: number,
) {
  let readings = recalled.get(db)
  if (!readings) {
    readings = new Map()
    recalled.set(db, readings)
  }
  const key = `${tenantId}/${planId}/${reading}`
  const found = readings.get(key) ?? (await findReading(db, { tenantId, planId, reading }))
  if (!found) return undefined
  readings.delete(key)
  readings.set(key, found)
  const [oldest] = readings.keys()
  if (readings.size > mostRecalled && oldest !== undefined) readings.delete(oldest)
  return found
}
