import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Plan } from '../model/plan.ts'
import { parsePlan } from '../parser/index.ts'
import { traceLevels } from './level-trace.ts'
import { type TracedTarget, tracePlans } from './trace.ts'

const report = (year: number, review: string, plan: string): Plan =>
  parsePlan(
    `政府工作报告\n——${year}年1月8日在望澄区第六届人民代表大会第四次会议上\n望澄区人民政府\n\n各位代表：\n\n` +
      `一、${year - 1}年工作回顾\n\n${review}\n\n二、${year}年工作安排\n\n${plan}\n`,
    { name: `${year}.txt`, sha256: '0'.repeat(64), realign: text => text },
  )

/** Traces one promise of 2025 into one review of 2026. */
function trace(promise: string, review: string, again = '新建口袋公园6个。'): TracedTarget {
  const [traced] = tracePlans(report(2025, '过去一年平稳。', promise), report(2026, review, again)).targets
  if (!traced) throw new Error(`no target in ${promise}`)
  return traced
}

test("the city's growth and a zone's are not the district's", () => {
  const review =
    '地区生产总值增长6.1%。经开区地区生产总值增长7.4%，投资增长9%。全市地区生产总值增长6.6%，我区低于全市0.5个百分点。'
  expect(trace('地区生产总值增长6.5%。', review)).toMatchObject({
    outcome: { text: '6.1%' },
    verdict: 'missed',
  })
})

test('how many a work is good for is traced beside how many there are', () => {
  const promised = report(2025, '过去一年平稳。', '改造老旧小区26个、惠及3100户。')
  const { targets } = tracePlans(
    promised,
    report(2026, '老旧小区改造26个，惠及2986户居民。', '新建公园6个。'),
  )
  expect(targets.map(({ outcome, verdict }) => [outcome?.text, verdict])).toEqual([
    ['26个', 'met'],
    ['2986户', 'missed'],
  ])
})

describe('in other words', () => {
  test.each([
    ['a word of the field for another', '新增停车位800个。', '新增各类泊位920个。', 'met'],
    [
      'other years inside a change',
      '单位地区生产总值能耗下降3%。',
      '单位GDP能耗由前三年分别上升4.9%、5.5%转为下降1.2%。',
      'missed',
    ],
    ['all there are', '新增高新技术企业12家。', '高新技术企业达到36家。', 'unclear'],
    ['a slip of ten', '新建高标准农田2万亩。', '新建高标准农田21万亩。', 'unclear'],
    ['growth told as a level', '柳编产业链产值增长9%。', '柳编产业链产值18.2亿元。', 'unclear'],
    ['half of what was promised', '新开、优化公交线路18条。', '新开公交线路7条。', 'unclear'],
    ['an act inside the name', '望澄港货物吞吐量达到900万吨。', '望澄港完成货物吞吐量862万吨。', 'missed'],
    ['the same words in another order', '化解信访积案90%以上。', '信访积案化解率93.6%。', 'met'],
    ['two counters of one thing', '建设5G基站120座。', '开通5G基站146个。', 'met'],
    ['another unit of the same size', '新增光伏装机20万千瓦。', '新增光伏装机0.23吉瓦。', 'met'],
    [
      'whose rate it is, said before it',
      '12345热线办结率达到99%。',
      '12345热线受理诉求4.6万件，办结率98.1%。',
      'missed',
    ],
  ])('%s: %s → %s is %s', (_, promise, review, verdict) => {
    expect(trace(promise, review)).toMatchObject({ verdict, outcome: { document: '2026.txt' } })
  })
})

