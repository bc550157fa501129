import { expect, test } from 'vitest'
import { byDeadline, rowsOf, statusesOf, stillOpen } from './matter-rows.ts'

const row = (title: string, status: string, dueOn: string | null = null) => ({
  ...{ type: 'slip', title, status, dueOn },
})
const rows = [
  row('一', 'drafted', '2026-12-01'),
  row('二', 'settled'),
  row('三', 'awaiting-answer', '2026-11-28'),
  row('四', 'drafted', '2026-11-28'),
]
const titles = (found: readonly { title: string }[]) => found.map(({ title }) => title)

test('the statuses sum to the whole, and those that are still open leave out what is over', () => {
  const statuses = statusesOf(rows, 'slip')
  expect(statuses).toEqual(['drafted', 'awaiting-answer', 'settled'])
  expect(statuses.reduce((sum, each) => sum + rowsOf(rows, each).length, 0)).toBe(rowsOf(rows, '').length)
  expect(titles(rowsOf(rows, stillOpen))).toEqual(['一', '三', '四'])
})

test('the nearest deadline comes first and what has none last', () => {
  expect(titles([...rows].sort(byDeadline))).toEqual(['三', '四', '一', '二'])
})
