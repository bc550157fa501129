import type { ClauseKind, Period } from '../model/plan.ts'
import { dependentHeads } from './lexicon/metrics.ts'
import { kindOfUnit } from './lexicon/units.ts'
import { subjectsOf } from './meaning-apart.ts'
import { basisOf } from './meaning-basis.ts'
import {
  cutEarlierDeeds,
  nounAfter,
  type Phrase,
  phraseStart,
  says,
  stageAt,
  trimOpening,
  trimPredicate,
} from './meaning-phrase.ts'
import type { ClauseScope, FigureDraft, Mentions, WindowDraft } from './recognizer.ts'
import { comparisonAfter } from './recognizers/figure-comparator.ts'

// What one figure leaves for the next: 「…总额年均增长14.7%，达到1319.6亿元、居全市第2位」 names its metric once.
type Carried = {
  metric: string
  said: number
  start: number
  end: number
  bracketEnd: number
  outside: string
  qualifies: boolean
}

/** Says what every figure of a clause measures, how, whether it is aimed at or reached, and for when. */
export function resolveMeanings(scope: ClauseScope, mentions: Mentions, kind: ClauseKind): void {
  const { figures } = mentions
  const carried: Carried = {
    metric: '',
    said: 0,
    start: scope.start,
    end: scope.start,
    bracketEnd: scope.start,
    outside: '',
    qualifies: false,
  }
  for (let i = 0; i < figures.length; i++) {
    const figure = figures[i] as FigureDraft
    const said = nameMetric(scope, figures, i, carried)
    figure.basis = basisOf(scope.text, figure, said.bits)
    figure.hedged = isHedged(scope, figure.start)
    figure.polarity = polarityOf(scope, figure, kind, said)
    figure.period = periodOf(scope, figure, mentions.windows, said.year)
  }
}

type Said = { bits: number; year: number }

function nameMetric(scope: ClauseScope, figures: FigureDraft[], index: number, carried: Carried): Said {
  const { text, end } = scope
  const figure = figures[index] as FigureDraft
  if (figure.metric !== '') {
    // Named with the first figure of its 分别 list.
    carried.end = endOfAmount(text, figure, end)
    return { bits: carried.said, year: 0 }
  }
  const floor = carried.end
  const begins = phraseStart(text, figure.start, floor)
  noteBrackets(text, figure, begins, floor, carried)
  const phrase: Phrase = { start: begins, end: figure.start, said: 0, year: 0 }
  const joined = begins === floor && floor > scope.start
  trimPredicate(text, phrase)
  trimOpening(text, phrase)
  cutEarlierDeeds(text, phrase)
  trimOpening(text, phrase)
  const silent = joined && (phrase.said & ~says.share) === 0
  if (silent && carried.said !== 0 && startsWithJoint(text, floor))
    phrase.said |= carried.said & ~(says.from | says.apart | says.rank)

  const amountEnd = endOfAmount(text, figure, end)
  const kind = kindOfUnit(figure.unit)
  const isRank = text.charAt(figure.start) === '第'
  const nounEnd =
    isRank || kind === 'multiple' ? amountEnd : nounAfter(text, amountEnd, end, kind === 'people')
  const inBrackets = carried.bracketEnd > figure.start
  const metric = chooseMetric({
    own: phrase.start >= phrase.end ? '' : text.slice(phrase.start, phrase.end),
    noun: nounEnd > amountEnd ? afterModifier(text.slice(amountEnd, nounEnd)) : '',
    stage: stageAt(text, phrase.start, figure.start),
    before: inBrackets ? carried.outside : carried.metric,
    threshold:
      joined && begins === figure.start && carried.qualifies ? text.slice(carried.start, carried.end) : '',
    counts: kind === 'count' || kind === 'people',
    isRate: isRank || kind === 'ratio' || kind === 'multiple',
    inBrackets,
    said: phrase.said,
  })
  figure.metric = metric === '' ? '' : withTopic(scope, metric)
  carried.metric = figure.metric
  carried.start = figure.start
  carried.end = nounEnd
  carried.qualifies = amountEnd > figure.end && nounEnd > amountEnd && figure.op !== 'about'
  if (!inBrackets) carried.outside = figure.metric
  carried.said = phrase.said
  if ((phrase.said & says.apart) !== 0) nameApart(scope, figures, index, carried)
  return { bits: phrase.said, year: phrase.year }
}

type Names = {
  /** the name before the number */
  own: string
  /** the noun after it */
  noun: string
  stage: string
  /** the metric of the figure before */
  before: string
  /** 「100亿元以上项目」, when that is what this figure counts */
  threshold: string
  counts: boolean
  isRate: boolean
  inBrackets: boolean
  said: number
}

