import Button from 'antd/es/button'
import { useState } from 'react'
import type { BoardRow, BoardRows } from '../../ledger/board/board-row.ts'
import { useRefusalWords } from '../ledger/refusal-words.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import type { Asked } from './board-address.ts'
import { cellsOf, filterWords, headsOf } from './board-cells.ts'
import { saveTable, type TableFormat } from './board-client.ts'
import type { Drawing } from './board-columns.tsx'

type ExportButtonsProps = {
  data: BoardRows
  asked: Asked
  rows: readonly BoardRow[]
  drawing: Drawing
  onSaid(said: string): void
}

/** 导出这 n 项: what is shown, in its order and with its words, as a file; and on paper. */
export function ExportButtons({ data, asked, rows, drawing, onSaid }: ExportButtonsProps) {
  const { text } = drawing
  const { region, regionName } = useLedger()
  const wordsOf = useRefusalWords()
  const [waiting, setWaiting] = useState<TableFormat | null>(null)
  async function save(format: TableFormat) {
    setWaiting(format)
    const table = {
      title: `${regionName}${text.printTitle}${data.period ? `（${data.period.zh}）` : ''}`,
      notes: [text.asOf(data.on), filterWords(asked, data, drawing) ?? text.printNone],
      heads: headsOf(drawing),
      rows: rows.map((row, place) => cellsOf(row, place + 1, drawing)),
    }
    await saveTable(region, format, table).then(
      () => onSaid(text.exported(rows.length)),
      error => onSaid(wordsOf(error)),
    )
    setWaiting(null)
  }
  return (
    <span className="board-files">
      {text.exportThese(rows.length)}
      {(['xlsx', 'csv'] as const).map(format => (
        <Button
          key={format}
          size="small"
          loading={waiting === format}
          aria-label={`${text.exportThese(rows.length)} ${format}`}
          onClick={() => void save(format)}
        >
          {format}
        </Button>
      ))}
      <Button size="small" className="desk-only" onClick={() => print()}>
        {text.print}
      </Button>
    </span>
  )
}
