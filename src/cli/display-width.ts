// East Asian width (UAX #11) as terminals draw it: wide and full-width characters take two columns. Ambiguous ones
// (「」 are wide, “ ” ① — are ambiguous) take one in a Western and two in a Chinese terminal; the narrow reading would
// break the frame of the table in the latter, the wide one costs a blank in the former.

const wideRanges: readonly (readonly [first: number, last: number])[] = [
  [0x1100, 0x115f],
  [0x2014, 0x2016], // —
  [0x2018, 0x201d], // quotes
  [0x2026, 0x2026], // …
  [0x2460, 0x24ff], // ①
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
]

/** How many columns of a terminal a character takes. */
export function columnsOf(codePoint: number): 0 | 1 | 2 {
  if (codePoint < 0x300) return codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0) ? 0 : 1
  if (codePoint <= 0x36f || (codePoint >= 0x200b && codePoint <= 0x200f) || codePoint === 0xfeff) return 0
  if (codePoint >= 0xfe00 && codePoint <= 0xfe0f) return 0
  return wideRanges.some(([first, last]) => codePoint >= first && codePoint <= last) ? 2 : 1
}

/** How many columns a text takes in one line. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += columnsOf(character.codePointAt(0) ?? 0)
  return width
}

// 避头尾: what closes something opens no line, and what opens something ends none.
const closing = new Set('，。、；：！？）〕】》”’」』％%,.;:!?)]')
const opening = new Set('（〔【《“‘「『([')
const wordCharacter = /[0-9A-Za-z.-]/
const longestWord = 12 // a number or a name; a longer run (an address) is cut where the line ends

/** Cuts a text into lines of at most `width` columns (at least 2, or a Han character would not fit). */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = []
  let line: string[] = []
  let used = 0
  for (const character of text) {
    const columns = columnsOf(character.codePointAt(0) ?? 0)
    if (used + columns > width) {
      const carried = character === ' ' ? [] : line.splice(line.length - carriedOver(line, character))
      lines.push(line.join('').trimEnd())
      line = carried
      used = displayWidth(carried.join(''))
      if (character === ' ') continue
    }
    line.push(character)
    used += columns
  }
  if (line.length > 0 || lines.length === 0) lines.push(line.join(''))
  return lines
}

/** How many characters at a full line's end go over to the next with `character`: they must not be parted from it. */
function carriedOver(line: readonly string[], character: string): number {
  let count = 0
  if (closing.has(character)) {
    while (count < line.length && closing.has(line[line.length - 1 - count] ?? '')) count++
    count++
  } else if (wordCharacter.test(character)) {
    while (count <= longestWord && wordCharacter.test(line[line.length - 1 - count] ?? '')) count++
    if (count > longestWord) return 0
  }
  if (opening.has(line[line.length - 1 - count] ?? '')) count++
  return count * 2 <= line.length ? count : 0
}

/** Adds blanks up to `width` columns. */
export const padTo = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)))
