import Button from 'antd/es/button'
import { type ClipboardEvent, useEffect, useRef, useState } from 'react'
import { useFocusIfLost } from '../desks/focus.ts'
import type { Fact, OpenCommitment } from '../ledger/ledger-client.ts'
import { giveCommand, newRequestKey } from '../ledger/ledger-client.ts'
import { useRefusalWords } from '../ledger/refusal-words.ts'
import { useLedger, useRefresh } from '../ledger/use-ledger.ts'
import type { Due } from './due.ts'
import { isBlock, pastedBlock } from './pasted-block.ts'
import { ReturnTableRow, type RowHandle } from './ReturnTableRow.tsx'
import { type DraftContent, type ReturnDraft, useRefreshReturns } from './report-client.ts'
import { useReportText } from './report-text.ts'
import { reportOf } from './return-content.ts'
import { cellsCovered, type Place, tableColumns, withCell } from './table-cells.ts'
import type { DeskNotice, JustSent } from './use-notice.tsx'

type ReturnTableProps = {
  due: readonly Due<OpenCommitment>[]
  tasks: readonly OpenCommitment[]
  facts: ReadonlyMap<string, readonly Fact[]>
  drafts: readonly ReturnDraft[]
  notice: DeskNotice
}

/** 表格: a row a task; blocks are pasted from WPS or Excel, and what is ticked goes with one press. */
export function ReturnTable({ due, tasks, facts, drafts, notice }: ReturnTableProps) {
  const text = useReportText()
  const rows = useRef(new Map<string, RowHandle>())
  const [ready, setReady] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [refusals, setRefusals] = useState<ReadonlyMap<string, string>>(new Map())
  const shown = due.filter(each => facts.has(each.task.id))
  const isTicked = ({ task }: Due) => chosen.get(task.id) ?? ready.get(task.id) ?? false
  const ticked = shown.filter(isTicked)
  const { undo, pasted, paste } = usePasting(shown, rows.current)
  const { isWaiting, send } = useSendingRows(rows.current, setRefusals, notice)
  useSendKey(() => void send(ticked))
  const frame = useRef<HTMLDivElement>(null)
  useFocusIfLost(shown.length === due.length ? `${due.length}` : undefined, () => firstField(frame.current))
  return (
    <>
      <p className="hint table-hint">
        {text.tableHint}{' '}
        {pasted > 0 && (
          <span role="status">
            {text.pasted(pasted)}{' '}
            <Button size="small" onClick={undo}>
              {text.undo} <kbd>Ctrl+Z</kbd>
            </Button>
          </span>
        )}
      </p>
      <div ref={frame} className="return-table-frame">
        <table className="rows return-table">
          <thead>
            <tr>
              <th scope="col">{text.toSend}</th>
              <th scope="col">{text.task}</th>
              <th scope="col">{text.columns.now}</th>
              <th scope="col">{text.fields.progress}</th>
              <th scope="col">{text.fields.problems}</th>
              <th scope="col">{text.fields.nextSteps}</th>
              <th scope="col">{text.fields.coordination}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((each, row) => (
              <ReturnTableRow
                key={`${each.task.id} ${each.owed.period.period}`}
                due={each}
                tasks={tasks}
                facts={facts.get(each.task.id) ?? []}
                stored={drafts.find(
                  ({ matter, period }) => matter === each.task.id && period === each.owed.period.period,
                )}
                isTicked={isTicked(each)}
                refusal={refusals.get(each.task.id)}
                rows={rows.current}
                onReady={isReady => setReady(all => new Map(all).set(each.task.id, isReady))}
                onTick={isOn => setChosen(all => new Map(all).set(each.task.id, isOn))}
                onPaste={(event, column) => paste(event, { row, column })}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className="send-bar">
        <Button type="primary" loading={isWaiting} onClick={() => void send(ticked)}>
          {text.tableCount(ticked.length)} <kbd>Ctrl+Enter</kbd>
        </Button>
      </div>
    </>
  )
}

/** The first figure without a number; else the first text. */
function firstField(frame: HTMLElement | null): HTMLElement | null {
  const inputs = [...(frame?.querySelectorAll<HTMLInputElement>('.table-value input') ?? [])]
  return inputs.find(each => each.value === '') ?? frame?.querySelector('textarea') ?? null
}

/** Spreads a pasted block from a cell on, with one way back for the whole of it. */
function usePasting(shown: readonly Due<OpenCommitment>[], rows: ReadonlyMap<string, RowHandle>) {
  const [before, setBefore] = useState<ReadonlyMap<string, DraftContent>>(new Map())
  const [pasted, setPasted] = useState(0)
  function undo() {
    for (const [task, content] of before) rows.get(task)?.draft.change(content)
    setPasted(0)
  }
  const latest = useRef({ undo, pasted })
  latest.current = { undo, pasted }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (latest.current.pasted === 0) return
      if (!event.ctrlKey) return event.key.length === 1 ? setPasted(0) : undefined
      if (event.code !== 'KeyZ') return
      event.preventDefault()
      latest.current.undo()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])

  function paste(event: ClipboardEvent, from: Place) {
    const copied = event.clipboardData.getData('text/plain')
    if (!isBlock(copied)) return
    event.preventDefault()
    const cells = cellsCovered(pastedBlock(copied), from, shown.length)
    const changed = new Map<string, DraftContent>()
    const was = new Map<string, DraftContent>()
    for (const { row, column, text } of cells) {
      const task = shown[row]?.task
      const handle = task && rows.get(task.id)
      const name = tableColumns[column]
      if (!task || !handle || !name) continue
      was.set(task.id, handle.draft.content)
      changed.set(task.id, withCell(task, changed.get(task.id) ?? handle.draft.content, name, text))
    }
    for (const [task, content] of changed) rows.get(task)?.draft.change(content)
    setBefore(was)
    setPasted(cells.length)
  }
  return { undo, pasted, paste }
}

