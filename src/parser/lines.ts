import {
  CLOSE_BRACKET,
  CLOSE_QUOTE,
  COLON,
  COMMA,
  classAt,
  DIGIT,
  OPEN_BRACKET,
  SEMICOLON,
  STOP,
  trimEnd,
  trimStart,
} from './characters.ts'
import { findInlineMarkers } from './inline-markers.ts'
import { apparatusHeads, furnitureWords } from './lexicon/furniture.ts'
import { type Marker, RANK, readMarker } from './markers.ts'

/** What a line is by its looks alone; what it is in the document is the outline's to say. */
export type LineKind = 'text' | 'short' | 'furniture' | 'apparatus' | 'salutation' | 'addressee' | 'date'

export type Line = {
  /** With its marker. */
  start: number
  /** Without its marker. */
  textStart: number
  end: number
  marker: Marker | null
  kind: LineKind
  /** Ends in 。！？； or a closing bracket or quote after one. */
  closed: boolean
}

/** Chrome stands in short lines; a sentence of the plan that long is no button. */
const longestFurniture = 70
/** An unpunctuated line longer than this, with a comma, is a sentence whose mark was lost. */
const shortestSentence = 20
/** In a line as long as this a paragraph break may have been lost. */
const longLine = 600
/** In a line as long as this two wide spaces are the indent of a paragraph, not the gap between two words. */
const wideLine = 120
const wideSpace = '\u3000'
/** 「——2014年2月19日在海拉尔区第十四届人民代表大会第三次会议上」 is as long as a date line gets. */
const longestDateLine = 60

/** Cuts the text into lines, and lines that lost their paragraph breaks into paragraphs. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let wide = text.indexOf(wideSpace)
  for (let from = 0; from < text.length; ) {
    let end = text.indexOf('\n', from)
    if (end < 0) end = text.length
    while (wide >= 0 && wide < from) wide = text.indexOf(wideSpace, from)
    const plain = end - from < wideLine || (end - from < longLine && (wide < 0 || wide >= end))
    if (plain) push(lines, text, from, end)
    else for (const [start, stop] of paragraphsOf(text, from, end, wide)) push(lines, text, start, stop)
    from = end + 1
  }
  return lines
}

function push(lines: Line[], text: string, from: number, to: number): void {
  const start = afterTurn(text, trimStart(text, from, to), to)
  const end = beforeTurn(text, start, trimEnd(text, start, to))
  if (start === end) return
  const marker = isDateLine(text, start, end) ? null : readMarker(text, start, end)
  const textStart = marker && marker.textStart < end ? marker.textStart : start
  const closed = isClosed(text, textStart, end)
  const kept = marker && marker.textStart < end ? marker : null
  lines.push({
    start,
    textStart,
    end,
    marker: kept,
    kind: kindOf(text, start, textStart, end, kept, closed),
    closed,
  })
}

/** 「（上接第三版）」 and 「（下转第五版）」 have about ten characters. */
const longestTurn = 14

/** Where the text begins after 「（上接第三版）」. */
function afterTurn(text: string, start: number, end: number): number {
  if (classAt(text, start) !== OPEN_BRACKET || !text.startsWith('上接', start + 1)) return start
  for (let at = start + 3; at < end && at < start + longestTurn; at++)
    if (classAt(text, at) === CLOSE_BRACKET) return trimStart(text, at + 1, end)
  return start
}

/** Where the text ends before 「（下转第五版）」. */
function beforeTurn(text: string, start: number, end: number): number {
  if (classAt(text, end - 1) !== CLOSE_BRACKET) return end
  const from = Math.max(start, end - longestTurn)
  const turn = from + text.slice(from, end).lastIndexOf('下转')
  if (turn <= from || classAt(text, turn - 1) !== OPEN_BRACKET) return end
  return trimEnd(text, start, turn - 1)
}

// A file that has lost its line breaks keeps a wide space where a paragraph began, or only the numbering.
function paragraphsOf(text: string, from: number, end: number, wide: number): [number, number][] {
  const cuts: number[] = []
  for (let at = wide; at >= 0 && at < end; at = text.indexOf(wideSpace, at + 1)) {
    if (at === from || text[at - 1] === wideSpace) continue
    const indent = text[at + 1] === wideSpace && at > from + 1
    if (indent || (end - from >= longLine && endsSentence(text, at - 1))) cuts.push(at)
  }
  if (end - from >= longLine) for (const at of findInlineMarkers(text, from, end)) cuts.push(at)
  if (cuts.length === 0) return [[from, end]]
  cuts.sort((a, b) => a - b)
  const parts: [number, number][] = []
  let start = from
  for (const cut of cuts) {
    if (cut > start) parts.push([start, cut])
    start = cut
  }
  parts.push([start, end])
  return parts
}

