import {
  BLANK,
  CLOSE_BRACKET,
  CLOSE_QUOTE,
  COMMA,
  classAt,
  DIGIT,
  LATIN,
  NEWLINE,
  OPEN_BRACKET,
  OPEN_QUOTE,
  SEMICOLON,
  STOP,
} from './characters.ts'
import { isLabelled } from './labels.ts'
import { readMarker } from './markers.ts'
import type { Edit } from './source-text.ts'

// A newspaper column or a text copied from a page breaks its lines by width, inside sentences and inside figures
// (「300亿⏎元」), and leaves blank lines where one column ends. Such breaks are taken out; those of paragraphs stay.

/** Fewer lines than this show no habit. */
const fewestLines = 8
/** Longer lines are paragraphs: a column of print or of a text file has at most this many characters. */
const widestColumn = 60
const narrowestColumn = 8
/** A line is full when at most this many half-widths are missing: a mark that may not begin a line was carried down. */
const ragged = 4
/** A blank line within the first lines parts the title from the text; later it is the end of a column. */
const settled = 5
/** Text set in a column has many full lines … */
const fullShare = 0.4
/** … most of which stop inside a sentence, … */
const openShare = 0.6
/** … and hardly a line that is wider. */
const widerShare = 0.03

type Line = {
  start: number
  end: number
  textStart: number
  width: number
  closed: boolean
  numbered: boolean
  labelled: boolean
}

/** Finds the line breaks (with the blanks around them) that no author made. */
export function findSoftBreaks(text: string): Edit[] {
  const column = columnOf(text)
  return column === 0 ? findTornLines(text) : findWrappedLines(text, column)
}

// A page that sets links on lines of their own tears sentences at them: 「根据《⏎…法⏎》第五条」. No line of a text
// begins with a comma or a closing mark, and none ends with an opening one.
function findTornLines(text: string): Edit[] {
  const found: Edit[] = []
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    const above = classAt(text, at - 1)
    const below = classAt(text, at + 1)
    const torn =
      (above === LATIN && below === DIGIT) ||
      above === OPEN_BRACKET ||
      above === OPEN_QUOTE ||
      below === CLOSE_BRACKET ||
      below === CLOSE_QUOTE ||
      below === COMMA ||
      below === STOP
    if (torn && at > 0 && at + 1 < text.length) found.push({ start: at, end: at + 1, by: '' })
  }
  return found
}

function findWrappedLines(text: string, column: number): Edit[] {
  const lines = linesOf(text)
  const indented = indentsParagraphs(lines, column)
  const found: Edit[] = []
  let previous: Line | null = null
  let inBody = 0
  let begun = false
  let inLabel = false
  for (const line of lines) {
    if (line.textStart === line.end) continue
    // A line wider than the column was not set in it: a title above the text. In the text marks hang over the edge.
    const fits = line.width <= (inBody > 0 ? column + ragged : column)
    begun ||= begins(text, previous, line)
    // A list of units stops without a mark: the number after it opens the next task.
    const opens = inLabel && line.numbered
    const goesOn = previous !== null && begun && inBody > 0 && fits && !opens
    if (previous && goesOn && joins(text, previous, line, column, indented, inBody))
      found.push(joint(text, previous, line))
    else inLabel = line.labelled
    inBody = fits && (inBody > 0 || line.width >= column - ragged) ? inBody + 1 : 0
    previous = line
  }
  return found
}

// The lines of a headline are as wide as the column too; the text begins after a blank line, with an indent, or where
// there are sentences.
function begins(text: string, above: Line | null, { start, textStart, end }: Line): boolean {
  if (above && text.indexOf('\n', above.end) + 1 < start) return true
  if (textStart - start >= 2 || text[start] === '\u3000') return true
  for (let at = textStart; at < end; at++)
    if (classAt(text, at) === STOP || classAt(text, at) === COMMA) return true
  return false
}

