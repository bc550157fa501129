import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadSimplifier } from '../src/documents/simplify.ts'
import type { Plan } from '../src/model/plan.ts'
import { type FixturePlan, fixtureSlugs, readFixture } from './fixture-plans.ts'
import { bare, type Clean, violationsOf } from './plan-invariants.ts'
import {
  repairedMisses,
  type Score,
  scoreBenchmarks,
  scoreClauses,
  scoreFigures,
  scoreFrameworks,
  scoreTasks,
  type Truth,
} from './truth.ts'

const glosses = /\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\)/gu
let clean: Clean
beforeAll(async () => {
  const simplify = await loadSimplifier()
  clean = piece => simplify(piece.replace(glosses, ''))
})

test('there is a plan of every genre that the reader was asked to survive', () => {
  expect(fixtureSlugs).toEqual([
    'infographic',
    'key-points',
    'livelihood',
    'news',
    'newspaper',
    'opinion',
    'work-plan',
    'work-report',
  ])
})

describe.each(fixtureSlugs)('%s', slug => {
  let fixture: FixturePlan
  beforeAll(async () => {
    fixture = await readFixture(slug)
  })

  test('reads as expected.json says', () => {
    const path = join(fixture.folder, 'expected.json')
    const printed = print(fixture.plan)
    if (process.env.UPDATE) writeFileSync(path, printed)
    expect(existsSync(path), `${path} is missing: UPDATE=1 writes it, then read every line of it`).toBe(true)
    expect(printed).toBe(readFileSync(path, 'utf8'))
  })

  test('every span cuts out the words it claims, in order, within its parent', () => {
    expect(violationsOf(fixture.plan, fixture.text, clean)).toEqual([])
  })

  test('title, number, issuer, date, genre and period are those its author gave it', () => {
    const { truth, plan } = fixture
    const given = Object.fromEntries(
      (['title', 'number', 'issuer', 'issuedOn', 'genre', 'period'] as const)
        .filter(field => truth[field] !== undefined)
        .map(field => [field, plain(plan[field])]),
    )
    expect(given).toEqual(
      Object.fromEntries(Object.keys(given).map(field => [field, plain(truth[field as keyof typeof truth])])),
    )
  })

  test('its tasks are found, none is invented, and every unit has its role', () => {
    const { tasks, lead, support, lines } = scoreTasks(fixture.plan, fixture.truth)
    if (!fixture.truth.tasks) return expect(lead.of).toBe(0)
    expect(tasks.of).toBeGreaterThan(10)
    missesOnly({ tasks, lead, support, lines }, fixture.truth)
  })

  test('its windows are those of its tasks', () => {
    const { windows } = scoreTasks(fixture.plan, fixture.truth)
    missesOnly({ windows }, fixture.truth)
  })

  test('its figures are found with value, unit and comparator, and nothing else is a figure', () => {
    const { found, invented, value, unit, op } = scoreFigures(fixture.plan, fixture.truth)
    expect(found.of).toBeGreaterThan(5)
    missesOnly({ found, invented, value, unit, op }, fixture.truth)
  })

  test('its figures mean what they mean', () => {
    const { metric, polarity, basis } = scoreFigures(fixture.plan, fixture.truth)
    missesOnly({ metric, polarity, basis }, fixture.truth)
  })

  test('its clauses are cut and called as its author would', () => {
    const { cut, kind } = scoreClauses(fixture.plan, fixture.truth, fixture.text)
    missesOnly({ cut, kind }, fixture.truth)
  })

  test('its slogans of digits are spelled out, and whom it measures itself against is named', () => {
    const frameworks = scoreFrameworks(fixture.plan, fixture.truth)
    const benchmarks = scoreBenchmarks(fixture.plan, fixture.truth)
    missesOnly({ frameworks, benchmarks }, fixture.truth)
  })

  test('what is known to be misread in it is misread still, and its page says so', () => {
    const { truth, plan, folder } = fixture
    expect(repairedMisses(plan, truth), 'repaired: take these out of truth.json and origin.md').toEqual([])
    const origin = bare(readFileSync(join(folder, 'origin.md'), 'utf8'))
    const unsaid = (truth.misses?.read ?? []).filter(({ clause }) => !origin.includes(bare(clause)))
    expect(unsaid).toEqual([])
    if (truth.misses) expect(origin).toContain(bare('## What the reader still gets wrong'))
  })
})

test('the duty of every month that the work plan states is a rule that a calendar understands', async () => {
  const { plan, truth } = await readFixture('work-plan')
  for (const [words, rrule] of truth.rrules ?? []) {
    const clause = plan.clauses.find(({ text }) => bare(text).includes(bare(words)))
    expect([clause?.kind, clause?.window?.kind, clause?.window?.rrule]).toEqual(['procedure', 'every', rrule])
  }
})

test('the run of the news item that lost a byte is mended, and a finding points at it', async () => {
  const { plan, truth, text } = await readFixture('news')
  expect(bare(plan.clauses.map(clause => clause.text).join(''))).toContain(bare(truth.repaired ?? '?'))
  const spans = plan.findings.filter(({ code }) => code === 'damage-repaired').flatMap(({ spans }) => spans)
  expect(spans.map(([start, end]) => text.slice(start, end))).toEqual(['?!爆F'])
})

test('the livelihood plan that is printed twice is read once, and a finding says so', async () => {
  const { plan, truth } = await readFixture('livelihood')
  expect(plan.clauses.filter(({ text }) => text.includes('改造城镇老旧小区'))).toHaveLength(1)
  expect(plan.findings.some(({ spans }) => spans.some(([start]) => start === truth.printedTwice))).toBe(true)
})

/** Everything is right but what truth.json lists as missed, and all of that is missed as it says. */
function missesOnly(scores: Record<string, Score>, { misses }: Truth): void {
  for (const [name, { wrong }] of Object.entries(scores))
    expect(wrong, name).toEqual(misses?.scored?.[name] ?? [])
}

const plain = (field: unknown): unknown => (typeof field === 'string' ? field.normalize('NFKC') : field)

/** One line a section, clause, framework and finding, so that a changed reading is a changed line. */
function print(plan: Plan): string {
  const members = Object.entries(plan).map(([name, value]) => {
    const lines = Array.isArray(value) && value.length > 0
    const text = lines
      ? `[\n    ${value.map(entry => JSON.stringify(entry)).join(',\n    ')}\n  ]`
      : JSON.stringify(value)
    return `  ${JSON.stringify(name)}: ${text}`
  })
  return `{\n${members.join(',\n')}\n}\n`
}
