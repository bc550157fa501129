import { expect, test } from 'vitest'
import type { Organisation, RegisteredAgency } from '../../model/organisation.ts'
import { readDecision } from './read-decision.ts'

const agency = (id: string, name: string, aliases: string[] = []): RegisteredAgency => ({
  ...{ id, kind: 'department', level: 'county', from: null, end: null },
  ...{ names: [{ from: null, value: name }], aliases, code: null, reportsTo: [], members: [], rules: [] },
})

const organisation: Organisation = {
  region: 'wangcheng',
  agencies: new Map(
    [
      agency('zr', '望澄区自然资源局'),
      agency('cz', '望澄区财政局'),
      agency('zj', '望澄区住房和城乡建设局', ['区住建局']),
      agency('mz', '望澄区民政局'),
    ].map(each => [each.id, each]),
  ),
}
const read = (text: string) => readDecision(text, organisation, '2026-11-27')

test('the first agency named leads, by its short name too, and a day before which is the deadline', () => {
  expect(read('自然资源局12月10日前调剂用地指标80亩。')).toEqual({
    lead: 'zr',
    support: [],
    dueOn: '2026-12-10',
  })
})

test('whoever stands before 牵头 leads, wherever else somebody is named', () => {
  expect(read('会同区财政局，由望澄区民政局牵头，年底前提出资金方案')).toEqual({
    lead: 'mz',
    support: ['cz'],
    dueOn: '2026-12-31',
  })
})

test('an alias is an agency, named twice it is one', () => {
  expect(read('区住建局会同财政局协调，住建局明年3月底前办结')).toEqual({
    lead: 'zj',
    support: ['cz'],
    dueOn: '2027-03-31',
  })
})

test('a day that is no deadline is none, and nobody named is nobody', () => {
  expect(read('11月20日现场会的意见照办')).toEqual({ lead: null, support: [], dueOn: null })
  expect(read('  ')).toEqual({ lead: null, support: [], dueOn: null })
})
