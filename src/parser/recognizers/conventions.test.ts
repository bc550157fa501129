import { describe, expect, it } from 'vitest'
import { ownTime } from '../../../test/own-time.ts'
import { readConventions } from './conventions.ts'

const names = (text: string): string[] => readConventions(text).always.map(({ name }) => name)

describe('whoever is named first leads', () => {
  it.each([
    '（市教委、市体育局负责。列第一位者为牵头单位，下同）',
    '（责任单位：市教委、市体育局。列在第一位的为牵头部门，下同。）',
    '（市教委负责，排在首位的部门为牵头部门，下同）',
    '（责任单位：市教委。排名第一为牵头单位，下同）',
  ])('%s', text => {
    expect(readConventions(text).firstLeads).toBe(true)
  })

  it.each(['全市规模排名第一，由市商务局牵头。', '把安全放在首位。各牵头单位要落实。', '第一，加强领导。'])(
    'not in %s',
    text => {
      expect(readConventions(text).firstLeads).toBe(false)
    },
  )
})

it('tells the rule that all lead from a note in which all lead', () => {
  expect(readConventions('（市教委按职责分工负责，分工负责为各部门按职责分别牵头，下同）').dutyLeads).toBe(
    true,
  )
  expect(readConventions('（市教委、市体育局分别牵头，各区政府落实）').dutyLeads).toBe(false)
})

describe('units of every task', () => {
  it.each([
    ['以下均含各市政府、云台新区管委会，不再单独列出。', ['各市政府', '云台新区管委会']],
    ['以下均需各市（含北川、南屏市）政府、云台新区管委会落实，不再列出）', ['各市政府', '云台新区管委会']],
    ['以下各项均需各市、州人民政府落实，以下不再列出', ['各市、州人民政府']],
    ['各项任务均涉及各镇街，不再一一列出。', ['各镇街']],
    ['以下各项工作均由各区政府负责落实，不再单独标注', ['各区政府']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it.each(['符合条件的不再列入名单。', '以下事项不再审批。', '各项补贴均已发放，企业不再申请。'])(
    'none in %s',
    text => {
      expect(names(text)).toEqual([])
    },
  )
})

it('says where its statements stand, in order', () => {
  const text = '各市（含北川、南屏市，下同）政府：甲。（市教委负责。列第一位者为牵头单位，下同）'
  expect(readConventions(text).places.map(({ start, end }) => text.slice(start, end))).toEqual([
    '（含北川、南屏市，下同）',
    '列第一位者为牵头单位，下同',
  ])
})

it.each(['下同）', '不再列出', '第一牵头', '以下均不再列', '分别牵头'])(
  'reads 100,000 signs of %s without a long wait',
  part => {
    const text = part.repeat(Math.ceil(100_000 / part.length))
    const before = ownTime()
    readConventions(text)
    expect(ownTime() - before).toBeLessThan(500)
  },
)
