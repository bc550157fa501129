import { isHan } from './characters.ts'
import type { Edit } from './source-text.ts'

// 「政 府 工 作 报 告」: titles are stretched with a blank after every character.

/** Fewer than this many spaced characters in a row may be a list of names or an ordinary gap. */
const fewest = 4

/** Finds the blanks inside letter-spaced runs of Han characters. */
export function findLetterSpacing(text: string): Edit[] {
  const found: Edit[] = []
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    if (!spaced(text, at)) continue
    let last = at
    while (spaced(text, last + 2)) last += 2
    if ((last - at) / 2 + 2 >= fewest)
      for (let i = at; i <= last; i += 2) found.push({ start: i, end: i + 1, by: '' })
    at = last
  }
  return found
}

const spaced = (text: string, at: number): boolean =>
  at > 0 &&
  at + 1 < text.length &&
  text.charCodeAt(at) === 32 &&
  isHan(text.charCodeAt(at - 1)) &&
  isHan(text.charCodeAt(at + 1)) &&
  (at === 1 || !isHan(text.charCodeAt(at - 2)))
