import type { Fact, OpenCommitment } from '../ledger/ledger-client.ts'
import { said, scaleOf } from '../ledger/printed-scale.ts'
import { notYetReason, type ReportWords, reportTexts, wordsBefore, wordsFor } from '../ledger/reports.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { plainNumber } from '../parts/formats.ts'
import { type Due, isToWrite } from './due.ts'
import type { DraftContent, ReturnDraft } from './report-client.ts'
import { useReportText } from './report-text.ts'
import { typedValue, valueIn } from './return-content.ts'

type MonthSheetProps = {
  title: string
  due: readonly Due<OpenCommitment>[]
  facts: ReadonlyMap<string, readonly Fact[]>
  drafts: readonly ReturnDraft[]
  /** Below the table: the line for the seal. */
  foot?: string
}

/** 月报表: the period's returns of the agency as a table for paper; only printing shows it. */
export function MonthSheet({ title, due, facts, drafts, foot }: MonthSheetProps) {
  const text = useReportText()
  const { today, regionName } = useLedger()
  return (
    <section className="print-sheet" aria-hidden="true">
      <h2>{title}</h2>
      <p>
        {regionName} · {today} · {text.printCount(due.length)}
      </p>
      <table>
        <thead>
          <tr>
            <th>{text.task}</th>
            <th>{text.figures}</th>
            {reportTexts.map(each => (
              <th key={each}>{text.fields[each]}</th>
            ))}
            <th>{text.printState}</th>
          </tr>
        </thead>
        <tbody>
          {due.map(each => (
            <SheetRow
              key={each.task.id}
              due={each}
              facts={facts.get(each.task.id) ?? []}
              draft={drafts.find(
                ({ matter, period }) => matter === each.task.id && period === each.owed.period.period,
              )}
            />
          ))}
        </tbody>
      </table>
      {foot !== undefined && <p className="seal-line">{foot}</p>}
    </section>
  )
}

type SheetRowProps = {
  due: Due<OpenCommitment>
  facts: readonly Fact[]
  draft: ReturnDraft | undefined
}

function SheetRow({ due: { task, owed, state }, facts, draft }: SheetRowProps) {
  const text = useReportText()
  const { agency } = useLedger()
  const { period } = owed.period
  const isOpen = isToWrite(state)
  const words = isOpen ? draft?.content : wordsFor(facts, agency ?? '', period)
  const before = wordsBefore(facts, agency ?? '', period)
  const hasOwn = owed.part !== 'support' || (words?.values ?? []).length > 0
  const figures = hasOwn ? task.facts.figures : []
  return (
    <tr>
      <td>
        {owed.part !== 'lead' && `${text.part[owed.part]}：`}
        {task.title}
      </td>
      <td>
        {!hasOwn && task.facts.figures.length > 0 && text.byLead}
        {figures.map(figure => {
          const scale = scaleOf(figure)
          const last = valueIn(before, figure.id)
          return (
            <p key={figure.id}>
              {figure.metric || figure.id}：
              {notYetReason(words, figure.id) !== undefined ? (
                text.notYetSaid(notYetReason(words, figure.id) ?? '')
              ) : (
                <>
                  {valueShown(words, figure.id, value => rounded(said(value, scale)))}
                  {scale.unit}
                </>
              )}
              （{text.columns.target} {plainNumber(rounded(said(figure.target, scale)))}
              {last !== null && `，${text.columns.last} ${plainNumber(rounded(said(last, scale)))}`}）
            </p>
          )
        })}
      </td>
      {reportTexts.map(name => (
        <td key={name}>{words?.[name] ?? ''}</td>
      ))}
      <td>{isOpen && draft ? text.draft : text.states[state]}</td>
    </tr>
  )
}

const rounded = (value: number) => Number(value.toFixed(2))

function valueShown(
  words: ReportWords | DraftContent | undefined,
  figure: string,
  scaled: (value: number) => number,
): string {
  if (words === undefined) return '____'
  if ('evidence' in words && words.values?.some(each => typeof each.value === 'string'))
    return typedValue(words as DraftContent, figure) || '____'
  const value = valueIn(words as ReportWords, figure)
  return value === null ? '____' : plainNumber(scaled(value))
}
