import { dependentHeads } from './lexicon/metrics.ts'
import type { Carried } from './meaning-carried.ts'
import { hiddenNoun, isSentenceEnd, nounAfter, phraseStart } from './meaning-noun.ts'
import { cutEarlierDeeds, cutStride, trimOpening } from './meaning-opening.ts'
import { type Phrase, trimPredicate } from './meaning-predicate.ts'
import type { ClauseScope, FigureDraft } from './recognizer.ts'

// Names that do not stand beside the number.

type Place = {
  amountEnd: number
  next: number
  begins: number
  counts: boolean
  unit: string
}

/** Looks for a name after 的, behind a long modifier, and in the parts of the sentence before. */
export function nameNearby({ text, start, end }: ClauseScope, place: Place): string {
  const { amountEnd, next } = place
  const after = nounOf(text, amountEnd, end, next)
  if (after !== '') return after
  if (place.counts) {
    const hidden = hiddenNoun(text, amountEnd, end, next)
    if (hidden !== '' || (next === amountEnd && next < end)) return hidden
  }
  return earlierName(text, place.begins, start) || countedBefore(text, start, place)
}

const SENTENCE_REACH = 60 // 「已建成人才公寓860套，入住率达到92%。今年还将新建450套」

/** What the sentence before counted by the same unit. */
function countedBefore(text: string, start: number, { counts, unit }: Place): string {
  if (!counts || unit === '') return ''
  const limit = Math.max(0, start - SENTENCE_REACH)
  for (let at = text.lastIndexOf(unit, start - 1); at > limit; at = text.lastIndexOf(unit, at - 1)) {
    if (text.slice(at, start).includes('\n')) return ''
    let number = at
    while (number > limit && '0123456789.万余多'.includes(text.charAt(number - 1))) number--
    if (number === at) continue
    const phrase: Phrase = { start: phraseStart(text, number, limit), end: number, said: 0, year: 0 }
    trimPredicate(text, phrase, false)
    trimOpening(text, phrase)
    cutEarlierDeeds(text, phrase)
    trimOpening(text, phrase)
    return text.slice(phrase.start, phrase.end)
  }
  return ''
}

/** The noun after 的: 「13672户的年度改造任务」「23万平方米的建材城」. */
export function nounOf(text: string, at: number, end: number, next: number): string {
  if (text.charAt(at) !== '的') return ''
  const noun = text.slice(at + 1, nounAfter(text, at + 1, end, next))
  return dependentHeads.has(noun) || noun.startsWith('部分') ? '' : noun // 「300万元以上的部分」
}

const REVIEW_REACH = 40 // 「通过国家级健康促进区评估验收」
const reviews = ['评估验收', '考核验收', '验收', '评估', '评审', '复审', '考核', '认定']
const levels = ['国家级', '国家', '全国', '省级', '全省', '市级', '省', '市']

/** What a place was won in: 「以全省第二名的成绩通过省级食品安全城市验收」. */
export function contestAfter(text: string, at: number, end: number): string {
  const opening = text.startsWith('的成绩', at) ? 3 : text.startsWith('成绩', at) ? 2 : 0
  const from = at + opening
  if (opening === 0 || !text.startsWith('通过', from)) return ''
  const phrase = text
    .slice(from + 2, Math.min(end, from + 2 + REVIEW_REACH))
    .split(/[，。；,;]/, 1)[0] as string
  const level = levels.find(word => phrase.startsWith(word)) ?? ''
  const review = reviews.find(word => phrase.endsWith(word))
  if (review === undefined || phrase.length <= level.length + review.length) return ''
  return `${phrase.slice(level.length, -review.length)}位次`
}

const EARLIER_PARTS = 3 // 「推进退耕还草，到2022年达到78万亩」: farther back stands another subject

function earlierName(text: string, begins: number, start: number): string {
  let end = begins - 1
  for (let part = 0; part < EARLIER_PARTS && end > start; part++) {
    if (isSentenceEnd(text.charCodeAt(end))) return ''
    const phrase: Phrase = { start: phraseStart(text, end, start), end, said: 0, year: 0 }
    const next = phrase.start - 1
    trimPredicate(text, phrase, false)
    trimOpening(text, phrase)
    cutStride(text, phrase)
    if (phrase.end - phrase.start > 1) return text.slice(phrase.start, phrase.end)
    end = next
  }
  return ''
}

/** The money is for what follows at once: 「投资3.3亿元的机场快速路建成」「投资7亿元完成医院迁建」「投资12亿元新建6处…」. */
export function nameInvestment(
  text: string,
  figure: FigureDraft,
  amountEnd: number,
  end: number,
  next: number,
  carried: Carried,
): void {
  const after = text.charAt(amountEnd)
  if ('、，,）)'.includes(after)) return
  const isModifier = after === '的'
  const opened = isModifier ? amountEnd + 1 : amountEnd
  const phrase: Phrase = { start: opened, end: Math.min(end, next), said: 0, year: 0 }
  trimOpening(text, phrase)
  if (!isModifier && phrase.start === opened) return
  carried.end = amountEnd
  if (phrase.start >= next) {
    carried.waiting = figure
    return
  }
  const nounEnd = nounAfter(text, phrase.start, end, next)
  if (nounEnd > phrase.start) figure.metric = text.slice(phrase.start, nounEnd) + figure.metric
}

const TOPIC_REACH = 14 // 「新一代信息技术产业，」

/** Adds the industry that the sentence opened with: 「生物医药产业，支持…，全年产业增加值增长20%」. */
export function withTopic(scope: ClauseScope, metric: string): string {
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
