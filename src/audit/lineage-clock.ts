import type { Clause, Figure, Plan } from '../model/plan.ts'

// Which time a statement of a report is about. A report of the first or last year of a term looks back over five years
// and over one, often in one chapter; totals of five years are not the year's.

/** `year` is the report's own year, `years` several of them together, `other` a base year or one still to come. */
export type Extent = 'year' | 'years' | 'other'

const severalYears =
  /[五四三两十]年(?:来|间|累计|共|多来)|(?:过去的?|近|这)[五四三两十]年|五年(?:新增|建成|完成|实施)|“?十[一二三四五]五”?(?:时期|期间|以来)|本届政府(?:任期|以来)|届首以来/
const yearsAhead = /(?:今后|未来)[五三]年|“?十[一二三四五六]五”?(?:时期|期间|末)/
const oneYear = /一年来|过去的?一年|刚刚过去的20\d\d年|去年|全年|当年|今年|年内|本年度/
// 「累计」 counts since a beginning: it is a sum of years wherever it stands, unless the year itself is named.
const cumulative = /累计|累积/

// 「近三年」 and 「累计」 are said of one sentence; these are said of all that follows.
const yearsFollow =
  /[五十]年来|(?:过去的?|这|以来的)[五十]年|五年间|“?十[一二三四五]五”?时期|本届政府(?:任期|以来)|届首以来/
// 「去年」 inside a look back over five years is said of one sentence; these are said of all that follows.
const oneYearFollows =
  /一年来|过去的?一年|刚刚过去的?(?:20\d\d年)?|20\d\d年(?:的?工作|的?回顾|是|，我|，面对)/
const thisYearFollows = /20\d\d年|今年|本年度/

// 「2021年是本届政府任期最后一年」 opens the year, whatever it is the last of.
const namesItsYear = /(?:19|20)\d\d年(?:是|作为)/

/** What a title or the opening words of a clause say of everything after them, looking back; null where nothing. */
function announcedBack(words: string): Extent | null {
  if (namesItsYear.test(words)) return 'year'
  if (yearsFollow.test(words)) return 'years'
  return oneYearFollows.test(words) ? 'year' : null
}

/** The same looking ahead: goals of a five-year plan are not the year's. */
function announcedAhead(words: string): Extent | null {
  if (yearsAhead.test(words)) return 'years'
  return thisYearFollows.test(words) ? 'year' : null
}

const openingLength = 16 // 「各位代表，刚刚过去的2015年」

/** What was last announced, looking back and looking ahead. */
type Announced = { back: Extent; ahead: Extent }

/** The extent that holds at the start of each clause, by the last announcement in a title or at a clause's opening. */
export function extentsOf(plan: Plan): Map<string, Extent> {
  const titles = new Map(plan.sections.map(section => [section.id, section.title]))
  const extents = new Map<string, Extent>()
  const now: Announced = { back: 'year', ahead: 'year' }
  let section: string | null = null
  for (const clause of plan.clauses) {
    if (clause.section !== section) {
      section = clause.section
      hear(titles.get(section ?? '') ?? '', true, true, now)
    }
    hear(openingOf(clause), mayLookBack(clause, now.back), clause.kind !== 'result', now)
    extents.set(clause.id, clause.kind === 'commitment' ? now.ahead : now.back)
  }
  return extents
}

function hear(words: string, backwards: boolean, forwards: boolean, now: Announced): void {
  if (backwards) now.back = announcedBack(words) ?? now.back
  if (forwards) now.ahead = announcedAhead(words) ?? now.ahead
}

const openingOf = (clause: Clause): string => clause.text.slice(0, openingLength)

// 「五年来，新增学位9600个」 within the year's own part is one sentence; an opening without figures is a heading in words.
const mayLookBack = (clause: Clause, now: Extent): boolean =>
  clause.kind !== 'commitment' && (now !== 'year' || clause.figures.length === 0)

const yearOf = (day: string): number => Number(day.slice(0, 4))

/** The extent of one figure: its own year, the words before it in its clause, else what holds for the clause. */
export function figureExtent(figure: Figure, clause: Clause, inherited: Extent, year: number | null): Extent {
  if (figure.basis === 'cagr' || runsOverYears(figure)) return 'years'
  const before = clause.text.slice(0, figure.span[0] - clause.span[0])
  const phrase = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf(',')) + 1)
  // 「累计完成投资3.23亿元的…工程新接入集中供热面积190万平方米」: only the first of the two is a sum of years.
  const own = phrase.slice(phrase.search(/\d[^\d]*$/) + 1)
  return extentInPhrase(figure, phrase, year) ?? extentInWords(phrase, own) ?? nearestCue(before) ?? inherited
}

/** By a year that the phrase names: the base year of a comparison is another time. */
function extentInPhrase(figure: Figure, phrase: string, year: number | null): Extent | null {
  // 「是2015年的4.7倍」 says how far the years have come.
  if (figure.basis === 'multiple' && /是20\d\d年/.test(phrase)) return 'years'
  // 「由前三年分别上升4.9%、5.5%、0.2%，转为下降1.2%」: the first three are of other years.
  if (/[由从](?:前[两三四五]年|上年|去年)[^到至为]*$/.test(phrase)) return 'other'
  const fromBase = /[由从比较是为]20\d\d年|[由从][^，\d]{0,8}$/.test(phrase) && !/[到至]20\d\d年/.test(phrase)
  if (fromBase) return /[比较]20\d\d年/.test(phrase) && yearIn(phrase) === (year ?? 0) - 1 ? 'year' : 'other'
  const named = lastYearIn(phrase) ?? periodYear(figure)
  if (named === null || year === null) return null
  return named === year ? 'year' : 'other'
}

function extentInWords(phrase: string, own: string): Extent | null {
  if (severalYears.test(phrase) || cumulative.test(own)) return 'years'
  return oneYear.test(phrase) ? 'year' : null
}

const runsOverYears = ({ period }: Figure): boolean =>
  period !== null && yearOf(period.from) < yearOf(period.to)
const periodYear = (figure: Figure): number | null =>
  figure.period && !runsOverYears(figure) ? yearOf(figure.period.to) : null

const yearIn = (words: string): number => Number(/20\d\d/.exec(words)?.[0] ?? 0)
function lastYearIn(phrase: string): number | null {
  const all = [...phrase.matchAll(/((?:19|20)\d\d)年/g)]
  const last = all.at(-1)?.[1]
  return last === undefined ? null : Number(last)
}

function nearestCue(before: string): Extent | null {
  const several = lastIndexOf(before, severalYears)
  const one = lastIndexOf(before, oneYear)
  if (several < 0 && one < 0) return null
  return several > one ? 'years' : 'year'
}

function lastIndexOf(text: string, pattern: RegExp): number {
  let last = -1
  for (const { index } of text.matchAll(new RegExp(pattern, 'g'))) last = index
  return last
}
