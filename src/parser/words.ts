/** Words by their first character: a place in the text is compared with few of them, mostly with none. */
export type WordTable = { calls: Uint8Array; byFirst: Map<number, string[]> }

/** Builds the table of a list of words. */
export function wordTable(words: readonly string[]): WordTable {
  const calls = new Uint8Array(65536)
  const byFirst = new Map<number, string[]>()
  for (const word of words) {
    const code = word.charCodeAt(0)
    calls[code] = 1
    const same = byFirst.get(code)
    if (same) same.push(word)
    else byFirst.set(code, [word])
  }
  return { calls, byFirst }
}

/** The length of the first listed word that stands at `at` and ends before `end`; 0 when none does. */
export function startsWord({ calls, byFirst }: WordTable, text: string, at: number, end: number): number {
  const code = text.charCodeAt(at)
  if (calls[code] !== 1) return 0
  for (const word of byFirst.get(code) ?? [])
    if (at + word.length <= end && text.startsWith(word, at)) return word.length
  return 0
}
