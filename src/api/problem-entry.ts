import type { Explanation } from '../contract/problem.ts'

/** The statuses a refusal may have. */
export type ProblemStatus =
  | 400
  | 401
  | 403
  | 404
  | 405
  | 409
  | 410
  | 412
  | 413
  | 415
  | 421
  | 422
  | 429
  | 500
  | 503

/** A refusal in both languages. */
export type ProblemTexts = { zh: Explanation; en: Explanation }

/** Refusals of one topic, by code: the status, and what is said where nothing more exact is known. */
export type ProblemTable = Record<string, ProblemTexts & { status: ProblemStatus }>
