import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { publish } from './publish-command.ts'

// What is refused before any data folder is opened; test/e2e/public.e2e.test.ts publishes a year.

const folder = mkdtempSync(join(tmpdir(), 'luoshi-publish-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const dataDir = join(folder, 'no-data')
const holding = (name: string, files: Record<string, string>): string => {
  const made = join(folder, name)
  mkdirSync(made)
  for (const [file, text] of Object.entries(files)) writeFileSync(join(made, file), text)
  return made
}

describe('luoshi publish', () => {
  test.each([
    [[], { code: 'missing-value', name: '--to' }],
    [['--to'], { code: 'missing-value', name: '--to' }],
    [['--to', 'x', 'y'], { code: 'unexpected-argument', name: 'y' }],
    [['--into', 'x'], { code: 'unknown-option', name: '--into', nearest: '--to' }],
  ])('%j is misuse', async (args, misuse) => {
    expect(await publish(args, 'en')).toEqual(misuse)
  })

  test.each([
    ['a stranger’s file', { 'letter.txt': 'dear' }],
    ['a manifest that is none', { 'luoshi-published.json': '{}' }],
    ['a manifest that cannot be read', { 'luoshi-published.json': '{' }],
  ])('writes nothing into a folder with %s, and opens no data', async (name, files) => {
    const made = holding(name, files)
    expect(await publish(['--to', made, '--data', dataDir], 'zh')).toBe(1)
    expect(readdirSync(made)).toEqual(Object.keys(files))
    expect(existsSync(dataDir)).toBe(false)
  })
})
