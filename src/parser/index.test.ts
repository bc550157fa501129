import { describe, expect, test } from 'vitest'
import type { Clause, Plan } from '../model/plan.ts'
import { parsePlan } from './index.ts'

const read = (text: string): Plan => parsePlan(text, { name: 'plan.txt', sha256: '0'.repeat(64) })
const texts = (plan: Plan): string[] => plan.clauses.map(clause => clause.text)
const codes = (plan: Plan): string[] => plan.findings.map(finding => finding.code)
const names = (agencies: Clause['lead']): string[] => agencies.map(agency => agency.name)
const titles = (plan: Plan): string[] => plan.sections.map(section => section.marker + section.title)

describe('what is a clause', () => {
  test('a numbered task takes its labelled lines with it', () => {
    const plan = read(
      '湖东区2026年工作方案\n一、重点工作\n1.完善供水管网；改造老旧小区。\n完成时限：2026年12月\n牵头单位：区住建局\n参与单位：区财政局、有关镇街\n2.新建公园。\n完成时限：2026年6月\n牵头单位：区城管局\n',
    )
    expect(plan.clauses).toHaveLength(2)
    const [first] = plan.clauses
    expect(first?.text).toContain('参与单位：区财政局')
    expect(names(first?.lead ?? [])).toEqual(['区住建局'])
    expect(first?.support).toMatchObject([{ name: '区财政局' }, { class: '镇街', quantifier: 'relevant' }])
    expect(first?.window).toMatchObject({ kind: 'by', to: '2026-12-31', inherited: false })
  })

  test('each responsibility note closes one task', () => {
    const plan = read(
      '一、重点任务\n新建公园3个。提升绿化水平。（责任单位：市园林局）改造道路5条。（责任单位：市交通局）\n',
    )
    expect(texts(plan)).toEqual([
      '新建公园3个。提升绿化水平。（责任单位：市园林局）',
      '改造道路5条。（责任单位：市交通局）',
    ])
  })

  test('a row of a table of tasks is a clause with the cells its header names', () => {
    const plan = read(
      '重点任务分解表\n序号\t工作任务\t牵头单位\t配合单位\t完成时限\n1\t新建公园20个。\t市园林局\t市财政局\t2026年10月底前\n2\t改造道路。\t市交通局\t\t2026年12月\n',
    )
    expect(
      plan.clauses.map(clause => [
        clause.ordinal,
        names(clause.lead),
        names(clause.support),
        clause.window?.to,
      ]),
    ).toEqual([
      ['1', ['市园林局'], ['市财政局'], '2026-10-31'],
      ['2', ['市交通局'], [], '2026-12-31'],
    ])
  })

  test('numbers inside a paragraph part clauses and belong to none', () => {
    expect(
      texts(read('一、工作安排\n抓好三件事：一是新建公园3个；二是改造道路5条；三是建成学校2所。\n')),
    ).toEqual(['抓好三件事：一是新建公园3个；', '改造道路5条；', '建成学校2所。'])
  })

  test('a salutation and the furniture of the page are no clauses', () => {
    const plan = read(
      '设为首页收藏本站\n政府工作报告\n各位代表：\n现在，我向大会报告工作，请予审议。\n一、工作回顾\n新建公园3个。\n您需要登录后才可以回帖 登录 | 立即注册\n',
    )
    expect(texts(plan)).toEqual(['现在，我向大会报告工作，请予审议。', '新建公园3个。'])
    expect(codes(plan)).toContain('furniture-left-out')
  })
})

describe('what is a heading', () => {
  test('a short first sentence is a run-in heading where its siblings have one too', () => {
    const plan = read(
      '一、主要任务\n（一）强化组织领导。成立专门班子，定期研究。\n（二）加大资金投入。统筹各类资金，保障需要。\n（三）严格督促检查。建立台账，按月通报。\n',
    )
    expect(titles(plan)).toEqual([
      '一、主要任务',
      '（一）强化组织领导',
      '（二）加大资金投入',
      '（三）严格督促检查',
    ])
    expect(texts(plan)[0]).toBe('成立专门班子，定期研究。')
  })

  test('a short first sentence alone is a clause', () => {
    const plan = read(
      '一、主要任务\n1.公开准入清单。及时公布各项举措，加强执法信息发布。\n2.推进垃圾分类和物业管理信息公开，重点发布政策措施、进展成效等信息，接受监督。\n3.做好减税降费信息公开。\n',
    )
    expect(texts(plan)[0]).toBe('公开准入清单。')
  })

  test('the paragraphs of a text without line breaks are found by their numbers', () => {
    const plan = read(
      `某市民生工程方案已经市政府同意，现印发给你们。一、总体要求坚持以人民为中心，${'统筹做好各项工作，'.repeat(60)}确保完成。二、主要任务（一）公园工程。新建公园3个。（责任单位：市园林局）（二）道路工程。改造道路5条。（责任单位：市交通局）`,
    )
    expect(titles(plan)).toEqual(['一、总体要求', '二、主要任务', '（一）公园工程', '（二）道路工程'])
    expect(plan.clauses.filter(clause => clause.lead.length > 0).map(clause => clause.ordinal)).toEqual([
      '一',
      '二',
    ])
  })

  test('paragraphs parted from their headings go to the heading whose words they repeat, and that is said', () => {
    const plan = read(
      '# 一图读懂\n\n## 7 守牢防汛底线\n\n## 8 守牢生态底线\n\n- 加强生态保护，推进生态修复\n\n- 完善防汛预案，做好防汛值守\n',
    )
    const sectionOf = (words: string): string | undefined =>
      plan.sections.find(
        section => section.id === plan.clauses.find(clause => clause.text.includes(words))?.section,
      )?.title
    expect([sectionOf('修复'), sectionOf('预案')]).toEqual(['守牢生态底线', '守牢防汛底线'])
    expect(codes(plan)).toContain('headings-detached')
  })
})

describe('what is said out loud', () => {
  test('a text printed twice is read once', () => {
    const once = `湖东区民生方案\n一、主要任务\n${Array.from({ length: 20 }, (_, i) => `${i + 1}.新建第${i + 1}处便民公园和健身步道，方便居民就近活动。`).join('\n')}\n`
    const plan = read(once + once)
    expect(plan.clauses).toHaveLength(20)
    expect(codes(plan)).toContain('printed-twice')
  })

  test('a number that is passed over', () => {
    const plan = read('一、任务\n1.新建公园，改造道路。\n2.建成学校。\n4.打通道路。\n')
    expect(plan.findings.find(finding => finding.code === 'numbering-gap')?.message).toContain('从 2 跳到 4')
  })

  test('a file that is no plan is read as other, with a finding', () => {
    const plan = read('今天天气很好，我们去湖边散步。')
    expect(plan.genre).toBe('other')
    expect(codes(plan)).toContain('not-a-plan')
  })

  test('an empty text is a plan without clauses', () => {
    expect(codes(read(''))).toContain('nothing-read')
  })
})

test('the same text gives the same plan, and a typo elsewhere leaves an id as it was', () => {
  const text = '一、任务\n新建公园3个。\n改造道路5条，提升通行水平。\n'
  expect(JSON.stringify(read(text))).toBe(JSON.stringify(read(text)))
  expect(read(text.replace('公园', '花园')).clauses[1]?.id).toBe(read(text).clauses[1]?.id)
})