describe('the verdict', () => {
  test.each([
    ['reached', '地区生产总值增长6%。', '地区生产总值增长6.2%。', 'met'],
    ['not reached', '地区生产总值增长6%。', '地区生产总值增长5.2%。', 'missed'],
    ['a fall instead of growth', '固定资产投资增长6%。', '固定资产投资下降1.2%。', 'missed'],
    ['less is better', '城镇登记失业率控制在4%以内。', '城镇登记失业率3.8%。', 'met'],
    ['over the limit', '城镇登记失业率控制在4%以内。', '城镇登记失业率4.1%。', 'missed'],
    ['a deeper fall', '单位地区生产总值能耗下降3%。', '单位GDP能耗下降3.4%。', 'met'],
    ['a shallower fall', '单位地区生产总值能耗下降3%。', '单位GDP能耗下降2.4%。', 'missed'],
    ['within 「左右」', '地区生产总值增长6%左右。', '地区生产总值增长5.9%。', 'met'],
    ['below 「左右」', '地区生产总值增长6%左右。', '地区生产总值增长5.2%。', 'missed'],
    ['in the range', '地区生产总值增长6%—6.5%。', '地区生产总值增长6.1%。', 'met'],
    ['「近」 is less', '新增湖岸绿道30公里。', '新增湖岸绿道近30公里。', 'missed'],
    ['「近」 of the next round number', '发放湖区补贴1300万元。', '发放湖区补贴近1400万元。', 'met'],
    ['equal when rounded', '旅游总收入达到75.04亿元。', '旅游总收入75亿元。', 'met'],
    ['units converted', '新建高标准农田1.5万亩。', '建成高标准农田1000公顷。', 'met'],
    ['growth against level', '社会消费品零售总额增长7%。', '社会消费品零售总额达到179亿元。', 'unclear'],
    ['a running total', '新增养老床位500张。', '累计新增养老床位4300张。', 'unclear'],
    ['five years', '新增公共停车位2000个。', '五年来，新增公共停车位9600个。', 'unclear'],
    ['another coverage', '工业增加值增长7%。', '规模以上工业增加值增长8%。', 'unclear'],
    ['begun against finished', '启动8家企业搬迁工作。', '5家企业完成搬迁工作。', 'unclear'],
    ['members named', '完成望湖路、柳堰街等7条道路改造。', '改造道路17条。', 'unclear'],
    ['words only', '建设村级文化广场10个。', '村级文化广场建设全部达标。', 'unclear'],
  ])('%s: %s → %s is %s', (_, promise, review, verdict) => {
    expect(trace(promise, review)).toMatchObject({ verdict, outcome: { document: '2026.txt' } })
  })

  test.each([
    ['another thing', '新建口袋公园9个。', '新建农贸市场3个。'],
    ['another indicator of the same family', '城镇登记失业率控制在4%以内。', '城镇调查失业率5.1%。'],
    ['town and country', '城镇居民人均可支配收入增长6%。', '农村居民人均可支配收入增长7%。'],
    ['the same head of another thing', '马铃薯产量达到25万吨。', '蔬菜产量达到9万吨。'],
    ['money and things', '新建口袋公园9个。', '口袋公园投资900万元。'],
  ])('%s is no outcome: %s → %s', (_, promise, review) => {
    expect(trace(promise, review)).toMatchObject({ verdict: 'not-reported', outcome: null })
  })

  test('the number repeated in the new plan is no outcome, and is said to be a new target', () => {
    const { verdict, why } = trace('新建口袋公园9个。', '过去一年平稳。', '新建口袋公园9个。')
    expect(verdict).toBe('not-reported')
    expect(why.zh).toContain('又提出9个，那是新目标，不是成效')
    expect(why.en).toContain('a new target and no outcome')
  })

  test('the reason names both numbers, the gap and the rule', () => {
    const { why } = trace('城镇登记失业率控制在4%以内。', '城镇登记失业率4.1%。')
    expect(why.zh).toBe(
      '「城镇登记失业率」目标4%以内，成效4.1%，未达到目标，相差0.1个百分点；该指标越低越好。',
    )
    expect(why.en).toBe('Target at most 4%, outcome 4.1%: missed, 0.1 points apart; less is better.')
  })
})

describe('targets', () => {
  const targets = (plan: string): string[] =>
    tracePlans(
      report(2025, '过去一年平稳。', plan),
      report(2026, '过去一年平稳。', '新建口袋公园6个。'),
    ).targets.map(({ target }) => target.text)

  test.each([
    ['what a thing costs', '确保投资3.4亿元的帆船训练中心开工。', []],
    ['the capacity that is a name', '推进200万吨骨料生产线开工。', []],
    ['goals of a later year', '到2030年，新建口袋公园90个。', []],
    ['growth and level of one metric are two', '地区生产总值增长6%，达到437亿元。', ['6%', '437亿元']],
  ])('%s: %s', (_, plan, expected) => {
    expect(targets(plan)).toEqual(expected)
  })
})

test('one statement answers to one metric only', () => {
  const traced = tracePlans(
    report(2025, '过去一年平稳。', '改造老旧小区26个，改造城中村小区4个。'),
    report(2026, '改造老旧小区26个。', '新建口袋公园6个。'),
  ).targets
  expect(traced.map(({ verdict }) => verdict)).toEqual(['met', 'not-reported'])
})

