import type { UnitKind } from '../lexicon/units.ts'
import { DASHES } from './figure-marks.ts'
import { quantity, readQuantity } from './figure-quantity.ts'
import { digitOf, numeral, readArabic } from './numeral.ts'

/** A number with its unit as read, before it is known to be a figure. `scaled`: 万 or 亿 was printed. */
export type Amount = {
  value: number
  high: number | null
  unit: string
  kind: UnitKind
  over: boolean
  scaled: boolean
  end: number
}

/** An amount that is no range. */
export const amount = (value: number, unit: string, kind: UnitKind, end: number): Amount => ({
  value,
  high: null,
  unit,
  kind,
  over: false,
  scaled: false,
  end,
})

type NumberReader = (text: string, at: number, end: number) => number

/** The number is in `numeral`; reads its unit, and the rest of a range: 「6-8处」「10%—12%」「5千元至1万元」. */
export function readAmount(text: string, numberEnd: number, end: number, reader: NumberReader): Amount {
  const first = numeral.value
  readQuantity(text, numberEnd, end)
  const low: Amount = {
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
function addLowerPart(text: string, read: Amount, end: number, reader: NumberReader): void {
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

const LARGEST_EXACT = 9e12 // times 1000 it is still an integer that a double holds

// 3.8 × 10000 is 38000 and not 38000.000000000004.
function scaleBy(value: number, factor: number): number {
  if (factor === 1) return value
  const product = value * factor
  return product < LARGEST_EXACT ? Math.round(product * 1000) / 1000 : Number(product.toPrecision(15))
}

function afterRangeSign(text: string, at: number, end: number): number {
  if (at + 1 >= end) return -1
  const char = text.charAt(at)
  if (char === '至' || char === '到') return at + 1
  if (!DASHES.includes(char)) return -1
  return DASHES.includes(text.charAt(at + 1)) ? at + 2 : at + 1
}

/** 「1+6+4」「2×66万千瓦」「10:30」. */
export function isInFormula(text: string, at: number, end: number): boolean {
  if (at >= end) return false
  const char = text.charAt(at)
  if ('+＋×*＊'.includes(char)) return true
  return (
    (char === ':' || char === '：' || char === '/' || char === '／') &&
    at + 1 < end &&
    digitOf(text.charCodeAt(at + 1)) >= 0
  )
}

const LONGEST_LIST = 6 // values that share one printed unit
const APART_REACH = 30 // 「分别达到2500、1800、30家」

/** Takes the unit that a list prints once, after the last: 「分别提高4.2和0.7个百分点」. */
export function sharesUnit(text: string, at: number, start: number, read: Amount, end: number): boolean {
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
