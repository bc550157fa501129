import { expect, test } from 'vitest'
import { fixtureSlugs, readFixture } from '../../test/fixture-plans.ts'
import { Correction } from './correction.ts'
import { Plan } from './plan.ts'

test.each(fixtureSlugs)('the plan read from %s conforms, and the schema drops nothing of it', async slug => {
  const { plan } = await readFixture(slug)
  expect(plan.clauses.length).toBeGreaterThan(0)
  expect(Plan.parse(plan)).toEqual(plan)
})

const entry = { version: 1, at: '2026-03-01T08:00:00.000Z', by: '督查室', act: 'undo', entry: 1 }

test.each([
  ['as it should be', entry, true],
  ['without a post', { ...entry, by: undefined }, false],
  ['at no instant', { ...entry, at: '2026年3月1日' }, false],
  ['of version 0', { ...entry, version: 0 }, false],
  ['with an act that is none', { ...entry, act: 'rewrite' }, false],
])('an entry of the log %s', (_, written, isEntry) => {
  expect(Correction.safeParse(written).success).toBe(isEntry)
})
