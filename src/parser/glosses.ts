import { isHan } from './characters.ts'
import type { Edit } from './source-text.ts'

// 「時(shí)間」: some copying sites print the reading of a character with several readings after it, in brackets.

const letters = new Uint8Array(65536)
for (const letter of 'abcdefghijklmnopqrstuvwxyzāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüɡńň')
  letters[letter.charCodeAt(0)] = 1

/** The longest syllable of pinyin, 「zhuāng」, has six letters. */
const longestSyllable = 6

/** Finds bracketed pinyin syllables that follow a Han character. */
export function findGlosses(text: string): Edit[] {
  const found: Edit[] = []
  for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
    if (!isHan(text.charCodeAt(open - 1))) continue
    let end = open + 1
    while (end - open <= longestSyllable && letters[text.charCodeAt(end)] === 1) end++
    if (end > open + 1 && text[end] === ')') found.push({ start: open, end: end + 1, by: '' })
  }
  return found
}
