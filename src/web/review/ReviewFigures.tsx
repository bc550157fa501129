import type { CommitmentFacts } from '../../ledger/commitment/facts.ts'
import type { CheckedFigure } from '../../ledger/review/report-checks.ts'
import { NotYetReason } from '../desks/ReportView.tsx'
import { figureName, scaleOf } from '../ledger/printed-scale.ts'
import type { ReportWords } from '../ledger/reports.ts'
import { shortNumber } from '../parts/trajectory-finding.ts'
import { useReviewText } from './review-text.ts'

type ReviewFiguresProps = {
  facts: CommitmentFacts
  figures: readonly CheckedFigure[]
  /** As it was sent: why a figure has no value yet. */
  words: ReportWords | undefined
}

/** The figures of a return: last time, now and by how much more, expected, target, verified. */
export function ReviewFigures({ facts, figures, words }: ReviewFiguresProps) {
  const text = useReviewText()
  if (figures.length === 0)
    return <p className="hint">{facts.figures.length === 0 ? text.noFigures : text.noValuesOwed}</p>
  const { metric, last, now, expected, target, verified } = text.columns
  return (
    <table className="rows review-figures">
      <thead>
        <tr>
          <th scope="col">{metric}</th>
          {[last, now, expected, target, verified].map(each => (
            <th key={each} scope="col" className="number">
              {each}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.map(figure => (
          <FigureRow key={figure.id} figure={figure} facts={facts} words={words} />
        ))}
      </tbody>
    </table>
  )
}

type FigureRowProps = Omit<ReviewFiguresProps, 'figures'> & { figure: CheckedFigure }

function FigureRow({ figure, facts, words }: FigureRowProps) {
  const text = useReviewText()
  const known = facts.figures.find(each => each.id === figure.id)
  if (!known) return null
  const scale = scaleOf(known)
  const { last, now, expected, target, verified } = text.columns
  const cell = (value: number | null) =>
    value === null ? (
      <>
        <span aria-hidden="true">—</span>
        <span className="spoken">{text.none}</span>
      </>
    ) : (
      shortNumber(value, scale)
    )
  const more = figure.now !== null && figure.before !== null ? figure.now - figure.before : null
  return (
    <tr>
      <th scope="row" lang="zh-Hans">
        {figureName(known)}
      </th>
      <td className="number" data-label={last}>
        {cell(figure.before)}
      </td>
      <td className="number" data-label={now}>
        {figure.now === null ? text.notFilled : <b>{shortNumber(figure.now, scale)}</b>}
        {figure.now === null && <NotYetReason words={words} figure={figure.id} />}
        {more !== null && more !== 0 && `（${more > 0 ? '+' : ''}${shortNumber(more, scale)}）`}
      </td>
      <td className="number" data-label={expected}>
        {cell(figure.expected)}
      </td>
      <td className="number" data-label={target}>
        {cell(figure.target)}
      </td>
      <td className="number" data-label={verified}>
        {cell(figure.verified?.value ?? null)}
        {figure.verified && <small> {figure.verified.period}</small>}
      </td>
    </tr>
  )
}
