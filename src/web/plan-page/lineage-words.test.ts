import { expect, test } from 'vitest'
import { withDirection } from './lineage-words.ts'

const told = (text: string, printed: string) =>
  withDirection(text, { start: text.indexOf(printed), text: printed })

test('a figure is shown as risen or fallen where its text says so, and as it is where it does not', () => {
  expect(told('固定资产投资下降3.2%', '3.2%')).toBe('下降3.2%')
  expect(told('地区生产总值增长了5.8%', '5.8%')).toBe('增长5.8%')
  expect(told('一般公共预算收入32.8亿元', '32.8亿元')).toBe('32.8亿元')
})
