import { expect, test } from 'vitest'
import type { PlanSummary } from '../../contract/plans-api.ts'
import type { PlanStage } from '../plan-page/plan-client.ts'
import { nextAct, reached } from './plan-stage.ts'

const plan = (change: Partial<PlanSummary> = {}): PlanSummary => ({
  ...{ id: 'p', name: 'p', title: null, number: null, issuer: null, genre: 'other', issuedOn: null },
  ...{ storedAt: '', version: 0, clauses: 9, commitments: 5, checked: 0, sample: false },
  findings: { error: 0, warning: 0, info: 0 },
  ...change,
})
const stage = (change: Partial<PlanStage>): PlanStage => ({
  ...{ planId: 'p', tasks: 5, toSetOut: 0, toApprove: 0, issued: 0, setAside: 0, firstIssuedAt: null },
  ...{ public: false, reserve: null },
  ...change,
})

test.each([
  ['nothing is taken in', undefined, 'check'],
  ['tasks wait to be set out', stage({ toSetOut: 5 }), 'register'],
  ['some wait for approval', stage({ toSetOut: 2, toApprove: 3 }), 'approve'],
  ['some are issued', stage({ toApprove: 2, issued: 3 }), 'issue'],
  ['every promise was set aside', stage({ tasks: 0, setAside: 5 }), 'register'],
] as const)('where %s the plan has come to its stage', (_, given, expected) => {
  expect(reached(given)).toBe(expected)
})

test('errors of the reading are settled before anything is registered', () => {
  expect(nextAct(plan({ findings: { error: 1, warning: 0, info: 0 } }), undefined)).toBe('check')
  expect(nextAct(plan(), undefined)).toBe('register')
})

test('what is not set out comes before what waits for approval', () => {
  expect(nextAct(plan(), stage({ toSetOut: 1, toApprove: 4 }))).toBe('register')
  expect(nextAct(plan(), stage({ toApprove: 4, issued: 1 }))).toBe('approve')
  expect(nextAct(plan(), stage({ issued: 5 }))).toBe('read')
})
