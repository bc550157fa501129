import type { Agency, Clause, Plan, Section, Span } from '../model/plan.ts'

// An invented plan for the tests of this folder. Spans are found in the text, never counted.

export const exampleText = [
  '澄湖市政府网站',
  '首页 > 公开',
  '打印 关闭',
  '澄湖市湖岸建设方案',
  '',
  '一、总体要求',
  '坚持生态优先，统筹推进。',
  '二、重点任务',
  '1.新建口袋公园12个，完成投资3亿元；对标杭州做法，改造老旧小区。',
  '牵头单位：市园林局',
  '参与单位：市财政局、有关镇街',
  '完成时限：2027年12月',
  '2.贯通湖岸绿道23.6公里。',
  '牵头单位：市水务局',
  '',
  '上一篇',
  '下一篇',
  '版权所有',
].join('\n')

export const spanOf = (words: string, text = exampleText): Span => {
  const start = text.indexOf(words)
  if (start === -1) throw new Error(`${words} is not in the text`)
  return [start, start + words.length]
}

const agency = (name: string, more: Partial<Agency> = {}): Agency => ({
  name,
  printed: name,
  span: spanOf(name),
  ...more,
})

const between = (first: string, last: string): Span => [spanOf(first)[0], spanOf(last)[1]]

const clause = (id: string, kind: Clause['kind'], span: Span, more: Partial<Clause> = {}): Clause => ({
  id,
  section: null,
  ordinal: null,
  kind,
  text: exampleText.slice(...span).replaceAll('\n', ' '),
  span,
  lead: [],
  support: [],
  window: null,
  figures: [],
  benchmarks: [],
  ...more,
})

const figure = (text: string, value: number, unit: string): Clause['figures'][number] => ({
  metric: '',
  value,
  high: null,
  unit,
  op: 'eq',
  basis: 'count',
  polarity: 'target',
  hedged: false,
  period: null,
  text,
  span: spanOf(text),
})

const section = (id: string, marker: string, title: string): Section => ({
  id,
  parent: null,
  level: 1,
  marker,
  title,
  span: spanOf(marker + title),
})

export const examplePlan: Plan = {
  schema: 'luoshi.plan/1',
  source: { name: '湖岸.txt', sha256: '0'.repeat(64), length: exampleText.length },
  title: '澄湖市湖岸建设方案',
  issuer: null,
  number: null,
  genre: 'work-plan',
  issuedOn: null,
  period: null,
  sections: [section('s1', '一、', '总体要求'), section('s2', '二、', '重点任务')],
  clauses: [
    clause('aim', 'principle', spanOf('坚持生态优先，统筹推进。'), { section: 's1' }),
    clause('parks', 'commitment', between('新建口袋公园', '2027年12月'), {
      section: 's2',
      lead: [agency('市园林局')],
      support: [agency('市财政局'), agency('有关镇街', { class: '镇街', quantifier: 'relevant' })],
      window: {
        kind: 'by',
        from: null,
        to: '2027-12-31',
        rrule: null,
        text: '2027年12月',
        inherited: false,
        span: spanOf('2027年12月'),
      },
      figures: [figure('12个', 12, '个'), figure('3亿元', 3e8, '元')],
      benchmarks: [{ name: '杭州', span: spanOf('杭州') }],
    }),
    clause('greenway', 'commitment', between('贯通湖岸绿道', '市水务局'), {
      section: 's2',
      lead: [agency('市水务局')],
      figures: [figure('23.6公里', 23.6, '公里')],
    }),
  ],
  frameworks: [],
  findings: [
    {
      code: 'numbering-gap',
      severity: 'warning',
      message: '编号从 1 跳到 2，请核对是否缺项。',
      clause: 'greenway',
      spans: [spanOf('贯通湖岸')],
    },
    {
      code: 'furniture-left-out',
      severity: 'info',
      message: '页面上不属于文件的 6 行没有读入。',
      clause: null,
      spans: [],
    },
  ],
}
