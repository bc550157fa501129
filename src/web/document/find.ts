import type { Span } from '../../model/plan.ts'

// More matches than this help nobody, and every one is drawn.
const mostMatches = 2000

/** Where the words stand in the whole text, drawn or not; letter case and width do not matter. */
export function matchesIn(text: string, words: string): Span[] {
  const wanted = words.trim().toLowerCase()
  if (wanted === '') return []
  const within = text.toLowerCase()
  // A few letters change length when lowered; then only the plain comparison keeps the offsets right.
  const searched = within.length === text.length ? within : text
  const matches: Span[] = []
  for (let at = searched.indexOf(wanted); at !== -1; at = searched.indexOf(wanted, at + wanted.length)) {
    matches.push([at, at + wanted.length])
    if (matches.length >= mostMatches) break
  }
  return matches
}
