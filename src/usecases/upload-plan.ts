import { createHash } from 'node:crypto'
import { type Explanation, type Language, UnreadableDocument } from '../documents/unreadable-document.ts'
import { isUniqueViolation } from '../store/errors.ts'
import { findOriginal, insertPlan } from '../store/plan-store.ts'
import type { Setting } from './setting.ts'

/** 64 of the 256 bits: enough that no office meets two documents under one address. */
const idLength = 16

export type UploadOutcome =
  | { outcome: 'stored' | 'known'; planId: string }
  | { outcome: 'unreadable'; explanations: Readonly<Record<Language, Explanation>> }

/**
 * Reads a document and stores it with its bytes as received. The same bytes again are the same plan, under whatever
 * name they come, with the corrections made to it.
 */
export async function uploadPlan(
  { db, tenantId, now, reader }: Setting,
  upload: { bytes: Uint8Array; name: string; sample?: boolean },
): Promise<UploadOutcome> {
  const sha256 = createHash('sha256').update(upload.bytes).digest('hex')
  const stored = await findOriginal(db, { tenantId, sha256 })
  if (stored) return { outcome: 'known', planId: stored.planId }

  const planId = sha256.slice(0, idLength)
  const { name, bytes, sample = false } = upload
  try {
    const { plan, text } = await reader.read(bytes, name)
    const reading = { reader: reader.version, text, plan }
    await insertPlan(db, { tenantId, planId, sha256, name, bytes, sample, storedAt: now(), reading })
    return { outcome: 'stored', planId }
  } catch (error) {
    if (error instanceof UnreadableDocument)
      return { outcome: 'unreadable', explanations: error.explanations }
    // Two uploads of one file at the same moment: the first has stored it.
    if (isUniqueViolation(error)) return { outcome: 'known', planId }
    throw error
  }
}
