import type { Clause, Plan } from '../model/plan.ts'
import { rareRuns, shareOne } from './lineage-match.ts'
import { bagOf, containment, pairsOf, type Rarity, type WordBag } from './lineage-words.ts'
import { plainWords } from './metric-name.ts'

// Whether one plan speaks of what another one says, clause by clause and by words alone.

/** A clause with its place in the original. */
export type ClausePlace = {
  readonly document: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The clause that came nearest. `distance` is 0 where it has all the words, 1 where it has none. */
export type Candidate = { readonly place: ClausePlace; readonly distance: number }

/** What may be set. `mentioned`: the distance up to which a clause is taken to speak of the same. */
export type MentionSettings = { readonly mentioned: number; readonly candidates: number }
export const defaultMentionSettings: MentionSettings = { mentioned: 0.84, candidates: 3 }

export type PreparedClause = {
  readonly place: ClausePlace
  readonly bag: WordBag
  readonly pairs: ReadonlySet<string>
  readonly names: ReadonlySet<string>
  readonly carriesAct: boolean
}

const leastWords = 8 // pairs of characters; a shorter clause says too little to be looked for
const nameLength = 5 // 「柳堰河湿地」: a run this long and this rare is a name

/** Readies the clauses of a plan that `choose` takes. */
export function preparedClauses(
  plan: Plan,
  choose: (clause: Clause) => boolean,
  rarity: Rarity,
): PreparedClause[] {
  return plan.clauses.filter(choose).map(clause => {
    const words = plainWords(clause.text)
    const pairs = pairsOf(words)
    return {
      place: { document: plan.source.name, start: clause.span[0], end: clause.span[1], text: clause.text },
      bag: bagOf([[words, 1]], rarity),
      pairs,
      names: rareRuns(words, rarity, nameLength),
      carriesAct: pairs.size >= leastWords,
    }
  })
}

/** The nearest clauses, best first. A shared name halves the distance: the same project may be told in other words. */
export function nearestTo(
  clause: PreparedClause,
  others: readonly PreparedClause[],
  count: number,
): Candidate[] {
  const candidates = others.map(other => {
    const shared = Math.max(containment(clause.bag, other.pairs), 0.9 * containment(other.bag, clause.pairs))
    // Sums of weights are exact in arithmetic and not in binary.
    const apart = Math.max(0, 1 - shared)
    return { place: other.place, distance: shareOne(clause.names, other.names) ? apart / 2 : apart }
  })
  return candidates
    .filter(({ distance }) => distance < 1)
    .sort((a, b) => a.distance - b.distance || a.place.start - b.place.start)
    .slice(0, count)
}
