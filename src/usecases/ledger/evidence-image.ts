// Photographs carry where and when they were taken, with what, and often by whom. 国办函〔2026〕12号 asks that no tracks
// be taken from staff, so what is kept is the picture alone. Pixels are not touched: parts of the file are left out.

/** The picture without what describes its taking, or null where the file is not put together as its format asks. */
export function withoutMetadata(type: string, bytes: Uint8Array): Uint8Array | null {
  if (type === 'image/jpeg') return pureJpeg(bytes)
  if (type === 'image/png') return purePng(bytes)
  return type === 'image/webp' ? pureWebp(bytes) : bytes
}

/** The types that `withoutMetadata` reads; in others nobody has looked for a place. */
export const cleanableImages: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp'])

const u16 = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
const u32 = (bytes: Uint8Array, at: number): number => u16(bytes, at) * 65_536 + u16(bytes, at + 2)
const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to))

const soi = 0xd8
const eoi = 0xd9
const sos = 0xda
const app0 = 0xe0
const app1 = 0xe1
const app2 = 0xe2
const app14 = 0xee
const app15 = 0xef
const comment = 0xfe
const padding = 0xff

/**
 * The first image of the file: Exif, XMP, IPTC and comments are left out, and whatever follows the image (previews with
 * Exif of their own, moving pictures). JFIF, colour profiles and Adobe's colour transform stay.
 */
function pureJpeg(bytes: Uint8Array): Uint8Array | null {
  const segments = jpegSegments(bytes)
  if (!segments) return null
  const turned = segments.reduce<number | null>((found, each) => found ?? orientationOf(each), null)
  return joined(withOrientation([bytes.subarray(0, 2), ...segments.filter(staysInJpeg)], turned))
}

/** The segments behind the first mark, to the end of the first image or of the file; null where one breaks off. */
function jpegSegments(bytes: Uint8Array): Uint8Array[] | null {
  if (u16(bytes, 0) !== 0xff00 + soi) return null
  const segments: Uint8Array[] = []
  for (let at = 2; at + 2 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) return null
    const end = endOfSegment(bytes, at, marker)
    if (end > bytes.length) return null
    if (marker !== padding) segments.push(bytes.subarray(at, end))
    if (marker === eoi) break
    at = end
  }
  return segments
}

function endOfSegment(bytes: Uint8Array, at: number, marker: number): number {
  if (marker === padding) return at + 1
  if (marker === eoi) return at + 2
  return marker === sos ? endOfScan(bytes, at) : at + 2 + u16(bytes, at + 2)
}

function staysInJpeg(segment: Uint8Array): boolean {
  const marker = segment[1] ?? 0
  if (marker === comment) return false
  if (marker < app0 || marker > app15) return true
  if (marker === app2) return ascii(segment, 4, 15) === 'ICC_PROFILE'
  return marker === app0 || marker === app14
}

/** Entropy-coded data run to the next marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Uint8Array, at: number): number {
  let next = at + 2 + u16(bytes, at + 2)
  for (; next + 1 < bytes.length; next++) {
    if (bytes[next] !== 0xff) continue
    const marker = bytes[next + 1] ?? 0
    if (marker !== 0 && marker !== 0xff && (marker < 0xd0 || marker > 0xd7)) return next
  }
  return bytes.length
}

/** How the camera was held (Exif tag 0x0112, 2 to 8): left out, the picture would lie on its side. */
function orientationOf(segment: Uint8Array): number | null {
  if (segment[1] !== app1 || ascii(segment, 4, 10) !== 'Exif\0\0') return null
  const tiff = segment.subarray(10)
  const little = ascii(tiff, 0, 2) === 'II'
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  if (tiff.length < 8) return null
  const directory = view.getUint32(4, little)
  if (directory + 2 > tiff.length) return null
  const entries = view.getUint16(directory, little)
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + entry * 12
    if (at + 12 > tiff.length) return null
    if (view.getUint16(at, little) !== 0x0112) continue
    const value = view.getUint16(at + 8, little)
    return value >= 2 && value <= 8 ? value : null
  }
  return null
}

/** Puts an Exif segment that says how to turn the picture, and nothing else, behind the JFIF header. */
function withOrientation(segments: Uint8Array[], turned: number | null): Uint8Array[] {
  if (turned === null) return segments
  // Length, "Exif", a TIFF header of one directory with one entry: tag, type SHORT, count, value.
  const exif = [0xff, app1, 0, 34, 69, 120, 105, 102, 0, 0, 77, 77, 0, 42, 0, 0, 0, 8, 0, 1]
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turned, 0, 0, 0, 0, 0, 0]
  const jfif = segments[1]?.[1] === app0 ? 2 : 1
  return [...segments.slice(0, jfif), Uint8Array.from([...exif, ...entry]), ...segments.slice(jfif)]
}

const pngHead = '\u0089PNG\r\n\u001a\n'

// Text, the time, and Exif. Every other ancillary chunk is about how the pixels are shown.
const tellingChunks: ReadonlySet<string> = new Set(['tEXt', 'zTXt', 'iTXt', 'tIME', 'eXIf'])

function purePng(bytes: Uint8Array): Uint8Array | null {
  if (ascii(bytes, 0, 8) !== pngHead) return null
  const kept: Uint8Array[] = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + u32(bytes, at)
    if (end > bytes.length) return null
    const name = ascii(bytes, at + 4, at + 8)
    if (!tellingChunks.has(name)) kept.push(bytes.subarray(at, end))
    if (name === 'IEND') return joined(kept)
    at = end
  }
  return null
}

const exifFlag = 0x08
const xmpFlag = 0x04

function pureWebp(bytes: Uint8Array): Uint8Array | null {
  if (ascii(bytes, 0, 4) !== 'RIFF' || ascii(bytes, 8, 12) !== 'WEBP') return null
  const chunks: Uint8Array[] = []
  const end = Math.min(bytes.length, 8 + littleU32(bytes, 4))
  for (let at = 12; at + 8 <= end; ) {
    const size = littleU32(bytes, at + 4)
    const next = at + 8 + size + (size % 2)
    if (at + 8 + size > end) return null
    const chunk = Uint8Array.from(bytes.subarray(at, Math.min(next, end)))
    const name = ascii(chunk, 0, 4)
    if (name === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~(exifFlag | xmpFlag)
    if (name !== 'EXIF' && name !== 'XMP ') chunks.push(chunk)
    at = next
  }
  const body = joined(chunks)
  const head = Uint8Array.from(bytes.subarray(0, 12))
  new DataView(head.buffer).setUint32(4, body.length + 4, true)
  return joined([head, body])
}

const littleU32 = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) +
  (bytes[at + 1] ?? 0) * 256 +
  (bytes[at + 2] ?? 0) * 65_536 +
  (bytes[at + 3] ?? 0) * 16_777_216

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
