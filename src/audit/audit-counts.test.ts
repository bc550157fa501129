import { describe, expect, test } from 'vitest'
import { audit, opening, thisYear, told } from '../../test/invented-report.ts'

// One row a reading of a relation: what contradicts, what agrees, and what only looks as if it contradicted (no finding at all).
const readings: [relation: string, rows: [says: string, text: string, told: string[]][]][] = [
  [
    'an announced number',
    [
      [
        'is not that of the headings',
        `${opening}二、2026年工作安排\n今年要重点抓好四个方面工作：\n（一）发展产业\n推进项目。\n（二）改善民生\n建设学校。\n（三）建设城市\n修建道路。\n`,
        ['enumeration contradiction'],
      ],
      [
        'is that of the headings',
        `${opening}二、2026年工作安排\n今年要重点抓好三个方面工作：\n（一）发展产业\n推进项目。\n（二）改善民生\n建设学校。\n（三）建设城市\n修建道路。\n`,
        ['enumeration consistent'],
      ],
      [
        'is not that of the points',
        thisYear('一切向好。', '今年采取两项措施。一是新建学校。二是修建道路。三是整治河道。'),
        ['enumeration contradiction'],
      ],
      [
        'is that of the points',
        thisYear('一切向好。', '今年采取三项措施。一是新建学校。二是修建道路。三是整治河道。'),
        ['enumeration consistent'],
      ],
      [
        'is that of the names before it',
        thisYear('一切向好。', '壮大农业、工业、服务业三大产业。'),
        ['list-count consistent'],
      ],
      ['counts more than the names that 等 gives', thisYear('一切向好。', '建设柳堰、湖滨等5个公园。'), []],
    ],
  ],
  [
    'a slogan',
    [
      [
        'is spelled out with one too few',
        thisYear('一切向好。', '实施“五大工程”：强基工程、育苗工程、赋能工程、倍增工程。'),
        ['framework-wrong contradiction'],
      ],
      [
        'is spelled out',
        thisYear('一切向好。', '实施“四大工程”：强基工程、育苗工程、赋能工程、倍增工程。'),
        ['framework-complete consistent'],
      ],
      [
        'has too many of one sort',
        thisYear('一切向好。', '构建“三区两带”：东部新区、西部城区、北部湖区、南部园区和滨湖带、沿江带。'),
        ['framework-wrong contradiction'],
      ],
      [
        'counts people of one kind, who have no names',
        thisYear('一切向好。', '完善社区“1+2+N”（1名社区民警、2名协辅警和N名网格员）工作模式。'),
        ['framework-complete consistent'],
      ],
      [
        'is never spelled out',
        thisYear('一切向好。', '构建“三区两带”空间格局。'),
        ['framework-never-expanded warning'],
      ],
      [
        'is spelled out elsewhere by what its names end in',
        thisYear(
          '一切向好。',
          '建设先进制造集聚区、创新创业引领区、湖滨消费中心区、人文生态家园。“三区一园”建设取得成效。',
        ),
        ['framework-complete consistent'],
      ],
    ],
  ],
]

describe.each(readings)('%s', (_, rows) => {
  test.each(rows)('%s', (_says, text, expected) => {
    expect(told(audit(text)).sort()).toEqual([...expected].sort())
  })
})
