import { type ClipboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { Mistakes } from '../ledger/form-data.ts'
import type { Fact, OpenCommitment } from '../ledger/ledger-client.ts'
import { useLedgerText } from '../ledger/ledger-text.ts'
import { said, scaleOf } from '../ledger/printed-scale.ts'
import { reportTexts, wordsBefore, wordsFor } from '../ledger/reports.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { plainNumber } from '../parts/formats.ts'
import { DraftNotices, SavingWords } from './DraftStanding.tsx'
import { type Due, reportFor } from './due.ts'
import { FigureDoubt } from './FigureDoubt.tsx'
import { ComesTo, figureLabel, lastValue } from './FigureRows.tsx'
import { reckon } from './figure-reckoning.ts'
import { knownValue } from './known-values.ts'
import { type ReturnDraft, useRegionRules } from './report-client.ts'
import { useReportText } from './report-text.ts'
import {
  isComplete,
  isSameContent,
  ledgerValue,
  notYetIn,
  openingContent,
  textBefore,
  typedValue,
  valueName,
  type Written,
  withValue,
} from './return-content.ts'
import { useWorkingDraft, type WorkingDraft } from './use-working-draft.ts'

/** What the table does with a row from outside: pastes into it, sends it, shows what is wrong in it. */
export type RowHandle = {
  readonly draft: WorkingDraft
  showMistakes(mistakes: Mistakes): void
}

type ReturnTableRowProps = {
  due: Due<OpenCommitment>
  tasks: readonly OpenCommitment[]
  facts: readonly Fact[]
  stored: ReturnDraft | undefined
  isTicked: boolean
  refusal: string | undefined
  rows: Map<string, RowHandle>
  onReady(isReady: boolean): void
  onTick(isOn: boolean): void
  onPaste(event: ClipboardEvent, column: number): void
}

/** One task of the table, with a draft of its own. */
export function ReturnTableRow(props: ReturnTableRowProps) {
  const { due, tasks, facts, stored, isTicked, refusal, rows, onReady, onTick, onPaste } = props
  const text = useReportText()
  const words = useLedgerText()
  const { agency } = useLedger()
  const { task, owed } = due
  const { period } = owed.period
  const own = agency ?? ''
  const written: Written = {
    again: reportFor(task, own, period) && wordsFor(facts, own, period),
    before: wordsBefore(facts, own, period),
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row opens once; what comes in later does not change it
  const opening = useMemo(
    () =>
      openingContent(task, written, each => knownValue(tasks, { task: task.id, agency: own, period }, each)),
    [],
  )
  const draft = useWorkingDraft({ matter: task.id, period, opening, stored })
  const [mistakes, setMistakes] = useState<Mistakes>(new Map())
  rows.set(task.id, { draft, showMistakes: setMistakes })
  useEffect(() => () => void rows.delete(task.id), [rows, task.id])

  const isReady =
    isComplete(task, draft.content, owed.part) &&
    ((owed.part === 'lead' && task.facts.figures.length > 0) || !isSameContent(draft.content, opening))
  const tell = useRef(onReady)
  tell.current = onReady
  useEffect(() => tell.current(isReady), [isReady])
  return (
    <tr className={isTicked ? 'ticked' : ''}>
      <td>
        <input
          type="checkbox"
          aria-label={text.choose(task.title)}
          checked={isTicked}
          onChange={event => onTick(event.target.checked)}
        />
      </td>
      <th scope="row">
        <span className="owed-title" lang="zh-Hans" title={task.title}>
          {owed.part === 'support' && <small>{text.part.support} </small>}
          {task.title}
        </span>
        <SavingWords draft={draft} />
        {refusal !== undefined && <p className="mistake">{refusal}</p>}
        <DraftNotices draft={draft} figures={task.facts.figures} />
      </th>
      <td onPaste={event => onPaste(event, 0)}>
        {owed.part === 'support' ? (
          <small>{text.byLead}</small>
        ) : (
          <Values {...{ task, period, written, draft, mistakes }} />
        )}
      </td>
      {reportTexts.map((name, index) => {
        const was = textBefore(written, name)
        const mistake = mistakes.get(name)
        return (
          <td key={name} onPaste={event => onPaste(event, index + 1)}>
            <textarea
              rows={4}
              lang="zh-Hans"
              aria-label={`${text.fields[name]} ${task.title}`}
              aria-invalid={mistake !== undefined}
              className={was !== undefined && was.trim() !== draft.content[name].trim() ? 'is-changed' : ''}
              value={draft.content[name]}
              onChange={event => draft.change({ ...draft.content, [name]: event.target.value })}
            />
            {mistake && <span className="mistake">{words.mistake(mistake)}</span>}
          </td>
        )
      })}
    </tr>
  )
}

type ValuesProps = {
  task: OpenCommitment
  period: string
  written: Written
  draft: WorkingDraft
  mistakes: Mistakes
}

function Values({ task, period, written, draft, mistakes }: ValuesProps) {
  const text = useReportText()
  const words = useLedgerText()
  const { step = 'month' } = useRegionRules().data ?? {}
  return task.facts.figures.map(figure => {
    const scale = scaleOf(figure)
    const last = lastValue(task, written, figure)
    const mistake = mistakes.get(valueName(figure.id))
    const label = figureLabel(figure)
    const notYet = notYetIn(draft.content, figure.id)
    return (
      <div key={figure.id} className="table-value">
        <small lang="zh-Hans">{label}</small>
        <input
          inputMode="decimal"
          autoComplete="off"
          aria-label={`${text.inputOf(label)} ${task.title}`}
          aria-invalid={mistake !== undefined}
          placeholder={last === null ? '' : plainNumber(Number(said(last, scale).toFixed(2)))}
          title={last === null ? undefined : `${text.columns.last} ${plainNumber(said(last, scale))}`}
          value={typedValue(draft.content, figure.id)}
          onChange={event => draft.change(withValue(draft.content, figure.id, event.target.value))}
        />
        {mistake && <span className="mistake">{words.mistake(mistake)}</span>}
        {notYet !== undefined && <small lang="zh-Hans">{text.notYetSaid(notYet)}</small>}
        <small>
          <ComesTo
            reckoned={reckon(task, figure, { period, step, value: ledgerValue(draft.content, figure) })}
          />
        </small>
        <FigureDoubt
          figure={figure}
          typed={typedValue(draft.content, figure.id)}
          value={ledgerValue(draft.content, figure)}
          last={last}
        />
      </div>
    )
  })
}
