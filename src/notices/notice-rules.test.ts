import { describe, expect, test } from 'vitest'
import type { Actor } from '../ledger/actor.ts'
import { blankMatter, type Matter } from '../ledger/matter.ts'
import { matterTypes } from '../ledger/matter-types.ts'
import { noticeRules, noticesOf } from './notice-rules.ts'

const rules = Object.entries(noticeRules).flatMap(([type, list]) =>
  list.flatMap(({ events, to, zh }) => events.map(event => ({ type, event, to, zh }))),
)

test.each(rules)('$type: $event is a fact that its type records', ({ type, event }) => {
  const recorded = Object.values(matterTypes[type]?.commands ?? {}).map(each => each.event)
  expect(recorded).toContain(event)
})

test('every type of matter has rules', () => {
  expect(Object.keys(matterTypes).filter(type => !noticeRules[type])).toEqual([])
})

describe('whom a fact concerns', () => {
  const matter: Matter = {
    ...blankMatter('wangcheng', 'm1', 'commitment', {}),
    title: '新建学校',
    lead: 'jiaoti',
    jointLeads: ['zhujian'],
    support: ['caizheng', 'jiaoti'],
    verifier: 'tongji',
  }
  const office: Actor = { region: 'wangcheng', agency: null, post: 'supervisor' }
  const told = (kind: string, by = office, data = {}) =>
    noticesOf({ kind, by, data }, matter).map(({ recipient, words }) => [recipient, words.zh])

  test('each agency once, by the first rule that reaches it', () => {
    expect(told('Issued')).toEqual([
      ['jiaoti', '待签收'],
      ['zhujian', '待配合'],
      ['caizheng', '待配合'],
    ])
  })

  test('the agency that the fact names, and no other', () => {
    expect(told('ReportReturned', office, { agency: 'caizheng', reason: '数字不对' })).toEqual([
      ['caizheng', '报送已退回'],
    ])
  })

  test('the verifier, the office', () => {
    expect(told('VerificationBegun')).toEqual([['tongji', '待核实']])
    const lead: Actor = { ...office, agency: 'jiaoti', post: 'agency-head' }
    expect(told('ReportSigned', lead)).toEqual([[null, '报送待审核']])
  })

  test('not whoever did it, unless the calendar did', () => {
    expect(told('ChangeRequested')).toEqual([['jiaoti', '调整申请待审定']])
    expect(told('ChangeRequested', { ...office, post: 'system' })).toHaveLength(2)
  })

  test('nobody, where no rule says so', () => {
    expect(told('CalendarNoted')).toEqual([])
  })
})
