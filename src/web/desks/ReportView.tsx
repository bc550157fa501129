import type { Report } from '../../ledger/commitment/facts.ts'
import type { OpenCommitment } from '../ledger/ledger-client.ts'
import { figureName, said, scaleOf } from '../ledger/printed-scale.ts'
import { notYetReason, type ReportWords, verifiedOf, wordsBefore, wordsFor } from '../ledger/reports.ts'
import { useFacts } from '../ledger/use-ledger.ts'
import { plainNumber } from '../parts/formats.ts'
import { useDeskText } from './desk-text.ts'
import { ReportTexts } from './ReportTexts.tsx'

/** A return that somebody is to decide on. */
export type ReportInHand = { readonly task: OpenCommitment; readonly report: Report }

export const reportKey = ({ task, report }: ReportInHand): string =>
  `${task.id} ${report.agency} ${report.period}`

/** A return against the one before: figures beside each other, words with what changed in them marked. */
export function ReportView({ task, report }: ReportInHand) {
  const text = useDeskText()
  const facts = useFacts(task.id)
  const known = facts.data?.facts ?? []
  const now = wordsFor(known, report.agency, report.period)
  const before = wordsBefore(known, report.agency, report.period)
  return (
    <article className="report">
      {!before && facts.data && <p className="hint">{text.firstTime}</p>}
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
                {figureName(figure)}
              </th>
              <td className="number" data-label={text.figureColumns.target}>
                {rounded(said(figure.target, scale))}
              </td>
              <td className="number" data-label={text.figureColumns.last}>
                {last === null ? '—' : rounded(last)}
              </td>
              <td className="number" data-label={text.figureColumns.now}>
                <b>{value === null ? text.notReported : rounded(value)}</b>
                <NotYetReason words={now} figure={figure.id} />
                {last !== null && value !== null && ` ${difference(value - last)}`}
              </td>
              <td className="number" data-label={text.figureColumns.verified}>
                {verified ? rounded(said(verified.value, scale)) : text.notVerified}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Why a figure was not reported, in the agency's own words. */
export function NotYetReason({ words, figure }: { words: ReportWords | undefined; figure: string }) {
  const reason = notYetReason(words, figure)
  return (
    reason !== undefined && (
      <small className="not-yet-said" lang="zh-Hans">
        {' '}
        {reason}
      </small>
    )
  )
}

const rounded = (value: number): string => plainNumber(Number(value.toFixed(2)))

const difference = (value: number): string => `（${value < 0 ? '' : '+'}${rounded(value)}）`
