import type { Span } from '../model/plan.ts'

// What an audit says. `luoshi.audit/1` (src/contract) prints it.

/**
 * `suspect` says that two statements do not fit unless one of them means something else than it says (another scope, a
 * revised base); `not-comparable` says why two statements that look alike are not compared.
 */
export type Verdict = 'consistent' | 'contradiction' | 'warning' | 'suspect' | 'not-comparable'

/** A place in one of the audited documents; offsets in UTF-16 code units of its original. */
export type Place = { readonly document: string; readonly span: Span; readonly text: string }

/** One relation that was examined. `arithmetic` shows the computation in full, with the numbers as printed. */
export type AuditFinding = {
  readonly code: string
  readonly verdict: Verdict
  readonly zh: string
  readonly en: string
  readonly arithmetic: string
  readonly where: readonly Place[]
}
