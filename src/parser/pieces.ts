import { classAt, DIGIT, NUMERAL, OPEN_BRACKET } from './characters.ts'
import { isLabelled } from './labels.ts'
import { type Marker, RANK, readMarker } from './markers.ts'
import type { Block } from './outline.ts'
import { type Responsibility, readResponsibility } from './recognizers/responsibility.ts'
import type { NoteContext } from './recognizers/responsibility-reading.ts'
import { type BracketProbe, cutSentences, type Sentences } from './sentences.ts'
import { afterSignature } from './signature.ts'

/** A responsibility note and where its bracket opens. */
export type Note = Responsibility & { open: number }

/** The sentences of all blocks, and what was noticed while cutting them. */
export type Pieces = Sentences & {
  /** The pieces of block `b` are `first[b]` to `first[b + 1]`. */
  first: number[]
  /** Numbers that opened a piece inside a paragraph: 一是 （1） ①. */
  marker: Map<number, Marker>
  /** Pieces that end in a responsibility note. */
  note: Map<number, Note>
  /** Blocks that are labelled lines (牵头单位：…): they have no pieces. */
  labelled: Uint8Array
  /** Brackets and quotes that never close. */
  unclosed: number[]
}

/** Cuts the blocks into sentences; `mayTask` says that the text names responsible units at all. */
export function piecesOf(
  text: string,
  blocks: readonly Block[],
  mayTask: boolean,
  context: NoteContext,
): Pieces {
  const pieces: Pieces = {
    start: [],
    end: [],
    runsOn: [],
    first: [],
    marker: new Map(),
    note: new Map(),
    labelled: new Uint8Array(blocks.length),
    unclosed: [],
  }
  const probe: BracketProbe | null = mayTask
    ? (open, close) => takeNote(text, pieces, open, close, context)
    : null
  for (const [b, block] of blocks.entries()) {
    const from = pieces.start.length
    pieces.first.push(from)
    if (block.row) {
      pieces.start.push(block.start)
      pieces.end.push(block.end)
      pieces.runsOn.push(0)
    } else if (mayTask && isLabelled(text, { start: block.start, end: block.end })) pieces.labelled[b] = 1
    else {
      cutSentences(text, block.start, block.end, pieces, pieces.unclosed, probe)
      for (let p = from; p < pieces.start.length; p++) {
        stripMarker(text, pieces, p, p === from)
        if (block.section < 0) stripSignature(text, pieces, p)
      }
    }
  }
  pieces.first.push(pieces.start.length)
  return pieces
}

function takeNote(text: string, pieces: Pieces, open: number, close: number, context: NoteContext): boolean {
  const found = readResponsibility(text, open + 1, close, context)
  if (found) pieces.note.set(pieces.start.length, { ...found, open })
  return found !== null
}

// 「一是…；二是…」 「（1）…；（2）…」: the number is no part of the clause.
function stripMarker(text: string, pieces: Pieces, p: number, first: boolean): void {
  const start = pieces.start[p] as number
  const kind = classAt(text, start)
  const code = text.charCodeAt(start)
  const ordinal = code === 0x7b2c || (code >= 0x2460 && code <= 0x2473) // 第, ①…⑳
  if (kind !== NUMERAL && kind !== OPEN_BRACKET && !ordinal && (kind !== DIGIT || first)) return
  const end = pieces.end[p] as number
  const marker = readMarker(text, start, end)
  if (!marker || marker.rank === RANK.bullet || marker.rank <= RANK.chinese || marker.textStart >= end) return
  pieces.start[p] = marker.textStart
  pieces.marker.set(p, marker)
}

function stripSignature(text: string, pieces: Pieces, p: number): void {
  const start = pieces.start[p] as number
  const end = pieces.end[p] as number
  const after = afterSignature(text, start, end)
  if (after > start && after < end) pieces.start[p] = after
}
