import { useState } from 'react'
import type { BoardRow } from '../../ledger/board/board-row.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { CategoryCell, type Drawing, FigureCell, Troubles } from './board-columns.tsx'

const atOnce = 50

/** The list on a telephone: a card a task, with its shape and word, its title and one line of values. */
export function BoardCards({ rows, drawing }: { rows: readonly BoardRow[]; drawing: Drawing }) {
  const { text, nameOf } = drawing
  const [most, setMost] = useState(atOnce)
  return (
    <>
      <ul className="board-cards">
        {rows.slice(0, most).map(row => (
          <li key={row.id}>
            <AddressLink to={drawing.panelOf(row)} lang="zh-Hans">
              {row.title}
            </AddressLink>
            <p>
              <CategoryCell row={row} drawing={drawing} isWide />{' '}
              <span lang="zh-Hans">{row.lead === null ? text.noLead : nameOf(row.lead)}</span> {row.dueOn}
            </p>
            {row.figures.length > 0 && (
              <p>
                <FigureCell row={row} text={text} />
              </p>
            )}
            <Troubles row={row} text={text} />
          </li>
        ))}
      </ul>
      {rows.length > most && (
        <button type="button" className="show-more" onClick={() => setMost(most + atOnce)}>
          {text.showMore(Math.min(atOnce, rows.length - most))}
        </button>
      )}
    </>
  )
}
