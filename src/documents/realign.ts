import type { Realign } from '../parser/damage.ts'

// Bytes of GBK: the marks of Chinese punctuation stand in rows A1 and A3, whose lead byte is what gets lost.

const lineEnd = 0x0a

let encoded: Map<string, readonly [number, number]> | undefined

function table(): Map<string, readonly [number, number]> {
  if (encoded) return encoded
  encoded = new Map()
  const pairs: (readonly [number, number])[] = []
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) pairs.push([lead, trail])
  // Decoded in one call, a pair a line: 24,000 calls would take longer than reading the document.
  const lines = new TextDecoder('gbk')
    .decode(Uint8Array.from(pairs.flatMap(pair => [...pair, lineEnd])))
    .split('\n')
  for (const [i, pair] of pairs.entries()) {
    const character = lines[i] ?? ''
    if (character.length === 1 && character !== '\ufffd') encoded.set(character, pair)
  }
  return encoded
}

const fullWidth: Record<string, string> = { '!': '！', ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' }
const marks = '。，、；：！？”’）》'

function bytesOf(run: string): number[] | null {
  const bytes: number[] = []
  for (const character of run) {
    const pair = table().get(fullWidth[character] ?? character)
    if (pair) bytes.push(...pair)
    else if (character.length === 1 && character.charCodeAt(0) < 0x80) bytes.push(character.charCodeAt(0))
    else return null
  }
  return bytes
}

/** Shifts a run by the lead byte lost before it: sensible when it then opens with a mark and goes on in Han characters. */
export const realign: Realign = run => {
  const tail = bytesOf(run)
  if (!tail) return null
  for (const lost of [0xa1, 0xa3]) {
    const bytes = Uint8Array.of(lost, ...tail)
    if (bytes.length % 2 === 1) continue
    const meant = new TextDecoder('gbk').decode(bytes)
    if (sensible(meant)) return meant
  }
  return null
}

const sensible = (meant: string): boolean => {
  if (!marks.includes(meant[0] ?? '\ufffd')) return false
  for (const character of meant.slice(1))
    if (!/[\u4e00-\u9fff]/.test(character) && !marks.includes(character) && character !== '“') return false
  return true
}
