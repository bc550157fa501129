// Word lists looked up by one character: the price of a look-up does not grow with the list.

type WordTable<T> = ReadonlyMap<number, readonly (readonly [word: string, meaning: T])[]>

function tableBy<T>(words: Iterable<readonly [string, T]>, keyAt: (word: string) => number): WordTable<T> {
  const table = new Map<number, (readonly [string, T])[]>()
  for (const entry of words) {
    const key = entry[0].charCodeAt(keyAt(entry[0]))
    const bucket = table.get(key)
    if (bucket === undefined) table.set(key, [entry])
    else bucket.push(entry)
  }
  for (const bucket of table.values()) bucket.sort((a, b) => b[0].length - a[0].length)
  return table
}

/** A list to be looked up at the place where a word begins. */
export const wordsFrom = <T>(words: Iterable<readonly [string, T]>) => tableBy(words, () => 0)

/** A list to be looked up at the place where a word ends. */
export const wordsUpTo = <T>(words: Iterable<readonly [string, T]>) => tableBy(words, word => word.length - 1)

/** The longest listed word that begins at `at` and ends before `end`. */
export function wordFrom<T>(table: WordTable<T>, text: string, at: number, end: number) {
  const bucket = at < end ? table.get(text.charCodeAt(at)) : undefined
  if (bucket === undefined) return undefined
  for (const entry of bucket) if (at + entry[0].length <= end && text.startsWith(entry[0], at)) return entry
  return undefined
}

/** The longest listed word that ends at `at` and begins no earlier than `floor`. */
export function wordUpTo<T>(table: WordTable<T>, text: string, at: number, floor: number) {
  const bucket = at > floor ? table.get(text.charCodeAt(at - 1)) : undefined
  if (bucket === undefined) return undefined
  for (const entry of bucket) {
    const start = at - entry[0].length
    if (start >= floor && text.startsWith(entry[0], start)) return entry
  }
  return undefined
}

/** A list of words that mean the same. */
export const each = <T extends string | number | boolean>(meaning: T, list: string): [string, T][] =>
  list.split(' ').map(word => [word, meaning])
