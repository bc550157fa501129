import { expect, test } from 'vitest'
import type { BoardRow, RowFigure } from '../../ledger/board/board-row.ts'
import { unions } from '../../ledger/board/board-views.ts'
import { exampleReturn, exampleRow, numberedRows } from '../../ledger/board/numbered-rows.ts'
import { sixRows } from '../../ledger/schedule/presets/usual.ts'
import type { Counted } from '../parts/counted.ts'
import { listPath, rowsOf } from '../parts/counted.ts'
import {
  categoryLines,
  documentLines,
  inSeveral,
  keyFigures,
  leftOut,
  movedRows,
  needsOf,
  troubledAgencies,
} from './leader-screen.ts'

const counted = (rows: readonly BoardRow[], filter: Counted['filter'] = {}): Counted => ({
  rows,
  day: { on: '2026-11-24' },
  filter,
})
const rated = { countedAs: 'rated' } as const
const many = counted(numberedRows(600))
const figure = (given: Partial<RowFigure>): RowFigure => ({
  ...{ id: 'f1', name: '泊位', unit: '个', text: null, target: 10 },
  ...{ expected: 5, reported: 5, verified: null, gapPoints: 0 },
  ...given,
})

test('the lines of the count sum to the rated tasks and to 100.0, whatever is told together', () => {
  const together = {
    shares: 'largest-remainder',
    rows: [
      { name: { zh: '完成', en: 'done' }, categories: ['completed', 'completed-early'], headline: true },
      { name: { zh: '欠', en: 'behind' }, categories: ['behind'], headline: true },
      { name: { zh: '余', en: 'rest' }, categories: ['ahead', 'on-schedule', 'other'], headline: true },
    ],
  } as const
  for (const layout of [sixRows, together]) {
    const lines = categoryLines(many, layout)
    expect(lines.reduce((sum, { count }) => sum + count, 0)).toBe(rowsOf(many, 'rated').length)
    expect(lines.reduce((sum, { tenths }) => sum + tenths, 0)).toBe(1000)
    for (const { view, count } of lines) if (view !== null) expect(rowsOf(many, view)).toHaveLength(count)
  }
  expect(categoryLines(many, together).map(({ view }) => view)).toEqual(['done', 'behind', null])
})

test('figures that are behind come first, the others in the order of the sections', () => {
  const plans = [
    {
      id: 'p1',
      title: null,
      sections: [
        { id: 's1', title: '一' },
        { id: 's2', title: '二' },
      ],
    },
  ]
  const row = (id: string, section: string, figures: readonly RowFigure[]) =>
    exampleRow({ ...rated, id, planId: 'p1', section: `p1/${section}`, category: 'behind', figures })
  const rows = [
    row('a', 's2', [figure({ gapPoints: 2 })]),
    row('b', 's1', [figure({ gapPoints: 4 }), figure({ id: 'f2', gapPoints: -1 })]),
    row('c', 's1', [figure({ reported: null, gapPoints: null })]),
  ]
  const found = keyFigures(counted(rows), plans).map(
    each => `${each.row.id} ${each.figure.id} ${each.progress}`,
  )
  expect(found).toEqual(['b f2 behind', 'b f1 on-schedule', 'c f1 unreported', 'a f1 on-schedule'])
})

test('what needs a word is grouped by reason, the longest overdue first, and said where it has two reasons', () => {
  const rows = [
    exampleRow({ ...rated, id: 'a', late: true, lateDays: 3 }),
    exampleRow({ ...rated, id: 'b', late: true, lateDays: 24, problems: ['w1'] }),
    exampleRow({ ...rated, id: 'c' }),
  ]
  const groups = needsOf(counted(rows)).map(each => [each.view, each.rows.map(({ id }) => id)])
  expect(groups).toContainEqual(['overdue', ['b', 'a']])
  expect(groups).toContainEqual(['troubled', ['b']])
  expect(inSeveral(counted(rows), unions.word.parts)).toBe(1)
})

test('what moved is named once, by the weightiest thing that happened', () => {
  const rows = [
    exampleRow({ id: 'a', acceptedOn: '2026-11-20', completedOn: '2026-11-21' }),
    exampleRow({ id: 'b', acceptedOn: '2026-11-24', completedOn: null }),
    exampleRow({ id: 'c', acceptedOn: '2026-11-01', completedOn: null }),
  ].map(row => ({ ...row, issuedOn: null }))
  expect(movedRows(counted(rows)).map(({ row, view }) => [row.id, view])).toEqual([
    ['a', 'completed-lately'],
    ['b', 'accepted-lately'],
  ])
})

test('lines and what is in none of them sum to the whole; one plan is shown by its sections', () => {
  const plans = [
    {
      id: 'p1',
      title: '甲',
      sections: [
        { id: 's1', title: '一' },
        { id: 's9', title: '空' },
      ],
    },
    { id: 'p2', title: '乙', sections: [] },
  ]
  const rows = [
    exampleRow({ id: 'a', planId: 'p1', section: 'p1/s1' }),
    exampleRow({ id: 'b', planId: 'p1', section: null }),
    exampleRow({ id: 'c', planId: 'p2', section: null }),
    exampleRow({ id: 'd', planId: null, section: null }),
  ]
  const byPlan = documentLines(counted(rows), plans, '')
  expect(byPlan.map(({ name }) => name)).toEqual(['甲', '乙'])
  expect(leftOut(counted(rows), byPlan)).toBe(1)
  const one = counted(rows, { planId: 'p1' })
  const bySection = documentLines(one, plans, '')
  expect(bySection.map(({ name }) => name)).toEqual(['一'])
  expect(leftOut(one, bySection)).toBe(1)
})

test('agencies stand in the register’s order, however much each of them has behind', () => {
  const behind = (id: string, lead: string) => exampleRow({ ...rated, id, lead, category: 'behind' })
  const rows = [
    behind('a', 'mzj'),
    behind('b', 'mzj'),
    exampleRow({ ...rated, id: 'c', lead: 'swj', return: exampleReturn({ state: 'to-write' }) }),
    exampleRow({ ...rated, id: 'd', lead: 'fgw', category: 'on-schedule', late: false, return: null }),
  ].map(row => ({ ...row, late: false }))
  expect(troubledAgencies(counted(rows), ['fgw', 'swj', 'mzj'])).toEqual(['swj', 'mzj'])
})

test('the address of a list is narrowed as its number is', () => {
  expect(listPath('behind', { planId: 'p1', lead: 'swj' })).toBe('/board?view=behind&plan=p1&lead=swj')
})
