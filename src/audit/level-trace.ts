import type { Plan } from '../model/plan.ts'
import {
  type Candidate,
  type ClausePlace,
  defaultMentionSettings,
  type MentionSettings,
  nearestTo,
  preparedClauses,
} from './lineage-clauses.ts'
import { rarityIn } from './lineage-words.ts'

// 上下对口: whether the plans of the levels below carry what a higher plan commits to.

/** A commitment of the higher plan with the nearest of the lower plans' commitments, best first. */
export type LevelCommitment = { readonly commitment: ClausePlace; readonly nearest: readonly Candidate[] }

export type LevelTrace = {
  readonly higher: string
  readonly lower: readonly string[]
  readonly searched: number
  readonly carried: readonly LevelCommitment[]
  readonly uncarried: readonly LevelCommitment[]
}

/** Looks for each commitment of `higher` in the commitments of all `lower` plans together. */
export function traceLevels(
  higher: Plan,
  lower: readonly Plan[],
  { mentioned, candidates }: MentionSettings = defaultMentionSettings,
): LevelTrace {
  const rarity = rarityIn([higher, ...lower])
  const below = lower.flatMap(plan => preparedClauses(plan, ({ kind }) => kind === 'commitment', rarity))
  const carried: LevelCommitment[] = []
  const uncarried: LevelCommitment[] = []
  for (const clause of preparedClauses(higher, ({ kind }) => kind === 'commitment', rarity)) {
    if (!clause.carriesAct) continue
    const nearest = nearestTo(clause, below, candidates)
    const found = (nearest[0]?.distance ?? 1) <= mentioned
    ;(found ? carried : uncarried).push({ commitment: clause.place, nearest })
  }
  return {
    higher: higher.source.name,
    lower: lower.map(plan => plan.source.name),
    searched: carried.length + uncarried.length,
    carried,
    uncarried,
  }
}
