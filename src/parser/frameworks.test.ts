import { describe, expect, test } from 'vitest'
import { ownTime } from '../../test/own-time.ts'
import { findFrameworks } from './frameworks.ts'

const printed = (text: string): string[] =>
  findFrameworks(text).frameworks.map(({ name, label, parts }) =>
    [
      `${name}|${label}`,
      ...parts.map(part => `${part.count}${part.noun}: ${part.items.join('、')}${part.open ? '等' : ''}`),
    ].join(' / '),
  )

describe('a slogan is tied to what each digit stands for', () => {
  test.each<[string, string[]]>([
    [
      '明确“324”工作路径,建设滨湖新城、临港新城、高铁新城“三大组团”,创新片区共管、利益共享“两种模式”,打造装备、(海上)风电等“四大产业集群”。',
      [
        '324|工作路径 / 3组团: 滨湖新城、临港新城、高铁新城 / 2模式: 片区共管、利益共享 / 4产业集群: 装备、(海上)风电等',
      ],
    ],
    [
      '形成“132”工作体系:\n\n“1”是指建强澄湖新区推进委员会。推进委员会统筹全局。\n\n“3”是指建立党建、宣传、治理三个联席会议制度。\n\n“2”是指成立综合协调、招商引资两个工作专班。',
      [
        '132|工作体系 / 1推进委员会: 澄湖新区推进委员会 / 3联席会议制度: 党建、宣传、治理 / 2工作专班: 综合协调、招商引资',
      ],
    ],
    [
      '提出“二三计划”，搭建展会、赛事等“三大平台”，做强水产、光电、文旅“三大产业”。',
      ['二三|计划 / 3平台: 展会、赛事等 / 3产业: 水产、光电、文旅'],
    ],
    [
      '构建“12”工作体系，以湖港联动为引领，开展清水、增绿“两大行动”。',
      ['12|工作体系 / 1引领: 湖港联动 / 2行动: 清水、增绿'],
    ],
    [
      '构建“1+3+N”体系，“1”即一个总体方案；“3”即规划、项目、服务；“N”即若干配套政策。',
      ['1+3+N|体系 / 1总体方案: 总体方案 / 3: 规划、项目、服务 / 0配套政策: 等'],
    ],
    [
      '建立“1+1+N”机制,“1”是指一个领导小组,“1”是指一个综合办公室,“N”是指清水、增绿、富民等若干工作专班。',
      ['1+1+N|机制 / 1领导小组: 领导小组 / 1综合办公室: 综合办公室 / 0工作专班: 清水、增绿、富民等'],
    ],
    [
      '构建“1+N”体系，“1”即总体方案，“N”即清水、增绿等配套政策。',
      ['1+N|体系 / 1方案: 总体方案 / 0配套政策: 清水、增绿等'],
    ],
    [
      '形成“一核两翼”格局。\n“一核”即老城商务核心区；\n“两翼”即东部科创翼、西部文旅翼。',
      ['一核两翼|格局 / 1核: 老城商务核心区 / 2翼: 东部科创翼、西部文旅翼'],
    ],
    ['实施“123”思路，即“一个中心、两大抓手、三项任务”。', ['123|思路 / 1中心:  / 2抓手:  / 3任务: ']],
    [
      '完善社区“1+2+N”(1名驻村指导员、2名协理员和N名志愿者)模式。',
      ['1+2+N| / 1驻村指导员: 驻村指导员 / 2协理员:  / 0志愿者: 等'],
    ],
    [
      '落实324”工作路径，打造装备、光电、水产“三大产业”，创新共管、共享“两种模式”，开展清水、增绿、富民、兴文“四大行动”。',
      ['324|工作路径 / 3产业: 装备、光电、水产 / 2模式: 共管、共享 / 4行动: 清水、增绿、富民、兴文'],
    ],
    [
      '明确“32”路径，建设滨湖新城，临港新城，高铁新城“三大组团”，创新共管、共享“两种模式”。',
      ['32|路径 / 3组团: 滨湖新城、临港新城、高铁新城 / 2模式: 共管、共享'],
    ],
    [
      '构建“13”体系，“1”是指建强清湖推进委员会。“3”是指三项机制：周调度；月通报；年评估。',
      ['13|体系 / 1推进委员会: 清湖推进委员会 / 3机制: 周调度、月通报、年评估'],
    ],
    ['形成“一核两翼多点”格局，以老城为核心。', ['一核两翼多点|格局 / 1核:  / 2翼:  / 0点: 等']],
    ['享受一次政策宣介、两次岗位推介的“12”就业服务。', ['12|就业服务 / 1政策宣介: 政策宣介 / 2岗位推介: ']],
    [
      '通过“三减一降”(减事项、减材料、减收费、降门槛)放宽准入。',
      ['三减一降| / 3减: 减事项、减材料、减收费 / 1降: 降门槛'],
    ],
    [
      '推进“两个平台、四大体系”建设,完善信息、金融、物流和信用体系功能。',
      ['两个平台、四大体系| / 2平台:  / 4体系: 信息、金融、物流、信用'],
    ],
    [
      '用好“32”体系，健全“考核、督查、激励”三项机制，抓好甲、乙两个平台。',
      ['32|体系 / 3机制: 考核、督查、激励 / 2平台: 甲、乙'],
    ],
    [
      '提出“1650”产业体系，培育装备、材料等“16个产业集群”，建设甲、乙等“50条产业链”。',
      ['1650|产业体系 / 16产业集群: 装备、材料等 / 50产业链: 甲、乙等'],
    ],
    [
      '# 一图读懂“32”工作路径\n\n## 建设三大平台\n\n### 1 展会\n\n### 2 赛事\n\n### 3 物流\n\n## 两大机制\n\n### 4 调度\n\n### 5 考核\n',
      ['32|工作路径 / 3平台: 展会、赛事、物流 / 2机制: 调度、考核'],
    ],
  ])('%s', (text, expected) => {
    expect(printed(text)).toEqual(expected)
  })
})

