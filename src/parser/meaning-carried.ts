import { isSentenceEnd } from './meaning-noun.ts'
import type { FigureDraft } from './recognizer.ts'

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
  /** the figure before is named by what comes next: 「投资12亿元｜新建6处…」「12类｜45件民生实事」 */
  waiting: FigureDraft | null
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
  waiting: null,
  bracketEnd: start,
  outside: '',
  year: 0,
})

/** A new sentence in the same clause (a numbered task has several) names its metrics anew. */
export function forgetAfterSentence(text: string, from: number, to: number, carried: Carried): void {
  let i = from
  while (i < to && !isSentenceEnd(text.charCodeAt(i))) i++
  if (i === to) return
  carried.metric = ''
  carried.outside = ''
  carried.said = 0
}

const BRACKET_REACH = 80 // 「（其中高新区增长8%左右）」

/** Inside brackets a part is measured; after them the sentence goes on with the whole. */
export function noteBrackets(
  text: string,
  figure: FigureDraft,
  begins: number,
  floor: number,
  carried: Carried,
): void {
  if (carried.bracketEnd > figure.start) return
  if (carried.bracketEnd >= floor) carried.metric = carried.outside
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
