import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { isShared, sharedFiles, sharedPath } from './shared-folder.ts'

// The reader held to hand-made answers, through the command line as a user calls it.

const there = isShared('gold', 'score.mjs')
const bars: [measure: string, atLeast: number][] = [
  ['tasks.recall', 1],
  ['tasks.precision', 0.99],
  ['lead.f1', 0.995],
  ['support.f1', 0.995],
  ['lines.accuracy', 1],
  ['window.accuracy', 0.99],
  ['figures.recall', 0.99],
  ['figures.precision', 0.99],
  ['figures.value', 0.99],
  ['figures.unit', 0.99],
  ['figures.op', 0.99],
  ['figures.comparators', 0.99],
  ['meanings.metric', 0.92],
  ['meanings.polarity', 0.98],
  ['meanings.basis', 0.95],
  ['frameworks.parts', 1],
  ['frameworks.items.f1', 0.99],
  ['clauses.cut.f1', 0.97],
  ['clauses.kind', 0.95],
  ['clauses.kindMacroF1', 0.85],
  ['spans.exact', 1],
  ['spans.inOrder', 1],
]

describe.skipIf(!there)('on the gold', () => {
  let score: unknown
  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'luoshi-gold-'))
    try {
      const documents = sharedFiles('documents').map(name => sharedPath('documents', name))
      const plans = join(folder, 'plans.jsonl')
      writeFileSync(plans, run('bin/luoshi', 'read', ...documents, '--json'))
      score = JSON.parse(run(sharedPath('gold', 'score.mjs'), '--plans', plans, '--json'))
    } finally {
      rmSync(folder, { recursive: true })
    }
  }, 60_000)

  test.each(bars)('%s is at least %d', (measure, atLeast) => {
    const value = measure
      .split('.')
      .reduce((at: unknown, name) => (at as Record<string, unknown>)?.[name], score)
    expect(value).toBeGreaterThanOrEqual(atLeast)
  })
})

const run = (script: string, ...args: string[]): string =>
  execFileSync(process.execPath, [script, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 })
