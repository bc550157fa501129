import type { Plan } from '../model/plan.ts'

// How much the words of two phrases have in common, pairs of characters weighted by how rare they are in both reports:
// 「完成」 and 「项目」 stand everywhere and say little, 「物流园区」 stands twice and says all.

/** The weight of a pair of characters: the logarithm of how rare it is among the clauses of the reports compared. */
export type Rarity = (pair: string) => number

/** Pairs of neighbouring Chinese characters or letters; figures and marks part them. */
export function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>()
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2)
    if (isWordCharacter(pair.charCodeAt(0)) && isWordCharacter(pair.charCodeAt(1))) pairs.add(pair)
  }
  return pairs
}

const isWordCharacter = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)

/** Counts in how many clauses of the plans each pair stands. */
export function rarityIn(plans: readonly Plan[]): Rarity {
  const counts = new Map<string, number>()
  let clauses = 0
  for (const plan of plans) {
    for (const clause of plan.clauses) {
      clauses++
      for (const pair of pairsOf(clause.text)) counts.set(pair, (counts.get(pair) ?? 0) + 1)
    }
  }
  return pair => Math.log((clauses + 1) / (counts.get(pair) ?? 1))
}

/** A bag of pairs with weights, and its length. */
export type WordBag = { readonly weights: ReadonlyMap<string, number>; readonly norm: number }

/** Puts texts into one bag, each with its own importance; a pair counts by the most important text it stands in. */
export function bagOf(
  parts: ReadonlyArray<readonly [text: string, importance: number]>,
  rarity: Rarity,
): WordBag {
  const weights = new Map<string, number>()
  for (const [text, importance] of parts) {
    for (const pair of pairsOf(text)) {
      const weight = rarity(pair) * importance
      if (weight > (weights.get(pair) ?? 0)) weights.set(pair, weight)
    }
  }
  let square = 0
  for (const weight of weights.values()) square += weight * weight
  return { weights, norm: Math.sqrt(square) }
}

/** The cosine of two bags, 0 to 1. */
export function likeness(a: WordBag, b: WordBag): number {
  if (a.norm === 0 || b.norm === 0) return 0
  const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a]
  let product = 0
  for (const [pair, weight] of small.weights) product += weight * (large.weights.get(pair) ?? 0)
  return product / (a.norm * b.norm)
}

/** How much of `part` stands in `whole`, by squared weight, 0 to 1. */
export function containment(part: WordBag, whole: ReadonlySet<string>): number {
  if (part.norm === 0) return 0
  let found = 0
  for (const [pair, weight] of part.weights) if (whole.has(pair)) found += weight * weight
  return found / (part.norm * part.norm)
}
