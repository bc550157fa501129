import { sameValue } from '../model/corrected-clause.ts'
import { findBytes, insertReading } from '../store/plan-store.ts'
import { type OpenedPlan, openPlan } from './open-plan.ts'
import type { Setting } from './setting.ts'

/**
 * 重读: reads the stored bytes with the reader of today. A reading that differs is added beside the older ones; the
 * corrections stay, since ids are derived from content.
 */
export async function rereadPlan(setting: Setting, planId: string): Promise<OpenedPlan | undefined> {
  const { db, tenantId, reader } = setting
  const opened = await openPlan(setting, planId)
  const bytes = await findBytes(db, { tenantId, planId })
  if (!opened || !bytes) return undefined
  const { plan, text } = await reader.read(bytes, opened.name)
  if (text === opened.text && sameValue(plan, opened.plan)) return opened
  const reading = { reading: opened.reading + 1, reader: reader.version, text, plan }
  await insertReading(db, { tenantId, planId, ...reading, readAt: setting.now() })
  return { ...opened, ...reading }
}
