import type { Clause, ClauseKind, Figure, Plan, Span } from '../model/plan.ts'
import { type Extent, extentsOf, figureExtent } from './lineage-clock.ts'
import { tracedName } from './lineage-names.ts'
import { foreignTerritory } from './measure.ts'
import type { MetricName } from './metric-name.ts'

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
  readonly elsewhere: string // 「全市」 in a county's report, 「经开区」: whose number it is where it is not the issuer's
  readonly from: number | null // 「由412公里增至575公里」: where it began, in the base unit
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
        name: tracedName(figure.metric, plan.issuer),
        extent: figureExtent(figure, clause, inherited, year),
        inherited,
        increment: isIncrement(figure, clause, figures[i - 1]),
        phrase: phraseAround(figure, clause),
        entry: entryAround(figure, clause),
        from: startOf(figure, clause, figures[i - 1]),
        elsewhere: elsewhereIn(figure, clause, plan.issuer ?? plan.title),
        heading: headings.get(clause.id) ?? '',
      }))
    })
}

const partOfPlace =
  /^[^，。；\d]*?(?:经济技术开发区|开发区|经开区|高新区|新区|工业园区?|产业园区?|[^，。；\d]{1,4}[、和][^，。；\d]{1,4}[两三四]?[县区市镇])(?!级|域|委|政府|内|以|总|新[增建]|个|数)/

/** 「全市生产总值增长5.9%」 in a county's report; 「开发区工业增加值增长10.6%，投资增长12.8%」: both are the zone's. */
function elsewhereIn(figure: Figure, clause: Clause, issuer: string | null): string {
  const before = clause.text.slice(0, figureOffset(figure, clause))
  const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1)
  const whole = foreignTerritory(/[^，]*$/.exec(sentence)?.[0] ?? '', issuer)
  if (whole !== '') return whole
  const shared = foreignTerritory(/^[^，\d]*/.exec(sentence)?.[0] ?? '', issuer)
  const own = /(?:全|我|本)[省市县区旗州盟镇]/.test(sentence.replace(shared, ''))
  if (shared !== '' && !own) return shared
  return own ? '' : (partOfPlace.exec(sentence)?.[0] ?? '')
}

const figuresOf = (clause: Clause): Figure[] =>
  clause.figures
    .map(withOwnMetric)
    .map((figure, i, figures) => withServed(figure, clause, figures[i - 1]))
    .map(withNamedBasis)

// 「改造老旧小区26个、惠及3100户」: how many it is good for is another number than how many there are.
function withServed(figure: Figure, clause: Clause, before: Figure | undefined): Figure {
  if (before === undefined) return figure
  const start = figureOffset(before, clause) + before.text.length
  const between = clause.text.slice(start, figureOffset(figure, clause))
  const act = /^[^，、。；]{0,6}[，、](惠及|受益|覆盖|带动|服务)(?:群众|居民|农户)?[约近超达]*$/.exec(
    between,
  )?.[1]
  return act && figure.unit !== '%' ? { ...figure, metric: `${before.metric}${act}` } : figure
}

// 「地区生产总值达到436.9亿元，按可比价计算增长5.8%」: how it was computed is not what it is of.
const howComputed =
  /^转为?$|^受.{2,10}(?:影响|冲击)|^按?(?:可比价|可比口径|同口径|现价|不变价|名义|扣除价格|剔除)/
function withOwnMetric(figure: Figure, i: number, figures: readonly Figure[]): Figure {
  const before = figures[i - 1]
  return before && howComputed.test(figure.metric) ? { ...figure, metric: before.metric } : figure
}

/** The amount that a change began at, where the figure is the one it ended at. */
function startOf(figure: Figure, clause: Clause, before: Figure | undefined): number | null {
  if (before === undefined || before.unit !== figure.unit || figure.unit === '%') return null
  const start = figureOffset(before, clause)
  const between = clause.text.slice(start + before.text.length, figureOffset(figure, clause))
  return /[由从][^，。；]{0,8}$/.test(clause.text.slice(0, start)) &&
    /^[^，。；]{0,6}[到至为]约?$/.test(between)
    ? before.value
    : null
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
