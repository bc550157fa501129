import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Category, categories } from './category.ts'
import { type CountLayout, countCategories, type Judged, mistakesOfLayout, rateOf } from './count.ts'
import { allPresets } from './presets/all-presets.ts'
import { jinzhai } from './presets/jinzhai.ts'
import { usual } from './presets/usual.ts'
import { xuancheng } from './presets/xuancheng.ts'
import { percentText } from './shares.ts'

const layoutOf = ({ layout }: { layout: CountLayout | null }): CountLayout => {
  if (!layout) throw new Error('no layout')
  return layout
}

const judged = (counts: Partial<Record<Category, number>>, rated = true): Judged[] =>
  Object.entries(counts).flatMap(([category, count]) =>
    Array.from({ length: count }, (_, index) => ({
      id: `${category}-${index}`,
      category: category as Category,
      rated,
    })),
  )

const printed = (given: Judged[], layout: CountLayout) =>
  countCategories(given, layout).rows.map(row => `${row.name.zh}${row.count}项${percentText(row.tenths)}`)

describe('counts', () => {
  test('222 entries come out as the county printed them', () => {
    const given = judged({
      behind: 17,
      ahead: 10,
      completed: 20,
      'completed-early': 4,
      other: 9,
      'on-schedule': 162,
    })
    expect(printed(given, layoutOf(jinzhai))).toEqual([
      '欠进度17项7.7%',
      '超进度10项4.5%',
      '已完成和提前完成24项10.8%',
      '其它类9项4.1%',
      '达进度162项72.9%',
    ])
  })

  test('55 quantified entries come out as the city printed them, and the rest is listed', () => {
    const given = judged({ behind: 11, 'on-schedule': 40, completed: 4 })
    expect(printed(given, layoutOf(xuancheng)).slice(0, 2)).toEqual([
      '达到序时进度44项80.0%',
      '未达到序时进度11项20.0%',
    ])
    const { notInHeadline } = countCategories([...given, ...judged({ other: 2 })], layoutOf(xuancheng))
    expect(notInHeadline.map(row => [row.name.zh, row.ids])).toEqual([['未列入量化', ['other-0', 'other-1']]])
    expect(countCategories(given, layoutOf(xuancheng)).notInHeadline).toEqual([])
  })

  test('every matter stands in one row, rows sum to the total, shares to 100.0', () => {
    const layouts = allPresets.flatMap(preset => (preset.layout ? [preset.layout] : []))
    const some = fc.array(fc.record({ category: fc.constantFrom(...categories), rated: fc.boolean() }), {
      minLength: 1,
    })
    fc.assert(
      fc.property(fc.constantFrom(...layouts), some, (layout, drawn) => {
        const given = drawn.map((each, index) => ({ ...each, id: String(index) }))
        const count = countCategories(given, layout)
        const ids = count.rows.flatMap(row => row.ids)
        expect(ids.toSorted()).toEqual(given.map(each => each.id).toSorted())
        expect(count.rows.reduce((sum, row) => sum + row.count, 0)).toBe(count.total)
        expect(count.rows.reduce((sum, row) => sum + row.tenths, 0)).toBe(1000)
        const headline = count.rows.filter(row => row.headline).reduce((sum, row) => sum + row.count, 0)
        const rest = count.notInHeadline.reduce((sum, row) => sum + row.count, 0)
        expect(headline + rest).toBe(count.total)
      }),
    )
  })

  test('a rate counts rated matters alone, and lists what it leaves out', () => {
    const given = [...judged({ behind: 1, 'on-schedule': 3 }), ...judged({ other: 5 }, false)]
    const rate = rateOf(given, ['on-schedule'])
    expect([rate.tenths, rate.of.length, rate.outOf.length, rate.leftOut.length]).toEqual([750, 3, 4, 5])
    expect(rateOf(judged({ other: 5 }, false), ['other']).tenths).toBeNull()
  })

  test('continuing duties neither raise nor lower a rate', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), fc.nat(20), (behind, ahead, other) => {
        const given = judged({ behind, ahead })
        expect(rateOf([...given, ...judged({ other }, false)], ['ahead']).tenths).toBe(
          rateOf(given, ['ahead']).tenths,
        )
      }),
    )
  })
})

test('a layout that forgets a category or tells it twice is refused in words', () => {
  const { rows, shares } = layoutOf(usual)
  const [first] = rows
  if (!first) throw new Error('no rows')
  expect(mistakesOfLayout({ shares, rows: rows.slice(1) }).map(mistake => mistake.zh)).toEqual([
    '“超进度”不在任何一行中，合计会对不上。请把它列入一行。',
  ])
  expect(mistakesOfLayout({ shares, rows: [...rows, first] }).map(mistake => mistake.code)).toEqual([
    'bands-overlap',
  ])
})
