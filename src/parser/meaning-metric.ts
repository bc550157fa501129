import { dependentHeads, investments } from './lexicon/metrics.ts'
import { kindOfUnit } from './lexicon/units.ts'
import { nameApart } from './meaning-apart.ts'
import { afterModifier, hiddenNoun, nounAfter, phraseStart } from './meaning-noun.ts'
import { cutEarlierDeeds, stageAt, trimOpening } from './meaning-opening.ts'
import { type Phrase, says, trimPredicate } from './meaning-predicate.ts'
import type { ClauseScope, FigureDraft } from './recognizer.ts'
import { comparisonAfter } from './recognizers/figure-comparator.ts'

/** What one figure leaves for the next: 「…总额年均增长14.7%，达到1319.6亿元、居全市第2位」 names its metric once. */
export type Carried = {
  metric: string
  said: number
  /** where the figure before began, and where what belongs to it ends */
  start: number
  end: number
  /** 「100亿元以上项目」 says of what the next number counts */
  qualifies: boolean
  /** the figure before counted things, which the next sentence part is about: 「22家重点企业｜完成营业收入…」 */
  counted: boolean
  /** the figure before is money put into what comes next: 「投资12亿元｜新建6处…」 */
  investment: FigureDraft | null
  /** the end of the brackets that the last figure stands in, and the metric before them */
  bracketEnd: number
  outside: string
  year: number
}

/** Nothing has been named yet. */
export const carriedFrom = (start: number): Carried => ({
  metric: '',
  said: 0,
  start,
  end: start,
  qualifies: false,
  counted: false,
  investment: null,
  bracketEnd: start,
  outside: '',
  year: 0,
})

/** Names what the figure measures and leaves in `carried` what its predicate said. */
export function nameMetric(
  scope: ClauseScope,
  figures: readonly FigureDraft[],
  index: number,
  carried: Carried,
): void {
  const { text, end } = scope
  const figure = figures[index] as FigureDraft
  if (figure.metric !== '') {
    carried.end = endOfAmount(text, figure, end) // named with the first value of its 分别 list
    return
  }
  const floor = carried.end
  const begins = phraseStart(text, figure.start, floor)
  noteBrackets(text, figure, begins, floor, carried)
  const joined = begins === floor && floor > scope.start
  if (!joined && endsSentence(text, floor, begins)) forget(carried)
  const phrase = phraseOf(text, begins, figure.start, joined, carried)
  const kind = kindOfUnit(figure.unit)
  const isRank = text.charAt(figure.start) === '第'
  const amountEnd = endOfAmount(text, figure, end)
  const hasNoun =
    !isRank &&
    kind !== 'multiple' &&
    kind !== 'time' &&
    figure.unit !== '工作日' &&
    (phrase.said & says.from) === 0
  const next = figures[index + 1]?.start ?? end
  const nounEnd = hasNoun ? nounAfter(text, amountEnd, end, next) : amountEnd
  const inBrackets = carried.bracketEnd > figure.start
  const own = text.slice(phrase.start, phrase.end)
  let noun = nounEnd > amountEnd ? afterModifier(text.slice(amountEnd, nounEnd)) : ''
  if (noun.length === 1) noun = hiddenNoun(text, amountEnd, end, next) || noun // 「500家有上市意愿的企业」
  if (kind === 'people' && noun.includes('的')) noun = noun.slice(0, noun.indexOf('的'))
  const names: Names = {
    own,
    noun,
    stage: stageAt(text, phrase.start, figure.start),
    before: inBrackets ? carried.outside : carried.metric,
    threshold:
      joined && begins === figure.start && carried.qualifies ? text.slice(carried.start, carried.end) : '',
    said: phrase.said,
    counts: kind === 'count' || kind === 'people',
    isRate: isRank || kind === 'ratio' || kind === 'multiple',
    isMeasure: kind === 'measure' || kind === 'money',
    continues: joined && carried.counted && !startsWithJoint(text, floor),
    inBrackets,
  }
  figure.metric = withTopic(
    scope,
    chooseMetric(names) ||
      nounOf(text, amountEnd, end, next) ||
      (names.counts ? hiddenNoun(text, amountEnd, end, next) : '') ||
      earlierName(text, begins, scope.start),
  )

  if (carried.investment !== null && joined)
    carried.investment.metric = figure.metric + carried.investment.metric
  carried.investment = null
  carried.metric = figure.metric
  carried.start = figure.start
  carried.end = nounEnd
  carried.counted = names.counts && noun !== ''
  carried.qualifies =
    amountEnd > figure.end && nounEnd > amountEnd && (figure.op === 'ge' || figure.op === 'le')
  carried.said = phrase.said
  carried.year = phrase.year
  if (!inBrackets) carried.outside = figure.metric
  if (kind === 'money' && (investments.has(own) || figure.metric === ''))
    nameInvestment(text, figure, amountEnd, end, next, carried)
  if ((phrase.said & says.apart) !== 0) nameApart(text, end, figures, index)
}

// A new sentence in the same clause (a numbered task has several) names its metrics anew.
function endsSentence(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isSentenceEnd(text.charCodeAt(i))) return true
  return false
}

function forget(carried: Carried): void {
  carried.metric = ''
  carried.outside = ''
  carried.said = 0
}

function phraseOf(text: string, begins: number, at: number, joined: boolean, carried: Carried): Phrase {
  const start = joined && startsWithJoint(text, begins) ? begins + 1 : begins
  const phrase: Phrase = { start: Math.min(start, at), end: at, said: 0, year: 0 }
  trimPredicate(text, phrase, text.charAt(at) === '第')
  trimOpening(text, phrase)
  if ((phrase.said & says.apart) === 0) {
    cutEarlierDeeds(text, phrase)
    trimOpening(text, phrase)
  }
  if (text.slice(phrase.start, phrase.end).includes('新增')) phrase.said |= says.added
  // 「新增A45家、B397家」「A增长6%、B5%」: the predicate is said once.
  if (joined && startsWithJoint(text, begins) && phrase.said === 0)
    phrase.said = carried.said & ~(says.from | says.apart | says.compared)
  return phrase
}

