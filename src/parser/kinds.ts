import type { ClauseKind, Genre } from '../model/plan.ts'
import { cueTable, cueTally, scanCues } from './lexicon/cues.ts'
import { CLAUSE_CUES, SENSE } from './lexicon/cues-clause.ts'
import type { SectionRole } from './section-role.ts'

/** Where a clause stands. */
export type KindContext = {
  /** What the section around the clause is for. */
  role: SectionRole
  genre: Genre
  /** What opened the sentence this ；-part belongs to, and holds for all its parts. */
  carried: ClauseKind | null
  /** What a sentence before this one in the same paragraph opened (深刻体会到…, 困难和问题…). */
  paragraph?: ClauseKind | null
  /** The clause names its own responsible agencies. */
  hasAgencies: boolean
  /** The clause is an entry with a number or bullet of its own. */
  numbered: boolean
  /** The clause opens its section or paragraph. */
  first: boolean
}

const clauses = cueTable(CLAUSE_CUES)
const tally = cueTally()

const COLON = 0x3a
const WIDE_COLON = 0xff1a

/** Of what kind a clause is: the first of procedure, exhortation, result, principle, commitment, context that fits. */
export function kindOf(text: string, start: number, end: number, context: KindContext): ClauseKind {
  if (context.hasAgencies) return 'commitment'
  scanCues(clauses, text, start, end, tally)
  const n = (sense: number): number => tally.count[sense] ?? 0
  if (n(SENSE.thanks) + n(SENSE.opening) > 0) return 'exhortation'
  if (context.carried !== null) return context.carried
  if (n(SENSE.credit) >= 2) return 'exhortation'
  const tail = text.charCodeAt(end - 1)
  if (n(SENSE.call) > 0 && (tail === 0xff01 || tail === 0x21)) return 'exhortation'
  if (
    n(SENSE.procedure) > 0 &&
    (context.role === 'running' || context.role === 'measures' || context.role === 'unknown')
  )
    return 'procedure'
  if (n(SENSE.guiding) > 0) return 'principle'
  if (n(SENSE.goal) > 0 && tail !== COLON && tail !== WIDE_COLON) return 'commitment'
  if (tail === COLON || tail === WIDE_COLON) return 'context'
  if (n(SENSE.lesson) > 0) return 'principle'
  if (n(SENSE.problem) > 0 && context.role !== 'plan') return 'context'
  switch (context.role) {
    case 'review':
      return 'result'
    case 'plan':
    case 'goals':
    case 'measures':
      return 'commitment'
    case 'problems':
      return 'context'
    case 'lessons':
    case 'guidance':
      return 'principle'
    case 'running':
      return 'procedure'
    case 'thanks':
      return 'exhortation'
    case 'unknown':
      return n(SENSE.past) > n(SENSE.future) ? 'result' : n(SENSE.future) > 0 ? 'commitment' : 'context'
  }
}

/** Whether what this clause is holds for the ；-parts that follow it in its sentence. */
export function carries(text: string, start: number, end: number, kind: ClauseKind): boolean {
  if (kind === 'exhortation' || kind === 'procedure') return false
  scanCues(clauses, text, start, end, tally)
  const n = (sense: number): number => tally.count[sense] ?? 0
  return n(SENSE.guiding) + n(SENSE.goal) + n(SENSE.lesson) + n(SENSE.problem) > 0
}
