import {
  CLOSE_BRACKET,
  CLOSE_QUOTE,
  COLON,
  COMMA,
  classAt,
  DIGIT,
  isHan,
  SEMICOLON,
  STOP,
} from './characters.ts'
import { apparatusHeads, furnitureWords, siteOwnerHeads, siteOwnerWords } from './lexicon/furniture.ts'
import type { Marker } from './markers.ts'
import { startsWord, wordTable } from './words.ts'

/** What a line is by its looks alone; what it is in the document is the outline's to say. */
export type LineKind = 'text' | 'short' | 'furniture' | 'apparatus' | 'salutation' | 'addressee' | 'date'

/** A line as far as its looks need it. */
type Look = { start: number; textStart: number; end: number; marker: Marker | null; closed: boolean }

/** Chrome stands in short lines; a sentence of the plan that long is no button. */
const longestFurniture = 70
/** An unpunctuated line longer than this, with a comma, is a sentence whose mark was lost. */
const shortestSentence = 20
/** 「——2026年2月19日在某区第九届人民代表大会第二次会议上」 is as long as a date line gets. */
const longestDateLine = 60
/** A line that ends in a colon and is longer than this leads in what follows. */
const shortestLeadIn = 8
/** 「各位代表、各位委员：」 */
const longestSalutation = 14

const furniture = wordTable(furnitureWords)
const apparatus = wordTable(apparatusHeads)
const owners = wordTable(siteOwnerHeads)
const ownerWords = wordTable(siteOwnerWords)
const addressed = wordTable([
  '各位代表',
  '同志们',
  '各位委员',
  '各位同志',
  '朋友们',
  '女士们',
  '先生们',
  '各位领导',
  '各位来宾',
])
const bodies = wordTable([
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
])

/** What an undated line is. */
export function lineKindOf(text: string, { start, textStart, end, marker, closed }: Look): LineKind {
  const length = end - textStart
  if (!marker && !closed && length <= longestFurniture && isFurniture(text, start, end)) return 'furniture'
  if (length <= longestSalutation && isSalutation(text, textStart, end)) return 'salutation'
  if (!marker && length <= longestFurniture && startsWord(apparatus, text, start, end) > 0) return 'apparatus'
  if (closed) return 'text'
  const stopped = holds(text, start, end, STOP)
  if (!marker && !stopped && classAt(text, end - 1) === COLON && holdsWord(bodies, text, start, end))
    return 'addressee'
  if (stopped) return 'text'
  if (marker) return 'short'
  // 「一年来,主要做了以下工作:」 announces; 「联系电话:」 is a label of the page.
  if (classAt(text, end - 1) === COLON && length >= shortestLeadIn) return 'text'
  return length >= shortestSentence && holds(text, start, end, COMMA) && isChinese(text, start, end)
    ? 'text'
    : 'short'
}

/** Whether the line ends in 。！？； or in a bracket or quote after one. */
export function isClosed(text: string, start: number, end: number): boolean {
  let at = end - 1
  while (at > start && (classAt(text, at) === CLOSE_QUOTE || classAt(text, at) === CLOSE_BRACKET)) at--
  const kind = classAt(text, at)
  return kind === STOP || kind === SEMICOLON
}

/** Lines without an end mark are short where this is asked; a long one has its mark early. */
function holds(text: string, start: number, end: number, kind: number): boolean {
  for (let at = start; at < end; at++) if (classAt(text, at) === kind) return true
  return false
}

/** 「Processed in 0.04 second(s), 21 queries」 is no sentence of a plan. */
function isChinese(text: string, start: number, end: number): boolean {
  let han = 0
  for (let at = start; at < end; at++) if (isHan(text.charCodeAt(at))) han++
  return han * 3 > end - start
}

function isFurniture(text: string, start: number, end: number): boolean {
  if (holdsWord(furniture, text, start, end)) return true
  return startsWord(owners, text, start, end) > 0 && holdsWord(ownerWords, text, start, end)
}

function holdsWord(table: ReturnType<typeof wordTable>, text: string, start: number, end: number): boolean {
  const { calls } = table
  for (let at = start; at < end; at++)
    if (calls[text.charCodeAt(at)] === 1 && startsWord(table, text, at, end) > 0) return true
  return false
}

function isSalutation(text: string, start: number, end: number): boolean {
  const length = startsWord(addressed, text, start, end)
  if (length === 0 || start + length === end) return length > 0
  const last = classAt(text, end - 1)
  return start + length >= end - 6 && (last === COLON || last === STOP || text[end - 1] === '，')
}

/** Whether the line gives a date and nothing else: 「2018年12月10日」, 「（2026年1月8日在…会议上）」, 「2023-06-05 17:03」. */
export function isDateLine(text: string, start: number, end: number): boolean {
  if (end - start > longestDateLine) return false
  let at = start
  while (at < end && at < start + 4 && classAt(text, at) !== DIGIT) at++
  if (digitsAt(text, at, end) !== 4) return false
  const after = text[at + 4]
  if (after === '-' || after === '/' || after === '.') return classAt(text, at + 5) === DIGIT
  if (after !== '年') return false
  const month = at + 5 + digitsAt(text, at + 5, end)
  const day = month + 1 + digitsAt(text, month + 1, end)
  if (text[month] !== '月' || text[day] !== '日' || day >= end) return false
  if (day === end - 1) return true
  const last = text[end - 1]
  return (
    (text[day + 1] === '在' && (last === '上' || last === '）' || last === ')')) ||
    text.startsWith('印发', day + 1)
  )
}

function digitsAt(text: string, start: number, end: number): number {
  let at = start
  while (at < end && classAt(text, at) === DIGIT) at++
  return at - start
}
