import { expect, test } from 'vitest'
import { noFacts } from '../../ledger/commitment/facts.ts'
import { isBlock, pastedBlock } from './pasted-block.ts'
import { cellsCovered, cellText, withCell } from './table-cells.ts'

test('a block of WPS is rows of cells, with line breaks and quotes inside of cells', () => {
  expect(pastedBlock('790\t交易额增长\r\n36\t"第一行\n第二行说""好"""\r\n')).toEqual([
    ['790', '交易额增长'],
    ['36', '第一行\n第二行说"好"'],
  ])
  expect(pastedBlock('他说"好"')).toEqual([['他说"好"']])
})

test('one cell is typed into its field, and more are spread', () => {
  expect(isBlock('一段话')).toBe(false)
  expect(isBlock('一段话\n')).toBe(false)
  expect(isBlock('790\t话')).toBe(true)
  expect(isBlock('790\n36')).toBe(true)
})

test('what sticks out of the table is left out', () => {
  const covered = cellsCovered(
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
    { row: 1, column: 4 },
    2,
  )
  expect(covered).toEqual([{ row: 1, column: 4, text: 'a' }])
})

const figure = (id: string) => ({ id }) as never
const empty = { values: [], progress: '', problems: '', nextSteps: '', coordination: '', evidence: [] }

test('several figures take the numbers of one cell in their order', () => {
  const task = { facts: { ...noFacts, figures: [figure('f1'), figure('f2')] } }
  const content = withCell(task, empty, 'values', '790；36')
  expect(cellText(task, content, 'values')).toBe('790\n36')
  expect(withCell(task, content, 'problems', '缺人').problems).toBe('缺人')
})
