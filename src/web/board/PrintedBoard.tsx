import { useEffect, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import type { BoardRow, BoardRows } from '../../ledger/board/board-row.ts'
import { type View, views } from '../../ledger/board/board-views.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { monthInProse, plainNumber } from '../parts/formats.ts'
import type { Asked } from './board-address.ts'
import { type Cell, cellsOf, filterWords, headsOf } from './board-cells.ts'
import type { Drawing } from './board-columns.tsx'
import { type Numbers, sumsOf, type Term } from './board-numbers.ts'

type PrintedBoardProps = {
  data: BoardRows
  rows: readonly BoardRow[]
  numbers: Numbers
  asked: Asked
  drawing: Drawing
}

/** 推进情况表: every row of the list on paper, also those that the screen has not drawn, with the equations on top. */
export function PrintedBoard(props: PrintedBoardProps) {
  return useIsPrinting() ? createPortal(<Paper {...props} />, document.body) : null
}

function Paper({ data, rows, numbers, asked, drawing }: PrintedBoardProps) {
  const { text, language } = drawing
  const { regionName } = useLedger()
  const filter = filterWords(asked, data, drawing)
  const term = ({ view, count }: Term) => `${(views[view] as View).name[language]} ${count}`
  return (
    <article className="board-paper">
      <h1>
        <span lang="zh-Hans">{regionName}</span> {text.printTitle}
        {data.period && `（${monthInProse(data.period.period, language)}）`}
      </h1>
      <p>
        {text.asOf(data.on)} · {filter === null ? text.printNone : text.printFilter(filter)} ·{' '}
        {text.printRows(rows.length)}
      </p>
      {sumsOf(numbers).map(line => (
        <p key={line.map(({ whole }) => whole.view).join(' ')} className="paper-sums">
          {line.map(({ whole, parts }) => (
            <span key={whole.view}>
              {term(whole)} = {parts.map(term).join(' + ')}
            </span>
          ))}
        </p>
      ))}
      <table>
        <thead>
          <tr>
            {headsOf(drawing).map(head => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={row.id}>
              {cellsOf(row, place + 1, drawing).map((cell, index) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells have no name but their column
                  key={index}
                  className={typeof cell === 'number' ? 'number' : undefined}
                >
                  {printed(cell, index)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  )
}

/** A dash where there is nothing: an empty cell would say nothing about why. */
const printed = (cell: Cell, column: number): Cell =>
  cell === '' ? '—' : typeof cell === 'number' && column > 0 ? plainNumber(cell) : cell

/** Whether the page is being printed: all rows are drawn for that moment only. */
function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    // The browser prints as soon as the event is over, so it must be drawn by then.
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    const media = matchMedia('print')
    const follow = () => (media.matches ? begin() : end())
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    media.addEventListener('change', follow)
    return () => {
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
      media.removeEventListener('change', follow)
    }
  }, [])
  return isPrinting
}
