import { dependentHeads, investments } from './lexicon/metrics.ts'
import { kindOfUnit } from './lexicon/units.ts'
import { nameApart } from './meaning-apart.ts'
import { type Carried, forgetAfterSentence, noteBrackets } from './meaning-carried.ts'
import { contestAfter, nameInvestment, nameNearby, nounOf, withTopic } from './meaning-nearby.ts'
import { afterModifier, hiddenNoun, nounAfter, phraseStart } from './meaning-noun.ts'
import {
  cutComparison,
  cutEarlierDeeds,
  cutIncrease,
  cutStride,
  stageAt,
  trimOpening,
} from './meaning-opening.ts'
import { type Phrase, says, trimPredicate } from './meaning-predicate.ts'
import type { ClauseScope, FigureDraft } from './recognizer.ts'
import { comparisonAfter } from './recognizers/figure-comparator.ts'

// The name of what is measured stands before the number (「规上工业企业达到790家」), after it (「117条市政道路」), or with the
// figure before (「总额年均增长14.7%，达到1319.6亿元」).

/** Names what the figure measures and leaves in `carried` what its predicate said. */
export function nameMetric(
  scope: ClauseScope,
  figures: readonly FigureDraft[],
  index: number,
  carried: Carried,
): void {
  const { text, end } = scope
  const figure = figures[index] as FigureDraft
  const amountEnd = endOfAmount(text, figure, end)
  if (figure.metric !== '') {
    carried.end = amountEnd // named with the first value of its 分别 list
    return
  }
  const floor = carried.end
  const begins = phraseStart(text, figure.start, floor)
  const joined = begins === floor && floor > scope.start
  noteBrackets(text, figure, begins, floor, carried)
  if (!joined) forgetAfterSentence(text, floor, begins, carried)
  const phrase = phraseOf(text, begins, figure.start, joined, carried)
  const next = figures[index + 1]?.start ?? end
  const nounEnd = takesNoun(text, figure, phrase) ? nounAfter(text, amountEnd, end, next) : amountEnd
  const names = namesOf(scope, figure, phrase, next, amountEnd, nounEnd, joined, carried)
  const place = {
    amountEnd,
    next,
    begins,
    counts: names.counts,
    unit: figure.unit,
  }
  const contest = isRankAt(text, figure.start) ? contestAfter(text, amountEnd, end) : ''
  const unsaid = begins === figure.start && names.noun === ''
  const chosen = contest || (unsaid && nounOf(text, amountEnd, end, next)) || chooseMetric(names)
  figure.metric = withTopic(scope, chosen || nameNearby(scope, place))

  carry(carried, figure, names, phrase, joined, nounEnd)
  noteQualifier(carried, figure, amountEnd, next)
  if (isInvestment(figure, names)) nameInvestment(text, figure, amountEnd, end, next, carried)
  if ((phrase.said & says.apart) !== 0) nameApart(text, end, figures, index, names.own === '')
}

const isInvestment = (figure: FigureDraft, { own }: Names): boolean =>
  (investments.has(own) || figure.metric === '') && kindOfUnit(figure.unit) === 'money'

function carry(
  carried: Carried,
  figure: FigureDraft,
  names: Names,
  phrase: Phrase,
  joined: boolean,
  nounEnd: number,
): void {
  if (carried.waiting !== null && joined) carried.waiting.metric = figure.metric + carried.waiting.metric
  carried.waiting = null
  carried.metric = figure.metric
  carried.start = figure.start
  carried.end = nounEnd
  carried.counted = names.counts && names.noun !== ''
  carried.said = phrase.said
  carried.year = phrase.year
  if (!names.inBrackets) carried.outside = figure.metric
}

// 「100亿元以上项目｜5个」, 「12类｜45件民生实事」: what stands before the next number belongs to it.
function noteQualifier(carried: Carried, figure: FigureDraft, amountEnd: number, next: number): void {
  if (figure.metric === '' && next === amountEnd) carried.waiting = figure
  carried.qualifies = amountEnd > figure.end && carried.end > amountEnd && 'gele'.includes(figure.op)
}

const isRankAt = (text: string, at: number): boolean => text.charAt(at) === '第'

function takesNoun(text: string, figure: FigureDraft, phrase: Phrase): boolean {
  if (isRankAt(text, figure.start) || (phrase.said & says.from) !== 0) return false
  const kind = kindOfUnit(figure.unit)
  return kind !== 'multiple' && kind !== 'time' && figure.unit !== '工作日'
}

