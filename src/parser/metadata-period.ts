import type { Genre, Period } from '../model/plan.ts'
import { mayNameYears, wholeYears, yearsIn } from './metadata-dates.ts'
import { DEADLINE } from './metadata-signs.ts'

/** What dates a plan: its title, its chapters, its opening, its day of issue and its number. */
export type PeriodEvidence = {
  readonly title: string
  readonly headings: readonly string[]
  readonly head: string
  /** What stands in the head, as `signsIn` tells it. */
  readonly seen: number
  /** What `headings` say is planned, as `plannedYears` tells it. */
  readonly planned: Period | null
  readonly genre: Genre
  readonly issuedOn: string | null
  readonly number: string
}

const HEADING_LIMIT = 40 // the chapters; a plan with more numbers its tasks as headings

const PLAN_HEADING = /安排|部署|任务|目标|重点|要求|打算|计划|工作$|抓好|建议/
const REVIEW_HEADING = /回顾|总结|情况$|成就/

// 「2024年工作」「2024年的主要工作」 says of a year neither that it is over nor that it is to come.
const BARE_YEAR =
  /^[^\d〇零○一二三四五六七八九]{0,6}(?:[\d]{4}|[一二][〇零○一二三四五六七八九]{3})年(?:的|全[省市县区旗州]|政府|[省市县区]委)*(?:主要|各项)?(?:工作)?$/

/** Whether a heading that names no more than a year looks back: the chapters after it are of a later one. */
export function isYearGone(heading: string, year: number | null): boolean {
  if (year === null || !mayNameYears(heading) || !BARE_YEAR.test(heading)) return false
  const named = onlyYear(yearsIn(heading))
  return named !== null && named < year
}

/** The last year that the headings plan: 「2025年工作」 after 「2024年工作」, 「下一年」. */
function yearAfterBare(headings: readonly string[]): number | null {
  const bare = headings.flatMap(heading => {
    const year = mayNameYears(heading) && BARE_YEAR.test(heading) ? onlyYear(yearsIn(heading)) : null
    return year === null ? [] : [year]
  })
  const [first] = bare
  if (first === undefined) return null
  const following = headings.some(
    heading =>
      /明年|下一年|下一步|下步|今后[五5]年|未来[五5]年/.test(heading) ||
      (mayNameYears(heading) && PLAN_HEADING.test(heading) && onlyYear(yearsIn(heading)) === first + 1),
  )
  return following ? first + 1 : null
}

/** 「2014年工作安排」: the year that a report plans. */
export function plannedYears(headings: readonly string[]): Period | null {
  let first: Period | null = null
  const chapters = headings.slice(0, HEADING_LIMIT)
  const after = yearAfterBare(chapters)
  for (const heading of chapters) {
    if (!mayNameYears(heading) || REVIEW_HEADING.test(heading) || !PLAN_HEADING.test(heading)) continue
    const years = yearsIn(heading)
    if (years === null || isYearGone(heading, after)) continue
    if (onlyYear(years) !== null) return years
    first ??= years
  }
  return first
}

/** 「2013年工作回顾」: the report was given the year after. */
function yearAfterReview(headings: readonly string[]): number | null {
  for (const heading of headings.slice(0, HEADING_LIMIT)) {
    const year = mayNameYears(heading) && REVIEW_HEADING.test(heading) ? onlyYear(yearsIn(heading)) : null
    if (year !== null) return year + 1
  }
  return null
}

const firstYear = (period: Period): number => Number(period.from.slice(0, 4))

/** The year of a period that is one year. */
function onlyYear(period: Period | null): number | null {
  return period !== null && period.from.slice(0, 4) === period.to.slice(0, 4) ? firstYear(period) : null
}

function yearOfIssue(evidence: PeriodEvidence): number | null {
  if (evidence.issuedOn !== null) return Number(evidence.issuedOn.slice(0, 4))
  const year = /\d{4}/.exec(evidence.number)?.[0]
  return year === undefined ? null : Number(year)
}

const isReport = (genre: Genre): boolean => genre === 'work-report' || genre === 'congress-report'

const FIVE_YEARS = /(?:今后|未来)[五5]年/

/** The time a plan is for. */
export function periodOf(evidence: PeriodEvidence): Period | null {
  const { title, head, seen, genre, issuedOn } = evidence
  if (isReport(genre)) return reportPeriod(evidence)
  const planned = yearsIn(title) ?? evidence.planned
  const deadline = (seen & DEADLINE) === 0 ? null : wholeDeadline(head)
  const year = deadline?.year ?? (planned === null ? yearOfIssue(evidence) : Number(planned.to.slice(0, 4)))
  if (deadline === null || year === null) return planned
  const from = planned?.from ?? issuedOn ?? `${year}-01-01`
  const to = `${year}-${deadline.monthDay}`
  return to > from ? { from, to } : planned
}

// A report's title dates the report; its chapters date what it plans.
function reportPeriod(evidence: PeriodEvidence): Period | null {
  const { title, headings, head, genre } = evidence
  const planned = evidence.planned ?? yearsIn(title)
  const year = yearOfIssue(evidence) ?? yearAfterReview(headings) ?? yearAfterBare(headings)
  if (planned !== null || year === null) return planned
  const five = headings.slice(0, HEADING_LIMIT).some(heading => FIVE_YEARS.test(heading))
  if (five || (genre === 'congress-report' && FIVE_YEARS.test(head))) return wholeYears(year, year + 4)
  // A party congress meets every five years: one that does not say so here plans more than the year it met.
  return genre === 'congress-report' ? null : wholeYears(year, year)
}

const MONTH_ENDS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
// 「力争10月底前基本完成，12月底前全面完成」; 「各项任务于12月底前完成」. One task's 「6月底前完成」 says nothing of the whole.
const DATE_BEFORE = '(?<!\\d)(?:(20\\d\\d)年)?(?:(\\d{1,2})月(?:(\\d{1,2})日|底|份)?|年底)[之以]?前'
const WORK = '(?:任务|目标|工作|工程|项目|事项|实事)'
const WHOLE = new RegExp(
  `${WORK}[^。；\\n]{0,40}?${DATE_BEFORE}[^。；，\\n]{0,12}(?:全部|全面|高标准|高质量|如期|圆满)[^。；，\\n]{0,8}完成`,
)
const EVERY = new RegExp(
  `(?:各项|所有|全部|上述|以上|全年|年度)[^。；，\\n]{0,8}${WORK}[^。；，\\n]{0,16}?${DATE_BEFORE}[^。；，\\n]{0,12}完成`,
)

type Deadline = { year: number | null; monthDay: string }

/** 「…任务目标…12月底前…全面完成」: the deadline of the whole plan. */
function wholeDeadline(head: string): Deadline | null {
  if (!head.includes('完成')) return null
  const match = WHOLE.exec(head) ?? EVERY.exec(head)
  if (match === null) return null
  const month = Number(match[2] ?? 12)
  const last = MONTH_ENDS[month - 1]
  const day = match[3] === undefined ? last : Number(match[3])
  if (last === undefined || day === undefined || day < 1 || day > last) return null
  const pad = (value: number): string => `${value}`.padStart(2, '0')
  return { year: match[1] === undefined ? null : Number(match[1]), monthDay: `${pad(month)}-${pad(day)}` }
}

/** The year that 年内 and 年底 mean where nothing nearer says another. */
export function defaultYearOf(evidence: PeriodEvidence, period: Period | null): number | null {
  const named = onlyYear(period) ?? onlyYear(evidence.planned ?? yearsIn(evidence.title))
  return named ?? yearOfIssue(evidence) ?? (period === null ? null : firstYear(period))
}