function joins(
  text: string,
  above: Line,
  below: Line,
  column: number,
  indented: boolean,
  inBody: number,
): boolean {
  const startsParagraph = below.textStart > below.start
  const full = above.width >= column - ragged
  const gap = text.indexOf('\n', above.end) + 1 < below.start
  if (gap && (above.closed || inBody < settled)) return false
  if (indented) return !startsParagraph && (full || !above.closed)
  if (below.labelled && !insideNote(text, above)) return false
  if (above.closed && (startsParagraph || gap)) return false
  // A task may close with its note, a heading with nothing at all.
  if (below.numbered && (above.closed || classAt(text, above.end - 1) === CLOSE_BRACKET)) return false
  return full
}

/** 「（市某局牵头，⏎完成时限：…）」: a label inside a bracket goes on with its line. */
function insideNote(text: string, { start, end }: Line): boolean {
  const line = text.slice(start, end)
  return (
    Math.max(line.lastIndexOf('（'), line.lastIndexOf('(')) >
    Math.max(line.lastIndexOf('）'), line.lastIndexOf(')'))
  )
}

/** Two Latin words keep a blank between them; Han characters meet. */
function joint(text: string, above: Line, below: Line): Edit {
  const words = classAt(text, above.end - 1) === LATIN && classAt(text, below.textStart) === LATIN
  return { start: above.end, end: below.textStart, by: words ? ' ' : '' }
}

/** The width, in half-widths, at which the text breaks its lines; 0 when it does not. */
function columnOf(text: string): number {
  let lines = 0
  let paragraphs = 0
  for (let from = 0; from < text.length; ) {
    let end = text.indexOf('\n', from)
    if (end < 0) end = text.length
    if (end - from > 1) lines++
    if (end - from > widestColumn) paragraphs++
    from = end + 1
  }
  if (lines < fewestLines || paragraphs * 10 > lines) return 0
  const widths = new Map<number, number>()
  const all = linesOf(text).filter(line => line.end > line.textStart && line.width >= narrowestColumn * 2)
  for (const { width } of all) widths.set(width, (widths.get(width) ?? 0) + 1)
  let column = 0
  let most = 0
  for (const width of widths.keys()) {
    let near = 0
    for (let w = width - ragged; w <= width; w++) near += widths.get(w) ?? 0
    if (near > most || (near === most && width > column)) {
      most = near
      column = width
    }
  }
  const wider = all.filter(line => line.width > column + ragged).length
  const full = all.filter(line => line.width >= column - ragged && line.width <= column + ragged)
  const open = full.filter(line => !line.closed)
  const wrapped = full.length >= all.length * fullShare && open.length >= full.length * openShare
  return open.length >= fewestLines && wider <= all.length * widerShare ? (wrapped ? column : 0) : 0
}

/** Whether paragraphs are indented: what follows a full line that stops inside a sentence begins flush. */
function indentsParagraphs(lines: readonly Line[], column: number): boolean {
  let indents = 0
  let flush = 0
  let previous: Line | null = null
  for (const line of lines) {
    if (line.end === line.textStart) continue
    const goesOn = previous !== null && !previous.closed && previous.width >= column - ragged
    if (goesOn && line.textStart === line.start) flush++
    else if (line.textStart > line.start) indents++
    previous = line
  }
  return indents > 0 && flush >= fewestLines
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let start = 0; start <= text.length; ) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    let last = end
    while (last > start && (classAt(text, last - 1) === BLANK || classAt(text, last - 1) === NEWLINE)) last--
    let textStart = start
    while (textStart < last && classAt(text, textStart) === BLANK) textStart++
    // An indent is as wide as two characters, however it is typed.
    let width = textStart > start ? 4 : 0
    for (let i = textStart; i < last && i < start + widestColumn * 2; i++)
      width += text.charCodeAt(i) > 0xff ? 2 : 1
    lines.push({
      start,
      end: last,
      textStart,
      width,
      closed: isClosed(text, start, last),
      numbered: readMarker(text, textStart, last) !== null,
      labelled: isLabelled(text, { start: textStart, end: last }),
    })
    start = end + 1
  }
  return lines
}

function isClosed(text: string, start: number, end: number): boolean {
  let at = end - 1
  while (at > start && (classAt(text, at) === CLOSE_QUOTE || classAt(text, at) === CLOSE_BRACKET)) at--
  const kind = classAt(text, at)
  return kind === STOP || kind === SEMICOLON || text[at] === '：' || text[at] === ':'
}
