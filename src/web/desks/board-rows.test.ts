import { expect, test } from 'vitest'
import { byDeadline, countsOf } from './board-rows.ts'

test('counts by status sum to the rows, also where a status is not in the table any more', () => {
  const rows = ['b', 'a', 'b', 'gone'].map(status => ({ status }))
  const counts = countsOf(rows, ['a', 'b', 'c'])
  expect(counts).toEqual([
    ['a', 1],
    ['b', 2],
    ['gone', 1],
  ])
  expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBe(rows.length)
})

test('the nearest deadline comes first and what has none last', () => {
  const rows = [
    { dueOn: null, title: '甲' },
    { dueOn: '2027-01-31', title: '乙' },
    { dueOn: '2026-12-31', title: '丙' },
  ]
  expect(rows.sort(byDeadline).map(each => each.title)).toEqual(['丙', '乙', '甲'])
})
