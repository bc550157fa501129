import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// A page of the site stays loaded once it was opened: an unnamed @page of its styles would turn the paper of every other.

const sheets = readdirSync('src/web', { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.css'))
  .map(name => [name, readFileSync(`src/web/${name}`, 'utf8')] as const)

test('every size of paper has a name of its own', () => {
  const names = sheets.flatMap(([sheet, text]) =>
    [...text.matchAll(/@page\b\s*([\w-]*)/g)].map(([, name]) => [sheet, name]),
  )
  expect(names.filter(([, name]) => name === '')).toEqual([])
  expect(new Set(names.map(([, name]) => name)).size).toBe(names.length)
  expect(names.length).toBeGreaterThan(2)
})

test('every named size of paper is asked for by the screen that names it', () => {
  for (const [sheet, text] of sheets)
    for (const [, name] of text.matchAll(/@page\s+([\w-]+)/g))
      expect([sheet, new RegExp(`\\n\\s+page: ${name};`).test(text)]).toEqual([sheet, true])
})
