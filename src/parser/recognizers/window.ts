import type { ClauseScope, Mentions, Recognizer } from '../recognizer.ts'
import { readAt } from './window-phrases.ts'

export { taskWindow } from './window-task.ts'
export { readWindow } from './window-value.ts'

/** Windows of running text: dates, spans, parts of years, recurring turns. */
export const window: Recognizer = {
  name: 'window',
  triggers: '0123456789年每今明去本全未当上下第长一二三四五六七八九十两',
  take(scope: ClauseScope, at: number, into: Mentions): number {
    const found = readAt(scope, at)
    if (!found || found.end <= at) return at
    into.windows.push(found)
    return found.end
  },
}
