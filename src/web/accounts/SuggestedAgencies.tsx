import { useMutation, useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { listPlans } from '../api-client.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { useRefusalWords } from '../ledger/refusal-words.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import type { Editing } from './AgenciesPart.tsx'
import { suggestAgencies } from './accounts-client.ts'
import { useAccountsText } from './accounts-text.ts'
import { type Kind, kindNames, kinds } from './agency-kinds.ts'
import { apartOf, type MergedAgency, mergedNames } from './merged-names.ts'
import { registrationsOf, useRecording } from './use-organisation.ts'

/** 文件里写到 n 个单位: agencies that a plan makes responsible and nobody registered; a person looks and decides. */
export function SuggestedAgencies({ version, agencies, onSaid }: Editing) {
  const text = useAccountsText()
  const wordsOf = useRefusalWords()
  const { region, regionName, today } = useLedger()
  const plans = useQuery({ queryKey: ['plans'], queryFn: listPlans })
  const [chosen, setChosen] = useState('')
  const plan = chosen || (plans.data?.plans[0]?.id ?? '')
  const [kindOf, setKindOf] = useState<Readonly<Record<string, Kind>>>({})
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const suggested = useQuery({
    queryKey: ['ledger', region, 'suggestions', plan],
    queryFn: () => suggestAgencies(region, plan, today),
    enabled: plan !== '',
    staleTime: 0,
  })
  const [apart, setApart] = useState<ReadonlySet<string>>(new Set())
  const found = mergedNames(suggested.data?.agencies ?? [], regionName, apart)
  const wanted = found.filter(each => !left.has(each.name))
  const recording = useRecording(() => onSaid(text.registeredNow(wanted.length)))
  const registering = useMutation({
    mutationFn: async () => {
      const pasted = wanted.map(({ name, kind, aliases }) => ({
        name,
        kind: kindOf[name] ?? kind,
        isGuessed: true,
        aliases,
      }))
      const changes = await registrationsOf(pasted, { regionName, registered: agencies })
      await recording.mutateAsync({ version, changes })
    },
  })
  if (!plans.data || plans.data.plans.length === 0) return null
  const planChoice = (
    <label className="tool">
      <span>{text.fromPlan}</span>
      <select value={plan} onChange={event => setChosen(event.target.value)}>
        {plans.data.plans.map(each => (
          <option key={each.id} value={each.id}>
            {each.title ?? each.name}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <section className="suggested" aria-labelledby="suggested-title">
      <h2 id="suggested-title">{suggested.isSuccess ? text.named(found.length) : text.fromPlan}</h2>
      <div className="tools">
        {planChoice}
        {found.length > 0 && (
          <Button
            type="primary"
            loading={registering.isPending}
            onClick={() => {
              if (wanted.length === 0) onSaid(text.nothingToRegister)
              else registering.mutate()
            }}
          >
            {text.registerAll(wanted.length)}
          </Button>
        )}
      </div>
      {registering.error && (
        <p className="refusal" role="alert">
          {wordsOf(registering.error)}
        </p>
      )}
      {found.length > 0 && (
        <SuggestedTable
          found={found}
          left={left}
          kindOf={kindOf}
          onKind={(name, kind) => setKindOf({ ...kindOf, [name]: kind })}
          onApart={agency => setApart(new Set([...apart, apartOf(agency, regionName)]))}
          onLeft={(name, isLeft) => {
            const next = new Set(left)
            if (isLeft) next.add(name)
            else next.delete(name)
            setLeft(next)
          }}
        />
      )}
    </section>
  )
}

type TableProps = {
  found: readonly MergedAgency[]
  left: ReadonlySet<string>
  kindOf: Readonly<Record<string, Kind>>
  onKind(name: string, kind: Kind): void
  onLeft(name: string, isLeft: boolean): void
  onApart(agency: MergedAgency): void
}

function SuggestedTable({ found, left, kindOf, onKind, onLeft, onApart }: TableProps) {
  const text = useAccountsText()
  const language = useLanguage()
  return (
    <details open={found.length <= 12}>
      <summary>{text.lookThrough}</summary>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{text.register}</th>
            <th scope="col">{text.printedName}</th>
            <th scope="col">{text.alsoWritten}</th>
            <th scope="col">{text.kind}</th>
            <th scope="col">{text.leads}</th>
            <th scope="col">{text.supports}</th>
          </tr>
        </thead>
        <tbody>
          {found.map(agency => {
            const { name, kind, leads, supports, aliases } = agency
            return (
              <tr key={name}>
                <td>
                  <input
                    type="checkbox"
                    aria-label={`${text.register} ${name}`}
                    checked={!left.has(name)}
                    onChange={event => onLeft(name, !event.target.checked)}
                  />
                </td>
                <th scope="row" lang="zh-Hans">
                  {name}
                </th>
                <td lang="zh-Hans">
                  {aliases.join('、') || '—'}{' '}
                  {aliases.length > 0 && (
                    <Button size="small" onClick={() => onApart(agency)}>
                      {text.keepApart}
                      <span className="spoken"> {name}</span>
                    </Button>
                  )}
                </td>
                <td>
                  <select
                    aria-label={`${name}：${text.kind}`}
                    value={kindOf[name] ?? kind}
                    onChange={event => onKind(name, event.target.value as Kind)}
                  >
                    {kinds.map(each => (
                      <option key={each} value={each}>
                        {kindNames[each][language]}
                      </option>
                    ))}
                  </select>
                </td>
                <td className="number">{leads}</td>
                <td className="number">{supports}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </details>
  )
}
