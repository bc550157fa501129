import { z } from 'zod'
import type * as finding from '../audit/finding.ts'
import type * as printed from '../audit/printed-audit.ts'

// The schemas of `luoshi.audit/1`. The types are the audit's; `satisfies` keeps both alike.

const Words = z.string().max(10_000) // a place may be a whole clause

export const Verdict = z.enum([
  'consistent',
  'contradiction',
  'warning',
  'suspect',
  'not-comparable',
]) satisfies z.ZodType<finding.Verdict>

export const PrintedFinding = z.strictObject({
  code: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  verdict: Verdict,
  message: Words.min(1),
  arithmetic: Words.min(1),
  where: z
    .array(z.strictObject({ document: Words, start: z.int().min(0), end: z.int().min(0), text: Words }))
    .min(1),
}) satisfies z.ZodType<printed.PrintedFinding>

export const PrintedAudit = z.strictObject({
  schema: z.literal('luoshi.audit/1'),
  documents: z.array(Words),
  findings: z.array(PrintedFinding),
}) satisfies z.ZodType<printed.PrintedAudit>
