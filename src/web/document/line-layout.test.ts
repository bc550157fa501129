import { expect, test } from 'vitest'
import { lineStarts } from './line-layout.ts'

const half = () => 0.5
const lines = (text: string, width: number) => {
  const starts = lineStarts(text, width, half)
  return starts.map((start, index) => text.slice(start, starts[index + 1]))
}

test.each([
  ['a line holds as many Han characters as it is wide', '一二三四五六七', 3, ['一二三', '四五六', '七']],
  ['a comma never begins a line', '一二三，四五', 3, ['一二', '三，四', '五']],
  ['an opening bracket never ends one', '一二（三四五', 3, ['一二', '（三四', '五']],
  ['a number is not broken', '一二1234三', 3, ['一二', '1234三']],
  ['a word longer than the line is broken all the same', 'abcdefgh', 2, ['abcd', 'efgh']],
  ['nothing is one line', '', 5, ['']],
])('%s', (_, text, width, expected) => {
  expect(lines(text, width)).toEqual(expected)
})

test('every character stands on exactly one line', () => {
  const text = '全年完成投资3.5亿元，新增“口袋公园”12个（含改造）；增长8.1%。'
  for (let width = 1; width < 30; width++) expect(lines(text, width).join('')).toBe(text)
})
