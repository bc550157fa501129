import type { Workbook, Worksheet } from 'exceljs'
import {
  findingColumns,
  findingRows,
  type TableColumn,
  type TablePlan,
  tableColumns,
  tableRows,
} from './write-table.ts'

const widths: Readonly<Record<TableColumn, number>> = {
  序号: 6,
  类别: 8,
  章节: 20,
  任务: 60,
  牵头单位: 18,
  配合单位: 26,
  完成时限: 18,
  数值: 28,
  对标: 14,
  原文位置: 13,
}
const findingWidths = [8, 24, 70, 10, 20]

// What an xlsx cell may hold; Excel calls a file with a longer one damaged.
const longestCell = 32_767

/**
 * The decomposition table as a workbook that prints on A4: 任务分解表 with what is to be done, 全部语句 with every clause
 * and its kind, so that a task taken for something else can be found, and 存疑 with what the reader says about its work.
 */
export async function writeXlsx(plans: readonly TablePlan[]): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.Workbook()
  const names = new SheetNames()
  for (const plan of plans) {
    const title = plans.length > 1 ? titleOf(plan) : ''
    addTable(workbook, names.give('任务分解表', title), plan, 'commitments')
    addTable(workbook, names.give('全部语句', title), plan, 'all')
    addFindings(workbook, names.give('存疑', title), plan)
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function addTable(workbook: Workbook, name: string, plan: TablePlan, kinds: 'commitments' | 'all'): void {
  const sheet = addSheet(workbook, name, plan)
  sheet.columns = tableColumns.map(column => ({ header: column, key: column, width: widths[column] }))
  for (const row of tableRows(plan, { kinds })) {
    sheet.addRow(tableColumns.map(column => (column === '序号' ? Number(row[column]) : cellOf(row[column]))))
  }
  layOut(sheet)
}

function addFindings(workbook: Workbook, name: string, plan: TablePlan): void {
  const sheet = addSheet(workbook, name, plan)
  sheet.columns = findingColumns.map((column, i) => ({ header: column, width: findingWidths[i] ?? 12 }))
  for (const row of findingRows(plan, { kinds: 'commitments' })) {
    sheet.addRow(findingColumns.map(column => cellOf(row[column])))
  }
  layOut(sheet)
}

// exceljs writes strings as strings, so a cell that looks like a formula stays text without an apostrophe.
const cellOf = (value: string): string =>
  value.length > longestCell ? `${value.slice(0, longestCell - 1)}…` : value.replace(unwritable, '')

// Control characters, which XML cannot hold at all.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

function addSheet(workbook: Workbook, name: string, plan: TablePlan): Worksheet {
  return workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: {
      paperSize: 9, // A4
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddHeader: `&C${titleOf(plan).replaceAll('&', '&&')}`,
      oddFooter: '&C第 &P 页，共 &N 页',
    },
  })
}

function layOut(sheet: Worksheet): void {
  sheet.eachRow((row, number) => {
    row.alignment = { wrapText: true, vertical: number === 1 ? 'middle' : 'top' }
    row.eachCell(cell => {
      cell.border = { top: thin, left: thin, bottom: thin, right: thin }
      if (number > 1) return
      cell.font = { bold: true }
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEFEFEF' } }
      cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' }
    })
  })
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: sheet.columnCount } }
}

const thin = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const

const titleOf = (plan: TablePlan): string => plan.title ?? plan.source.name.split(/[\\/]/).at(-1) ?? ''

const longestSheetName = 31

/** Gives sheets names that Excel accepts: at most 31 characters, none of `*?:\/[]`, no two alike. */
class SheetNames {
  readonly #given = new Set<string>()

  give(kind: string, title: string): string {
    const plain = title.replace(/[*?:\\/[\]'\s]/g, '')
    for (let i = 1; ; i++) {
      const suffix = i === 1 ? '' : `(${i})`
      const room = longestSheetName - kind.length - suffix.length - 1
      const name = (plain === '' ? kind : `${kind} ${plain.slice(0, room)}`) + suffix
      if (this.#given.has(name.toLowerCase())) continue
      this.#given.add(name.toLowerCase())
      return name
    }
  }
}
