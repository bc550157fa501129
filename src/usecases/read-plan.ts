import { createHash } from 'node:crypto'
import { type DocumentFormat, readDocument } from '../documents/read-document.ts'
import { realign } from '../documents/realign.ts'
import { loadSimplifier } from '../documents/simplify.ts'
import type { Plan } from '../model/plan.ts'
import { parsePlan } from '../parser/index.ts'
import { needsSimplifying } from '../parser/source-text.ts'

export type ReadPlan = { plan: Plan; text: string; format: DocumentFormat }

/** Reads one file into a plan. Throws `UnreadableDocument`; whatever has text is read, if only as genre `other`. */
export async function readPlan(bytes: Uint8Array, name: string): Promise<ReadPlan> {
  const { text, format } = await readDocument(bytes, name)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const converter = needsSimplifying(text) ? { simplify: await loadSimplifier() } : {}
  const plan = parsePlan(text, { name, sha256, realign, ...converter })
  return { plan, text, format }
}
