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
  /** What an earlier sentence of the same paragraph opened (see `turns`): 深刻体会到…, 困难和问题…. */
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
const n = (sense: number): number => tally.count[sense] ?? 0
const heads = (sense: number): number => tally.heads[sense] ?? 0
const has = (sense: number): boolean => (tally.count[sense] ?? 0) > 0

// A slogan is short; what is longer says what is to be done.
const SLOGAN_LIMIT = 48
// How near its end a clause announces the list that follows it.
const TAIL = 14
// A maxim says 「是」 soon after naming its subject.
const COPULA_REACH = 24

/** Of what kind a clause is: the first of procedure, exhortation, result, principle, commitment, context that fits. */
export function kindOf(text: string, start: number, end: number, context: KindContext): ClauseKind {
  if (context.hasAgencies) return 'commitment'
  const head = afterSalutation(text, start, end)
  if (head >= end) return 'exhortation'
  scanCues(clauses, text, head, end, tally)
  const { role, genre } = context
  if (isProcedure(role, genre)) return 'procedure'
  if (isExhortation(text, head, end, role, genre)) return 'exhortation'
  if (context.carried !== null) return context.carried
  return (
    namedKind(text, head, end, role) ??
    turnedKind(context.paragraph ?? null) ??
    kindByRole(text, head, end, role, genre)
  )
}

/** Whether what this clause is holds for the ；-parts that follow it in its sentence. */
export function carries(text: string, start: number, end: number, kind: ClauseKind): boolean {
  if (kind === 'exhortation' || kind === 'procedure') return false
  scanCues(clauses, text, start, end, tally)
  if (kind === 'principle') return has(SENSE.guiding) || has(SENSE.lesson) || has(SENSE.doctrine)
  if (kind === 'commitment') return has(SENSE.goal)
  if (kind === 'context') return has(SENSE.problem) || has(SENSE.lack)
  return has(SENSE.past)
}

/** Whether what this clause is holds for the rest of its paragraph: lessons, problems and guidance go on over full stops. */
export function turns(text: string, start: number, end: number, kind: ClauseKind): boolean {
  if (kind !== 'principle' && kind !== 'context') return false
  scanCues(clauses, text, start, end, tally)
  return kind === 'principle' ? has(SENSE.guiding) || has(SENSE.lesson) : has(SENSE.problem)
}

const SALUTATIONS = ['各位代表', '各位委员', '同志们', '各位同志', '朋友们', '各位']

/** Skips 「各位代表，」, which opens a clause and does not decide its kind. */
function afterSalutation(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start)
  // 各, 同, 朋
  if (first !== 0x5404 && first !== 0x540c && first !== 0x670b) return start
  for (const salutation of SALUTATIONS) {
    if (!text.startsWith(salutation, start)) continue
    const at = start + salutation.length
    const next = at < end ? (text[at] ?? '') : '！'
    return '，,：:！!。、'.includes(next) ? Math.min(at + 1, end) : start
  }
  return start
}

const isReport = (genre: Genre): boolean => genre === 'work-report' || genre === 'congress-report'
const isPlan = (genre: Genre): boolean =>
  genre === 'work-plan' ||
  genre === 'decomposition' ||
  genre === 'opinion' ||
  genre === 'notice' ||
  genre === 'infographic'

function isProcedure(role: SectionRole, genre: Genre): boolean {
  if (role === 'review' || role === 'lessons' || role === 'problems' || isReport(genre)) return false
  if (has(SENSE.transmit) || has(SENSE.force)) return true
  const oversight = n(SENSE.report) + n(SENSE.oversee)
  if (role === 'running') return oversight + n(SENSE.group) + n(SENSE.everyone) + n(SENSE.organize) > 0
  if (role === 'measures') {
    if (has(SENSE.report) || has(SENSE.group)) return true
    return n(SENSE.oversee) + n(SENSE.organize) + n(SENSE.everyone) >= 2
  }
  return has(SENSE.everyone) && n(SENSE.organize) >= 2
}

const endsIn = (text: string, end: number, marks: string): boolean => marks.includes(text[end - 1] ?? ' ')

function isExhortation(text: string, head: number, end: number, role: SectionRole, genre: Genre): boolean {
  if (has(SENSE.thanks) || has(SENSE.opening)) return true
  if (!isReport(genre) && genre !== 'news' && genre !== 'other' && genre !== 'bulletin') return false
  if (has(SENSE.call) && (text.startsWith('让我们', head) || (tally.last[SENSE.call] ?? 0) >= end - TAIL))
    return true
  if (text.indexOf('让我们', head) >= 0 && text.indexOf('让我们', head) < end) return true
  if (has(SENSE.credit) && role !== 'plan' && role !== 'goals') return true
  if (has(SENSE.remedy) || has(SENSE.amount)) return false
  const loud = endsIn(text, end, '！!')
  if (loud && (has(SENSE.we) || has(SENSE.lofty) || has(SENSE.faith))) return true
  if (has(SENSE.faith) && has(SENSE.we)) return true
  if (has(SENSE.aspect) || has(SENSE.past) || has(SENSE.problem) || has(SENSE.season)) return false
  if (end - head <= SLOGAN_LIMIT && has(SENSE.lofty) && heads(SENSE.act) === 0 && !has(SENSE.copula))
    return true
  return has(SENSE.will) && n(SENSE.attitude) >= 2 && heads(SENSE.act) <= 1
}

