import type { CorrectedClause } from '../../model/corrected-clause.ts'
import type { Span } from '../../model/plan.ts'
import type { Block } from './blocks.ts'
import type { DocumentMark } from './marks.ts'

/** Words of one block that stand under the same marks; the smallest mark first. */
export type Segment = { start: number; end: number; marks: readonly DocumentMark[]; match: boolean }

/** Neighbouring segments of one clause, or of none. */
export type Run = { clause: CorrectedClause | null; isFirst: boolean; segments: Segment[] }

/** What falls into each block, computed once per reading or correction. */
export type Placed = { clauses: CorrectedClause[]; marks: DocumentMark[] }

/** Deals clauses and marks out to the blocks that draw them; both lists are sorted by start. */
export function placeOnBlocks(
  blocks: readonly Block[],
  clauses: readonly CorrectedClause[],
  marks: readonly DocumentMark[],
): Placed[] {
  const placed: Placed[] = blocks.map(() => ({ clauses: [], marks: [] }))
  deal(
    blocks,
    clauses,
    clause => clause.span,
    (index, clause) => placed[index]?.clauses.push(clause),
  )
  deal(
    blocks,
    marks,
    mark => [mark.start, mark.end],
    (index, mark) => placed[index]?.marks.push(mark),
  )
  return placed
}

function deal<T>(
  blocks: readonly Block[],
  things: readonly T[],
  spanOf: (thing: T) => readonly [number, number],
  put: (block: number, thing: T) => void,
) {
  const byStart = things.toSorted((a, b) => spanOf(a)[0] - spanOf(b)[0])
  let first = 0
  for (const thing of byStart) {
    const [start, end] = spanOf(thing)
    while (first < blocks.length && (blocks[first]?.end ?? 0) <= start) first++
    for (let index = first; index < blocks.length; index++) {
      const block = blocks[index]
      if (!block || block.start >= end) break
      if (block.kind === 'line' && block.end > start) put(index, thing)
    }
  }
}

/** Cuts a block at every edge of a clause, mark or match, and at the place of a split. */
export function runsOf(
  block: Block,
  { clauses, marks }: Placed,
  allMatches: readonly Span[] = [],
  cutAt = -1,
): Run[] {
  const matches = allMatches.filter(([start, end]) => start < block.end && end > block.start)
  const edges = new Set([block.start, block.end])
  const addEdge = (at: number) => {
    if (at > block.start && at < block.end) edges.add(at)
  }
  for (const { span } of clauses) {
    addEdge(span[0])
    addEdge(span[1])
  }
  for (const { start, end } of marks) {
    addEdge(start)
    addEdge(end)
  }
  for (const [start, end] of matches) {
    addEdge(start)
    addEdge(end)
  }
  addEdge(cutAt)
  const cuts = [...edges].sort((a, b) => a - b)
  const runs: Run[] = []
  for (let index = 0; index + 1 < cuts.length; index++) {
    const start = cuts[index] ?? 0
    const end = cuts[index + 1] ?? 0
    const clause = clauses.find(({ span }) => span[0] <= start && span[1] >= end) ?? null
    const covering = marks
      .filter(mark => mark.start <= start && mark.end >= end)
      .sort((a, b) => a.end - a.start - (b.end - b.start))
    const last = runs.at(-1)
    const match = matches.some(span => span[0] <= start && span[1] >= end)
    const segment = { start, end, marks: covering, match }
    if (last && last.clause === clause) last.segments.push(segment)
    else runs.push({ clause, isFirst: clause?.span[0] === start, segments: [segment] })
  }
  return runs
}