/** Sends the ticked rows one after the other; what is refused says so in its row and stays. */
function useSendingRows(
  rows: ReadonlyMap<string, RowHandle>,
  tell: (refusals: ReadonlyMap<string, string>) => void,
  notice: DeskNotice,
) {
  const text = useReportText()
  const { region } = useLedger()
  const refresh = useRefresh()
  const refreshReturns = useRefreshReturns()
  const wordsOf = useRefusalWords()
  const [isWaiting, setWaiting] = useState(false)
  async function send(ticked: readonly Due<OpenCommitment>[]) {
    if (isWaiting) return
    if (ticked.length === 0) return notice.say(text.nothingTicked)
    setWaiting(true)
    const refused = new Map<string, string>()
    const sent: JustSent[] = []
    for (const { task, owed } of ticked) {
      const handle = rows.get(task.id)
      if (!handle) continue
      const { period } = owed.period
      const { data, mistakes } = reportOf(task, period, handle.draft.content)
      handle.showMistakes(mistakes)
      if (mistakes.size > 0) continue
      await handle.draft.finish()
      const command = { region, plural: 'commitments', matter: task.id, command: 'submit-report' }
      try {
        await giveCommand({ ...command, expectedVersion: task.version, data, request: newRequestKey() })
        handle.draft.forget()
        sent.push({ task: task.id, title: task.title, period })
      } catch (error) {
        refused.set(task.id, wordsOf(error))
        handle.draft.resume()
      }
    }
    tell(refused)
    for (const { task } of [...sent, ...[...refused.keys()].map(each => ({ task: each }))])
      await refresh(task)
    await refreshReturns()
    setWaiting(false)
    document.querySelector<HTMLElement>('.return-table [aria-invalid="true"]')?.focus()
    const left = ticked.length - sent.length
    notice.say(
      [sent.length > 0 && text.sentMany(sent.length), left > 0 && text.someRefused(left)]
        .filter(Boolean)
        .join(' '),
      sent,
    )
  }
  return { isWaiting, send }
}

function useSendKey(send: () => void) {
  const latest = useRef(send)
  latest.current = send
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.code !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      if (!event.repeat) latest.current()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
