import { CLOSE_QUOTE, COLON, COMMA, classAt, DIGIT, OPEN_QUOTE, SEMICOLON, STOP } from './characters.ts'
import { assessmentWords, headVerbs } from './lexicon/heading-words.ts'
import { RANK } from './markers.ts'
import type { Block, SectionDraft } from './outline.ts'
import type { Pieces } from './pieces.ts'

// A run-in heading (「加快培育新兴产业。坚持…」) is a short first sentence of a kind that its siblings have too. One
// short sentence alone proves nothing: it may be a commitment. So entries and paragraphs are judged by their group.

const longestNumberedHead = 50
const longestHead = 30
/** 「讲政治、强忠诚。」 neither sets about something nor praises it: its siblings must say that it is a heading. */
const longestPlainWords = 18
/** 「工业经济稳中向好。」 in the middle of a paragraph is short. */
const longestInnerHead = 15
/** Numbered siblings are alike nearly always; unnumbered paragraphs mix with continuations. */
const numberedShare = 0.8
const plainShare = 0.5
const fewestPlain = 3

/** Which pieces are run-in headings: 1 for a heading, 0 for a sentence. */
export function findRunInHeadings(
  text: string,
  blocks: readonly Block[],
  sections: readonly SectionDraft[],
  pieces: Pieces,
): Uint8Array {
  const heads = new Uint8Array(pieces.start.length)
  markEntries(text, blocks, sections, pieces, heads)
  markParagraphs(text, blocks, sections, pieces, heads)
  markOrdinals(text, blocks, pieces, heads)
  markInner(text, blocks, pieces, heads)
  return heads
}

/** `heads` begin or end as headings do; `short` ones are only as short as one. */
type Group = { members: number; heads: number[]; short: number[] }

const groupOf = (groups: Map<number, Group>, key: number): Group => {
  const known = groups.get(key)
  if (known) return known
  const group: Group = { members: 0, heads: [], short: [] }
  groups.set(key, group)
  return group
}

// Entries with a number or bullet: siblings are those of the same rank in the same section; an only child is measured
// against all of its rank.
function markEntries(
  text: string,
  blocks: readonly Block[],
  _sections: readonly SectionDraft[],
  pieces: Pieces,
  heads: Uint8Array,
): void {
  const groups = new Map<number, Group>()
  const ranks = new Map<number, Group>()
  for (const [b, block] of blocks.entries()) {
    const first = pieces.first[b] as number
    if (!block.marker || first === pieces.first[b + 1]) continue
    const limit = block.marker.rank <= RANK.circled ? longestNumberedHead : longestHead
    const isHead = looksLikeHead(text, pieces, b, first, limit, block.marker.rank <= RANK.circled ? 2 : 1)
    for (const group of [
      groupOf(groups, block.section * 16 + block.marker.rank),
      groupOf(ranks, block.marker.rank),
    ]) {
      group.members++
      if (isHead) group.heads.push(first)
    }
  }
  for (const [key, group] of groups) {
    const judged = group.members >= 2 ? group : (ranks.get(((key % 16) + 16) % 16) ?? group)
    if (judged.heads.length >= 2 && judged.heads.length >= judged.members * numberedShare)
      for (const p of group.heads) heads[p] = 1
  }
}

// Paragraphs without a number: siblings are those of the same section, or where these are few, of the same chapter.
function markParagraphs(
  text: string,
  blocks: readonly Block[],
  sections: readonly SectionDraft[],
  pieces: Pieces,
  heads: Uint8Array,
): void {
  const inSection = new Map<number, Group>()
  const inChapter = new Map<number, Group>()
  for (const [b, block] of blocks.entries()) {
    const first = pieces.first[b] as number
    if (block.marker || (pieces.first[b + 1] as number) - first < 2) continue
    const start = pieces.start[first] as number
    const end = pieces.end[first] as number
    const isHead = looksLikeHead(text, pieces, b, first, longestHead, 1)
    const telling = isHead && isTelling(text, start, end)
    for (const group of [
      groupOf(inSection, block.section),
      groupOf(inChapter, chapterOf(sections, block.section)),
    ]) {
      group.members++
      if (telling) group.heads.push(first)
      else if (isHead && end - start <= longestPlainWords) group.short.push(first)
    }
  }
  for (const [section, group] of inSection) {
    const chapter = inChapter.get(chapterOf(sections, section)) as Group
    const alike = group.heads.length + group.short.length
    const alone =
      group.members >= 2 &&
      alike >= group.members * numberedShare &&
      (group.heads.length > 0 || group.short.length >= fewestPlain)
    const chapterHas =
      chapter.heads.length >= fewestPlain && chapter.heads.length >= chapter.members * plainShare
    if (alone || chapterHas) for (const p of group.heads) heads[p] = 1
    if (alone) for (const p of group.short) heads[p] = 1
  }
}

