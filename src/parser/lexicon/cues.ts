/** Words of one meaning: `sense` is what the caller's tally counts them under. Longer words hide the shorter ones inside them. */
export type CueList = { readonly sense: number; readonly words: string }

/** A word list hashed on two characters, so that a scan costs the same however long the list grows. */
export type CueTable = {
  readonly buckets: Uint16Array
  readonly words: readonly (readonly string[])[]
  readonly senses: readonly Uint8Array[]
  /** The sense of a word of one character, 0 where there is none. */
  readonly singles: Uint8Array
}

/** What a scan found: how often each sense occurred, how often at the head of a comma's part, where first, and where the last one ended. */
export type CueTally = {
  readonly count: Int32Array
  readonly heads: Int32Array
  readonly first: Int32Array
  readonly last: Int32Array
}

const SLOTS = 0x4000
const SENSES = 64
const COMMA = 0x2c
const WIDE_COMMA = 0xff0c
const COLON = 0x3a
const WIDE_COLON = 0xff1a
const QUOTE = 0x201c

const slotOf = (first: number, second: number): number => (first * 31 + second) & (SLOTS - 1)

/** Builds the table; lists are strings of words parted by blanks. A word named twice keeps its first sense. */
export function cueTable(lists: readonly CueList[]): CueTable {
  const bySlot = new Map<number, Map<string, number>>()
  const singles = new Uint8Array(0x10000)
  for (const { sense, words } of lists) {
    for (const word of words.split(/\s+/)) {
      if (word.length === 1) {
        if (singles[word.charCodeAt(0)] === 0) singles[word.charCodeAt(0)] = sense
      } else if (word.length > 1) {
        const slot = slotOf(word.charCodeAt(0), word.charCodeAt(1))
        const bucket = bySlot.get(slot) ?? new Map<string, number>()
        if (!bucket.has(word)) bucket.set(word, sense)
        bySlot.set(slot, bucket)
      }
    }
  }
  const buckets = new Uint16Array(SLOTS)
  const words: string[][] = [[]]
  const senses: Uint8Array[] = [new Uint8Array(0)]
  for (const [slot, bucket] of bySlot) {
    const longestFirst = [...bucket].sort(([a], [b]) => b.length - a.length)
    buckets[slot] = words.length
    words.push(longestFirst.map(([word]) => word))
    senses.push(Uint8Array.from(longestFirst, ([, sense]) => sense))
  }
  return { buckets, words, senses, singles }
}

/** An empty tally, to be used again and again by one caller. */
export function cueTally(): CueTally {
  return {
    count: new Int32Array(SENSES),
    heads: new Int32Array(SENSES),
    first: new Int32Array(SENSES),
    last: new Int32Array(SENSES),
  }
}

/** Looks once through `[start, end)` and leaves in `tally` what was found, leftmost and longest first, without overlaps. */
export function scanCues(table: CueTable, text: string, start: number, end: number, tally: CueTally): void {
  const { buckets, words, senses, singles } = table
  const { count, heads, first, last } = tally
  count.fill(0)
  heads.fill(0)
  let partHead = start
  let at = start
  let code = at < end ? text.charCodeAt(at) : 0
  while (at < end) {
    const next = at + 1 < end ? text.charCodeAt(at + 1) : 0
    let sense = singles[code] ?? 0
    let length = 1
    const bucket = buckets[slotOf(code, next)] ?? 0
    if (bucket !== 0) {
      const candidates = words[bucket] ?? []
      for (let i = 0; i < candidates.length; i++) {
        const word = candidates[i] ?? ''
        if (at + word.length <= end && text.startsWith(word, at)) {
          sense = senses[bucket]?.[i] ?? 0
          length = word.length
          break
        }
      }
    }
    if (sense !== 0) {
      if (count[sense] === 0) first[sense] = at
      count[sense] = (count[sense] ?? 0) + 1
      last[sense] = at + length
      if (at === partHead) heads[sense] = (heads[sense] ?? 0) + 1
    } else if (
      code === COMMA ||
      code === WIDE_COMMA ||
      code === COLON ||
      code === WIDE_COLON ||
      code === QUOTE
    ) {
      partHead = at + 1
    }
    at += length
    code = length === 1 ? next : at < end ? text.charCodeAt(at) : 0
  }
}
