import { describe, expect, it } from 'vitest'
import { ownTime } from '../../../test/own-time.ts'
import type { Mentions } from '../recognizer.ts'
import { window } from './window.ts'

/** All windows of a text standing in 2024, as `text kind from to rule`, read as the dispatcher reads them. */
function windowsOf(text: string, year: number | null = 2024): string[] {
  const into: Mentions = { windows: [], figures: [], benchmarks: [] }
  for (let at = 0; at < text.length; ) {
    const next = window.triggers.includes(text[at] ?? '')
      ? window.take({ text, start: 0, end: text.length, year }, at, into)
      : at
    at = next > at ? next : at + 1
  }
  return into.windows.map(({ kind, from, to, rrule, start, end }) =>
    [text.slice(start, end), kind, from ?? '-', to ?? '-', ...(rrule ? [rrule] : [])].join(' '),
  )
}

describe('windows of running text', () => {
  it.each([
    ['到2027年，建成三条走廊', '到2027年 by - 2027-12-31'],
    ['到2027年年底，建成三条走廊', '到2027年年底 by - 2027-12-31'],
    ['2024年6月底前完成改造', '2024年6月底前 by - 2024-06-30'],
    ['２０２４年６月底前完成改造', '２０２４年６月底前 by - 2024-06-30'],
    ['2024 年 2 月底前完成改造', '2024 年 2 月底前 by - 2024-02-29'],
    ['2024年9月20日前报送', '2024年9月20日前 by - 2024-09-20'],
    ['10月底前基本完成', '10月底前 by - 2024-10-31'],
    ['年底前全部开工', '年底前 by - 2024-12-31'],
    ['年内建成两座泵站', '年内 by - 2024-12-31'],
    ['明年底投用', '明年底 by - 2025-12-31'],
    ['去年完成投资', '去年 during 2023-01-01 2023-12-31'],
    ['2023年完成投资', '2023年 during 2023-01-01 2023-12-31'],
    ['上半年实现开工', '上半年 during 2024-01-01 2024-06-30'],
    ['第三季度开展评估', '第三季度 during 2024-07-01 2024-09-30'],
    ['2024年第三季度末评估', '2024年第三季度末 by - 2024-09-30'],
    ['2023-2025年实施提升行动', '2023-2025年 during 2023-01-01 2025-12-31'],
    ['2023年3月—10月集中整治', '2023年3月—10月 during 2023-03-01 2023-10-31'],
    ['3-10月集中整治', '3-10月 during 2024-03-01 2024-10-31'],
    ['二〇二五年建成', '二〇二五年 during 2025-01-01 2025-12-31'],
    ['“十四五”期间新增', '十四五”期间 during 2021-01-01 2025-12-31'],
    ['2018年以来持续投入', '2018年以来 ongoing 2018-01-01 -'],
    ['力争三年内完工', '三年内 by - -'],
    ['今后五年翻一番', '今后五年 during - -'],
    ['今后每年举办一届', '今后每年 every - - FREQ=YEARLY'],
    ['每月25日前报送进度', '每月25日前 every - - FREQ=MONTHLY;BYMONTHDAY=25'],
    ['每季度通报一次', '每季度 every - - FREQ=MONTHLY;INTERVAL=3'],
    ['每半年评估一次', '每半年 every - - FREQ=MONTHLY;INTERVAL=6'],
    ['每年6月底前公布', '每年6月底前 every - - FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=-1'],
    ['每两年评选一次', '每两年 every - - FREQ=YEARLY;INTERVAL=2'],
    ['每周五调度', '每周五 every - - FREQ=WEEKLY;BYDAY=FR'],
  ])('%s', (text, expected) => {
    expect(windowsOf(text)).toEqual([expected])
  })
})

describe('words that only look like windows', () => {
  it.each([
    '青少年内心健康',
    '少年底气十足',
    '健全年度考核制度',
    '本年鉴所载',
    '建设5年期项目库',
    '三年行动计划',
    '工期12个月',
    '编号120245年检',
    '增长2.3月均',
    '第三方评估',
    '上半场比赛',
    '每个镇街一个站点',
    '新增1980平方米',
    '13月',
  ])('takes nothing from %s', text => {
    expect(windowsOf(text)).toEqual([])
  })
})

describe('what a window depends on', () => {
  it('gives no calendar day to words for a year that is not known', () => {
    expect(windowsOf('年底前完成，6月底前开工，全年安排', null)).toEqual([
      '年底前 by - -',
      '6月底前 by - -',
      '全年 during - -',
    ])
  })

  it('keeps two dates of one sentence apart', () => {
    expect(windowsOf('从2012年的5座增加到2016年的8座')).toEqual([
      '2012年 during 2012-01-01 2012-12-31',
      '到2016年 by - 2016-12-31',
    ])
  })

  it('does not read past the end of its clause', () => {
    const text = '建成12月底前'
    const into: Mentions = { windows: [], figures: [], benchmarks: [] }
    expect(window.take({ text, start: 0, end: 4, year: 2024 }, 2, into)).toBe(2)
    expect(window.take({ text, start: 0, end: 5, year: 2024 }, 2, into)).toBe(5)
    expect(into.windows).toEqual([
      { kind: 'during', from: '2024-12-01', to: '2024-12-31', rrule: null, start: 2, end: 5 },
    ])
  })
})

it.each(['每月5日、', '5日、', '2024年3-', '3月至'])(
  'reads 100,000 signs of %s without a long wait',
  part => {
    const text = `每月${part.repeat(Math.ceil(100_000 / part.length))}`
    const before = ownTime()
    windowsOf(text)
    expect(ownTime() - before).toBeLessThan(500)
  },
)