// What stands before the number, less its predicate and its opening.
function phraseOf(text: string, begins: number, at: number, joined: boolean, carried: Carried): Phrase {
  const afterJoint = joined && startsWithJoint(text, begins)
  const within = joined && text.charAt(begins) === '内' // 「20个工作日｜内缩短为｜15个」
  const phrase: Phrase = {
    start: Math.min(afterJoint || within ? begins + 1 : begins, at),
    end: at,
    said: 0,
    year: 0,
  }
  trimPredicate(text, phrase, isRankAt(text, at))
  trimOpening(text, phrase)
  cutStride(text, phrase)
  cutComparison(text, phrase, isRankAt(text, at))
  if ((phrase.said & says.apart) === 0) {
    cutEarlierDeeds(text, phrase)
    cutIncrease(text, phrase)
    trimOpening(text, phrase)
  }
  if (text.slice(phrase.start, phrase.end).includes('新增')) phrase.said |= says.added
  // 「新增A45家、B397家」「A增长6%、B5%」: the predicate is said once.
  if (afterJoint && phrase.said === 0 && stageAt(text, phrase.start, at) === '')
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
  /** 「100亿元以上项目」, when that is what this figure counts */
  threshold: string
  /** the name goes on from what the figure before counted: 「22家重点企业｜完成营业收入｜400亿元」 */
  continues: boolean
  said: number
  counts: boolean
  isRate: boolean
  isMeasure: boolean
  inBrackets: boolean
}

function namesOf(
  scope: ClauseScope,
  figure: FigureDraft,
  phrase: Phrase,
  next: number,
  amountEnd: number,
  nounEnd: number,
  joined: boolean,
  carried: Carried,
): Names {
  const { text, end } = scope
  const kind = kindOfUnit(figure.unit)
  const floor = carried.end
  const inBrackets = carried.bracketEnd > figure.start
  let noun = nounEnd > amountEnd ? afterModifier(text.slice(amountEnd, nounEnd)) : ''
  // 「165项国务院部门｜实施的审批事项」: the deed belongs to a modifier.
  const deedModifies = kind === 'count' && noun !== '' && text.charAt(nounEnd + 2) === '的'
  if (noun.length === 1 || deedModifies) noun = hiddenNoun(text, amountEnd, end, next) || noun // 「500家有上市意愿的企业」
  if (kind === 'people' && noun.includes('的')) noun = noun.slice(0, noun.indexOf('的'))
  return {
    own: text.slice(phrase.start, phrase.end),
    noun,
    stage: stageAt(text, phrase.start, figure.start),
    before: inBrackets ? carried.outside : carried.metric,
    threshold:
      joined && floor === figure.start && carried.qualifies ? text.slice(carried.start, carried.end) : '',
    continues: joined && carried.counted && !startsWithJoint(text, floor),
    said: phrase.said,
    counts: kind === 'count' || kind === 'people',
    isRate: isRankAt(text, figure.start) || kind === 'ratio' || kind === 'multiple',
    isMeasure: kind === 'measure' || kind === 'money',
    inBrackets,
  }
}

function chooseMetric(names: Names): string {
  const { own, noun, isRate } = names
  if (names.counts && noun !== '') return nameCounted(names)
  if (own === '') return nameUnsaid(names)
  if (dependsOnEarlier(names)) return names.inBrackets ? own + names.before : names.before + own
  return (isRate || names.isMeasure) && noun !== '' ? own + noun : own
}

function nameUnsaid({ threshold, noun, before, isRate }: Names): string {
  if (threshold !== '') return threshold
  return noun !== '' && !(isRate && before !== '') ? noun : before
}

// 「（其中高新区…）」 is a part of the whole before it, 「数量」 and 「占全市的」 say nothing alone.
function dependsOnEarlier({ own, before, inBrackets, continues }: Names): boolean {
  if (before === '' || before.endsWith(own)) return false
  if (inBrackets) return !before.startsWith(own)
  return continues || own.startsWith('占') || dependentHeads.has(own)
}

// 「新增4个试点」 and 「打通5条道路」 keep their deed; 「新建117条市政道路」 counts 市政道路.
function nameCounted({ own, noun, stage, said }: Names): string {
  if ((said & says.added) === 0) return stage + noun
  return own.startsWith('新增') && !own.endsWith('等') ? own + noun : `新增${noun}`
}

function startsWithJoint(text: string, at: number): boolean {
  const char = text.charAt(at)
  return char === '、' || char === '和' || char === '及' || char === '与'
}

const LONGEST_SECOND_UNIT = 4 // 「15.6万套（间）以上」

function endOfAmount(text: string, figure: FigureDraft, end: number): number {
  let at = figure.end
  if (text.charAt(at) === '（') {
    const closing = text.slice(at, Math.min(end, at + LONGEST_SECOND_UNIT)).indexOf('）')
    if (closing > 0) at += closing + 1
  }
  return at + comparisonAfter(text, at, end).length
}
