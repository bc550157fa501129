import {
  CLOSE_BRACKET,
  CLOSE_QUOTE,
  classAt,
  classOf,
  DIGIT,
  HAN,
  NEWLINE,
  OPEN_BRACKET,
  OPEN_QUOTE,
  SEMICOLON,
  STOP,
  STRAIGHT_QUOTE,
  trimEnd,
  trimStart,
} from './characters.ts'

/** The sentences and ；-parts of the document, as parallel columns: no object a sentence. */
export type Sentences = {
  start: number[]
  end: number[]
  /** 1 where a ；, not a full stop, ends it: the next part belongs to the same sentence. */
  runsOn: number[]
}

/** Called at each bracket that closes at depth 0; true when the clause ends after it. */
export type BracketProbe = (open: number, close: number) => boolean

/** Brackets and quotes that never close are ignored, at most so many a paragraph; after that all of them are. */
const mostUnclosed = 3
/** 「“三农”」 is a name; a quotation that ends in a full stop and is longer than this is speech. */
const shortestSpeech = 12
/** A piece longer than this says something. */
const longestMarks = 3

/**
 * Cuts `[start, end)` at 。；！？ outside quotes and brackets and appends the parts; unclosed marks are pushed to
 * `unclosed`. One pass, repeated from an unclosed mark at most three times.
 */
export function cutSentences(
  text: string,
  start: number,
  end: number,
  into: Sentences,
  unclosed: number[],
  probe: BracketProbe | null,
): void {
  let from = start
  let at = start
  let brackets = 0
  let quotes = 0
  let outer = -1
  let bracketOpen = -1
  let retries = 0
  let ignoreMarks = false
  let straight = false
  for (;;) {
    for (; at < end; at++) {
      const kind = classOf(text.charCodeAt(at))
      if (kind === 0 || (kind > CLOSE_QUOTE && kind !== STRAIGHT_QUOTE)) continue
      if (kind === STOP || kind === SEMICOLON) {
        if (brackets + quotes > 0) continue
        while (kind === STOP && at + 1 < end && classAt(text, at + 1) === STOP) at++
        from = push(text, from, at + 1, kind, into)
      } else if (ignoreMarks || kind === NEWLINE) {
        // nothing to keep count of
      } else if (kind === OPEN_BRACKET) {
        if (brackets === 0) bracketOpen = at
        if (brackets + quotes === 0) outer = at
        brackets++
      } else if (kind === CLOSE_BRACKET) {
        if (brackets === 0) continue
        brackets--
        if (brackets + quotes === 0 && probe?.(bracketOpen, at)) {
          if (classAt(text, at + 1) === STOP && at + 1 < end) at++
          from = push(text, from, at + 1, STOP, into)
        }
      } else if (kind === OPEN_QUOTE || (kind === STRAIGHT_QUOTE && !straight)) {
        if (brackets + quotes === 0) outer = at
        quotes++
        straight ||= kind === STRAIGHT_QUOTE
      } else {
        if (quotes === 0) continue
        quotes--
        if (kind === STRAIGHT_QUOTE) straight = false
        if (brackets + quotes === 0 && endsSpeech(text, outer, at, end))
          from = push(text, from, at + 1, STOP, into)
      }
    }
    if (brackets + quotes === 0) break
    unclosed.push(outer)
    ignoreMarks = ++retries > mostUnclosed
    at = outer + 1
    brackets = 0
    quotes = 0
    straight = false
  }
  push(text, from, end, STOP, into)
}

const endsSpeech = (text: string, open: number, close: number, end: number): boolean => {
  if (classAt(text, close - 1) !== STOP || close - open < shortestSpeech) return false
  const next = close + 1 < end ? (text[close + 1] ?? '') : ''
  return next === '' || !'的，,、；;。.:：'.includes(next)
}

function push(text: string, from: number, to: number, kind: number, into: Sentences): number {
  const start = trimStart(text, from, to)
  const end = trimEnd(text, start, to)
  if (end > start && !onlyMarks(text, start, end)) {
    into.start.push(start)
    into.end.push(end)
    into.runsOn.push(kind === SEMICOLON ? 1 : 0)
  }
  return to
}

/** 「。」 or 「……」 alone, left by a doubled mark. */
function onlyMarks(text: string, start: number, end: number): boolean {
  if (end - start > longestMarks) return false
  for (let at = start; at < end; at++)
    if (classAt(text, at) >= DIGIT && classAt(text, at) <= HAN) return false
  return true
}
