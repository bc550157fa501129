import { expect, test } from 'vitest'
import { noFacts, type Report } from '../../ledger/commitment/facts.ts'
import type { OpenCommitment } from '../ledger/ledger-client.ts'
import { knownValue } from './known-values.ts'

const task = (id: string, unit: string, state: Report['state'], submittedAt: string, value: number) =>
  ({
    id,
    title: id,
    facts: {
      ...noFacts,
      figures: [{ id: 'f1', metric: '电子商务交易额', unit }],
      reports: [{ agency: 'swj', period: '2026-11', state, submittedAt, values: [{ figure: 'f1', value }] }],
    },
  }) as unknown as OpenCommitment

const of = { task: 'mine', agency: 'swj', period: '2026-11' }
const figure = { metric: '电子商务交易额', unit: '元' }
const sent = task('a', '元', 'signed', '2026-11-18T01:00:00.000Z', 790)

test('a value that stands on another task is known, the latest of several', () => {
  const later = task('b', '元', 'submitted', '2026-11-19T01:00:00.000Z', 791)
  expect(knownValue([sent, later], of, figure)).toMatchObject({ value: 791, title: 'b' })
})

test('nothing is known of another unit, period or agency, of the task itself, or from what came back', () => {
  expect(knownValue([task('a', '美元', 'signed', '', 790)], of, figure)).toBeUndefined()
  expect(knownValue([sent], { ...of, period: '2026-10' }, figure)).toBeUndefined()
  expect(knownValue([sent], { ...of, agency: 'jtj' }, figure)).toBeUndefined()
  expect(knownValue([sent], { ...of, task: 'a' }, figure)).toBeUndefined()
  for (const state of ['returned', 'handed-back', 'taken-back'] as const)
    expect(knownValue([task('a', '元', state, '', 790)], of, figure)).toBeUndefined()
  expect(knownValue([sent], of, { metric: '', unit: '元' })).toBeUndefined()
})