describe('a counted noun alone is a framework where its things are named', () => {
  test.each<[string, string[]]>([
    ['聚焦“三大目标”：清水、增绿、富民。', ['三大目标| / 3目标: 清水、增绿、富民']],
    ['深入实施创新驱动、融合发展、特色提升“三个战略”。', ['三个战略| / 3战略: 创新驱动、融合发展、特色提升']],
    [
      '加快实施“三大工程”。\n（一）实施强基工程。打基础。\n（二）实施提质工程。提质量。\n（三）实施惠民工程。惠民生。',
      ['三大工程| / 3工程: 强基工程、提质工程、惠民工程'],
    ],
    ['加快实施“三大工程”，推动高质量发展。', []],
    [
      '建立和完善养老保障、失业保障、医疗保障“三条保障线”。',
      ['三条保障线| / 3保障线: 养老保障、失业保障、医疗保障'],
    ],
    ['今年要继续围绕坚决贯彻清水入湖、增绿、富民“三项政策”做好工作。', []],
    ['坚决拥护“两个目标”、做到“两个坚持”。', []],
  ])('%s', (text, expected) => {
    expect(printed(text)).toEqual(expected)
  })
})

describe('what only looks like a slogan is not one', () => {
  test.each([
    '编制“十四五”规划，开展“八五”普法。',
    '拨打“12345”热线和“119”报警。',
    '落实“2035”远景目标。',
    '拨打12345”热线，落实2035”远景目标。',
    '实施“三支一扶计划”和“八七扶贫攻坚计划”，列入“８６３”计划。',
    '落实“三管三必须”要求。',
    '推行“一照多址”登记和“一主多辅”布局。',
    '“24条产业链”大项目引进。',
    '一带一路、四个平台、8号线、2023年。',
    '推进“一县一业、一村一品”。',
    '执行“五位一体”总体布局，坚持“一国两制”。',
    '坚持“一要吃饭、二要建设”。',
    '研发投入“三年上、五年强”。',
    '“互联网+政务服务”与“标准地+承诺制”。',
  ])('%s', text => {
    expect(printed(text)).toEqual([])
  })
})

describe('what a reader should know is said', () => {
  const codes = (text: string): string[] => findFrameworks(text).findings.map(finding => finding.code)

  test('a slogan that is never spelled out keeps its counts and is reported', () => {
    const text = '紧紧围绕区委“13456”发展思路开展工作。'
    expect(printed(text)).toEqual(['13456|发展思路 / 1:  / 3:  / 4:  / 5:  / 6: '])
    expect(codes(text)).toEqual(['framework-never-expanded'])
  })

  test('fewer things than the digit says are reported only where the list is closed', () => {
    expect(codes('明确“36”路径，建设甲、乙“三大组团”，打造丙、丁等“六大产业”。')).toEqual([
      'framework-count-mismatch',
    ])
  })

  test('a slogan is one framework, read where it is spelled out best', () => {
    const text = '落实“32”体系。⏎\n\n构建“32”体系，健全考核、督查、激励三项机制，搭建甲、乙两个平台。'
    expect(printed(text)).toEqual(['32|体系 / 3机制: 考核、督查、激励 / 2平台: 甲、乙'])
    expect(findFrameworks(text).frameworks[0]?.start).toBe(text.lastIndexOf('32'))
  })
})

test('every span lies in the text and holds what it claims', () => {
  const text = '明确“32”路径，建设甲区、乙区、丙区“三大组团”，创新丁、戊“两种模式”。'
  for (const { name, start, end, parts } of findFrameworks(text).frameworks) {
    expect(text.slice(start, end)).toBe(name)
    for (const part of parts)
      for (const item of part.items) expect(text.slice(part.start, part.end)).toContain(item)
  }
})

test.each([
  '“1+1”A、“八大平台”“12”以',
  '“两个平台、六大体系”',
  '“8696”',
  '12”体系',
  '即甲，乙，丙“三大平台”，',
])('200,000 characters of %s are read within a second', unit => {
  const text = unit.repeat(Math.ceil(200_000 / unit.length))
  const started = ownTime()
  findFrameworks(text)
  expect(ownTime() - started).toBeLessThan(1000)
})
