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
// What adds less than this part of the weightiest shared term explains nothing.
const TELLING = 0.3
const LONGEST_WORD = 8

/** What makes two texts alike: the weightiest terms they share, each grown as far as both texts hold the same words. */
export function sharedWords(a: Terms, b: Terms, here: string, there: string): string[] {
  const terms = [...a]
    .map(([term, weight]) => [term, weight * (b.get(term) ?? 0)] as const)
    .filter(([, weight]) => weight > 0)
    .sort((x, y) => y[1] - x[1])
    .slice(0, SHARED)
  const least = TELLING * (terms[0]?.[1] ?? 0)
  const words = new Set(
    terms.filter(([, weight]) => weight >= least).map(([term]) => grown(term, here, there)),
  )
  return [...words].filter(word => ![...words].some(other => other !== word && other.includes(word)))
}

/** 「公共」 is 「公共服务」 where both texts say so; it grows over Chinese characters only. */
function grown(term: string, here: string, there: string): string {
  let from = here.indexOf(term)
  let to = from + term.length
  const isShared = (start: number, end: number): boolean =>
    end - start <= LONGEST_WORD &&
    /^[\u4e00-\u9fff]+$/.test(here.slice(start, end)) &&
    there.includes(here.slice(start, end))
  while (to < here.length && isShared(from, to + 1)) to++
  while (from > 0 && isShared(from - 1, to)) from--
  return here.slice(from, to)
}
