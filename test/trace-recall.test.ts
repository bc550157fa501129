import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { TracedTarget } from '../src/audit/trace.ts'
import { traceReports } from '../src/usecases/trace-plans.ts'

// Four pairs of invented reports, by hand: every target found, its outcome and verdict as often as when measured.

type Place = { start: number; end: number; text: string }
type Row = { target: Place; outcome: Place | null; verdict: string; either?: string[] }
type Pair = readonly [name: string, outcomes: number, verdicts: number]

const meets = (a: { start: number; end: number } | null | undefined, b: Place | null): boolean =>
  !!a && !!b && a.start < b.end && b.start < a.end

describe.each<Pair>([
  ['bailu', 19, 23],
  ['shaxi', 20, 24],
  ['tongling', 24, 23],
  ['qingping', 24, 19],
])('%s', (name, outcomes, verdicts) => {
  const bytes = (file: string): Buffer => readFileSync(resolve('fixtures/trace', name, file))
  const truth = JSON.parse(bytes('truth.json').toString('utf8')) as Row[]
  let targets: readonly TracedTarget[] = []
  beforeAll(async () => {
    const of = (file: string) => ({ name: file, bytes: bytes(file) })
    targets = (await traceReports(of('old.txt'), of('new.txt'))).trace.targets
  })
  const traced = (row: Row): TracedTarget | undefined =>
    targets.find(({ target }) => meets(target, row.target))

  test('every target is traced', () => {
    expect(truth.filter(row => !traced(row)).map(({ target }) => target.text)).toEqual([])
  })

  test('as many outcomes are found as when measured', () => {
    const found = truth.filter(row => row.outcome && meets(traced(row)?.outcome, row.outcome))
    expect(found.length).toBeGreaterThanOrEqual(outcomes)
  })

  test('as many verdicts are right as when measured', () => {
    const right = truth.filter(row => {
      const found = traced(row)
      const outcome = !row.outcome || row.either || meets(found?.outcome, row.outcome)
      return outcome && (row.either ?? [row.verdict]).includes(found?.verdict ?? '')
    })
    expect(right.length).toBeGreaterThanOrEqual(verdicts)
  })

  test('nothing is said to be missed that was met, or met that was missed', () => {
    const turned = truth.filter(row => {
      const verdict = traced(row)?.verdict
      return (
        (row.verdict === 'met' && verdict === 'missed') || (row.verdict === 'missed' && verdict === 'met')
      )
    })
    expect(turned.map(({ target }) => target.text)).toEqual([])
  })
})
