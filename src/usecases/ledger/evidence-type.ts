import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'

// What a file is, by its bytes. Its name and what the sender says it is are not asked.

const office = 'application/vnd.openxmlformats-officedocument'

/** The types of file that can be allowed, each with the endings of its name; the first is put behind a name without. */
export const evidenceTypes: Readonly<Record<string, { readonly type: string; readonly endings: string[] }>> =
  {
    pdf: { type: 'application/pdf', endings: ['pdf'] },
    ofd: { type: 'application/ofd', endings: ['ofd'] },
    jpeg: { type: 'image/jpeg', endings: ['jpg', 'jpeg'] },
    png: { type: 'image/png', endings: ['png'] },
    webp: { type: 'image/webp', endings: ['webp'] },
    gif: { type: 'image/gif', endings: ['gif'] },
    docx: { type: `${office}.wordprocessingml.document`, endings: ['docx'] },
    xlsx: { type: `${office}.spreadsheetml.sheet`, endings: ['xlsx'] },
    pptx: { type: `${office}.presentationml.presentation`, endings: ['pptx'] },
    // Word, Excel and PowerPoint before 2007, and WPS: one container, told apart by name only.
    doc: { type: 'application/x-cfb', endings: ['doc', 'xls', 'ppt', 'wps', 'et', 'dps'] },
    text: { type: 'text/plain', endings: ['txt', 'csv', 'md'] },
    zip: { type: 'application/zip', endings: ['zip'] },
    tiff: { type: 'image/tiff', endings: ['tif', 'tiff'] },
    mp4: { type: 'video/mp4', endings: ['mp4'] },
  }

/** What is taken unless the installation says otherwise: no archives, films or pictures whose metadata nobody strips. */
export const usualEvidenceTypes: readonly string[] = [
  'pdf',
  'ofd',
  'jpeg',
  'png',
  'webp',
  'docx',
  'xlsx',
  'pptx',
  'doc',
  'text',
]

/** The type of a file's bytes, or null where they are neither a known format nor text. */
export async function sniffedType(path: string): Promise<string | null> {
  // First, since the mark of UTF-16 looks like the head of an MPEG frame.
  if (await readsAs(path, 'utf-16le')) return 'text/plain'
  const found = await fileTypeFromFile(path)
  if (found?.mime === 'application/zip' && (await holdsOfd(path))) return evidenceTypes.ofd?.type ?? null
  if (found) return found.mime
  return (await isText(path)) ? 'text/plain' : null
}

/** A name with an ending of its type, so that a program which goes by names opens what was looked at. */
export function nameOfType(name: string, type: string): string {
  const endings = Object.values(evidenceTypes).find(each => each.type === type)?.endings ?? []
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  return endings.length === 0 || endings.includes(ending) ? name : `${name}.${endings[0]}`
}

/** Whether the whole file reads as text in an encoding that offices use, without control characters. */
const isText = async (path: string): Promise<boolean> =>
  (await readsAs(path, 'utf-8')) || (await readsAs(path, 'gb18030'))

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/

async function readsAs(path: string, encoding: 'utf-8' | 'gb18030' | 'utf-16le'): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    let first = true
    for await (const chunk of createReadStream(path)) {
      const bytes = chunk as Uint8Array
      // Nearly any bytes are UTF-16; without its mark none is meant.
      if (first && encoding === 'utf-16le' && !(bytes[0] === 0xff && bytes[1] === 0xfe)) return false
      first = false
      if (control.test(decoder.decode(bytes, { stream: true }))) return false
    }
    decoder.decode()
    return true
  } catch {
    return false
  }
}

const tailLength = 256 * 1024

/** OFD (GB/T 33190) is a zip whose directory, at its end, names `OFD.xml`. */
async function holdsOfd(path: string): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const length = Math.min(size, tailLength)
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length)
    return hasEntry(buffer, 'OFD.xml')
  } finally {
    await file.close()
  }
}

const directoryEntry = Buffer.from('PK\u0001\u0002', 'latin1')
const nameOffset = 46

function hasEntry(tail: Buffer, name: string): boolean {
  for (let at = tail.indexOf(directoryEntry); at >= 0; at = tail.indexOf(directoryEntry, at + 4)) {
    if (at + nameOffset > tail.length) return false
    const length = tail.readUInt16LE(at + 28)
    if (tail.toString('utf8', at + nameOffset, at + nameOffset + length) === name) return true
  }
  return false
}
