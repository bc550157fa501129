import { isHan } from './characters.ts'
import type { Edit } from './source-text.ts'

// A text in a two-byte encoding that lost its place by one byte reads 「難?!蹦z湖」 for 「難。”膠湖」: the lead byte of a
// punctuation mark became 「?」 and every byte after it was paired wrongly until an ASCII byte brought it back in step.

/** Given the characters after a lost lead byte, what they say when shifted back by one byte; null when nothing sensible. */
export type Realign = (run: string) => string | null

/** A run is repaired up to this many characters; a longer one is a guess and only flagged. */
const longestRepair = 3
/** Characters looked at after the question mark: a repaired run may have been printed one longer than it is. */
const longestRun = longestRepair + 1

/** Finds runs damaged by a cut two-byte character: those it can repair, and those a person should look at. */
export function findDamage(
  text: string,
  realign: Realign | undefined,
): { repairs: Edit[]; suspects: Edit[] } {
  const repairs: Edit[] = []
  const suspects: Edit[] = []
  for (let at = text.indexOf('?'); at >= 0; at = text.indexOf('?', at + 1)) {
    if (!isHan(text.charCodeAt(at - 1)) || !looksCut(text, at)) continue
    const repair = realign ? repairAt(text, at, realign) : null
    if (repair) {
      repairs.push(repair)
      at = repair.end - 1
    } else suspects.push({ start: at, end: Math.min(text.length, at + 2), by: '' })
  }
  return { repairs, suspects }
}

// A real question ends its line or is followed by a mark, a quote or a blank; a cut one runs on into 「!」 or a character.
function looksCut(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1)
  if (next === 33) return isHan(text.charCodeAt(at + 2))
  return isHan(next) && text.charCodeAt(at - 1) !== 63 && !endsQuestion(text, at)
}

const particles = '吗呢么吧啊什何谁哪麼嗎誰'
/** A question mark after a particle, or one that asks within the last few characters, is a question. */
const endsQuestion = (text: string, at: number): boolean => {
  for (let i = Math.max(0, at - 12); i < at; i++) if (particles.includes(text[i] ?? '')) return true
  return false
}

function repairAt(text: string, at: number, realign: Realign): Edit | null {
  for (let length = 1; length <= longestRun; length++) {
    const end = at + 1 + length
    if (end > text.length) return null
    const meant = realign(text.slice(at + 1, end))
    if (meant && meant.length <= longestRepair) return { start: at, end, by: meant }
  }
  return null
}
