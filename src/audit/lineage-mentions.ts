import type { Plan } from '../model/plan.ts'
import {
  type Candidate,
  type ClausePlace,
  defaultMentionSettings,
  type MentionSettings,
  nearestTo,
  type PreparedClause,
  preparedClauses,
} from './lineage-clauses.ts'
import { extentsOf } from './lineage-clock.ts'
import { rarityIn } from './lineage-words.ts'

/** A clause that the other report never mentions, with what came nearest; an empty list where nothing shares a word. */
export type Unmentioned = { readonly clause: ClausePlace; readonly nearest: readonly Candidate[] }

/** `searched` of the clauses were long enough to be looked for. */
export type MentionTrace = { readonly searched: number; readonly unmentioned: readonly Unmentioned[] }

/** The commitments of `old` that `next` never mentions: neither in its review nor in its plan. */
export function unmentionedCommitments(
  old: Plan,
  next: Plan,
  settings: MentionSettings = defaultMentionSettings,
): MentionTrace {
  const rarity = rarityIn([old, next])
  return unmentionedAmong(
    preparedClauses(old, ({ kind }) => kind === 'commitment', rarity),
    preparedClauses(next, ({ kind }) => kind !== 'exhortation' && kind !== 'procedure', rarity),
    settings,
  )
}

/** The results of the year that `next` claims and that no commitment of `old` promised. */
export function unpromisedResults(
  old: Plan,
  next: Plan,
  settings: MentionSettings = defaultMentionSettings,
): MentionTrace {
  const rarity = rarityIn([old, next])
  const extents = extentsOf(next)
  return unmentionedAmong(
    preparedClauses(next, ({ kind, id }) => kind === 'result' && extents.get(id) === 'year', rarity),
    preparedClauses(old, ({ kind }) => kind === 'commitment', rarity),
    settings,
  )
}

function unmentionedAmong(
  clauses: readonly PreparedClause[],
  others: readonly PreparedClause[],
  { mentioned, candidates }: MentionSettings,
): MentionTrace {
  const searched = clauses.filter(({ carriesAct }) => carriesAct)
  const unmentioned = searched.flatMap(clause => {
    const nearest = nearestTo(clause, others, candidates)
    return (nearest[0]?.distance ?? 1) > mentioned ? [{ clause: clause.place, nearest }] : []
  })
  return { searched: searched.length, unmentioned }
}
