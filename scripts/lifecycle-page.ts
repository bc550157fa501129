import { none } from '../src/ledger/matter.ts'
import type { MatterType, Row } from '../src/ledger/matter-type.ts'
import { type Role, roleNames, roles } from '../src/ledger/role.ts'
import { usualSettings } from '../src/ledger/settings.ts'
import type { ClockRule } from '../src/model/clock.ts'

// docs/reference/lifecycle.md: what may be done with a matter, when, by whom, and where it leads; from the tables alone.

const generated = '<!-- Written by scripts/write-lifecycle.ts. Change the tables, then write it anew. -->'

const introduction = `# The life of a matter 事项的办理

${generated}

One table a matter type, as the ledger itself decides by: in this status this step may be taken by these posts, and leads there. What stands in
no row is refused. A condition is a further rule that can refuse the step; its words are what the screen says. *System* means that another
matter or the calendar does it, never a person.`

/** The page gives the statutes of this day: it changes with the tables and never with the calendar. */
export const pageDay = '2026-01-01'

/** The whole page. `today` chooses among statutes that changed. */
export const lifecyclePage = (types: readonly MatterType[], today: string): string =>
  [introduction, postsTable(), ...types.map(type => typeSection(type, today))].join('\n\n').concat('\n')

const postsTable = (): string =>
  table(
    ['岗位', 'post', 'in the tables'],
    roleNames.map(role => [roles[role].zh, roles[role].en, `\`${role}\``]),
  )

function typeSection(type: MatterType, today: string): string {
  const from = [none, ...Object.keys(type.statuses)]
  const rows = from.flatMap(status =>
    type.table.filter(row => row.from.includes(status)).map(row => rowCells(type, status, row)),
  )
  return [
    `## ${type.name.zh} \`${type.id}\``,
    `${type.name.en}. ${openAndClosed(type)}`,
    table(['状态 status', '步骤 step', '由谁 who', '之后 then'], rows),
    ...conditionsOf(type),
    ...clocksOf(type, today),
  ].join('\n\n')
}

function openAndClosed({ statuses }: MatterType): string {
  const named = (open: boolean) =>
    Object.values(statuses)
      .filter(each => each.open === open)
      .map(each => `${each.zh} (${each.en})`)
      .join('、')
  return `Still open: ${named(true)}. At an end: ${named(false)}.`
}

function rowCells(type: MatterType, status: string, { command, by, to }: Row): string[] {
  const step = type.commands[command]
  return [
    statusName(type, status),
    `${step?.zh} \`${command}\``,
    by.map((role: Role) => roles[role].zh).join('、'),
    targetName(type, status, to),
  ]
}

const statusName = (type: MatterType, status: string): string =>
  status === none ? '（尚未立项）' : `${type.statuses[status]?.zh} \`${status}\``

function targetName(type: MatterType, status: string, to: Row['to']): string {
  if (to === 'stay') return '不变'
  if (to === status) return '不变'
  if (typeof to === 'string') return statusName(type, to)
  return to.settles.map(each => type.statuses[each]?.zh).join(' / ')
}

function conditionsOf({ commands }: MatterType): string[] {
  const rows = Object.entries(commands).flatMap(([name, { zh, guards = [] }]) =>
    guards.map(guard => [`${zh} \`${name}\``, `${guard.zh.what}。${guard.zh.remedy}。`, guard.en.what]),
  )
  return rows.length === 0 ? [] : [table(['步骤 step', '不能办的情形', 'refused where'], rows)]
}

function clocksOf(type: MatterType, today: string): string[] {
  const words = (kinds: readonly string[]) =>
    kinds.map(kind => Object.values(type.commands).find(each => each.event === kind)?.zh ?? kind).join('、')
  const rows = type
    .clocks(usualSettings, today)
    .map(rule => [
      `${rule.title} \`${rule.id}\``,
      termText(rule),
      words(rule.start),
      words(rule.stop),
      `${rule.basis.law}${rule.basis.article}`,
    ])
  return rows.length === 0 ? [] : [table(['期限 clock', '多久 term', '起 from', '止 to', '依据 basis'], rows)]
}

const units: Record<string, string> = {
  D: '日',
  WD: '个工作日',
  M: '个月',
  Y: '年',
  H: '小时',
  WH: '个工作小时',
}

const termText = ({ term }: ClockRule): string =>
  'given' in term ? '写在单上的日期' : `${term.n}${units[term.unit]}`

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
