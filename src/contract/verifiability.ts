import { z } from 'zod'
import type * as suggestions from '../audit/lead-suggestion/printed-suggestions.ts'
import type { CommitmentVerifiability } from '../audit/verifiability/commitment.ts'
import type * as verifiability from '../audit/verifiability.ts'
import { Span } from './plan.ts'

// Can it be checked, and who should lead: what an audit says of single commitments. The types are the audit's; `satisfies` keeps
// both alike.

const Words = z.string().max(10_000) // a quotation may be a whole clause
const Count = z.int().min(0)
const Share = z.number().min(0).max(100)
const Code = z.string().regex(/^[a-z]+(-[a-z]+)*$/)
const SpanOrNull = Span.nullable()

export const Grade = z.enum(['A', 'B', 'C', 'D', 'E'])
export const Duty = z.enum(['one-off', 'continuing', 'recurring', 'maintenance'])

const Counted = z.strictObject({ count: Count, share: Share })
const GradeTable = z.strictObject({ A: Counted, B: Counted, C: Counted, D: Counted, E: Counted })

export const GradedCommitment = z.strictObject({
  clause: Words.min(1),
  span: Span,
  grade: Grade,
  strength: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  elements: z.strictObject({
    act: z.boolean(),
    object: z.boolean(),
    measure: z.boolean(),
    deadline: z.enum(['own', 'inherited']).nullable(),
    lead: z.boolean(),
  }),
  duty: Duty,
  hedged: z.boolean(),
  vagueness: z.number().min(0),
  vague: z.array(z.strictObject({ word: Words, weight: z.number().min(0).max(1), span: Span })),
  reasons: z.array(
    z.strictObject({
      code: z.enum([
        'result-measured',
        'result-visible',
        'act-open',
        'direction-only',
        'deadline-own',
        'deadline-inherited',
        'deadline-missing',
        'deadline-past',
        'deadline-near',
        'lead-named',
        'lead-missing',
        'hedged',
        'vague',
      ]),
      zh: Words.min(1),
      en: Words.min(1),
      span: SpanOrNull,
    }),
  ),
  questions: z.array(
    z.strictObject({
      code: z.enum([
        'who-leads',
        'by-when',
        'which-measure',
        'how-many',
        'done-when',
        'seen-by',
        'which-act',
        'if-not-reached',
        'still-due',
      ]),
      zh: Words.min(1),
      en: Words.min(1),
      span: SpanOrNull,
    }),
  ),
}) satisfies z.ZodType<CommitmentVerifiability>

export const PlanVerifiability = z.strictObject({
  document: Words,
  commitments: z.array(GradedCommitment),
  grades: GradeTable,
  duties: z.strictObject({
    'one-off': Counted,
    continuing: Counted,
    recurring: Counted,
    maintenance: Counted,
  }),
  elements: z.strictObject({
    act: Count,
    object: Count,
    measure: Count,
    deadline: Count,
    inheritedDeadline: Count,
    lead: Count,
  }),
  hedged: Count,
  pastDue: Count,
  nearlyDue: Count,
  vagueness: z.number().min(0),
  timeGone: z
    .strictObject({ days: Count, of: z.int().min(1), share: z.number().min(0), late: z.boolean() })
    .nullable(),
  sections: z.array(
    z.strictObject({
      section: Words.nullable(),
      title: Words.nullable(),
      commitments: Count,
      grades: GradeTable,
    }),
  ),
}) satisfies z.ZodType<verifiability.PlanVerifiability>

const SuggestedBody = z.strictObject({
  function: Code,
  name: Words.min(1),
  share: z.number().min(0).max(1),
  duties: z.array(Words),
  precedents: z.array(
    z.strictObject({
      document: Words,
      clause: Words,
      text: Words,
      likeness: z.number().min(0).max(1.000001), // cosines of floating point
      shared: z.array(Words),
    }),
  ),
}) satisfies z.ZodType<suggestions.PrintedSuggestion>

export const LeadSuggestions = z.strictObject({
  clause: Words.min(1),
  leads: z.array(SuggestedBody),
  supports: z.array(SuggestedBody),
}) satisfies z.ZodType<suggestions.PrintedSuggestions>
