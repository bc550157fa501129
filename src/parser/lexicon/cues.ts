/** Words of one meaning, parted by blanks: `sense` is what a tally counts them under. */
export type CueList = { readonly sense: number; readonly words: string }

/** A word list hashed on two characters, so that a scan costs the same however long the list grows. */
export type CueTable = {
  /** Where the words of a slot begin among the entries; the next slot's begin is their end. */
  readonly slots: Uint16Array
  /** The entries' words, one after the other, and where each begins. */
  readonly codes: Uint16Array
  readonly begins: Uint16Array
  /** Each entry's first two characters in one number, and its third (0 where it has none): most entries end there. */
  readonly pairs: Int32Array
  readonly thirds: Uint16Array
  readonly senses: Uint8Array
  /** The sense of a word of one character, 0 where there is none. */
  readonly singles: Uint8Array
  /** 1 for a character that begins a word: most characters do not and are passed at one look. */
  readonly calls: Uint8Array
}

/** What a scan found, by sense: how often, how often at the head of a comma's part, where first, where the last one ended. */
export type CueTally = {
  readonly count: Int32Array
  readonly heads: Int32Array
  readonly first: Int32Array
  readonly last: Int32Array
}

const SLOTS = 0x4000
const SENSES = 64
/** Not a sense: a mark after which another part of the clause begins. */
const BREAK = 255
const BREAKS = '，,：:“'

const slotOf = (first: number, second: number): number => (first * 31 + second) & (SLOTS - 1)
const pairOf = (first: number, second: number): number => (first << 16) | second
const slotOfWord = (word: string): number => slotOf(word.charCodeAt(0), word.charCodeAt(1))

/** Builds the table. A word named twice keeps its first sense; longer words hide the shorter ones they begin with. */
export function cueTable(lists: readonly CueList[]): CueTable {
  const senseOf = new Map<string, number>()
  for (const mark of BREAKS) senseOf.set(mark, BREAK)
  for (const { sense, words } of lists)
    for (const word of words.split(/\s+/)) if (word !== '' && !senseOf.has(word)) senseOf.set(word, sense)
  const singles = new Uint8Array(0x10000)
  for (const [word, sense] of senseOf) if (word.length === 1) singles[word.charCodeAt(0)] = sense
  const calls = new Uint8Array(0x10000)
  for (const word of senseOf.keys()) calls[word.charCodeAt(0)] = 1
  const words = [...senseOf.keys()].filter(word => word.length > 1)
  words.sort((a, b) => slotOfWord(a) - slotOfWord(b) || b.length - a.length)
  const slots = new Uint16Array(SLOTS + 1)
  for (const word of words) slots[slotOfWord(word) + 1] = (slots[slotOfWord(word) + 1] as number) + 1
  for (let slot = 0; slot < SLOTS; slot++)
    slots[slot + 1] = (slots[slot + 1] as number) + (slots[slot] as number)
  const begins = new Uint16Array(words.length + 1)
  for (const [entry, word] of words.entries()) begins[entry + 1] = (begins[entry] as number) + word.length
  const codes = Uint16Array.from(words.join(''), character => character.charCodeAt(0))
  const senses = Uint8Array.from(words, word => senseOf.get(word) ?? 0)
  const pairs = Int32Array.from(words, word => pairOf(word.charCodeAt(0), word.charCodeAt(1)))
  const thirds = Uint16Array.from(words, word => (word.length > 2 ? word.charCodeAt(2) : 0))
  return { slots, codes, begins, pairs, thirds, senses, singles, calls }
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
  const { slots, senses, singles, calls } = table
  tally.count.fill(0)
  tally.heads.fill(0)
  let partHead = start
  for (let at = start; at < end; ) {
    const code = text.charCodeAt(at)
    if (calls[code] !== 1) {
      at++
      continue
    }
    let sense = singles[code] as number
    let length = 1
    const slot = slotOf(code, at + 1 < end ? text.charCodeAt(at + 1) : 0)
    if (slots[slot] !== slots[slot + 1]) {
      const entry = entryAt(table, slot, text, at, end)
      if (entry >= 0) {
        sense = senses[entry] as number
        length = lengthOf(table, entry)
      }
    }
    if (sense === BREAK) partHead = at + 1
    else if (sense !== 0) note(tally, sense, at, length, partHead)
    at += length
  }
}

const lengthOf = ({ begins }: CueTable, entry: number): number =>
  (begins[entry + 1] as number) - (begins[entry] as number)

/** The longest word of the slot that stands at `at`, or -1. */
function entryAt(
  { slots, codes, begins, pairs, thirds }: CueTable,
  slot: number,
  text: string,
  at: number,
  end: number,
): number {
  const until = slots[slot + 1] as number
  const pair = pairOf(text.charCodeAt(at), text.charCodeAt(at + 1))
  const third = at + 2 < end ? text.charCodeAt(at + 2) : 0
  for (let entry = slots[slot] as number; entry < until; entry++) {
    if (pairs[entry] !== pair) continue
    if (thirds[entry] === 0) return entry
    if (thirds[entry] !== third) continue
    const from = (begins[entry] as number) + 3
    const to = begins[entry + 1] as number
    if (at + 3 + to - from > end) continue
    let i = from
    while (i < to && codes[i] === text.charCodeAt(at + 3 + i - from)) i++
    if (i === to) return entry
  }
  return -1
}

function note(
  { count, heads, first, last }: CueTally,
  sense: number,
  at: number,
  length: number,
  partHead: number,
): void {
  if (count[sense] === 0) first[sense] = at
  count[sense] = (count[sense] as number) + 1
  if (at === partHead) heads[sense] = (heads[sense] as number) + 1
  last[sense] = at + length
}
