import { BLANK, classAt } from './characters.ts'

// A decomposition table (任务分解表) as text: one row a line, cells parted by tabs or 「|」, as files in table formats are
// read. The first row names the columns, in any order and in the office's own words.

export type Cell = { start: number; end: number }

/** What each column holds, by its index; -1 where there is none. */
export type Columns = {
  ordinal: number
  task: number
  lead: number
  responsible: number
  support: number
  deadline: number
}

/** One row: the cells that the columns give it. */
export type Row = {
  ordinal: Cell | null
  task: Cell
  lead: Cell | null
  responsible: Cell | null
  support: Cell | null
  deadline: Cell | null
}

const TAB = 9
const BAR = 0x7c

/** A heading of a column is a few words; a longer cell is a task. */
const longestHeader = 16

const words: readonly [keyof Columns, readonly string[]][] = [
  ['ordinal', ['序号', '编号', '序 号', '项次']],
  ['lead', ['牵头单位', '牵头部门', '主办单位', '主办部门', '汇总单位', '牵头责任单位', '牵头']],
  [
    'support',
    [
      '配合单位',
      '配合部门',
      '参与单位',
      '参加单位',
      '协办单位',
      '协办部门',
      '协同单位',
      '责任单位（配合）',
      '配合',
    ],
  ],
  ['responsible', ['责任单位', '责任部门', '承办单位', '落实单位', '负责单位', '承担单位', '完成单位']],
  [
    'deadline',
    ['完成时限', '完成时间', '时限', '工作时限', '时间要求', '时间节点', '办结时限', '完成期限', '时间进度'],
  ],
  ['task', ['任务', '工作内容', '内容', '事项', '举措', '措施', '目标', '项目名称', '工作']],
]

/** The cells of the line that ends at `end`, empty ones included; null for a line that is no row. */
export function cellsOf(text: string, lineStart: number, end: number): Cell[] | null {
  let from = lineStart
  // A row's leading empty cells were trimmed as blanks.
  while (from > 0 && classAt(text, from - 1) === BLANK) from--
  const separator = text.charCodeAt(lineStart) === BAR ? BAR : TAB
  let parts = 0
  for (let at = from; at < end; at++) if (text.charCodeAt(at) === separator) parts++
  if (parts < 2) return null
  const cells: Cell[] = []
  let start = from
  for (let at = from; at <= end; at++) {
    if (at < end && text.charCodeAt(at) !== separator) continue
    cells.push(trimmed(text, start, at))
    start = at + 1
  }
  return separator === BAR ? cells.slice(1) : cells
}

function trimmed(text: string, start: number, end: number): Cell {
  let from = start
  let to = end
  while (from < to && classAt(text, from) === BLANK) from++
  while (to > from && classAt(text, to - 1) === BLANK) to--
  return { start: from, end: to }
}

/** The columns that a header row names, or null: a table of tasks names the task and somebody who answers for it. */
export function readHeader(text: string, cells: readonly Cell[]): Columns | null {
  const columns: Columns = { ordinal: -1, task: -1, lead: -1, responsible: -1, support: -1, deadline: -1 }
  for (const [index, { start, end }] of cells.entries()) {
    if (end - start > longestHeader) return null
    const name = text.slice(start, end).replaceAll(/[\s\u3000]/g, '')
    const found = words.find(
      ([column, names]) => columns[column] < 0 && names.some(word => name.includes(word)),
    )
    if (found) columns[found[0]] = index
  }
  const answers = columns.lead >= 0 || columns.responsible >= 0
  return columns.task >= 0 && answers ? columns : null
}

/** Reads a row by its columns; null when it states no task. */
export function readRow(cells: readonly Cell[], columns: Columns): Row | null {
  const cell = (index: number): Cell | null => {
    const found = index < 0 ? undefined : cells[index]
    return found && found.end > found.start ? found : null
  }
  const task = cell(columns.task)
  if (!task) return null
  return {
    task,
    ordinal: cell(columns.ordinal),
    lead: cell(columns.lead),
    responsible: cell(columns.responsible),
    support: cell(columns.support),
    deadline: cell(columns.deadline),
  }
}
