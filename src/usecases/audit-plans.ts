import { type Audit, auditPlans } from '../audit/audit.ts'
import { type ReadPlan, readPlan } from './read-plan.ts'

/** A file by name, with its bytes when they are asked for. */
export type AuditedFile = { readonly name: string; readonly bytes: () => Uint8Array }

/** What could be read and audited, and what could not be read, with the reason. */
export type AuditedFiles = {
  readonly audit: Audit
  readonly readings: readonly ReadPlan[]
  readonly unread: readonly { readonly name: string; readonly error: unknown }[]
}

/** Reads files one by one and audits those that can be read, together. `onReading` is told of each before it is read. */
export async function auditFiles(
  files: readonly AuditedFile[],
  onReading: (index: number, name: string) => void = () => undefined,
): Promise<AuditedFiles> {
  const readings: ReadPlan[] = []
  const unread: { name: string; error: unknown }[] = []
  for (const [index, { name, bytes }] of files.entries()) {
    onReading(index, name)
    try {
      readings.push(await readPlan(bytes(), name))
    } catch (error) {
      unread.push({ name, error })
    }
  }
  return { audit: auditPlans(readings), readings, unread }
}