function chooseMetric(names: Names): string {
  const { own, noun, before, stage } = names
  if (names.counts && noun !== '') {
    if ((names.said & says.added) !== 0 && own.startsWith('新增'))
      return own.endsWith('等') ? noun : own + noun
    return stage + noun
  }
  if (own === '') {
    if (names.threshold !== '') return names.threshold
    return noun !== '' && !(names.isRate && before !== '') ? noun : before
  }
  if (names.inBrackets && before !== '' && !before.startsWith(own)) return own + before
  if (dependentHeads.has(own) || (names.said & says.share) !== 0)
    return before === '' || before.endsWith(own) ? own : before + own
  return names.isRate && noun !== '' ? own + noun : own
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

// 「35个“设施智能、服务便捷”的智慧社区」 are 智慧社区; 「17条道路的改扩建」 stays whole.
function afterModifier(noun: string): string {
  const at = noun.lastIndexOf('的')
  if (at < 0 || at === noun.length - 1) return noun
  return at > 8 || noun.charAt(at - 1) === '”' ? noun.slice(at + 1) : noun
}

function startsWithJoint(text: string, at: number): boolean {
  const char = text.charAt(at)
  return char === '、' || char === '和' || char === '及' || char === '与'
}

function endOfAmount(text: string, figure: FigureDraft, end: number): number {
  return figure.end + comparisonAfter(text, figure.end, end).length
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
  for (let i = figure.start - 1; i >= floor && i > figure.start - BRACKET_REACH; i--) {
    const code = text.charCodeAt(i)
    if (code === 0xff09 || code === 0x29) {
      carried.metric = carried.outside
      return
    }
    if (code === 0xff08 || code === 0x28) {
      for (let j = figure.end; j < text.length && j < figure.end + BRACKET_REACH; j++) {
        const closing = text.charCodeAt(j)
        if (closing === 0xff09 || closing === 0x29) {
          carried.bracketEnd = j
          return
        }
      }
      return
    }
    if (i < begins) return
  }
}

// Gives each value of a 分别 list its own subject, and all of them the comparator that one of them carries.
function nameApart(scope: ClauseScope, figures: FigureDraft[], index: number, carried: Carried): void {
  const { text, end } = scope
  const first = figures[index] as FigureDraft
  const group = [first]
  for (let i = index + 1; i < figures.length; i++) {
    const from = endOfAmount(text, group[group.length - 1] as FigureDraft, end)
    const next = figures[i] as FigureDraft
    if (next.start - from < 1 || next.start - from > 2 || next.unit !== first.unit) break
    if (!'、和及与以,，'.includes(text.charAt(from))) break
    group.push(next)
  }
  if (group.length < 2) return
  const subjects = subjectsOf(first.metric)
  const whole = first.metric
  for (let i = 0; i < group.length; i++) {
    const figure = group[i] as FigureDraft
    figure.metric = subjects.length === group.length ? (subjects[i] as string) : whole
  }
  carried.metric = whole
  shareComparator(text, group, end)
}

function shareComparator(text: string, group: FigureDraft[], end: number): void {
  const first = group[0] as FigureDraft
  const last = group[group.length - 1] as FigureDraft
  const opening = first.op !== 'eq' && comparisonAfter(text, first.end, end).length === 0 ? first.op : 'eq'
  const closing = last.op !== 'eq' && comparisonAfter(text, last.end, end).length > 0 ? last.op : 'eq'
  const op = opening !== 'eq' ? opening : closing
  if (op === 'eq' || op === 'over') return
  for (const figure of group) if (figure.op === 'eq') figure.op = op
}

const HEDGE_REACH = 60 // 「力争到2025年，…达到」: the hedge stands in the same sentence
const obtained = '上级国家中央省市专项资金政策支持外部更大各类到了'

function isHedged(scope: ClauseScope, at: number): boolean {
  const { text, start } = scope
  const floor = Math.max(start, at - HEDGE_REACH)
  for (let i = at - 2; i >= floor; i--) {
    const code = text.charCodeAt(i)
    if (code === 0x3002 || code === 0xff1b || code === 0x3b) return false
    const next = text.charCodeAt(i + 1)
    if (code === 0x529b && (next === 0x4e89 || next === 0x6c42)) return true // 力争, 力求
    if (code === 0x4e89 && next === 0x53d6) return !obtained.includes(text.charAt(i + 2)) // 「争取上级资金」 obtains
  }
  return false
}

const BASELINE_REACH = 24 // 「在2020年的1.2亿元基础上」

function polarityOf(
  scope: ClauseScope,
  figure: FigureDraft,
  kind: ClauseKind,
  said: Said,
): 'target' | 'actual' {
  const { text, start, end, year } = scope
  const aims = kind !== 'result' && kind !== 'context' && kind !== 'exhortation'
  if (!aims) {
    if (year !== null && said.year > year) return 'target'
    return figure.hedged && kind === 'context' ? 'target' : 'actual'
  }
  if ((said.bits & says.from) !== 0) return 'actual'
  if (year !== null && said.year > 0 && said.year < year && figure.unit !== '倍') return 'actual'
  if (text.slice(figure.end, Math.min(end, figure.end + 6)).includes('基础上')) return 'actual'
  const before = text.slice(Math.max(start, figure.start - BASELINE_REACH), figure.start)
  const from =
    Math.max(
      before.lastIndexOf('，'),
      before.lastIndexOf('；'),
      before.lastIndexOf('。'),
      before.lastIndexOf(','),
    ) + 1
  for (const word of reached) if (before.indexOf(word, from) >= 0) return 'actual'
  return 'target'
}

const reached = ['现有', '目前', '已建成', '已完成', '去年', '上年', '现已', '已有', '已达']

// The year beside the number, else the nearest window before it in its sentence.
function periodOf(
  scope: ClauseScope,
  figure: FigureDraft,
  windows: WindowDraft[],
  year: number,
): Period | null {
  if (year > 0) return { from: `${year}-01-01`, to: `${year}-12-31` }
  let nearest: WindowDraft | null = null
  for (const window of windows) {
    if (window.start > figure.start) break
    if (window.to !== null || window.kind === 'during') nearest = window
  }
  if (nearest === null || nearest.to === null || nearest.kind === 'every') return null
  for (let i = nearest.end; i < figure.start; i++) {
    const code = scope.text.charCodeAt(i)
    if (code === 0x3002 || code === 0xff1b || code === 0x3b) return null
  }
  return { from: nearest.from ?? `${nearest.to.slice(0, 4)}-01-01`, to: nearest.to }
}
