import { expect, test } from 'vitest'
import type { Agency, Clause, Figure, Plan } from '../model/plan.ts'
import { writeCsv } from './write-csv.ts'
import { findingRows, tableRows } from './write-table.ts'
import { writeXlsx } from './write-xlsx.ts'

const agency = (name: string, more: Partial<Agency> = {}): Agency => ({
  name,
  printed: name,
  span: [0, 2],
  ...more,
})

const clause = (id: string, more: Partial<Clause> = {}): Clause => ({
  id,
  section: null,
  ordinal: null,
  kind: 'commitment',
  text: `任务${id}。`,
  span: [10, 20],
  lead: [],
  support: [],
  window: null,
  figures: [],
  benchmarks: [],
  ...more,
})

const planOf = (clauses: Clause[], more: Partial<Plan> = {}): Plan => ({
  schema: 'luoshi.plan/1',
  source: { name: 'plans/澄湖市工作方案.txt', sha256: '0'.repeat(64), length: 100 },
  title: '澄湖市工作方案',
  issuer: null,
  number: null,
  genre: 'work-plan',
  issuedOn: null,
  period: null,
  sections: [
    { id: 's1', parent: null, level: 1, marker: '一、', title: '稳增长', span: [0, 5] },
    { id: 's2', parent: 's1', level: 2, marker: '（一）', title: '扩投资', span: [5, 10] },
  ],
  clauses,
  frameworks: [],
  findings: [],
  ...more,
})

const commitments = { kinds: 'commitments' } as const

test('a row holds who, by when, how much, against whom and where', () => {
  const plan = planOf([
    clause('a', {
      section: 's2',
      text: '新建学校\n3所。',
      lead: [agency('市教育局')],
      support: [
        agency('科技和工信局', { lines: ['科技', '工信'] }),
        agency('有关镇街', { class: '镇街', quantifier: 'relevant' }),
        agency('功能区', { class: '功能区', quantifier: 'all' }),
      ],
      window: {
        kind: 'by',
        from: null,
        to: '2026-12-31',
        rrule: null,
        text: '2026年底前',
        inherited: false,
        span: [1, 2],
      },
      figures: [
        {
          metric: '新建学校',
          value: 3,
          high: null,
          unit: '所',
          op: 'eq',
          basis: 'count',
          polarity: 'target',
          hedged: false,
          period: null,
          text: '3所',
          span: [1, 2],
        },
      ],
      benchmarks: [
        { name: '新加坡', span: [1, 2] },
        { name: '香港', span: [1, 2] },
      ],
      span: [30, 44],
    }),
  ])
  expect(tableRows(plan, commitments)).toEqual([
    {
      序号: '1',
      类别: '承诺',
      章节: '一、稳增长 > （一）扩投资',
      任务: '新建学校3所。',
      牵头单位: '市教育局',
      配合单位: '科技和工信局（科技、工信）、有关镇街、各功能区',
      完成时限: '2026年底前（2026-12-31）',
      数值: '新建学校：3所',
      对标: '新加坡、香港',
      原文位置: '30–44',
    },
  ])
})

test.each<[Partial<Figure>, string]>([
  [{ metric: '地区生产总值', text: '6%', op: 'ge', basis: 'growth' }, '地区生产总值：增长6%以上'],
  [{ metric: '普惠托位', text: '5000个', op: 'about', basis: 'increase' }, '普惠托位：新增5000个左右'],
  [{ metric: '失业率', text: '5%以内', op: 'le', basis: 'share' }, '失业率：5%以内'],
  [{ metric: '总投资', text: '400亿元', op: 'gt', basis: 'level' }, '总投资：超过400亿元'],
  [{ metric: '能耗降幅', text: '3%', op: 'eq', basis: 'decrease' }, '能耗降幅：3%'],
  [{ metric: '', text: '30多家', op: 'over', basis: 'count' }, '30多家'],
])('the figure %j is told as %s', (figure, told) => {
  const plain: Figure = {
    metric: '',
    value: 1,
    high: null,
    unit: '',
    op: 'eq',
    basis: 'level',
    polarity: 'target',
    hedged: false,
    period: null,
    text: '',
    span: [0, 1],
  }
  expect(tableRows(planOf([clause('a', { figures: [{ ...plain, ...figure }] })]), commitments)[0]?.数值).toBe(
    told,
  )
})

