import type { ClauseScope, Mentions, Recognizer } from '../recognizer.ts'
import { type Amount, amount, isInFormula, readAmount } from './figure-amount.ts'
import { isBareFigure, namesRules } from './figure-bare.ts'
import { takeChinese, takeDoubling, takeHalf } from './figure-chinese.ts'
import { measuresTime, speaksOfLifespan } from './figure-context.ts'
import { pushFigure } from './figure-draft.ts'
import { CLOSING, DASHES, opensQuote } from './figure-marks.ts'
import { isLetter } from './figure-quantity.ts'
import { takeRank } from './figure-rank.ts'
import { digitOf, numeral, readArabic } from './numeral.ts'

// 「400亿元」「6-8处」「10%—12%」「五分之一」「七成」「翻两番」「百只」「半个工作日」「第30位」. Not 「PM2.5」「500强」「8号线」「5G」
// 「三年行动」「1+6+4」「“8696”」「第七次」: a number without a unit, beside a letter or a sign, or opening a quotation, is a name.

const SIGNS = '+＋×*＊/／#№'

/** Recognizes 指标值: numbers with what they are counted in and how they compare. What they measure is `resolveMeanings`'s to say. */
export const figure: Recognizer = {
  name: 'figure',
  triggers: '0123456789０１２３４５６７８９一二两三四五六七八九十百千万亿半翻第',
  take(scope, at, into) {
    const code = scope.text.charCodeAt(at)
    if (digitOf(code) >= 0) return takeArabic(scope, at, into)
    if (code === FAN) return takeDoubling(scope, at, into)
    if (code === DI) return takeRank(scope, at, into)
    if (code === HALF) return takeHalf(scope, at, into)
    return takeChinese(scope, at, into)
  },
}

const FAN = '翻'.charCodeAt(0)
const DI = '第'.charCodeAt(0)
const HALF = '半'.charCodeAt(0)
const EACH = '每'.charCodeAt(0) // 「每50公斤提高5元」 says by what it is counted

function takeArabic(scope: ClauseScope, at: number, into: Mentions): number {
  const { text, start, end } = scope
  if (at > start && !mayOpenNumber(text, at, start)) return at
  const numberEnd = readArabic(text, at, end)
  if (numberEnd < 0) return at
  if (isInFormula(text, numberEnd, end)) return takeRatio(scope, at, numberEnd, into)
  const read = readAmount(text, numberEnd, end, readArabic)
  if (!isFigure(scope, at, numberEnd, read)) return at
  const from = isMinus(text, at, start) ? at - 1 : at
  if (from < at) read.value = -read.value
  return pushFigure(scope, from, read, into)
}

// A digit, letter or sign before says that this is the middle of a number, a name or a formula.
function mayOpenNumber(text: string, at: number, start: number): boolean {
  const code = text.charCodeAt(at - 1)
  if (digitOf(code) >= 0 || isLetter(code) || code === DI || code === EACH) return false
  const char = text.charAt(at - 1)
  if (opensQuote(text, at, start)) return false
  if (char === ':' || char === '：' || char === '.')
    return at - 2 < start || digitOf(text.charCodeAt(at - 2)) < 0
  if (SIGNS.includes(char)) return false
  if (!DASHES.includes(char) || at - 2 < start) return true
  const further = text.charCodeAt(at - 2)
  return digitOf(further) < 0 && !isLetter(further)
}

// 「增长-5%」.
function isMinus(text: string, at: number, start: number): boolean {
  return (
    at - 2 >= start && '-－'.includes(text.charAt(at - 1)) && '长为达是至到'.includes(text.charAt(at - 2))
  )
}

// 「占全国1/3以上」. 「7/24小时」 is none.
function takeRatio(scope: ClauseScope, at: number, signAt: number, into: Mentions): number {
  const { text, end } = scope
  const part = numeral.value
  if (text.charAt(signAt) !== '/' && text.charAt(signAt) !== '／') return at
  const after = readArabic(text, signAt + 1, end)
  if (after < 0 || numeral.decimal || part >= numeral.value || numeral.value > LARGEST_DENOMINATOR) return at
  const closes =
    after >= end || CLOSING.includes(text.charAt(after)) || '以左的强弱'.includes(text.charAt(after))
  return closes ? pushFigure(scope, at, amount(part / numeral.value, '', 'ratio', after), into) : at
}

const LARGEST_DENOMINATOR = 20 // 「1/10」; above stand dates and page numbers

function isFigure(scope: ClauseScope, at: number, numberEnd: number, read: Amount): boolean {
  const { text, start, end } = scope
  const next = read.end < end ? text.charAt(read.end) : ''
  if (next === '级' || next === '版') return false // 「30万吨级」「3.0版」 are kinds, not amounts
  if (namesRules(text, read, end)) return false
  if (read.unit === '') return isBareFigure(scope, at, numberEnd, read, next)
  if (read.kind === 'time') return measuresTime(text, at, start, read.end, end)
  if (read.kind === 'age') return speaksOfLifespan(text, at, start)
  if (read.unit === 'P') return read.value >= 10 // 算力; 「3P」 is a kind of project
  return true
}
