// Some portals store a document's text twice, one copy after the other.

/** As many characters as two different documents never begin with alike. */
const opening = 60
/** Shorter texts repeat themselves without being printed twice. */
const shortest = 400

/** Where the second copy of the whole text begins, or -1. */
export function findReprint(text: string): number {
  if (text.length < shortest) return -1
  const first = text.search(/\S/)
  if (first < 0) return -1
  const second = text.indexOf(text.slice(first, first + opening), first + opening)
  if (second < 0 || second - first < text.length / 4) return -1
  const copy = text.slice(second).trimEnd()
  return text.startsWith(copy, first) && text.slice(first + copy.length, second).trim() === '' ? second : -1
}
