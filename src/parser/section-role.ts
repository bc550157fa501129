import type { Genre } from '../model/plan.ts'
import { cueTable, cueTally, scanCues } from './lexicon/cues.ts'
import { TITLE_CUES, TITLE_SENSE } from './lexicon/cues-title.ts'
import { isYearGone } from './metadata-period.ts'

/**
 * What a section of a plan is for. `running` is how the plan itself is run (组织领导、督促检查), `background` the
 * situation it starts from (形势、现状); `unknown` leaves the decision to the words of each clause.
 */
export type SectionRole =
  | 'review'
  | 'problems'
  | 'lessons'
  | 'background'
  | 'guidance'
  | 'principles'
  | 'goals'
  | 'plan'
  | 'measures'
  | 'running'
  | 'thanks'
  | 'unknown'

// A title longer than this is a sentence that lost its full stop; what it is about stands in front.
const TITLE_LIMIT = 60
// Where a title that asks for an act names it: 「切实加强…」「更好统筹…」.
const ACT_HEAD = 2

const titles = cueTable(TITLE_CUES)
const tally = cueTally()

const has = (sense: number): boolean => (tally.count[sense] ?? 0) > 0

/** The role a section's title gives it, or the role it inherits from the section around it. `year` is the one that the plan is for. */
export function sectionRoleOf(
  title: string,
  parent: SectionRole,
  genre: Genre,
  year: number | null = null,
): SectionRole {
  if (parent === 'unknown' && tellsYears(genre) && isYearGone(title, year)) return 'review'
  scanCues(titles, title, 0, Math.min(title.length, TITLE_LIMIT), tally)
  return (
    pastRole(title, parent) ??
    (isReport(genre) ? null : runningRole(parent)) ??
    futureRole(title, parent, genre) ??
    inheritedRole(parent, genre)
  )
}

// An order of one year says nothing of the year before under a heading of its own.
const tellsYears = (genre: Genre): boolean => isReport(genre) || genre === 'other' || genre === 'bulletin'
const isReport = (genre: Genre): boolean => genre === 'work-report' || genre === 'congress-report'

function pastRole(title: string, parent: SectionRole): SectionRole | null {
  const looksAhead = has(TITLE_SENSE.guidance) || has(TITLE_SENSE.goals) || has(TITLE_SENSE.plan)
  if (has(TITLE_SENSE.problems)) return 'problems'
  if (has(TITLE_SENSE.lessons)) return 'lessons'
  if (has(TITLE_SENSE.review)) {
    // 「…工作回顾和…主要目标任务」: both in one section, so that only the clauses can say.
    const both = looksAhead && parent === 'unknown' && lookAheadComesLast()
    return both ? 'unknown' : 'review'
  }
  if (parent === 'review' && has(TITLE_SENSE.must)) return 'lessons'
  if (parent === 'review' && tellsOfLack(title)) return 'problems'
  return parent === 'review' || parent === 'problems' || parent === 'lessons' ? parent : null
}

// 「…，加强薄弱环节」「重视解决…突出问题」 tell what was done about a lack.
const REMEDIES = ['解决', '化解', '破解', '整改', '加强薄弱', '补齐', '消除', '扭转']
const tellsOfLack = (title: string): boolean =>
  has(TITLE_SENSE.lack) &&
  !opensWithAct() &&
  (title.includes('有待') || !REMEDIES.some(word => title.includes(word)))

function lookAheadComesLast(): boolean {
  const end = tally.last[TITLE_SENSE.review] ?? 0
  const after = (sense: number): boolean => has(sense) && (tally.last[sense] ?? 0) > end
  return after(TITLE_SENSE.guidance) || after(TITLE_SENSE.goals) || after(TITLE_SENSE.plan)
}

function runningRole(parent: SectionRole): SectionRole | null {
  if (has(TITLE_SENSE.running) && !has(TITLE_SENSE.plan)) return parent === 'plan' ? null : 'running'
  return has(TITLE_SENSE.measures) ? 'measures' : null
}

function futureRole(title: string, parent: SectionRole, genre: Genre): SectionRole | null {
  const named = namedRole()
  if (named !== null) return named
  if (parent === 'unknown' && isReport(genre) && has(TITLE_SENSE.attained)) return attainedRole(title)
  if (has(TITLE_SENSE.thanks)) return 'thanks'
  if (parent === 'unknown' && has(TITLE_SENSE.background)) return 'background'
  // 「总体要求」 holds 指导思想、基本原则、目标; an act under it is the plan, its heading lost.
  if (parent !== 'unknown' && parent !== 'guidance') return null
  if (parent === 'guidance') return opensWithAct() ? 'plan' : null
  const isOrder = genre !== 'news' && genre !== 'bulletin' && genre !== 'other'
  return isOrder && (opensWithAct() || opensWith(TITLE_SENSE.uphold)) ? 'plan' : null
}

function namedRole(): SectionRole | null {
  const guides = has(TITLE_SENSE.guidance) || has(TITLE_SENSE.principles)
  // 「总体要求和主要目标」 holds both; what is guidance says so itself.
  if (has(TITLE_SENSE.goals)) return has(TITLE_SENSE.plan) && !guides ? 'plan' : 'goals'
  if (has(TITLE_SENSE.guidance)) return has(TITLE_SENSE.plan) ? 'goals' : 'guidance'
  if (has(TITLE_SENSE.principles)) return 'principles'
  return has(TITLE_SENSE.plan) ? 'plan' : null
}

const opensWith = (sense: number): boolean => has(sense) && (tally.first[sense] ?? 0) <= ACT_HEAD
// 「不断提升…」 at the head of a title asks for what 「…不断提升」 says was reached.
const opensWithAct = (): boolean =>
  opensWith(TITLE_SENSE.act) || (has(TITLE_SENSE.attained) && tally.first[TITLE_SENSE.attained] === 0)

const attainedRole = (title: string): SectionRole =>
  opensWithIntent() || namesField(title) ? 'plan' : 'review'

// 「坚定不移深化改革」 asks for what it names; in 「城市建设取得新突破」 the act is a noun.
const opensWithIntent = (): boolean =>
  startsWith(TITLE_SENSE.act) || startsWith(TITLE_SENSE.uphold) || startsWith(TITLE_SENSE.attained)
const startsWith = (sense: number): boolean => has(sense) && tally.first[sense] === 0

/** 「在激发动力活力上实现新突破」: a field is named in which something is to be attained. */
function namesField(title: string): boolean {
  const on = title.lastIndexOf('上', TITLE_LIMIT)
  const at = on < 0 ? -1 : title.lastIndexOf('在', on)
  if (at < 0 || (at > 0 && !'，,、 '.includes(title.charAt(at - 1)))) return false
  return on > at + 1 && (tally.last[TITLE_SENSE.attained] ?? 0) > on
}

function inheritedRole(parent: SectionRole, genre: Genre): SectionRole {
  if (parent !== 'unknown') return parent
  const isPlan =
    genre === 'work-plan' || genre === 'decomposition' || genre === 'infographic' || genre === 'opinion'
  return isPlan && !has(TITLE_SENSE.subject) ? 'plan' : 'unknown'
}
