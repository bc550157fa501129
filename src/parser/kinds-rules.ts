import type { ClauseKind, Genre } from '../model/plan.ts'
import {
  announces,
  bids,
  CALL_TAIL,
  count,
  endsIn,
  has,
  heads,
  isGoal,
  isMaxim,
  isOnlySeason,
  isPast,
  isPlan,
  isPromise,
  isProverb,
  isReport,
  isSituation,
  isSpoken,
  lacks,
  lastOf,
  opensWithAct,
  owns,
} from './kinds-evidence.ts'
import { SENSE } from './lexicon/cues-sense.ts'
import type { SectionRole } from './section-role.ts'

// A slogan is short; what is longer says what is to be done.
const SLOGAN_LIMIT = 48
// So is a bare resolve: 「我们一定要准确把握机遇，创造性地做好工作」.
const RESOLVE_LIMIT = 70
// The word that weighs a task closes its clause.
const WEIGHTY_TAIL = 3

/** A rule for how the plan itself is run: who hands it down, reports, supervises, collates. */
export function isProcedure(head: number, role: SectionRole, genre: Genre): boolean {
  if (looksBack(role) || role === 'lessons') return false
  if (has(SENSE.account) && !has(SENSE.aspect)) return true
  return !isReport(genre) && isProcedureOfOrder(head, role)
}

function isProcedureOfOrder(head: number, role: SectionRole): boolean {
  if (has(SENSE.transmit) || has(SENSE.force) || heads(SENSE.annex) > 0) return true
  if (role === 'running') {
    return (
      has(SENSE.report) ||
      has(SENSE.oversee) ||
      has(SENSE.group) ||
      has(SENSE.everyone) ||
      has(SENSE.organize)
    )
  }
  if (has(SENSE.self) && (has(SENSE.report) || has(SENSE.oversee) || has(SENSE.organize))) return true
  if (role === 'measures') return isProcedureAmongMeasures(head)
  return has(SENSE.everyone) && (count(SENSE.organize) >= 2 || (has(SENSE.report) && role === 'unknown'))
}

function isProcedureAmongMeasures(head: number): boolean {
  if (has(SENSE.report) || has(SENSE.group)) return true
  return (
    (has(SENSE.everyone) && !opensWithAct(head) && (has(SENSE.organize) || has(SENSE.oversee))) ||
    (has(SENSE.oversee) && has(SENSE.organize))
  )
}

/** Salutations, thanks, credit, calls to arms, slogans. */
export function isExhortation(
  text: string,
  head: number,
  end: number,
  role: SectionRole,
  genre: Genre,
): boolean {
  if (has(SENSE.thanks) || has(SENSE.opening)) return true
  if (!isSpoken(genre)) return false
  return (
    calls(end) || credits(role) || (!has(SENSE.remedy) && !has(SENSE.amount) && rouses(text, head, end, role))
  )
}

const calls = (end: number): boolean =>
  has(SENSE.call) && (heads(SENSE.call) > 0 || lastOf(SENSE.call) >= end - CALL_TAIL)

const credits = (role: SectionRole): boolean => has(SENSE.credit) && role !== 'plan' && role !== 'goals'

function rouses(text: string, head: number, end: number, role: SectionRole): boolean {
  if (endsIn(text, end, '！!') && isFervent(role)) return true
  return (has(SENSE.faith) && has(SENSE.we)) || isSlogan(end - head)
}

function isFervent(role: SectionRole): boolean {
  if ((role === 'review' || role === 'unknown') && (isPast() || has(SENSE.aspect) || has(SENSE.came)))
    return false
  if (has(SENSE.we) || has(SENSE.promise) || has(SENSE.lofty) || has(SENSE.faith)) return true
  return looksAhead(role) && !has(SENSE.act) && !bids()
}

function isSlogan(length: number): boolean {
  if (isPast() || has(SENSE.season) || has(SENSE.target) || owns()) return false
  if (bids())
    return (
      length <= RESOLVE_LIMIT && !has(SENSE.aspect) && count(SENSE.attitude) >= 2 && heads(SENSE.act) <= 1
    )
  if (length > SLOGAN_LIMIT || heads(SENSE.act) > 0 || has(SENSE.copula)) return false
  return count(SENSE.lofty) >= (has(SENSE.aspect) ? 2 : 1)
}

const looksBack = (role: SectionRole): boolean => role === 'review' || role === 'problems'
const looksAhead = (role: SectionRole): boolean =>
  role === 'plan' || role === 'goals' || role === 'measures' || role === 'guidance' || role === 'running'

/** Kinds that a clause claims for itself, whatever section it stands in. */
export function kindByWords(text: string, head: number, end: number, role: SectionRole): ClauseKind | null {
  if (!looksBack(role) && (has(SENSE.guiding) || has(SENSE.enact))) return 'principle'
  if (announces(text, end)) return 'context'
  // 「上述目标，是…确定的」 speaks of the goals, it does not set them.
  if (!looksBack(role) && isGoal(head)) return heads(SENSE.copula) > 0 ? 'context' : 'commitment'
  if (tellsOfOthers(role) || weighs(end)) return 'context'
  if (has(SENSE.proof)) return 'principle'
  if (looksAhead(role)) return null
  if (has(SENSE.lesson)) return 'principle'
  if (owns()) return isPromise() ? 'commitment' : 'context'
  return null
}

/** 「会议为…指明了方向」: what others did. */
function tellsOfOthers(role: SectionRole): boolean {
  if (!has(SENSE.event) || has(SENSE.amount) || bids()) return false
  return heads(SENSE.act) <= 1 || role === 'unknown'
}

