import { describe, expect, test } from 'vitest'
import { log, named, planOf } from '../../test/lined-plan.ts'
import { applyCorrections, refusalsOf } from './corrected-plan.ts'
import type { Change } from './correction.ts'
import type { Clause, Span, Window } from './plan.ts'

const two = planOf('商务局|财政局,科技局|建成6个基地，新增9处站点。', '农业局||办好市集。')

describe('a corrected cell', () => {
  const lead: Change = { type: 'set-agencies', clause: 'c1', lead: named('市商务局') }

  test('stands beside what was read, with post and time', () => {
    const [clause] = applyCorrections(two.plan, two.text, log(lead)).clauses
    expect(clause?.now.lead).toEqual(named('市商务局'))
    expect(clause?.read.lead).toEqual(two.plan.clauses[0]?.lead)
    expect(clause?.changed).toEqual({ lead: { version: 1, at: '2026-03-01T08:00:00.000Z', by: '督查室' } })
  })

  test('set to what was read again is no correction, and its history stays', () => {
    const back: Change = { type: 'set-agencies', clause: 'c1', lead: two.plan.clauses[0]?.lead ?? [] }
    const corrected = applyCorrections(two.plan, two.text, log(lead, back))
    expect(corrected.clauses[0]?.changed).toEqual({})
    expect(corrected.entries).toHaveLength(2)
  })

  test('moves an agency from lead to support in one entry', () => {
    const move: Change = {
      type: 'set-agencies',
      clause: 'c1',
      lead: named('科技局'),
      support: named('商务局'),
    }
    const [clause] = applyCorrections(two.plan, two.text, log(move)).clauses
    expect(Object.keys(clause?.changed ?? {}).sort()).toEqual(['lead', 'support'])
  })

  test('with a span outside the text is refused and leaves the cell alone', () => {
    const span: Span = [0, two.text.length + 1]
    const outside: Change = {
      type: 'set-agencies',
      clause: 'c1',
      lead: [{ name: '甲', printed: '甲', span }],
    }
    const corrected = applyCorrections(two.plan, two.text, log(outside))
    expect(corrected.entries[0]?.refusals).toEqual([{ code: 'outside-text', span, length: two.text.length }])
    expect(corrected.clauses[0]?.changed).toEqual({})
  })

  test('of a clause that is not there is refused', () => {
    expect(
      refusalsOf(two.plan, two.text, [], { act: 'change', changes: [{ ...lead, clause: 'c9' }] }),
    ).toEqual([{ code: 'unknown-clause', clause: 'c9' }])
  })
})

describe('拆分', () => {
  const at = two.text.indexOf('新增')
  const split: Change = { type: 'split', clause: 'c1', at }

  test('gives both parts the agencies and each figure to the part it stands in', () => {
    const [first, second, third] = applyCorrections(two.plan, two.text, log(split)).clauses
    expect([first?.id, second?.id, third?.id]).toEqual(['c1.1', 'c1.2', 'c2'])
    expect([first?.text, second?.text]).toEqual(['建成6个基地，', '新增9处站点。'])
    expect(first?.now.lead).toEqual(two.plan.clauses[0]?.lead)
    expect(second?.now.support).toEqual(two.plan.clauses[0]?.support)
    expect(first?.now.figures.map(figure => figure.text)).toEqual(['6个'])
    expect(second?.now.figures.map(figure => figure.text)).toEqual(['9处'])
    expect(second?.carried).toEqual(['lead', 'support'])
  })

  test('and a carried cell corrected in its part is carried no more', () => {
    const change: Change = { type: 'set-agencies', clause: 'c1.2', lead: named('文旅局') }
    const [first, second] = applyCorrections(two.plan, two.text, log(split, change)).clauses
    expect(first?.carried).toEqual(['lead', 'support'])
    expect(second?.carried).toEqual(['support'])
  })

  test.each([
    ['before its first character', 0, 'outside-clause'],
    ['after its last', two.text.indexOf('\n'), 'outside-clause'],
    ['through a figure', two.text.indexOf('个'), 'inside-mention'],
  ])('%s is refused', (_, offset, code) => {
    const [refusal] = refusalsOf(two.plan, two.text, [], {
      act: 'change',
      changes: [{ type: 'split', clause: 'c1', at: offset }],
    })
    expect(refusal?.code).toBe(code)
  })

  test('between the halves of one character is refused', () => {
    const { plan, text } = planOf('||修建𬱖桥两座。')
    const [refusal] = refusalsOf(plan, text, [], {
      act: 'change',
      changes: [{ type: 'split', clause: 'c1', at: 3 }],
    })
    expect(refusal?.code).toBe('inside-mention')
  })

  test('finds its place in the cleaned words although the original has more', () => {
    const text = '加快建設口岸（kǒu àn），\n　辦好市集。'
    const { plan } = planOf('||x')
    const clause = { ...plan.clauses[0], span: [0, text.length], text: '加快建设口岸，办好市集。' } as Clause
    const corrected = applyCorrections(
      { ...plan, clauses: [clause] },
      text,
      log({ type: 'split', clause: 'c1', at: text.indexOf('\n') }),
    )
    expect(corrected.clauses.map(each => each.text)).toEqual(['加快建设口岸，', '办好市集。'])
    expect(corrected.clauses.map(each => text.slice(...each.span))).toEqual([
      '加快建設口岸（kǒu àn），',
      '辦好市集。',
    ])
  })
})

