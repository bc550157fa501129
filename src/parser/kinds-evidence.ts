import type { Genre } from '../model/plan.ts'
import { cueTable, cueTally, scanCues } from './lexicon/cues.ts'
import { CLAUSE_CUES } from './lexicon/cues-clause.ts'
import { SENSE } from './lexicon/cues-sense.ts'

// What the cue words found in one clause amount to; kinds-rules.ts decides by it.

// How near its end a clause calls to arms.
export const CALL_TAIL = 3
// The noun that announces a list stands at the very end: 「以下8个方面主要目标。」.
const ANNOUNCE_TAIL = 8
// A maxim says 「是」 soon after naming its subject.
const COPULA_REACH = 24
// What opens a clause of 「以…为导向」; elsewhere the words describe a thing.
const STEERING = ['以', '坚持以', '始终坚持以', '要以']
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
export const heads = (sense: number): number => tally.heads[sense] ?? 0
export const firstOf = (sense: number): number => tally.first[sense] ?? 0
export const lastOf = (sense: number): number => tally.last[sense] ?? 0

export const endsIn = (text: string, end: number, marks: string): boolean =>
  marks.includes(text[end - 1] ?? ' ')

export const isReport = (genre: Genre): boolean => genre === 'work-report' || genre === 'congress-report'
export const isPlan = (genre: Genre): boolean =>
  genre === 'work-plan' || genre === 'decomposition' || genre === 'opinion' || genre === 'notice'
export const isSpoken = (genre: Genre): boolean =>
  isReport(genre) || genre === 'news' || genre === 'other' || genre === 'bulletin'

/** How often a clause says that something is missing. */
export const lacks = (): number => count(SENSE.lack) + count(SENSE.wanting)

export const isPast = (): boolean => has(SENSE.past) || has(SENSE.ago)

export const opensWithAct = (head: number): boolean => heads(SENSE.act) > 0 && firstOf(SENSE.act) === head

/** 要, 必须, 我们将: somebody is to do something. */
export const bids = (): boolean => has(SENSE.will) || has(SENSE.promise) || has(SENSE.must)

/** 「重点抓好七个方面工作：」 */
export function announces(text: string, end: number): boolean {
  if (endsIn(text, end, '：:')) return true
  return has(SENSE.announce) && lastOf(SENSE.announce) >= end - ANNOUNCE_TAIL && !has(SENSE.amount)
}

export const isGoal = (head: number): boolean =>
  has(SENSE.goal) && firstOf(SENSE.goal) - head < GOAL_REACH && !has(SENSE.announce) && !has(SENSE.aspect)

/** 「我们也清醒地认识到…」: problems owned to, not only named on the way to a result. */
export function owns(): boolean {
  if (has(SENSE.amount)) return false
  return (
    has(SENSE.problem) ||
    (has(SENSE.trouble) && (lacks() > 0 || has(SENSE.situation)) && heads(SENSE.act) <= 1)
  )
}

/** 「我们将采取有力措施，切实加以解决」 */
export function isPromise(): boolean {
  return !has(SENSE.aspect) && !isPast() && (has(SENSE.remedy) || has(SENSE.promise))
}

/** 「…是…的基石」, 「只有…才能…」: what holds at all times. */
export function isMaxim(head: number): boolean {
  if (bids() || has(SENSE.amount) || has(SENSE.aspect)) return false
  // 「推进…，加快…，是…的重要举措」
  if (heads(SENSE.copula) > 0 && (has(SENSE.maxim) || count(SENSE.copula) >= 2)) return true
  if (has(SENSE.target)) return false
  if (has(SENSE.logic) && firstOf(SENSE.logic) === head) return true
  if (has(SENSE.copula) && firstOf(SENSE.copula) - head <= COPULA_REACH) return isDefinition()
  if (has(SENSE.logic)) return heads(SENSE.act) === 0
  if (has(SENSE.steer))
    return heads(SENSE.act) === 0 && STEERING.some(opening => lastText.startsWith(opening, head))
  return has(SENSE.balance) && !has(SENSE.act)
}

function isDefinition(): boolean {
  // 「…是…的根本目的」, 「…的根本目的是…」
  if (has(SENSE.maxim) && lastOf(SENSE.maxim) >= firstOf(SENSE.copula) && heads(SENSE.act) <= 1) return true
  return count(SENSE.copula) >= 2 && heads(SENSE.act) === 0
}

// A proverb is one short phrase or a few of equal length, and turns on one of these words.
const PROVERB_SHORTEST = 3
const PROVERB_PHRASE = 9
const PROVERB_PHRASES = 4
const PLAIN = 0
const MARK = 1
const PAUSE = 2
const proverbSigns = new Uint8Array(65536)
for (const mark of '不无惟唯者虽方贵莫犹如必总') proverbSigns[mark.charCodeAt(0)] = MARK
for (const pause of '，,。；;！!？?”') proverbSigns[pause.charCodeAt(0)] = PAUSE

/** 「井淘三遍水不浑」, 「民生无小事，枝叶总关情」: said of no one and asking for nothing. */
export function isProverb(text: string, head: number, end: number): boolean {
  if (end - head > PROVERB_PHRASES * (PROVERB_PHRASE + 1) || heads(SENSE.act) > 0 || bids()) return false
  if (has(SENSE.amount) || has(SENSE.aspect) || has(SENSE.came) || has(SENSE.target)) return false
  return turnsEvenly(text, head, end)
}

function turnsEvenly(text: string, head: number, end: number): boolean {
  let length = 0
  let marked = false
  let from = head
  for (let i = head; i <= end; i++) {
    const sign = i < end ? (proverbSigns[text.charCodeAt(i)] ?? PLAIN) : PAUSE
    marked ||= sign === MARK
    if (sign !== PAUSE) continue
    if (i > from && !isEven(i - from, length)) return false
    if (i > from) length = i - from
    from = i + 1
  }
  return marked && length > 0
}

const isEven = (phrase: number, before: number): boolean =>
  phrase >= PROVERB_SHORTEST && phrase <= PROVERB_PHRASE && (before === 0 || phrase === before)

/** 「今年是…之年」, 「当前…形势依然…」 */
export function isSituation(): boolean {
  if (bids() || has(SENSE.target)) return false
  if (has(SENSE.season)) return has(SENSE.copula) ? heads(SENSE.act) <= 1 : heads(SENSE.act) === 0
  if (count(SENSE.situation) >= 2) return has(SENSE.copula) || heads(SENSE.act) === 0
  return heads(SENSE.situation) > 0 && heads(SENSE.act) === 0 && (lacks() > 0 || has(SENSE.copula))
}

/** 「过去一年，是极不寻常的一年」, with nothing reached in it. */
export function isOnlySeason(head: number): boolean {
  if (!has(SENSE.season) || has(SENSE.aspect) || has(SENSE.amount)) return false
  if (!has(SENSE.copula)) return !has(SENSE.came) && heads(SENSE.act) === 0
  if (has(SENSE.we) || heads(SENSE.act) > 1) return false
  return firstOf(SENSE.copula) - head <= COPULA_REACH && count(SENSE.came) <= 1
}
