import { expect, test } from 'vitest'
import { type AuditDecision, type AuditJudgement, decisionsInForce, saysWhy } from './audit-decision.ts'

const entry = (version: number, judgement: AuditJudgement): AuditDecision => ({
  version,
  at: '2026-03-01T08:00:00.000Z',
  by: '督查室',
  ...judgement,
})

test('the last decision on each finding holds, and a withdrawn one does not', () => {
  const decisions = [
    entry(1, { finding: 'a', verdict: 'accepted' }),
    entry(2, { finding: 'b', verdict: 'accepted' }),
    entry(3, { finding: 'a', verdict: null }),
    entry(4, { finding: 'b', verdict: 'dismissed', reason: 'misread' }),
  ]
  const inForce = decisionsInForce(decisions)
  expect([...inForce.keys()]).toEqual(['b'])
  expect(inForce.get('b')?.version).toBe(4)
  expect(decisionsInForce([...decisions, entry(5, { finding: 'a', verdict: 'accepted' })]).size).toBe(2)
})

test.each([
  [{ verdict: 'accepted' }, true],
  [{ verdict: null }, true],
  [{ verdict: 'dismissed' }, false],
  [{ verdict: 'dismissed', reason: 'revised' }, true],
  [{ verdict: 'dismissed', reason: 'other' }, false],
  [{ verdict: 'dismissed', reason: 'other', note: '  ' }, false],
  [{ verdict: 'dismissed', reason: 'other', note: '附注已说明' }, true],
] as const)('whether %j says why: %s', (judgement, expected) => {
  expect(saysWhy({ finding: 'a', ...judgement })).toBe(expected)
})
