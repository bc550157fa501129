import type { Clause, Span } from '../../model/plan.ts'

// How far to look in the original for the next character of a clause: what was cut out there is layout or a gloss.
const LOOK_AHEAD = 24

/** Where each character of a clause's text stands in the original: offsets in UTF-16 code units, one more than there are characters. */
export function placesOf(clause: Clause, original: string): Int32Array {
  const { text, span } = clause
  const places = new Int32Array(text.length + 1)
  let at = span[0]
  for (let i = 0; i < text.length; i++) {
    let ahead = at
    while (ahead < span[1] && ahead - at < LOOK_AHEAD && original[ahead] !== text[i]) ahead++
    // A character that was converted (繁体) stands in the original as another one, in the same place.
    if (original[ahead] === text[i]) at = ahead
    places[i] = Math.min(at, span[1])
    at++
  }
  places[text.length] = span[1]
  return places
}

/** The span in the original of `[from, to)` in the clause's text. */
export function spanOf(places: Int32Array, from: number, to: number): Span {
  const start = places[from] ?? 0
  return [start, Math.max(start + 1, (places[to - 1] ?? start) + 1)]
}
