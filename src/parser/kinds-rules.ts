import type { ClauseKind, Genre } from '../model/plan.ts'
import { cueTable, cueTally, scanCues } from './lexicon/cues.ts'
import { CLAUSE_CUES, SENSE } from './lexicon/cues-clause.ts'
import type { SectionRole } from './section-role.ts'

// A slogan is short; what is longer says what is to be done.
const SLOGAN_LIMIT = 48
// How near its end a clause calls to arms.
const TAIL = 14
// The noun that announces a list stands at the very end: 「以下8个方面主要目标。」.
const ANNOUNCE_TAIL = 8
// 「做好今年工作意义重大。」
const WEIGHTY_TAIL = 3
// A maxim says 「是」 soon after naming its subject.
const COPULA_REACH = 24
// 「以…为导向」 opens its clause.
const STEER_REACH = 30
// How soon a clause calls itself a goal.
const GOAL_REACH = 40

const clauses = cueTable(CLAUSE_CUES)
const tally = cueTally()
// What `kindOf` has just looked at is what `carries` and `turns` are asked about next.
let lastText = ''
let lastStart = -1
let lastEnd = -1

/** Looks at the clause once; everything below asks what was found. */
export function readCues(text: string, start: number, end: number): void {
  if (start === lastStart && end === lastEnd && text === lastText) return
  lastText = text
  lastStart = start
  lastEnd = end
  scanCues(clauses, text, start, end, tally)
}

export const count = (sense: number): number => tally.count[sense] ?? 0
export const has = (sense: number): boolean => (tally.count[sense] ?? 0) > 0
const heads = (sense: number): number => tally.heads[sense] ?? 0
const firstOf = (sense: number): number => tally.first[sense] ?? 0
const lastOf = (sense: number): number => tally.last[sense] ?? 0

export const endsIn = (text: string, end: number, marks: string): boolean =>
  marks.includes(text[end - 1] ?? ' ')

const isReport = (genre: Genre): boolean => genre === 'work-report' || genre === 'congress-report'
const isPlan = (genre: Genre): boolean =>
  genre === 'work-plan' || genre === 'decomposition' || genre === 'opinion' || genre === 'notice'
const isSpoken = (genre: Genre): boolean =>
  isReport(genre) || genre === 'news' || genre === 'other' || genre === 'bulletin'

/** A rule for how the plan itself is run: who hands it down, reports, supervises, collates. */
export function isProcedure(head: number, role: SectionRole, genre: Genre): boolean {
  if (role === 'review' || role === 'lessons' || role === 'problems' || isReport(genre)) return false
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
  return has(SENSE.everyone) && count(SENSE.organize) >= 2
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
  if (has(SENSE.call) && (heads(SENSE.call) > 0 || lastOf(SENSE.call) >= end - TAIL)) return true
  if (has(SENSE.credit) && role !== 'plan' && role !== 'goals') return true
  if (has(SENSE.remedy) || has(SENSE.amount)) return false
  if (endsIn(text, end, '！!') && isFervent(role)) return true
  if (has(SENSE.faith) && has(SENSE.we)) return true
  return isSlogan(end - head)
}

function isFervent(role: SectionRole): boolean {
  if ((role === 'review' || role === 'unknown') && (isPast() || has(SENSE.aspect))) return false
  if (has(SENSE.we) || has(SENSE.promise) || has(SENSE.lofty) || has(SENSE.faith)) return true
  return looksAhead(role) && !has(SENSE.act) && !bids()
}

function isSlogan(length: number): boolean {
  if (isPast() || has(SENSE.season) || has(SENSE.target) || owns()) return false
  if (bids()) return !has(SENSE.aspect) && count(SENSE.attitude) >= 2 && heads(SENSE.act) <= 1
  if (length > SLOGAN_LIMIT || heads(SENSE.act) > 0 || has(SENSE.copula)) return false
  return count(SENSE.lofty) >= (has(SENSE.aspect) ? 2 : 1)
}

const isPast = (): boolean => has(SENSE.past) || has(SENSE.ago)

const opensWithAct = (head: number): boolean => heads(SENSE.act) > 0 && firstOf(SENSE.act) === head

/** 要, 必须, 我们将: somebody is to do something. */
const bids = (): boolean => has(SENSE.will) || has(SENSE.promise) || has(SENSE.must)

