// The signs around a number that say whether it can be a figure.

export const OPENING_QUOTES = '“‘「『《〈'
export const CLOSING = '，。；：、！？,;:!?)）]】”’」』》〉 \n\t…—'
export const DASHES = '-—–－~～─―'

/** Names in quotation marks are shorter than this. */
const LONGEST_NAME = 60

/** Whether the sign before `at` opens a quotation; a straight quote does when it is the odd one in its clause. */
export function opensQuote(text: string, at: number, start: number): boolean {
  const sign = text.charAt(at - 1)
  if (sign !== '"') return sign !== '' && OPENING_QUOTES.includes(sign)
  let odd = false
  for (let i = at - 1; i >= start && i > at - LONGEST_NAME; i--) if (text[i] === '"') odd = !odd
  return odd
}
