import { byteOrderMark, csvLines } from './write-csv.ts'

/** A table as a screen shows it: numbers stay numbers. */
export type PlainTable = {
  readonly title: string
  /** What the table leaves unsaid: as of when, by which filter. */
  readonly notes: readonly string[]
  readonly heads: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** The rows under their heads as CSV. Title and notes are left to the file's name: a reader of CSV takes them for rows. */
export const writePlainCsv = ({ heads, rows }: PlainTable): Uint8Array =>
  new TextEncoder().encode(byteOrderMark + csvLines([heads, ...rows.map(row => row.map(String))]))

const widest = 60
const narrowest = 8

/** The table as a workbook that prints on A4 across: title and notes above the heads, which repeat on every page. */
export async function writePlainXlsx({ title, notes, heads, rows }: PlainTable): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.Workbook()
  const above = 1 + notes.length
  const sheet = workbook.addWorksheet('表', {
    views: [{ state: 'frozen', ySplit: above + 1 }],
    pageSetup: {
      paperSize: 9, // A4
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${above + 1}:${above + 1}`,
    },
  })
  sheet.addRow([written(title)]).font = { bold: true, size: 14 }
  for (const note of notes) sheet.addRow([written(note)])
  sheet.addRow(heads.map(written)).font = { bold: true }
  for (const row of rows) sheet.addRow(row.map(cell => (typeof cell === 'number' ? cell : written(cell))))
  heads.forEach((head, index) => {
    const longest = rows
      .slice(0, 200)
      .reduce((most, row) => Math.max(most, widthOf(row[index])), widthOf(head))
    const column = sheet.getColumn(index + 1)
    column.width = Math.min(widest, Math.max(narrowest, longest + 2))
    column.alignment = { vertical: 'top', wrapText: longest > widest }
  })
  // A title in the first column must not be broken into its width.
  for (let at = 1; at <= above; at++) sheet.getRow(at).getCell(1).alignment = { wrapText: false }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** A Chinese character is as wide as two letters. */
const widthOf = (cell: string | number | undefined): number =>
  [...String(cell ?? '')].reduce((sum, each) => sum + (each > '\u2e7f' ? 2 : 1), 0)

// exceljs writes strings as strings, so a cell that looks like a formula stays text; XML holds no control characters.
const written = (cell: string): string => cell.replace(unwritable, '')

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