const looksBack = (role: SectionRole): boolean => role === 'review' || role === 'problems'
const looksAhead = (role: SectionRole): boolean =>
  role === 'plan' || role === 'goals' || role === 'measures' || role === 'guidance' || role === 'running'

/** Kinds that a clause claims for itself, whatever section it stands in. */
export function kindByWords(text: string, head: number, end: number, role: SectionRole): ClauseKind | null {
  if (!looksBack(role) && (has(SENSE.guiding) || has(SENSE.enact))) return 'principle'
  if (announces(text, end)) return 'context'
  // 「上述目标，是…确定的」 speaks of the goals, it does not set them.
  if (!looksBack(role) && isGoal(head)) return heads(SENSE.copula) > 0 ? 'context' : 'commitment'
  if (has(SENSE.event) && !has(SENSE.amount) && !bids() && (heads(SENSE.act) <= 1 || role === 'unknown'))
    return 'context'
  if (has(SENSE.proof)) return 'principle'
  if (has(SENSE.weighty) && lastOf(SENSE.weighty) >= end - WEIGHTY_TAIL && !bids() && !has(SENSE.copula))
    return 'context'
  if (looksAhead(role)) return null
  if (has(SENSE.lesson)) return 'principle'
  if (owns()) return isPromise() ? 'commitment' : 'context'
  return null
}

/** 「重点抓好七个方面工作：」 */
function announces(text: string, end: number): boolean {
  if (endsIn(text, end, '：:')) return true
  return has(SENSE.announce) && lastOf(SENSE.announce) >= end - ANNOUNCE_TAIL && !has(SENSE.amount)
}

const isGoal = (head: number): boolean =>
  has(SENSE.goal) && firstOf(SENSE.goal) - head < GOAL_REACH && !has(SENSE.announce) && !has(SENSE.aspect)

/** 「我们也清醒地认识到…」: problems owned to, not only named on the way to a result. */
export function owns(): boolean {
  if (has(SENSE.amount)) return false
  return (
    has(SENSE.problem) ||
    (has(SENSE.trouble) && (has(SENSE.lack) || has(SENSE.situation)) && heads(SENSE.act) <= 1)
  )
}

/** What an earlier sentence of the paragraph decided. */
export function kindInTurn(paragraph: ClauseKind | null): ClauseKind | null {
  return paragraph === 'context' && isPromise() ? 'commitment' : paragraph
}

/** 「我们将采取有力措施，切实加以解决」 */
function isPromise(): boolean {
  return !has(SENSE.aspect) && !isPast() && (has(SENSE.remedy) || has(SENSE.promise))
}

/** 「…是…的基石」, 「只有…才能…」: what holds at all times. */
function isMaxim(head: number): boolean {
  if (bids() || has(SENSE.amount) || has(SENSE.aspect)) return false
  // 「推进…，加快…，是…的重要举措」
  if (heads(SENSE.copula) > 0 && (has(SENSE.maxim) || count(SENSE.copula) >= 2)) return true
  if (has(SENSE.target)) return false
  if (has(SENSE.logic) && firstOf(SENSE.logic) === head) return true
  if (has(SENSE.copula) && firstOf(SENSE.copula) - head <= COPULA_REACH) {
    const named = has(SENSE.maxim) && lastOf(SENSE.maxim) > firstOf(SENSE.copula)
    return (named && heads(SENSE.act) <= 1) || (count(SENSE.copula) >= 2 && heads(SENSE.act) === 0)
  }
  if (has(SENSE.logic) || (has(SENSE.steer) && firstOf(SENSE.steer) - head <= STEER_REACH))
    return heads(SENSE.act) === 0
  return has(SENSE.balance) && !has(SENSE.act)
}

/** 「今年是…之年」, 「当前…形势依然…」 */
function isSituation(): boolean {
  if (bids() || has(SENSE.target)) return false
  if (has(SENSE.season)) return has(SENSE.copula) ? heads(SENSE.act) <= 1 : heads(SENSE.act) === 0
  if (count(SENSE.situation) >= 2) return has(SENSE.copula) || heads(SENSE.act) === 0
  return heads(SENSE.situation) > 0 && heads(SENSE.act) === 0 && (has(SENSE.lack) || has(SENSE.copula))
}

