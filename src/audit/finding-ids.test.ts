import { expect, test } from 'vitest'
import { audit, document, fiveYears } from '../../test/invented-report.ts'
import { auditPlans } from './audit.ts'
import { auditFindingIds } from './finding-ids.ts'

const idsOf = (text: string): string[] => auditFindingIds(auditPlans([document(text)]).findings, text)
const school = '学校由10所增加到15所，增加9所。'
const park = '公园由20个增加到35个，增加25个。'

test('a finding keeps its identity when another one comes or goes before it', () => {
  const [first, second] = idsOf(fiveYears(school + park))
  expect(idsOf(fiveYears(park))).toEqual([second])
  expect(first).not.toBe(second)
})

test('an identity is made of the code and the words, layout left out', () => {
  const [id] = idsOf(fiveYears(park))
  expect(id).toMatch(/^from-to\|/)
  for (const words of ['20个', '35个', '25个']) expect(id).toContain(words)
  const where = [{ document: 'a', span: [2, 4] as const, text: '二\n' }]
  expect(auditFindingIds([{ code: 'x', where }], '一。二\n三')).toEqual(['x|二'])
})

test('findings alike in all of that are told apart by their order, and no two are the same', () => {
  const where = [{ document: 'a', span: [0, 2] as const, text: '五个' }]
  expect(
    auditFindingIds(
      [
        { code: 'x', where },
        { code: 'x', where },
      ],
      '五个方面',
    ),
  ).toEqual(['x|五个', 'x|五个#2'])
  const text = fiveYears(school + school + park)
  const ids = idsOf(text)
  expect(new Set(ids).size).toBe(ids.length)
  expect(audit(text).findings.length).toBe(ids.length)
})

test('an identity can be sent and stored, whatever the words are cut through', () => {
  const text = '😀😀😀😀😀😀😀\0五个'
  const where = [{ document: 'a', span: [15, 17] as const, text: '五个' }]
  const [id = ''] = auditFindingIds([{ code: 'x', where }], text)
  expect(id).not.toMatch(/[\p{Cc}\p{Cs}]/u)
  expect(id.endsWith('五个')).toBe(true)
})
