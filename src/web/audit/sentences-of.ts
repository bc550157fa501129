import type { PlanAuditFinding } from '../../contract/audits-api.ts'
import type { Span } from '../../model/plan.ts'

export type SentenceRun = { at: number; words: string; marked: boolean }

/** A sentence that a finding stands on: its words cut into runs, and the first place to go to. */
export type Sentence = { start: number; place: Span; runs: SentenceRun[] }

/** Each sentence once, in the order of the finding's places, all its places marked in it. `text` is the original. */
export function sentencesOf(where: PlanAuditFinding['where'], text: string): Sentence[] {
  const bounds = new Map<string, { sentence: Span; places: Span[] }>()
  for (const { sentence, span } of where) {
    const key = sentence.join('-')
    const found = bounds.get(key)
    if (found) found.places.push(span)
    else bounds.set(key, { sentence, places: [span] })
  }
  return [...bounds.values()].map(({ sentence, places }) => ({
    start: sentence[0],
    place: places[0] ?? sentence,
    runs: runsOf(text, sentence, places),
  }))
}

function runsOf(text: string, [from, to]: Span, places: readonly Span[]): SentenceRun[] {
  const runs: SentenceRun[] = []
  const add = (start: number, end: number, marked: boolean) => {
    if (start < end) runs.push({ at: start, words: text.slice(start, end).replace(/\s*\n\s*/g, ''), marked })
  }
  let at = from
  for (const [start, end] of [...places].sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    if (start < at) continue
    add(at, start, false)
    add(start, end, true)
    at = end
  }
  add(at, to, false)
  return runs
}
