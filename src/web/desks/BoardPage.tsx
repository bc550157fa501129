import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { type ReactNode, useMemo, useState } from 'react'
import { matterTypes } from '../../ledger/matter-types.ts'
import { listPlans } from '../api-client.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { type MatterRow, takeInPlan } from '../ledger/ledger-client.ts'
import { useRefusalWords } from '../ledger/refusal-words.ts'
import { useLedger, useMatters } from '../ledger/use-ledger.ts'
import { AddressLink } from './AddressLink.tsx'
import { useQueryValue } from './address.ts'
import { byDeadline, countsOf } from './board-rows.ts'
import { DeskFrame } from './DeskFrame.tsx'
import { useDeskText } from './desk-text.ts'
import { itemPath } from './pages-of-posts.ts'

const rowsAtOnce = 200

/** 台账: the matters of a type, narrowed by the filters of the address. */
export function BoardPage() {
  const text = useDeskText()
  const ledger = useLedger()
  const isOffice = ledger.agency === null
  const [typeId] = useQueryValue('type')
  const [lead, setLead] = useQueryValue('lead')
  const [plan, setPlan] = useQueryValue('plan')
  const [said, setSaid] = useState('')
  const type = matterTypes[typeId]?.id ?? 'commitment'
  const all = useMatters({ type, ...(plan !== '' && { planId: plan }) })
  const leads = useMemo(() => [...new Set((all.data ?? []).flatMap(row => row.lead ?? []))], [all.data])
  return (
    <DeskFrame
      title={isOffice ? text.boardQuestion : text.ownQuestion}
      facts={text.asOf(ledger.today)}
      said={said}
    >
      <div className="tools">
        <TypeChoice />
        <Choice label={text.lead} value={lead} onChange={setLead}>
          {leads.map(each => (
            <option key={each} value={each}>
              {ledger.nameOf(each)}
            </option>
          ))}
        </Choice>
        {isOffice && <PlanChoice plan={plan} onChange={setPlan} onTakenIn={setSaid} />}
      </div>
      {all.isError ? (
        <p className="empty">
          {text.loadFailed} <Button onClick={() => all.refetch()}>{text.retry}</Button>
        </p>
      ) : all.data ? (
        <List all={all.data} type={type} lead={lead} plan={plan} />
      ) : (
        <p className="empty">{text.loading}</p>
      )}
    </DeskFrame>
  )
}

type ListProps = { all: readonly MatterRow[]; type: string; lead: string; plan: string }

/** The counts by status, and the rows of the status chosen: both of the same rows. */
function List({ all, type, lead, plan }: ListProps) {
  const text = useDeskText()
  const { agency } = useLedger()
  const [status, setStatus] = useQueryValue('status')
  const rows = useMemo(() => all.filter(row => lead === '' || row.lead === lead), [all, lead])
  const shown = useMemo(
    () => rows.filter(row => status === '' || row.status === status).sort(byDeadline),
    [rows, status],
  )
  const isNarrowed = status !== '' || lead !== ''
  return (
    <>
      <StatusCounts rows={rows} type={type} status={status} onChoose={setStatus} />
      {shown.length > 0 ? (
        <Rows key={`${type} ${status} ${lead} ${plan}`} rows={shown} type={type} />
      ) : (
        <div className="empty">
          <p>{isNarrowed ? text.nothingMatches(all.length) : text.nothingHere}</p>
          {!isNarrowed && agency === null && type === 'commitment' && <p>{text.nothingHereOffice}</p>}
          {isNarrowed && <AddressLink to={addressOf(type, plan)}>{text.clearFilters}</AddressLink>}
        </div>
      )}
    </>
  )
}

function addressOf(type: string, plan: string): string {
  const query = new URLSearchParams({
    ...(type !== 'commitment' && { type }),
    ...(plan && { plan }),
  }).toString()
  return query === '' ? '/board' : `/board?${query}`
}

function TypeChoice() {
  const text = useDeskText()
  const language = useLanguage()
  const [type, setType] = useQueryValue('type')
  const [, setStatus] = useQueryValue('status')
  return (
    <label className="tool">
      <span>{text.typeOf}</span>
      <select
        value={type === '' ? 'commitment' : type}
        onChange={event => {
          // The statuses of one type say nothing of another's.
          setStatus('')
          setType(event.target.value === 'commitment' ? '' : event.target.value)
        }}
      >
        {Object.values(matterTypes).map(each => (
          <option key={each.id} value={each.id}>
            {each.name[language]}
          </option>
        ))}
      </select>
    </label>
  )
}

