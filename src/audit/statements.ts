import type { Clause, Figure, Plan } from '../model/plan.ts'
import type { Place } from './finding.ts'
import { type Horizon, type Said, timesIn } from './horizon.ts'
import { foreignTerritory, measureOf, narrowingWords } from './measure.ts'
import { printedRange } from './printed-range.ts'
import type { Range } from './range.ts'

/** A document to be audited: what was read, and the original that its spans point into. */
export type AuditedDocument = { readonly plan: Plan; readonly text: string }

/** A clause with its figures placed in its own clean text, where words around them can be looked at. */
export type Passage = {
  readonly document: AuditedDocument
  readonly clause: Clause
  readonly text: string
  readonly statements: readonly Statement[]
}

/** One figure with the words that tell what it is about. `at` and `end` are offsets in the passage's text. */
export type Statement = {
  readonly document: AuditedDocument
  readonly clause: Clause
  readonly figure: Figure
  readonly range: Range
  readonly at: number
  readonly end: number
  /** what stands between the mark or figure before and this figure */
  readonly before: string
  /** what stands between this figure and the next mark or figure */
  readonly after: string
  readonly metric: string
  /** words that narrow the metric down; empty where the metric stands alone */
  readonly narrowed: string
  readonly horizon: Horizon | null
  readonly estimated: boolean
}

/** All passages of a document, in its order. */
export function passagesOf(document: AuditedDocument): Passage[] {
  const year = yearSpokenIn(document)
  const titles = titleTimes(document.plan, year)
  const passages: Passage[] = []
  let said: { readonly horizon: Horizon; readonly at: number } | null = null
  for (const clause of document.plan.clauses) {
    const opening = openingTime(clause.text, year)
    const heading = titles.get(clause.section ?? '') ?? null
    if (opening && isBeforeTerm(opening, said?.horizon ?? heading?.horizon ?? null, year)) {
      passages.push(passageOf(document, clause, year, opening))
      continue
    }
    if (opening) said = { horizon: opening, at: clause.span[0] }
    const holds = said && (!heading || said.at > heading.at) && !apart(document.plan, said.at, clause)
    passages.push(passageOf(document, clause, year, (holds ? said?.horizon : heading?.horizon) ?? null))
  }
  return passages
}

/** The year that 今年 means in a document: a plan's own, else the year of issue, else the year its title names. */
export function reportYearOf(plan: Plan): number | null {
  const dated = plan.period?.from ?? plan.issuedOn
  if (dated) return Number(dated.slice(0, 4))
  const named = /(?:19|20)\d\d/.exec(plan.title ?? '')
  return named ? Number(named[0]) : null
}

/** A session in December plans the year after, calls it 明年, and means by 今年 the year that it is held in. */
function yearSpokenIn({ plan, text }: AuditedDocument): number | null {
  const [year, issued] = [
    reportYearOf(plan),
    plan.issuedOn === null ? null : Number(plan.issuedOn.slice(0, 4)),
  ]
  return year !== null && issued === year - 1 && text.includes('明年') ? issued : year
}

// 「2016年全区生产总值为402亿元。」 amid five years to 2021 tells where they began, and what follows is again of all five.
const isBeforeTerm = (opening: Horizon, term: Horizon | null, year: number | null): boolean =>
  term !== null &&
  term.years > 1 &&
  term.to !== null &&
  opening.years === 1 &&
  opening.to !== null &&
  (year === null || opening.to < year - 1) &&
  opening.to <= term.to - term.years + 1

// What a sentence said of the time before a new chapter began does not hold in that chapter.
function apart(plan: Plan, saidAt: number, clause: Clause): boolean {
  return plan.sections.some(({ level, span }) => level === 1 && span[0] > saidAt && span[0] <= clause.span[0])
}

type Heading = { readonly horizon: Horizon; readonly at: number }

function titleTimes(plan: Plan, year: number | null): Map<string, Heading> {
  const times = new Map<string, Heading>()
  for (const section of plan.sections) {
    const named = timesIn(section.title, year).filter(({ part }) => !part)
    const [only, ...others] = named
    // 「“十二五”时期和2015年工作回顾」 is about two times, and which is meant only the sentences say.
    if (only && others.every(other => other.years === only.years && other.to === only.to))
      times.set(section.id, { horizon: { ...only, own: false }, at: section.span[0] })
    else if (!only && section.parent !== null) {
      const above = times.get(section.parent)
      if (above) times.set(section.id, above)
    }
  }
  return times
}

const salutation = /^[\s　]*(?:各位代表|同志们|各位委员)?[，,、:：！!\s　]*/
const openingReach = 6 // 「回顾过去五年，」「在2021年，」「刚刚过去的2017年，」

function openingTime(text: string, year: number | null): Horizon | null {
  const start = salutation.exec(text)?.[0].length ?? 0
  const [first] = timesIn(text.slice(start, start + 24), year)
  return first && first.at <= openingReach && !first.part && first.to !== null
    ? { ...first, own: false }
    : null
}

/** 「全年」 is a year, and which one the words before have said. */
function dated(time: Horizon | null, carried: Horizon | null): Horizon | null {
  if (time === null || time.to !== null || time.years > 1) return time
  return { ...time, to: carried?.to ?? null }
}

const marks = /[，,。；;：:（）()！!？?]/

