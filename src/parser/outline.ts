import { COLON, COMMA, classAt, DIGIT, SEMICOLON, STOP, trimStart } from './characters.ts'
import { spreadDetached } from './detached-headings.ts'
import { isFilledLabel, isLabelled } from './labels.ts'
import { standingTitles } from './lexicon/section-titles.ts'
import { endsSentence, type Line } from './lines.ts'
import { type Marker, RANK } from './markers.ts'
import { type Columns, cellsOf, type Row, readHeader, readRow } from './tables.ts'

export type SectionDraft = {
  parent: number
  level: number
  /** Order of nesting: smaller is further out. */
  depthKey: number
  marker: string
  title: string
  start: number
  titleEnd: number
  /** Set when the next section at the same or an outer level begins. */
  end: number
}

/** A paragraph, entry or bullet of the body; its sentences are cut later. */
export type Block = {
  lineStart: number
  start: number
  end: number
  marker: Marker | null
  /** Index into the sections; -1 before the first heading. */
  section: number
  /** A blank line or another kind of line stands before it. */
  gapBefore: boolean
  /** A row of a table of tasks, with its cells. */
  row: Row | null
}

export type Outline = {
  sections: SectionDraft[]
  blocks: Block[]
  titles: Line[]
  bodyStart: number
  bodyEnd: number
  detached: number[]
}

/** A heading longer than this is a sentence. */
const longestHeading = 70
/** A one-sentence heading that keeps its full stop is short. */
const longestClosedHeading = 45
/** An unnumbered line between paragraphs is a heading up to this length. */
const longestPlainHeading = 40
/** A sentence that may begin the body, where nothing else marks the beginning. */
const shortestOpening = 15
const LINE_FEED = 10
const plainKey = RANK.chineseBracket + 0.5

/** Builds the tree of headings and the list of paragraphs from the lines of the document. */
export function outlineOf(text: string, lines: readonly Line[]): Outline {
  const [first, to] = bodyOf(text, lines)
  const mayTable = text.includes('\t') || text.includes('|')
  const header = mayTable ? headerBefore(text, lines, first) : -1
  const from = header < 0 ? first : header
  const outline: Outline = {
    sections: [],
    blocks: [],
    titles: [],
    bodyStart: lines[from]?.start ?? text.length,
    bodyEnd: lines[to - 1]?.end ?? 0,
    detached: [],
  }
  const firstNumbered = lines.findIndex(
    (line, i) => i >= from && line.marker !== null && line.marker.rank <= RANK.chinese,
  )
  for (let i = 0; i < from; i++) if (lines[i]?.kind === 'short') outline.titles.push(lines[i] as Line)
  const stack: number[] = []
  let table: Columns | null = null
  for (let i = from; i < to; i++) {
    const line = lines[i] as Line
    const cells = mayTable ? cellsOf(text, line.start, line.end) : null
    if (cells) {
      const header: Columns | null = readHeader(text, cells)
      const row = header || !table ? null : readRow(cells, table)
      table = header ?? table
      if (header) continue
      if (row) {
        outline.blocks.push({
          lineStart: line.start,
          start: row.task.start,
          end: row.task.end,
          marker: null,
          section: stack.at(-1) ?? -1,
          gapBefore: false,
          row,
        })
        continue
      }
    }
    if (
      line.kind === 'furniture' ||
      line.kind === 'apparatus' ||
      line.kind === 'salutation' ||
      line.kind === 'date'
    )
      continue
    if (line.kind === 'addressee') continue
    if (line.marker === null && line.kind === 'short' && !isFilledLabel(text, line)) {
      const chapter = namesChapter(text, line)
      if (isPlainHeading(text, lines, i, to, chapter && outline.blocks.length > 0 ? -1 : firstNumbered))
        open(outline, stack, line, chapter ? RANK.chinese : plainKey, text, line.end)
      else outline.titles.push(line)
      continue
    }
    if (line.marker && isHeading(text, lines, i, to)) {
      open(outline, stack, line, depthKeyOf(line.marker), text, line.end)
      continue
    }
    const titleEnd = line.marker ? gluedTitle(text, line) : 0
    if (titleEnd > 0) open(outline, stack, line, depthKeyOf(line.marker as Marker), text, titleEnd)
    else if (line.marker) closeSections(outline.sections, stack, depthKeyOf(line.marker), line.start)
    const start = titleEnd > 0 ? titleEnd : stack.length === 0 ? afterAddressee(text, line) : line.textStart
    outline.blocks.push({
      lineStart: titleEnd > 0 ? titleEnd : line.start,
      start,
      end: line.end,
      marker: titleEnd > 0 ? null : line.marker,
      section: stack.at(-1) ?? -1,
      gapBefore: hasGap(text, lines[i - 1], line),
      row: null,
    })
  }
  closeSections(outline.sections, stack, Number.NEGATIVE_INFINITY, outline.bodyEnd)
  outline.detached = spreadDetached(text, outline.sections, outline.blocks)
  return outline
}

