import Button from 'antd/es/button'
import { useMemo } from 'react'
import type { RowFilter, ViewId } from '../../ledger/board/board-views.ts'
import { isThereOn, type RegisteredAgency } from '../../model/organisation.ts'
import { kindNames } from '../accounts/agency-kinds.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { useQueryValue } from '../desks/address.ts'
import { DeskFrame } from '../desks/DeskFrame.tsx'
import { useDeskText } from '../desks/desk-text.ts'
import type { PageProps } from '../desks/ledger-pages.ts'
import { agencyPath } from '../desks/pages-of-posts.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { inPlainOrder } from '../parts/agency-order.ts'
import { Count, CountedContext } from '../parts/Count.tsx'
import type { Counted } from '../parts/counted.ts'
import { dayInProse } from '../parts/formats.ts'
import { useBoardRows } from '../parts/use-board-rows.ts'
import { isCalled } from './agency-history.ts'
import { useAgencyText } from './agency-text.ts'
import './agency.css'

/** 单位: every agency of the register, by kind and name, with what it carries. */
export function AgenciesPage(_: PageProps) {
  const text = useAgencyText()
  const words = useDeskText()
  const language = useLanguage()
  const { today } = useLedger()
  const rows = useBoardRows()
  const counted = useMemo<Counted | null>(
    () => (rows.data ? { rows: rows.data.rows, day: { on: rows.data.on }, filter: {} } : null),
    [rows.data],
  )
  const asOf = rows.data && text.asOf(dayInProse(rows.data.on, language, today))
  return (
    <DeskFrame title={text.listQuestion} facts={asOf && `${asOf} · ${text.listOrder}`}>
      {counted ? (
        <CountedContext value={counted}>
          <Register />
        </CountedContext>
      ) : (
        <p className="empty">
          {rows.isError ? words.loadFailed : words.loading}{' '}
          {rows.isError && <Button onClick={() => rows.refetch()}>{words.retry}</Button>}
        </p>
      )}
    </DeskFrame>
  )
}

function Register() {
  const text = useAgencyText()
  const language = useLanguage()
  const { organisation, today, nameOf } = useLedger()
  const [words, setWords] = useQueryValue('q')
  const [kind, setKind] = useQueryValue('kind')
  const [ended, setEnded] = useQueryValue('ended')
  const all = useMemo(
    () =>
      inPlainOrder(
        [...organisation.agencies.values()].filter(each => ended !== '' || isThereOn(each, today)),
        nameOf,
      ),
    [organisation, ended, today, nameOf],
  )
  const kinds = [...new Set(all.map(each => each.kind))]
  const shown = all.filter(each => (kind === '' || each.kind === kind) && isCalled(each, words))
  return (
    <>
      <search className="tools">
        <label className="tool">
          <span>{text.search}</span>
          <input
            type="search"
            value={words}
            placeholder={text.searchHint}
            onChange={event => setWords(event.target.value)}
          />
        </label>
        <label className="tool">
          <span>{text.kind}</span>
          <select value={kind} onChange={event => setKind(event.target.value)}>
            <option value="">{text.allKinds}</option>
            {kinds.map(each => (
              <option key={each} value={each}>
                {kindNames[each][language]}
              </option>
            ))}
          </select>
        </label>
        <label className="also-ended">
          <input
            type="checkbox"
            checked={ended !== ''}
            onChange={event => setEnded(event.target.checked ? '1' : '')}
          />
          {text.alsoEnded}
        </label>
      </search>
      {shown.length > 0 ? (
        <Table agencies={shown} all={all.length} />
      ) : (
        <div className="empty">
          <p>{all.length === 0 ? text.nothingRegistered : text.nothingFound(all.length)}</p>
          {all.length > 0 && <AddressLink to="/agencies">{text.clear}</AddressLink>}
        </div>
      )}
    </>
  )
}

type Column = 'lead' | 'takesPart' | 'behind' | 'overdue' | 'unreported' | 'unaccepted' | 'slips'

const columns: Readonly<Record<Column, { view: ViewId; where(id: string): RowFilter }>> = {
  lead: { view: 'all', where: lead => ({ lead }) },
  takesPart: { view: 'all', where: agency => ({ agency }) },
  behind: { view: 'behind', where: lead => ({ lead }) },
  overdue: { view: 'overdue', where: lead => ({ lead }) },
  unreported: { view: 'unreported', where: lead => ({ lead }) },
  unaccepted: { view: 'unaccepted', where: lead => ({ lead }) },
  slips: { view: 'slips', where: lead => ({ lead }) },
}

function Table({ agencies, all }: { agencies: readonly RegisteredAgency[]; all: number }) {
  const text = useAgencyText()
  const language = useLanguage()
  const { nameOf } = useLedger()
  const numbers = Object.entries(columns) as [Column, (typeof columns)[Column]][]
  return (
    <>
      <table className="rows agencies">
        <thead>
          <tr>
            <th scope="col">{text.columns.agency}</th>
            <th scope="col">{text.columns.kind}</th>
            {numbers.map(([column]) => (
              <th scope="col" key={column}>
                {text.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {agencies.map(({ id, kind }) => (
            <tr key={id}>
              <th scope="row" lang="zh-Hans">
                <AddressLink to={agencyPath(id)}>{nameOf(id)}</AddressLink>
              </th>
              <td data-label={text.columns.kind}>{kindNames[kind][language]}</td>
              {numbers.map(([column, { view, where }]) => (
                <td key={column} className="number" data-label={text.columns[column]}>
                  <Count view={view} where={where(id)} of={text.columns[column]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="total">{text.total(agencies.length, all)}</p>
    </>
  )
}
