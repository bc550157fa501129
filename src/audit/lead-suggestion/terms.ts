// The words of tasks as pairs of characters: Chinese has no blanks, and a pair is the shortest thing that means something.

/** Terms with their weights. */
export type Terms = ReadonlyMap<string, number>

/** The pairs of Chinese characters of a text and its headings, each by the root of its count; headings count less. */
export function termsOf(text: string, headings: readonly string[], headingWeight: number): Terms {
  const counts = new Map<string, number>()
  addPairs(counts, text, 1)
  for (const heading of headings) addPairs(counts, heading, headingWeight)
  return new Map([...counts].map(([term, count]) => [term, Math.sqrt(count)]))
}

function addPairs(counts: Map<string, number>, text: string, weight: number): void {
  const add = (term: string): void => void counts.set(term, (counts.get(term) ?? 0) + weight)
  for (const run of text.match(/[\u4e00-\u9fff]{2,}|[A-Za-z0-9]{2,}/g) ?? []) {
    if (run.charCodeAt(0) < 0x4e00) add(run)
    else for (let at = 0; at + 1 < run.length; at++) add(run.slice(at, at + 2))
  }
}

/** The same terms times their rarity, brought to length 1; terms without a rarity are left out. */
export function weighed(terms: Terms, rarity: ReadonlyMap<string, number>): Terms {
  const weights = [...terms]
    .map(([term, count]) => [term, count * (rarity.get(term) ?? 0)] as const)
    .filter(([, weight]) => weight > 0)
  const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1
  return new Map(weights.map(([term, weight]) => [term, weight / length]))
}

const SHARED = 6

/** The terms that make two tasks alike, the weightiest first; neighbours are joined to the words they were cut from. */
export function sharedWords(a: Terms, b: Terms, text: string): string[] {
  const pairs = [...a]
    .map(([term, weight]) => [term, weight * (b.get(term) ?? 0)] as const)
    .filter(([, weight]) => weight > 0)
    .sort((x, y) => y[1] - x[1])
    .slice(0, SHARED)
    .map(([term]) => term)
  return joined(pairs, text)
}

/** 「公共」「共服」「服务」 stand in the text as 「公共服务」. */
function joined(pairs: readonly string[], text: string): string[] {
  const words: string[] = []
  for (const pair of pairs) {
    const overlapping = words.findIndex(
      word =>
        (text.includes(word + pair.slice(1)) && word.endsWith(pair[0] ?? '')) ||
        (text.includes(pair[0] + word) && word.startsWith(pair.slice(1))),
    )
    const word = words[overlapping]
    if (word === undefined) words.push(pair)
    else
      words[overlapping] =
        word.endsWith(pair[0] ?? '') && text.includes(word + pair.slice(1))
          ? word + pair.slice(1)
          : pair[0] + word
  }
  return words
}
