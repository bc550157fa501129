import type {
  Agency,
  Basis,
  Clause,
  ClauseKind,
  Comparator,
  Figure,
  Finding,
  Plan,
  Section,
  Severity,
  Span,
  Window,
} from '../model/plan.ts'

type Unplaced<T> = Omit<T, 'span'> & { span: Span | null }

/** What a table is written from: a plan as read, or one corrected by hand, where words may stand in no document. */
export type TablePlan = Pick<Plan, 'title' | 'source'> & {
  sections: readonly Pick<Section, 'id' | 'parent' | 'marker' | 'title'>[]
  clauses: readonly TableClause[]
  findings: readonly Finding[]
}

export type TableClause = Pick<Clause, 'id' | 'section' | 'ordinal' | 'kind' | 'text' | 'span'> & {
  lead: readonly Unplaced<Agency>[]
  support: readonly Unplaced<Agency>[]
  window: Window | null
  figures: readonly Unplaced<Figure>[]
  benchmarks: readonly { name: string }[]
}

export const tableColumns = [
  '序号',
  '类别',
  '章节',
  '任务',
  '牵头单位',
  '配合单位',
  '完成时限',
  '数值',
  '对标',
  '原文位置',
] as const
export type TableColumn = (typeof tableColumns)[number]
export type TableRow = Readonly<Record<TableColumn, string>>

export const findingColumns = ['级别', '代码', '说明', '任务序号', '原文位置'] as const
export type FindingRow = Readonly<Record<(typeof findingColumns)[number], string>>

export const kindNames: Readonly<Record<ClauseKind, string>> = {
  commitment: '承诺',
  result: '成效',
  principle: '原则',
  exhortation: '号召',
  procedure: '程序',
  context: '背景',
}

const severityNames: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '待看',
  info: '已自动修复',
}

export type RowChoice = { kinds: 'commitments' | 'all' }

/** The clauses that a table shows. 任务分解表 holds what somebody is to do; all kinds are there for checking that nothing was lost. */
export const clausesInTable = (plan: TablePlan, { kinds }: RowChoice): TableClause[] =>
  plan.clauses.filter(clause => kinds === 'all' || clause.kind === 'commitment')

/** The rows of a decomposition table (任务分解表), one a clause, in the order of the document. */
export function tableRows(plan: TablePlan, choice: RowChoice): TableRow[] {
  const headings = headingsOf(plan)
  return clausesInTable(plan, choice).map((clause, index) => ({
    序号: String(index + 1),
    类别: kindNames[clause.kind],
    章节: headings.get(clause.section ?? '') ?? '',
    任务: oneLine(clause.text),
    牵头单位: agenciesOf(clause.lead),
    配合单位: agenciesOf(clause.support),
    完成时限: windowOf(clause.window),
    数值: clause.figures.map(figureOf).join('；'),
    对标: clause.benchmarks.map(({ name }) => name).join('、'),
    原文位置: placeOf(clause.span),
  }))
}

/** The findings, worst first, so that nobody scrolls past a contradiction to get to thirty mended commas. */
export function findingRows(plan: TablePlan, choice: RowChoice): FindingRow[] {
  const numbers = new Map(clausesInTable(plan, choice).map(({ id }, index) => [id, String(index + 1)]))
  const order: Severity[] = ['error', 'warning', 'info']
  return [...plan.findings]
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
    .map(finding => ({
      级别: severityNames[finding.severity],
      代码: finding.code,
      说明: oneLine(finding.message),
      任务序号: numbers.get(finding.clause ?? '') ?? '',
      原文位置: finding.spans.map(placeOf).join('、'),
    }))
}

/** A section by its whole way down, as an office cites it: 「一、稳增长 > （二）扩投资」. */
function headingsOf(plan: TablePlan): Map<string, string> {
  const headings = new Map<string, string>()
  for (const { id, parent, marker, title } of plan.sections) {
    const above = parent === null ? '' : (headings.get(parent) ?? '')
    const own = oneLine(`${marker}${title}`)
    headings.set(id, above === '' ? own : `${above} > ${own}`)
  }
  return headings
}

const agenciesOf = (agencies: readonly Unplaced<Agency>[]): string => agencies.map(agencyOf).join('、')

const quantifiers = { all: '各', relevant: '有关' } as const

function agencyOf({ name, class: openClass, quantifier, lines }: Unplaced<Agency>): string {
  // The name of an open class may have its quantifier already; a cell says 「有关镇街」 either way.
  const word = quantifier ? quantifiers[quantifier] : ''
  const shown = openClass && quantifier && !/各|有关|相关|所有/.test(name) ? `${word}${name}` : name
  return lines && lines.length > 0 ? `${shown}（${lines.join('、')}）` : shown
}

function windowOf(window: Window | null): string {
  if (!window) return ''
  const days = daysOf(window)
  const text = oneLine(window.text)
  if (window.inherited) return `${days || text}（随文）`
  if (days === '' || days === text) return text
  return text === '' ? days : `${text}（${days}）`
}

function daysOf({ kind, from, to, rrule }: Window): string {
  if (kind === 'every') return rrule && to ? `至 ${to}` : ''
  if (kind === 'during' && from && to) return `${from} 至 ${to}`
  return to ?? (from ? `${from} 起` : '')
}

/** 「地区生产总值：增长6%以上」. The words around a number are told again where its own text leaves them out. */
function figureOf({ metric, text, op, basis }: Unplaced<Figure>): string {
  const printed = oneLine(text)
  const [before, after] = comparators[op]
  const compared = printed.includes(before) && printed.includes(after) ? printed : before + printed + after
  const change = changes[basis]
  const changed = change && !/[增降减涨]/.test(metric + printed) ? change + compared : compared
  return metric === '' ? changed : `${oneLine(metric)}：${changed}`
}

const comparators: Readonly<Record<Comparator, readonly [before: string, after: string]>> = {
  eq: ['', ''],
  ge: ['', '以上'],
  gt: ['超过', ''],
  le: ['', '以内'],
  lt: ['低于', ''],
  about: ['', '左右'],
  nearly: ['近', ''],
  over: ['', ''], // 「多」「余」 stand inside the number: 30多亿元
}

const changes: Readonly<Partial<Record<Basis, string>>> = {
  growth: '增长',
  cagr: '年均增长',
  decrease: '下降',
  increase: '新增',
}

// Offsets count from nought in the contract and in the page's addresses, so here too.
const placeOf = ([start, end]: Span): string => `${start}–${end}`

// A cell of a sheet may hold line breaks, but a hard-wrapped column of a newspaper is no reason to keep them.
const oneLine = (text: string): string =>
  text
    .replace(/\s*[\r\n]+\s*/g, '')
    .replace(/[\t\u3000 ]+/g, ' ')
    .trim()