test('whatever the reports hold, each target is traced once and each outcome lies in the new report', () => {
  const sentence = fc.constantFrom(
    '地区生产总值增长6%。',
    '累计完成投资3亿元。',
    '新建口袋公园9个、停车场3个。',
    '五年来，城镇新增就业3万人。',
    '投资2亿元，改造道路12条。',
    '（以上）',
    '城乡居民收入分别增长5%和6%。',
  )
  const text = fc.array(sentence, { maxLength: 6 }).map(sentences => sentences.join(''))
  fc.assert(
    fc.property(text, text, (plan, review) => {
      const [old, next] = [report(2025, '过去一年平稳。', plan), report(2026, review, '新建口袋公园6个。')]
      const { targets } = tracePlans(old, next)
      expect(new Set(targets.map(({ target }) => target.start)).size).toBe(targets.length)
      for (const { outcome, verdict } of targets) {
        expect(outcome === null).toBe(verdict === 'not-reported')
        if (outcome) expect(outcome.document).toBe('2026.txt')
      }
    }),
    { numRuns: 50 },
  )
})

test('what no lower plan carries comes with the nearest candidates', () => {
  const higher = report(
    2025,
    '过去一年平稳。',
    '建设环澄湖生态绿道，贯通沿线驿站。\n\n推广水稻全程机械化作业，建设育秧工厂。',
  )
  const lower = report(
    2025,
    '过去一年平稳。',
    '贯通环澄湖生态绿道望澄段，新建驿站4座。\n\n推进老旧小区加装电梯。',
  )
  const { uncarried, carried } = traceLevels(higher, [lower])
  expect(carried.map(({ commitment }) => commitment.text)).toEqual(['建设环澄湖生态绿道，贯通沿线驿站。'])
  expect(uncarried.map(({ commitment }) => commitment.text)).toEqual([
    '推广水稻全程机械化作业，建设育秧工厂。',
  ])
  for (const { nearest } of uncarried)
    for (const { distance } of nearest) expect(distance).toBeGreaterThan(0.84)
})

describe('a plan of five years, against the report that looks back over them', () => {
  const outline = (goals: string): Plan =>
    parsePlan(
      `澄湖市国民经济和社会发展第十四个五年规划纲要\n第一章 主要目标\n到2025年，要实现以下目标。\n${goals}\n第二章 重点任务\n完善各项制度。\n`,
      { name: '纲要.txt', sha256: '0'.repeat(64) },
    )
  const lookBack = (review: string): Plan =>
    parsePlan(
      `政府工作报告\n——2026年1月8日在望澄区第六届人民代表大会第四次会议上\n望澄区人民政府\n\n各位代表：\n\n一、“十四五”时期工作回顾\n\n${review}\n\n二、2026年工作安排\n\n新建口袋公园6个。\n`,
      { name: '报告.txt', sha256: '0'.repeat(64) },
    )
  const verdicts = (goals: string, review: string): [string, string | undefined, string][] =>
    tracePlans(outline(goals), lookBack(review)).targets.map(({ target, outcome, verdict }) => [
      target.text,
      outcome?.text,
      verdict,
    ])

  test('its yearly mean is held against the mean, its sum against the sum, its level against the level', () => {
    expect(
      verdicts(
        '地区生产总值年均增长6%。五年城镇新增就业30万人。高速公路通车里程达到600公里。',
        '五年来，地区生产总值年均增长5.2%。城镇新增就业累计32.6万人，2025年新增5.9万人。高速公路通车里程达到618公里。',
      ),
    ).toEqual([
      ['6%', '5.2%', 'missed'],
      ['30万人', '32.6万人', 'met'],
      ['600公里', '618公里', 'met'],
    ])
  })

  test.each([
    ['575公里', 'missed'],
    ['598公里', 'met'],
  ])('what was added is the difference between beginning and end: %s', (end, verdict) => {
    expect(verdicts('铁路营业里程新增180公里。', `五年来，铁路营业里程由412公里增至${end}。`)).toEqual([
      ['180公里', end, verdict],
    ])
  })

  test('a goal that stands at the end is held against the last year', () => {
    expect(verdicts('旅游总收入突破500亿元。', '五年来，服务业不断壮大。2025年旅游总收入318亿元。')).toEqual([
      ['500亿元', '318亿元', 'missed'],
    ])
  })

  test('what is no longer of one year in a sentence that names one is of the term', () => {
    expect(
      verdicts(
        '引进世界500强企业10家。',
        '五年来，开放水平提高。2025年进出口总额138亿元，引进世界500强企业11家。',
      ),
    ).toContainEqual(['10家', '11家', 'met'])
  })
})
