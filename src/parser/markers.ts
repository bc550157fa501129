import { BLANK, CLOSE_BRACKET, classAt, DIGIT, NUMERAL, OPEN_BRACKET, skipBlanks } from './characters.ts'

// What stands before a heading or an entry: 第一章 一、 （一） 1. （1） ① 第一， 一是 —— - # and their variants.

/** Ranks order the markers from outermost to innermost; the same rank is a sibling. */
export const RANK = {
  chapter: 1, // 第一章、第一部分
  chinese: 2, // 一、
  chineseBracket: 3, // （一）
  arabic: 4, // 1. 1、 1．
  arabicBracket: 5, // （1） 1）
  circled: 6, // ①
  ordinal: 7, // 第一， 一是 一要
  bullet: 8, // —— - •
} as const

export type Marker = {
  rank: number
  /** As printed: `（一）`, `1.`, `一是`. */
  printed: string
  /** The number alone: `一`, `1`; empty for a bullet. */
  ordinal: string
  /** First character after the marker and the blanks behind it. */
  textStart: number
  /** Depth of a markdown heading; 0 for anything else. */
  hashes: number
}

/** 「一百二十三」 is the longest number that a plan puts before an entry. */
const longestNumber = 5

/** Reads the marker that opens `[start, end)`, or null. */
export function readMarker(text: string, start: number, end: number): Marker | null {
  if (start >= end) return null
  const first = text.charCodeAt(start)
  const kind = classAt(text, start)
  if (kind === NUMERAL) return chineseMarker(text, start, end)
  if (kind === DIGIT) return arabicMarker(text, start, end)
  if (kind === OPEN_BRACKET) return bracketMarker(text, start, end)
  if (first === 0x7b2c) return ordinalMarker(text, start, end) // 第
  if (first === 0x23) return hashMarker(text, start, end) // #
  if (first >= 0x2460 && first <= 0x2473)
    return marker(text, start, start + 1, end, RANK.circled, text.charAt(start)) // ①…⑳
  if (first === 0x9996 && text[start + 1] === '先' && text[start + 2] === '，')
    return marker(text, start, start + 3, end, RANK.ordinal, '') // 首先，
  return bulletMarker(text, start, end)
}

const marker = (
  text: string,
  start: number,
  after: number,
  end: number,
  rank: number,
  ordinal: string,
): Marker => ({
  rank,
  printed: text.slice(start, after),
  ordinal,
  textStart: skipBlanks(text, after, end),
  hashes: 0,
})

function numberEnd(text: string, start: number, kind: number): number {
  let at = start
  while (at - start < longestNumber && classAt(text, at) === kind) at++
  return at
}

const enumerators = '是要'

function chineseMarker(text: string, start: number, end: number): Marker | null {
  const after = numberEnd(text, start, NUMERAL)
  const next = text[after]
  const ordinal = text.slice(start, after)
  if (next === '、' || next === '．' || next === '.')
    return marker(text, start, after + 1, end, RANK.chinese, ordinal)
  if (next !== undefined && enumerators.includes(next) && isEnumerator(text, after, next))
    return marker(text, start, after + 1, end, RANK.ordinal, ordinal)
  return null
}

// 「一要」 numbers an act; 「一是一、二是二」 and 「一要素」 do not.
const isEnumerator = (text: string, after: number, next: string): boolean =>
  !(next === '要' && '素求点闻务'.includes(text[after + 1] ?? '')) && text[after + 1] !== '一'

function arabicMarker(text: string, start: number, end: number): Marker | null {
  const after = numberEnd(text, start, DIGIT)
  const next = text[after]
  const ordinal = text.slice(start, after)
  if (next === '.' || next === '．' || next === '、' || next === '。') {
    // 「3.5亿元」 and 「1.2」 are numbers; 「1.2.3」 numbering is rare in the genre.
    if (classAt(text, after + 1) === DIGIT && next !== '、') return null
    if (after - start > 3) return null
    return marker(text, start, after + 1, end, RANK.arabic, ordinal)
  }
  if ((next === '）' || next === ')') && after - start <= 3)
    return marker(text, start, after + 1, end, RANK.arabicBracket, ordinal)
  return null
}

function bracketMarker(text: string, start: number, end: number): Marker | null {
  const inner = skipBlanks(text, start + 1, end)
  const kind = classAt(text, inner)
  if (kind !== NUMERAL && kind !== DIGIT) return null
  const numberStop = numberEnd(text, inner, kind)
  const close = skipBlanks(text, numberStop, end)
  if (classAt(text, close) !== CLOSE_BRACKET || (kind === DIGIT && numberStop - inner > 3)) return null
  const rank = kind === NUMERAL ? RANK.chineseBracket : RANK.arabicBracket
  // 「（一）、」 is 「（一）」
  const after = text[close + 1] === '、' ? close + 2 : close + 1
  return marker(text, start, after, end, rank, text.slice(inner, numberStop))
}

function ordinalMarker(text: string, start: number, end: number): Marker | null {
  const kind = classAt(text, start + 1)
  if (kind !== NUMERAL && kind !== DIGIT) return null
  const after = numberEnd(text, start + 1, kind)
  const next = text[after]
  const ordinal = text.slice(start + 1, after)
  if (next === '，' || next === ',' || next === '、' || next === '：')
    return kind === NUMERAL ? marker(text, start, after + 1, end, RANK.ordinal, ordinal) : null
  const blank = classAt(text, after + 1) === BLANK || after + 1 >= end
  if (next === '章' || next === '篇' || next === '节')
    return marker(text, start, after + 1, end, next === '节' ? RANK.chinese : RANK.chapter, ordinal)
  if (next === '条' && blank) return marker(text, start, after + 1, end, RANK.arabic, ordinal)
  if (next === '部' && text[after + 1] === '分')
    return marker(text, start, after + 2, end, RANK.chapter, ordinal)
  return null
}

/** Markdown has six levels of heading. */
const deepestHash = 6

function hashMarker(text: string, start: number, end: number): Marker | null {
  let after = start
  while (text[after] === '#' && after - start < deepestHash) after++
  if (classAt(text, after) !== BLANK) return null
  const titleStart = skipBlanks(text, after, end)
  const numberStop = numberEnd(text, titleStart, DIGIT)
  const numbered = numberStop > titleStart && classAt(text, numberStop) === BLANK
  const inner = numbered ? null : readMarker(text, titleStart, end)
  if (inner && inner.hashes === 0 && inner.rank !== RANK.bullet) return { ...inner, hashes: after - start }
  return {
    rank: RANK.arabic,
    printed: numbered ? text.slice(titleStart, numberStop) : text.slice(start, after),
    ordinal: numbered ? text.slice(titleStart, numberStop) : '',
    textStart: numbered ? skipBlanks(text, numberStop, end) : titleStart,
    hashes: after - start,
  }
}

const dashes = '—－―─-–'

function bulletMarker(text: string, start: number, end: number): Marker | null {
  const first = text[start] ?? ''
  if ('•·●◆■◇□▪※★*'.includes(first) && first !== '')
    return first === '*' && classAt(text, start + 1) !== BLANK
      ? null
      : marker(text, start, start + 1, end, RANK.bullet, '')
  if (first === '' || !dashes.includes(first)) return null
  let after = start
  while (after < end && dashes.includes(text[after] ?? '!')) after++
  const single = after - start === 1
  if (single && first === '-' && classAt(text, after) !== BLANK) return null
  return marker(text, start, after, end, RANK.bullet, '')
}
