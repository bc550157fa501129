import { expect, test } from 'vitest'
import { noFacts, type Report } from '../../ledger/commitment/facts.ts'
import type { Fact, OpenCommitment } from './ledger-client.ts'
import { reasonFor, reportedOf, verifiedOf, wordsBefore, wordsFor } from './reports.ts'

const report = (agency: string, period: string, state: Report['state'], value?: number): Report => ({
  agency,
  period,
  state,
  version: 3,
  submittedAt: '2026-10-20T01:00:00Z',
  signedAt: null,
  reviewedAt: null,
  returns: 0,
  values: value === undefined ? [] : [{ figure: 'f1', value }],
})

type Given = Partial<Pick<OpenCommitment, 'title' | 'status' | 'lead' | 'support' | 'dueOn'>>

const task = (given: Given, ...reports: Report[]): OpenCommitment =>
  ({
    id: given.title ?? 't',
    title: 't',
    status: 'underway',
    lead: 'swj',
    jointLeads: [],
    support: [],
    dueOn: null,
    ...given,
    facts: { ...noFacts, reports },
  }) as unknown as OpenCommitment

const fact = (kind: string, agency: string | null, data: object): Fact =>
  ({ kind, by: { region: 'r', agency, post: 'reporter' }, data }) as unknown as Fact

test('last time’s words are those of the latest period before, as last submitted', () => {
  const facts = [
    fact('ReportSubmitted', 'swj', { period: '2026-09', progress: '九月' }),
    fact('ReportSubmitted', 'swj', { period: '2026-10', progress: '十月初稿' }),
    fact('ReportSubmitted', 'jtj', { period: '2026-10', progress: '别的单位' }),
    fact('ReportSubmitted', 'swj', { period: '2026-10', progress: '十月' }),
    fact('ReportSubmitted', 'swj', { period: '2026-11', progress: '十一月' }),
  ]
  expect(wordsBefore(facts, 'swj', '2026-11')?.progress).toBe('十月')
  expect(wordsFor(facts, 'swj', '2026-11')?.progress).toBe('十一月')
  expect(wordsBefore(facts, 'swj', '2026-09')).toBeUndefined()
})

test('the reason is the last one given for the agency and the period', () => {
  const facts = [
    fact('ReportHandedBack', 'swj', { period: '2026-11', reason: '缺数据' }),
    fact('ReportReturned', null, { period: '2026-11', agency: 'jtj', reason: '与本单位无关' }),
    fact('ReportReturned', null, { period: '2026-11', agency: 'swj', reason: '数值与佐证不符' }),
  ]
  expect(reasonFor(facts, 'swj', '2026-11')).toBe('数值与佐证不符')
  expect(reasonFor(facts, 'swj', '2026-10')).toBeUndefined()
})

test('a reported value is the lead’s own, signed and not returned; a verified one stands apart', () => {
  const shared = task(
    { support: ['jtj'] },
    report('swj', '2026-09', 'accepted', 7),
    report('swj', '2026-10', 'signed', 9),
    report('swj', '2026-11', 'submitted', 12),
    report('jtj', '2026-11', 'signed', 99),
  )
  expect(reportedOf(shared, { id: 'f1' })).toMatchObject({ period: '2026-10', value: 9 })
  expect(reportedOf(shared, { id: 'f2' })).toBeNull()
  expect(verifiedOf(shared, { id: 'f1' })).toBeNull()
})