type ChoiceProps = {
  label: string
  value: string
  onChange(value: string): void
  children: ReactNode
}

function Choice({ label, value, onChange, children }: ChoiceProps) {
  const text = useDeskText()
  return (
    <label className="tool">
      <span>{label}</span>
      <select value={value} onChange={event => onChange(event.target.value)}>
        <option value="">{text.all}</option>
        {children}
      </select>
    </label>
  )
}

type PlanChoiceProps = { plan: string; onChange(plan: string): void; onTakenIn(said: string): void }

/** Narrows the list to one plan, and takes that plan into the ledger. */
function PlanChoice({ plan, onChange, onTakenIn }: PlanChoiceProps) {
  const text = useDeskText()
  const { region, post } = useLedger()
  const wordsOf = useRefusalWords()
  const queries = useQueryClient()
  const plans = useQuery({ queryKey: ['plans'], queryFn: listPlans })
  const taking = useMutation({
    mutationFn: () => takeInPlan(region, plan),
    onSuccess: ({ opened, known }) => {
      onTakenIn(text.takenIn(opened, known))
      void queries.invalidateQueries({ queryKey: ['ledger', region, 'matters'] })
    },
    onError: error => onTakenIn(wordsOf(error)),
  })
  return (
    <>
      <Choice label={text.plan} value={plan} onChange={onChange}>
        {plans.data?.plans.map(each => (
          <option key={each.id} value={each.id}>
            {each.title ?? each.name}
          </option>
        ))}
      </Choice>
      {plan !== '' && (post === 'office-head' || post === 'supervisor') && (
        <Button type="primary" loading={taking.isPending} onClick={() => taking.mutate()}>
          {text.takeIn}
        </Button>
      )}
    </>
  )
}

type StatusCountsProps = {
  rows: readonly MatterRow[]
  type: string
  status: string
  onChoose(status: string): void
}

/** 数即清单: each number opens its list, and the parts sum to the whole. */
function StatusCounts({ rows, type, status, onChoose }: StatusCountsProps) {
  const text = useDeskText()
  const language = useLanguage()
  const counts = countsOf(rows, Object.keys(matterTypes[type]?.statuses ?? {}))
  if (rows.length === 0) return null
  return (
    <div className="status-counts">
      <button type="button" aria-pressed={status === ''} onClick={() => onChoose('')}>
        {text.allStatuses} <b>{rows.length}</b>
      </button>
      <span aria-hidden="true">=</span>
      {counts.map(([each, count]) => (
        <button key={each} type="button" aria-pressed={status === each} onClick={() => onChoose(each)}>
          {matterTypes[type]?.statuses[each]?.[language] ?? each} <b>{count}</b>
        </button>
      ))}
    </div>
  )
}

function Rows({ rows, type }: { rows: readonly MatterRow[]; type: string }) {
  const text = useDeskText()
  const language = useLanguage()
  const { nameOf, today } = useLedger()
  const [most, setMost] = useState(rowsAtOnce)
  const statuses = matterTypes[type]?.statuses ?? {}
  return (
    <>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{text.columns.title}</th>
            <th scope="col">{text.columns.lead}</th>
            <th scope="col">{text.columns.status}</th>
            <th scope="col">{text.columns.dueOn}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map(row => (
            <tr key={row.id}>
              <th scope="row">
                <AddressLink to={itemPath(row.id)} lang="zh-Hans">
                  {row.title}
                </AddressLink>
              </th>
              <td lang="zh-Hans">{row.lead === null ? '—' : nameOf(row.lead)}</td>
              <td>{statuses[row.status]?.[language] ?? row.status}</td>
              <td
                data-label={text.columns.dueOn}
                className={isPast(row, statuses, today) ? 'past' : undefined}
              >
                {row.dueOn ?? text.noDeadline}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="total">
        {text.countsSum(rows.length)}{' '}
        {rows.length > most && (
          <Button onClick={() => setMost(most + rowsAtOnce)}>
            {text.showMore(Math.min(rowsAtOnce, rows.length - most))}
          </Button>
        )}
      </p>
    </>
  )
}

const isPast = (row: MatterRow, statuses: Readonly<Record<string, { open: boolean }>>, today: string) =>
  row.dueOn !== null && row.dueOn < today && statuses[row.status]?.open === true
