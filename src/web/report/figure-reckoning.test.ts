import { expect, test } from 'vitest'
import { type LedgerFigure, noFacts } from '../../ledger/commitment/facts.ts'
import { doubtOf, reckon } from './figure-reckoning.ts'

const figure: LedgerFigure = {
  id: 'f1',
  metric: '电子商务交易额',
  unit: '元',
  target: 900e8,
  op: 'ge',
  basis: 'count',
  pace: 'linear',
  text: '900亿元',
  span: [0, 5],
}
const task = { dueOn: '2026-12-31', facts: { ...noFacts, startOn: '2026-01-01', figures: [figure] } }
const inNovember = (value: number | null) => reckon(task, figure, { period: '2026-11', step: 'month', value })

test('a value is held against what is expected by the last day of its period', () => {
  expect(inNovember(790e8)).toMatchObject({
    expectedValue: 825e8,
    reached: 87.8,
    expected: 91.7,
    points: -3.9,
  })
  expect(inNovember(null)).toMatchObject({ expectedValue: 825e8, reached: null, points: null })
})

test('a task without deadline and a key that is no period expect nothing', () => {
  const continuing = { dueOn: null, facts: { ...task.facts, continuing: true } }
  expect(reckon(continuing, figure, { period: '2026-11', step: 'month', value: 1 }).points).toBeNull()
  expect(reckon(task, figure, { period: 'x', step: 'month', value: 1 }).points).toBeNull()
})

test('a total that fell is asked about, a level that fell is not', () => {
  expect(doubtOf(figure, 741, 728.7)).toEqual({ code: 'fell', by: expect.closeTo(12.3) })
  expect(doubtOf({ ...figure, pace: 'held' }, 741, 728.7)).toBeNull()
  expect(doubtOf({ ...figure, basis: 'level' }, 741, 728.7)).toBeNull()
  expect(doubtOf({ ...figure, op: 'le' }, 741, 728.7)).toBeNull()
  expect(doubtOf(figure, 741, 741)).toBeNull()
})

test('ten times the last value is asked about, and the first value never is', () => {
  expect(doubtOf(figure, 74.1, 790)).toEqual({ code: 'tenfold', times: 10.7 })
  expect(doubtOf(figure, 79, 789)).toBeNull()
  expect(doubtOf(figure, null, 790)).toBeNull()
  expect(doubtOf(figure, 0, 790)).toBeNull()
})
