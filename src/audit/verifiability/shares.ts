// Shares of a whole are printed with one decimal and add up to 100.0: what rounding leaves over goes to the largest remainders.
const UNITS = 1000

/** The share of each count in their sum, in percent with one decimal; they add up to 100, or are all 0 where nothing was counted. */
export function sharesOf(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0) return counts.map(() => 0)
  const exact = counts.map(count => (count * UNITS) / total)
  const units = exact.map(Math.floor)
  const rest = UNITS - units.reduce((sum, unit) => sum + unit, 0)
  const byRemainder = exact.map((value, i) => ({ i, remainder: value - Math.floor(value) }))
  byRemainder.sort((a, b) => b.remainder - a.remainder || a.i - b.i)
  for (const { i } of byRemainder.slice(0, rest)) units[i] = (units[i] ?? 0) + 1
  return units.map(unit => unit / (UNITS / 100))
}
