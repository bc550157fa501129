import { inflateRawSync } from 'node:zlib'
import { largestUnpacked } from './limits.ts'

export type ZipEntry = {
  name: string
  encrypted: boolean
  /** What the archive says, which may be a lie. */
  unpacked: number
  packed: number
  method: number
  offset: number
}

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const endLength = 22
const longestComment = 0xffff
const stored = 0
const deflated = 8

/** Lists what a zip archive says it contains, without unpacking; null when its directory is missing or damaged. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end < 0) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: ZipEntry[] = []
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== directoryEntry) return null
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8'),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      unpacked: view.getUint32(at + 24, true),
      packed: view.getUint32(at + 20, true),
      method: view.getUint16(at + 10, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** Unpacks one entry. Throws where it is damaged or larger than anything we read. */
export function unzipEntry(bytes: Uint8Array, { name, offset, packed, method }: ZipEntry): Buffer {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  const content = bytes.subarray(start, start + packed)
  if (content.length < packed) throw new Error(`${name} is cut short`)
  if (method === stored) return Buffer.from(content)
  if (method === deflated) return inflateRawSync(content, { maxOutputLength: largestUnpacked })
  throw new Error(`${name} is packed by method ${method}`)
}

function findEnd(view: DataView): number {
  const last = view.byteLength - endLength
  for (let at = last; at >= 0 && at >= last - longestComment; at--) {
    if (view.getUint32(at, true) === endOfDirectory) return at
  }
  return -1
}
