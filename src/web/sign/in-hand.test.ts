import { expect, test } from 'vitest'
import { noFacts, type Report } from '../../ledger/commitment/facts.ts'
import type { Fact, OpenCommitment } from '../ledger/ledger-client.ts'
import { returnsInHand, summaryOf } from './in-hand.ts'

const report = (state: Report['state'], returns = 0): Report => ({
  ...{ agency: 'swj', period: '2026-11', state, version: 9, returns, values: [] },
  ...{ submittedAt: '2026-11-24T01:00:00.000Z', signedAt: null, reviewedAt: null },
})
const task = (id: string, made: Report): OpenCommitment =>
  ({
    ...{ id, title: id, lead: 'swj', jointLeads: [], support: [], dueOn: null },
    facts: { ...noFacts, figures: [{ id: 'f1' }], reports: [made] },
  }) as unknown as OpenCommitment
const submitted = (period: string, progress: string, value: number): Fact =>
  ({
    kind: 'ReportSubmitted',
    by: { agency: 'swj' },
    data: { period, progress, values: [{ figure: 'f1', value }] },
  }) as unknown as Fact
const owed = [
  { matter: 'late', agency: 'swj', period: { period: '2026-11', zh: '', dueOn: '2026-11-20' } },
] as never

const known = (facts: ReadonlyMap<string, readonly Fact[]>) => ({
  ...{ agency: 'swj', today: '2026-11-24', facts, owed },
})

test('a return says what moved, whether it is as last time, came back before, or is late', () => {
  const facts = new Map([
    ['same', [submitted('2026-10', '照旧', 7), submitted('2026-11', '照旧', 7)]],
    ['moved', [submitted('2026-10', '照旧', 7), submitted('2026-11', '照旧', 8)]],
    ['late', [submitted('2026-11', '第一次', 8)]],
  ])
  const tasks = [
    task('same', report('submitted')),
    task('moved', report('submitted', 1)),
    task('late', report('submitted')),
    task('signed', report('signed')),
    task('unread', report('submitted')),
  ]
  const waiting = returnsInHand(tasks, 'submitted', known(facts))
  expect(
    waiting.map(({ task: { id }, isUnchanged, isFirst, isAgain, isLate }) => [
      id,
      isUnchanged,
      isFirst,
      isAgain,
      isLate,
    ]),
  ).toEqual([
    ['same', true, false, false, false],
    ['moved', false, false, true, false],
    ['late', false, true, false, true],
  ])
  expect(waiting[1]?.moves).toMatchObject([{ last: 7, now: 8 }])
  expect(summaryOf(waiting, id => id === 'moved')).toEqual({
    all: 3,
    behind: 1,
    late: 1,
    unchanged: 1,
    again: 1,
  })
})
