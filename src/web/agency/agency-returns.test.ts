import { expect, test } from 'vitest'
import { exampleRow } from '../../ledger/board/numbered-rows.ts'
import { askedTwice, burdenOf, type OwedReturn, parts, periodsOf, returnsIn } from './agency-returns.ts'

const owed = (id: string, period: string, given: Partial<OwedReturn> = {}): OwedReturn => ({
  ...{ id: `${id}:swj:${period}`, matter: id, title: id, part: 'lead', reportedOn: null, returns: 0 },
  period: { period, dueOn: `${period}-25`, provisional: false },
  state: 'reported',
  ...given,
})
const states = ['not-open', 'open', 'in-grace', 'missing', 'reported', 'reported-late', 'returned'] as const
const all = states.flatMap((state, at) => [
  owed(`a${at}`, '2026-10', { state, returns: at % 2 }),
  owed(`b${at}`, '2026-11', { state }),
])

test('what was owed is the sum of its parts, of every period and of all', () => {
  for (const period of [undefined, ...periodsOf(all)]) {
    const whole = returnsIn(all, 'owed', period)
    const inParts = parts.flatMap(part => returnsIn(all, part, period))
    expect(inParts.map(({ id }) => id).sort()).toEqual(whole.map(({ id }) => id).sort())
  }
  expect(returnsIn(all, 'owed')).toHaveLength(2 * (states.length - 1))
})

test('what was returned once is counted whatever became of it, and what is not open yet never', () => {
  expect(returnsIn(all, 'once-returned').map(({ state }) => state)).toEqual([
    'open',
    'missing',
    'reported-late',
  ])
})

test('the latest period stands first', () => {
  expect(periodsOf(all)).toEqual(['2026-11', '2026-10'])
})

const figure = (name: string, unit = '家') => ({
  ...{ id: name, name, unit, text: null, target: 1, expected: null },
  ...{ reported: null, verified: null, gapPoints: null },
})

test('every return of a task asks for each of its figures, and those of other periods for nothing', () => {
  const rows = [
    exampleRow({ id: 'm', figures: [figure('企业'), figure('产值', '元')] }),
    exampleRow({ id: 'n', figures: [] }),
  ]
  const returns = [
    owed('m', '2026-11', { returns: 1 }),
    owed('n', '2026-11'),
    owed('m', '2026-10'),
    owed('n', '2026-12', { state: 'not-open' }),
  ]
  expect(burdenOf(returns, rows, '2026-11')).toMatchObject({ figures: 2, again: 1 })
  expect(burdenOf(returns, rows, '2026-11').returns).toHaveLength(2)
})

test('a number is asked for twice where name and unit agree, not where one of them differs or within one task', () => {
  const rows = [
    exampleRow({ id: 'm', figures: [figure('新增企业'), figure('新增企业')] }),
    exampleRow({ id: 'n', figures: [figure('新增 企业'), figure('产值', '元')] }),
    exampleRow({ id: 'o', figures: [figure('产值', '%'), figure('新增企业（规上）'), figure('')] }),
    exampleRow({ id: 'p', figures: [figure('')] }),
  ]
  expect(askedTwice(rows).map(({ name, rows: of }) => [name, of.map(({ id }) => id)])).toEqual([
    ['新增企业', ['m', 'n']],
  ])
})