const chapterOf = (sections: readonly SectionDraft[], section: number): number => {
  let at = section
  while (at >= 0 && (sections[at] as SectionDraft).parent >= 0) at = (sections[at] as SectionDraft).parent
  return at
}

// 一是…。二是…。 inside one paragraph are siblings of each other.
function markOrdinals(text: string, blocks: readonly Block[], pieces: Pieces, heads: Uint8Array): void {
  if (pieces.marker.size === 0) return
  const groups = new Map<number, Group>()
  for (const p of pieces.marker.keys()) {
    const b = blockOf(pieces, p, blocks.length)
    const group = groupOf(groups, b)
    group.members++
    if (looksLikeHead(text, pieces, b, p, longestHead, 1) && !pieces.marker.has(p + 1)) group.heads.push(p)
  }
  for (const { members, heads: found } of groups.values())
    if (found.length >= 2 && found.length >= members * numberedShare) for (const p of found) heads[p] = 1
}

function blockOf(pieces: Pieces, piece: number, blocks: number): number {
  let low = 0
  let high = blocks
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((pieces.first[middle] as number) <= piece) low = middle
    else high = middle
  }
  return low
}

// A paragraph that opens with a heading may hold more of them: 「…。服务业提质增效。新增…」.
function markInner(text: string, blocks: readonly Block[], pieces: Pieces, heads: Uint8Array): void {
  for (let b = 0; b < blocks.length; b++) {
    const first = pieces.first[b] as number
    const last = (pieces.first[b + 1] as number) - 1
    if (first > last || heads[first] !== 1) continue
    for (let p = first + 1; p < last; p++) {
      const start = pieces.start[p] as number
      const end = pieces.end[p] as number
      if (end - start > longestInnerHead || pieces.runsOn[p] === 1 || pieces.runsOn[p - 1] === 1) continue
      if (shape(text, start, end, 0) && assesses(text, start, end) && !pieces.marker.has(p)) heads[p] = 1
    }
  }
}

function looksLikeHead(
  text: string,
  pieces: Pieces,
  block: number,
  piece: number,
  limit: number,
  commas: number,
): boolean {
  const next = piece + 1
  if (next >= (pieces.first[block + 1] as number) || pieces.runsOn[piece] === 1 || pieces.note.has(piece))
    return false
  // What is followed by its responsibility note alone is the task itself.
  if ((pieces.note.get(next)?.open ?? Number.POSITIVE_INFINITY) <= (pieces.start[next] as number))
    return false
  const start = pieces.start[piece] as number
  const end = pieces.end[piece] as number
  return end - start <= limit && shape(text, start, end, commas)
}

/** Words and at most so many commas: no figure, no colon, no 「X是Y」, no address. */
function shape(text: string, start: number, end: number, commas: number): boolean {
  if (classAt(text, end - 1) !== STOP || text[end - 1] === '！' || text[end - 1] === '？') return false
  let quoted = 0
  let seen = 0
  for (let at = start; at < end - 1; at++) {
    const kind = classAt(text, at)
    if (kind === OPEN_QUOTE) quoted++
    else if (kind === CLOSE_QUOTE) quoted--
    else if (kind === DIGIT || kind === COLON || kind === SEMICOLON) return false
    else if (kind === COMMA && text[at] !== '、' && quoted === 0 && ++seen > commas) return false
    else if (text[at] === '是' && text[at - 1] !== '凡' && text[at + 1] !== '否') return false
  }
  return !text.startsWith('各位', start) && !text.startsWith('同志', start)
}

const isTelling = (text: string, start: number, end: number): boolean =>
  headVerbs.has(text.slice(start, start + 2)) || assesses(text, start, end)

function assesses(text: string, start: number, end: number): boolean {
  const tail = text.slice(Math.max(start, end - 9), end - 1)
  return assessmentWords.some(word => tail.includes(word))
}
