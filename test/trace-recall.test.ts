import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { TracedTarget } from '../src/audit/trace.ts'
import { traceReports } from '../src/usecases/trace-plans.ts'

// Pairs of invented reports, by hand: every target found, its outcome and verdict as often as when measured.

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

// Eight pairs of other kinds, written blind; a quoted target may hold more figures than one, and the best of them counts.
const folder = resolve('fixtures/trace')
const kinds = readdirSync(folder).filter(name => name.startsWith('kinds-'))
const isSealed = (name: string): boolean => Number(name.slice('kinds-'.length).slice(0, 2)) % 2 === 0

type Told = { right: number; turned: string[]; rows: number; misquoted: string[] }

async function toldOf(name: string): Promise<Told> {
  const bytes = (file: string): Buffer => readFileSync(resolve(folder, name, file))
  const rows = JSON.parse(bytes('truth.json').toString('utf8')) as Row[]
  const [old, next] = [bytes('old.txt'), bytes('new.txt')]
  const { targets } = (await traceReports({ name: 'old', bytes: old }, { name: 'new', bytes: next })).trace
  const told: Told = { right: 0, turned: [], rows: rows.length, misquoted: [] }
  for (const { target, outcome, verdict } of rows) {
    const here = targets.filter(traced => meets(traced.target, target))
    const isPaired = (traced: TracedTarget): boolean =>
      outcome ? meets(traced.outcome, outcome) : traced.outcome === null
    const best = here.find(traced => isPaired(traced) && traced.verdict === verdict)
    if (best) told.right++
    const said = (best ?? here.find(isPaired) ?? here[0])?.verdict
    if ([verdict, said].sort().join() === 'met,missed') told.turned.push(target.text)
    if (!holds(old, target) || (outcome && !holds(next, outcome))) told.misquoted.push(target.text)
  }
  return told
}
const holds = (bytes: Buffer, { start, end, text }: Place): boolean =>
  bytes.toString('utf8').slice(start, end) === text

describe.each([
  ['that the rules were mended with', false, 197, 149, 0],
  ['that were only counted', true, 189, 110, 1],
] as const)('pairs of other kinds %s', (_, sealed, targets, right, turned) => {
  let told: Told[] = []
  beforeAll(async () => {
    told = await Promise.all(kinds.filter(name => isSealed(name) === sealed).map(toldOf))
  })
  const sum = (count: (of: Told) => number): number => told.reduce((total, of) => total + count(of), 0)

  test('every quoted place holds its words', () => {
    expect(sum(({ rows }) => rows)).toBe(targets)
    expect(told.flatMap(({ misquoted }) => misquoted)).toEqual([])
  })

  test('statement and verdict are right as often as when measured', () => {
    expect(sum(of => of.right)).toBeGreaterThanOrEqual(right)
  })

  test('met and missed are taken for each other no more often than when measured', () => {
    expect(told.flatMap(of => of.turned).length).toBeLessThanOrEqual(turned)
  })
})
