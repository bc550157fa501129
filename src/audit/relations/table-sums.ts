import { rounded } from '../arithmetic.ts'
import { type Dossier, found } from '../dossier.ts'
import type { AuditFinding, Place } from '../finding.ts'
import { type AuditedDocument, placeAt } from '../statements.ts'

// Rows of a table in a text, and the row 合计: each column of amounts adds up to it.

export function tableSums({ documents }: Dossier): AuditFinding[] {
  return documents.flatMap(document => tablesIn(document).flatMap(table => judgeTable(document, table)))
}

type Cell = { readonly text: string; readonly span: readonly [number, number] }
type Row = readonly Cell[]

const leastRows = 3 // two parts and their total
const leastCells = 2

/** Lines that stand together and have equally many cells. */
function tablesIn({ text }: AuditedDocument): Row[][] {
  const tables: Row[][] = []
  let table: Row[] = []
  for (const row of rowsIn(text)) {
    const width = table[0]?.length
    if (row.length >= leastCells && (width === undefined || width === row.length)) table.push(row)
    else {
      tables.push(table)
      table = row.length >= leastCells ? [row] : []
    }
  }
  return [...tables, table].filter(({ length }) => length >= leastRows)
}

const hasGap = /\t| {2}|[|｜　]/
const gap = /\t+| {2,}|\s*[|｜]\s*|　+/g

function rowsIn(text: string): Row[] {
  const rows: Row[] = []
  let start = 0
  for (const line of text.split('\n')) {
    // Lines of prose are long and have one cell; most are told apart by their length alone.
    if (line.length > 0 && line.length < longestRow && hasGap.test(line)) rows.push(cellsOf(line, start))
    else rows.push([])
    start += line.length + 1
  }
  return rows
}

const longestRow = 200

function cellsOf(line: string, start: number): Cell[] {
  const cells: Cell[] = []
  let from = 0
  const add = (to: number): void => {
    const text = line.slice(from, to).trim()
    const at = start + from + line.slice(from, to).search(/\S|$/)
    if (text !== '') cells.push({ text, span: [at, at + text.length] })
  }
  for (const { index, 0: mark } of line.matchAll(gap)) {
    add(index)
    from = index + mark.length
  }
  add(line.length)
  return cells
}

const isTotal = (label: string): boolean => /^(?:合\s*计|总\s*计|共\s*计)$/.test(label)
const amount = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^-?\d+(?:\.\d+)?$/
const notAdded = /率|%|％|增|幅|比|均|价|位次|排名|序号|年份|名次|指数|浓度|天数/
const parted = /其中|小\s*计|#|＃/

function judgeTable(document: AuditedDocument, table: readonly Row[]): AuditFinding[] {
  const at = table.findIndex(([label]) => isTotal(label?.text ?? ''))
  const total = table[at]
  if (!total || table.some(([label]) => parted.test(label?.text ?? ''))) return []
  const head = table[0] === total ? null : (table[0] as Row)
  const isHead = head?.slice(1).every(({ text }) => !amount.test(text)) ?? false
  // A total stands below its rows or above them; in the middle it closes a group.
  const rows = table.slice(isHead ? 1 : 0).filter(row => row !== total)
  const ends = at === table.length - 1 || at === (isHead ? 1 : 0)
  if (!ends || rows.length < leastRows - 1 || !isHead) return []
  return total.slice(1).flatMap((sum, i) => {
    const title = head?.[i + 1]?.text ?? ''
    const cells = rows.map(row => row[i + 1])
    if (notAdded.test(title) || !amount.test(sum.text)) return []
    return cells.every(cell => amount.test(cell?.text ?? ''))
      ? [judge(document, title, cells as Cell[], sum)]
      : []
  })
}

const numberIn = ({ text }: Cell): number => Number(text.replaceAll(',', ''))
const halfOf = ({ text }: Cell): number => {
  const decimals = text.split('.')[1]?.length ?? 0
  return decimals === 0 ? 0 : 10 ** -decimals / 2
}

function judge(document: AuditedDocument, title: string, cells: readonly Cell[], total: Cell): AuditFinding {
  const value = cells.reduce((sum, cell) => sum + numberIn(cell), 0)
  const room = cells.reduce((sum, cell) => sum + halfOf(cell), halfOf(total))
  const right = Math.abs(value - numberIn(total)) <= room + 1e-9
  const shown = cells.length > mostShown ? `${cells.length} 行` : cells.map(({ text }) => text).join(' + ')
  const sum = `${shown} = ${rounded(value)} ${right ? '≈' : '≠'} ${total.text}`
  const where: Place[] = [total, ...cells].map(({ span }) => placeAt(document, span))
  return right
    ? found(
        'table-sum',
        'consistent',
        [`表中“${title}”各行之和等于合计。`, `The rows of "${title}" add up.`],
        sum,
        where,
      )
    : found(
        'table-sum',
        'contradiction',
        [
          `表中“${title}”各行之和不等于合计：${sum}。`,
          `The rows of "${title}" do not add up to their total: ${sum}.`,
        ],
        sum,
        where,
      )
}

const mostShown = 8
