import { createHash } from 'node:crypto'
import { isUniqueViolation } from '../store/errors.ts'
import { findOriginal, insertPlan } from '../store/plan-store.ts'
import type { Setting } from './setting.ts'

/** 64 of the 256 bits: enough that no office meets two documents under one address. */
const idLength = 16

/**
 * Reads a document and stores it with its bytes as received. The same bytes again are the same plan, under whatever
 * name they come, with the corrections made to it.
 */
export async function uploadPlan(
  { db, tenantId, now, reader }: Setting,
  upload: { bytes: Uint8Array; name: string; sample?: boolean },
): Promise<{ planId: string; known: boolean }> {
  const sha256 = createHash('sha256').update(upload.bytes).digest('hex')
  const stored = await findOriginal(db, { tenantId, sha256 })
  if (stored) return { planId: stored.planId, known: true }

  const { plan, text } = await reader.read(upload.bytes, upload.name)
  const planId = sha256.slice(0, idLength)
  const original = {
    sha256,
    name: upload.name,
    bytes: upload.bytes,
    sample: upload.sample === true,
    storedAt: now(),
  }
  try {
    await insertPlan(db, { tenantId, planId, ...original, reading: { reader: reader.version, text, plan } })
    return { planId, known: false }
  } catch (error) {
    // Two uploads of one file at the same moment: the first has stored it.
    if (isUniqueViolation(error)) return { planId, known: true }
    throw error
  }
}
