import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { findDocuments } from './find-documents.ts'

const folder = mkdtempSync(join(tmpdir(), 'luoshi-find-'))
for (const name of [
  'b.txt',
  'a.docx',
  'c.jpg',
  '.hidden.txt',
  '~$a.docx',
  'deep/er/d.PDF',
  'deep/e.md',
  'old.doc',
  '[1].txt',
]) {
  mkdirSync(join(folder, name, '..'), { recursive: true })
  writeFileSync(join(folder, name), '')
}
symlinkSync('..', join(folder, 'deep/up'))
afterAll(() => rmSync(folder, { recursive: true }))

const found = (...paths: string[]): string[] =>
  findDocuments(paths.map(path => join(folder, path))).paths.map(path => path.slice(folder.length + 1))

test('a folder gives its documents, all the way down, sorted, and without lock files and hidden ones', () => {
  expect(found('')).toEqual(['[1].txt', 'a.docx', 'b.txt', 'deep/e.md', 'deep/er/d.PDF', 'old.doc'])
})

test('a folder says how many other files it holds', () => {
  expect(findDocuments([folder]).passedOver).toBe(2) // c.jpg and the link
})

test.each([
  ['*.txt', ['[1].txt', 'b.txt']],
  ['?.{txt,docx}', ['a.docx', 'b.txt']],
  ['[ab].*', ['a.docx', 'b.txt']],
  ['[!a].*', ['b.txt', 'c.jpg']],
  ['**/*.md', ['deep/e.md']],
  ['**/[de].*', ['deep/e.md', 'deep/er/d.PDF']],
  ['.*.txt', ['.hidden.txt']],
])('the pattern %s gives %j', (pattern, names) => {
  expect(found(pattern)).toEqual(names)
})

test('a file whose name looks like a pattern is itself', () => {
  expect(found('[1].txt')).toEqual(['[1].txt'])
})

test('the order given is the order kept', () => {
  expect(found('old.doc', 'a.docx', 'deep')).toEqual(['old.doc', 'a.docx', 'deep/e.md', 'deep/er/d.PDF'])
})

test('a pattern that matches nothing and a folder that holds nothing are named', () => {
  mkdirSync(join(folder, 'deep/empty'))
  const { paths, unmatched } = findDocuments([join(folder, '*.xls'), join(folder, 'deep/empty')])
  expect(paths).toEqual([])
  expect(unmatched).toEqual([join(folder, '*.xls'), join(folder, 'deep/empty')])
})

test('a path that is not there stays, for its reading to say so', () => {
  expect(found('none.txt')).toEqual(['none.txt'])
})
