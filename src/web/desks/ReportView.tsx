import type { Report } from '../../ledger/commitment/facts.ts'
import type { OpenCommitment } from '../ledger/ledger-client.ts'
import { said, scaleOf } from '../ledger/printed-scale.ts'
import { type ReportWords, verifiedOf, wordsBefore, wordsFor } from '../ledger/reports.ts'
import { useFacts, useLedger } from '../ledger/use-ledger.ts'
import { numberText } from '../table/cell-text.ts'
import { AddressLink } from './AddressLink.tsx'
import { useDeskText } from './desk-text.ts'
import { itemPath } from './pages-of-posts.ts'
import { ReportTexts } from './ReportTexts.tsx'
import { SourceList } from './SourceList.tsx'

/** A return that somebody is to decide on. */
export type ReportInHand = { readonly task: OpenCommitment; readonly report: Report }

export const reportKey = ({ task, report }: ReportInHand): string =>
  `${task.id} ${report.agency} ${report.period}`

/** A return against the one before: figures beside each other, words with what changed in them marked. */
export function ReportView({ task, report }: ReportInHand) {
  const text = useDeskText()
  const { nameOf } = useLedger()
  const facts = useFacts(task.id)
  const known = facts.data?.facts ?? []
  const now = wordsFor(known, report.agency, report.period)
  const before = wordsBefore(known, report.agency, report.period)
  return (
    <article className="report">
      <h2 lang="zh-Hans">{task.title}</h2>
      <p className="hint">
        <span lang="zh-Hans">{nameOf(report.agency)}</span> · {report.period}
        {!before && facts.data && ` · ${text.firstTime}`} ·{' '}
        <AddressLink to={itemPath(task.id)}>{text.seeItem}</AddressLink>
      </p>
      <SourceList sources={task.sources} />
      {facts.isError && <p className="refusal">{text.partFailed}</p>}
      {now && (
        <>
          <Figures task={task} now={now} before={before} />
          <ReportTexts now={now} before={before} />
        </>
      )}
    </article>
  )
}

type FiguresProps = { task: OpenCommitment; now: ReportWords; before: ReportWords | undefined }

function Figures({ task, now, before }: FiguresProps) {
  const text = useDeskText()
  const { figures } = task.facts
  if (figures.length === 0) return null
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{text.figureColumns.metric}</th>
          <th scope="col">{text.figureColumns.target}</th>
          <th scope="col">{text.figureColumns.last}</th>
          <th scope="col">{text.figureColumns.now}</th>
          <th scope="col">{text.figureColumns.verified}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map(figure => {
          const scale = scaleOf(figure)
          const valueIn = (words: ReportWords | undefined) => {
            const value = words?.values?.find(each => each.figure === figure.id)?.value
            return value === undefined ? null : said(value, scale)
          }
          const [last, value] = [valueIn(before), valueIn(now)]
          const verified = verifiedOf(task, figure)
          return (
            <tr key={figure.id}>
              <th scope="row" lang="zh-Hans">
                {figure.metric || figure.id}（{scale.unit}）
              </th>
              <td className="number" data-label={text.figureColumns.target}>
                {numberText(said(figure.target, scale))}
              </td>
              <td className="number" data-label={text.figureColumns.last}>
                {last === null ? '—' : numberText(last)}
              </td>
              <td className="number" data-label={text.figureColumns.now}>
                <b>{value === null ? text.notReported : numberText(value)}</b>
                {last !== null && value !== null && ` ${difference(value - last)}`}
              </td>
              <td className="number" data-label={text.figureColumns.verified}>
                {verified ? numberText(said(verified.value, scale)) : text.notVerified}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

// 790.1 − 741 is 49.10000000000002 to a computer.
const difference = (value: number): string =>
  `（${value < 0 ? '' : '+'}${numberText(Number(value.toPrecision(12)))}）`
