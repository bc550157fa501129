import { describe, expect, test } from 'vitest'
import { audit, fiveYears, term, thisYear, told } from '../../test/invented-report.ts'

// One row a reading of a relation: what contradicts, what agrees, and what only looks as if it contradicted (no finding at all).
const readings: [relation: string, rows: [says: string, text: string, told: string[]][]][] = [
  [
    'a doubling aimed at',
    [
      [
        'is more than the goal',
        term(
          '2025年，规上工业企业达到210家。',
          '规上工业企业数量实现翻番，达到400家。',
          '今年要抓好各项工作。',
        ),
        ['goal-doubling warning'],
      ],
      [
        'is the goal',
        term(
          '2025年，规上工业企业达到210家。',
          '规上工业企业数量实现翻番，达到430家。',
          '今年要抓好各项工作。',
        ),
        ['goal-doubling consistent'],
      ],
      [
        'starts from nobody knows where',
        term(
          '2025年，规下工业企业达到210家。',
          '规上工业企业数量实现翻番，达到400家。',
          '今年要抓好各项工作。',
        ),
        [],
      ],
    ],
  ],
  [
    'the pace of the first year',
    [
      [
        'misses the goal of the term',
        term(
          '2025年，高新技术企业达到300家。',
          '高新技术企业达到600家以上。',
          '年内新增高新技术企业40家以上。',
        ),
        ['pace-increment warning'],
      ],
      [
        'reaches the goal of the term',
        term(
          '2025年，高新技术企业达到300家。',
          '高新技术企业达到600家以上。',
          '年内新增高新技术企业60家以上。',
        ),
        ['pace-increment consistent'],
      ],
      [
        'is of other things',
        term(
          '2025年，高新技术企业达到300家。',
          '高新技术企业达到600家以上。',
          '年内新增科技型中小企业40家以上。',
        ),
        [],
      ],
      [
        'is below the yearly growth that the amount aimed at takes',
        term(
          '2025年，外贸进出口总额达到100亿元。',
          '外贸进出口总额达到150亿元以上。',
          '外贸进出口总额增长5%左右。',
        ),
        ['pace-level warning'],
      ],
      [
        'leads to the amount aimed at',
        term(
          '2025年，外贸进出口总额达到100亿元。',
          '外贸进出口总额达到150亿元以上。',
          '外贸进出口总额增长9%左右。',
        ),
        ['pace-level consistent'],
      ],
      [
        'is below the yearly growth',
        term('一切向好。', '社会消费品零售总额年均增长8%以上。', '社会消费品零售总额增长6%左右。'),
        ['pace-growth warning'],
      ],
      [
        'keeps the yearly growth',
        term('一切向好。', '社会消费品零售总额年均增长8%以上。', '社会消费品零售总额增长8%左右。'),
        ['pace-growth consistent'],
      ],
      [
        'misses what is to be saved, lower being better',
        term('一切向好。', '单位生产总值能耗累计下降13.5%。', '单位生产总值能耗下降2%。'),
        ['pace-total warning'],
      ],
      [
        'saves enough, lower being better',
        term('一切向好。', '单位生产总值能耗累计下降13.5%。', '单位生产总值能耗下降3%。'),
        ['pace-total consistent'],
      ],
      [
        'is far below that of the years before',
        fiveYears('五年来，城镇新增就业6.5万人。').replace('今年要抓好各项工作。', '城镇新增就业6000人。'),
        ['pace-past warning'],
      ],
      [
        'is that of the years before',
        fiveYears('五年来，城镇新增就业6.5万人。').replace('今年要抓好各项工作。', '城镇新增就业1.2万人。'),
        ['pace-past consistent'],
      ],
    ],
  ],
  [
    'increment and level',
    [
      [
        'cannot both be',
        thisYear('一切向好。', '市级创新平台新增30个、达到18个。'),
        ['increment-level contradiction'],
      ],
      [
        'fall short of what is there',
        thisYear('2025年，市级创新平台达到120个。', '市级创新平台新增20个、达到180个以上。'),
        ['increment-level warning'],
      ],
      [
        'agree',
        thisYear('2025年，市级创新平台达到150个。', '市级创新平台新增30个、达到180个以上。'),
        ['increment-level consistent'],
      ],
    ],
  ],
  [
    'a goal',
    [
      [
        'lies behind what is reached',
        thisYear('2025年，普惠性幼儿园覆盖率达到95%。', '普惠性幼儿园覆盖率达到92%以上。'),
        ['goal-behind warning'],
      ],
      [
        'lies ahead',
        thisYear('2025年，普惠性幼儿园覆盖率达到90%。', '普惠性幼儿园覆盖率达到92%以上。'),
        ['goal-behind consistent'],
      ],
      [
        'is a ceiling, lower being better',
        thisYear('2025年，城镇调查失业率为4.6%。', '城镇调查失业率控制在5.5%以内。'),
        ['goal-behind consistent'],
      ],
    ],
  ],
]

describe.each(readings)('%s', (_, rows) => {
  test.each(rows)('%s', (_says, text, expected) => {
    expect(told(audit(text)).sort()).toEqual([...expected].sort())
  })
})
