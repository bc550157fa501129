import { expect, test } from 'vitest'
import { document, fiveYears } from '../../test/invented-report.ts'
import { applyCorrections } from '../model/corrected-plan.ts'
import type { Change } from '../model/correction.ts'
import { auditPlans } from './audit.ts'
import { planAsCorrected } from './corrected-reading.ts'

const { plan, text } = document(fiveYears('公园由20个增加到35个，增加25个。'))
const clause = plan.clauses.find(each => each.text.includes('公园'))
const id = clause?.id ?? ''
const corrected = (...changes: Change[]) =>
  planAsCorrected(
    applyCorrections(plan, text, [{ version: 1, at: '', by: '督查室', act: 'change', changes }]),
  )

test('an uncorrected plan is audited as it was read', () => {
  expect(planAsCorrected(applyCorrections(plan, text, []))).toEqual(plan)
})

test('a figure corrected by hand ends the contradiction, since it stands on no words of the document', () => {
  const [first, second, third] = clause?.figures ?? []
  if (!first || !second || !third) throw new Error('the three figures were not read')
  const figures = [first, second, { ...third, value: 15, text: '15个', span: null }]
  const now = corrected({ type: 'set-figures', clause: id, figures })
  expect(now.clauses.find(each => each.id === id)?.figures.map(each => each.text)).toEqual(['20个', '35个'])
  expect(auditPlans([{ plan: now, text }]).findings).toEqual([])
})

test('a lead added by hand leads, at the place of its clause', () => {
  const lead = [{ name: '区住建局', printed: '', span: null }]
  const now = corrected({ type: 'set-agencies', clause: id, lead })
  expect(now.clauses.find(each => each.id === id)?.lead).toEqual([
    { name: '区住建局', printed: '', span: clause?.span },
  ])
})
