import type { Clause, Span } from '../model/plan.ts'

const stop = /[。；;！!？?\n]/
const farthest = 160 // characters to either side: a task with its labelled lines has no stop for long

/** The sentence that a place stands in, within its clause where it stands in one; offsets in the original. */
export function sentenceAround(
  text: string,
  [start, end]: Span,
  clauses: readonly Pick<Clause, 'span'>[],
): Span {
  const clause = clauses.find(({ span }) => span[0] <= start && end <= span[1])
  const [first, last] = clause?.span ?? [0, text.length]
  const isStop = (at: number): boolean =>
    stop.test(text.charAt(at)) && (text.charAt(at) !== '\n' || clause === undefined)
  let from = start
  while (from > first && start - from < farthest && !isStop(from - 1)) from--
  let to = end
  while (to < last && to - end < farthest && !isStop(to - 1)) to++
  while (from < start && /\s/.test(text.charAt(from))) from++
  return [from, to]
}
