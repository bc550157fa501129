import { describe, expect, test } from 'vitest'
import { applyCorrections } from '../../model/corrected-plan.ts'
import { examplePlan, exampleText, spanOf } from '../example-plan.ts'
import { blocksOf } from './blocks.ts'
import { marksOf } from './marks.ts'
import { placeOnBlocks, runsOf } from './segments.ts'

const corrected = applyCorrections(examplePlan, exampleText, [])
const blocks = blocksOf(exampleText, examplePlan, { head: true, tail: true })
const marks = marksOf(corrected)
const placed = placeOnBlocks(blocks, corrected.clauses, marks)
const blockOf = (words: string) =>
  blocks.findIndex(({ start, end }) => start <= spanOf(words)[0] && spanOf(words)[0] < end)
const runsAt = (words: string, ...more: [typeof none?, number?]) => {
  const index = blockOf(words)
  const [block, own] = [blocks[index], placed[index]]
  if (!block || !own) throw new Error(words)
  return runsOf(block, own, ...more)
}
const none: readonly (readonly [number, number])[] = []

describe('segments', () => {
  test('put together, the segments of every block are its words', () => {
    blocks.forEach((block, index) => {
      const own = placed[index]
      if (block.kind !== 'line' || !own) return
      const words = runsOf(block, own).flatMap(({ segments }) =>
        segments.map(({ start, end }) => exampleText.slice(start, end)),
      )
      expect(words.join('')).toBe(exampleText.slice(block.start, block.end))
    })
  })

  test('a mark covers its own words and no others', () => {
    const found = runsAt('新建口袋公园')
      .flatMap(({ segments }) => segments)
      .filter(segment => segment.marks.some(({ kind }) => kind === 'figure'))
    expect(found.map(({ start, end }) => exampleText.slice(start, end))).toEqual(['12个', '3亿元'])
  })

  test('the lines of labels below a task belong to its clause, its number does not', () => {
    expect(runsAt('牵头单位：市园林局').map(({ clause }) => clause?.id)).toEqual(['parks'])
    expect(runsAt('新建口袋公园').map(({ clause }) => clause?.id)).toEqual([undefined, 'parks'])
  })

  test('only the first run of a clause carries its number', () => {
    expect(runsAt('新建口袋公园').at(-1)?.isFirst).toBe(true)
    expect(runsAt('牵头单位：市园林局')[0]?.isFirst).toBe(false)
  })

  test('a match and a cut are edges like any other', () => {
    const match = spanOf('投资')
    const segments = runsAt('新建口袋公园', [match], spanOf('对标')[0]).flatMap(run => run.segments)
    expect(
      segments.filter(segment => segment.match).map(({ start, end }) => exampleText.slice(start, end)),
    ).toEqual(['投资'])
    expect(segments.map(({ start }) => start)).toContain(spanOf('对标')[0])
  })
})

describe('marks', () => {
  test('an open class says so', () => {
    expect(marks.filter(({ open }) => open).map(({ start, end }) => exampleText.slice(start, end))).toEqual([
      '有关镇街',
    ])
  })

  test('what was read keeps its mark when the cell is corrected', () => {
    const entry = { version: 1, at: '', by: '', act: 'change' as const }
    const changed = applyCorrections(examplePlan, exampleText, [
      {
        ...entry,
        changes: [
          { type: 'set-agencies', clause: 'parks', lead: [{ name: '市城管局', printed: '', span: null }] },
        ],
      },
    ])
    const kept = marksOf(changed).filter(({ kind }) => kind === 'lead')
    expect(kept.map(({ start, end }) => exampleText.slice(start, end))).toEqual(['市园林局', '市水务局'])
  })

  test('a finding about the whole text underlines nothing', () => {
    const findings = corrected.findings.map(finding => ({ ...finding, spans: [[0, 5000] as const] }))
    expect(marksOf({ ...corrected, findings }).filter(({ kind }) => kind === 'finding')).toEqual([])
  })
})
