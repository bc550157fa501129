import Button from 'antd/es/button'
import { useMemo, useState } from 'react'
import { isThereOn, nameOn, type RegisteredAgency } from '../../model/organisation.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { AgencyEditor } from './AgencyEditor.tsx'
import { AgencyPaste } from './AgencyPaste.tsx'
import { useAccountsText } from './accounts-text.ts'
import { kindNames } from './agency-kinds.ts'
import { SuggestedAgencies } from './SuggestedAgencies.tsx'
import { useOrganisation } from './use-organisation.ts'
import './accounts.css'

/** 单位: the register with names, kinds and aliases; more of them from a plan or out of a table. */
export function AgenciesPart({ onSaid }: { onSaid(said: string): void }) {
  const text = useAccountsText()
  const organisation = useOrganisation()
  const [isPasting, setPasting] = useState(false)
  if (!organisation.data) return <p>{organisation.isError ? text.partFailed : text.loading}</p>
  const { version } = organisation.data
  const agencies = organisation.data.agencies as RegisteredAgency[]
  const editing = { version, agencies, onSaid }
  return (
    <div className="settings-part">
      <SuggestedAgencies {...editing} />
      {isPasting ? (
        <AgencyPaste {...editing} onClose={() => setPasting(false)} />
      ) : (
        <p>
          <Button onClick={() => setPasting(true)}>{text.pasteBlock}</Button>
        </p>
      )}
      <AgencyTable {...editing} />
    </div>
  )
}

export type Editing = {
  readonly version: number
  readonly agencies: readonly RegisteredAgency[]
  onSaid(said: string): void
}

function AgencyTable(editing: Editing) {
  const text = useAccountsText()
  const { today } = useLedger()
  const { agencies } = editing
  const [search, setSearch] = useState('')
  const [open, setOpen] = useState<string | null>(null)
  const shown = useMemo(() => {
    const wanted = search.trim()
    const matches = (agency: RegisteredAgency) =>
      wanted === '' ||
      [...agency.names.map(each => each.value), ...agency.aliases, agency.id].some(each =>
        each.includes(wanted),
      )
    return agencies
      .filter(matches)
      .sort(
        (a, b) =>
          Number(a.end !== null) - Number(b.end !== null) ||
          nameOn(a, today).localeCompare(nameOn(b, today), 'zh-Hans-CN'),
      )
  }, [agencies, search, today])
  const there = agencies.filter(each => isThereOn(each, today)).length
  if (agencies.length === 0) return <p className="empty">{text.noAgencies}</p>
  return (
    <section>
      <h2>{text.registered(there, agencies.length - there)}</h2>
      <div className="tools">
        <label className="tool">
          <span>{text.search}</span>
          <input type="search" value={search} onChange={event => setSearch(event.target.value)} />
        </label>
      </div>
      {shown.length === 0 ? (
        <p className="empty">
          {text.nothingMatches(agencies.length)}{' '}
          <Button onClick={() => setSearch('')}>{text.clearSearch}</Button>
        </p>
      ) : (
        <table className="rows agencies">
          <thead>
            <tr>
              <th scope="col">{text.name}</th>
              <th scope="col">{text.kind}</th>
              <th scope="col">{text.aliases}</th>
              <th scope="col">{text.letters}</th>
              <th scope="col">{text.act}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(each => (
              <Row
                key={each.id}
                agency={each}
                isOpen={open === each.id}
                onOpen={isOpen => setOpen(isOpen ? each.id : null)}
                {...editing}
              />
            ))}
          </tbody>
        </table>
      )}
      <p className="total">{text.total(shown.length, agencies.length)}</p>
    </section>
  )
}

type RowProps = Editing & { agency: RegisteredAgency; isOpen: boolean; onOpen(isOpen: boolean): void }

function Row({ agency, isOpen, onOpen, ...editing }: RowProps) {
  const text = useAccountsText()
  const language = useLanguage()
  const { today, nameOf } = useLedger()
  const former = agency.names.slice(0, -1).map(each => each.value)
  const name = nameOn(agency, today)
  return (
    <>
      <tr className={agency.end ? 'ended' : undefined}>
        <th scope="row" lang="zh-Hans">
          {name}
          {former.length > 0 && <small> {text.formerly(former.join('、'))}</small>}
          {agency.end && (
            <small>
              {' '}
              {agency.end.into === null
                ? text.dissolvedOn(agency.end.on)
                : text.mergedOn(agency.end.on, nameOf(agency.end.into))}
            </small>
          )}
        </th>
        <td>{kindNames[agency.kind][language]}</td>
        <td lang="zh-Hans" className="wraps">
          {agency.aliases.join('、') || '—'}
        </td>
        <td>{agency.id}</td>
        <td>
          {!agency.end && (
            <Button size="small" aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
              {isOpen ? text.fold : text.change}
              <span className="spoken"> {name}</span>
            </Button>
          )}
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={5} className="wraps">
            <AgencyEditor agency={agency} onDone={() => onOpen(false)} {...editing} />
          </td>
        </tr>
      )}
    </>
  )
}
