import { expect, test } from 'vitest'
import { parsePlan } from '../../parser/index.ts'
import { comparedIn } from './benchmarks.ts'

const read = (task: string) => {
  const text = `澄湖市2026年工作要点\n\n一、主要任务\n1.${task}\n牵头单位：市科技局\n2.建设口袋公园3个。\n牵头单位：市园林局\n`
  const clause = parsePlan(text, { name: 'plan.txt', sha256: '0'.repeat(64) }).clauses.find(
    each => each.benchmarks.length > 0,
  )
  if (!clause) throw new Error(`no benchmark is read in ${task}`)
  const { ours, compared } = comparedIn(text, clause)
  return {
    ours: ours.map(each => each.text),
    compared: compared.map(({ name, theirs, gap }) => [
      name,
      theirs.map(each => each.text).join(),
      gap && `${gap.by}${gap.unit}`,
    ]),
  }
}

test('a value in brackets behind the name is theirs, and the gap is ours less theirs', () => {
  expect(read('对标苏州（2025年研发投入强度4.1%），推动全市研发投入强度达到3.5%。')).toEqual({
    ours: ['3.5%'],
    compared: [['苏州', '4.1%', '-0.6%']],
  })
})

test('a value in the same phrase is theirs too', () => {
  expect(read('对标无锡万人有效发明专利拥有量68件的水平，力争万人有效发明专利拥有量达到50件。')).toEqual({
    ours: ['50件'],
    compared: [['无锡', '68件', '-18件']],
  })
})

test('where nothing is said of the other there is no value and no gap, whatever of ours follows', () => {
  expect(read('对标杭州、无锡滨湖城市建设经验，划定重点视廊12处。')).toEqual({
    ours: ['12处'],
    compared: [
      ['杭州', '', null],
      ['无锡', '', null],
    ],
  })
})

test('figures of different things have no gap', () => {
  expect(read('对标苏州（2025年研发投入强度4.1%），推动城镇化率达到70%。').compared).toEqual([
    ['苏州', '4.1%', null],
  ])
})