test('a window that the plan lends a clause says that it is lent', () => {
  const window = {
    kind: 'by',
    from: null,
    to: '2026-12-31',
    rrule: null,
    text: '',
    inherited: true,
    span: null,
  } as const
  expect(tableRows(planOf([clause('a', { window })]), commitments)[0]?.完成时限).toBe('2026-12-31（随文）')
})

test('the table holds commitments and is numbered through; all kinds are there on demand', () => {
  const plan = planOf([
    clause('a', { kind: 'result' }),
    clause('b'),
    clause('c', { kind: 'exhortation' }),
    clause('d'),
  ])
  expect(tableRows(plan, commitments).map(row => [row.序号, row.任务])).toEqual([
    ['1', '任务b。'],
    ['2', '任务d。'],
  ])
  expect(tableRows(plan, { kinds: 'all' }).map(row => row.类别)).toEqual(['成效', '承诺', '号召', '承诺'])
})

test('findings come worst first, with the number of the row they are about', () => {
  const finding = { code: 'x', message: 'm', spans: [] }
  const plan = planOf([clause('a', { kind: 'context' }), clause('b')], {
    findings: [
      { ...finding, severity: 'info', clause: 'b' },
      {
        ...finding,
        severity: 'error',
        clause: null,
        spans: [
          [1, 2],
          [5, 9],
        ],
      },
    ],
  })
  expect(findingRows(plan, commitments).map(row => [row.级别, row.任务序号, row.原文位置])).toEqual([
    ['错误', '', '1–2、5–9'],
    ['已自动修复', '1', ''],
  ])
})

test('CSV opens in WPS and Excel: byte order mark, CR LF, quotes doubled', () => {
  const csv = writeCsv(planOf([clause('a', { text: '建成"双中心",完成' })]), commitments)
  expect(csv).toBe(
    '\ufeff序号,类别,章节,任务,牵头单位,配合单位,完成时限,数值,对标,原文位置\r\n' +
      '1,承诺,,"建成""双中心"",完成",,,,,,10–20\r\n',
  )
})

test.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '＝HYPERLINK("x")'])(
  '%s in a document is no formula in the CSV',
  text => {
    const csv = writeCsv(planOf([clause('a', { text })]), commitments)
    expect(csv).toMatch(/,承诺,,(?:'|"')/)
  },
)

test.each(['-5.2%', '+3', '12'])('%s is a number and stays one', text => {
  expect(writeCsv(planOf([clause('a', { text })]), commitments)).toContain(`,承诺,,${text},`)
})

test('the workbook prints: frozen header, wrapped cells, A4 across, formulas as text', async () => {
  const plan = planOf([
    clause('a', { text: '=1+1' }),
    clause('b', { kind: 'result', text: '建成\u0000学校' }),
  ])
  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load((await writeXlsx([plan])).buffer as never)
  expect(workbook.worksheets.map(sheet => sheet.name)).toEqual(['任务分解表', '全部语句', '存疑'])
  const [table, all] = workbook.worksheets
  expect(table?.rowCount).toBe(2)
  expect(table?.getCell('A1').value).toBe('序号')
  expect(table?.getCell('A2').value).toBe(1)
  expect(table?.getCell('D2').value).toBe('=1+1')
  expect(table?.getCell('D2').alignment.wrapText).toBe(true)
  expect(table?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
  expect(table?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1 })
  expect(all?.getCell('D3').value).toBe('建成学校')
})

test('plans of one title get sheets of different names that Excel accepts', async () => {
  const title = '澄湖市人民政府办公室关于印发2026年[重点]工作任务分解方案的通知'
  const plans = [planOf([clause('a')], { title }), planOf([clause('a')], { title })]
  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load((await writeXlsx(plans)).buffer as never)
  const names = workbook.worksheets.map(sheet => sheet.name)
  expect(new Set(names).size).toBe(6)
  expect(names.filter(name => name.length > 31 || /[*?:\\/[\]]/.test(name))).toEqual([])
})
