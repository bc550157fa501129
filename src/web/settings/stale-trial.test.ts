import { expect, test } from 'vitest'
import { exampleRow } from '../../ledger/board/numbered-rows.ts'
import { staleTrial } from './stale-trial.ts'

const on = '2026-11-24'
const rows = [0, 1, 2, 3].map(periodsSilent => exampleRow({ id: `t${periodsSilent}`, periodsSilent }))
const movedBy = (was: number, next: number) =>
  staleTrial({ rows, on }, was, next).moved.map(({ row, becomesStale }) => [row.id, becomesStale])

test('a stricter rule calls those stale that were silent for just so long, and a milder one lets them go', () => {
  expect(movedBy(2, 0)).toEqual([
    ['t1', true],
    ['t2', true],
  ])
  expect(movedBy(1, 2)).toEqual([['t2', false]])
  expect(staleTrial({ rows, on }, 1, 2)).toMatchObject({ before: 2, after: 1 })
})

test('the same rule moves nothing, and what is closed is stale by none', () => {
  expect(movedBy(1, 1)).toEqual([])
  const closed = rows.map(row => ({ ...row, status: 'closed' as const }))
  expect(staleTrial({ rows: closed, on }, 3, 0)).toEqual({ before: 0, after: 0, moved: [] })
})
