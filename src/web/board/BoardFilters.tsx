import { memo, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { BoardRows } from '../../ledger/board/board-row.ts'
import type { RowFilter } from '../../ledger/board/board-views.ts'
import { matterTypes } from '../../ledger/matter-types.ts'
import type { Lamp } from '../../ledger/schedule/lamp.ts'
import { go } from '../desks/address.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { useBoardText } from './board-text.ts'

type FiltersProps = {
  data: BoardRows
  lamps: readonly Lamp[]
  /** All plans of the office, also those that are not in the ledger yet. */
  plans: readonly { id: string; title: string }[]
  filter: RowFilter
  onChange(filter: RowFilter): void
}

const collator = new Intl.Collator('zh-Hans-CN')

/** 筛选: acts at once and stands in the address. */
export const BoardFilters = memo(function BoardFilters(props: FiltersProps) {
  const { data, lamps, plans, filter, onChange } = props
  const text = useBoardText()
  const language = useLanguage()
  const { nameOf } = useLedger()
  const leads = useMemo(
    () =>
      [...new Set(data.rows.flatMap(row => row.lead ?? []))]
        .map(id => ({ id, name: nameOf(id) }))
        .sort((one, other) => collator.compare(one.name, other.name)),
    [data, nameOf],
  )
  const statuses = useMemo(() => new Set(data.rows.map(({ status }) => status)), [data])
  const set = (change: { [Name in keyof RowFilter]: string }) => {
    const next = Object.entries({ ...filter, ...change }).filter(([, value]) => value)
    onChange(Object.fromEntries(next))
  }
  const sections = data.plans.flatMap(plan =>
    filter.planId === undefined || plan.id === filter.planId
      ? plan.sections.map(each => ({ id: `${plan.id}/${each.id}`, title: each.title }))
      : [],
  )
  const held = useMemo(() => new Set(data.rows.map(({ section }) => section)), [data])
  const option = ({ id, title }: { id: string; title: string }) => (
    <option key={id} value={id} lang="zh-Hans">
      {title}
    </option>
  )
  return (
    <>
      <Choice name={text.plan} value={filter.planId} onChange={planId => set({ planId, section: '' })}>
        {plans.map(option)}
      </Choice>
      <Choice name={text.section} value={filter.section} onChange={section => set({ section })}>
        {sections.filter(({ id }) => held.has(id)).map(option)}
      </Choice>
      <Choice name={text.lead} value={filter.lead} onChange={lead => set({ lead })}>
        {leads.map(({ id, name }) => option({ id, title: name }))}
      </Choice>
      <Choice name={text.lamp} value={filter.lamp} onChange={lamp => set({ lamp })}>
        {lamps.map(({ id, name, meaning }) =>
          option({ id, title: `${name[language]} ${meaning[language]}` }),
        )}
      </Choice>
      <Choice name={text.status} value={filter.status} onChange={status => set({ status })}>
        {Object.entries(matterTypes.commitment?.statuses ?? {})
          .filter(([id]) => statuses.has(id))
          .map(([id, name]) => option({ id, title: name[language] }))}
      </Choice>
      {filter.agency !== undefined && (
        <Choice name={text.agency} value={filter.agency} onChange={agency => set({ agency })}>
          {option({ id: filter.agency, title: nameOf(filter.agency) })}
        </Choice>
      )}
      {filter.region !== undefined && (
        <Choice name={text.region} value={filter.region} onChange={region => set({ region })}>
          {option({ id: filter.region, title: filter.region })}
        </Choice>
      )}
    </>
  )
})

type ChoiceProps = {
  name: string
  value: string | undefined
  onChange(value: string): void
  children: ReactNode
}

function Choice({ name, value, onChange, children }: ChoiceProps) {
  const text = useBoardText()
  return (
    <select
      aria-label={name}
      className={value ? 'chosen' : undefined}
      value={value ?? ''}
      onChange={event => onChange(event.target.value)}
    >
      <option value="">{text.allOf(name)}</option>
      {children}
    </select>
  )
}

/** 其他台账: slips, problems, meetings, decisions, objections and proposals have lists of their own. */
export function OtherLists() {
  const text = useBoardText()
  const language = useLanguage()
  return (
    <select
      aria-label={text.otherLists}
      value="commitment"
      onChange={event => go(`/board?type=${event.target.value}`)}
    >
      <option value="commitment">{text.otherLists}</option>
      {Object.values(matterTypes)
        .filter(({ id }) => id !== 'commitment')
        .map(({ id, name }) => (
          <option key={id} value={id}>
            {name[language]}
          </option>
        ))}
    </select>
  )
}

/** Long enough for a word to be typed; browsers stop pages that change their address at every key. */
const restMs = 300

type SearchProps = { words: string; onChange(words: string): void; onKept(words: string): void }

/** The words searched for: found at every key, kept in the address when the hand rests. */
export function BoardSearch({ words, onChange, onKept }: SearchProps) {
  const text = useBoardText()
  const [typed, setTyped] = useState(words)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const composing = useRef(false)
  // Meanwhile the list may be ordered otherwise, which the address must keep.
  const latest = useRef(onKept)
  latest.current = onKept
  // Another link of the page may bring other words, or none.
  useEffect(() => setTyped(words), [words])
  useEffect(() => () => clearTimeout(timer.current), [])
  const use = (next: string) => {
    onChange(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => latest.current(next), restMs)
  }
  return (
    <input
      type="search"
      id="board-search"
      aria-label={text.search}
      placeholder={`/ ${text.searchHint}`}
      lang="zh-Hans"
      value={typed}
      onCompositionStart={() => {
        composing.current = true
      }}
      onCompositionEnd={event => {
        composing.current = false
        use(event.currentTarget.value)
      }}
      onChange={event => {
        setTyped(event.target.value)
        if (!composing.current) use(event.target.value)
      }}
    />
  )
}
