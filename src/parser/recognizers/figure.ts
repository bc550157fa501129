import type { Comparator } from '../../model/plan.ts'
import { abstractNouns, measureWords, type UnitKind, unitMeant } from '../lexicon/units.ts'
import type { ClauseScope, FigureDraft, Mentions, Recognizer } from '../recognizer.ts'
import {
  comparisonAfter,
  comparisonBefore,
  comparisonOfRate,
  isWeakComparator,
  opensRoundNumber,
} from './figure-comparator.ts'
import { isAmongReach, isRankBefore, measuresTime, speaksOfLifespan, unitImplied } from './figure-context.ts'
import { isLetter, quantity, readQuantity, readRound } from './figure-quantity.ts'
import { each, wordFrom, wordsFrom } from './figure-words.ts'
import { digitOf, numeral, readArabic, readChinese } from './numeral.ts'

// 「400亿元」「6-8处」「10%—12%」「五分之一」「七成」「翻两番」「百只」「半个工作日」「第30位」. Not 「PM2.5」「500强」「8号线」「5G」
// 「三年行动」「1+6+4」「“8696”」「第七次」: a number without a unit, beside a letter or a sign, or opening a quotation, is a name.

const OPENING_QUOTES = '“‘「『《〈'
const CLOSING = '，。；：、！？,;:!?)）]】”’」』》〉 \n\t…—'
const DASHES = '-—–－~～─―'
const SIGNS = '+＋×*＊/／#№'

type Quantity = {
  value: number
  high: number | null
  unit: string
  kind: UnitKind
  over: boolean
  scaled: boolean
  end: number
}

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
const ONE = '一'.charCodeAt(0)

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
  return push(scope, from, read, into)
}

