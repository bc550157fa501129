/** All numbers that a printed number may stand for; both ends belong to it, so that a doubt is always in the author's favour. */
export type Range = { readonly low: number; readonly high: number }

export const exactly = (value: number): Range => ({ low: value, high: value })

/** Sums, products and quotients are exact in arithmetic and not in binary: 0.1 + 0.2. */
const slack = 1e-9

export const meet = (a: Range, b: Range): boolean =>
  a.low <= b.high + slack * Math.abs(b.high === Number.POSITIVE_INFINITY ? 1 : b.high) &&
  b.low <= a.high + slack * Math.abs(a.high === Number.POSITIVE_INFINITY ? 1 : a.high)

export const plus = (a: Range, b: Range): Range => ({ low: a.low + b.low, high: a.high + b.high })
export const minus = (a: Range, b: Range): Range => ({ low: a.low - b.high, high: a.high - b.low })
export const sumOf = (ranges: readonly Range[]): Range => ranges.reduce(plus, exactly(0))

/** The product of two ranges of positive numbers. */
export const times = (a: Range, b: Range): Range => ({ low: a.low * b.low, high: a.high * b.high })

/** The quotient of two ranges of positive numbers; without upper end where the divisor may be nothing. */
export const over = (a: Range, b: Range): Range => ({
  low: b.high === Number.POSITIVE_INFINITY ? 0 : a.low / b.high,
  high: b.low <= 0 ? Number.POSITIVE_INFINITY : a.high / b.low,
})

/** A range of positive numbers to a power above nothing. */
export const toPower = (a: Range, power: number): Range => ({
  low: Math.max(0, a.low) ** power,
  high: Math.max(0, a.high) ** power,
})

/** The factor that a rate in per cent stands for: 6.1 is 1.061, and a fall of 6.1 is 0.939. */
export const factorOf = (percent: Range, falls = false): Range =>
  falls
    ? { low: 1 - percent.high / 100, high: 1 - percent.low / 100 }
    : { low: 1 + percent.low / 100, high: 1 + percent.high / 100 }

/** The rate in per cent that a factor stands for. */
export const percentOf = (factor: Range, falls = false): Range =>
  falls
    ? { low: (1 - factor.high) * 100, high: (1 - factor.low) * 100 }
    : { low: (factor.low - 1) * 100, high: (factor.high - 1) * 100 }

/** How far apart two ranges are, as a part of the larger number; nothing where they meet. */
export function gapBetween(a: Range, b: Range): number {
  if (meet(a, b)) return 0
  const [lower, upper] = a.high < b.low ? [a.high, b.low] : [b.high, a.low]
  return (upper - lower) / Math.max(Math.abs(upper), Math.abs(lower))
}
