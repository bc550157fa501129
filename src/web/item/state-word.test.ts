import { expect, test } from 'vitest'
import type { CourseDocument } from '../../contract/course-api.ts'
import { noFacts, type Report } from '../../ledger/commitment/facts.ts'
import { stateFor } from './state-word.ts'

const report = (state: Report['state']): Report => ({
  ...{ agency: 'sw', period: '2026-11', state, version: 3, submittedAt: '2026-11-20T02:00:00.000Z' },
  ...{ signedAt: null, reviewedAt: null, returns: 0, values: [] },
})
const owed = (state: CourseDocument['returns'][number]['state']): CourseDocument['returns'] => [
  {
    ...{ id: 'm1:sw:2026-11', matter: 'm1', title: '电商', planId: null, agency: 'sw', part: 'lead', state },
    ...{ reportedOn: null, returns: 0 },
    period: { period: '2026-11', zh: '11月', dueOn: '2026-11-25', provisional: false },
  },
]
const task = (...reports: Report[]) => ({ facts: { ...noFacts, reports } })
const reporter = { post: 'reporter', agency: 'sw' } as const
const head = { post: 'agency-head', agency: 'sw' } as const

test('a reporter owes it until it is sent, and again once it is returned', () => {
  expect(stateFor(task(), owed('open'), reporter)).toBe('toFill')
  expect(stateFor(task(report('submitted')), owed('open'), reporter)).toBe('status')
  expect(stateFor(task(report('returned')), owed('returned'), reporter)).toBe('toFill')
  expect(stateFor(task(report('accepted')), owed('reported'), reporter)).toBe('status')
})

test('a head has it to sign while it waits, and nothing to fill in', () => {
  expect(stateFor(task(report('submitted')), owed('open'), head)).toBe('toSign')
  expect(stateFor(task(), owed('missing'), head)).toBe('status')
})

test('the office and other agencies see the table’s own word', () => {
  expect(stateFor(task(), owed('missing'), { post: 'supervisor', agency: null })).toBe('status')
  expect(stateFor(task(), owed('missing'), { post: 'reporter', agency: 'cz' })).toBe('status')
})
