import { expect, test } from 'vitest'
import { noFacts, type Report } from '../../ledger/commitment/facts.ts'
import { comingPeriod, dueIn, periodsOwed, presentPeriod } from './due.ts'
import type { OwedReturn } from './report-client.ts'

const owed = (
  matter: string,
  period: string,
  state: OwedReturn['state'] = 'open',
  part: OwedReturn['part'] = 'lead',
): OwedReturn => ({
  id: `${matter}:swj:${period}`,
  matter,
  agency: 'swj',
  part,
  period: { period, zh: period, dueOn: `${period}-25` },
  state,
  returns: 0,
})

const report = (period: string, state: Report['state']): Report => ({
  agency: 'swj',
  period,
  state,
  version: 3,
  submittedAt: '2026-11-20T01:00:00.000Z',
  signedAt: null,
  reviewedAt: null,
  returns: 0,
  values: [],
})

const task = (id: string, dueOn: string | null, ...reports: Report[]) => ({
  id,
  title: id,
  lead: 'swj',
  dueOn,
  facts: { ...noFacts, reports },
})

test('what was sent back comes first, then what falls due first, lead before support, and what was sent last', () => {
  const tasks = [
    task('sent', '2026-11-30', report('2026-11', 'submitted')),
    task('support', '2026-12-31'),
    task('lead', '2026-12-31'),
    task('soon', '2026-11-30'),
    task('back', null, report('2026-11', 'returned')),
    task('continuing', null),
  ]
  const all = tasks.map(each => owed(each.id, '2026-11', 'open', each.id === 'support' ? 'support' : 'lead'))
  expect(dueIn(tasks, all, '2026-11').map(each => each.task.id)).toEqual([
    'back',
    'soon',
    'lead',
    'support',
    'continuing',
    'sent',
  ])
})

test('a task that owes nothing for a period is not in its list, nor one that is not there yet', () => {
  const tasks = [task('a', null), task('b', null)]
  const all = [owed('a', '2026-11'), owed('b', '2026-10'), owed('unopened', '2026-11')]
  expect(dueIn(tasks, all, '2026-11').map(each => each.task.id)).toEqual(['a'])
})

test('the period that is written is the next to fall due, else the last that did, and never one that is not open', () => {
  const periods = periodsOwed([
    owed('a', '2026-10', 'missing'),
    owed('a', '2026-11'),
    owed('b', '2026-11', 'reported'),
    owed('a', '2026-12', 'not-open'),
  ])
  expect(presentPeriod(periods, '2026-11-24')).toMatchObject({ period: '2026-11', open: 1 })
  expect(presentPeriod(periods, '2026-11-27')?.period).toBe('2026-11')
  expect(comingPeriod(periods)?.period).toBe('2026-12')
  expect(presentPeriod(periodsOwed([owed('a', '2026-12', 'not-open')]), '2026-11-24')).toBeNull()
})