/** 「做好今年工作意义重大。」 */
const weighs = (end: number): boolean =>
  has(SENSE.weighty) && lastOf(SENSE.weighty) >= end - WEIGHTY_TAIL && !bids() && !has(SENSE.copula)

/** What an earlier sentence of the paragraph decided. */
export function kindInTurn(paragraph: ClauseKind | null): ClauseKind | null {
  return paragraph === 'context' && isPromise() ? 'commitment' : paragraph
}

/** What a clause is by the section it stands in, unless its words are against it. */
export function kindByRole(
  text: string,
  head: number,
  end: number,
  role: SectionRole,
  genre: Genre,
): ClauseKind {
  switch (role) {
    case 'review':
      return kindInReview(text, head)
    case 'plan':
    case 'measures':
    case 'running':
    case 'goals':
      return kindInPlan(text, head, end, genre)
    case 'problems':
      return kindAmongProblems()
    case 'lessons':
    case 'guidance':
    case 'principles':
      return kindInGuidance()
    case 'thanks':
      return 'exhortation'
    case 'background':
      return isReport(genre) ? kindByTense(head, genre) : kindInBackground(head)
    case 'unknown':
      return isPlan(genre) ? kindInPreface(text, head, end, genre) : kindByTense(head, genre)
  }
}

const kindAmongProblems = (): ClauseKind => (isPromise() ? 'commitment' : 'context')
const kindInGuidance = (): ClauseKind => (has(SENSE.season) && isSituation() ? 'context' : 'principle')

function kindInReview(text: string, head: number): ClauseKind {
  if (isOnlySeason(head)) return 'context'
  if (isPast() || has(SENSE.aspect) || has(SENSE.amount)) return 'result'
  if (isPromise()) return has(SENSE.must) && !has(SENSE.remedy) ? 'principle' : 'commitment'
  if (has(SENSE.must)) return 'principle'
  if (text.startsWith('要', head)) return 'commitment'
  if (has(SENSE.wanting)) return 'context'
  if (has(SENSE.came)) return 'result'
  if (isSituation() || (lacks() > 0 && !has(SENSE.we) && heads(SENSE.act) === 0)) return 'context'
  return isMaxim(head) ? 'principle' : 'result'
}

function kindInPlan(text: string, head: number, end: number, genre: Genre): ClauseKind {
  if (has(SENSE.doctrine) && !has(SENSE.amount)) return 'principle'
  if (isSituation()) return 'context'
  if (isMaxim(head) || (isSpoken(genre) && isProverb(text, head, end))) return 'principle'
  if (heads(SENSE.ago) > 0 && !bids() && !has(SENSE.target)) return isReport(genre) ? 'result' : 'context'
  if (!isAside(genre)) return 'commitment'
  // A news item tells the plan and what has come of it in one breath.
  return genre === 'news' && has(SENSE.aspect) && lacks() === 0 ? 'result' : 'context'
}

/** Past events, arguments and lacks inside a plan. */
function isAside(genre: Genre): boolean {
  if (bids() || has(SENSE.target)) return false
  // In an order 「已」 is a condition (「已公开的，…」); in a report it is the past.
  if (has(SENSE.aspect) && isSpoken(genre)) return heads(SENSE.act) <= 1 || count(SENSE.aspect) >= 2
  return heads(SENSE.act) === 0 && isSpoken(genre) && (lacks() >= 2 || has(SENSE.argue))
}

/** What stands before the first section of a plan: why it is made, and the line that enacts it. */
function kindInPreface(text: string, head: number, end: number, genre: Genre): ClauseKind {
  const kind = kindInPlan(text, head, end, genre)
  const tells = lacks() > 0 || has(SENSE.aspect) || has(SENSE.situation)
  if (kind === 'commitment' && tells && heads(SENSE.act) === 0 && !bids()) return 'context'
  return kind === 'commitment' && text.startsWith('为', head) && has(SENSE.act) ? 'principle' : kind
}

function kindInBackground(head: number): ClauseKind {
  if (isMaxim(head)) return 'principle'
  return has(SENSE.will) || has(SENSE.promise) ? 'commitment' : 'context'
}

function kindByTense(head: number, genre: Genre): ClauseKind {
  const gone = isPast() || has(SENSE.aspect)
  if (has(SENSE.doctrine) && !gone) return 'principle'
  if (isSituation()) return 'context'
  if (has(SENSE.copula) && isMaxim(head)) return 'principle'
  if (opensWithAct(head) && !gone) return 'commitment'
  // 「实现…全覆盖」 after 「健全…」 is what the act aims at.
  if (!gone && heads(SENSE.act) > 0 && !has(SENSE.amount)) return 'commitment'
  return kindBySigns(head, genre)
}

function kindBySigns(head: number, genre: Genre): ClauseKind {
  if (signsOfPast() > signsOfFuture()) return lacks() >= 2 ? 'context' : 'result'
  if (isMaxim(head)) return 'principle'
  if (signsOfFuture() === 0 && lacks() > 0) return 'context'
  if (signsOfFuture() > 0 || heads(SENSE.act) > 0) return 'commitment'
  const states = isReport(genre) || (genre === 'news' && has(SENSE.came))
  return states && isBareFact() ? 'result' : 'context'
}

const signsOfPast = (): number =>
  2 * (count(SENSE.aspect) + count(SENSE.past) + count(SENSE.ago)) + count(SENSE.came)
const signsOfFuture = (): number =>
  3 * count(SENSE.promise) + 2 * (count(SENSE.will) + count(SENSE.must)) + count(SENSE.target)

// A report states facts of its time: what has neither a lack nor an argument in it was reached.
const isBareFact = (): boolean =>
  lacks() === 0 && !has(SENSE.argue) && !has(SENSE.copula) && !has(SENSE.situation)
