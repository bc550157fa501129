import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { undescribedName } from '../../model/region.ts'
import { json, ProblemError } from '../api-client.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { useRefusalWords } from '../ledger/refusal-words.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { describeRegion } from './settings-client.ts'
import { useSettingsText } from './settings-text.ts'

type Region = { id: string; name: string; kind: string; members: string[] }

/** 区域: what the region is called; every page and paper carries it. */
export function RegionPart({ onSaid }: { onSaid(said: string): void }) {
  const { region } = useLedger()
  const text = useSettingsText()
  const regions = useQuery({
    queryKey: ['ledger', 'regions'],
    queryFn: () => json<{ regions: Region[] }>('/regions'),
  })
  const own = regions.data?.regions.find(each => each.id === region)
  if (!own) return <p>{regions.isError ? text.partFailed : text.loading}</p>
  return <RegionForm key={own.name} own={own} onSaid={onSaid} />
}

function RegionForm({ own, onSaid }: { own: Region; onSaid(said: string): void }) {
  const text = useSettingsText()
  const language = useLanguage()
  const queries = useQueryClient()
  const wordsOf = useRefusalWords()
  const [name, setName] = useState(own.name === undescribedName ? '' : own.name)
  const [kind, setKind] = useState(own.kind)
  const describing = useMutation({
    mutationFn: () => describeRegion(own.id, { name, kind: kind === 'joint' ? 'district' : kind }),
    onSuccess: async () => {
      onSaid(text.regionKept(name))
      await queries.invalidateQueries({ queryKey: ['ledger', 'regions'] })
    },
  })
  const fields = describing.error instanceof ProblemError ? (describing.error.problem.fields ?? []) : []
  return (
    <div className="settings-part narrow">
      <section>
        <h2>{text.regionTitle}</h2>
        <p className="settings-note">{text.regionNote}</p>
        <form
          noValidate
          onSubmit={event => {
            event.preventDefault()
            describing.mutate()
          }}
        >
          {describing.error && (
            <p className="refusal" role="alert">
              {fields.map(each => each[language]).join(' ') || wordsOf(describing.error)}
            </p>
          )}
          <div className="set-field">
            <label htmlFor="region-name">{text.regionName}</label>
            <input
              id="region-name"
              value={name}
              aria-invalid={fields.length > 0}
              onChange={event => setName(event.target.value)}
            />
          </div>
          {kind !== 'joint' && (
            <div className="set-field">
              <label htmlFor="region-kind">{text.regionKind}</label>
              <select id="region-kind" value={kind} onChange={event => setKind(event.target.value)}>
                {text.regionKinds.map(([each, words]) => (
                  <option key={each} value={each}>
                    {words}
                  </option>
                ))}
              </select>
            </div>
          )}
          <Button type="primary" htmlType="submit" loading={describing.isPending}>
            {text.keepRegion}
          </Button>
        </form>
      </section>
    </div>
  )
}
