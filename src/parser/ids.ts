// An id is made of what is said, not of where it stands: a typo mended elsewhere leaves it as it was. Two clauses that
// say the same differ by their turn.

/** Five bits a letter; ten letters hold 50 bits of hash. */
const letters = '0123456789abcdefghijkmnpqrstuvwx'
const letterCodes = Uint8Array.from(letters, letter => letter.charCodeAt(0))
const letter = (bits: number): number => letterCodes[bits & 31] ?? 0

/** Hands out ids with one prefix for one document. */
export class Ids {
  readonly #prefix: number
  /** How often each hash was given: the turn is part of the id from the second on. */
  readonly #turns = new Map<number, number>()

  /** `prefix` is one letter that says what the ids are of. */
  constructor(prefix: string) {
    this.#prefix = prefix.charCodeAt(0)
  }

  /** The id of the words at `[start, end)`; read in the whole text, as a slice of it is slower to read. */
  of(text: string, start: number, end: number): string {
    // Two multiplicative streams of 32 bits, so that near texts fall far apart.
    let high = 0x5eadbeef
    let low = 0x41c6ce57
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i)
      high = Math.imul(high ^ code, 0x1e3779b1)
      low = Math.imul(low ^ code, 0x5f356495)
    }
    high ^= Math.imul(low ^ (low >>> 13), 0x42b2ae35)
    low ^= Math.imul(high ^ (high >>> 16), 0x05ebca6b)
    const turn = (this.#turns.get(high) ?? 0) + 1
    this.#turns.set(high, turn)
    const id = String.fromCharCode(
      this.#prefix,
      letter(high),
      letter(high >>> 5),
      letter(high >>> 10),
      letter(high >>> 15),
      letter(high >>> 20),
      letter(low),
      letter(low >>> 5),
      letter(low >>> 10),
      letter(low >>> 15),
      letter(low >>> 20),
    )
    return turn === 1 ? id : `${id}-${turn}`
  }
}
