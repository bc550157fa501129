// How numbers are rounded and printed in sentences of the schedule. What is printed is what decides: a lamp that
// leant on hidden digits could not be checked by hand.

/** Rounds half away from zero; the decimal shift goes through text so that 1.005 is not 1.00499…. */
export function roundTo(value: number, decimals: number): number {
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

/** A value with its unit, or the bare value: 「−3.5%」「120个」. */
export const quantityText = (value: number, unit: string): string => `${numberText(value)}${unit}`

// 「1e21」 cannot be shifted by writing an exponent behind it.
function plain(value: number): string {
  const text = String(value)
  return text.includes('e') ? value.toFixed(20) : text
}
