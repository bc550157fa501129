import { useMutation } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useMemo, useState } from 'react'
import { useLanguage } from '../intake/intake-context.ts'
import { useRefusalWords } from '../ledger/refusal-words.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import type { Editing } from './AgenciesPart.tsx'
import { useAccountsText } from './accounts-text.ts'
import { kindNames } from './agency-kinds.ts'
import { newOnes, type PastedRow, readPastedAgencies } from './paste-agencies.ts'
import { registrationsOf, useRecording } from './use-organisation.ts'

/** 粘贴: a block out of WPS or Excel, shown as it was read before it is registered, all or none. */
export function AgencyPaste({ version, agencies, onSaid, onClose }: Editing & { onClose(): void }) {
  const text = useAccountsText()
  const wordsOf = useRefusalWords()
  const { regionName } = useLedger()
  const [typed, setTyped] = useState('')
  const [told, setTold] = useState('')
  const rows = useMemo(() => {
    const known = new Set(agencies.flatMap(each => (each.end ? [] : [each.names.at(-1)?.value ?? ''])))
    return readPastedAgencies(typed, name => known.has(name))
  }, [typed, agencies])
  const fresh = newOnes(rows)
  const recording = useRecording(() => {
    onSaid(text.registeredNow(fresh.length))
    onClose()
  })
  const registering = useMutation({
    mutationFn: async () => {
      const changes = await registrationsOf(fresh, { regionName, registered: agencies })
      await recording.mutateAsync({ version, changes })
    },
  })
  const press = () => {
    setTold(fresh.length === 0 ? text.nothingToRegister : '')
    if (fresh.length > 0) registering.mutate()
  }
  return (
    <section className="agency-paste">
      <h2>{text.pasteBlock}</h2>
      <div className="set-field">
        <label htmlFor="agency-block">{text.pasteLabel}</label>
        <textarea
          id="agency-block"
          rows={6}
          value={typed}
          placeholder={text.pasteExample}
          onChange={event => setTyped(event.target.value)}
        />
        <small>{text.pasteHint}</small>
      </div>
      {(told !== '' || registering.error) && (
        <p className="refusal" role="alert">
          {told || wordsOf(registering.error)}
        </p>
      )}
      {rows.length > 0 && <Preview rows={rows} fresh={fresh.length} />}
      <div className="acts">
        <Button type="primary" loading={registering.isPending} onClick={press}>
          {text.registerAll(fresh.length)}
        </Button>
        <Button onClick={onClose}>{text.cancel}</Button>
      </div>
    </section>
  )
}

function Preview({ rows, fresh }: { rows: readonly PastedRow[]; fresh: number }) {
  const text = useAccountsText()
  const language = useLanguage()
  return (
    <>
      <p role="status">{text.pastedSum(rows.length, fresh)}</p>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{text.name}</th>
            <th scope="col">{text.kind}</th>
            <th scope="col">{text.aliases}</th>
            <th scope="col">{text.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row that stands twice has the same name
            <tr key={index} className={row.state === 'new' ? undefined : 'left-out'}>
              <th scope="row" lang="zh-Hans">
                {row.name || '—'}
              </th>
              <td>
                {row.state === 'new'
                  ? `${kindNames[row.kind][language]}${row.isGuessed ? text.guessed : ''}`
                  : '—'}
              </td>
              <td lang="zh-Hans">{row.state === 'new' ? row.aliases.join('、') || '—' : '—'}</td>
              <td>
                {text.pastedStates[row.state]}
                {row.state === 'no-kind' && ` “${row.word}”`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
