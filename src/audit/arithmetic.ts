import type { Figure } from '../model/plan.ts'
import { digitsOf } from './printed-range.ts'
import type { Range } from './range.ts'

// Numbers as they stand in the arithmetic of a finding: the printed ones as printed, the computed ones in the same unit.

/** A number with at most so many decimals, without noughts at the end. */
export const rounded = (value: number, decimals = 2): string => {
  if (!Number.isFinite(value)) return '∞'
  const text = value.toFixed(decimals)
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

/** A rate in per cent, with a decimal more than 「6.1%」 has only where it is small. */
export const percentText = (percent: number): string =>
  `${Math.abs(percent) < 1 ? rounded(percent, 2) : percent.toFixed(1)}%`

/** The factor of a rate: 「14.7%」 is 1.147. */
export const factorText = (percent: number): string => rounded(1 + percent / 100, 4)

/** A computed amount in the unit in which `like` is printed: 「679.9亿元」. */
export function amountText(value: number, like: Figure): string {
  const { scale, suffix, decimals } = printedScale(like)
  return `${rounded(value / scale, decimals + 1)}${suffix}`
}

/** 「979.0～990.5亿元」, or one number where the ends print alike. */
export function rangeText(range: Range, like: Figure): string {
  const { scale, suffix, decimals } = printedScale(like)
  const [low, high] = [range.low, range.high].map(end => rounded(end / scale, decimals + 1))
  return low === high ? `${low}${suffix}` : `${low}～${high}${suffix}`
}

export const percentRangeText = (range: Range): string =>
  percentText(range.low) === percentText(range.high)
    ? percentText(range.low)
    : `${percentText(range.low)}～${percentText(range.high)}`

type Scale = { readonly scale: number; readonly suffix: string; readonly decimals: number }

const scales: readonly (readonly [word: string, scale: number])[] = [
  ['万亿', 1e12],
  ['亿', 1e8],
  ['万', 1e4],
]

function printedScale({ text, value, unit }: Figure): Scale {
  const printed = digitsOf(text)
  if (printed === null || Number(printed) === 0) return roundScale(value, unit)
  const decimals = printed.split('.')[1]?.length ?? 0
  const scale = value / Number(printed)
  const [word] = scales.find(([, size]) => Math.abs(scale / size - 1) < 1e-6) ?? ['']
  if (word === '' && Math.abs(scale - 1) > 1e-6) return roundScale(value, unit)
  return { scale: word === '' ? 1 : scale, suffix: word + unit, decimals }
}

/** 「七百零四亿元」 is computed with in 亿. */
function roundScale(value: number, unit: string): Scale {
  const [word, scale] = scales.slice(1).find(([, size]) => Math.abs(value) >= size) ?? ['', 1]
  return { scale, suffix: word + unit, decimals: 1 }
}

/** A figure as printed, with the words that bound it: 「2500家以上」 reads ≥ 2500家. */
export const boundText = ({ text, op }: Figure): string => `${signs[op]}${text}`

const signs: Readonly<Record<Figure['op'], string>> = {
  eq: '',
  ge: '≥ ',
  gt: '> ',
  le: '≤ ',
  lt: '< ',
  about: '≈ ',
  nearly: '≲ ',
  over: '≳ ',
}
