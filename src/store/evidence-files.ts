import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'

/** Bytes that have come in and are not kept yet: they lie in a file of their own until kept or discarded. */
export type IncomingFile = { readonly path: string; readonly bytes: number }

/** More bytes came than may. */
export class FileTooLarge extends Error {
  override readonly name = 'FileTooLarge'
}

/**
 * Where the bytes of evidence lie, by their SHA-256. So small that a bucket (S3) can stand in the place of a folder:
 * what is looked at before it is kept is a local file in either case.
 */
export type EvidenceFiles = {
  /** Takes a stream to the disk without holding it. Throws FileTooLarge past `largest` bytes; nothing is left then. */
  receive(chunks: AsyncIterable<Uint8Array>, largest: number): Promise<IncomingFile>
  /** Keeps the bytes under their digest, on the disk before it resolves, and gives the digest. */
  keep(incoming: IncomingFile): Promise<string>
  discard(incoming: IncomingFile): Promise<void>
  /** The bytes of a digest, or undefined where none are kept. */
  read(sha256: string): Promise<{ bytes: number; stream: Readable } | undefined>
}

/** Evidence in a folder: `ab/cd/abcd…`, and `incoming/` for what has not been looked at. */
export function evidenceFolder(root: string): EvidenceFiles {
  const incoming = join(root, 'incoming')
  return {
    receive: async (chunks, largest) => {
      await mkdir(incoming, { recursive: true })
      await clearForgotten(incoming)
      const path = join(incoming, randomUUID())
      try {
        return { path, bytes: await writeTo(path, chunks, largest) }
      } catch (error) {
        await rm(path, { force: true })
        throw error
      }
    },
    keep: async ({ path }) => {
      const sha256 = await digestOfFile(path)
      const target = placeOf(root, sha256)
      await syncFile(path)
      await mkdir(dirname(target), { recursive: true })
      // The same bytes may be there already: the rename puts the same in their place.
      await rename(path, target)
      for (const folder of [dirname(target), dirname(dirname(target)), root]) await syncFolder(folder)
      return sha256
    },
    discard: ({ path }) => rm(path, { force: true }),
    read: async sha256 => {
      const place = placeOf(root, sha256)
      const found = await stat(place).catch(() => undefined)
      return found && { bytes: found.size, stream: createReadStream(place) }
    },
  }
}

const placeOf = (root: string, sha256: string) => join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256)

/** Longer than any upload takes. */
const forgottenMs = 24 * 3600 * 1000

/** Removes what uploads have left that a stop interrupted; those of another process on the same folder go on. */
async function clearForgotten(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name)
    const found = await stat(path).catch(() => undefined)
    if (found && Date.now() - found.mtimeMs > forgottenMs) await rm(path, { force: true })
  }
}

async function writeTo(path: string, chunks: AsyncIterable<Uint8Array>, largest: number): Promise<number> {
  const file = await open(path, 'wx', 0o600)
  try {
    let bytes = 0
    for await (const chunk of chunks) {
      bytes += chunk.byteLength
      if (bytes > largest) throw new FileTooLarge(`more than ${largest} bytes`)
      await writeAll(file, chunk)
    }
    return bytes
  } finally {
    await file.close()
  }
}

async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let done = 0; done < chunk.byteLength; ) {
    const { bytesWritten } = await file.write(chunk, done)
    done += bytesWritten
  }
}

async function digestOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array)
  return hash.digest('hex')
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A name is on the disk once its folder is. Windows opens no folders, and needs none of this. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
