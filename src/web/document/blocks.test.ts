import { describe, expect, test } from 'vitest'
import { examplePlan, exampleText, spanOf } from '../example-plan.ts'
import { blockAt, blocksOf } from './blocks.ts'

const folded = { head: false, tail: false }
const open = { head: true, tail: true }

describe('blocks', () => {
  test('no character of the original is left out when the folds are open', () => {
    const drawn = blocksOf(exampleText, examplePlan, open).map(({ start, end }) =>
      exampleText.slice(start, end),
    )
    expect(drawn.join('').replaceAll('\n', '')).toBe(exampleText.replaceAll('\n', ''))
  })

  test('what stands above the title and below the last clause is folded, and its lines are counted', () => {
    const blocks = blocksOf(exampleText, examplePlan, folded)
    expect(blocks[0]).toMatchObject({ kind: 'fold', where: 'head', lines: 3 })
    expect(blocks.at(-1)).toMatchObject({ kind: 'fold', where: 'tail', lines: 3 })
    expect(blocks[1]).toMatchObject({ kind: 'line', start: spanOf('澄湖市湖岸建设方案')[0] })
  })

  test('two lines above the body are not worth a fold', () => {
    const text = exampleText.slice(exampleText.indexOf('打印'))
    const moved = examplePlan.clauses.map(clause => ({
      ...clause,
      span: spanOf(exampleText.slice(...clause.span), text),
    }))
    const [first] = blocksOf(text, { ...examplePlan, clauses: moved, sections: [] }, folded)
    expect(first?.kind).toBe('line')
  })

  test('a section of its own line is a heading, a run-in heading is not', () => {
    const levelOf = (words: string, sections = examplePlan.sections) =>
      blocksOf(exampleText, { ...examplePlan, sections }, open).find(
        ({ start }) => start === spanOf(words)[0],
      )?.heading
    expect(levelOf('二、重点任务')).toBe(1)
    const runIn = {
      ...examplePlan.sections[0],
      span: spanOf('坚持生态优先'),
    } as (typeof examplePlan.sections)[number]
    expect(levelOf('坚持生态优先', [runIn])).toBeNull()
  })

  test('a very long paragraph is drawn in pieces cut at clause starts', () => {
    const sentence = `${'湖'.repeat(99)}。`
    const text = sentence.repeat(40)
    const clauses = Array.from({ length: 40 }, (_, index) => ({
      ...examplePlan.clauses[0],
      span: [index * 100, index * 100 + 100],
    })) as unknown as typeof examplePlan.clauses
    const blocks = blocksOf(text, { title: null, sections: [], clauses }, open)
    expect(blocks.length).toBeGreaterThan(2)
    for (const { start, end } of blocks) {
      expect(start % 100).toBe(0)
      expect(end - start).toBeLessThanOrEqual(1200)
    }
  })

  test.each([
    [0, 0],
    [9, 0],
    [10, 1],
    [25, 2],
    [99, 2],
  ])('offset %d stands in block %d of those that start at 0, 10 and 20', (offset, block) => {
    expect(blockAt([0, 10, 20], offset)).toBe(block)
  })
})
