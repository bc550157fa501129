import type { Figure } from '../model/plan.ts'
import type { Range } from './range.ts'

// A printed number is rounded: 「6.1%」 is anything from 6.05 to 6.15, 「400亿元」 from 399.5 to 400.5. Words widen it.

const aboutWide = 0.05 // 「左右」「约」: a twentieth to either side, which no usage known to us exceeds
const aboutPoints = 0.5 // 「6.5%左右」: half a point
const nearlyWide = 0.1 // 「近400」 is not said of 350

type Amount = { value: number; text: string; unit: string; op: Figure['op']; high: number | null }

/** The numbers that a figure may stand for, in its base unit. */
export function printedRange(amount: Amount): Range {
  const { value, op } = amount
  const half = halfStep(amount)
  const low = value - half
  const high = (amount.high ?? value) + half
  switch (op) {
    case 'eq':
      return { low, high }
    // A threshold is not rounded: 「突破1200家」 is not said of 1150.
    case 'ge':
    case 'gt':
      return { low: value, high: Number.POSITIVE_INFINITY }
    case 'le':
    case 'lt':
      return { low: 0, high: amount.high ?? value }
    case 'about': {
      const wide = amount.unit === '%' ? aboutPoints : Math.abs(value) * aboutWide
      return { low: low - wide, high: high + wide }
    }
    case 'nearly':
      return { low: value * (1 - nearlyWide), high }
    case 'over':
      return { low, high: value + leadingStep(amount) }
  }
}

/** Half a unit of the last digit printed. Counts of things are exact, unless they end in noughts as round numbers do: 「3000家」 is within 50. */
function halfStep({ value, text, unit }: Amount): number {
  const printed = digitsOf(text)
  if (printed === null) return halfStepInCharacters(text, value, unit)
  const shown = Number(printed)
  const scale = shown === 0 ? 1 : Math.abs(value / shown)
  const decimals = printed.split('.')[1]?.length ?? 0
  if (decimals > 0 || scale > 1.5) return (scale * 10 ** -decimals) / 2
  if (isMeasured(unit)) return 0.5
  const zeros = zerosAtEnd(shown)
  return zeros >= 2 ? 10 ** (zeros - 1) / 2 : 0
}

// 「百分之八十五点八八」, 「六百零三亿五千万」, 「七成」. Of small whole counts (「四个」) nobody doubts the number.
function halfStepInCharacters(text: string, value: number, unit: string): number {
  const decimals = /点([〇零一二三四五六七八九]+)/.exec(text)?.[1]?.length ?? 0
  if (decimals > 0 && unit === '%') return 10 ** -decimals / 2
  if (unit === '%') return text.includes('成') ? 5 : 0.5
  return value >= 100 ? 10 ** zerosAtEnd(value) / 2 : 0
}

// 「40余个」 is fewer than 50, 「4800余人次」 fewer than 4900, 「8万余户」 fewer than 90000.
function leadingStep({ value, text }: Amount): number {
  const printed = digitsOf(text)
  if (printed === null) return 10 ** zerosAtEnd(value)
  const shown = Number(printed)
  const scale = shown === 0 ? 1 : Math.abs(value / shown)
  const decimals = printed.split('.')[1]?.length ?? 0
  return decimals > 0 ? scale * 10 ** -decimals : scale * 10 ** zerosAtEnd(shown)
}

const measured =
  /^(%|倍|百分点|个?百分点|元|.*元|公里|千米|米|平方米|平方公里|亩|吨|千瓦|千瓦时|立方米|斤|公斤|公顷|小时|分钟|度)$/
const isMeasured = (unit: string): boolean => measured.test(unit)

/** The number as printed in Arabic digits, without blanks and grouping; null where it is written in characters. */
export function digitsOf(text: string): string | null {
  const plain = text
    .replace(/[\s,，]/g, '')
    .replace(/[０-９．]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
  return /\d+(?:\.\d+)?/.exec(plain)?.[0] ?? null
}

function zerosAtEnd(value: number): number {
  let zeros = 0
  for (let rest = Math.round(value); rest > 0 && rest % 10 === 0; rest /= 10) zeros++
  return zeros
}