/** Kinds that a clause claims for itself, whatever section it stands in. */
function namedKind(text: string, head: number, end: number, role: SectionRole): ClauseKind | null {
  if (has(SENSE.guiding) && role !== 'review') return 'principle'
  if (endsIn(text, end, '：:')) return 'context'
  if (has(SENSE.announce) && (tally.last[SENSE.announce] ?? 0) >= end - TAIL && !has(SENSE.amount))
    return 'context'
  if (has(SENSE.goal) && role !== 'review' && (tally.first[SENSE.goal] ?? 0) - head < 40) {
    return has(SENSE.announce) || has(SENSE.aspect) ? null : 'commitment'
  }
  if (has(SENSE.enact) && role !== 'review') return 'principle'
  if (has(SENSE.lesson) && role !== 'plan' && role !== 'goals') return 'principle'
  if (has(SENSE.problem) && role !== 'plan' && role !== 'goals' && role !== 'measures' && role !== 'guidance')
    return 'context'
  return null
}

function turnedKind(paragraph: ClauseKind | null): ClauseKind | null {
  if (paragraph === 'context') return isPromise() ? 'commitment' : 'context'
  return paragraph
}

/** 「我们将采取有力措施，切实加以解决」 */
function isPromise(): boolean {
  if (has(SENSE.aspect) || has(SENSE.past)) return false
  return has(SENSE.remedy) || (has(SENSE.we) && has(SENSE.will))
}

function isMaxim(head: number): boolean {
  if (has(SENSE.amount) || has(SENSE.will) || has(SENSE.aspect) || has(SENSE.target)) return false
  const says =
    has(SENSE.copula) && has(SENSE.maxim) && (tally.first[SENSE.copula] ?? 0) - head <= COPULA_REACH
  if (says) return (tally.last[SENSE.maxim] ?? 0) > (tally.first[SENSE.copula] ?? 0) && heads(SENSE.act) <= 1
  return has(SENSE.logic) && heads(SENSE.act) === 0
}

function isSituation(): boolean {
  if (has(SENSE.will) || has(SENSE.target)) return false
  if (has(SENSE.season)) return heads(SENSE.act) <= 1
  if (n(SENSE.situation) >= 2) return has(SENSE.copula) || heads(SENSE.act) === 0
  return has(SENSE.situation) && heads(SENSE.act) === 0 && (has(SENSE.lack) || has(SENSE.copula))
}

function kindByRole(text: string, head: number, end: number, role: SectionRole, genre: Genre): ClauseKind {
  switch (role) {
    case 'review':
      return kindInReview(text, head)
    case 'plan':
    case 'measures':
    case 'running':
      return kindInPlan(head)
    case 'goals':
      return has(SENSE.doctrine) ? 'principle' : kindInPlan(head)
    case 'problems':
      return isPromise() ? 'commitment' : 'context'
    case 'lessons':
    case 'guidance':
      return has(SENSE.season) && isSituation() ? 'context' : 'principle'
    case 'thanks':
      return 'exhortation'
    case 'background':
      return isMaxim(head) ? 'principle' : has(SENSE.will) ? 'commitment' : 'context'
    case 'unknown':
      return isPlan(genre) ? kindInPreface(text, head) : kindByTense(head)
  }
}

function kindInReview(text: string, head: number): ClauseKind {
  const past = n(SENSE.past) + n(SENSE.aspect) + n(SENSE.came) + n(SENSE.amount)
  if (past === 0) {
    if (has(SENSE.season)) return 'context'
    if (n(SENSE.lack) >= 2) return 'context'
    if (isPromise()) return 'commitment'
    if (n(SENSE.situation) >= 2) return 'context'
    if (text.startsWith('必须', head) || isMaxim(head)) return 'principle'
  }
  return 'result'
}

function kindInPlan(head: number): ClauseKind {
  if (has(SENSE.doctrine) && !has(SENSE.amount)) return 'principle'
  if (isSituation()) return 'context'
  if (isMaxim(head)) return 'principle'
  if (has(SENSE.aspect) && !has(SENSE.will) && !has(SENSE.target) && heads(SENSE.act) <= 1) return 'context'
  if (n(SENSE.lack) >= 2 && !has(SENSE.will) && heads(SENSE.act) === 0) return 'context'
  return 'commitment'
}

/** What stands before the first section of a plan: why it is made, and the line that enacts it. */
function kindInPreface(text: string, head: number): ClauseKind {
  const kind = kindInPlan(head)
  return kind === 'commitment' && text.startsWith('为', head) && has(SENSE.act) ? 'principle' : kind
}

function kindByTense(head: number): ClauseKind {
  if (has(SENSE.doctrine) && !has(SENSE.past) && !has(SENSE.aspect)) return 'principle'
  if (isSituation()) return 'context'
  const past = 2 * (n(SENSE.aspect) + n(SENSE.past)) + n(SENSE.came)
  const future = 2 * n(SENSE.will) + n(SENSE.target)
  if (past > future) return n(SENSE.lack) >= 2 ? 'context' : 'result'
  if (isMaxim(head)) return 'principle'
  if (future > 0 || heads(SENSE.act) > 0) return 'commitment'
  return 'context'
}
