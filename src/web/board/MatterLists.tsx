import Button from 'antd/es/button'
import { useMemo, useState } from 'react'
import { matterTypes } from '../../ledger/matter-types.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { go, useQueryValue } from '../desks/address.ts'
import { DeskFrame } from '../desks/DeskFrame.tsx'
import { useLanguage } from '../intake/intake-context.ts'
import type { MatterRow } from '../ledger/ledger-client.ts'
import { useLedger, useMatters } from '../ledger/use-ledger.ts'
import { useBoardText } from './board-text.ts'
import { MatterPanel } from './MatterPanel.tsx'
import { byDeadline, rowsOf, statusesOf, stillOpen } from './matter-rows.ts'

const addressOf = (type: string, status: string, item = ''): string => {
  const query = new URLSearchParams({ type, ...(status && { status }), ...(item && { item }) })
  return type === 'commitment' ? '/board' : `/board?${query}`
}

/** The matters of one type: slips, problems, meetings, decisions, objections, proposals. */
export function MatterLists({ type }: { type: string }) {
  const text = useBoardText()
  const language = useLanguage()
  const [status] = useQueryValue('status')
  const [item] = useQueryValue('item')
  const [said, setSaid] = useState('')
  const all = useMatters({ type })
  const name = matterTypes[type]?.name[language] ?? type
  return (
    <DeskFrame title={text.listTitle(name)} said={said}>
      <div className="tools">
        <label className="tool">
          <span>{text.typeOf}</span>
          <select value={type} onChange={event => go(addressOf(event.target.value, ''))}>
            {Object.values(matterTypes).map(each => (
              <option key={each.id} value={each.id}>
                {each.name[language]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {all.isError ? (
        <p className="empty">
          {text.failed} <Button onClick={() => all.refetch()}>{text.retry}</Button>
        </p>
      ) : all.data ? (
        <div className={`matter-list${item === '' ? '' : ' with-panel'}`}>
          <List rows={all.data} type={type} status={status} name={name} />
          {item !== '' && (
            <MatterPanel
              key={item}
              id={item}
              onClose={() => go(addressOf(type, status), { replace: true })}
              onSaid={setSaid}
            />
          )}
        </div>
      ) : (
        <p className="empty">{text.loading}</p>
      )}
    </DeskFrame>
  )
}

type ListProps = { rows: readonly MatterRow[]; type: string; status: string; name: string }

function List({ rows, type, status, name }: ListProps) {
  const text = useBoardText()
  const language = useLanguage()
  const shown = useMemo(() => rowsOf(rows, status).sort(byDeadline), [rows, status])
  const statusName = (each: string) =>
    each === ''
      ? text.allStatuses
      : each === stillOpen
        ? text.stillOpen
        : matterTypes[type]?.statuses[each]?.[language]
  if (rows.length === 0) return <p className="empty">{text.nothingOfType(name)}</p>
  return (
    <div>
      <nav className="view-chips" aria-label={text.status}>
        {['', stillOpen, ...statusesOf(rows, type)].map(each => (
          <AddressLink
            key={each}
            to={addressOf(type, each)}
            className="view-chip"
            aria-current={status === each ? 'true' : undefined}
          >
            {statusName(each)} <b>{rowsOf(rows, each).length}</b>
          </AddressLink>
        ))}
      </nav>
      {shown.length === 0 ? (
        <div className="empty">
          <p>{text.nothingOfStatus(rows.length)}</p>
          <AddressLink to={addressOf(type, '')}>{text.clearFilters}</AddressLink>
        </div>
      ) : (
        <Rows rows={shown} type={type} status={status} />
      )}
    </div>
  )
}

const atOnce = 200

function Rows({ rows, type, status }: Omit<ListProps, 'name'>) {
  const text = useBoardText()
  const language = useLanguage()
  const { nameOf, today } = useLedger()
  const [most, setMost] = useState(atOnce)
  const statuses = matterTypes[type]?.statuses ?? {}
  const isPast = ({ dueOn, status: stands }: MatterRow) =>
    dueOn !== null && dueOn < today && statuses[stands]?.open === true
  return (
    <>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{text.columns.title}</th>
            <th scope="col">{text.columns.lead}</th>
            <th scope="col">{text.status}</th>
            <th scope="col">{text.columns.due}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map(row => (
            <tr key={row.id}>
              <th scope="row">
                <AddressLink to={addressOf(type, status, row.id)} lang="zh-Hans">
                  {row.title}
                </AddressLink>
              </th>
              <td lang="zh-Hans">{row.lead === null ? '—' : nameOf(row.lead)}</td>
              <td>{statuses[row.status]?.[language] ?? row.status}</td>
              <td data-label={text.columns.due} className={isPast(row) ? 'past' : undefined}>
                {row.dueOn ?? text.noDeadline}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="total">
        {text.total(rows.length, rows.length)}{' '}
        {rows.length > most && (
          <Button onClick={() => setMost(most + atOnce)}>
            {text.showMore(Math.min(atOnce, rows.length - most))}
          </Button>
        )}
      </p>
    </>
  )
}
