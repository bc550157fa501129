import Button from 'antd/es/button'
import { type KeyboardEvent, useState } from 'react'
import type { ToVerify } from '../../contract/verification-api.ts'
import { figureName, said, scaleOf } from '../ledger/printed-scale.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { plainNumber } from '../parts/formats.ts'
import { useVerifying } from './use-verification.ts'
import { ValueInput } from './ValueInput.tsx'
import { commandsOf, emptyFilled, type Filled, type Method } from './verify-form.ts'
import { useVerifyText } from './verify-text.ts'

type VerifyTableProps = { items: readonly ToVerify[]; onSaid(words: string): void }

/** 表格: several sheets brought back from the field, entered below each other and recorded at once. */
export function VerifyTable({ items, onSaid }: VerifyTableProps) {
  const text = useVerifyText()
  const { today } = useLedger()
  const { isWaiting, give } = useVerifying()
  const [rows, setRows] = useState<ReadonlyMap<string, Filled>>(new Map())
  const filledOf = (item: ToVerify) => rows.get(item.id) ?? emptyFilled(today)
  const change = (item: ToVerify, part: Partial<Filled>) =>
    setRows(now => new Map(now).set(item.id, { ...filledOf(item), ...part }))
  const typed = items.flatMap(item => {
    const read = commandsOf(item, filledOf(item), { unproven: text.unprovenMark, period: today.slice(0, 7) })
    return 'commands' in read && read.commands.length > 0 ? [{ item, commands: read.commands }] : []
  })
  async function recordAll() {
    if (typed.length === 0) return onSaid(text.nothingTyped)
    const done: string[] = []
    for (const { item, commands } of typed)
      await give(item.id, commands).then(
        () => done.push(item.id),
        () => undefined,
      )
    setRows(now => new Map([...now].filter(([id]) => !done.includes(id))))
    onSaid(text.recordedAll(done.length, typed.length - done.length))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.ctrlKey && !event.nativeEvent.isComposing) void recordAll()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key of the whole table; its button is below
    <div className="verify-table" onKeyDown={onKeyDown}>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{text.columns.item}</th>
            <th scope="col">{text.columns.figure}</th>
            <th scope="col">{text.reported}</th>
            <th scope="col">{text.verified}</th>
            <th scope="col">{text.method}</th>
            <th scope="col">{text.date}</th>
            <th scope="col">{text.note}</th>
          </tr>
        </thead>
        <tbody>
          {items.flatMap(item =>
            item.figures.map((figure, index) => (
              <TableRow
                key={`${item.id} ${figure.id}`}
                item={item}
                figure={figure}
                span={index === 0 ? item.figures.length : 0}
                filled={filledOf(item)}
                onChange={part => change(item, part)}
              />
            )),
          )}
        </tbody>
      </table>
      <p className="acts">
        <Button type="primary" loading={isWaiting} onClick={() => void recordAll()}>
          {text.recordAll(typed.length)} <kbd>Ctrl+Enter</kbd>
        </Button>
        <span className="hint">{text.takeHint}</span>
      </p>
    </div>
  )
}

type TableRowProps = {
  item: ToVerify
  figure: ToVerify['figures'][number]
  /** Rows that the item's own cells stand over; none but at its first. */
  span: number
  filled: Filled
  onChange(part: Partial<Filled>): void
}

function TableRow({ item, figure, span, filled, onChange }: TableRowProps) {
  const text = useVerifyText()
  const scale = scaleOf(figure)
  const name = `${item.title} ${figure.metric || figure.id}`
  return (
    <tr>
      {span > 0 && (
        <th scope="rowgroup" rowSpan={span} lang="zh-Hans">
          {item.title}
        </th>
      )}
      <td lang="zh-Hans">{figureName(figure)}</td>
      <td className="number" data-label={text.reported}>
        {figure.reported ? plainNumber(said(figure.reported.value, scale)) : text.notReported}
      </td>
      <td>
        <ValueInput
          id={`v-${item.id}-${figure.id}`}
          label={`${text.verified} ${name}`}
          figure={figure}
          value={filled.values[figure.id] ?? ''}
          onChange={value => onChange({ values: { ...filled.values, [figure.id]: value } })}
          isBare
        />
      </td>
      {span > 0 && (
        <>
          <td rowSpan={span}>
            <select
              aria-label={`${text.method} ${item.title}`}
              value={filled.method}
              onChange={event => onChange({ method: event.target.value as Method })}
            >
              {(['papers', 'telephone', 'on-site'] as const).map(each => (
                <option key={each} value={each}>
                  {text.methods[each]}
                </option>
              ))}
            </select>
          </td>
          <td rowSpan={span}>
            <input
              type="date"
              aria-label={`${text.date} ${item.title}`}
              value={filled.on}
              onChange={event => onChange({ on: event.target.value })}
            />
          </td>
          <td rowSpan={span}>
            <input
              lang="zh-Hans"
              aria-label={`${text.note} ${item.title}`}
              value={filled.note}
              onChange={event => onChange({ note: event.target.value })}
            />
          </td>
        </>
      )}
    </tr>
  )
}