const depthKeyOf = (marker: Marker): number => (marker.hashes > 0 ? marker.hashes - 10 : marker.rank)

function open(
  { sections }: Outline,
  stack: number[],
  line: Line,
  depthKey: number,
  text: string,
  titleEnd: number,
): void {
  closeSections(sections, stack, depthKey, line.start)
  const parent = stack.at(-1) ?? -1
  sections.push({
    parent,
    level: stack.length + 1,
    depthKey,
    marker: line.marker?.printed ?? '',
    title: titleOf(text, line.textStart, titleEnd),
    start: line.start,
    titleEnd,
    end: titleEnd,
  })
  stack.push(sections.length - 1)
}

/** A heading's words, without the full stop that some keep. */
export const titleOf = (text: string, start: number, end: number): string => {
  const kind = classAt(text, end - 1)
  return text.slice(start, kind === STOP || kind === SEMICOLON ? end - 1 : end)
}

function closeSections(sections: SectionDraft[], stack: number[], depthKey: number, at: number): void {
  while (stack.length > 0) {
    const top = sections[stack[stack.length - 1] as number] as SectionDraft
    if (top.depthKey < depthKey) return
    top.end = Math.max(top.titleEnd, at)
    stack.pop()
  }
}

// The body begins at the first line that only a document has: a salutation, an addressee, a numbered heading, a
// sentence; it ends at the last such line. What is outside is the page's.
function bodyOf(text: string, lines: readonly Line[]): [number, number] {
  let from = lines.findIndex(line => beginsBody(line))
  if (from < 0)
    from = lines.findIndex(line => line.kind === 'text' || (line.marker !== null && line.kind === 'short'))
  if (from < 0) return [lines.length, lines.length]
  let to = lines.length
  while (to > from + 1 && !endsBody(text, lines[to - 1] as Line)) to--
  return [from, to]
}

/** The last header row of a table of tasks before the body's first sentence; -1 when there is none. */
function headerBefore(text: string, lines: readonly Line[], first: number): number {
  for (let i = first - 1; i >= 0; i--) {
    const { start, end } = lines[i] as Line
    const cells = cellsOf(text, start, end)
    if (cells && readHeader(text, cells)) return i
  }
  return -1
}

function beginsBody({ kind, marker, textStart, end, closed }: Line): boolean {
  if (kind === 'salutation' || kind === 'addressee') return true
  if (kind === 'furniture' || kind === 'apparatus' || kind === 'date') return false
  if (marker && marker.hashes > 0) return true
  if (marker && marker.rank <= RANK.chineseBracket) return true
  if (marker?.rank === RANK.bullet && kind === 'short') return false
  return kind === 'text' && closed && end - textStart >= shortestOpening
}

const endsBody = (text: string, line: Line): boolean =>
  line.kind === 'text' || (line.kind === 'short' && (line.marker !== null || isFilledLabel(text, line)))

function next(lines: readonly Line[], i: number, to: number): Line | undefined {
  for (let j = i + 1; j < to; j++) {
    const line = lines[j] as Line
    if (line.kind !== 'furniture' && line.kind !== 'date' && line.kind !== 'apparatus') return line
  }
  return undefined
}

