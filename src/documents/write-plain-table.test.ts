import exceljs from 'exceljs'
import { expect, test } from 'vitest'
import { writePlainCsv, writePlainXlsx } from './write-plain-table.ts'

const table = {
  title: '望澄区推进情况表',
  notes: ['数据截至 2026-11-24'],
  heads: ['序号', '事项', '上报'],
  rows: [
    [1, '=1+1 口袋公园', 14],
    [2, '社区食堂，20处', ''],
  ],
}

test('a workbook has title and notes above the heads, numbers as numbers and formulas as text', async () => {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load((await writePlainXlsx(table)).buffer as ArrayBuffer)
  const sheet = workbook.worksheets[0]
  const rows = sheet?.getSheetValues().slice(1) as unknown[][]
  expect(rows.map(row => row.slice(1))).toEqual([
    ['望澄区推进情况表'],
    ['数据截至 2026-11-24'],
    ['序号', '事项', '上报'],
    [1, '=1+1 口袋公园', 14],
    [2, '社区食堂，20处', ''],
  ])
  expect(sheet?.pageSetup).toMatchObject({ orientation: 'landscape', printTitlesRow: '3:3' })
})

test('a file of comma-separated values has the heads and the rows, and no cell that is a formula', () => {
  // A decoder leaves the mark out that tells WPS and Excel of UTF-8.
  expect([...writePlainCsv(table).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const text = new TextDecoder().decode(writePlainCsv(table))
  expect(text).toBe("序号,事项,上报\r\n1,'=1+1 口袋公园,14\r\n2,社区食堂，20处,\r\n")
})
