import { describe, expect, test } from 'vitest'
import { audit, fiveYears, lastYear, term, thisYear, told } from '../../test/invented-report.ts'

// One row a reading of a relation: what contradicts, what agrees, and what only looks as if it contradicted (no finding at all).
const readings: [relation: string, rows: [says: string, text: string, told: string[]][]][] = [
  [
    'the growth of each year and of the whole term',
    [
      [
        'differ',
        fiveYears('五年来，外贸进出口总额年均增长12%，达到300亿元。开放水平提高，外贸进出口总额增长60%。'),
        ['cagr-total contradiction'],
      ],
      [
        'agree',
        fiveYears('五年来，外贸进出口总额年均增长12%，达到300亿元。开放水平提高，外贸进出口总额增长76.2%。'),
        ['cagr-total consistent'],
      ],
      [
        'are of two scopes',
        fiveYears('五年来，外贸进出口总额年均增长12%，达到300亿元。其中对东盟进出口增长60%。'),
        [],
      ],
      [
        'are of the term and of its last year',
        fiveYears('五年来，外贸进出口总额年均增长12%。2025年，外贸进出口总额增长6%。'),
        [],
      ],
      [
        'are of the term and of one year only named by 同比',
        fiveYears('五年来，外贸进出口总额年均增长12%。外贸进出口总额同比增长60%。'),
        [],
      ],
    ],
  ],
  [
    'the growth of each year and the multiple that it makes',
    [
      [
        'differ',
        fiveYears('2025年，出口额达到30亿元，是2020年的2.4倍，年均增长25%。'),
        ['cagr-total contradiction'],
      ],
      [
        'agree, a multiple being rounded as well',
        fiveYears('2025年，财政总收入达到10.03亿元，是“十三五”末的3倍，年均增长24.8%。'),
        ['cagr-total consistent'],
      ],
      [
        'are at comparable and at current prices',
        fiveYears('2025年，生产总值达到249亿元，是“十三五”末的1.6倍，年均增长15%。'),
        [],
      ],
    ],
  ],
  [
    'two ends and the change between them',
    [
      [
        'differ, with a yearly rate',
        fiveYears('一般公共预算收入由20亿元增加到30亿元，年均增长12.5%。'),
        ['from-to contradiction'],
      ],
      [
        'agree within the rounding of 20 and 30',
        fiveYears('一般公共预算收入由20亿元增加到30亿元，年均增长9.3%。'),
        ['from-to consistent'],
      ],
      [
        'differ, in points',
        fiveYears('常住人口城镇化率由60.2%提高到65.7%，提高4.5个百分点。'),
        ['from-to contradiction'],
      ],
      [
        'agree, in points',
        fiveYears('常住人口城镇化率由60.2%提高到65.7%，提高5.5个百分点。'),
        ['from-to consistent'],
      ],
      ['differ, in things', fiveYears('公园由20个增加到35个，增加25个。'), ['from-to contradiction']],
      [
        'differ, falling',
        fiveYears('PM2.5浓度由45微克/立方米下降到30微克/立方米，下降43.3%。'),
        ['from-to contradiction'],
      ],
      [
        'agree, falling',
        fiveYears('PM2.5浓度由45微克/立方米下降到30微克/立方米，下降33.3%。'),
        ['from-to consistent'],
      ],
      [
        'differ, since twice doubled is four times',
        fiveYears('高新技术企业从50家增加到103家，实现翻两番。'),
        ['from-to contradiction'],
      ],
      [
        'agree, twice doubled',
        fiveYears('高新技术企业从50家增加到203家，实现翻两番。'),
        ['from-to consistent'],
      ],
      [
        'are at current and at comparable prices',
        fiveYears('地区生产总值由400亿元增加到600亿元，年均增长6.5%。'),
        ['from-to not-comparable'],
      ],
      ['are followed by a sum', fiveYears('转移支付由6亿元增加到40亿元，五年共计123亿元。'), []],
    ],
  ],
  [
    'level, increment and rate of a year',
    [
      ['differ', lastYear('参保人数达到50万人，比上年增加5万人，增长15%。'), ['change-level contradiction']],
      ['agree', lastYear('参保人数达到50万人，比上年增加5万人，增长11.1%。'), ['change-level consistent']],
      [
        'are of the year and of the months so far',
        lastYear('参保人数达到50万人，累计增加5万人，增长15%。'),
        [],
      ],
    ],
  ],
  [
    'one metric stated twice',
    [
      [
        'differs',
        lastYear('2025年，固定资产投资增长8.1%。项目建设提速，2025年固定资产投资增长6.3%。'),
        ['repeated contradiction'],
      ],
      [
        'is the same',
        lastYear('2025年，固定资产投资增长8.1%。项目建设提速，2025年固定资产投资增长8.1%。'),
        ['repeated consistent'],
      ],
      [
        'is of half a year and of the year',
        lastYear('上半年固定资产投资增长8.1%。2025年固定资产投资增长6.3%。'),
        [],
      ],
      ['is of two years', lastYear('2024年，固定资产投资增长8.1%。2025年，固定资产投资增长6.3%。'), []],
      ['is of a part', lastYear('2025年，固定资产投资增长8.1%。2025年，民间固定资产投资增长6.3%。'), []],
      [
        'is of the district and of the country',
        lastYear('2025年，全区固定资产投资增长8.1%。2025年，全国固定资产投资增长6.3%。'),
        [],
      ],
    ],
  ],
  [
    'a threshold',
    [
      [
        'is said to be passed and is not',
        fiveYears(
          '五年来，一般公共预算收入跃上五十亿元台阶。\n五年来，一般公共预算收入年均增长6%，达到48.6亿元。',
        ),
        ['threshold contradiction'],
      ],
      [
        'had been passed before',
        fiveYears(
          '五年来，社会消费品零售总额跃上百亿台阶。\n五年来，社会消费品零售总额年均增长5%，达到150亿元。',
        ),
        ['threshold suspect'],
      ],
      [
        'was passed',
        fiveYears(
          '五年来，社会消费品零售总额跃上百亿台阶。\n五年来，社会消费品零售总额年均增长9%，达到120亿元。',
        ),
        ['threshold consistent'],
      ],
      [
        'is of something else',
        fiveYears('五年来，园区产值跃上百亿台阶。\n五年来，社会消费品零售总额年均增长5%，达到150亿元。'),
        [],
      ],
    ],
  ],
  [
    'base, growth aimed at and amount aimed at',
    [
      [
        'differ',
        thisYear(
          '2025年，一般公共预算收入达到40亿元。',
          '主要预期目标是：一般公共预算收入增长6%，达到45亿元。',
        ),
        ['goal-growth contradiction'],
      ],
      [
        'agree',
        thisYear(
          '2025年，一般公共预算收入达到40亿元。',
          '主要预期目标是：一般公共预算收入增长6%，达到42.4亿元。',
        ),
        ['goal-growth consistent'],
      ],
      [
        'leave a gap that 以上 may fill',
        term(
          '2025年，社会消费品零售总额达到100亿元。',
          '社会消费品零售总额年均增长6%以上，达到150亿元以上。',
          '今年要抓好各项工作。',
        ),
        ['goal-growth warning'],
      ],
      [
        'are at comparable and at current prices',
        thisYear('2025年，地区生产总值达到400亿元。', '主要预期目标是：地区生产总值增长6%，达到450亿元。'),
        ['goal-growth not-comparable'],
      ],
      [
        'are of two metrics',
        thisYear('2025年，财政总收入达到40亿元。', '主要预期目标是：一般公共预算收入增长6%，达到45亿元。'),
        [],
      ],
    ],
  ],
]

describe.each(readings)('%s', (_, rows) => {
  test.each(rows)('%s', (_says, text, expected) => {
    expect(told(audit(text)).sort()).toEqual([...expected].sort())
  })
})
