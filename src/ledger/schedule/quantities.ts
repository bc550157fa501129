// How numbers are rounded and printed in sentences of the schedule. What is printed is what decides: a lamp that
// leant on hidden digits could not be checked by hand.

/** Rounds half away from zero; the decimal shift goes through text so that 1.005 is not 1.00499…. */
export function roundTo(value: number, decimals: number): number {
  if (Math.abs(value) >= 1e21) return value
  const shifted = Math.round(Number(`${plain(Math.abs(value))}e${decimals}`))
  const rounded = Number(`${shifted}e-${decimals}`)
  return value < 0 && rounded !== 0 ? -rounded : rounded
}

/** At most `decimals` digits after the point, none of them an idle zero: 「58」「91.7」. */
export const numberText = (value: number, decimals = 4): string =>
  String(roundTo(value, decimals)).replace('-', '−')

/** A part of one as a percentage: 0.91666 is 「91.7%」. */
export const partText = (part: number, decimals = 1): string =>
  `${roundTo(part * 100, decimals)
    .toFixed(decimals)
    .replace('-', '−')}%`

/** A value as offices write it: 「6300」「5.2万」「400亿」, in the smaller of the two where the larger is not exact. */
export function amountText(value: number): string {
  const size = Math.abs(value)
  if (size < 1e4) return numberText(value)
  const [hundredMillions, tenThousands] = [value / 1e8, value / 1e4]
  const exact = (scaled: number) => roundTo(scaled, 4) === scaled
  if (size < 1e8) return `${numberText(tenThousands)}万`
  return !exact(hundredMillions) && exact(tenThousands)
    ? `${numberText(tenThousands)}万`
    : `${numberText(hundredMillions)}亿`
}

/** A value with its unit: 「120个」「366.6667亿元」. */
export const quantityText = (value: number, unit: string): string => `${amountText(value)}${unit}`

// 「1e-7」 cannot be shifted by writing an exponent behind it.
function plain(value: number): string {
  const text = String(value)
  return text.includes('e') ? value.toFixed(20) : text
}
