import { describe, expect, test } from 'vitest'
import { audit, fiveYears, lastYear, thisYear, told } from '../../test/invented-report.ts'

// Numbers that stand beside one another: what contradicts, what agrees, and what only looks like a relation (nothing told).
const readings: [relation: string, rows: [says: string, text: string, told: string[]][]][] = [
  [
    'a change told before its ends, or against a base told behind',
    [
      [
        'is no doubling',
        fiveYears('五年来，企业利税翻了一番，由41亿元增加到73亿元。'),
        ['from-to contradiction'],
      ],
      [
        'agrees with last year’s number behind it',
        lastYear('粮食仓容达到38万吨，同比增长18.8%，去年同期为32万吨。'),
        ['from-to consistent', 'growth-base consistent'],
      ],
      [
        'is against another thing than the number behind it',
        lastYear('图书馆藏书96万册，是上年的1.2倍，全省平均水平为40万册。'),
        [],
      ],
      [
        'was meant as a multiple',
        fiveYears('五年来，科技馆由42家增至168家，增加了4倍。'),
        ['from-to suspect'],
      ],
      ['is of ranks', fiveYears('五年来，综合排名由第13位上升到第5位，数量增长2.6倍。'), []],
    ],
  ],
  [
    'a per cent and the two amounts beside it',
    [
      ['differ', lastYear('完成投资168亿元，为年计划160亿元的125%。'), ['share contradiction']],
      ['agree', lastYear('完成投资168亿元，为年计划160亿元的105%。'), ['share consistent']],
      [
        'differ, of what 其中 divides',
        lastYear('出口基地产出200亿元，其中民营企业出口80亿元，占比60%。'),
        ['part-whole consistent', 'share contradiction'],
      ],
      [
        'are of another whole',
        lastYear('工业园产出200亿元，其中民营企业产出80亿元，占全市比重60%。'),
        ['part-whole consistent'],
      ],
    ],
  ],
  [
    'what is said twice of one growth',
    [
      [
        'differs: a multiple is one more than its growth',
        lastYear('合同成交量27万件，是上年的1.8倍，较上年增长180%。'),
        ['multiple-growth contradiction'],
      ],
      [
        'differs: total and yearly mean',
        fiveYears('五年来，累计新增泊位5.2万个，年均新增1.2万个。'),
        ['mean-total contradiction'],
      ],
      [
        'agrees: total and yearly mean',
        fiveYears('五年来，累计新增泊位5.2万个，年均新增1.04万个。'),
        ['mean-total consistent'],
      ],
    ],
  ],
  [
    'a goal with its doubling behind it',
    [
      [
        'is less than double',
        thisYear('博物馆达到214家。', '今后五年，博物馆达到400家，力争翻番。'),
        ['goal-doubling warning'],
      ],
    ],
  ],
  ['a year in a lead-in', [['is no count', lastYear('下面部署2026年任务。'), []]]],
]

describe.each(readings)('%s', (_relation, rows) => {
  test.each(rows)('%s', (_says, text, expected) => {
    expect(told(audit(text)).sort()).toEqual([...expected].sort())
  })
})
