import type { Cells } from '../../model/corrected-clause.ts'

// 对标: with whom a sentence compares itself, what it says of them, and how far we are from that. Pure.

type Figure = Cells['figures'][number]

export type Compared = {
  readonly name: string
  /** Figures of the other that stand behind its name. */
  readonly theirs: readonly Figure[]
  /** Ours beside theirs, where both count the same in the same unit: above zero where we are higher. */
  readonly gap: {
    readonly ours: Figure
    readonly theirs: Figure
    readonly by: number
    readonly unit: string
  } | null
}

type Sentence = {
  readonly benchmarks: readonly Cells['benchmarks'][number][]
  readonly figures: readonly Figure[]
}

/** Whom a sentence names, in its order, each with the figures that are theirs; and what is left as ours. */
export function comparedIn(
  text: string,
  { benchmarks, figures }: Sentence,
): { ours: Figure[]; compared: Compared[] } {
  const told = benchmarks.map(({ span: named }, index) => {
    // A name that a person has added stands at no place of the text.
    if (!named) return []
    const from = named[1]
    const to = Math.min(endOfPhrase(text, from), benchmarks[index + 1]?.span?.[0] ?? text.length)
    return figures.filter(({ span }) => span && span[0] >= from && span[1] <= to)
  })
  const ours = figures.filter(figure => !told.some(theirs => theirs.includes(figure)))
  const compared = benchmarks.map(({ name }, index) => {
    const theirs = told[index] ?? []
    return { name, theirs, gap: gapOf(theirs, ours) }
  })
  return { ours, compared }
}

/** Where the phrase ends that begins at a place: at a comma or stop, unless it stands in brackets. */
function endOfPhrase(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    const sign = text[at] ?? ''
    if ('（(〔['.includes(sign)) depth++
    else if ('）)〕]'.includes(sign)) depth--
    else if (/[。；;\n]/.test(sign) || (depth <= 0 && /[，,]/.test(sign))) return at
  }
  return text.length
}

/** A figure as it is printed: `68件` is 68 of 件. Null for what is no plain number, as a range is. */
function printed({ text }: Figure): { number: number; unit: string } | null {
  const found = /^(\d[\d,]*(?:\.\d+)?)\s*([^\d\s.—–~-]*)$/.exec(text)
  return found ? { number: Number(found[1]?.replaceAll(',', '')), unit: found[2] ?? '' } : null
}

function gapOf(theirs: readonly Figure[], ours: readonly Figure[]): Compared['gap'] {
  for (const other of theirs) {
    // What the sentence calls theirs may begin with whose it is.
    const own = ours.find(
      each =>
        each.basis === other.basis &&
        (other.metric.endsWith(each.metric) || each.metric.endsWith(other.metric)),
    )
    const [a, b] = [own && printed(own), printed(other)]
    if (!own || !a || !b || a.unit !== b.unit) continue
    return { ours: own, theirs: other, by: Number((a.number - b.number).toFixed(6)), unit: a.unit }
  }
  return null
}
