// An id is made of what is said, not of where it stands: a typo mended elsewhere leaves it as it was. Two clauses that
// say the same differ by their turn.

/** 53 bits of the words' hash: two multiplicative streams, so that near texts fall far apart. */
function hashOf(words: string): number {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i)
    high = Math.imul(high ^ code, 0x9e3779b1)
    low = Math.imul(low ^ code, 0x5f356495)
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35)
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35)
  return 0x100000000 * (0x1fffff & low) + (high >>> 0)
}

/** Hands out ids with one prefix for one document. */
export class Ids {
  readonly #prefix: string
  readonly #turns = new Map<number, number>()

  constructor(prefix: string) {
    this.#prefix = prefix
  }

  of(words: string): string {
    const hash = hashOf(words)
    const turn = (this.#turns.get(hash) ?? 0) + 1
    this.#turns.set(hash, turn)
    const id = this.#prefix + hash.toString(36)
    return turn === 1 ? id : `${id}-${turn}`
  }
}
