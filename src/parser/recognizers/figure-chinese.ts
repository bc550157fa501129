import { abstractNouns, measureWords, units } from '../lexicon/units.ts'
import type { ClauseScope, Mentions } from '../recognizer.ts'
import { type Amount, amount, readAmount } from './figure-amount.ts'
import { namesRules, startsRoundMark } from './figure-bare.ts'
import { comparisonBefore, opensRoundNumber } from './figure-comparator.ts'
import { measuresTime, unitImplied } from './figure-context.ts'
import { pushFigure } from './figure-draft.ts'
import { CLOSING, opensQuote } from './figure-marks.ts'
import { quantity, readQuantity, readRound } from './figure-quantity.ts'
import { digitOf, numeral, readArabic, readChinese } from './numeral.ts'

// Chinese numerals are mostly words (「一体」「三农」「十分」): a figure is what has a unit that counts or measures.

const ONE = '一'.charCodeAt(0)
const ROUND = '百千万亿'
const isRound = (code: number): boolean =>
  code === 0x767e || code === 0x5343 || code === 0x4e07 || code === 0x4ebf // 百千万亿
const NUMERALS = '〇零一二两三四五六七八九十百千万亿几数半'

// What may follow the first numeral of a figure. Most numerals are words, and one look sends them away.
const followers = new Uint8Array(65536)
const AFTER_ANY = 1
const AFTER_ONE = 2 // 「一个」「一项」 count nothing
for (const char of `${measureWords}吨亩公平名人次里米万亿`) followers[char.charCodeAt(0)] = AFTER_ANY
for (const unit of units.keys()) followers[unit.charCodeAt(0)] = AFTER_ANY
for (const char of '〇零一二三四五六七八九十百千万亿成倍半分点點至到-—余多')
  followers[char.charCodeAt(0)] = AFTER_ANY | AFTER_ONE

// What may stand before a power that is a number alone (「过百万」), or that 分之 follows.
const leaders = new Uint8Array(65536)
for (const char of '过超破近约逾到于少多上下得了为占达有') leaders[char.charCodeAt(0)] = 1
const FEN = '分'.charCodeAt(0)

/** Takes a figure in Chinese numerals. */
export function takeChinese(scope: ClauseScope, at: number, into: Mentions): number {
  const { text, start, end } = scope
  if (at + 1 >= end || !mayBegin(text, at, start) || (at > start && isInsideNumber(text, at, scope.start)))
    return at
  if (isRound(text.charCodeAt(at))) {
    const after = takeRoundFraction(scope, at, into)
    return after > at ? after : takeRound(scope, at, into)
  }
  const numberEnd = readChinese(text, at, end)
  if (numberEnd < 0) return text.startsWith('一半', at) ? takeOneHalf(scope, at, into) : at
  const isFraction = text.startsWith('分之', numberEnd) && numberEnd + 2 < end
  return isFraction ? takeFraction(scope, at, numberEnd, into) : takeCounted(scope, at, numberEnd, into)
}

function mayBegin(text: string, at: number, start: number): boolean {
  const code = text.charCodeAt(at)
  const next = text.charCodeAt(at + 1)
  if (isRound(code)) return next === FEN || (at > start && leaders[text.charCodeAt(at - 1)] === 1)
  return ((followers[next] ?? 0) & (code === ONE ? AFTER_ONE : AFTER_ANY)) !== 0
}

function isInsideNumber(text: string, at: number, start: number): boolean {
  const previous = text.charAt(at - 1)
  if (previous === '第' || NUMERALS.includes(previous) || opensQuote(text, at, start)) return true
  return digitOf(text.charCodeAt(at - 1)) >= 0
}

// 「三分之一」 is 1/3; 「百分之十五」 is 15%, as printed otherwise.
function takeFraction(scope: ClauseScope, at: number, signAt: number, into: Mentions): number {
  const { text, end } = scope
  const denominator = numeral.value
  const from = signAt + 2
  let after = readChinese(text, from, end)
  if (after < 0) after = readArabic(text, from, end)
  if (after < 0 && denominator === 100 && text.charAt(from) === '百') {
    numeral.value = 100 // 「百分之百」
    after = from + 1
  }
  if (after < 0 || denominator === 0) return at
  if (denominator === 100) return pushFigure(scope, at, amount(numeral.value, '%', 'ratio', after), into)
  if (denominator === 1000) return pushFigure(scope, at, amount(numeral.value, '‰', 'ratio', after), into)
  return pushFigure(scope, at, amount(numeral.value / denominator, '', 'ratio', after), into)
}

function takeRoundFraction(scope: ClauseScope, at: number, into: Mentions): number {
  const { text, end } = scope
  if (at + 3 >= end || !text.startsWith('分之', at + 1)) return at
  numeral.value = text.charAt(at) === '百' ? 100 : text.charAt(at) === '千' ? 1000 : 10_000
  return takeFraction(scope, at, at + 1, into)
}

// 「占一半以上」.
function takeOneHalf(scope: ClauseScope, at: number, into: Mentions): number {
  const { text, start } = scope
  if (at <= start || !'占近过到约的超少短降减了'.includes(text.charAt(at - 1))) return at
  return pushFigure(scope, at, amount(0.5, '', 'ratio', at + 2), into)
}

