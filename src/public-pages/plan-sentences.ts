import type { Section, Span } from '../model/plan.ts'
import type { Line, Sentence } from './public-data.ts'

// A plan's text cut into lines and sentences, each with the commitments that it belongs to.

/** Where a commitment stands in the text. */
export type Place = { readonly entry: string; readonly span: Span }

const ends = '。！？；!?;'
const closers = '”’」』）)》"'

/** Cuts a text. Every character but white space is in exactly one sentence. */
export function cutPlan(
  text: string,
  sections: readonly Pick<Section, 'id' | 'level' | 'title' | 'span'>[],
  places: readonly Place[],
): { lines: Line[]; sentences: Sentence[] } {
  const lines: Line[] = []
  const sentences: Sentence[] = []
  const opened = new Set<string>()
  for (const [start, end] of linesIn(text)) {
    const heading = sections.find(each => isHeading(text, each, [start, end]))
    const own: number[] = []
    for (const [from, to] of heading ? [[start, end] as const] : sentencesIn(text, start, end)) {
      const entries = places.filter(({ span }) => span[0] < to && from < span[1]).map(each => each.entry)
      const opens = entries.filter(each => !opened.has(each))
      for (const each of opens) opened.add(each)
      own.push(sentences.length)
      sentences.push({ start: from, end: to, entries, opens })
    }
    lines.push({ level: heading?.level ?? null, section: heading?.id ?? null, sentences: own })
  }
  return { lines, sentences }
}

/** Lines with something in them, without the white space around. */
function* linesIn(text: string): Generator<readonly [number, number]> {
  for (const { index, 0: line } of text.matchAll(/[^\r\n\f\v]+/g)) {
    const trimmed = line.trim()
    if (trimmed === '') continue
    const start = index + line.indexOf(trimmed)
    yield [start, start + trimmed.length]
  }
}

function* sentencesIn(text: string, start: number, end: number): Generator<readonly [number, number]> {
  let from = start
  for (let at = start; at < end; at++) {
    if (!ends.includes(text.charAt(at))) continue
    let to = at + 1
    while (to < end && (closers + ends).includes(text.charAt(to))) to++
    yield [from, to]
    at = to - 1
    from = to
    while (from < end && text.charAt(from).trim() === '') from++
  }
  if (from < end) yield [from, end]
}

/** A section's span reaches to its end: its heading is the line that it begins in, where that has little more than the title. */
function isHeading(
  text: string,
  { title, span }: Pick<Section, 'title' | 'span'>,
  [start, end]: readonly [number, number],
): boolean {
  if (span[0] < start - 2 || span[0] > start + 2 || title === '') return false
  const line = text.slice(start, end)
  return line.length <= title.length + longestMarker && line.includes(title.slice(0, shortestTitle))
}

/** 「（十二）」 and a closing mark. */
const longestMarker = 8
const shortestTitle = 6
