// One table answers what a UTF-16 code unit is, so that every later scan costs one look-up a character.
// Half-width and full-width variants share a class: the text is classified, never rewritten.

export const NEWLINE = 1
/** 。！？ and their half-width forms: they end a sentence. */
export const STOP = 2
/** ； ends a clause but not the sentence. */
export const SEMICOLON = 3
export const OPEN_BRACKET = 4
export const CLOSE_BRACKET = 5
export const OPEN_QUOTE = 6
export const CLOSE_QUOTE = 7
export const COMMA = 8
export const COLON = 9
export const BLANK = 10
export const DIGIT = 11
/** 一二三…十百两〇: they may number a heading. */
export const NUMERAL = 12
export const LATIN = 13
export const HAN = 14
/** `"`: opens and closes. */
export const STRAIGHT_QUOTE = 15

const classes = new Uint8Array(65536)

const classify = (characters: string, kind: number): void => {
  for (let i = 0; i < characters.length; i++) classes[characters.charCodeAt(i)] = kind
}
classes.fill(HAN, 0x3400, 0xa000)
classes.fill(HAN, 0xd800, 0xe000) // surrogates: nearly all are rare Han characters in names
classes.fill(HAN, 0xf900, 0xfb00)
classes.fill(LATIN, 0x41, 0x5b)
classes.fill(LATIN, 0x61, 0x7b)
classes.fill(LATIN, 0xff21, 0xff3b)
classes.fill(LATIN, 0xff41, 0xff5b)
classify('\n\r\u2028\u2029\u000b\u000c', NEWLINE)
classify('。！？!?｡', STOP)
classify('；;', SEMICOLON)
classify('（(〔［[【｛{〈《', OPEN_BRACKET)
classify('）)〕］]】｝}〉》', CLOSE_BRACKET)
classify('“‘「『', OPEN_QUOTE)
classify('”’」』', CLOSE_QUOTE)
classify('，,、', COMMA)
classify('：:', COLON)
classify(' \t\u00a0\u3000\u2002\u2003\u2009\u200b\ufeff\u202f', BLANK)
classify('0123456789０１２３４５６７８９', DIGIT)
classify('一二三四五六七八九十百〇零两', NUMERAL)
classify('"＂', STRAIGHT_QUOTE)

/** What the code unit at `at` is; 0 for what has no class and for a place outside the text. */
// Asked beyond the ends of a text the table would be read out of bounds, which V8 never forgets.
export const classAt = (text: string, at: number): number =>
  at >= 0 && at < text.length ? (classes[text.charCodeAt(at)] as number) : 0

/** `code` as charCodeAt gives it: NaN, beyond the ends, has no class. */
export const classOf = (code: number): number => (code >= 0 ? (classes[code] as number) : 0)

export const isHan = (code: number): boolean => {
  const kind = classOf(code)
  return kind === HAN || kind === NUMERAL
}

/** Moves forward over blanks (not line ends). */
export function skipBlanks(text: string, at: number, end: number): number {
  while (at < end && classes[text.charCodeAt(at)] === BLANK) at++
  return at
}

/** The end of `[start, end)` without trailing blanks and line ends. */
export function trimEnd(text: string, start: number, end: number): number {
  while (end > start) {
    const kind = classes[text.charCodeAt(end - 1)]
    if (kind !== BLANK && kind !== NEWLINE) break
    end--
  }
  return end
}

/** The start of `[start, end)` without leading blanks and line ends. */
export function trimStart(text: string, start: number, end: number): number {
  while (start < end) {
    const kind = classes[text.charCodeAt(start)]
    if (kind !== BLANK && kind !== NEWLINE) break
    start++
  }
  return start
}
