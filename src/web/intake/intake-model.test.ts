import { describe, expect, test } from 'vitest'
import { applyCorrections } from '../../model/corrected-plan.ts'
import type { Change } from '../../model/correction.ts'
import { examplePlan, exampleText, spanOf } from '../example-plan.ts'
import { cutPoints, firstCut } from './cut-points.ts'
import { findingRound, intakeModelOf, sectionPath } from './intake-model.ts'
import { changeFor } from './missed-mention.ts'

const modelAfter = (...changes: Change[]) => {
  const entries = changes.map((change, index) => ({
    version: index + 1,
    at: '',
    by: '',
    act: 'change' as const,
    changes: [change],
  }))
  return intakeModelOf(exampleText, applyCorrections(examplePlan, exampleText, entries))
}
const numbers = (...changes: Change[]) => modelAfter(...changes).rows.map(({ number }) => number)
const cut = spanOf('对标杭州')[0]

describe('numbers', () => {
  test('a clause keeps the number it was read with, whatever is done to others', () => {
    expect(numbers()).toEqual(['1', '2', '3'])
    expect(numbers({ type: 'split', clause: 'parks', at: cut })).toEqual(['1', '2-1', '2-2', '3'])
    expect(numbers({ type: 'merge', clause: 'parks', next: 'greenway' })).toEqual(['1', '2+3'])
    expect(
      numbers(
        { type: 'split', clause: 'parks', at: cut },
        { type: 'merge', clause: 'parks.2', next: 'greenway' },
      ),
    ).toEqual(['1', '2-1', '2-2+3'])
  })

  test('a clause added by hand is starred', () => {
    expect(numbers({ type: 'add-clause', span: spanOf('澄湖市湖岸建设方案'), kind: 'context' })).toEqual([
      '*1',
      '1',
      '2',
      '3',
    ])
  })
})

describe('counts', () => {
  test('a reclassified clause leaves the commitments', () => {
    expect(modelAfter().counts).toMatchObject({ commitments: 2, checked: 0, warning: 1, info: 1 })
    expect(modelAfter({ type: 'reclassify', clause: 'parks', kind: 'context' }).counts.commitments).toBe(1)
  })

  test('a judged finding no longer marks its row', () => {
    const [finding] = modelAfter().corrected.findings
    expect(modelAfter().rowById.get('greenway')?.open).toBe('warning')
    const judged = modelAfter({ type: 'judge-finding', finding: finding?.id ?? '', verdict: 'accepted' })
    expect(judged.rowById.get('greenway')?.open).toBeNull()
  })

  test('F passes over repairs and comes to errors first', () => {
    const [warning, info] = modelAfter().corrected.findings
    if (!warning || !info) throw new Error('the example has two findings')
    const error = { ...warning, id: 'e', severity: 'error' as const, spans: [[900, 901] as const] }
    expect(findingRound([warning, info, error])).toEqual([error, warning])
  })

  test('a section that is its own ancestor does not hang the page', () => {
    const [first] = examplePlan.sections
    if (!first) throw new Error('the example has sections')
    const loop = new Map([['s1', { ...first, parent: 's1' }]])
    expect(sectionPath('s1', loop)).toHaveLength(1)
  })
})

describe('cutting', () => {
  const parks = modelAfter().rowById.get('parks')?.clause
  if (!parks) throw new Error('the example has parks')
  const cuts = cutPoints(parks, exampleText)

  test('a clause may be cut after its stops and commas', () => {
    expect(cuts).toContain(cut)
    expect(cuts.every(at => '，；。\n'.includes(exampleText.charAt(at - 1)))).toBe(true)
  })

  test('the cut offered first is the nearest to where one is', () => {
    expect(cuts[firstCut(cuts, parks, exampleText, spanOf('12个')[1])]).toBe(spanOf('完成投资')[0])
  })

  test('every cut that is offered is taken', () => {
    for (const at of cuts) expect(modelAfter({ type: 'split', clause: 'parks', at }).rows).toHaveLength(4)
  })
})

describe('selected words', () => {
  const parks = modelAfter().rowById.get('parks')?.clause
  const today = new Date(2026, 10, 22)

  test('become a mention of their clause, with their place', () => {
    const change = changeFor('lead', spanOf('市财政局'), exampleText, parks, today)
    expect(change).toEqual({
      type: 'add-mention',
      clause: 'parks',
      mention: { role: 'lead', agency: { name: '市财政局', printed: '市财政局', span: spanOf('市财政局') } },
    })
  })

  test.each([
    ['window', '老旧小区', 'no-window'],
    ['figure', '老旧小区', 'no-figure'],
  ] as const)('are refused as a %s when they are none', (role, words, refusal) => {
    expect(changeFor(role, spanOf(words), exampleText, parks, today)).toBe(refusal)
  })

  test('outside of every clause belong to none', () => {
    expect(changeFor('lead', spanOf('首页'), exampleText, undefined, today)).toBe('no-clause')
  })
})
