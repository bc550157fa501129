// The signs around a number that say whether it can be a figure.

// A straight quote before a number opens far oftener than it closes.
export const OPENING_QUOTES = '“‘「『《〈"'
export const CLOSING = '，。；：、！？,;:!?)）]】”’」』》〉 \n\t…—'
export const DASHES = '-—–－~～─―'
