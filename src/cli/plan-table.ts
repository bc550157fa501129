import type { Language } from '../documents/unreadable-document.ts'
import { kindNames, type RowChoice, tableRows } from '../documents/write-table.ts'
import type { ClauseKind, Genre, Plan } from '../model/plan.ts'
import { layOutTable, type TerminalColumn } from './terminal-table.ts'

// In the order of their worth: a narrow terminal keeps the first ones.
const columns = [
  { title: '序号', least: 4, most: 5 },
  { title: '任务', least: 24, most: 80, share: 3 },
  { title: '牵头单位', least: 10, most: 20 },
  { title: '完成时限', least: 10, most: 22 },
  { title: '配合单位', least: 12, most: 32 },
  { title: '数值', least: 14, most: 36 },
  { title: '对标', least: 8, most: 16 },
  { title: '原文位置', least: 8, most: 13 },
  { title: '章节', least: 12, most: 24 },
] as const satisfies readonly TerminalColumn[]

const kindColumn = { title: '类别', least: 4, most: 4 } as const

const genreNames: Readonly<Record<Genre, string>> = {
  'work-report': '政府工作报告',
  'congress-report': '党代会报告',
  'work-plan': '工作方案',
  decomposition: '任务分解表',
  opinion: '实施意见',
  notice: '通知',
  news: '报道',
  infographic: '图解',
  bulletin: '通报',
  other: '其他文件',
}

/** A plan as a person at a terminal wants it: what it is, its table, what was left out, what to look at. */
export function planTable(plan: Plan, choice: RowChoice, width: number, language: Language): string {
  const rows = tableRows(plan, choice)
  const heading = [plan.title, genreNames[plan.genre], plan.source.name].filter(part => part !== null)
  const lines = [heading.join('  ·  '), '']
  if (rows.length > 0) {
    const [first, ...rest] = columns
    const chosen = choice.kinds === 'all' ? [first, kindColumn, ...rest] : columns
    const cells = rows.map(row =>
      chosen.map(({ title }) => (title === '章节' ? nearestHeading(row[title]) : row[title])),
    )
    lines.push(...layOutTable(chosen, cells, width).lines, '')
  }
  lines.push(summaryOf(plan, rows.length, choice, language))
  lines.push(...doubtsOf(plan, language), '')
  return `${lines.join('\n')}\n`
}

// A terminal has room for the heading that stands nearest; the way down to it is in the files.
const nearestHeading = (way: string): string => way.slice(way.lastIndexOf(' > ') + 1).replace(/^> /, '')

function summaryOf(plan: Plan, shown: number, { kinds }: RowChoice, language: Language): string {
  const counts = new Map<ClauseKind, number>()
  for (const { kind } of plan.clauses) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const others = [...counts].filter(([kind]) => kind !== 'commitment')
  const left = plan.clauses.length - shown
  const list = others.map(([kind, count]) => `${kindNames[kind]} ${count}`).join('，')
  if (kinds === 'all' || left === 0) return language === 'zh' ? `共 ${shown} 条。` : `${shown} rows.`
  return language === 'zh'
    ? `承诺 ${shown} 条；另有 ${left} 句未列出（${list}），用 --all 查看。`
    : `${shown} commitments; ${left} clauses not listed (${list}), see them with --all.`
}

function doubtsOf(plan: Plan, language: Language): string[] {
  const open = plan.findings.filter(({ severity }) => severity !== 'info')
  const mended = plan.findings.length - open.length
  const head = language === 'zh' ? '存疑' : 'Findings'
  const tail = language === 'zh' ? `已自动修复 ${mended} 处` : `${mended} repaired`
  if (plan.findings.length === 0) return []
  const most = 10 // a terminal's page; the rest is in --json and --xlsx
  const more = open.length - most
  return [
    `${head} ${open.length}，${tail}`,
    ...open.slice(0, most).map(({ severity, message }) => `  ${severity === 'error' ? '✗' : '!'} ${message}`),
    ...(more > 0 ? [language === 'zh' ? `  …… 还有 ${more} 处` : `  … and ${more} more`] : []),
  ]
}
