import type { ClauseKind } from '../model/plan.ts'
import type { ClauseScope, Mentions } from './recognizer.ts'

/** Says what every figure of a clause measures. */
export function resolveMeanings(_scope: ClauseScope, _mentions: Mentions, _kind: ClauseKind): void {}
