import { z } from 'zod'
import { Correction } from './correction.ts'
import { Fact } from './matters-api.ts'

export const Explanation = z
  .strictObject({ what: z.string(), where: z.string(), remedy: z.string() })
  .meta({ id: 'Explanation', description: '问题、位置、怎么办 · What is wrong, where, what to do' })
export type Explanation = z.infer<typeof Explanation>

/** The rules a field of a request can break; src/api/field-rules.ts has a sentence for each. */
export const FieldRule = z
  .enum([
    'required',
    'unknown-field',
    'wrong-type',
    'not-text',
    'not-a-number',
    'not-an-integer',
    'not-a-date',
    'not-a-period',
    'not-an-instant',
    'out-of-range',
    'too-long',
    'too-short',
    'too-many',
    'too-few',
    'not-a-choice',
    'wrong-form',
    'forbidden-character',
    'not-json',
  ])
  .meta({ id: 'FieldRule', description: '填写规则 · The rule that a field breaks' })
export type FieldRule = z.infer<typeof FieldRule>

export const FieldProblem = z
  .strictObject({ field: z.string(), rule: FieldRule, zh: z.string(), en: z.string() })
  .meta({
    id: 'FieldProblem',
    description: '不合要求的一项：字段、规则和怎么改 · A field, the rule it breaks, and what to do',
  })
export type FieldProblem = z.infer<typeof FieldProblem>

/**
 * RFC 9457. `title` and `detail` follow the request's Accept-Language; `zh` and `en` hold both, so that a page can
 * switch its language without asking again.
 */
export const Problem = z
  .strictObject({
    type: z.string(),
    code: z.string(),
    status: z.int().min(400).max(599),
    title: z.string(),
    detail: z.string(),
    zh: Explanation,
    en: Explanation,
    /** For `invalid-request`: every field at fault. */
    fields: z.exactOptional(z.array(FieldProblem).min(1)),
    /** For `version-conflict`: the version stored, and the entries after the one expected; for `audit-decision-behind` the former. */
    version: z.exactOptional(z.int()),
    corrections: z.exactOptional(z.array(Correction)),
    /** For `correction-refused`: the refusals of src/model/correction.ts, and which act of the request (from 0). */
    act: z.exactOptional(z.int()),
    refusals: z.exactOptional(z.array(z.looseObject({ code: z.string() }))),
    /** For `stream-moved`: what was recorded since the version expected. */
    facts: z.exactOptional(z.array(Fact)),
    /** For `not-in-status` and `not-your-role`: where the matter stands; statuses or roles that allow it. */
    currentStatus: z.exactOptional(z.string()),
    allowed: z.exactOptional(z.array(z.string())),
    /** For `guarded`: the rule of src/ledger that refuses, and what it looked at. */
    guard: z.exactOptional(z.string()),
    /** For `settings-changed` and `draft-moved`: the settings, the draft, as they stand now; empty where there is no draft. */
    current: z.exactOptional(z.looseObject({})),
    given: z.exactOptional(z.looseObject({})),
    /** For `unknown-agencies` and `refused-elsewhere`. */
    agencies: z.exactOptional(z.array(z.string())),
    matter: z.exactOptional(z.string()),
    /** For `unknown-evidence`: the digests that nothing is kept of. */
    evidence: z.exactOptional(z.array(z.string())),
  })
  .meta({ id: 'Problem', description: '不受理的答复（RFC 9457） · A refusal (RFC 9457)' })
export type Problem = z.infer<typeof Problem>
