import { expect, test } from 'vitest'
import { mistakesOfLayout } from '../../ledger/schedule/count.ts'
import { sixRows } from '../../ledger/schedule/presets/usual.ts'
import { withCategoryIn } from './layout-rows.ts'

test('a category moves from its row into another, and never stands in two', () => {
  const rows = withCategoryIn(sixRows.rows, 1, 'ahead')
  expect(rows.map(row => row.categories)).toEqual([
    [],
    ['on-schedule', 'ahead'],
    ['behind'],
    ['completed'],
    ['completed-early'],
    ['other'],
  ])
  expect(mistakesOfLayout({ ...sixRows, rows })).toEqual([])
})

test('a category that leaves its row is said to be missing', () => {
  const rows = withCategoryIn(sixRows.rows, 0, 'ahead')
  expect(mistakesOfLayout({ ...sixRows, rows }).map(each => each.code)).toEqual(['no-default'])
})
