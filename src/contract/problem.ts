import { z } from 'zod'
import { Correction } from './correction.ts'

/** A message in three parts: what is wrong, where, what to do. */
export const Explanation = z.object({ what: z.string(), where: z.string(), remedy: z.string() })
export type Explanation = z.infer<typeof Explanation>

/**
 * RFC 9457. `title` and `detail` follow the request's Accept-Language; `zh` and `en` hold both, so that a page can
 * switch its language without asking again.
 */
export const Problem = z.object({
  type: z.string(),
  code: z.string(),
  status: z.int(),
  title: z.string(),
  detail: z.string(),
  zh: Explanation,
  en: Explanation,
  /** For `version-conflict`: the version stored, and the entries after the one expected. */
  version: z.exactOptional(z.int()),
  corrections: z.exactOptional(z.array(Correction)),
  /** For `correction-refused`: the refusals of src/model/correction.ts, and which act of the request (from 0). */
  act: z.exactOptional(z.int()),
  refusals: z.exactOptional(z.array(z.looseObject({ code: z.string() }))),
})
export type Problem = z.infer<typeof Problem>
