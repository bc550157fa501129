import { expect, test } from 'vitest'
import { commitmentType } from '../../ledger/commitment/commitment-type.ts'
import { recordKindOf, undoneVersions } from './record-kinds.ts'

const office = { region: 'w', agency: null, post: 'supervisor' }
const sw = { region: 'w', agency: 'sw', post: 'reporter' }
const fact = (
  version: number,
  kind: string,
  data: Record<string, unknown>,
  by: typeof sw | typeof office = office,
) => ({
  ...{ version, kind, data, by },
})

test('a review that was taken back is marked, and only the last one of that agency and period', () => {
  const undone = undoneVersions([
    fact(1, 'ReportAccepted', { agency: 'sw', period: '2026-10' }),
    fact(2, 'ReportReturned', { agency: 'sw', period: '2026-11' }),
    fact(3, 'ReportAccepted', { agency: 'cz', period: '2026-11' }),
    fact(4, 'ReviewTakenBack', { agency: 'sw', period: '2026-11' }),
  ])
  expect([...undone]).toEqual([2])
})

test('what an agency takes back itself is found by who did it', () => {
  const undone = undoneVersions([
    fact(1, 'ReportSubmitted', { period: '2026-11' }, sw),
    fact(2, 'ReportSubmitted', { period: '2026-11' }, { ...sw, agency: 'cz' }),
    fact(3, 'ReportTakenBack', { period: '2026-11' }, sw),
  ])
  expect([...undone]).toEqual([1])
})

test('everything that agencies report and the office decides of it stands among the returns', () => {
  const ofReturns = Object.values(commitmentType.commands)
    .map(each => each.event)
    .filter(each => /^Report|^Question|^Review|^Signature/.test(each))
  expect(ofReturns.filter(each => recordKindOf(each) !== 'returns')).toEqual([])
  expect(recordKindOf('Issued')).toBe('terms')
})
