import type { Plan, Span } from '../../model/plan.ts'

/** One line of the original, or a part of a very long one, or furniture folded away. */
export type Block = {
  kind: 'line' | 'blank' | 'fold'
  start: number
  end: number
  /** The level of the heading that this line is, or null. */
  heading: number | null
  /** Lines in a fold. */
  lines: number
  where: 'head' | 'tail' | null
  /** Follows on the block before within one original line. */
  continues: boolean
}

// A paragraph longer than this is drawn in pieces, so that one block is never much taller than the screen.
const longestBlock = 1200

// Longer than this, a line that a section begins is a paragraph.
const longestHeading = 120

/** Cuts the original text into what is drawn. Nothing is left out; head and tail furniture is folded unless open. */
export function blocksOf(
  text: string,
  plan: Pick<Plan, 'title' | 'sections' | 'clauses'>,
  open: { head: boolean; tail: boolean },
): Block[] {
  const lines = linesOf(text)
  const [bodyStart, bodyEnd] = bodyOf(text, plan, lines)
  const lineStartsAt = lines.map(([start]) => start)
  const headings = new Map<number, number>()
  for (const { level, span } of plan.sections) headings.set(blockAt(lineStartsAt, span[0]), level)
  const clauseStarts = plan.clauses.map(clause => clause.span[0]).sort((a, b) => a - b)
  const blocks: Block[] = []
  let isBlankBefore = false
  const headLines = lines.findIndex(([, end]) => end > bodyStart)
  const afterBody = lines.findIndex(([start]) => start >= bodyEnd)
  const tailFrom = afterBody === -1 ? lines.length : afterBody
  const isHeadFolded = !open.head && fold(blocks, text, lines, 0, headLines, 'head')
  for (let index = isHeadFolded ? headLines : 0; index < lines.length; index++) {
    if (index === tailFrom && !open.tail && fold(blocks, text, lines, tailFrom, lines.length, 'tail')) break
    const [start, end] = lines[index] ?? [0, 0]
    if (isBlank(text, start, end)) {
      if (!isBlankBefore && blocks.length > 0) blocks.push(blockOf('blank', start, end))
      isBlankBefore = true
      continue
    }
    isBlankBefore = false
    const heading = headings.get(index)
    // A run-in heading shares its line with a clause, which is no heading.
    const isHeading =
      heading !== undefined && !hasStartIn(clauseStarts, start, end) && end - start <= longestHeading
    for (const [partStart, partEnd] of partsOf(start, end, clauseStarts))
      blocks.push({
        ...blockOf('line', partStart, partEnd),
        heading: isHeading ? heading : null,
        continues: partStart > start,
      })
  }
  return blocks
}

const blockOf = (kind: Block['kind'], start: number, end: number): Block => ({
  kind,
  start,
  end,
  heading: null,
  lines: 1,
  where: null,
  continues: false,
})

function linesOf(text: string): Span[] {
  const lines: Span[] = []
  let start = 0
  while (start <= text.length) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    lines.push([start, end > start && text[end - 1] === '\r' ? end - 1 : end])
    if (newline === -1) break
    start = newline + 1
  }
  return lines
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++)
    if (text.charCodeAt(at) > 32 && !/\s/.test(text.charAt(at))) return false
  return true
}

// Less than this is not worth a fold.
const shortestFold = 3

function fold(
  blocks: Block[],
  text: string,
  lines: Span[],
  from: number,
  to: number,
  where: 'head' | 'tail',
): boolean {
  const filled = lines.slice(from, to).filter(([start, end]) => !isBlank(text, start, end)).length
  if (filled < shortestFold) return false
  const start = lines[from]?.[0] ?? 0
  const end = lines[to - 1]?.[1] ?? start
  blocks.push({ ...blockOf('fold', start, end), lines: filled, where })
  return true
}

function bodyOf(text: string, plan: Pick<Plan, 'title' | 'sections' | 'clauses'>, lines: Span[]): Span {
  let start = text.length
  let end = 0
  for (const { span } of [...plan.clauses, ...plan.sections]) {
    start = Math.min(start, span[0])
    end = Math.max(end, span[1])
  }
  if (end === 0) return [0, text.length]
  return [titleStart(text, plan.title, lines, start), end]
}

// The title stands above the first clause, often also in the portal's own head: the last place before the body counts.
function titleStart(text: string, title: string | null, lines: Span[], before: number): number {
  if (!title) return before
  const head = title.slice(0, 8)
  const isTitle = ([start, end]: Span) => {
    const line = text.slice(start, end).trim()
    return start < before && line.length <= title.length + 8 && line.includes(head)
  }
  return lines.findLast(isTitle)?.[0] ?? before
}

function hasStartIn(starts: readonly number[], from: number, to: number): boolean {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) < from) low = middle + 1
    else high = middle
  }
  return (starts[low] ?? Number.POSITIVE_INFINITY) < to
}

function partsOf(start: number, end: number, clauseStarts: readonly number[]): Span[] {
  if (end - start <= longestBlock) return [[start, end]]
  const parts: Span[] = []
  let from = start
  while (end - from > longestBlock) {
    const cut = clauseStarts.findLast(at => at > from && at <= from + longestBlock) ?? from + longestBlock
    parts.push([from, cut])
    from = cut
  }
  parts.push([from, end])
  return parts
}

/** The block that draws an offset: the last that starts at or before it. */
export function blockAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