function isHeading(text: string, lines: readonly Line[], i: number, to: number): boolean {
  const line = lines[i] as Line
  const marker = line.marker as Marker
  if (marker.hashes > 0) return true
  const length = line.end - line.textStart
  const stop = firstStop(text, line.textStart, line.end)
  if (marker.rank === RANK.bullet || stop < line.end - 1 || length > longestHeading) return false
  const below = next(lines, i, to)
  if (!below || isLabelled(text, below)) return false
  const closed = stop === line.end - 1
  if (closed && (length > longestClosedHeading || hasDigit(text, line.textStart, line.end))) return false
  if (!closed && endsSentence(text, line.end - 1) && hasNoteWords(text, line.textStart, line.end))
    return false
  if (text[line.end - 1] === '：' || text[line.end - 1] === ':') return false
  const belowKey = below.marker ? depthKeyOf(below.marker) : Number.POSITIVE_INFINITY
  if (belowKey > marker.rank)
    return below.marker !== null || below.kind !== 'short' || marker.rank <= RANK.chineseBracket
  return !closed && marker.rank <= RANK.chinese
}

/** The first 。！？； of a heading's line, or its end. */
function firstStop(text: string, start: number, end: number): number {
  for (let at = start; at < end && at <= start + longestHeading; at++) {
    const kind = classAt(text, at)
    if (kind === STOP || kind === SEMICOLON) return at
  }
  return end
}

export function hasDigit(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (classAt(text, at) === DIGIT) return true
  return false
}

function hasNoteWords(text: string, start: number, end: number): boolean {
  const line = text.slice(start, end)
  return line.includes('单位') || line.includes('牵头') || line.includes('负责')
}

function isPlainHeading(
  text: string,
  lines: readonly Line[],
  i: number,
  to: number,
  firstNumbered: number,
): boolean {
  const line = lines[i] as Line
  if (line.end - line.textStart > longestPlainHeading || (firstNumbered >= 0 && i < firstNumbered))
    return false
  if (signs(text, line)) return false
  const below = next(lines, i, to)
  return below !== undefined && (below.kind === 'text' || below.marker !== null)
}

const chapterWords = [
  '回顾',
  '工作安排',
  '重点工作',
  '主要任务',
  '目标任务',
  '奋斗目标',
  '工作建议',
  '总体要求',
  '保障措施',
]

/** 「“十四五”时期发展成就和2025年工作回顾」 on a line of its own is a chapter, numbered or not. */
const namesChapter = (text: string, { textStart, end }: Line): boolean => {
  const words = text.slice(textStart, Math.min(end, textStart + longestPlainHeading))
  return chapterWords.some(word => words.includes(word))
}

const signatures = ['政府', '办公室', '办公厅', '委员会', '领导小组', '局', '厅', '记者', '报道', ')', '）']
const signs = (text: string, { textStart, end }: Line): boolean =>
  signatures.some(word => text.startsWith(word, end - word.length) && end - word.length >= textStart)

/** Where a standing title ends that a lost line break glued to its text; 0 when there is none. */
function gluedTitle(text: string, line: Line): number {
  for (const title of standingTitles) {
    if (!text.startsWith(title, line.textStart)) continue
    const end = line.textStart + title.length
    const kind = classAt(text, end)
    return kind === STOP ||
      kind === COMMA ||
      kind === SEMICOLON ||
      '是为的和与及：:'.includes(text[end] ?? '是') ||
      line.end - end < 12
      ? 0
      : end
  }
  return 0
}

/** 「各市（含…）人民政府，省政府各部门：」 has rarely more characters than this. */
const longestAddressee = 250
const addressees = [
  '各市',
  '各县',
  '各区',
  '各镇',
  '各乡',
  '各省',
  '各州',
  '各盟',
  '各旗',
  '各有关',
  '各部门',
  '各单位',
  '各委',
  '各局',
  '各直属',
  '各街道',
]

/** Where the text begins after an addressee that a lost line break glued to it. */
function afterAddressee(text: string, { textStart, end }: Line): number {
  for (let at = textStart; at < end && at < textStart + longestAddressee; at++) {
    const kind = classAt(text, at)
    if (kind === STOP || kind === SEMICOLON) break
    if (kind !== COLON) continue
    const words = text.slice(textStart, at)
    return addressees.some(word => words.includes(word)) ? trimStart(text, at + 1, end) : textStart
  }
  return textStart
}

function hasGap(text: string, above: Line | undefined, line: Line): boolean {
  if (!above) return true
  let breaks = 0
  for (let at = above.end; at < line.start && breaks < 2; at++)
    if (text.charCodeAt(at) === LINE_FEED) breaks++
  return breaks >= 2 || (above.marker?.rank === RANK.bullet) !== (line.marker?.rank === RANK.bullet)
}
