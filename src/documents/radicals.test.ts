import { expect, test } from 'vitest'
import { readRadicalsAsHan } from './radicals.ts'

test.each([
  ['第⼗五次', '第十五次'],
  ['⼈⺠政府', '人民政府'],
  ['⽤⼾⽐', '用户比'],
  ['⻋⻔⻢', '车门马'],
  ['，。（）：１２％①', '，。（）：１２％①'],
  ['人民政府', '人民政府'],
])('%s is read as %s', (printed, meant) => {
  expect(readRadicalsAsHan(printed)).toBe(meant)
})

test('every radical is read as one character, so that lengths stay', () => {
  const all = String.fromCharCode(...Array.from({ length: 0x2fe0 - 0x2e80 }, (_, i) => 0x2e80 + i))
  expect(readRadicalsAsHan(all)).toHaveLength(all.length)
  expect(readRadicalsAsHan(all)).not.toMatch(/[\u2f00-\u2fd5]/)
})
