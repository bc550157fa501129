import type { CellValue } from 'exceljs'
import { damagedDocument } from './sniff-format.ts'

/** The text of a workbook: a sheet's name, then a row a line with its cells between tabs; merged cells once. */
export async function textOfXlsx(bytes: Uint8Array): Promise<string> {
  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.Workbook()
  try {
    // exceljs declares a Buffer of its own making; it takes any ArrayBuffer.
    await workbook.xlsx.load(new Uint8Array(bytes).buffer as never)
  } catch (cause) {
    throw damagedDocument('xlsx', cause)
  }
  const lines: string[] = []
  for (const sheet of workbook.worksheets) {
    if (sheet.state !== 'visible') continue
    const rows: string[] = []
    sheet.eachRow(row => {
      const cells: string[] = []
      row.eachCell(cell => {
        if (cell.isMerged && cell.master.address !== cell.address) return
        const text = textOfCell(cell.value).trim()
        if (text !== '') cells.push(text.replace(/\s*\n\s*/g, ' '))
      })
      if (cells.length > 0) rows.push(cells.join('\t'))
    })
    if (rows.length === 0) continue
    // A name given by the program says nothing about the plan.
    if (!/^(?:sheet|工作表)\d*$/i.test(sheet.name)) lines.push(sheet.name)
    lines.push(...rows)
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`
}

function textOfCell(value: CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map(part => part.text).join('')
  if ('hyperlink' in value) return textOfCell(value.text)
  if ('result' in value) return textOfCell(value.result)
  return ''
}
