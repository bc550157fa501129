import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lifecyclePage, pageDay } from '../scripts/lifecycle-page.ts'
import { matterTypes } from '../src/ledger/matter-types.ts'

const types = Object.values(matterTypes)

test('docs/reference/lifecycle.md is what the tables say: write it anew with scripts/write-lifecycle.ts', () => {
  expect(readFileSync('docs/reference/lifecycle.md', 'utf8')).toBe(lifecyclePage(types, pageDay))
})

test('the page of one type has a line for each status that a row begins in', () => {
  for (const type of types) {
    const lines = lifecyclePage([type], pageDay).split('\n')
    const rows = type.table.flatMap(row => row.from.map(from => ({ from, command: row.command })))
    for (const { from, command } of rows) {
      const status = from === 'none' ? '（尚未立项）' : `\`${from}\` |`
      expect(lines.some(line => line.includes(status) && line.includes(`\`${command}\` |`))).toBe(true)
    }
  }
})
