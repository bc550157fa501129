/** Where a text stands that the database cannot store, and whether NUL is all that is wrong with it. */
export type UnstorableText = { path: PropertyKey[]; nulOnly: boolean }

type Place = { value: unknown; path: Path | null }
// Linked, since a list of steps for each place would cost the square of the depth.
type Path = { step: PropertyKey; outer: Path | null }

const mostFound = 100

/**
 * Finds NUL and lone surrogates in the texts and keys of a value as JSON gives it. It keeps a list of its own instead
 * of calling itself, since a body may be nested deeper than the stack.
 */
export function unstorableTexts(value: unknown): UnstorableText[] {
  const found: UnstorableText[] = []
  const waiting: Place[] = [{ value, path: null }]
  for (let place = waiting.pop(); place && found.length < mostFound; place = waiting.pop()) {
    const fault = faultOf(place.value) ?? faultOf(place.path?.step)
    if (fault) found.push({ path: stepsOf(place.path), nulOnly: fault === 'nul' })
    for (const inside of placesIn(place)) waiting.push(inside)
  }
  return found
}

function placesIn({ value, path }: Place): Place[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value))
    return value.map((member, step) => ({ value: member, path: { step, outer: path } }))
  return Object.entries(value).map(([step, member]) => ({ value: member, path: { step, outer: path } }))
}

function stepsOf(path: Path | null): PropertyKey[] {
  const steps: PropertyKey[] = []
  for (let each = path; each; each = each.outer) steps.push(each.step)
  return steps.reverse()
}

// With the u flag, a pair is one character and only a lone half is a surrogate.
const loneSurrogate = /\p{Surrogate}/u

function faultOf(text: unknown): 'nul' | 'surrogate' | null {
  if (typeof text !== 'string') return null
  return loneSurrogate.test(text) ? 'surrogate' : text.includes('\0') ? 'nul' : null
}
