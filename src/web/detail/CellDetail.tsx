import type { ReactNode } from 'react'
import type { CellName } from '../../model/corrected-clause.ts'
import type { CorrectedAgency, CorrectedFigure } from '../../model/correction.ts'
import type { Span } from '../../model/plan.ts'
import type { ColumnName } from '../document/marks.ts'
import { markIdsOfCell } from '../document/marks.ts'
import { useIntake, useModel, useText, useView } from '../intake/intake-context.ts'
import type { Row } from '../intake/intake-model.ts'
import { momentText } from '../moment-text.ts'
import { Chevron } from '../shell/icons.tsx'
import { agencyText, figureMeaning, figureText, windowText } from '../table/cell-text.ts'
import { wordsOf } from '../table/cell-words.tsx'

const cellOfColumn: Partial<Record<ColumnName, CellName>> = {
  lead: 'lead',
  support: 'support',
  window: 'window',
  figures: 'figures',
  benchmarks: 'benchmarks',
}

/** The active cell: every mention with its printed words, and what was read beside what stands now. */
export function CellDetail({ row, column }: { row: Row; column: ColumnName | null }) {
  const text = useText()
  const { clause } = row
  const cell = column ? cellOfColumn[column] : undefined
  if (!column || !cell) return <WholeClause row={row} />
  const changed = clause.changed[cell]
  return (
    <div className="cell-detail">
      <p className="detail-line">
        <b>{text.columns[column]}</b>
        <Spans row={row} column={column} />
        {clause.carried.includes(cell) && <span className="note">{text.carried}</span>}
      </p>
      <Mentions row={row} column={column} />
      {changed && (
        <p className="detail-line read">
          <span className="label">{text.readAs}</span>
          <span lang="zh-Hans">{wordsOf(column, clause, text, 'read') || text.noneRead}</span>
          <span className="label">
            {text.changedMark}
            {changed.by ? ` · ${changed.by}` : ''} · {momentText(changed.at)}
          </span>
        </p>
      )}
    </div>
  )
}

function WholeClause({ row }: { row: Row }) {
  const text = useText()
  const { clause } = row
  const pairs = (['lead', 'support', 'window', 'figures', 'benchmarks'] as const)
    .map(name => [name, wordsOf(name, clause, text, 'now')] as const)
    .filter(([, words]) => words !== '')
  return (
    <div className="cell-detail">
      <p className="clause-text" lang="zh-Hans">
        {clause.text}
      </p>
      {pairs.length > 0 && (
        <dl className="pairs">
          {pairs.map(([name, words]) => (
            <div key={name}>
              <dt>{text.columns[name]}</dt>
              <dd lang="zh-Hans">{words}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}

function Spans({ row, column }: { row: Row; column: ColumnName }) {
  const text = useText()
  const intake = useIntake()
  const marks = markIdsOfCell(row.clause, column)
  const active = useView(view => view.active?.mark ?? null)
  if (marks.length < 2) return null
  const nth = active ? marks.indexOf(active) + 1 : 0
  return (
    <span className="spans">
      <button type="button" onClick={() => intake.stepSpan(-1)} aria-label={text.previousSpan} title="[">
        <Chevron to="left" />
      </button>
      {text.spanCount(nth, marks.length)}
      <button type="button" onClick={() => intake.stepSpan(1)} aria-label={text.nextSpan} title="]">
        <Chevron to="right" />
      </button>
    </span>
  )
}

function Mentions({ row, column }: { row: Row; column: ColumnName }) {
  const text = useText()
  const { now } = row.clause
  if (column === 'window') {
    const { window } = now
    if (!window) return <p className="detail-line">{text.none}</p>
    return (
      <p className="detail-line">
        <Place span={window.span} printed={window.text}>
          {windowText(window, text)}
        </Place>
        {window.inherited && <span className="note">{text.inherited}</span>}
        {window.rrule && <code>{window.rrule}</code>}
      </p>
    )
  }
  if (column === 'figures') return <Figures figures={now.figures} />
  if (column === 'benchmarks')
    return (
      <ul className="mentions">
        {now.benchmarks.map(({ name, span }) => (
          <li key={`${span?.[0]}${name}`}>
            <Place span={span} printed={null}>
              {name}
            </Place>
          </li>
        ))}
      </ul>
    )
  return <Agencies agencies={column === 'lead' ? now.lead : now.support} />
}

function Agencies({ agencies }: { agencies: readonly CorrectedAgency[] }) {
  const text = useText()
  if (agencies.length === 0) return <p className="detail-line">{text.none}</p>
  return (
    <ul className="mentions">
      {agencies.map(agency => (
        <li key={`${agency.span?.[0]}${agency.name}`}>
          <Place span={agency.span} printed={agency.printed === agency.name ? null : agency.printed}>
            {agencyText(agency)}
          </Place>
        </li>
      ))}
    </ul>
  )
}

function Figures({ figures }: { figures: readonly CorrectedFigure[] }) {
  const text = useText()
  if (figures.length === 0) return <p className="detail-line">{text.none}</p>
  return (
    <ul className="mentions">
      {figures.map(figure => (
        <li key={`${figure.span?.[0]}${figure.text}`}>
          <Place span={figure.span} printed={null}>
            {figureText(figure)}
          </Place>
          <span className="meaning">
            {figure.metric && <span lang="zh-Hans">{figure.metric} · </span>}
            {figureMeaning(figure)} · {text.bases[figure.basis]} ·{' '}
            {figure.polarity === 'target' ? text.target : text.actual}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** A value that goes to its words in the document; said in words where it has none. */
function Place({
  span,
  printed,
  children,
}: {
  span: Span | null
  printed: string | null
  children: ReactNode
}) {
  const text = useText()
  const intake = useIntake()
  const { markById } = useModel()
  if (!span)
    return (
      <span>
        <span lang="zh-Hans">{children}</span> <span className="note">{text.addedByHand}</span>
      </span>
    )
  const go = () => {
    const mark = [...markById.values()].find(
      each => each.start === span[0] && each.end === span[1] && each.column,
    )
    const { active } = intake.view.get()
    if (active)
      intake.activate(active.clause, {
        column: active.column,
        mark: mark?.id ?? null,
        from: 'table',
        focus: false,
      })
  }
  return (
    <button type="button" className="place" onClick={go}>
      <span lang="zh-Hans">{children}</span>
      {printed && (
        <span className="label">
          {' '}
          {text.printed}
          <span lang="zh-Hans">“{printed}”</span>
        </span>
      )}
    </button>
  )
}
