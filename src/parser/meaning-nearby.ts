import { dependentHeads } from './lexicon/metrics.ts'
import type { Carried } from './meaning-carried.ts'
import { hiddenNoun, isSentenceEnd, nounAfter, phraseStart } from './meaning-noun.ts'
import { trimOpening } from './meaning-opening.ts'
import { type Phrase, trimPredicate } from './meaning-predicate.ts'
import type { ClauseScope, FigureDraft } from './recognizer.ts'

// Names that do not stand beside the number.

type Place = { amountEnd: number; next: number; begins: number; counts: boolean }

/** Looks for a name after 的, behind a long modifier, and in the parts of the sentence before. */
export function nameNearby({ text, start, end }: ClauseScope, place: Place): string {
  const { amountEnd, next } = place
  const after = nounOf(text, amountEnd, end, next)
  if (after !== '') return after
  if (place.counts) {
    const hidden = hiddenNoun(text, amountEnd, end, next)
    if (hidden !== '' || next === amountEnd) return hidden
  }
  return earlierName(text, place.begins, start)
}

/** The noun after 的: 「13672户的年度改造任务」「23万平方米的建材城」. */
export function nounOf(text: string, at: number, end: number, next: number): string {
  if (text.charAt(at) !== '的') return ''
  const noun = text.slice(at + 1, nounAfter(text, at + 1, end, next))
  return dependentHeads.has(noun) ? '' : noun
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
