import type { LedgerFigure } from '../../ledger/commitment/facts.ts'
import type { OpenCommitment } from '../ledger/ledger-client.ts'
import { said, scaleOf } from '../ledger/printed-scale.ts'
import { reportedOf, verifiedOf } from '../ledger/reports.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { numberText } from '../table/cell-text.ts'
import { useDeskText } from './desk-text.ts'

/** 目标、上报、核实 of each figure beside each other: three values, never one. */
export function FigureTable({ task }: { task: OpenCommitment }) {
  const text = useDeskText()
  const { figures } = task.facts
  if (figures.length === 0) return null
  return (
    <section className="block">
      <h2>{text.figures}</h2>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{text.figureColumns.metric}</th>
            <th scope="col">{text.figureColumns.target}</th>
            <th scope="col">{text.figureColumns.reported}</th>
            <th scope="col">{text.figureColumns.verified}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(figure => (
            <FigureRow key={figure.id} task={task} figure={figure} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function FigureRow({ task, figure }: { task: OpenCommitment; figure: LedgerFigure }) {
  const text = useDeskText()
  const scale = scaleOf(figure)
  const reported = reportedOf(task, figure)
  const verified = verifiedOf(task, figure)
  return (
    <tr>
      <th scope="row" lang="zh-Hans">
        {figure.metric || figure.id}（{scale.unit}）
      </th>
      <td className="number" data-label={text.figureColumns.target}>
        {numberText(said(figure.target, scale))}
      </td>
      <td className="number" data-label={text.figureColumns.reported}>
        {reported ? (
          <>
            {numberText(said(reported.value, scale))} <small>{reported.period}</small>
          </>
        ) : (
          text.notReported
        )}
      </td>
      <td className="number" data-label={text.figureColumns.verified}>
        {verified ? (
          <>
            {numberText(said(verified.value, scale))} <small>{verified.period}</small>
          </>
        ) : (
          text.notVerified
        )}
      </td>
    </tr>
  )
}

/** 报送: which agency's return of which period has come how far. */
export function ReportTable({ task }: { task: OpenCommitment }) {
  const text = useDeskText()
  const { nameOf } = useLedger()
  const { reports } = task.facts
  if (reports.length === 0) return null
  const { agency, period, state } = text.reportColumns
  return (
    <section className="block">
      <h2>{text.reports}</h2>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{agency}</th>
            <th scope="col">{period}</th>
            <th scope="col">{state}</th>
          </tr>
        </thead>
        <tbody>
          {[...reports]
            .sort((one, other) => (one.period < other.period ? 1 : -1))
            .map(report => (
              <tr key={`${report.agency} ${report.period}`}>
                <th scope="row" lang="zh-Hans">
                  {nameOf(report.agency)}
                </th>
                <td>{report.period}</td>
                <td>{text.standings[report.state]}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  )
}
