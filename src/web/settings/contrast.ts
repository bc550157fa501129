// Whether a colour can be seen on the page: WCAG 2.2, 1.4.11 asks shapes for 3 : 1 against what they stand on.

/** Surfaces that lamps stand on, as styles/tokens.css has them. */
export const surfaces = { light: '#ffffff', dark: '#1a2027' } as const

/** The values that the seven named colours are drawn in, light and dark, as styles/tokens.css has them. */
export type Theme = keyof typeof surfaces

const least = 3

const channels = (colour: string): [number, number, number] => {
  const value = Number.parseInt(colour.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

const linear = (channel: number): number => {
  const part = channel / 255
  return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour)
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/** The contrast of two colours `#rrggbb`, from 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** The themes on which a colour is too pale or too dark to be seen without an edge, with its contrast there. */
export const unseenOn = (colour: string): { theme: Theme; contrast: number }[] =>
  (Object.keys(surfaces) as Theme[])
    .map(theme => ({ theme, contrast: contrastOf(colour, surfaces[theme]) }))
    .filter(({ contrast }) => contrast < least)
