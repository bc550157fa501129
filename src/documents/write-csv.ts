import { type RowChoice, type TablePlan, tableColumns, tableRows } from './write-table.ts'

/** Without it WPS and Excel take a CSV for the machine's old code page and show 浠诲姟 instead of 任务. */
export const byteOrderMark = '\ufeff'

/** The decomposition table as CSV (RFC 4180), with its byte order mark. */
export function writeCsv(plan: TablePlan, choice: RowChoice): string {
  const rows = tableRows(plan, choice).map(row => tableColumns.map(column => row[column]))
  return byteOrderMark + csvLines([[...tableColumns], ...rows])
}

/** Lines of RFC 4180, every one ended by CR LF. */
export const csvLines = (rows: readonly (readonly string[])[]): string =>
  rows.map(row => `${row.map(csvField).join(',')}\r\n`).join('')

const number = /^[-+]?\d+(?:\.\d+)?%?$/

function csvField(value: string): string {
  // A cell that opens so is a formula to a spreadsheet, whoever wrote the document; the apostrophe makes it text.
  // Wide forms count: Chinese input methods of WPS and Excel accept ＝ as =.
  const safe = /^[=+\-@\t\r＝＋－＠]/.test(value) && !number.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}
