import { expect, test } from 'vitest'
import { numberedRows } from '../../ledger/board/numbered-rows.ts'
import { chipsOf, decidedViews, numbersOf, sumsOf } from './board-numbers.ts'

const day = { on: '2026-11-24' }
const numbers = numbersOf(numberedRows(600), day)

test('every whole on the board is the sum of the parts that stand beside it', () => {
  const sums = sumsOf(numbers).flat()
  expect(sums.map(({ whole }) => whole.view)).toEqual([
    ...['all', 'owed', 'reported', 'unreported'],
    ...['all', 'rated', 'continuing'],
  ])
  for (const { whole, parts } of sums)
    expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(whole.count)
})

test('where nothing is there is no equation, and no nought is a part', () => {
  expect(sumsOf(numbersOf([], day))).toEqual([])
  for (const { parts } of sumsOf(numbers).flat())
    for (const { count } of parts) expect(count).toBeGreaterThan(0)
})

test('the main views stand always, others where they hold something', () => {
  const none = chipsOf(numbersOf([], day), 'all', false)
  expect(none).toEqual(['all', 'unreported', 'to-review', 'returned', 'behind', 'overdue'])
  expect(chipsOf(numbers, 'all', false)).toEqual(expect.arrayContaining(['slips', 'ownerless', 'stale']))
})

test('a view that a link opened has its place also where it is not offered', () => {
  expect(chipsOf(numbersOf([], day), 'accepted-lately', false)).toContain('accepted-lately')
  const ofDecider = chipsOf(numbers, 'to-verify', true)
  for (const view of decidedViews) expect(ofDecider).not.toContain(view)
})