describe('合并', () => {
  test('joins neighbours: leads and figures of both, nobody in two roles', () => {
    const { plan, text } = planOf('商务局|农业局|建成6个基地。', '农业局|财政局|新增9处站点。')
    const [merged, ...rest] = applyCorrections(
      plan,
      text,
      log({ type: 'merge', clause: 'c1', next: 'c2' }),
    ).clauses
    expect(rest).toEqual([])
    expect(merged?.id).toBe('c1+c2')
    expect(merged?.now.lead.map(each => each.name)).toEqual(['商务局', '农业局'])
    expect(merged?.now.support.map(each => each.name)).toEqual(['财政局'])
    expect(merged?.now.figures).toHaveLength(2)
    expect(merged?.origin).toEqual(['c1', 'c2'])
  })

  test('a stated window outweighs an inherited one', () => {
    const { plan, text } = planOf('||甲。', '||乙。')
    const window = (to: string, inherited: boolean): Window => ({
      kind: 'by',
      from: null,
      to,
      rrule: null,
      text: to,
      inherited,
      span: null,
    })
    const [first, second] = plan.clauses as [Clause, Clause]
    const both = [
      { ...first, window: window('2026-12-31', true) },
      { ...second, window: window('2026-06-30', false) },
    ]
    const merge: Change = { type: 'merge', clause: 'c1', next: 'c2' }
    const corrected = applyCorrections({ ...plan, clauses: both }, text, log(merge))
    expect(corrected.clauses[0]?.now.window?.to).toBe('2026-06-30')
  })

  test('of clauses that are no neighbours is refused', () => {
    const { plan, text } = planOf('||甲。', '||乙。', '||丙。')
    const merge: Change = { type: 'merge', clause: 'c1', next: 'c3' }
    expect(refusalsOf(plan, text, [], { act: 'change', changes: [merge] })).toEqual([
      { code: 'not-neighbours', clause: 'c1', next: 'c3' },
    ])
  })

  test('of the two parts of a split gives the clause back', () => {
    const split: Change = { type: 'split', clause: 'c1', at: two.text.indexOf('新增') }
    const merge: Change = { type: 'merge', clause: 'c1.1', next: 'c1.2' }
    const corrected = applyCorrections(two.plan, two.text, log(split, merge))
    expect(corrected.clauses).toEqual(applyCorrections(two.plan, two.text, []).clauses)
  })
})

test('a clause cut in three grows together again part by part', () => {
  const { plan, text } = planOf('||甲事，乙事，丙事。')
  const cut = (clause: string, word: string): Change => ({ type: 'split', clause, at: text.indexOf(word) })
  const join = (clause: string, next: string): Change => ({ type: 'merge', clause, next })
  const cuts = [cut('c1', '丙'), cut('c1.1', '乙')]
  const ids = (...acts: Change[]) => applyCorrections(plan, text, log(...acts)).clauses.map(each => each.id)
  expect(ids(...cuts)).toEqual(['c1.1.1', 'c1.1.2', 'c1.2'])
  expect(ids(...cuts, join('c1.1.1', 'c1.1.2'))).toEqual(['c1.1', 'c1.2'])
  const whole = applyCorrections(plan, text, log(...cuts, join('c1.1.1', 'c1.1.2'), join('c1.1', 'c1.2')))
  expect(whole.clauses).toEqual(applyCorrections(plan, text, []).clauses)
})

describe('what a person adds', () => {
  test('a missed agency is added once and leaves its other role', () => {
    const agency = { name: '财政局', printed: '财政局', span: [0, 2] as Span }
    const mention: Change = { type: 'add-mention', clause: 'c1', mention: { role: 'lead', agency } }
    const [clause] = applyCorrections(two.plan, two.text, log(mention, mention)).clauses
    expect(clause?.now.lead.map(each => each.name)).toEqual(['商务局', '财政局'])
    expect(clause?.now.support.map(each => each.name)).toEqual(['科技局'])
  })

  test('a missed clause takes its place in the document', () => {
    const { plan, text } = planOf('||甲事。', '||乙事。', '||丙事。')
    const [first, , third] = plan.clauses as [Clause, Clause, Clause]
    const span: Span = [4, 8]
    const added = applyCorrections(
      { ...plan, clauses: [first, third] },
      text,
      log({ type: 'add-clause', span, kind: 'commitment' }),
    )
    expect(added.clauses.map(each => each.text)).toEqual(['甲事。', '乙事。', '丙事。'])
    expect(added.clauses[1]?.origin).toEqual([])
  })

  test('a clause over words of another is refused', () => {
    const [refusal] = refusalsOf(two.plan, two.text, [], {
      act: 'change',
      changes: [{ type: 'add-clause', span: [2, 5], kind: 'result' }],
    })
    expect(refusal).toEqual({ code: 'overlaps-clause', span: [2, 5], clause: 'c1' })
  })
})
test('a new reading keeps the corrections of the clauses it left alone', () => {
  const lead: Change = { type: 'set-agencies', clause: 'c1', lead: named('市商务局') }
  const gone: Change = { type: 'reclassify', clause: 'c2', kind: 'principle' }
  const [first] = two.plan.clauses as [Clause]
  const reread = { ...two.plan, clauses: [first, { ...first, id: 'new', span: [20, 22] as Span }] }
  const corrected = applyCorrections(reread, two.text, log(lead, gone))
  expect(corrected.clauses[0]?.now.lead).toEqual(named('市商务局'))
  expect(corrected.entries.map(each => each.refusals.length)).toEqual([0, 1])
})
