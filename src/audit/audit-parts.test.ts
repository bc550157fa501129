import { describe, expect, test } from 'vitest'
import { audit, lastYear, told } from '../../test/invented-report.ts'

// One row a reading of a relation: what contradicts, what agrees, and what only looks as if it contradicted (no finding at all).
const readings: [relation: string, rows: [says: string, text: string, told: string[]][]][] = [
  [
    'part and whole',
    [
      [
        'are the wrong way round',
        lastYear('一般公共预算收入达到40亿元，其中开发区45亿元。'),
        ['part-whole contradiction'],
      ],
      ['fit', lastYear('一般公共预算收入达到40亿元，其中开发区15亿元。'), ['part-whole consistent']],
      ['are one year and the mean of several', lastYear('年均超收20亿元，其中去年超收25亿元。'), []],
      [
        'add up',
        lastYear('新建公园22个，其中柳堰街道10个、望澄街道12个。'),
        ['parts-sum consistent', 'part-whole consistent'],
      ],
      [
        'do not add up to their total',
        lastYear('市属企业新建厂房15幢，区属企业新建厂房14幢，共计31幢。'),
        ['parts-sum contradiction'],
      ],
      [
        'add up to their total',
        lastYear('市属企业新建厂房15幢，区属企业新建厂房14幢，共计29幢。'),
        ['parts-sum consistent'],
      ],
      [
        'are some of those that a total counts',
        lastYear('市属企业等新建厂房15幢，区属企业等新建厂房14幢，共计31幢。'),
        [],
      ],
      [
        'add up to more, which parts that overlap may',
        lastYear('新建公园18个，其中柳堰街道10个、望澄街道12个。'),
        ['parts-sum suspect', 'part-whole consistent'],
      ],
    ],
  ],
  [
    'shares',
    [
      [
        'differ in one sentence',
        lastYear('一般公共预算收入达到40亿元，其中税收收入30亿元，占一般公共预算收入的85%。'),
        ['share contradiction', 'part-whole consistent'],
      ],
      [
        'agree',
        lastYear('一般公共预算收入达到40亿元，其中税收收入30亿元，占一般公共预算收入的75%。'),
        ['part-whole consistent', 'share consistent'],
      ],
      ['are of a whole that is not here', lastYear('税收收入30亿元，占全市税收收入的85%。'), []],
      [
        'of three industries make 99',
        lastYear('三次产业结构调整为5.2:45.6:48.2。'),
        ['ratio-sum contradiction'],
      ],
      [
        'of three industries make 100',
        lastYear('三次产业结构调整为5.2:45.6:49.2。'),
        ['ratio-sum consistent'],
      ],
      ['of mortar are no shares', lastYear('推广1:3:6配合比。'), []],
    ],
  ],
  [
    'lists with 分别',
    [
      [
        'have a value too few',
        lastYear('柳堰街道、望澄街道、湖滨街道财政收入分别增长5%、6%。'),
        ['apart-list contradiction'],
      ],
      [
        'have a value each',
        lastYear('柳堰街道、望澄街道、湖滨街道财政收入分别增长5%、6%、7%。'),
        ['apart-list consistent'],
      ],
      [
        'end where another sentence part counts something',
        lastYear('化学需氧量、氨氮排放量分别下降6.2%和5%，38个监测点全部达标。'),
        ['apart-list consistent'],
      ],
    ],
  ],
  [
    'a count and its growth',
    [
      [
        'have a whole number behind them',
        lastYear('开行班列570列，同比增长41.4%。'),
        ['growth-base consistent'],
      ],
      ['have none', lastYear('开行班列57列，同比增长41.2%。'), ['growth-base suspect']],
    ],
  ],
]

describe.each(readings)('%s', (_, rows) => {
  test.each(rows)('%s', (_says, text, expected) => {
    expect(told(audit(text)).sort()).toEqual([...expected].sort())
  })
})
