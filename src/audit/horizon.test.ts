import { describe, expect, test } from 'vitest'
import { timesIn } from './horizon.ts'

describe('the times that a sentence names, in a report of 2026', () => {
  test.each<[string, [to: number | null, years: number][]]>([
    ['2025年，项目建设提速', [[2025, 1]]],
    ['五年来，我们坚持创新', [[2025, 5]]],
    ['今后五年，总量翻一番', [[2030, 5]]],
    ['“十四五”时期，经济年均增长', [[2025, 5]]],
    [
      '由2020年的20亿元增加到2025年的30亿元',
      [
        [2020, 1],
        [2025, 1],
      ],
    ],
    ['2021年至2025年', [[2025, 5]]],
    ['一九五七年，农业总产值', [[1957, 1]]],
    ['去年，新建公园', [[2025, 1]]],
    ['全年完成投资', [[null, 1]]],
    ['比2020年增长', []],
    ['较上年提高', []],
    ['90年代以来', []],
  ])('%s', (text, expected) => {
    expect(timesIn(text, 2026).map(({ to, years }) => [to, years])).toEqual(expected)
  })

  test('a part of a year is told apart from the year', () => {
    expect(timesIn('上半年增长8%', 2026)[0]?.part).toBe(true)
    expect(timesIn('1—9月份，开行班列', 2026)[0]?.part).toBe(true)
    expect(timesIn('今年增长8%', 2026)[0]?.part).toBe(false)
  })

  test('without a year of its own a report has no years for words like 今年', () => {
    expect(timesIn('今年增长8%', null)[0]?.to).toBeNull()
  })
})
