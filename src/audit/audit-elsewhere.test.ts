import { describe, expect, test } from 'vitest'
import { audit, fiveYears, lastYear, term, thisYear, told } from '../../test/invented-report.ts'

// What one sentence says, against a base, a part or a spelling-out that stands in another.
const rows: [about: string, text: string, told: string[]][] = [
  [
    'a base told with its year in another sentence agrees',
    fiveYears('2025年，民宿客房达到3200间，比2020年增长60%。旅游业起步不易，2020年民宿客房只有2000间。'),
    ['from-to consistent'],
  ],
  [
    'a base told with its year in another sentence contradicts',
    fiveYears('2025年，民宿客房达到3200间，比2020年增长90%。旅游业起步不易，2020年民宿客房只有2000间。'),
    ['from-to contradiction'],
  ],
  [
    'points lead from the base to the goal',
    thisYear('绿色建筑占比达到36.4%。', '绿色建筑占比达到40%，提高3.6个百分点。'),
    ['goal-points consistent', 'goal-behind consistent'],
  ],
  [
    'points do not lead from the base to the goal',
    thisYear('绿色建筑占比达到36.4%。', '绿色建筑占比达到42%，提高3.6个百分点。'),
    ['goal-points contradiction', 'goal-behind consistent'],
  ],
  [
    'what is added a year reaches the goal of the term',
    term('科技馆达到20家。', '到2030年，科技馆达到45家，年均新增5家。', '办好各项实事。'),
    ['pace-increment consistent'],
  ],
  [
    'what is added a year falls short of the goal of the term',
    term('科技馆达到20家。', '到2030年，科技馆达到60家，年均新增5家。', '办好各项实事。'),
    ['pace-increment warning'],
  ],
  [
    'parts in sentences of their own make up the total that is told of them',
    lastYear('纺织产业产值62亿元。造纸产业产值48亿元。家具产业产值27亿元。三大产业合计实现产值137亿元。'),
    ['parts-sum consistent'],
  ],
  [
    'parts in sentences of their own do not make up the total that is told of them',
    lastYear('纺织产业产值62亿元。造纸产业产值48亿元。家具产业产值27亿元。三大产业合计实现产值157亿元。'),
    ['parts-sum contradiction'],
  ],
  [
    'a total of more things than are told before is left alone',
    lastYear('纺织产业产值62亿元。造纸产业产值48亿元。三大产业合计实现产值157亿元。'),
    [],
  ],
  [
    'a share of a total behind it does not agree',
    lastYear('民生支出36.8亿元、占比82.4%，财政总支出46.8亿元。'),
    ['share contradiction'],
  ],
  [
    'three parts that miss the whole by a little are a doubt',
    lastYear('农村公路达到918公里，其中县道186公里、乡道274公里、村道448公里。'),
    ['parts-sum suspect', 'part-whole consistent'],
  ],
  [
    'rows of a table make up their total in one column and not in the other',
    lastYear('重点项目如下。\n类别\t个数\t投资\n产业\t12\t30.5\n民生\t6\t11.2\n合计\t18\t51.7\n'),
    ['table-sum contradiction', 'table-sum consistent'],
  ],
  [
    'rates in a table are not added up',
    lastYear('各镇情况如下。\n镇街\t增长率\n东街\t3.5\n西街\t2.5\n合计\t3.1\n'),
    [],
  ],
  [
    'a rate named after what was done is of the two counts before it',
    lastYear('全区安排重点项目86个，已开工71个，开工率85.2%。'),
    ['share contradiction'],
  ],
  [
    'projects of a size come to more than the whole investment',
    lastYear('新签约项目56个，总投资318亿元，其中50亿元以上项目3个、10亿元至50亿元项目19个。'),
    ['part-whole contradiction', 'part-whole consistent'],
  ],
  [
    'names in brackets are fewer than the number before them',
    lastYear('建成便民生活圈5个（柳岸、青塘、北关、石桥）。'),
    ['list-count contradiction'],
  ],
  [
    'agencies in brackets are no names of what is counted',
    lastYear('建成便民生活圈5个（商务局、民政局、住建局、城管局）。'),
    [],
  ],
  [
    'what stands in brackets behind a number does not divide it',
    lastYear('新增研发机构42家（首次认定31家、整体迁入14家）。'),
    ['parts-sum contradiction'],
  ],
  [
    '即 announces fewer than the number before it',
    thisYear('公园建成。', '打造五个示范片区，即白鹭洲、沙溪、桐岭、双塘示范片区。'),
    ['framework-wrong contradiction'],
  ],
  [
    'a slogan is spelled out in the words that follow it',
    thisYear(
      '公园建成。',
      '统筹推进“三区两带”建设，打造科创引领区、产业集聚区、城乡融合区，提升沿江生态带、环湖文旅带。',
    ),
    ['framework-complete consistent'],
  ],
  [
    'a slogan is spelled out in brackets',
    thisYear(
      '公园建成。',
      '落实“一规划两方案”（《澄湖规划》《澄湖一号方案》《澄湖二号方案》），抓好各项任务。',
    ),
    ['framework-complete consistent'],
  ],
  [
    'a slogan that nothing answers to is never spelled out',
    thisYear('公园建成。', '统筹推进“三区两带”建设，加快打造现代城市。'),
    ['framework-never-expanded warning'],
  ],
]

describe('of what stands in another sentence', () => {
  test.each(rows)('%s', (_, text, expected) => {
    expect(told(audit(text))).toEqual(expected)
  })
})

test('a review headed by a year alone is of the year that is over', () => {
  const text = lastYear('高新技术企业突破500家。全区高新技术企业总数为478家。').replace(
    '2025年工作回顾',
    '2025年工作',
  )
  expect(told(audit(text))).toEqual(['threshold contradiction'])
})