/** What a clause is by the section it stands in, unless its words are against it. */
export function kindByRole(text: string, head: number, role: SectionRole, genre: Genre): ClauseKind {
  switch (role) {
    case 'review':
      return kindInReview(text, head)
    case 'plan':
    case 'measures':
    case 'running':
    case 'goals':
      return kindInPlan(head, genre)
    case 'problems':
      return isPromise() ? 'commitment' : 'context'
    case 'lessons':
    case 'guidance':
    case 'principles':
      return has(SENSE.season) && isSituation() ? 'context' : 'principle'
    case 'thanks':
      return 'exhortation'
    case 'background':
      return isReport(genre) ? kindByTense(head, genre) : kindInBackground(head)
    case 'unknown':
      return isPlan(genre) ? kindInPreface(text, head, genre) : kindByTense(head, genre)
  }
}

function kindInReview(text: string, head: number): ClauseKind {
  if (isOnlySeason(head)) return 'context'
  if (isPast() || has(SENSE.aspect) || has(SENSE.amount)) return 'result'
  if (isPromise()) return has(SENSE.must) && !has(SENSE.remedy) ? 'principle' : 'commitment'
  if (has(SENSE.must)) return 'principle'
  if (text.startsWith('要', head)) return 'commitment'
  if (has(SENSE.came)) return 'result'
  if (isSituation() || (has(SENSE.lack) && !has(SENSE.we) && heads(SENSE.act) === 0)) return 'context'
  return isMaxim(head) ? 'principle' : 'result'
}

/** 「过去一年，是极不寻常的一年」, with nothing reached in it. */
function isOnlySeason(head: number): boolean {
  if (!has(SENSE.season) || !has(SENSE.copula) || firstOf(SENSE.copula) - head > COPULA_REACH) return false
  return !has(SENSE.aspect) && !has(SENSE.amount) && count(SENSE.came) <= 1
}

function kindInPlan(head: number, genre: Genre): ClauseKind {
  if (has(SENSE.doctrine) && !has(SENSE.amount)) return 'principle'
  if (isSituation()) return 'context'
  if (isMaxim(head)) return 'principle'
  if (heads(SENSE.ago) > 0 && !bids() && !has(SENSE.target)) return isReport(genre) ? 'result' : 'context'
  return isAside(genre) ? 'context' : 'commitment'
}

/** Past events, arguments and lacks inside a plan. */
function isAside(genre: Genre): boolean {
  if (bids() || has(SENSE.target)) return false
  // In an order 「已」 is a condition (「已公开的，…」); in a report it is the past.
  if (has(SENSE.aspect) && isSpoken(genre)) return heads(SENSE.act) <= 1 || count(SENSE.aspect) >= 2
  return heads(SENSE.act) === 0 && (count(SENSE.lack) >= 2 || has(SENSE.argue))
}

/** What stands before the first section of a plan: why it is made, and the line that enacts it. */
function kindInPreface(text: string, head: number, genre: Genre): ClauseKind {
  const kind = kindInPlan(head, genre)
  if (kind === 'commitment' && has(SENSE.lack) && heads(SENSE.act) === 0 && !bids()) return 'context'
  return kind === 'commitment' && text.startsWith('为', head) && has(SENSE.act) ? 'principle' : kind
}

function kindInBackground(head: number): ClauseKind {
  if (isMaxim(head)) return 'principle'
  return has(SENSE.will) || has(SENSE.promise) ? 'commitment' : 'context'
}

function kindByTense(head: number, genre: Genre): ClauseKind {
  if (has(SENSE.doctrine) && !isPast() && !has(SENSE.aspect)) return 'principle'
  if (isSituation()) return 'context'
  if (heads(SENSE.copula) > 0 && isMaxim(head)) return 'principle'
  const past = 2 * (count(SENSE.aspect) + count(SENSE.past) + count(SENSE.ago)) + count(SENSE.came)
  const future = 3 * count(SENSE.promise) + 2 * (count(SENSE.will) + count(SENSE.must)) + count(SENSE.target)
  if (opensWithAct(head) && !isPast() && !has(SENSE.aspect)) return 'commitment'
  if (past > future) return count(SENSE.lack) >= 2 ? 'context' : 'result'
  if (isMaxim(head)) return 'principle'
  if (future > 0 || heads(SENSE.act) > 0) return 'commitment'
  // A report states facts of its time; what has neither a lack nor an argument in it was reached.
  return isReport(genre) &&
    !has(SENSE.lack) &&
    !has(SENSE.argue) &&
    !has(SENSE.copula) &&
    !has(SENSE.situation)
    ? 'result'
    : 'context'
}
