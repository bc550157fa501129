/**
 * How percentages are made to total 100.0. `largest-remainder` gives what rounding down left over to the largest
 * remainders. `rest-to-largest` rounds every share and lets the largest count take the rest: bulletins reckoned by
 * hand do it so, and their printed figures come out no other way.
 */
export type ShareMethod = 'largest-remainder' | 'rest-to-largest'

// One decimal, as bulletins print: a whole is 1000 tenths of a percent.
const WHOLE = 1000

/**
 * Shares in tenths of a percent, in the order given, that total exactly 1000; all zero where there is nothing to
 * share. Counts are whole and not negative.
 */
export function sharesOf(counts: readonly number[], method: ShareMethod = 'largest-remainder'): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0) return counts.map(() => 0)
  const byHand = method === 'rest-to-largest' ? restToLargest(counts, total) : null
  return byHand ?? largestRemainder(counts, total)
}

/** 「72.9%」 of tenths. */
export const percentText = (tenths: number): string => `${(tenths / 10).toFixed(1)}%`

function largestRemainder(counts: readonly number[], total: number): number[] {
  // Whole numbers throughout: remainders of fractions would tie or not tie by chance.
  const shares = counts.map(count => Math.floor((count * WHOLE) / total))
  const left = WHOLE - shares.reduce((sum, share) => sum + share, 0)
  const byRemainder = counts
    .map((count, index) => ({ index, remainder: (count * WHOLE) % total }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1
  return shares
}

/** Null where many small shares, all rounded up, would leave the largest less than nothing. */
function restToLargest(counts: readonly number[], total: number): number[] | null {
  const largest = counts.indexOf(Math.max(...counts))
  const shares = counts.map(count => Math.round((count * WHOLE) / total))
  const others = shares.reduce((sum, share, index) => (index === largest ? sum : sum + share), 0)
  if (others > WHOLE) return null
  shares[largest] = WHOLE - others
  return shares
}
