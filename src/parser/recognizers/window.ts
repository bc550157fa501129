import type { ClauseScope, Mentions, Recognizer } from '../recognizer.ts'
import { mayBegin, readAt, TRIGGERS } from './window-phrases.ts'

/** Windows of running text: dates, spans, parts of years, recurring turns. */
export const window: Recognizer = {
  name: 'window',
  triggers: TRIGGERS,
  take(scope: ClauseScope, at: number, into: Mentions): number {
    if (at + 1 >= scope.end || !mayBegin(scope.text, at)) return at
    const found = readAt(scope, at)
    if (!found || found.end <= at) return at
    into.windows.push(found)
    return found.end
  },
}
