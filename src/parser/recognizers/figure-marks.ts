// The signs around a number that say whether it can be a figure.

export const OPENING_QUOTES = '“‘「『《〈'
export const CLOSING = '，。；：、！？,;:!?)）]】”’」』》〉 \n\t…—'
export const DASHES = '-—–－~～─―'
