import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import type { ChannelSummary, NewChannel } from '../../contract/notices-api.ts'
import { json, ProblemError, posted } from '../api-client.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { AgencyInput } from '../ledger/AgencyInput.tsx'
import { useRefusalWords } from '../ledger/refusal-words.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { momentText } from '../moment-text.ts'
import { useSettingsText } from './settings-text.ts'

type Failed = { channel: string; label: string | null; reason: string; attempts: number; at: string }

const pathOf = (region: string) => `/regions/${encodeURIComponent(region)}`
const keyOf = (region: string) => ['notice-channels', region]

/** 通知: the ways out of this machine. A message is a title and a link; addresses and keys are not shown again. */
export function NoticesPart({ onSaid }: { onSaid(said: string): void }) {
  const text = useSettingsText()
  const { region, nameOf } = useLedger()
  const queries = useQueryClient()
  const wordsOf = useRefusalWords()
  const channels = useQuery({
    queryKey: keyOf(region),
    queryFn: () => json<{ channels: ChannelSummary[] }>(`${pathOf(region)}/notice-channels`),
    staleTime: 0,
  })
  const failed = useQuery({
    queryKey: [...keyOf(region), 'failed'],
    queryFn: () => json<{ failed: Failed[] }>(`${pathOf(region)}/notices/failed`),
    staleTime: 0,
  })
  const [asked, setAsked] = useState<string | null>(null)
  const removing = useMutation({
    mutationFn: (id: string) =>
      json<unknown>(`${pathOf(region)}/notice-channels/${id}/removal`, { method: 'POST' }),
    onSuccess: async () => {
      setAsked(null)
      onSaid(text.channelRemoved)
      await queries.invalidateQueries({ queryKey: keyOf(region) })
    },
  })
  if (!channels.data) return <p>{channels.isError ? text.partFailed : text.loading}</p>
  const rows = channels.data.channels
  return (
    <div className="settings-part">
      <section>
        <h2>{text.channelsTitle(rows.length)}</h2>
        <p className="settings-note">{text.channelsNote}</p>
        {removing.error && (
          <p className="refusal" role="alert">
            {wordsOf(removing.error)}
          </p>
        )}
        {rows.length > 0 && (
          <table className="rows">
            <thead>
              <tr>
                <th scope="col">{text.channelName}</th>
                <th scope="col">{text.channelKind}</th>
                <th scope="col">{text.channelTo}</th>
                <th scope="col">{text.channelFor}</th>
                <th scope="col">{text.act}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(each => (
                <tr key={each.id}>
                  <th scope="row">{each.label}</th>
                  <td>{text.channelKinds[each.kind]}</td>
                  <td>{each.to}</td>
                  <td>{each.agency === null ? text.audiences[each.audience] : nameOf(each.agency)}</td>
                  <td>
                    {asked === each.id ? (
                      <span className="acts">
                        {text.removeChannelAsks}
                        <Button size="small" danger onClick={() => removing.mutate(each.id)}>
                          {text.removeNamed(each.label)}
                        </Button>
                        <Button size="small" onClick={() => setAsked(null)}>
                          {text.cancel}
                        </Button>
                      </span>
                    ) : (
                      <Button size="small" onClick={() => setAsked(each.id)}>
                        {text.remove}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <ChannelForm onSaid={onSaid} />
      {(failed.data?.failed.length ?? 0) > 0 && (
        <section>
          <h2>{text.failedTitle(failed.data?.failed.length ?? 0)}</h2>
          <ul>
            {failed.data?.failed.map(each => (
              <li key={`${each.channel} ${each.at}`}>
                {momentText(each.at)} · {each.label ?? text.removedChannel} · {text.attempts(each.attempts)} ·{' '}
                {each.reason}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

const kinds = ['e-mail', 'wecom', 'dingtalk', 'feishu', 'webhook'] as const
type Kind = (typeof kinds)[number]
const withSecret: ReadonlySet<Kind> = new Set<Kind>(['webhook', 'dingtalk', 'feishu'])

function ChannelForm({ onSaid }: { onSaid(said: string): void }) {
  const text = useSettingsText()
  const language = useLanguage()
  const { region } = useLedger()
  const queries = useQueryClient()
  const wordsOf = useRefusalWords()
  const [kind, setKind] = useState<Kind>('e-mail')
  const [label, setLabel] = useState('')
  const [address, setAddress] = useState('')
  const [secret, setSecret] = useState('')
  const [audience, setAudience] = useState<'office' | 'agency' | 'all'>('office')
  const [agency, setAgency] = useState('')
  const setting = useMutation({
    mutationFn: () => {
      const of = audience === 'agency' ? agency : null
      const channel = { kind, label, address, audience, agency: of, ...(secret !== '' && { secret }) }
      return json<unknown>(`${pathOf(region)}/notice-channels`, posted(channel as NewChannel))
    },
    onSuccess: async () => {
      onSaid(text.channelSet(label))
      setLabel('')
      setAddress('')
      setSecret('')
      await queries.invalidateQueries({ queryKey: keyOf(region) })
    },
  })
  const fields = setting.error instanceof ProblemError ? (setting.error.problem.fields ?? []) : []
  const wrongAt = (field: string) => fields.find(each => each.field === field)?.[language]
  const field = (id: string, name: string, input: React.ReactNode, hint?: string) => (
    <div className="set-field">
      <label htmlFor={`channel-${id}`}>{name}</label>
      {input}
      {hint && <small>{hint}</small>}
      {wrongAt(id) && <span className="mistake">{wrongAt(id)}</span>}
    </div>
  )
  return (
    <section>
      <h2>{text.newChannel}</h2>
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault()
          setting.mutate()
        }}
      >
        {setting.error && (
          <div className="mistakes" role="alert">
            <p>{fields.length > 0 ? text.problems(fields.length) : wordsOf(setting.error)}</p>
            <ul>
              {fields.map(each => (
                <li key={each.field}>
                  <a
                    href={`#channel-${each.field}`}
                    onClick={event => {
                      event.preventDefault()
                      document.getElementById(`channel-${each.field}`)?.focus()
                    }}
                  >
                    {each[language]}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        )}
        <div className="field-grid wide">
          {field(
            'kind',
            text.channelKind,
            <select id="channel-kind" value={kind} onChange={event => setKind(event.target.value as Kind)}>
              {kinds.map(each => (
                <option key={each} value={each}>
                  {text.channelKinds[each]}
                </option>
              ))}
            </select>,
          )}
          {field(
            'label',
            text.channelName,
            <input id="channel-label" value={label} onChange={event => setLabel(event.target.value)} />,
          )}
          {field(
            'address',
            kind === 'e-mail' ? text.mailAddress : text.webAddress,
            <input
              id="channel-address"
              className="wide"
              value={address}
              onChange={event => setAddress(event.target.value)}
            />,
            text.addressHint,
          )}
          {withSecret.has(kind) &&
            field(
              'secret',
              text.secret,
              <input
                id="channel-secret"
                type="password"
                autoComplete="off"
                value={secret}
                onChange={event => setSecret(event.target.value)}
              />,
              kind === 'webhook' ? text.webhookSecretHint : text.secretHint,
            )}
          {field(
            'audience',
            text.channelFor,
            <select
              id="channel-audience"
              value={audience}
              onChange={event => setAudience(event.target.value as 'office')}
            >
              {(['office', 'agency', 'all'] as const).map(each => (
                <option key={each} value={each}>
                  {text.audiences[each]}
                </option>
              ))}
            </select>,
          )}
          {audience === 'agency' &&
            field(
              'agency',
              text.agency,
              <AgencyInput
                id="channel-agency"
                invalid={wrongAt('agency') !== undefined}
                value={agency}
                onChange={setAgency}
              />,
            )}
        </div>
        <Button type="primary" htmlType="submit" loading={setting.isPending}>
          {text.setChannel}
        </Button>
      </form>
    </section>
  )
}
