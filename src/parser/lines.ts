import {
  CLOSE_BRACKET,
  CLOSE_QUOTE,
  classAt,
  OPEN_BRACKET,
  SEMICOLON,
  STOP,
  trimEnd,
  trimStart,
} from './characters.ts'
import { findInlineMarkers } from './inline-markers.ts'
import { isClosed, isDateLine, type LineKind, lineKindOf } from './line-kinds.ts'
import { type Marker, readMarker } from './markers.ts'

export type Line = {
  /** With its marker. */
  start: number
  /** Without its marker. */
  textStart: number
  end: number
  marker: Marker | null
  kind: LineKind
  /** Ends in 。！？； or a closing bracket or quote after one. */
  closed: boolean
}

/** In a line as long as this a paragraph break may have been lost. */
const longLine = 600
/** In a line as long as this two wide spaces are the indent of a paragraph, not the gap between two words. */
const wideLine = 120
const wideSpace = '\u3000'
/** Cuts the text into lines, and lines that lost their paragraph breaks into paragraphs. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let wide = text.indexOf(wideSpace)
  for (let from = 0; from < text.length; ) {
    let end = text.indexOf('\n', from)
    if (end < 0) end = text.length
    while (wide >= 0 && wide < from) wide = text.indexOf(wideSpace, from)
    const plain = end - from < wideLine || (end - from < longLine && (wide < 0 || wide >= end))
    if (plain) push(lines, text, from, end)
    else for (const [start, stop] of paragraphsOf(text, from, end, wide)) push(lines, text, start, stop)
    from = end + 1
  }
  return lines
}

function push(lines: Line[], text: string, from: number, to: number): void {
  const start = afterTurn(text, trimStart(text, from, to), to)
  const end = beforeTurn(text, start, trimEnd(text, start, to))
  if (start === end) return
  const dated = isDateLine(text, start, end)
  const read = dated ? null : readMarker(text, start, end)
  const marker = read && read.textStart < end ? read : null
  const textStart = marker ? marker.textStart : start
  const closed = isClosed(text, textStart, end)
  const kind = dated ? 'date' : lineKindOf(text, { start, textStart, end, marker, closed })
  lines.push({ start, textStart, end, marker, kind, closed })
}

/** 「（上接第三版）」 and 「（下转第五版）」 have about ten characters. */
const longestTurn = 14

/** Where the text begins after 「（上接第三版）」. */
function afterTurn(text: string, start: number, end: number): number {
  if (classAt(text, start) !== OPEN_BRACKET || !text.startsWith('上接', start + 1)) return start
  for (let at = start + 3; at < end && at < start + longestTurn; at++)
    if (classAt(text, at) === CLOSE_BRACKET) return trimStart(text, at + 1, end)
  return start
}

/** Where the text ends before 「（下转第五版）」. */
function beforeTurn(text: string, start: number, end: number): number {
  if (classAt(text, end - 1) !== CLOSE_BRACKET) return end
  const from = Math.max(start, end - longestTurn)
  const turn = from + text.slice(from, end).lastIndexOf('下转')
  if (turn <= from || classAt(text, turn - 1) !== OPEN_BRACKET) return end
  return trimEnd(text, start, turn - 1)
}

// A file that has lost its line breaks keeps a wide space where a paragraph began, or only the numbering.
function paragraphsOf(text: string, from: number, end: number, wide: number): [number, number][] {
  const cuts: number[] = []
  for (let at = wide; at >= 0 && at < end; at = text.indexOf(wideSpace, at + 1)) {
    if (at === from || text[at - 1] === wideSpace) continue
    const indent = text[at + 1] === wideSpace && at > from + 1
    if (indent || (end - from >= longLine && endsSentence(text, at - 1))) cuts.push(at)
  }
  if (end - from >= longLine) for (const at of findInlineMarkers(text, from, end)) cuts.push(at)
  if (cuts.length === 0) return [[from, end]]
  cuts.sort((a, b) => a - b)
  const parts: [number, number][] = []
  let start = from
  for (const cut of cuts) {
    if (cut > start) parts.push([start, cut])
    start = cut
  }
  parts.push([start, end])
  return parts
}

export const endsSentence = (text: string, at: number): boolean => {
  const kind = classAt(text, at)
  return kind === STOP || kind === SEMICOLON || kind === CLOSE_BRACKET || kind === CLOSE_QUOTE
}
