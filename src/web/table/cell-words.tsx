import type { ReactNode } from 'react'
import type { CorrectedClause } from '../../model/corrected-clause.ts'
import type { ColumnName } from '../document/marks.ts'
import type { Text } from '../text.ts'
import { agenciesText, agencyText, figureText, windowText } from './cell-text.ts'

/** A whole cell in words, as now or as read. */
export function wordsOf(
  name: ColumnName,
  clause: CorrectedClause,
  text: Text,
  which: 'now' | 'read',
): string {
  const cells = clause[which]
  switch (name) {
    case 'lead':
      return agenciesText(cells.lead)
    case 'support':
      return agenciesText(cells.support)
    case 'window':
      return cells.window
        ? `${windowText(cells.window, text)}${cells.window.inherited ? `（${text.inherited}）` : ''}`
        : ''
    case 'figures':
      return cells.figures
        .map(figure => `${figure.metric ? `${figure.metric} ` : ''}${figureText(figure)}`)
        .join('；')
    case 'kind':
      return text.kinds[cells.kind]
    case 'benchmarks':
      return cells.benchmarks.map(({ name: benchmark }) => benchmark).join('、')
    default:
      return clause.text
  }
}

/** A cell as the table has room for it. */
export function shortCell(name: ColumnName, clause: CorrectedClause, text: Text): ReactNode {
  const { lead, support, window, figures, benchmarks, kind } = clause.now
  const empty = <span className="none">{text.none}</span>
  switch (name) {
    case 'lead':
      if (lead.length === 0) return empty
      if (lead.length > 2)
        return (
          <span className="two-lines">
            {text.sideBySide(lead.length)} {agenciesText(lead)}
          </span>
        )
      return <span className="two-lines strong">{agenciesText(lead)}</span>
    case 'support': {
      const [first] = support
      if (!first) return empty
      return (
        <span className="two-lines">
          {agencyText(first)}
          {support.length > 1 && <span className="more"> {text.andMore(support.length - 1)}</span>}
        </span>
      )
    }
    case 'window':
      if (!window) return empty
      return (
        <span className="two-lines">
          {windowText(window, text)}
          {window.inherited && <small className="note">{text.inherited}</small>}
        </span>
      )
    case 'figures': {
      if (figures.length === 0) return empty
      return (
        <span className="two-lines figures">
          {figures.slice(0, 2).map(figure => (
            <span key={`${figure.span?.[0]}${figure.text}`} className="figure">
              {figureText(figure)}
            </span>
          ))}
          {figures.length > 2 && <span className="more"> {text.andMore(figures.length - 2)}</span>}
        </span>
      )
    }
    case 'kind':
      return text.kinds[kind]
    case 'benchmarks':
      return benchmarks.length > 0 ? (
        <span className="two-lines">{benchmarks.map(({ name: benchmark }) => benchmark).join('、')}</span>
      ) : (
        empty
      )
    default:
      return null
  }
}
