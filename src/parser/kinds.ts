import type { ClauseKind, Genre } from '../model/plan.ts'
import { bids, endsIn, firstOf, has, lacks, owns, readCues } from './kinds-evidence.ts'
import { isExhortation, isProcedure, kindByRole, kindByWords, kindInTurn } from './kinds-rules.ts'
import { SENSE } from './lexicon/cues-sense.ts'
import type { SectionRole } from './section-role.ts'

/** Where a clause stands. */
export type KindContext = {
  /** What the section around the clause is for. */
  role: SectionRole
  genre: Genre
  /** What opened the sentence this ；-part belongs to, and holds for all its parts (see `carries`). */
  carried: ClauseKind | null
  /** What an earlier sentence of the same paragraph opened (see `turns`): 深刻体会到…, 困难和问题…. */
  paragraph?: ClauseKind | null
  /** The clause names its own responsible agencies. */
  hasAgencies: boolean
  /** The clause is an entry with a number or bullet of its own. */
  numbered: boolean
  /** The clause opens its section or paragraph. */
  first: boolean
}

/** Of what kind a clause is: the first of procedure, exhortation, result, principle, commitment, context that fits. */
export function kindOf(text: string, start: number, end: number, context: KindContext): ClauseKind {
  if (context.hasAgencies) return 'commitment'
  const head = afterSalutation(text, start, end)
  if (head >= end) return 'exhortation'
  readCues(text, head, end)
  const { role, genre } = context
  if (isProcedure(head, role, genre)) return 'procedure'
  if (isExhortation(text, head, end, role, genre)) return 'exhortation'
  if (context.carried !== null && !(context.carried === 'result' && bids())) return context.carried
  // An infographic's lines are its acts, however bare.
  if (genre === 'infographic') return 'commitment'
  return (
    kindByWords(text, head, end, role) ??
    kindInTurn(context.paragraph ?? null) ??
    kindByRole(text, head, end, role, genre)
  )
}

/** Whether what this clause is holds for the ；-parts that follow it in its sentence. */
export function carries(text: string, start: number, end: number, kind: ClauseKind): boolean {
  if (kind === 'exhortation' || kind === 'procedure') return false
  readCues(text, afterSalutation(text, start, end), end)
  switch (kind) {
    case 'principle':
      return has(SENSE.guiding) || has(SENSE.lesson) || has(SENSE.doctrine)
    case 'commitment':
      return has(SENSE.goal)
    case 'context':
      return owns() || lacks() > 0 || has(SENSE.situation)
    case 'result':
      return (
        has(SENSE.past) ||
        has(SENSE.ago) ||
        (has(SENSE.aspect) && text.charAt(firstOf(SENSE.aspect)) === '已')
      )
  }
}

/** Whether what this clause is holds for the rest of its paragraph: lessons, problems and guidance go on over full stops. */
export function turns(text: string, start: number, end: number, kind: ClauseKind): boolean {
  if (kind !== 'principle' && kind !== 'context') return false
  readCues(text, afterSalutation(text, start, end), end)
  return kind === 'principle' ? has(SENSE.guiding) || has(SENSE.lesson) : owns()
}

const SALUTATIONS = ['各位代表', '各位委员', '同志们', '各位同志', '朋友们']

/** Skips 「各位代表，」, which opens a clause and does not decide its kind. */
function afterSalutation(text: string, start: number, end: number): number {
  for (const salutation of SALUTATIONS) {
    if (text.charCodeAt(start) !== salutation.charCodeAt(0) || !text.startsWith(salutation, start)) continue
    const at = start + salutation.length
    return at >= end || endsIn(text, at + 1, '，,：:！!。、') ? Math.min(at + 1, end) : start
  }
  return start
}
