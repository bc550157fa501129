import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { evidenceFolder, FileTooLarge } from './evidence-files.ts'

const root = mkdtempSync(join(tmpdir(), 'luoshi-evidence-'))
const files = evidenceFolder(root)
afterAll(() => rmSync(root, { recursive: true }))

async function* chunksOf(...texts: string[]) {
  for (const text of texts) yield new TextEncoder().encode(text)
}
const left = () => readdirSync(join(root, 'incoming'))

test('bytes are kept under their digest, two folders deep, and read back as they came', async () => {
  const sha256 = createHash('sha256').update('验收意见').digest('hex')
  expect(await files.keep(await files.receive(chunksOf('验收', '意见'), 100))).toBe(sha256)
  const place = join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  expect(readFileSync(place, 'utf8')).toBe('验收意见')
  const found = await files.read(sha256)
  const read = await found?.stream.toArray()
  expect([found?.bytes, Buffer.concat(read as Buffer[]).toString()]).toEqual([12, '验收意见'])
  expect(left()).toEqual([])
})

test('the same bytes kept twice are one file', async () => {
  const [first, second] = [
    await files.keep(await files.receive(chunksOf('同一份'), 100)),
    await files.keep(await files.receive(chunksOf('同', '一份'), 100)),
  ]
  expect(second).toBe(first)
  expect(readdirSync(join(root, first.slice(0, 2), first.slice(2, 4)))).toEqual([first])
})

test('more bytes than may come leave nothing behind, however long they go on', async () => {
  let asked = 0
  async function* endless() {
    for (;;) {
      asked++
      yield new Uint8Array(1000)
    }
  }
  await expect(files.receive(endless(), 10_000)).rejects.toThrow(FileTooLarge)
  expect([asked, left()]).toEqual([11, []])
})

test('a sender that breaks off leaves nothing behind', async () => {
  async function* broken() {
    yield new Uint8Array(10)
    throw new Error('the line is cut')
  }
  await expect(files.receive(broken(), 100)).rejects.toThrow('the line is cut')
  expect(left()).toEqual([])
})

test('what is discarded is gone, and what nobody kept is not found', async () => {
  const incoming = await files.receive(chunksOf('不要'), 100)
  await files.discard(incoming)
  expect(existsSync(incoming.path)).toBe(false)
  expect(await files.read('0'.repeat(64))).toBeUndefined()
})

test('what a stop interrupted days ago is cleared with the next upload, and what comes in now is not', async () => {
  const [old, now] = ['old', 'now'].map(name => join(root, 'incoming', name))
  for (const path of [old, now]) writeFileSync(path ?? '', '半份')
  utimesSync(old ?? '', new Date(), new Date(Date.now() - 25 * 3600 * 1000))
  await files.discard(await files.receive(chunksOf('新的'), 100))
  expect(left()).toEqual(['now'])
})
