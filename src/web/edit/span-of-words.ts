import type { CorrectedClause } from '../../model/corrected-clause.ts'
import type { Span } from '../../model/plan.ts'

// Labels such as 「责任单位：」 may stand on the lines right after a task, outside of its span.
const nearby = 400

/** Where typed words stand in a clause, or close after it; null where the document does not have them. */
export function spanOfWords(
  words: string,
  { span }: Pick<CorrectedClause, 'span'>,
  text: string,
): Span | null {
  const at = text.slice(span[0], span[1] + nearby).indexOf(words)
  return at === -1 ? null : [span[0] + at, span[0] + at + words.length]
}
