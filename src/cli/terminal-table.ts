import { displayWidth, padTo, wrapText } from './display-width.ts'

export type TerminalColumn = {
  title: string
  /** Narrower than this the column is not worth its place. */
  least: number
  /** Wider than this it takes place from others. */
  most: number
  /** How much of the room to spare it gets for one that others get. */
  share?: number
}

const gap = '  '

/**
 * Lays rows out in columns that fit the terminal, cells wrapped. `columns` come in the order of their worth: where the
 * terminal is too narrow the last are left out, which the caller is told by `shown`.
 */
export function layOutTable(
  columns: readonly TerminalColumn[],
  rows: readonly (readonly string[])[],
  available: number,
): { lines: string[]; shown: number } {
  const filled = columns.map((_, i) => i === 0 || rows.some(row => (row[i] ?? '') !== ''))
  const widths = fitWidths(columns, rows, filled, available)
  const visible = columns.flatMap((_, i) => ((widths[i] ?? 0) > 0 ? [i] : []))
  const lineUp = (cells: readonly string[]): string[] => lineUpCells(cells, visible, widths)
  const header = lineUp(columns.map(({ title }) => title))
  const ruler = visible.map(i => '─'.repeat(widths[i] ?? 0)).join(gap)
  return { lines: [...header, ruler, ...rows.flatMap(lineUp)], shown: visible.length }
}

function fitWidths(
  columns: readonly TerminalColumn[],
  rows: readonly (readonly string[])[],
  filled: readonly boolean[],
  available: number,
): number[] {
  const wanted = columns.map(({ title, least, most }, i) => {
    if (!filled[i]) return 0
    let widest = displayWidth(title)
    for (const row of rows) widest = Math.max(widest, Math.min(most, displayWidth(row[i] ?? '')))
    return Math.max(Math.min(widest, most), Math.min(least, widest))
  })
  const widths = columns.map(() => 0)
  let room = available
  columns.forEach(({ least }, i) => {
    const want = wanted[i] ?? 0
    const start = Math.min(want, least)
    const cost = start + (i === 0 ? 0 : gap.length)
    if (want === 0 || cost > room) return
    widths[i] = start
    room -= cost
  })
  // What is left goes to whoever wants it, column by column in turn, so that none starves the next.
  for (let given = true; given && room > 0; ) {
    given = false
    columns.forEach(({ share = 1 }, i) => {
      const width = widths[i] ?? 0
      const more = width === 0 ? 0 : Math.min(share, room, (wanted[i] ?? 0) - width)
      if (more <= 0) return
      widths[i] = width + more
      room -= more
      given = true
    })
  }
  return widths
}

function lineUpCells(
  cells: readonly string[],
  visible: readonly number[],
  widths: readonly number[],
): string[] {
  const wrapped = visible.map(i => wrapText(cells[i] ?? '', widths[i] ?? 0))
  const height = Math.max(...wrapped.map(lines => lines.length))
  return Array.from({ length: height }, (_, line) =>
    visible
      .map((column, i) => padTo(wrapped[i]?.[line] ?? '', widths[column] ?? 0))
      .join(gap)
      .trimEnd(),
  )
}
