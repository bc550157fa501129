import { expect, test } from 'vitest'
import { displayWidth, wrapText } from './display-width.ts'
import { layOutTable } from './terminal-table.ts'

test.each([
  ['abc', 3],
  ['任务', 4],
  ['（一）', 6],
  ['“两个”', 8],
  ['①——…', 8],
  ['e\u0301', 1],
  ['𠮷', 2],
  ['ｱ', 1],
])('%s takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width)
})

test('wrapping cuts between characters, never through one', () => {
  expect(wrapText('新建学校3所', 5)).toEqual(['新建', '学校3', '所'])
  expect(wrapText('𠮷𠮷𠮷', 4)).toEqual(['𠮷𠮷', '𠮷'])
  expect(wrapText('', 4)).toEqual([''])
})

const columns = [
  { title: '序号', least: 4, most: 5 },
  { title: '任务', least: 10, most: 60 },
  { title: '牵头单位', least: 10, most: 20 },
  { title: '对标', least: 8, most: 20 },
]
const rows = [
  ['1', '新建学校三所，改扩建医院两所，年内开工', '市教育局、市卫生健康委', ''],
  ['2', '完成投资二十亿元', '市发展改革委', ''],
]

test.each([30, 40, 50, 80, 200])('a table for %i columns is no wider', width => {
  const { lines } = layOutTable(columns, rows, width)
  expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width)
})

test('a column without words is left out, and so is the last where there is no room', () => {
  expect(layOutTable(columns, rows, 80).lines[0]).toBe(
    '序号  任务                                    牵头单位',
  )
  expect(layOutTable(columns, rows, 20).lines[0]).toBe('序号  任务')
})

test('every character of a cell is printed', () => {
  const printed = layOutTable(columns, rows, 30).lines.join('')
  for (const character of rows.flat().join('')) expect(printed).toContain(character)
})
