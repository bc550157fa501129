// Heights are computed before drawing: a Han character is 1 em, others are measured once each, and lines break where
// the browser breaks them (line-break: strict). An error is at most a line and is corrected when the block is drawn.

/** The advance of one character in ems. */
export type Advance = (character: string) => number

const noStart = new Set('、。，．,.：；:;！？!?）)〕］]｝}〉》」』】’”…—～·％%℃々ー')
const noEnd = new Set('（(〔［[｛{〈《「『【‘“')

const isWord = (code: number) =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 46

const isWide = (code: number) => code >= 0x2e80 && code <= 0xfffd && !(code >= 0xd800 && code < 0xe000)

/** The offsets in `text` at which lines begin when it is set `width` ems wide. */
export function lineStarts(text: string, width: number, advance: Advance): number[] {
  const starts = [0]
  let lineStart = 0
  let breakAt = 0
  let used = 0
  let usedAtBreak = 0
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    const own = isWide(text.charCodeAt(at)) ? 1 : advance(character)
    if (at > lineStart && mayBreakBefore(text, at)) {
      breakAt = at
      usedAtBreak = used
    }
    used += own
    if (used <= width + 0.01 || character === ' ' || character === '\u3000') continue
    const start = breakAt > lineStart ? breakAt : at
    if (start === lineStart) continue
    used -= breakAt > lineStart ? usedAtBreak : used - own
    starts.push(start)
    lineStart = start
    breakAt = start
    usedAtBreak = 0
  }
  return starts
}

function mayBreakBefore(text: string, at: number): boolean {
  const character = text.charAt(at)
  const before = text.charAt(at - 1)
  if (noStart.has(character) || noEnd.has(before)) return false
  const code = text.charCodeAt(at)
  if (code >= 0xdc00 && code < 0xe000) return false
  return !(isWord(code) && isWord(text.charCodeAt(at - 1)))
}

/** Measures on a canvas, each character once; forget it when fonts arrive. */
export function canvasAdvance(font: string, size: number): Advance {
  const context = document.createElement('canvas').getContext('2d')
  const known = new Map<string, number>()
  if (context) context.font = font
  return character => {
    const found = known.get(character)
    if (found !== undefined) return found
    const measured = context ? context.measureText(character).width / size : 0.5
    known.set(character, measured)
    return measured
  }
}
