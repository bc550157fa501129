import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { resolve } from 'node:path'
import { largestDocument, tooLarge } from '../documents/limits.ts'
import { type UnreadableCode, UnreadableDocument } from '../documents/unreadable-document.ts'

const standardInput = 0
const pipeRead = 64 * 1024

/** Reads a file whole, after asking how large it is. Throws `UnreadableDocument`. */
export function readFile(path: string): Uint8Array {
  try {
    const descriptor = openSync(path, 'r')
    try {
      return readDescriptor(descriptor, path)
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    throw error instanceof UnreadableDocument ? error : unreadableFile(path, error as NodeJS.ErrnoException)
  }
}

/** Reads standard input to its end, or to the limit. */
export function readStandardInput(): Uint8Array {
  try {
    return readStream(standardInput)
  } catch (error) {
    throw error instanceof UnreadableDocument ? error : unreadableFile('-', error as NodeJS.ErrnoException)
  }
}

function readDescriptor(descriptor: number, path: string): Uint8Array {
  const stat = fstatSync(descriptor)
  if (stat.isDirectory()) throw notAFile(path)
  if (!stat.isFile()) return readStream(descriptor)
  if (stat.size > largestDocument) throw tooLarge(stat.size)
  const bytes = Buffer.allocUnsafeSlow(stat.size)
  let length = 0
  while (length < bytes.length) {
    const read = readSync(descriptor, bytes, length, bytes.length - length, null)
    if (read === 0) break
    length += read
  }
  return bytes.subarray(0, length)
}

function readStream(descriptor: number): Uint8Array {
  const chunks: Buffer[] = []
  let length = 0
  for (;;) {
    const chunk = Buffer.allocUnsafe(pipeRead)
    const read = readOrWait(descriptor, chunk)
    if (read === 0) return Buffer.concat(chunks, length)
    chunks.push(chunk.subarray(0, read))
    length += read
    if (length > largestDocument) throw tooLarge(length)
  }
}

function readOrWait(descriptor: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(descriptor, chunk, 0, chunk.length, null)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EOF') return 0 // Windows says so of an ended pipe
      if (code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}

const notAFile = (path: string): UnreadableDocument =>
  new UnreadableDocument('not-a-file', {
    zh: { what: '这是文件夹，不是文件', where: path, remedy: '请给出其中的文件' },
    en: { what: 'This is a folder, not a file', where: path, remedy: 'Name the files in it' },
  })

function unreadableFile(path: string, cause: NodeJS.ErrnoException): UnreadableDocument {
  const [code, zh, en] = reasonOf(cause)
  // In full: most of these are a matter of the folder one is in.
  const where = path === '-' ? path : resolve(path)
  return new UnreadableDocument(
    code,
    { zh: { what: zh[0], where, remedy: zh[1] }, en: { what: en[0], where, remedy: en[1] } },
    { cause },
  )
}

type Reason = [UnreadableCode, zh: [what: string, remedy: string], en: [what: string, remedy: string]]

function reasonOf({ code, message }: NodeJS.ErrnoException): Reason {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return [
        'not-found',
        ['没有这个文件', '请检查路径和文件名'],
        ['No such file', 'Check the path and the name'],
      ]
    case 'EACCES':
    case 'EPERM':
      return [
        'not-permitted',
        ['没有读取权限', '请检查文件权限'],
        ['Not permitted to read it', 'Check the permissions of the file'],
      ]
    default:
      return [
        'read-failed',
        [`读取失败：${code ?? message}`, '请检查磁盘或网络后重试'],
        [`Reading failed: ${code ?? message}`, 'Check the disk or the network and try again'],
      ]
  }
}
