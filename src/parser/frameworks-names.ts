import { CLOSE_QUOTE, COLON, COMMA, classAt, NEWLINE, OPEN_BRACKET, SEMICOLON, STOP } from './characters.ts'
import { handlingEnds, opensWithHandling } from './lexicon/handling.ts'

// 「强化资本、人才、科技」: the verb is the sentence's. 「创新驱动、绿色发展、开放带动」: all names are built alike and it is
// theirs. 「实施创新驱动、融合发展」: the outer verb is the sentence's.
/** The first name of a list without the words by which its sentence takes hold of it. */
export function withoutHandling(first: string, names: readonly string[]): string {
  const ends = handlingEnds(first)
  const last = ends[ends.length - 1]
  if (last === undefined) return first
  const others = names.slice(1)
  const length = others[0]?.length ?? 0
  if (others.length > 0 && others.every(name => name.length === length)) {
    if (first.length === length) return first
    const alike = ends.find(end => first.length - end === length)
    if (alike !== undefined) return first.slice(alike)
  }
  if (others.length > 0 && others.every(opensWithHandling)) {
    const inner = ends.findLast(end => opensWithHandling(first.slice(end)))
    return inner === undefined ? first : first.slice(inner)
  }
  return first.slice(last)
}

const NAME_LIMIT = 16 // a part between commas that is longer is a sentence
const LEAST_COUNT = 3 // two parts of a sentence built alike are rhetoric

/** 「建设东城，西城，南城|“三大组团”」: as many parts before `end` as are counted, all of one length. */
export function splitAtCommasBefore(
  text: string,
  end: number,
  floor: number,
  count: number,
): { items: string[]; start: number } | null {
  if (count < LEAST_COUNT) return null
  const items: string[] = []
  let last = end
  for (let at = end; at >= floor && items.length < count; at--) {
    const kind = at === floor ? STOP : classAt(text, at - 1)
    if (!isBreak(kind)) continue
    items.unshift(text.slice(at, last))
    last = at - 1
    if (kind !== COMMA && kind !== SEMICOLON) break
  }
  if (items.length !== count) return null
  const first = items[0] ?? ''
  items[0] = withoutHandling(first, items)
  const length = items[0].length
  if (length > NAME_LIMIT || items.some(name => name.length !== length || name.length < 2)) return null
  return { items, start: last + 1 }
}

/** 「即东城，西城，南城。」: exactly as many short parts up to the stop as are counted. */
export function splitAtCommasAfter(
  text: string,
  from: number,
  limit: number,
  count: number,
): { items: string[]; start: number; end: number } | null {
  if (count < LEAST_COUNT) return null
  const items: string[] = []
  let start = from
  for (let at = from; at <= limit; at++) {
    const kind = at === limit ? STOP : classAt(text, at)
    if (!isBreak(kind)) continue
    items.push(text.slice(start, at))
    start = at + 1
    if (items.length > count || at + 1 - from > count * (NAME_LIMIT + 1)) return null
    if (kind === COMMA || kind === SEMICOLON) continue
    const whole = items.length === count && items.every(name => name !== '' && name.length <= NAME_LIMIT)
    return whole ? { items, start: from, end: at } : null
  }
  return null
}

const isBreak = (kind: number): boolean =>
  kind === COMMA ||
  kind === SEMICOLON ||
  kind === STOP ||
  kind === NEWLINE ||
  kind === COLON ||
  kind === OPEN_BRACKET ||
  kind === CLOSE_QUOTE
