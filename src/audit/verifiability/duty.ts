import type { Clause } from '../../model/plan.ts'
import type { Act } from './acts.ts'
import type { Lexicon } from './lexicon.ts'

/** 保持性, 经常性, 一次性, 持续性: what kind of duty a commitment lays down. */
export type Duty = 'maintenance' | 'recurring' | 'one-off' | 'continuing'

/** A state to be kept comes before a rhythm, a rhythm before an end; what has no end goes on. */
export function dutyOf(clause: Clause, task: string, acts: readonly Act[], lexicon: Lexicon): Duty {
  const ends = acts.some(({ why }) => why === 'measured' || why === 'finished')
  if (lexicon.maintenance.test(task) && !ends) return 'maintenance'
  if (clause.window?.kind === 'every' || lexicon.recurring.test(task)) return 'recurring'
  if (ends) return 'one-off'
  if (lexicon.continuing.test(task) || clause.window?.kind === 'ongoing') return 'continuing'
  return acts.some(({ why }) => why === 'made' || why === 'under-way') ? 'one-off' : 'continuing'
}
