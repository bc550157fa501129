import { denominators, type UnitKind, units } from '../lexicon/units.ts'
import { each, wordFrom, wordsFrom } from './figure-words.ts'

/** What follows a number: 「余万户」 multiplies it, says it is more, and names the unit. Filled by `readQuantity`, kept by nobody. */
export const quantity = { factor: 1, over: false, unit: '', kind: 'count' as UnitKind, end: 0 }

const unitTable = wordsFrom(units)
const perTable = wordsFrom(each(true, denominators.join(' ')))
const powers = new Map([
  ['十'.charCodeAt(0), 10],
  ['百'.charCodeAt(0), 100],
  ['千'.charCodeAt(0), 1000],
  ['万'.charCodeAt(0), 10_000],
  ['亿'.charCodeAt(0), 100_000_000],
])
const TEN = '十'.charCodeAt(0)
const THOUSAND = '千'.charCodeAt(0)
const MORE = '余'.charCodeAt(0)
const MANY = '多'.charCodeAt(0)
const SLASH = '/'.charCodeAt(0)
const WIDE_SLASH = '／'.charCodeAt(0)
const LONGEST_POWER = 4 // 「千多万亿」 is longer than anything printed

// 「千米」「千瓦」 are units, not thousands.
const metricAfterThousand = '米瓦克伏乏卡赫帕焦'

// A unit that begins another word is none: 「人才」「次产业」「分别」「方面」「条规定」.
const notAfter: Readonly<Record<string, string>> = {
  人: '民才工均类物文',
  次: '产会数',
  分: '别钟之类期局析工布管步行级散公',
  方: '面向法案式',
  对: '口',
  组: '织',
  条: '规禁',
  本: '市区县省地年级届',
  面: '向积',
  班: '子',
  户: '籍口',
  里: '程',
  门: '户',
  份: '额',
  支: '持撑部',
  种: '植',
  套: '餐',
  起: '至',
  家: '庭',
  片: '区',
  台: '账',
  件: '套',
  位: '于置',
  名: '单优义',
  根: '据本',
  头: '部',
  块: '链',
  口: '岸袋',
  类: '似',
  期: '工项建',
  款: '项',
  P: 'M',
}

/** Reads 「余」「万」「亿」 and the unit after a number; the unit is '' where none is known. */
export function readQuantity(text: string, at: number, end: number): void {
  let i = at
  let over = false
  let factor = 1
  // 「余」 and 「多」 stand before, between and after: 「40余个」「100多万人」「3万多亿元」「8万余户」.
  for (; i < end && i < at + LONGEST_POWER; i++) {
    const code = text.charCodeAt(i)
    if (isMore(code)) {
      if (over || text.charAt(i + 1) === '额') break
      over = true
      continue
    }
    const power = powers.get(code)
    if (power === undefined || (code === TEN && !over)) break
    if (code === THOUSAND && i + 1 < end && metricAfterThousand.includes(text.charAt(i + 1))) break
    factor *= power
  }
  quantity.factor = factor
  quantity.over = over
  quantity.unit = ''
  quantity.kind = 'count'
  quantity.end = i
  readUnit(text, i, end)
}

function isMore(code: number): boolean {
  return code === MORE || code === MANY
}

function readUnit(text: string, at: number, end: number): void {
  const found = wordFrom(unitTable, text, at, end)
  if (found === undefined) return
  const [word, kind] = found
  const next = at + word.length
  const after = next < end ? text.charAt(next) : ''
  if (after !== '' && notAfter[word]?.includes(after)) return
  if (isLetter(word.charCodeAt(word.length - 1)) && isLetter(text.charCodeAt(next))) return
  quantity.unit = word
  quantity.kind = kind
  quantity.end = next
  const sign = next < end ? text.charCodeAt(next) : 0
  if (sign === SLASH || sign === WIDE_SLASH) readDenominator(text, next + 1, end)
}

// 「25微克/立方米」「30万元/人」 are counted in the whole of it.
function readDenominator(text: string, at: number, end: number): void {
  const found = wordFrom(perTable, text, at, end)
  if (found === undefined) return
  quantity.unit = `${quantity.unit}/${found[0]}`
  quantity.end = at + found[0].length
}

export function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

/** Reads a number that is only 百, 千, 万 or 亿, as in 「突破百亿」; returns the offset after it, or `at`. */
export function readRound(text: string, at: number, end: number): number {
  let i = at
  let value = 1
  for (let power: number | undefined; i < end && i < at + LONGEST_POWER; i++) {
    power = powers.get(text.charCodeAt(i))
    if (power === undefined || power === 10) break
    if (power === 1000 && i + 1 < end && metricAfterThousand.includes(text.charAt(i + 1))) break
    value *= power
  }
  quantity.factor = value
  return i
}