// 「突破百只」「全部过百万」「规模超千亿元」: the number is the power alone, so only a comparator makes it one.
function takeRound(scope: ClauseScope, at: number, into: Mentions): number {
  const { text, start, end } = scope
  const comparison = comparisonBefore(text, at, start)
  if (!opensRoundNumber(comparison.op) && !(at - 2 >= start && text.startsWith('达到', at - 2))) return at
  const value = readRound(text, at, end) > at ? quantity.factor : 0
  if (value < 100) return at
  readQuantity(text, readRound(text, at, end), end)
  const next = quantity.end < end ? text.charAt(quantity.end) : ''
  if (next === '级' || ROUND.includes(next || ' ')) return at
  const read = amount(value, quantity.unit, quantity.kind, quantity.end)
  read.scaled = true
  read.over = quantity.over
  if (read.unit === '') {
    if (next !== '' && !CLOSING.includes(next) && !startsRoundMark(text, read.end, end)) return at
    read.unit = unitImplied(text, at, start)
  } else if (read.kind === 'time' || read.kind === 'age') return at
  return pushFigure(scope, at, read, into)
}

// 「两个…聚集区」「一百五十六项」「三千二百亿斤」「三倍」「七成以上」.
function takeCounted(scope: ClauseScope, at: number, numberEnd: number, into: Mentions): number {
  const { text, end } = scope
  const count = numeral.value
  if (text.charAt(numberEnd) === '成' && numberEnd < end) return takeTenths(scope, at, numberEnd, count, into)
  if (numberEnd - at === 1 && !isMeasured(text, numberEnd, end)) return at
  const read = readAmount(text, numberEnd, end, readChinese)
  if (read.unit === '' || read.kind === 'time' || read.kind === 'age') return at
  if (read.end < end && text.charAt(read.end) === '级') return at
  return read.kind === 'multiple' || isCounted(scope, at, count, read)
    ? pushFigure(scope, at, read, into)
    : at
}

const wordUnits = '分方面里本口门对位' // 「十分」「三方」「八里」「三门」

function isCounted(scope: ClauseScope, at: number, count: number, read: Amount): boolean {
  const { unit, kind, scaled } = read
  if (wordUnits.includes(unit) || namesRules(scope.text, read, scope.end)) return false
  if (!scaled && (count < 2 || unit === '次')) return false // 「一个」; 「十四次全会」
  if (kind !== 'count' && kind !== 'people') return true
  return (scaled || count > 10 || measureWords.includes(unit)) && countsThings(scope, at, read.end)
}

// One numeral, then a unit: most of what a numeral trigger meets (「三农」「一体」) ends here.
function isMeasured(text: string, at: number, end: number): boolean {
  if (at >= end) return false
  const char = text.charAt(at)
  return measureWords.includes(char) || '倍万亿千百多余至到-—吨亩平公'.includes(char)
}

const TENTHS_TAIL = '以左的多，。、；,;)）'

// 「七成以上财力」. 「一成不变」 is an idiom.
function takeTenths(scope: ClauseScope, at: number, tenthsAt: number, count: number, into: Mentions): number {
  const { text, end } = scope
  const next = tenthsAt + 1 < end ? text.charAt(tenthsAt + 1) : '。'
  if (count < 1 || count > 9.9 || !TENTHS_TAIL.includes(next)) return at
  return pushFigure(scope, at, amount(count * 10, '%', 'ratio', tenthsAt + 1), into)
}

const LONGEST_NOUN = 14 // 「三个专业化公共服务平台」; a longer phrase is no list of things
const QUOTE_REACH = 16 // a slogan in quotation marks is shorter
const POINTING = '这那前后头末首该此各其每全整某同哪上下另'

// 「五个必须」 in quotation marks, 「三个方面」, 「这两个」 count nothing that could be checked.
function countsThings(scope: ClauseScope, at: number, unitEnd: number): boolean {
  const { text, start, end } = scope
  if (at > start && POINTING.includes(text.charAt(at - 1))) return false
  for (let i = at - 1; i >= start && i > at - QUOTE_REACH; i--) {
    const char = text.charAt(i)
    if (char === '”' || char === '」' || char === '。' || char === '；') break
    if (char === '“' || char === '「') return false
    if (char === '"') return !text.slice(unitEnd, Math.min(end, unitEnd + QUOTE_REACH)).includes('"')
  }
  return !endsAbstractly(text, unitEnd, Math.min(end, unitEnd + LONGEST_NOUN))
}

function endsAbstractly(text: string, at: number, limit: number): boolean {
  for (let i = at; i < limit && !CLOSING.includes(text.charAt(i)) && text.charAt(i) !== '的'; i++)
    if (i > at && abstractNouns.has(text.slice(i - 1, i + 1))) return true
  return false
}

/** Takes 「半个工作日」. */
export function takeHalf(scope: ClauseScope, at: number, into: Mentions): number {
  const { text, start, end } = scope
  if (at > start && '一两个大过多前后上下天夜'.includes(text.charAt(at - 1))) return at
  readQuantity(text, at + 1, end)
  const { unit, kind } = quantity
  if (unit === '' || kind === 'count' || kind === 'people' || kind === 'age' || quantity.factor > 1) return at
  if (kind === 'time' && !measuresTime(text, at, start, quantity.end, end)) return at
  return pushFigure(scope, at, amount(0.5, unit, kind, quantity.end), into)
}

const doublings = ['番', '一番', '两番', '三番', '四番']

/** Takes 「翻番」「翻一番」「翻了两番」. */
export function takeDoubling(scope: ClauseScope, at: number, into: Mentions): number {
  const { text, end } = scope
  const from = text.charAt(at + 1) === '了' ? at + 2 : at + 1
  const word = text.slice(from, Math.min(end, from + 2)).replace('二', '两')
  const times = doublings.findIndex(doubling => word.startsWith(doubling))
  if (times < 0) return at
  const after = from + (doublings[times] as string).length
  return pushFigure(scope, at, amount(2 ** Math.max(times, 1), '倍', 'multiple', after), into)
}
