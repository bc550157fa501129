import {
  BLANK,
  CLOSE_BRACKET,
  CLOSE_QUOTE,
  COLON,
  COMMA,
  classAt,
  NEWLINE,
  OPEN_BRACKET,
  OPEN_QUOTE,
  SEMICOLON,
  STOP,
} from './characters.ts'
import { isPunctuation, nounEnd } from './frameworks-groups.ts'
import { splitAtCommasAfter, splitAtCommasBefore, withoutHandling } from './frameworks-names.ts'
import { handlingEnds } from './lexicon/handling.ts'

/** What is named one by one: 「A、B、C等」 is open. */
export type NamedList = { items: string[]; open: boolean; start: number; end: number }

const LIST_REACH = 400 // a dozen names of thirty characters; longer lists stand on lines of their own
const QUOTE_REACH = 80 // a quoted name, or a quoted list, before a counted noun

/** The names directly before `end`, as in 「建设A、B、C等|“八大平台”」; `count` decides whether 「A、B和C」 is two or three. */
export function readListBefore(text: string, end: number, floor: number, count: number): NamedList {
  let last = backOverBlanks(text, end, floor)
  const quoted = readQuotedList(text, last, floor, count)
  if (quoted !== null) return quoted
  const open = text.charCodeAt(last - 1) === 0x7b49 // 等
  if (open) last--
  // 「A、B、C的|“三条保障线”」「A、B、C实现|“三个全覆盖”」
  else if (text.charCodeAt(last - 1) === 0x7684) last--
  else if (text.charCodeAt(last - 1) === 0x73b0 && text.charCodeAt(last - 2) === 0x5b9e) last -= 2
  const start = listStart(text, last, Math.max(floor, last - LIST_REACH))
  const items = splitList(text, start, last, count)
  const first = items[0]
  if (first !== undefined) items[0] = withoutHandling(first, items)
  const apart =
    items.length < 2 ? splitAtCommasBefore(text, last, Math.max(floor, last - LIST_REACH), count) : null
  if (apart !== null) return { ...apart, open, end: last }
  return { items: items.filter(name => name !== ''), open, start, end: last }
}

function backOverBlanks(text: string, at: number, floor: number): number {
  while (at > floor) {
    const kind = classAt(text, at - 1)
    if (kind !== BLANK && kind !== NEWLINE) break
    at--
  }
  return at
}

// 「健全“考核、督查、激励”|三项机制」: the quotes hold the list.
function readQuotedList(text: string, end: number, floor: number, count: number): NamedList | null {
  if (classAt(text, end - 1) !== CLOSE_QUOTE) return null
  const open = openingBefore(text, end - 1, floor, OPEN_QUOTE)
  if (open < 0) return null
  const items = splitList(text, open + 1, end - 1, count)
  return items.length > 1 ? { items, open: false, start: open, end } : null
}

/** Walks back from `end` over names joined by 、 to where the sentence part begins. */
function listStart(text: string, end: number, floor: number): number {
  let at = end
  while (at > floor) {
    const kind = classAt(text, at - 1)
    if (kind === CLOSE_BRACKET || kind === CLOSE_QUOTE) {
      const open = openingBefore(text, at - 1, floor, kind === CLOSE_BRACKET ? OPEN_BRACKET : OPEN_QUOTE)
      if (open < 0) break
      at = open
      continue
    }
    if (kind === OPEN_BRACKET || (isPunctuation(kind) && !joins(text, at - 1, kind))) break
    at--
  }
  return at
}

function openingBefore(text: string, at: number, floor: number, opening: number): number {
  const stop = Math.max(floor, at - QUOTE_REACH)
  for (let back = at - 1; back >= stop; back--) if (classAt(text, back) === opening) return back
  return -1
}

// 、 joins names. A line end between two characters is a wrapped column; an indent or a blank line after it is a paragraph.
function joins(text: string, at: number, kind: number): boolean {
  if (kind === COMMA) return text.charCodeAt(at) === 0x3001
  if (kind !== NEWLINE) return false
  const next = classAt(text, at + 1)
  const previous = classAt(text, at - 1)
  return next !== BLANK && next !== NEWLINE && previous !== NEWLINE && !isPunctuation(previous)
}

const CONJUNCTIONS = ['以及', '和', '及', '与', '暨']

