import Button from 'antd/es/button'
import { useRef } from 'react'
import type { LedgerFigure } from '../../ledger/commitment/facts.ts'
import { useLanguage } from '../intake/intake-context.ts'
import type { Mistakes } from '../ledger/form-data.ts'
import type { OpenCommitment } from '../ledger/ledger-client.ts'
import { useLedgerText } from '../ledger/ledger-text.ts'
import { said, scaleOf } from '../ledger/printed-scale.ts'
import { reportedOf, verifiedOf } from '../ledger/reports.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { dayInProse, plainNumber } from '../parts/formats.ts'
import { dayOf } from './clock-text.ts'
import { FigureDoubt } from './FigureDoubt.tsx'
import { type Reckoned, reckon } from './figure-reckoning.ts'
import type { KnownValue } from './known-values.ts'
import { NotYet } from './NotYet.tsx'
import { useRegionRules } from './report-client.ts'
import { useReportText } from './report-text.ts'
import {
  ledgerValue,
  notYetIn,
  notYetName,
  typedValue,
  valueIn,
  valueName,
  type Written,
  withNotYet,
  withValue,
} from './return-content.ts'
import type { WorkingDraft } from './use-working-draft.ts'

type FigureRowsProps = {
  task: OpenCommitment
  period: string
  written: Written
  known(figure: LedgerFigure): KnownValue | undefined
  draft: Pick<WorkingDraft, 'content' | 'change'>
  mistakes: Mistakes
}

