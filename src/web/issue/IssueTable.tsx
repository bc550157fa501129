import Button from 'antd/es/button'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useLedger } from '../ledger/use-ledger.ts'
import type { IssueRow, Item } from './issue-model.ts'
import { useIssueText } from './issue-text.ts'

/** Rows beyond these come when asked for; printing has them all. */
const rowsAtOnce = 300

type TableProps = {
  rows: readonly IssueRow[]
  all: readonly IssueRow[]
  chosen: string
  onChoose(task: string): void
  title: string
}

/** 任务分解表: each promise with its items under it. */
export function IssueTable({ rows, all, chosen, onChoose, title }: TableProps) {
  const text = useIssueText()
  const { today } = useLedger()
  const [most, setMost] = useState(rowsAtOnce)
  const table = useRef<HTMLTableElement>(null)
  const isFar = rows.slice(most).some(row => row.items.some(each => each.task.id === chosen))
  useEffect(() => {
    if (chosen === '') return
    const row = [...(table.current?.querySelectorAll<HTMLElement>('tr[data-task]') ?? [])].find(
      each => each.dataset.task === chosen,
    )
    row?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const walk = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by === undefined || event.altKey || event.ctrlKey) return
    const buttons = [...(table.current?.querySelectorAll<HTMLElement>('.row-button') ?? [])]
    const next = buttons[buttons.indexOf(event.target as HTMLElement) + by]
    if (!next) return
    event.preventDefault()
    next.focus()
  }
  if (rows.length === 0) return <p className="empty">{all.length === 0 ? text.nothing : text.noneShown}</p>
  const drawn = rows.slice(0, isFar ? rows.length : most)
  return (
    <div className="issue-table">
      <table className="rows" ref={table} onKeyDown={walk}>
        <caption>
          <span className="print-only" lang="zh-Hans">
            {text.tableTitle(title)}
          </span>{' '}
          {text.shown(rows.length, all.length)}
          <span className="print-only"> · {text.asOf(today)}</span>
        </caption>
        <colgroup>
          <col className="clause" />
          <col className="lead" />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{text.columns.clause}</th>
            <th scope="col">{text.columns.lead}</th>
            <th scope="col">{text.columns.due}</th>
            <th scope="col">{text.columns.stage}</th>
          </tr>
        </thead>
        {drawn.map((row, index) => (
          <ClauseRows
            key={row.clause?.id ?? row.items[0]?.task.id ?? index}
            row={row}
            chosen={chosen}
            onChoose={onChoose}
          />
        ))}
      </table>
      {drawn.length < rows.length && (
        <p className="total">
          <Button onClick={() => setMost(most + rowsAtOnce)}>+ {rows.length - drawn.length}</Button>
        </p>
      )}
    </div>
  )
}

type RowsProps = { row: IssueRow; chosen: string; onChoose(task: string): void }

function ClauseRows({ row, chosen, onChoose }: RowsProps) {
  const text = useIssueText()
  const { clause, items, fate } = row
  const isOne = items.length === 1
  return (
    <tbody>
      {clause && !isOne && (
        <tr className="clause-row">
          <th scope="row" colSpan={items.length === 0 ? 3 : 4}>
            <span className="numbered">
              <b>{clause.number}</b>
              <span lang="zh-Hans">{clause.clause.text}</span>
            </span>
          </th>
          {items.length === 0 && <td>{text.fates[fate]}</td>}
        </tr>
      )}
      {items.map(item => (
        <ItemRow
          key={item.task.id}
          item={item}
          isPart={!isOne && clause !== null}
          isMerged={fate === 'merged'}
          isChosen={item.task.id === chosen}
          onChoose={() => onChoose(item.task.id)}
        />
      ))}
    </tbody>
  )
}

type ItemRowProps = {
  item: Item
  isPart: boolean
  isMerged: boolean
  isChosen: boolean
  onChoose(): void
}

function ItemRow({ item, isPart, isMerged, isChosen, onChoose }: ItemRowProps) {
  const text = useIssueText()
  const { task, number, terms, stage } = item
  return (
    <tr
      data-task={task.id}
      className={`item-row ${stage}${isPart ? ' part' : ''}`}
      aria-current={isChosen ? 'true' : undefined}
    >
      <th scope="row">
        <span className="numbered">
          <b>{number}</b>
          <button type="button" className="row-button" lang="zh-Hans" onClick={onChoose}>
            {task.title}
          </button>
        </span>
        {terms.figures.length > 0 && (
          <small className="row-figures" lang="zh-Hans">
            {terms.figures.map(({ figure }) => `${figure.metric} ${figure.text ?? ''}`.trim()).join('；')}
          </small>
        )}
      </th>
      <td>
        <Parties item={item} />
      </td>
      <td>{stage === 'aside' ? '' : terms.continuing ? text.continuing : (terms.dueOn ?? '—')}</td>
      <td>
        <span className={`stage-word ${stage}`}>
          {stage === 'aside' && isMerged ? text.fates.merged : text.stages[stage]}
        </span>
        {stage === 'open' && (
          <small>{[...new Set(item.open.map(each => text.openCodes[each.code]))].join('、')}</small>
        )}
      </td>
    </tr>
  )
}

function Parties({ item: { terms, open, stage } }: { item: Item }) {
  const text = useIssueText()
  const { nameOf } = useLedger()
  if (stage === 'aside') return null
  const several = open.find(each => each.code === 'several-leads')
  const [first, ...others] = [...terms.jointLeads, ...terms.support]
  return (
    <span lang="zh-Hans">
      <span className="row-lead">
        {terms.lead === null ? (several?.printed.join('、') ?? '—') : nameOf(terms.lead)}
      </span>
      {first !== undefined && (
        <small>
          <span className="screen-only">{text.support(nameOf(first), others.length)}</span>
          <span className="print-only">{[first, ...others].map(nameOf).join('、')}</span>
        </small>
      )}
    </span>
  )
}