type Names = {
  /** the name before the number */
  own: string
  /** the noun after it */
  noun: string
  stage: string
  /** the metric of the figure before */
  before: string
  threshold: string
  said: number
  counts: boolean
  isRate: boolean
  isMeasure: boolean
  continues: boolean
  inBrackets: boolean
}

function chooseMetric(names: Names): string {
  const { own, noun, before, stage, isRate } = names
  if (names.counts && noun !== '') {
    if ((names.said & says.added) !== 0 && own.startsWith('新增'))
      return own.endsWith('等') ? noun : own + noun
    return stage + noun
  }
  if (own === '') {
    if (names.threshold !== '') return names.threshold
    return noun !== '' && !(isRate && before !== '') ? noun : before
  }
  if (before !== '' && !before.endsWith(own)) {
    if (names.inBrackets && !before.startsWith(own)) return own + before
    if (names.continues || own.startsWith('占') || dependentHeads.has(own)) return before + own
  }
  return (isRate || names.isMeasure) && noun !== '' ? own + noun : own
}

// 「13672户的年度改造任务」「23万平方米的建材城」: nothing before the number, and what it measures after 的.
function nounOf(text: string, at: number, end: number, next: number): string {
  if (text.charAt(at) !== '的') return ''
  const nounEnd = nounAfter(text, at + 1, end, next)
  const noun = text.slice(at + 1, nounEnd)
  return dependentHeads.has(noun) ? '' : noun
}

const EARLIER_PARTS = 3 // 「推进退耕还草，到2022年达到78万亩」: farther back stands another subject

// Nothing beside the number and nothing before it in the sentence: the part before it says what it is about.
function earlierName(text: string, begins: number, start: number): string {
  let end = begins - 1
  for (let part = 0; part < EARLIER_PARTS && end > start; part++) {
    if (isSentenceEnd(text.charCodeAt(end))) return ''
    const phrase: Phrase = { start: phraseStart(text, end, start), end, said: 0, year: 0 }
    const next = phrase.start - 1
    trimPredicate(text, phrase, false)
    trimOpening(text, phrase)
    if (phrase.end - phrase.start > 1) return text.slice(phrase.start, phrase.end)
    end = next
  }
  return ''
}

function isSentenceEnd(code: number): boolean {
  return code === 0x3002 || code === 0xff1b || code === 0x3b || code === 0xff01 || code === 0x0a
}

// 「投资3.3亿元的机场快速路建成」「投资7亿元完成医院迁建」: the money is for what follows at once.
function nameInvestment(
  text: string,
  figure: FigureDraft,
  amountEnd: number,
  end: number,
  next: number,
  carried: Carried,
): void {
  const isModifier = text.charAt(amountEnd) === '的'
  const phrase: Phrase = {
    start: isModifier ? amountEnd + 1 : amountEnd,
    end: Math.min(end, next),
    said: 0,
    year: 0,
  }
  const opened = phrase.start
  trimOpening(text, phrase)
  if (!isModifier && phrase.start === opened) return
  carried.end = amountEnd
  if (phrase.start >= next) {
    carried.investment = figure
    return
  }
  const nounEnd = nounAfter(text, phrase.start, end, next)
  if (nounEnd > phrase.start) figure.metric = text.slice(phrase.start, nounEnd) + figure.metric
}

const TOPIC_REACH = 14 // 「新一代信息技术产业，」

// 「生物医药产业，支持…，全年产业增加值增长20%」: the sentence has said which industry.
function withTopic(scope: ClauseScope, metric: string): string {
  if (!metric.startsWith('产业') && !metric.startsWith('全产业链')) return metric
  const { text, start } = scope
  const limit = Math.min(scope.end, start + TOPIC_REACH)
  for (let i = start; i < limit; i++) {
    const char = text.charAt(i)
    if (char !== '，' && char !== ',') continue
    const topic = text.slice(start, i).trim()
    if (!topic.endsWith('产业')) return metric
    return metric.startsWith('产业') ? topic + metric.slice(2) : topic + metric
  }
  return metric
}

function startsWithJoint(text: string, at: number): boolean {
  const char = text.charAt(at)
  return char === '、' || char === '和' || char === '及' || char === '与'
}

// 「15.6万套（间）以上」.
function endOfAmount(text: string, figure: FigureDraft, end: number): number {
  let at = figure.end
  if (text.charAt(at) === '（') {
    const closing = text.indexOf('）', at)
    if (closing > at && closing <= at + 4 && closing < end) at = closing + 1
  }
  return at + comparisonAfter(text, at, end).length
}

const BRACKET_REACH = 80 // 「（其中高新区增长8%左右）」

// Inside brackets a part is measured; after them the sentence goes on with the whole.
function noteBrackets(
  text: string,
  figure: FigureDraft,
  begins: number,
  floor: number,
  carried: Carried,
): void {
  if (carried.bracketEnd > figure.start) return
  if (carried.bracketEnd > floor) carried.metric = carried.outside
  const opening = text.charAt(begins - 1)
  if (begins <= floor || (opening !== '（' && opening !== '(')) return
  const limit = Math.min(text.length, figure.end + BRACKET_REACH)
  for (let i = figure.end; i < limit; i++) {
    const code = text.charCodeAt(i)
    if (code === 0xff09 || code === 0x29) {
      carried.bracketEnd = i
      return
    }
  }
}
