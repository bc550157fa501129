import { expect, test } from 'vitest'
import { countsOf, equations, rowsIn, type ViewId, views } from '../../ledger/board/board-views.ts'
import { exampleReturn, exampleRow, numberedRows } from '../../ledger/board/numbered-rows.ts'
import { decisiveFigure, found, isTroubled, sorted, troublesOf } from './board-list.ts'

const names: Readonly<Record<string, string>> = { swj: '商务局', mzj: '民政局', fgw: '发展改革委' }
const nameOf = (agency: string) => names[agency] ?? agency
const day = { on: '2026-11-24' }
const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)

const rows = [
  exampleRow({ id: 'a', title: '新建社区食堂20处', lead: 'mzj', dueOn: '2026-10-31', gapPoints: -30 }),
  exampleRow({ id: 'b', title: '电商交易额900亿元', lead: 'swj', support: ['fgw'], gapPoints: 2 }),
  exampleRow({ id: 'c', title: '特色镇街建设', lead: null, dueOn: null, gapPoints: null }),
]

test('a row is found by its title and by every agency that takes part, by all of the words typed', () => {
  expect(idsOf(found(rows, '食堂', nameOf))).toEqual(['a'])
  expect(idsOf(found(rows, '发展改革', nameOf))).toEqual(['b'])
  expect(idsOf(found(rows, '商务局 交易额', nameOf))).toEqual(['b'])
  expect(found(rows, '商务局 食堂', nameOf)).toEqual([])
  expect(found(rows, '  ', nameOf)).toBe(rows)
})

test('an agency that is renamed is found by its new name', () => {
  found(rows, '商务', nameOf)
  expect(idsOf(found(rows, '商贸', () => '商贸局'))).toEqual(['a', 'b'])
})

test('what has no value stands last, whichever way one sorts', () => {
  const by = (column: 'due' | 'gap' | 'lead', descending: boolean) =>
    idsOf(sorted(rows, { column, descending }, rows, nameOf))
  expect(by('due', false)).toEqual(['a', 'b', 'c'])
  expect(by('due', true)).toEqual(['b', 'a', 'c'])
  expect(by('gap', false)).toEqual(['a', 'b', 'c'])
  expect(by('lead', false)).toEqual(['a', 'b', 'c'])
  expect(by('lead', true)).toEqual(['b', 'a', 'c'])
})

test('equal rows keep the order of the ledger, and nothing is sorted where nothing is asked', () => {
  const many = numberedRows(500)
  const byCategory = sorted(many, { column: 'category', descending: false }, many, nameOf)
  const places = new Map(many.map((row, place) => [row.id, place]))
  for (let at = 1; at < byCategory.length; at++) {
    const [one, other] = [byCategory[at - 1], byCategory[at]]
    if (one && other && one.category === other.category && one.countedAs === other.countedAs)
      expect(places.get(one.id)).toBeLessThan(places.get(other.id) ?? 0)
  }
  expect(sorted(many, null, many, nameOf)).toBe(many)
})

test('whatever is filtered and searched, each whole is the sum of its parts and each number its list', () => {
  const many = numberedRows(2000)
  for (const asked of [
    { filter: {}, words: '' },
    { filter: { planId: 'p3' }, words: '' },
    { filter: { lamp: 'yellow' }, words: '公园' },
  ]) {
    const standing = found(rowsIn(many, 'all', day, asked.filter), asked.words, nameOf)
    expect(standing.length).toBeGreaterThan(0)
    const numberOf = new Map(
      countsOf(standing, Object.keys(views) as ViewId[], day).map(({ view, count }) => [view, count]),
    )
    for (const { whole, parts } of Object.values(equations))
      expect(parts.reduce((sum, part) => sum + (numberOf.get(part) ?? 0), 0)).toBe(numberOf.get(whole))
    for (const [view, count] of numberOf)
      expect(
        sorted(rowsIn(standing, view, day), { column: 'due', descending: true }, many, nameOf),
      ).toHaveLength(count)
  }
})

test('a row is shown by the figure that is furthest behind', () => {
  const figure = (id: string, gapPoints: number | null) => ({
    ...{
      id,
      name: id,
      unit: '处',
      text: null,
      target: 1,
      expected: 1,
      reported: 1,
      verified: null,
      gapPoints,
    },
  })
  expect(decisiveFigure(exampleRow({ figures: [figure('f1', 3), figure('f2', -4)] }))?.id).toBe('f2')
  expect(decisiveFigure(exampleRow({ figures: [figure('f1', null), figure('f2', 5)] }))?.id).toBe('f2')
  expect(decisiveFigure(exampleRow({ figures: [figure('f1', null)] }))?.id).toBe('f1')
  expect(decisiveFigure(exampleRow())).toBeNull()
})

test('a row says what is wrong with it, and nothing where nothing is', () => {
  expect(troublesOf(exampleRow())).toEqual([])
  for (const row of numberedRows(300)) expect(isTroubled(row)).toBe(troublesOf(row).length > 0)
  const wrong = exampleRow({
    ...{ lead: null, late: true, lateDays: 24, problems: ['q1', 'q2'] },
    return: exampleReturn({ state: 'returned', missing: true }),
  })
  expect(troublesOf(wrong)).toEqual([
    { kind: 'returned' },
    { kind: 'missing' },
    { kind: 'late', days: 24 },
    { kind: 'troubled', count: 2 },
    { kind: 'ownerless' },
  ])
})