/** Splits 「A、B和C」 in `[from, to)`. A conjunction joins two names only where that makes the number right. */
function splitList(text: string, from: number, to: number, count: number): string[] {
  const names: string[] = []
  let depth = 0
  let start = from
  for (let at = from; at < to; at++) {
    const kind = classAt(text, at)
    if (kind === OPEN_BRACKET || kind === OPEN_QUOTE) depth++
    else if (kind === CLOSE_BRACKET || kind === CLOSE_QUOTE) depth--
    if (depth > 0) continue
    const touching = kind === CLOSE_QUOTE && at + 1 < to && classAt(text, at + 1) === OPEN_QUOTE
    if (!touching && text.charCodeAt(at) !== 0x3001) continue
    names.push(tidy(text.slice(start, touching ? at + 1 : at)))
    start = at + 1
  }
  names.push(tidy(text.slice(start, Math.max(start, to))))
  if (names.length === count - 1) splitLast(names)
  return names
}

function splitLast(names: string[]): void {
  const last = names[names.length - 1] ?? ''
  for (const word of CONJUNCTIONS) {
    const at = last.lastIndexOf(word)
    if (at < 1 || at + word.length >= last.length) continue
    names.splice(names.length - 1, 1, tidy(last.slice(0, at)), tidy(last.slice(at + word.length)))
    return
  }
}

/** A name as it is meant: without the blanks of layout and without quotes around the whole of it. */
function tidy(name: string): string {
  if (name === '') return name // a look outside a string makes every later look slow
  const clean = mayHoldBlanks(name) ? name.replace(/[\s\u200b]+/g, '') : name
  if (clean === '' || classAt(clean, 0) !== OPEN_QUOTE || classAt(clean, clean.length - 1) !== CLOSE_QUOTE)
    return clean
  const inner = clean.slice(1, -1)
  return inner.includes('“') || inner.includes('”') ? clean : inner
}

// All that `\s` knows lies here, and nearly nothing else of a name does.
function mayHoldBlanks(name: string): boolean {
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at)
    if (code <= 0x20 || code === 0xa0 || (code >= 0x1680 && code <= 0x3000) || code === 0xfeff) return true
  }
  return false
}

/** One thing named after a verb: 「建强…委员会。」 → 「…委员会」. */
export function readOne(text: string, from: number, to: number): NamedList {
  const end = nounEnd(text, from, to, true)
  const name = tidy(text.slice(from, end))
  const item = name.slice(handlingEnds(name).at(-1) ?? 0)
  return { items: item === '' ? [] : [item], open: false, start: from, end }
}

const LEADS =
  /(?:主要包括|具体包括|分别包括|主要是指|分别是指|包括|分别是|分别为|分别指|主要是|也就是|具体为|具体是|是指|即)[:：]?/y

const leadFirsts = new Uint8Array(65536)
for (const first of '主具分包也是即') leadFirsts[first.charCodeAt(0)] = 1

const DASH = 0x2014

/** Where the names announced at `at` begin: 「（A、B」「：A、B」「，即A和B」; -1 where nothing is announced. */
function announcedFrom(text: string, at: number): number {
  if (text.charCodeAt(at) === DASH && text.charCodeAt(at + 1) === DASH) return at + 2
  const kind = classAt(text, at)
  if (kind === COLON) return at + 1
  const lead = kind === COMMA || kind === OPEN_BRACKET ? at + 1 : at
  if (leadFirsts[text.charCodeAt(lead)] === 1) {
    LEADS.lastIndex = lead
    if (LEADS.test(text)) return LEADS.lastIndex
  }
  return kind === OPEN_BRACKET ? at + 1 : -1
}

/** The names after a slogan or a counted noun; null where nothing is announced. */
export function readListAfter(text: string, at: number, limit: number, count: number): NamedList | null {
  const from = announcedFrom(text, at)
  if (from < 0) return null
  const end = listEnd(text, from, Math.min(limit, from + LIST_REACH))
  const open = text.charCodeAt(end - 1) === 0x7b49 // 等
  const items = splitList(text, from, open ? end - 1 : end, count).filter(name => name !== '')
  const apart =
    items.length < 2 ? splitAtCommasAfter(text, from, Math.min(limit, from + LIST_REACH), count) : null
  if (apart !== null) return { ...apart, open: false }
  return { items, open, start: from, end }
}

function listEnd(text: string, from: number, stop: number): number {
  let depth = 0
  for (let at = from; at < stop; at++) {
    const kind = classAt(text, at)
    if (kind === OPEN_BRACKET) depth++
    else if (kind === CLOSE_BRACKET) {
      if (depth === 0) return at
      depth--
    } else if (depth > 0) continue
    else if (kind === STOP || kind === SEMICOLON || kind === NEWLINE || kind === COLON) return at
    else if (kind === COMMA && text.charCodeAt(at) !== 0x3001) return at
  }
  return stop
}
