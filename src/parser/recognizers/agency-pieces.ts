import { endsLikeUnit } from './agency-shape.ts'
import { isBlank } from './window-dates.ts'

/** Where a bracket stands inside or behind a list member: from its opening sign to after its closing one. */
export type Bracket = { readonly start: number; readonly end: number }

/** One member of a printed list, between two separators. */
export type Piece = {
  readonly start: number
  readonly end: number
  readonly brackets: Bracket[]
  readonly open: number
}

// A definition in brackets (以下简称…) runs to two lines of print; an opening bracket without a closing one by then is unclosed.
const BRACKET_LIMIT = 120
// The longest list seen in the genre has some sixty members; what is longer is not a list.
const LIST_LIMIT = 2400

const OPENING = '（(〔[［'
const CLOSING = '）)〕]］'
const SEPARATORS = '、，,；;／/|\n'

// What a sign of a list does: nearly all do nothing.
const OPENS = 1
const PARTS = 2
const ENDS = 3
const BLANKS = 4
const signs = new Uint8Array(65536)
for (const sign of OPENING) signs[sign.charCodeAt(0)] = OPENS
for (const sign of SEPARATORS + CLOSING) signs[sign.charCodeAt(0)] = PARTS
signs['。'.charCodeAt(0)] = ENDS
for (const code of [0x20, 0x3000, 0xa0, 9, 13]) signs[code] = BLANKS

/** The offset after the bracket that closes the one at `at`, or -1 when it never closes. */
export function closeOf(text: string, at: number, end: number): number {
  const limit = Math.min(end, at + BRACKET_LIMIT)
  let depth = 0
  for (let i = at; i < limit; i++) {
    const sign = text[i] ?? ''
    if (OPENING.includes(sign)) depth++
    else if (CLOSING.includes(sign) && --depth === 0) return i + 1
  }
  return -1
}

function trimmed(text: string, start: number, end: number, brackets: Bracket[], open: number): Piece | null {
  let from = start
  let to = end
  while (from < to && isBlank(text.charCodeAt(from))) from++
  while (to > from && (isBlank(text.charCodeAt(to - 1)) || text[to - 1] === '.')) to--
  return to > from ? { start: from, end: to, brackets, open } : null
}

// In letter-spaced print single letters stand between blanks; a member of a list has at least three.
const SPACED = 3

/** Whether a blank at `at` stands between two members (`甲区财政局　甲区商务局`) rather than between spaced letters. */
function partsAtBlank(text: string, from: number, at: number, end: number): boolean {
  if (!isBlank(text.charCodeAt(at)) || at - from < SPACED || at + SPACED >= end) return false
  for (let i = 1; i <= SPACED; i++)
    if (!isName(text.charCodeAt(at - i)) || !isName(text.charCodeAt(at + i))) return false
  return endsLikeUnit(text.slice(from, at).trim())
}

function isName(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff
}

/**
 * Cuts a list at its separators, outside brackets. A bracket that never closes ends its member: `open` is where it
 * stands (else -1), and the list goes on behind it.
 */
export function cutList(text: string, start: number, end: number): Piece[] {
  const pieces: Piece[] = []
  const limit = Math.min(end, start + LIST_LIMIT)
  let from = start
  let brackets: Bracket[] = []
  const push = (to: number, open: number): void => {
    const piece = trimmed(text, from, to, brackets, open)
    if (piece) pieces.push(piece)
    brackets = []
  }
  let i = start
  for (; i < limit; i++) {
    const sign = signs[text.charCodeAt(i)]
    if (sign === 0) continue
    if (sign === ENDS) break
    if (sign === OPENS) {
      const after = closeOf(text, i, limit)
      if (after < 0) {
        push(i, i)
        from = i + 1
      } else {
        brackets.push({ start: i, end: after })
        i = after - 1
      }
    } else if (sign === PARTS || partsAtBlank(text, from, i, limit)) {
      push(i, -1)
      from = i + 1
    }
  }
  push(i, -1)
  return pieces
}

/**
 * The letters of a piece without its brackets and blanks, each with the offset that it stands at; `at` is null where
 * they stand one after another from `start`.
 */
export type Letters = { readonly text: string; readonly start: number; readonly at: readonly number[] | null }

/** Where the letter of that index stands. */
export function offsetOf({ start, at }: Letters, index: number): number {
  return at ? (at[index] ?? 0) : start + index
}

function hasBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (isBlank(text.charCodeAt(i))) return true
  return false
}

/** Reads a piece's letters; `kept` brackets (县（市、区）政府) stay. */
export function lettersOf(text: string, piece: Piece, kept: (bracket: Bracket) => boolean): Letters {
  // Nearly all members are print without a blank, with a bracket at most behind them.
  const [first, second] = piece.brackets
  const plainEnd = first ? first.start : piece.end
  const plain = !first || (!second && first.end >= piece.end && !kept(first))
  if (plain && !hasBlank(text, piece.start, plainEnd))
    return { text: text.slice(piece.start, plainEnd), start: piece.start, at: null }
  const at: number[] = []
  let letters = ''
  let i = piece.start
  for (const bracket of [...piece.brackets, { start: piece.end, end: piece.end }]) {
    const to = bracket.start < piece.end && kept(bracket) ? bracket.end : bracket.start
    for (; i < to; i++) {
      if (isBlank(text.charCodeAt(i))) continue
      letters += text[i]
      at.push(i)
    }
    i = bracket.end
  }
  return { text: letters, start: piece.start, at }
}