function passageOf(
  document: AuditedDocument,
  clause: Clause,
  year: number | null,
  carried: Horizon | null,
): Passage {
  const { text } = clause
  const times = timesIn(text, year)
  const statements: Statement[] = []
  const places = placesIn(document, clause)
  let floor = 0
  clause.figures.forEach((printed, index) => {
    const figure = wellNamed(printed, statements.at(-1))
    const place = places[index]
    if (!place) return
    const { at, end } = place
    const before = text.slice(lastMark(text, floor, at), at)
    const next = places.slice(index + 1).find(other => other !== null)
    const after = text.slice(end, firstMark(text, end, next?.at ?? text.length))
    const sentence = sentenceStart(text, at)
    const time =
      times.filter(said => said.at >= sentence && said.end <= at && holdsFor(text, said, floor)).at(-1) ??
      null
    const earlier =
      dated(time, carried) ??
      times
        .filter(said => said.end <= at && !said.part && said.to !== null && holdsFor(text, said, floor))
        .at(-1) ??
      null
    const horizon = earlier ?? carried
    statements.push({
      document,
      clause,
      figure: isTold(clause, horizon, year) ? { ...figure, polarity: 'actual' } : figure,
      range: printedRange(figure),
      at,
      end,
      before,
      after,
      metric: measureOf(figure.metric),
      narrowed:
        narrowingWords(before, figure.metric) +
        foreignTerritory(before + figure.metric, document.plan.issuer),
      horizon,
      estimated: /预计|预期|有望|预估/.test(text.slice(Math.max(sentence, at - 20), at)),
    })
    floor = end
  })
  return { document, clause, text, statements: markShared(text, statements) }
}

// 「我们深刻体会到，五年间…增长61.5%」: what a lesson draws on is over.
// Nor does a plan aim at a year that is over, whatever the clauses under its heading were taken for.
const isTold = ({ kind }: Clause, horizon: Horizon | null, year: number | null): boolean =>
  year !== null &&
  horizon !== null &&
  horizon.to !== null &&
  horizon.to < year &&
  (horizon.own ? kind === 'principle' : horizon.years === 1)

// 「突破千亿元大关、达到986亿元」 is no amount of 大关, and 「生产总值先后跨越200亿」 no 生产总值先后.
function wellNamed(figure: Figure, previous: Statement | undefined): Figure {
  if (/^(?:元)?(?:大关|台阶|关口)$/.test(figure.metric) && previous)
    return { ...figure, metric: previous.figure.metric }
  const metric = figure.metric.replace(
    /(?:先后|相继|接连|首次|历史性地?|成功|连续|从无到有|从无|从少到多|仅|只|跨上|跃上|迈上|站上|迈过|越过|约|达|已)+$/,
    '',
  )
  return metric === figure.metric || metric.length < 2 ? figure : { ...figure, metric }
}

// 「从2016年的24.6亿元增长到38.9亿元」: the year is that of the first amount only; 「是2016年的1.6倍」: of neither.
function holdsFor(text: string, said: Said, floor: number): boolean {
  const lead = text.slice(Math.max(0, said.at - 3), said.at)
  if (/[由从自]$/.test(lead) && said.end <= floor) return false
  return !(/[是为到于]$/.test(lead) && /^(?:末|底)?的(?:近|约)?\d+(?:\.\d+)?倍/.test(text.slice(said.end)))
}

/** 「一二三产增加值分别增长3.5%、6%、5%」: values that share one name, and whose each is nobody can say. */
function markShared(text: string, statements: readonly Statement[]): Statement[] {
  const follows = (a: Statement | undefined, b: Statement | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    a.metric === b.metric &&
    a.figure.unit === b.figure.unit &&
    /^(?:左右|以上|以内|以下)?[、和及与](?:约|近)?$/.test(text.slice(a.end, b.at))
  return statements.map((statement, i) =>
    follows(statements[i - 1], statement) || follows(statement, statements[i + 1])
      ? { ...statement, narrowed: '分别' }
      : statement,
  )
}

function sentenceStart(text: string, at: number): number {
  for (let i = at - 1; i >= 0; i--) if ('。；;！？'.includes(text.charAt(i))) return i + 1
  return 0
}

function lastMark(text: string, floor: number, at: number): number {
  for (let i = at - 1; i >= floor; i--) if (marks.test(text.charAt(i))) return i + 1
  return floor
}

function firstMark(text: string, from: number, limit: number): number {
  for (let i = from; i < limit; i++) if (marks.test(text.charAt(i)) || text.charAt(i) === '、') return i
  return limit
}

/** Where each figure stands in the clean text of its clause: its offset where nothing was cleaned, else in order. */
function placesIn({ text }: AuditedDocument, clause: Clause): ({ at: number; end: number } | null)[] {
  const [start, end] = clause.span
  const untouched = text.slice(start, end) === clause.text
  let floor = 0
  return clause.figures.map(figure => {
    const at = untouched ? figure.span[0] - start : clause.text.indexOf(figure.text, floor)
    if (at < 0) return null
    floor = untouched ? floor : at + figure.text.length
    return { at, end: untouched ? figure.span[1] - start : at + figure.text.length }
  })
}

export const placeOf = ({ document, figure }: Statement): Place => placeAt(document, figure.span)

/** The place of a span of the original. */
export const placeAt = ({ plan, text }: AuditedDocument, span: readonly [number, number]): Place => ({
  document: plan.source.name,
  span,
  text: text.slice(span[0], span[1]),
})

/** The place of a stretch of a clause's clean text; the whole clause where cleaning has moved it out of reach. */
export function phrasePlace({ document, clause }: Passage, at: number, end: number): Place {
  const [start, stop] = clause.span
  const phrase = clause.text.slice(at, end)
  if (document.text.startsWith(phrase, start + at)) return placeAt(document, [start + at, start + end])
  const found = document.text.indexOf(phrase, start)
  return found >= 0 && found + phrase.length <= stop
    ? placeAt(document, [found, found + phrase.length])
    : placeAt(document, clause.span)
}