export const endsSentence = (text: string, at: number): boolean => {
  const kind = classAt(text, at)
  return kind === STOP || kind === SEMICOLON || kind === CLOSE_BRACKET || kind === CLOSE_QUOTE
}

function isClosed(text: string, start: number, end: number): boolean {
  let at = end - 1
  while (at > start && (classAt(text, at) === CLOSE_QUOTE || classAt(text, at) === CLOSE_BRACKET)) at--
  const kind = classAt(text, at)
  return kind === STOP || kind === SEMICOLON
}

function kindOf(
  text: string,
  start: number,
  textStart: number,
  end: number,
  marker: Marker | null,
  closed: boolean,
): LineKind {
  const length = end - textStart
  if (length <= longestFurniture && !closed && isFurniture(text, start, end)) return 'furniture'
  if (isDateLine(text, start, end)) return 'date'
  if (isSalutation(text, textStart, end)) return 'salutation'
  if (!marker && length <= longestFurniture && startsWithAny(text, start, apparatusHeads)) return 'apparatus'
  if (closed) return 'text'
  if (
    !marker &&
    classAt(text, end - 1) === COLON &&
    !hasStop(text, start, end) &&
    isAddressee(text, start, end)
  )
    return 'addressee'
  if (hasStop(text, start, end)) return 'text'
  if (marker) return 'short'
  return length >= shortestSentence && hasComma(text, start, end) ? 'text' : 'short'
}

/** Furniture words by their first character: only few characters of a line call for a comparison. */
const furnitureBy = new Map<number, string[]>()
const callsFurniture = new Uint8Array(65536)
for (const word of furnitureWords) {
  const code = word.charCodeAt(0)
  callsFurniture[code] = 1
  furnitureBy.set(code, [...(furnitureBy.get(code) ?? []), word])
}

function isFurniture(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (callsFurniture[code] !== 1) continue
    for (const word of furnitureBy.get(code) ?? [])
      if (at + word.length <= end && text.startsWith(word, at)) return true
  }
  return false
}

function startsWithAny(text: string, start: number, heads: readonly string[]): boolean {
  for (const head of heads) if (text.startsWith(head, start)) return true
  return false
}

const hasStop = (text: string, start: number, end: number): boolean => hasClass(text, start, end, STOP)
const hasComma = (text: string, start: number, end: number): boolean => hasClass(text, start, end, COMMA)

/** Lines are short where this is asked; a long one has its mark early. */
function hasClass(text: string, start: number, end: number, kind: number): boolean {
  for (let at = start; at < end; at++) if (classAt(text, at) === kind) return true
  return false
}

/** 「2018年12月10日」, 「（2026年1月8日在…会议上）」, 「2023-06-05 17:03」. */
function isDateLine(text: string, start: number, end: number): boolean {
  if (end - start > longestDateLine) return false
  let at = start
  while (at < end && at < start + 4 && classAt(text, at) !== DIGIT) at++
  let digits = 0
  while (at + digits < end && classAt(text, at + digits) === DIGIT) digits++
  if (digits !== 4) return false
  const after = text[at + 4]
  if (after === '-' || after === '/' || after === '.') return classAt(text, at + 5) === DIGIT
  if (after !== '年') return false
  const month = text.indexOf('月', at + 5)
  const day = text.indexOf('日', at + 5)
  if (month < 0 || month > at + 8 || day < 0 || day > month + 4 || day >= end) return false
  if (day === end - 1) return true
  const last = text[end - 1]
  return (
    (text[day + 1] === '在' && (last === '上' || last === '）' || last === ')')) ||
    text.startsWith('印发', day + 1)
  )
}

const addressed = [
  '各位代表',
  '同志们',
  '各位委员',
  '各位同志',
  '朋友们',
  '女士们',
  '先生们',
  '各位领导',
  '各位来宾',
]

function isSalutation(text: string, start: number, end: number): boolean {
  if (end - start > 14) return false
  for (const words of addressed)
    if (text.startsWith(words, start)) {
      const after = start + words.length
      return (
        after === end ||
        (after >= end - 6 &&
          (classAt(text, end - 1) === COLON || classAt(text, end - 1) === STOP || text[end - 1] === '，'))
      )
    }
  return false
}

const bodies = [
  '政府',
  '部门',
  '单位',
  '街道',
  '办事处',
  '委员会',
  '各局',
  '机构',
  '院校',
  '企业',
  '各县',
  '各区',
  '各市',
  '各镇',
]

/** 「各镇人民政府，各街道办事处，区政府各部门：」 */
function isAddressee(text: string, start: number, end: number): boolean {
  const line = text.slice(start, end)
  return bodies.some(word => line.includes(word))
}

/** Whether the line opens a section of the plan by its number: 一、 （一） 第一章 or a markdown heading. */
export const opensSection = ({ marker }: Line): boolean =>
  marker !== null && (marker.hashes > 0 || marker.rank <= RANK.chineseBracket)