// A digit, letter or sign before says that this is the middle of a number, a name or a formula.
function mayOpenNumber(text: string, at: number, start: number): boolean {
  const code = text.charCodeAt(at - 1)
  if (digitOf(code) >= 0 || isLetter(code) || code === DI || code === EACH) return false
  const char = text.charAt(at - 1)
  if (OPENING_QUOTES.includes(char)) return false
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

// 「1+6+4」「2×66万千瓦」「10:30」.
function isInFormula(text: string, at: number, end: number): boolean {
  if (at >= end) return false
  const char = text.charAt(at)
  if ('+＋×*＊'.includes(char)) return true
  return (
    (char === ':' || char === '：' || char === '/') && at + 1 < end && digitOf(text.charCodeAt(at + 1)) >= 0
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
  return closes ? push(scope, at, amount(part / numeral.value, '', 'ratio', after), into) : at
}

const LARGEST_DENOMINATOR = 20 // 「1/10」; above stand dates and page numbers

type NumberReader = (text: string, at: number, end: number) => number

// The number is in `numeral`; reads its unit, and the rest of a range (「6-8处」「10%—12%」「5千元至1万元」).
function readAmount(text: string, numberEnd: number, end: number, reader: NumberReader): Quantity {
  const first = numeral.value
  readQuantity(text, numberEnd, end)
  const low: Quantity = {
    value: scaleBy(first, quantity.factor),
    high: null,
    unit: quantity.unit,
    kind: quantity.kind,
    over: quantity.over,
    scaled: quantity.factor > 1,
    end: quantity.end,
  }
  if (low.scaled && low.unit === '') addLowerPart(text, low, end, reader)
  const second = afterRangeSign(text, low.end, end)
  if (second < 0) return low
  const secondEnd = reader(text, second, end)
  if (secondEnd < 0 || isInFormula(text, secondEnd, end)) return low
  const highest = numeral.value
  readQuantity(text, secondEnd, end)
  if (low.unit !== '' && quantity.unit !== low.unit) return low
  const high = scaleBy(highest, quantity.factor)
  const value =
    !low.scaled && low.unit === '' && first <= highest ? scaleBy(first, quantity.factor) : low.value
  if (high <= value) return low
  return {
    value,
    high,
    unit: quantity.unit,
    kind: quantity.kind,
    over: false,
    scaled: low.scaled || quantity.factor > 1,
    end: quantity.end,
  }
}

// 「1万6千多户」「3亿6000万元」.
function addLowerPart(text: string, read: Quantity, end: number, reader: NumberReader): void {
  const numberEnd = reader(text, read.end, end)
  if (numberEnd < 0) return
  const lower = numeral.value
  readQuantity(text, numberEnd, end)
  const value = scaleBy(lower, quantity.factor)
  if (value >= read.value || (quantity.factor === 1 && quantity.unit === '')) return
  read.value += value
  read.unit = quantity.unit
  read.kind = quantity.kind
  read.over = read.over || quantity.over
  read.end = quantity.end
}

// 3.8 × 10000 is 38000 and not 38000.000000000004.
function scaleBy(value: number, factor: number): number {
  return factor === 1 ? value : Number((value * factor).toPrecision(15))
}

function afterRangeSign(text: string, at: number, end: number): number {
  if (at + 1 >= end) return -1
  const char = text.charAt(at)
  if (char === '至' || char === '到') return at + 1
  if (!DASHES.includes(char)) return -1
  return DASHES.includes(text.charAt(at + 1)) ? at + 2 : at + 1
}

function isFigure(scope: ClauseScope, at: number, numberEnd: number, read: Quantity): boolean {
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

const TITLE_TAIL = 6 // 「…的十一条措施》」

// 「28条规定」, 「28条配套规定」 and 「…经济32条”」 are names of papers.
function namesRules(text: string, read: Quantity, end: number): boolean {
  if (read.unit !== '条' && read.unit !== '项') return false
  const at = read.end
  for (let i = at; i < end && i < at + TITLE_TAIL; i++) if (text.charAt(i) === '》') return true
  if (at < end && '”』」》'.includes(text.charAt(at))) return true
  return text.startsWith('规定', at) || text.startsWith('配套规定', at) || text.startsWith('禁令', at)
}

function isBareFigure(
  scope: ClauseScope,
  at: number,
  numberEnd: number,
  read: Quantity,
  next: string,
): boolean {
  const { text, start, end } = scope
  if (next === '年' && text.charAt(numberEnd) === '年' && numeral.decimal) {
    read.unit = '年' // 「平均受教育年限达到11.3年」: a decimal is no date
    read.end++
    return true
  }
  if (sharesUnit(text, at, start, read, end)) return true
  const closes = next === '' || CLOSING.includes(next) || comparisonAfter(text, read.end, end).op !== 'eq'
  if (read.scaled) {
    if (!closes && !startsRoundMark(text, read.end, end)) {
      read.unit = unitOfPeople(text, read.end, end)
      read.kind = 'people'
      return read.unit !== ''
    }
    read.unit = unitImplied(text, at, start)
    return true
  }
  if (Number.isInteger(read.value) && read.value >= 1900 && read.value <= 2100) return false
  return (closes || '提降增减上下缩扩升'.includes(next)) && isAmongReach(text, at, start)
}

// 「分别提高4.2和0.7个百分点」: the unit is printed once, after the last.
function sharesUnit(text: string, at: number, start: number, read: Quantity, end: number): boolean {
  let i = read.end
  for (let turns = 0; turns < LONGEST_LIST; turns++) {
    if (i >= end || !'、和与及'.includes(text.charAt(i))) return false
    const numberEnd = readArabic(text, i + 1, end)
    if (numberEnd < 0) return false
    readQuantity(text, numberEnd, end)
    i = quantity.end
    if (quantity.unit !== '') break
  }
  if (quantity.unit === '' || quantity.kind === 'time') return false
  if (quantity.kind !== 'ratio' && !text.slice(Math.max(start, at - APART_REACH), at).includes('分别'))
    return false
  const { factor } = quantity
  if (!read.scaled) read.value = scaleBy(read.value, factor)
  read.unit = quantity.unit
  read.kind = quantity.kind
  return true
}

const LONGEST_LIST = 6 // values that share one printed unit
const APART_REACH = 30 // 「分别达到2500、1800、30家」

const roundMarks = wordsFrom(each(true, '大关 台阶 关口 元 两个 三个 四个 增加 提高 减少 降 上升 和 与 及'))
// 「近4万居民」「420万困难群众」「2900多万家庭」: people are counted without 人.
const peopleNouns = wordsFrom([
  ...each(
    '人',
    '居民 群众 市民 农民 村民 职工 学生 师生 人口 农牧民 牧民 劳动力 游客 旅客 移民 用户 党员 干部 毕业生 大学生 军人 老年人 老人 残疾人 青年 儿童 务工 考生 ' +
      '志愿者 工人 人才 消费者 网民 群体 人员 人民 纳税人 教师 妇女 患者 从业者 青少年 创业者 军民',
  ),
  ...each('户', '家庭 农户 市场主体 经营主体 个体工商户'),
])

function unitOfPeople(text: string, at: number, end: number): string {
  const limit = Math.min(end, at + PEOPLE_REACH)
  for (let i = at; i < limit && !CLOSING.includes(text.charAt(i)) && digitOf(text.charCodeAt(i)) < 0; i++) {
    const found = wordFrom(peopleNouns, text, i, end)
    if (found !== undefined) return found[1]
  }
  return ''
}

const PEOPLE_REACH = 12 // 「农村建档立卡贫困人口」

// 「突破百亿大关」「8万亿、9万亿三个大台阶」.
const startsRoundMark = (text: string, at: number, end: number): boolean =>
  wordFrom(roundMarks, text, at, end) !== undefined

function push(scope: ClauseScope, at: number, read: Quantity, into: Mentions, multiple?: boolean): number {
  const { text, start, end } = scope
  const found: FigureDraft = {
    start: at,
    end: read.end,
    value: read.value,
    high: read.high,
    unit: unitMeant(read.unit),
    op:
      multiple === undefined ? opAround(text, at, start, read, end) : comparisonAfter(text, read.end, end).op,
    hedged: false,
    metric: '',
    basis: 'level',
    polarity: 'target',
    period: null,
  }
  into.figures.push(found)
  return read.end
}

function opAround(text: string, at: number, start: number, read: Quantity, end: number): Comparator {
  const before = comparisonBefore(text, at, start)
  if (before.op !== 'eq' && (read.scaled || read.value >= 100 || !isWeakComparator(text, at)))
    return before.op
  if (text.charAt(at - 1) === '前' && (read.unit === '名' || read.unit === '位')) return 'le' // 「进入前10位」
  const after = comparisonAfter(text, read.end, end)
  if (after.op !== 'eq') return after.op
  if (read.over) return 'over'
  return read.kind === 'ratio' ? comparisonOfRate(text, at, start) : 'eq'
}

function takeHalf(scope: ClauseScope, at: number, into: Mentions): number {
  const { text, start, end } = scope
  if (at > start && '一两个大过多前后上下天夜'.includes(text.charAt(at - 1))) return at
  readQuantity(text, at + 1, end)
  const { unit, kind } = quantity
  if (unit === '' || kind === 'count' || kind === 'people' || kind === 'age' || quantity.factor > 1) return at
  if (kind === 'time' && !measuresTime(text, at, start, quantity.end, end)) return at
  return push(scope, at, amount(0.5, unit, kind, quantity.end), into)
}

const amount = (value: number, unit: string, kind: UnitKind, end: number): Quantity => ({
  value,
  high: null,
  unit,
  kind,
  over: false,
  scaled: false,
  end,
})

// 「翻番」「翻一番」「翻了两番」.
function takeDoubling(scope: ClauseScope, at: number, into: Mentions): number {
  const { text, end } = scope
  let i = at + 1
  if (i < end && text.charAt(i) === '了') i++
  const times =
    '番'.charCodeAt(0) === text.charCodeAt(i) ? 0 : ' 一两三四'.indexOf(text.charAt(i).replace('二', '两'))
  if (i >= end || times < 0) return at
  if (times > 0) i++
  if (i >= end || text.charAt(i) !== '番') return at
  return push(scope, at, amount(2 ** Math.max(times, 1), '倍', 'multiple', i + 1), into, true)
}

// 「第30位」「第3名」「居全市第一」. 「第七次」「第一批」「第二产业」「第一，」 are ordinals.
function takeRank(scope: ClauseScope, at: number, into: Mentions): number {
  const { text, start, end } = scope
  let numberEnd = readArabic(text, at + 1, end)
  if (numberEnd < 0) numberEnd = readChinese(text, at + 1, end)
  if (numberEnd < 0) return at
  const { value } = numeral
  const next = numberEnd < end ? text.charAt(numberEnd) : ''
  if (next === '位' || next === '名') {
    if (next === '名' && text.charAt(numberEnd + 1) === '书') return at
    return push(scope, at, amount(value, next, 'count', numberEnd + 1), into)
  }
  if ((next !== '' && !CLOSING.includes(next)) || !isRankBefore(text, at, start)) return at
  return push(scope, at, amount(value, '', 'count', numberEnd), into)
}

const ROUND = '百千万亿'
const NUMERALS = '〇零一二两三四五六七八九十百千万亿几数半'

function takeChinese(scope: ClauseScope, at: number, into: Mentions): number {
  const { text, start, end } = scope
  if (
    text.charCodeAt(at) === ONE &&
    !'十百千万亿成倍半分二三四五六七八九点至到'.includes(text.charAt(at + 1))
  )
    return at
  if (at > start) {
    const previous = text.charAt(at - 1)
    if (previous === '第' || NUMERALS.includes(previous) || OPENING_QUOTES.includes(previous)) return at
    if (digitOf(text.charCodeAt(at - 1)) >= 0) return at
  }
  if (ROUND.includes(text.charAt(at))) {
    const after = takeRoundFraction(scope, at, into)
    return after > at ? after : takeRound(scope, at, into)
  }
  const numberEnd = readChinese(text, at, end)
  if (numberEnd < 0) return text.startsWith('一半', at) ? takeOneHalf(scope, at, into) : at
  if (text.startsWith('分之', numberEnd) && numberEnd + 2 < end)
    return takeFraction(scope, at, numberEnd, into)
  return takeCounted(scope, at, numberEnd, into)
}

// 「三分之一」 is 1/3; 「百分之十五」 is 15%, as printed otherwise.
function takeFraction(scope: ClauseScope, at: number, signAt: number, into: Mentions): number {
  const { text, end } = scope
  const denominator = numeral.value
  const from = signAt + 2
  let after = readChinese(text, from, end)
  if (after < 0) after = readArabic(text, from, end)
  if (after < 0 || denominator === 0) return at
  if (denominator === 100) return push(scope, at, amount(numeral.value, '%', 'ratio', after), into)
  if (denominator === 1000) return push(scope, at, amount(numeral.value, '‰', 'ratio', after), into)
  return push(scope, at, amount(numeral.value / denominator, '', 'ratio', after), into)
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
  return push(scope, at, amount(0.5, '', 'ratio', at + 2), into)
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
  return push(scope, at, read, into)
}

// 「两个…聚集区」「一百五十六项」「三千二百亿斤」「三倍」「七成以上」.
function takeCounted(scope: ClauseScope, at: number, numberEnd: number, into: Mentions): number {
  const { text, start, end } = scope
  const count = numeral.value
  if (text.charAt(numberEnd) === '成' && numberEnd < end) return takeTenths(scope, at, numberEnd, count, into)
  if (numberEnd - at === 1 && !isMeasured(text, numberEnd, end)) return at
  const read = readAmount(text, numberEnd, end, readChinese)
  if (read.unit === '' || read.kind === 'time' || read.kind === 'age') return at
  if (read.end < end && text.charAt(read.end) === '级') return at
  if (namesRules(text, read, end) || (read.unit === '次' && !read.scaled)) return at // 「十四次全会」
  if (read.kind !== 'multiple') {
    if (count < 2 && !read.scaled) return at
    if (read.unit.length === 1 && '分方面里本口门对位'.includes(read.unit)) return at // 「十分」「三方」「八里」
    if (read.kind === 'count' || read.kind === 'people') {
      if (!read.scaled && count <= 10 && !measureWords.includes(read.unit)) return at
      if (!countsThings(scope, at, read.end)) return at
    }
  }
  return push(scope, at, read, into)
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
  return push(scope, at, amount(count * 10, '%', 'ratio', tenthsAt + 1), into)
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
  }
  let i = unitEnd
  const limit = Math.min(end, unitEnd + LONGEST_NOUN)
  for (; i < limit && !CLOSING.includes(text.charAt(i)) && text.charAt(i) !== '的'; i++)
    if (i >= unitEnd + 1 && abstractNouns.has(text.slice(i - 1, i + 1))) return false
  return true
}
