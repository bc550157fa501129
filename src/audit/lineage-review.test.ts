import { expect, test } from 'vitest'
import type { Plan } from '../model/plan.ts'
import { parsePlan } from '../parser/index.ts'
import { reviewIn } from './lineage-review.ts'

const read = (text: string): Plan =>
  parsePlan(text, { name: 'x.txt', sha256: '0'.repeat(64), realign: words => words })

const kindsOf = (plan: Plan, told: number | null): string[] =>
  reviewIn(plan, told)
    .clauses.filter(({ figures }) => figures.length > 0)
    .map(({ kind, figures }) => `${figures[0]?.text} ${kind}`)

test('what a bulletin counts has come about, however its clauses are put', () => {
  const bulletin = read(
    '关于2025年民生实事进展情况的通报\n\n改造老旧小区18个，完工12个。新建口袋公园6个。下一步，力争建成停车位300个。\n',
  )
  expect(kindsOf(bulletin, 2025)).toEqual(['18个 result', '6个 result', '300个 commitment'])
})

test('goals under a title of a later year are no results', () => {
  const report = read(
    '政府工作报告\n——2026年1月8日在望澄区第六届人民代表大会第五次会议上\n望澄区人民政府\n\n' +
      '一、2025年工作\n\n城镇新增就业6487人。\n\n二、2026年打算\n\n主要预期目标：城镇新增就业6800人。新增停车位450个。\n',
  )
  expect(kindsOf(report, 2025)).toEqual(['6487人 result', '6800人 commitment', '450个 commitment'])
})

test('a year to come inside a sentence of the review opens no plan', () => {
  const report = read(
    '望澄区交通运输局2025年工作总结\n\n面向2030年的港区规划获批，新增泊位4个。完成大修32公里。\n2026年，力争完成大修40公里。\n',
  )
  expect(kindsOf(report, 2025)).toEqual(['4个 result', '32公里 result', '40公里 commitment'])
})
