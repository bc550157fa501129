import { describe, expect, test } from 'vitest'
import type { Agency, Clause } from '../../model/plan.ts'
import { draftOf, titleOf } from './draft.ts'

const offset = 40

/** A clause at some offset whose agencies stand where their words do. */
function clauseOf(text: string, leads: readonly string[], more: Partial<Clause> = {}): Clause {
  const lead = leads.map((printed): Agency => {
    const start = offset + text.indexOf(printed)
    return { name: printed, printed, span: [start, start + printed.length] }
  })
  return {
    id: 'c1',
    section: null,
    ordinal: null,
    kind: 'commitment',
    text,
    span: [offset, offset + text.length],
    lead,
    support: [],
    window: null,
    figures: [],
    benchmarks: [],
    ...more,
  }
}

describe('the title of a task', () => {
  test.each([
    ['新建学校5所。\n完成时限：年底 牵头单位：区教体局', ['区教体局'], '新建学校5所。'],
    ['新建学校5所（责任单位：区教体局）', ['区教体局'], '新建学校5所'],
    ['由区教体局牵头，新建学校5所。', ['区教体局'], '由区教体局牵头，新建学校5所。'],
    ['新建学校（含改扩建）5所，由区教体局负责。', ['区教体局'], '新建学校（含改扩建）5所，由区教体局负责。'],
    ['责任单位：区教体局', ['区教体局'], '责任单位：区教体局'],
  ])('of %j is %j', (text, leads, title) => {
    expect(titleOf(clauseOf(text, leads))).toBe(title)
  })

  test('leaves the source whole', () => {
    const text = '新建学校5所。\n牵头单位：区教体局'
    const draft = draftOf(clauseOf(text, ['区教体局']), { planId: 'p1', reading: 2 })
    expect(draft.sources).toMatchObject([{ text, span: [offset, offset + text.length], reading: 2 }])
  })
})

test('a class of agencies is left for the office to resolve', () => {
  const clause = clauseOf('各镇街配合。', [], {
    support: [{ name: '镇街', printed: '各镇街', class: '镇街', quantifier: 'all', span: [40, 43] }],
  })
  expect(draftOf(clause, { planId: 'p1', reading: 1 }).classes).toEqual([
    { printed: '各镇街', role: 'support', agencies: null },
  ])
})
