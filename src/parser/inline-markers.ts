import {
  BLANK,
  CLOSE_BRACKET,
  CLOSE_QUOTE,
  classAt,
  DIGIT,
  HAN,
  NUMERAL,
  OPEN_BRACKET,
  SEMICOLON,
  STOP,
} from './characters.ts'
import { RANK, readMarker } from './markers.ts'

// In a text that lost its line breaks only the numbering still says where a paragraph began:
// 「…具体方案如下。一、总体要求坚持…。二、主要任务（一）公园建设工程。…（责任单位：…）（二）…」.

const numerals = '〇一二三四五六七八九'

/** 「二十一」 → 21; 0 for what is no number. */
export function numberOf(ordinal: string): number {
  if (classAt(ordinal, 0) === DIGIT) return Number(ordinal)
  const ten = ordinal.indexOf('十')
  if (ten < 0) return ordinal.length === 1 ? Math.max(0, numerals.indexOf(ordinal)) : 0
  const tens = ten === 0 ? 1 : numerals.indexOf(ordinal[ten - 1] ?? '')
  const ones = ten === ordinal.length - 1 ? 0 : numerals.indexOf(ordinal[ten + 1] ?? '')
  return tens < 0 || ones < 0 ? 0 : tens * 10 + ones
}

/** Finds numbers that open a paragraph inside `[start, end)`: each continues its own row or begins one. */
export function findInlineMarkers(text: string, start: number, end: number): number[] {
  const found: number[] = []
  /** The last number seen at each rank. */
  const last = new Int32Array(RANK.circled + 1)
  const opening = readMarker(text, start, end)
  if (opening && opening.rank <= RANK.circled) last[opening.rank] = numberOf(opening.ordinal)
  for (let at = start + 1; at < end; at++) {
    const kind = classAt(text, at)
    if (kind !== NUMERAL && kind !== DIGIT && kind !== OPEN_BRACKET) continue
    const before = classAt(text, at - 1)
    if (before === NUMERAL || before === DIGIT) continue
    const marker = readMarker(text, at, end)
    if (!marker || marker.rank > RANK.arabicBracket) continue
    const number = numberOf(marker.ordinal)
    const previous = last[marker.rank] ?? 0
    const continues = number > 0 && (number === previous + 1 || number === 1)
    if (!continues || !mayOpen(before, marker.rank, number, previous)) continue
    last[marker.rank] = number
    for (let rank = marker.rank + 1; rank < last.length; rank++) last[rank] = 0
    found.push(at)
  }
  return found
}

// After a closed sentence any number may open; after a bare heading (「二、主要任务（一）」) only one with its own marks.
function mayOpen(before: number, rank: number, number: number, previous: number): boolean {
  if (
    before === STOP ||
    before === SEMICOLON ||
    before === CLOSE_BRACKET ||
    before === CLOSE_QUOTE ||
    before === BLANK
  )
    return true
  if (before !== HAN) return false
  return rank === RANK.chineseBracket && (number === 1 || number === previous + 1)
}
