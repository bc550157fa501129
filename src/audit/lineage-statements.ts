import type { Clause, ClauseKind, Figure, Plan, Span } from '../model/plan.ts'
import { type Extent, extentsOf, figureExtent } from './lineage-clock.ts'
import { type MetricName, metricNameOf } from './metric-name.ts'

/** A figure of a report with everything that says what it is a figure of. */
export type Statement = {
  readonly document: string
  readonly clause: Clause
  readonly figure: Figure
  readonly name: MetricName
  readonly extent: Extent
  readonly increment: boolean // 「比上年增加7亿元」 beside the amount itself: no amount of its own
  readonly phrase: string // the words between commas that hold the figure
  readonly sum?: boolean // of a term: added up over its years
  readonly inherited: Extent // what holds for the clause
  readonly entry: { readonly before: string; readonly after: string } // the words of its list entry
  readonly heading: string // the nearest title, and the topic sentence that opens the paragraph
}

/** Words between two commas, with their place in the original. */
export type Phrase = { readonly text: string; readonly span: Span }

const breaks = /[，,；;：:。！？!?]/

/** Cuts a clause at its commas. A comma inside a number (「1,200」) cuts nothing. */
export function phrasesOf(clause: Clause): Phrase[] {
  const phrases: Phrase[] = []
  const { text } = clause
  // The clause's text is the original, cleaned: where something was cut out, only the clause as a whole can be shown.
  const exact = text.length === clause.span[1] - clause.span[0]
  let start = 0
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !(breaks.test(text.charAt(i)) && !isInNumber(text, i))) continue
    const words = text.slice(start, i)
    if (words.trim() !== '')
      phrases.push({ text: words, span: exact ? [clause.span[0] + start, clause.span[0] + i] : clause.span })
    start = i + 1
  }
  return phrases
}

const isInNumber = (text: string, at: number): boolean =>
  text.charAt(at) === ',' && /\d/.test(text.charAt(at - 1)) && /\d{3}/.test(text.slice(at + 1, at + 4))

/** Where a figure stands in its clause's text. */
export function figureOffset(figure: Figure, clause: Clause): number {
  const expected = figure.span[0] - clause.span[0]
  if (clause.text.startsWith(figure.text, expected)) return expected
  return Math.max(0, clause.text.indexOf(figure.text))
}

/** All figures of the clauses of one kind, in order. `year` is the one that the statements are to be about. */
export function statementsOf(plan: Plan, kind: ClauseKind, year: number | null): Statement[] {
  const headings = headingsOf(plan)
  const extents = extentsOf(plan)
  return plan.clauses
    .filter(clause => clause.kind === kind)
    .flatMap(clause => {
      const inherited = extents.get(clause.id) ?? 'year'
      return figuresOf(clause).map((figure, i, figures) => ({
        document: plan.source.name,
        clause,
        figure,
        name: metricNameOf(figure.metric),
        extent: figureExtent(figure, clause, inherited, year),
        inherited,
        increment: isIncrement(figure, clause, figures[i - 1]),
        phrase: phraseAround(figure, clause),
        entry: entryAround(figure, clause),
        heading: headings.get(clause.id) ?? '',
      }))
    })
}

const figuresOf = (clause: Clause): Figure[] => clause.figures.map(withOwnMetric).map(withNamedBasis)

// 「地区生产总值达到436.9亿元，按可比价计算增长5.8%」: how it was computed is not what it is of.
const howComputed = /^按?(?:可比价|可比口径|同口径|现价|不变价|名义|扣除价格|剔除)/
function withOwnMetric(figure: Figure, i: number, figures: readonly Figure[]): Figure {
  const before = figures[i - 1]
  return before && howComputed.test(figure.metric) ? { ...figure, metric: before.metric } : figure
}

/** 「改造26个，增加4个」: the second number of one metric says by how much the first has grown. */
function isIncrement(figure: Figure, clause: Clause, before: Figure | undefined): boolean {
  if (figure.unit === '%' || figure.basis !== 'increase') return false
  if (before?.metric === figure.metric && before.unit === figure.unit) return true
  const words = clause.text.slice(0, figureOffset(figure, clause))
  return /(?:比|较)(?:上年|去年|上一年)[^，]{0,8}$/.test(words)
}

/** A metric called 增速 or 降幅 is a rate of change, however the sentence puts it: 「增速达到8%」「涨幅回落到2.6%」. */
function withNamedBasis(figure: Figure): Figure {
  if (figure.unit !== '%' || figure.basis === 'cagr') return figure
  if (/(?:降幅|降低率|下降率|下降幅度)$/.test(figure.metric)) return { ...figure, basis: 'decrease' }
  return figure.basis === 'share' &&
    /(?:增速|增幅|涨幅|增长率|增长速度|增长(?:预期)?(?:目标)?)$/.test(figure.metric)
    ? { ...figure, basis: 'growth' }
    : figure
}

function phraseAround(figure: Figure, clause: Clause): string {
  const at = figureOffset(figure, clause)
  let start = at
  while (start > 0 && !breaks.test(clause.text.charAt(start - 1))) start--
  let end = at + figure.text.length
  while (end < clause.text.length && !breaks.test(clause.text.charAt(end))) end++
  return clause.text.slice(start, end)
}

const entryBreaks = /[，,；;：:。！？!?、]/

/** The words of a figure's own entry in a list, from the comma or 、 before it to the one after it, less the figure. */
function entryAround(figure: Figure, clause: Clause): { before: string; after: string } {
  const at = figureOffset(figure, clause)
  const from = at + figure.text.length
  let start = at
  while (start > 0 && !entryBreaks.test(clause.text.charAt(start - 1))) start--
  let end = from
  while (end < clause.text.length && !entryBreaks.test(clause.text.charAt(end))) end++
  return { before: clause.text.slice(start, at), after: clause.text.slice(from, end) }
}

const longestTopic = 30 // 「东山组团基础设施建设取得突破性进展。」

/** For each clause the title of its section and the short sentence without figures that opened its part of it. */
export function headingsOf(plan: Plan): Map<string, string> {
  const titles = new Map(plan.sections.map(section => [section.id, section.title]))
  const headings = new Map<string, string>()
  let section: string | null = null
  let topic = ''
  for (const clause of plan.clauses) {
    if (clause.section !== section) topic = ''
    section = clause.section
    if (clause.figures.length === 0 && clause.text.length <= longestTopic && clause.text.endsWith('。'))
      topic = clause.text
    headings.set(clause.id, `${titles.get(section ?? '') ?? ''}|${topic}`)
  }
  return headings
}
