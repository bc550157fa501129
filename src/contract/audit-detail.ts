import { z } from 'zod'
import { LeadSuggestions, PlanVerifiability } from './verifiability.ts'

// The lines that `luoshi audit --detail` and `--suggest` print behind `luoshi.audit/1`: one a document.

export const PrintedVerifiability = PlanVerifiability.extend({
  schema: z.literal('luoshi.verifiability/1'),
})

export const PrintedPlanSuggestions = z.strictObject({
  schema: z.literal('luoshi.suggestions/1'),
  document: z.string().max(10_000),
  suggestions: z.array(LeadSuggestions),
})
