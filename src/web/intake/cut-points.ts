import type { CorrectedClause } from '../../model/corrected-clause.ts'

const strong = '；。;！？!?\n'
const weak = '，,'
const noteOpeners = '（(〔['

/** Where a clause may be cut: after its stops and commas, before a bracketed note; never through a figure. */
export function cutPoints({ span, now }: CorrectedClause, text: string): number[] {
  const [start, end] = span
  const cuts: number[] = []
  const placed = [...now.figures, ...now.benchmarks, ...now.lead, ...now.support]
  const isInside = (at: number) => placed.some(({ span: own }) => own && own[0] < at && at < own[1])
  for (let at = start + 1; at < end - 1; at++) {
    const before = text.charAt(at - 1)
    const isStop = strong.includes(before) || weak.includes(before)
    const isNote = noteOpeners.includes(text.charAt(at)) && `${strong}）)〕]`.includes(before)
    if ((isStop || isNote) && !isInside(at) && text.slice(start, at).trim() && text.slice(at, end).trim())
      cuts.push(at)
  }
  return cuts.filter((at, index) => index === 0 || text.slice(cuts[index - 1], at).trim() !== '')
}

/** The cut offered first: the nearest to `near`, else the strong stop nearest the middle. */
export function firstCut(
  cuts: readonly number[],
  { span }: CorrectedClause,
  text: string,
  near: number | null,
): number {
  const middle = near ?? (span[0] + span[1]) / 2
  const weightOf = (at: number) =>
    Math.abs(at - middle) - (near === null && strong.includes(text.charAt(at - 1)) ? span[1] - span[0] : 0)
  let best = 0
  cuts.forEach((at, index) => {
    if (weightOf(at) < weightOf(cuts[best] ?? at)) best = index
  })
  return best
}
