import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { TracedTarget } from '../src/audit/trace.ts'
import { PrintedLevels, PrintedMentions, PrintedTrace } from '../src/contract/trace.ts'
import { traceReports } from '../src/usecases/trace-plans.ts'
import { isShared, sharedPath } from './shared-folder.ts'

const fixture = (name: string): string => resolve('fixtures/trace/wangcheng', name)
const fileOf = (name: string) => ({ name, bytes: readFileSync(fixture(name)) })
const run = (script: string, ...args: string[]): string =>
  execFileSync(process.execPath, [script, ...args], { encoding: 'utf8', maxBuffer: 1 << 26 })

type Truth = { target: string; metric: string; outcome: string | null; verdict: string }

describe('on two invented reports', () => {
  const truth = JSON.parse(readFileSync(fixture('truth.json'), 'utf8')) as Truth[]
  let targets: readonly TracedTarget[] = []
  beforeAll(async () => {
    targets = (await traceReports(fileOf('2025.txt'), fileOf('2026.txt'))).trace.targets
  })
  const digits = (text: string | undefined): string | null => text?.replace(/左右|以上|以内|近/g, '') ?? null

  test('every target of the year is traced, in the order of the report', () => {
    expect(targets.map(({ target }) => digits(target.text))).toEqual(
      truth.map(({ target }) => digits(target)),
    )
  })

  test.each(truth.map((row, i) => ({ ...row, i })))('$metric $target → $outcome: $verdict', row => {
    const traced = targets[row.i]
    expect(digits(traced?.outcome?.text)).toBe(digits(row.outcome ?? undefined))
    expect(traced?.verdict).toBe(row.verdict)
  })

  test('every place points at its words in the original', () => {
    const texts: Record<string, string> = {
      '2025.txt': readFileSync(fixture('2025.txt'), 'utf8'),
      '2026.txt': readFileSync(fixture('2026.txt'), 'utf8'),
    }
    for (const { target, outcome } of targets) {
      for (const place of outcome ? [target, outcome] : [target])
        expect(texts[place.document]?.slice(place.start, place.end)).toBe(place.text)
    }
  })

  test('what the new report never mentions and what nobody promised come with the nearest clause', async () => {
    const { unmentioned, unpromised } = await traceReports(fileOf('2025.txt'), fileOf('2026.txt'))
    const forgotten = unmentioned.unmentioned.map(({ clause }) => clause.text)
    expect(forgotten).toContain('组建网格化消防巡查队伍，为商铺集中区配齐微型消防站。')
    expect(forgotten.join()).not.toContain('断头路')
    const unasked = unpromised.unmentioned.map(({ clause }) => clause.text)
    expect(unasked).toContain('湖滨体育馆向市民免费开放，成功举办青少年帆船锦标赛。')
    expect(unasked.join()).not.toContain('断头路')
  })
})

describe('at the command line', () => {
  test('JSON is exactly what the contract says; with --detail a second line follows', () => {
    const lines = run('bin/luoshi', 'trace', fixture('2025.txt'), fixture('2026.txt'), '--json', '--detail')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as unknown)
    expect(lines).toHaveLength(2)
    expect(PrintedTrace.parse(lines[0]).targets.length).toBeGreaterThan(40)
    expect(PrintedMentions.parse(lines[1]).unmentioned.searched).toBeGreaterThan(0)
    expect(
      run('bin/luoshi', 'trace', fixture('2025.txt'), fixture('2026.txt')).trim().split('\n'),
    ).toHaveLength(1)
  })

  test('a plan carries all its own commitments, whichever level it is', () => {
    const printed = JSON.parse(
      run('bin/luoshi', 'trace', fixture('2025.txt'), fixture('2025.txt'), '--levels', '--json'),
    ) as unknown
    const levels = PrintedLevels.parse(printed)
    expect(levels.carried.length).toBeGreaterThan(20)
    expect(levels.uncarried).toEqual([])
  })
})

// Measured on the gold as its own scorer does, through the command line as a user calls it.
const there = isShared('gold', 'score-lineage.mjs')
const bars: [measure: string, atLeast: number][] = [
  ['targetsRead', 0.98],
  ['outcomePrecision', 0.95],
  ['outcomeF1', 0.92],
  ['verdictAccuracy', 0.92],
]

describe.skipIf(!there)('on the gold', () => {
  let score: Record<string, number> = {}
  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'luoshi-lineage-'))
    try {
      const report = (year: number): string => sharedPath('documents', `report-hailar-${year}.txt`)
      const traces = join(folder, 'traces.jsonl')
      const lines = [2014, 2015].map(year =>
        run('bin/luoshi', 'trace', report(year), report(year + 1), '--json'),
      )
      writeFileSync(traces, lines.join(''))
      score = JSON.parse(run(sharedPath('gold', 'score-lineage.mjs'), '--traces', traces, '--json'))
    } finally {
      rmSync(folder, { recursive: true })
    }
  }, 60_000)

  test.each(bars)('%s is at least %d', (measure, atLeast) => {
    expect(score[measure]).toBeGreaterThanOrEqual(atLeast)
  })
})
