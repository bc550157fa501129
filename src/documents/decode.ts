import { isUtf8 } from 'node:buffer'
import { UnreadableDocument } from './unreadable-document.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/**
 * Decodes the bytes of a text. UTF-8, UTF-16 and GB18030 (with GBK and GB2312 inside it) are told apart by their bytes;
 * a byte order mark decides and is not part of the text.
 */
export function decode(bytes: Uint8Array): string {
  const { encoding, bomLength } = encodingOf(bytes)
  if (encoding === 'utf-8') return bufferOf(bytes).toString('utf8', bomLength)
  return decodeAs(encoding, bytes, bomLength)
}

/** Finds the encoding, or throws `UnreadableDocument` naming the first byte that no encoding explains. */
export function encodingOf(bytes: Uint8Array): { encoding: Encoding; bomLength: number } {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
    if (!isUtf8(bytes)) throw undecodable('utf-8', firstBadByte('utf-8', bytes))
    return { encoding: 'utf-8', bomLength: 3 }
  }
  if (startsWith(bytes, 0xff, 0xfe)) return { encoding: 'utf-16le', bomLength: 2 }
  if (startsWith(bytes, 0xfe, 0xff)) return { encoding: 'utf-16be', bomLength: 2 }
  const wide = wideEncodingOf(bytes)
  if (wide) return { encoding: wide, bomLength: 0 }
  refuseBinary(bytes)
  if (isUtf8(bytes)) return { encoding: 'utf-8', bomLength: 0 }
  const badUtf8 = firstBadByte('utf-8', bytes)
  if (isMostlyUtf8(bytes, badUtf8)) throw undecodable('utf-8', badUtf8)
  const badGb = firstBadByte('gb18030', bytes)
  if (badGb < 0) return { encoding: 'gb18030', bomLength: 0 }
  throw undecodable('gb18030', badGb)
}

function decodeAs(encoding: Encoding, bytes: Uint8Array, bomLength: number): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes.subarray(bomLength))
  } catch (cause) {
    throw undecodable(encoding, firstBadByte(encoding, bytes), cause)
  }
}

/**
 * The offset of the byte at which the text stops making sense, -1 if there is none. A decoder in stream mode accepts
 * every prefix up to that byte and none beyond it, so bisection finds it in a few dozen native decodes.
 */
function firstBadByte(encoding: Encoding, bytes: Uint8Array): number {
  const decodes = (length: number, stream: boolean): boolean => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, length), { stream })
      return true
    } catch {
      return false
    }
  }
  if (decodes(bytes.length, false)) return -1
  if (decodes(bytes.length, true)) return bytes.length - 1 // cut inside the last character
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1
    if (decodes(middle, true)) good = middle
    else bad = middle
  }
  return bad - 1
}

// GBK text passes for UTF-8 over two or three characters at most before a pair breaks the pattern. A longer run of valid
// multi-byte sequences is UTF-8 with a damaged byte, which GB18030 would turn into plausible-looking nonsense.
const convincingSequences = 8

function isMostlyUtf8(bytes: Uint8Array, badByte: number): boolean {
  let sequences = 0
  for (let i = 0; i < badByte && sequences < convincingSequences; i++) {
    if ((bytes[i] ?? 0) >= 0xc2) sequences++
  }
  return sequences >= convincingSequences
}

// Enough of a text to hold line ends, digits or a 「一」, whose zero bytes give UTF-16 away.
const sampleLength = 4096

function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const end = Math.min(bytes.length, sampleLength)
  if (bytes.length % 2 === 1 || bytes.subarray(0, end).indexOf(0) < 0) return null
  const little = strangeUnits(bytes, end, 0)
  const big = strangeUnits(bytes, end, 1)
  // Read the wrong way round, a third of a Chinese text falls outside; read the right way, hardly a unit.
  if (Math.min(little, big) * 50 > end) return null
  return little <= big ? 'utf-16le' : 'utf-16be'
}

/** Counts units that are not ASCII without control characters, general punctuation, Han, surrogates or wide forms. */
function strangeUnits(bytes: Uint8Array, end: number, highOffset: 0 | 1): number {
  let strange = 0
  for (let i = 0; i + 1 < end; i += 2) {
    const high = bytes[i + 1 - highOffset] ?? 0
    const low = bytes[i + highOffset] ?? 0
    const unit = high * 256 + low
    const usual =
      (unit >= 0x20 && unit < 0x250) ||
      isLayout(unit) ||
      (unit >= 0x2000 && unit < 0xa000) ||
      (unit >= 0xd800 && unit < 0xe000) ||
      unit >= 0xf900
    if (!usual) strange++
  }
  return strange
}

const isLayout = (unit: number): boolean => (unit >= 0x09 && unit <= 0x0d) || unit === 0x1a || unit === 0x07

function refuseBinary(bytes: Uint8Array): void {
  const end = Math.min(bytes.length, sampleLength)
  let controls = 0
  let first = -1
  for (let i = 0; i < end; i++) {
    const byte = bytes[i] ?? 0
    if (byte >= 0x20 || isLayout(byte)) continue
    if (first < 0) first = i
    controls += byte === 0 ? end : 1
  }
  // One control character in a hundred is dirt in a text; more is a program, an image, an archive.
  if (controls * 100 > end) throw binary(first, bytes[first] ?? 0)
}

const binary = (offset: number, byte: number): UnreadableDocument =>
  new UnreadableDocument('binary', {
    zh: {
      what: '这不是文本，也不是认识的文档格式',
      where: `第 ${offset} 字节是控制字符 0x${hex(byte)}`,
      remedy: '请提供 txt、md、html、docx、xlsx 或 pdf 文件',
    },
    en: {
      what: 'Neither text nor a known document format',
      where: `byte ${offset} is the control character 0x${hex(byte)}`,
      remedy: 'Give a txt, md, html, docx, xlsx or pdf file',
    },
  })

function undecodable(encoding: Encoding, offset: number, cause?: unknown): UnreadableDocument {
  const name = encoding.toUpperCase()
  const wording = {
    zh: {
      what: `按 ${name} 解码到中途失败，文件可能已损坏或被截断`,
      where: `第 ${offset} 字节`,
      remedy: '请从来源重新下载，或在文本编辑器中另存为 UTF-8',
    },
    en: {
      what: `Not valid ${name}: the file may be damaged or cut short`,
      where: `byte ${offset}`,
      remedy: 'Download it again from its source, or save it as UTF-8 in a text editor',
    },
  }
  return new UnreadableDocument('undecodable', wording, { cause })
}

const hex = (byte: number): string => byte.toString(16).padStart(2, '0')

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte)

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
