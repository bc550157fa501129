import { describe, expect, it } from 'vitest'
import { readField, readWindow } from './window-value.ts'

function readValue(text: string, year: number | null = 2024): string | null {
  const found = readWindow(text, 0, text.length, year)
  return (
    found && [found.kind, found.from ?? '-', found.to ?? '-', ...(found.rrule ? [found.rrule] : [])].join(' ')
  )
}

describe('the window in the value of a label', () => {
  it.each([
    ['2018年-2019年', 'during 2018-01-01 2019-12-31'],
    ['2018年—2019年', 'during 2018-01-01 2019-12-31'],
    ['2018-2019年', 'during 2018-01-01 2019-12-31'],
    ['2018年', 'by - 2018-12-31'],
    ['2018年12月', 'by - 2018-12-31'],
    ['　2021年6月底前', 'by - 2021-06-30'],
    ['力争2021年6月底前完成', 'by - 2021-06-30'],
    ['2025年年底前', 'by - 2025-12-31'],
    ['2024年第三季度', 'by - 2024-09-30'],
    ['上半年', 'by - 2024-06-30'],
    ['2024年3-10月', 'during 2024-03-01 2024-10-31'],
    ['“十五五”末', 'by - 2030-12-31'],
    ['十五五期间', 'during 2026-01-01 2030-12-31'],
    ['常年坚持', 'ongoing - -'],
    ['每月5日、20日前', 'every - - FREQ=MONTHLY;BYMONTHDAY=5,20'],
    ['2024年前三季度', 'by - 2024-09-30'],
    ['前10个月', 'by - 2024-10-31'],
    ['每月底前更新', 'every - - FREQ=MONTHLY;BYMONTHDAY=-1'],
    ['2026年底前取得明显成效并持续推进', 'by - 2026-12-31'],
    ['贯穿全年', 'ongoing - -'],
    ['年内', 'by - 2024-12-31'],
    ['全年', 'by - 2024-12-31'],
    ['2021-06-30', 'by - 2021-06-30'],
    ['2021.6', 'by - 2021-06-30'],
    ['2021/3/1至2021/9/30', 'during 2021-03-01 2021-09-30'],
    ['2024年1月至长期', 'by - 2024-01-31'],
    ['自2024年1月1日起', 'ongoing 2024-01-01 -'],
    ['长期坚持', 'ongoing - -'],
    ['持续推进', 'ongoing - -'],
    ['常态化开展', 'ongoing - -'],
    ['每月25日前', 'every - - FREQ=MONTHLY;BYMONTHDAY=25'],
    ['每季度末', 'every - - FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1'],
    ['三年内', 'by - -'],
  ])('%s', (text, expected) => {
    expect(readValue(text)).toBe(expected)
  })

  it.each(['', '按上级要求', '即时', '2026年春节前', '2026年Q3', '区发改局', '12345热线'])(
    'is none in %j',
    text => {
      expect(readValue(text)).toBeNull()
    },
  )

  it('ends with the date, not with the words behind it', () => {
    const text = '2017年底前完成，之后持续推进'
    expect(readWindow(text, 0, text.length, null)).toMatchObject({ start: 0, end: 7 })
  })
})

describe('a field of several stages', () => {
  it.each([
    ['2026年3月启动，2026年9月底前完成', '2026-09-30'],
    ['上半年完成12所，年底前全部完成', '2024-12-31'],
    ['6月底前完成，并长期坚持', '2024-06-30'],
    ['6月底前完成，每季度通报', '2024-06-30'],
    ['2024年一季度开工，力争2025年底建成', '2025-12-31'],
    ['9月底前完成，6月起调度', '2024-09-30'],
    ['分年度推进，2028年完成', '2028-12-31'],
    ['三年内', null],
    ['立即整改', null],
  ])('ends with the last: %s', (text, to) => {
    expect(readField(text, 0, text.length, 2024)?.to ?? null).toBe(to)
  })
})

describe('what a field depends on', () => {
  it('takes a month without its year from the document', () => {
    expect(readValue('6月底前', 2030)).toBe('by - 2030-06-30')
    expect(readValue('6月底前', null)).toBe('by - -')
  })
})