/** Each figure with what is expected and was reported and verified, a field for now, and what it comes to. */
export function FigureRows(props: FigureRowsProps) {
  const text = useReportText()
  const { figures } = props.task.facts
  if (figures.length === 0) return null
  const { metric, target, expected, last, verified, now, change } = text.columns
  return (
    <table className="rows figures">
      <caption className="spoken">{text.figures}</caption>
      <thead>
        <tr>
          {[metric, target, expected, last, verified, now, change].map(each => (
            <th scope="col" key={each}>
              {each}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.map(figure => (
          <FigureRow key={figure.id} {...props} figure={figure} />
        ))}
      </tbody>
    </table>
  )
}

/** `交易额（亿元）`; a share has no unit. */
export const figureLabel = (figure: LedgerFigure): string => {
  const { unit } = scaleOf(figure)
  return `${figure.metric || figure.id}${unit === '' ? '' : `（${unit}）`}`
}

/** What was last reported of a figure, in the ledger's unit: by the agency itself, else by the lead. */
export const lastValue = (task: OpenCommitment, written: Written, figure: LedgerFigure): number | null =>
  valueIn(written.before, figure.id) ?? reportedOf(task, figure)?.value ?? null

function FigureRow({
  task,
  figure,
  period,
  written,
  known,
  draft,
  mistakes,
}: FigureRowsProps & { figure: LedgerFigure }) {
  const text = useReportText()
  const words = useLedgerText()
  const { step = 'month' } = useRegionRules().data ?? {}
  const field = useRef<HTMLInputElement>(null)
  const scale = scaleOf(figure)
  const name = valueName(figure.id)
  const typed = typedValue(draft.content, figure.id)
  const value = ledgerValue(draft.content, figure)
  const last = lastValue(task, written, figure)
  const verified = verifiedOf(task, figure)?.value ?? null
  const reckoned = reckon(task, figure, { period, step, value })
  const source = known(figure)
  const isKnown = source !== undefined && value === source.value
  const mistake = mistakes.get(name)
  const show = (each: number | null) =>
    each === null ? '—' : plainNumber(Number(said(each, scale).toFixed(2)))
  const label = figureLabel(figure)
  const change = (next: string) => draft.change(withValue(draft.content, figure.id, next))
  const reason = typed === '' ? notYetIn(draft.content, figure.id) : undefined
  const changeReason = (next: string | null) => draft.change(withNotYet(draft.content, figure.id, next))
  const takeLast = () => last !== null && change(String(said(last, scale)))
  return (
    <>
      <tr>
        <th scope="row">
          <span lang="zh-Hans">{label}</span>
          <span className="figure-told" id={`${name}-told`}>
            {mistake && <span className="mistake">{words.mistake(mistake)}</span>}
            <ComesTo reckoned={reckoned} />
            {isKnown && <KnownFrom source={source} />}
            <FigureDoubt figure={figure} typed={typed} value={value} last={last} />
          </span>
        </th>
        <Cell label={text.columns.target}>{show(figure.target)}</Cell>
        <Cell label={text.columns.expected}>{show(reckoned.expectedValue)}</Cell>
        <Cell label={text.columns.last}>{show(last)}</Cell>
        <Cell label={text.columns.verified}>{show(verified)}</Cell>
        <td className="number input-cell" data-label={text.columns.now}>
          {typed === '' && reason === undefined && last !== null && (
            <Button
              size="small"
              type="link"
              tabIndex={-1}
              aria-label={text.takeLastOf(label, show(last))}
              title="Alt+="
              onClick={takeLast}
            >
              {text.takeLast}
            </Button>
          )}
          <input
            ref={field}
            name={name}
            inputMode="decimal"
            autoComplete="off"
            aria-label={text.inputOf(label)}
            aria-invalid={mistake !== undefined}
            aria-describedby={`${name}-told`}
            value={typed}
            onChange={event => change(event.target.value)}
            onKeyDown={event => {
              if (!event.altKey || event.code !== 'Equal') return
              event.preventDefault()
              takeLast()
            }}
          />
          {/* It keeps its room when it is gone: the field must not move under the hand that types. */}
          <span className="not-yet-room">
            {typed === '' && reason === undefined && (
              <Button
                size="small"
                type="link"
                aria-label={text.notYetOf(label)}
                onClick={() => changeReason('')}
              >
                {text.notYet}
              </Button>
            )}
          </span>
        </td>
        <Cell label={text.columns.change}>
          {value === null || last === null ? '—' : signed(Number(said(value - last, scale).toFixed(2)))}
        </Cell>
      </tr>
      {reason !== undefined && (
        <tr className="not-yet-row">
          <td colSpan={7}>
            <NotYet
              name={notYetName(figure.id)}
              label={label}
              reason={reason}
              mistake={mistakes.get(notYetName(figure.id))}
              onChange={changeReason}
              onBack={() => {
                changeReason(null)
                field.current?.focus()
              }}
            />
          </td>
        </tr>
      )}
    </>
  )
}

function Cell({ label, children }: { label: string; children: string }) {
  return (
    <td className="number" data-label={label}>
      {children}
    </td>
  )
}

const signed = (value: number) => `${value > 0 ? '+' : ''}${plainNumber(value)}`

/** 完成 87.8%，序时 91.7%，差 3.9 个百分点; the arithmetic in full stands behind it. */
export function ComesTo({ reckoned }: { reckoned: Reckoned }) {
  const text = useReportText()
  const language = useLanguage()
  const { reached, expected, points, zh } = reckoned
  if (points === null) return null
  const size = Math.abs(points).toFixed(1)
  const distance = points === 0 ? text.level : points < 0 ? text.behind(size) : text.ahead(size)
  const way =
    reached === null || expected === null
      ? []
      : [text.comesTo(`${reached.toFixed(1)}%`, `${expected.toFixed(1)}%`)]
  return (
    <span className={`reckoned ${points < 0 ? 'behind' : ''}`} title={zh}>
      {[...way, distance].join(language === 'zh' ? '，' : ', ')}
    </span>
  )
}

function KnownFrom({ source }: { source: KnownValue }) {
  const text = useReportText()
  const language = useLanguage()
  const { utcOffset, today } = useLedger()
  return (
    <span className="known">
      {text.known(source.title, dayInProse(dayOf(source.at, utcOffset), language, today))}
    </span>
  )
}
