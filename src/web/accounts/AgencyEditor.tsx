import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useId, useState } from 'react'
import { matterTypes } from '../../ledger/matter-types.ts'
import {
  isBodyKind,
  nameOn,
  type OrganisationChange,
  type RegisteredAgency,
} from '../../model/organisation.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { agencyPath } from '../desks/pages-of-posts.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { AgencyInput } from '../ledger/AgencyInput.tsx'
import { isUnknownAgency } from '../ledger/form-data.ts'
import { listAllMatters } from '../ledger/ledger-client.ts'
import { useRefusalWords } from '../ledger/refusal-words.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import type { Editing } from './AgenciesPart.tsx'
import { useAccountsText } from './accounts-text.ts'
import { type Kind, kindNames, kinds } from './agency-kinds.ts'
import { MembersOfBody } from './MembersOfBody.tsx'
import { useRecording } from './use-organisation.ts'

type EditorProps = Editing & { agency: RegisteredAgency; onDone(): void }

/** 改一个单位: its name from a day on, aliases and kind; merged or dissolved from a day on. Nothing is deleted. */
export function AgencyEditor({ agency, version, onSaid, onDone }: EditorProps) {
  const text = useAccountsText()
  const language = useLanguage()
  const { today } = useLedger()
  const wordsOf = useRefusalWords()
  const id = useId()
  const name = nameOn(agency, today)
  const [newName, setName] = useState(name)
  const [from, setFrom] = useState(today)
  const [aliases, setAliases] = useState(agency.aliases.join('、'))
  const [kind, setKind] = useState<Kind>(agency.kind)
  const [said, setSaid] = useState('')
  const recording = useRecording(() => {
    onSaid(text.recorded(name))
    onDone()
  })
  function keep() {
    const nextAliases = aliases.split(/[、,，;；\s]+/u).filter(each => each !== '')
    const changes: OrganisationChange[] = [
      ...(newName.trim() !== name
        ? [{ change: 'rename', agency: agency.id, name: newName.trim(), on: from } as const]
        : []),
      ...(nextAliases.join('、') !== agency.aliases.join('、')
        ? [{ change: 'set-aliases', agency: agency.id, aliases: nextAliases } as const]
        : []),
      ...(kind !== agency.kind ? [{ change: 'set-kind', agency: agency.id, kind } as const] : []),
    ]
    setSaid(changes.length === 0 ? text.nothingChanged : '')
    if (changes.length > 0) recording.mutate({ version, changes })
  }
  return (
    <div className="agency-editor">
      {(recording.error || said !== '') && (
        <p className="refusal" role="alert">
          {recording.error ? wordsOf(recording.error) : said}
        </p>
      )}
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault()
          keep()
        }}
      >
        <div className="field-row">
          <Field id={`${id}-name`} label={text.name}>
            <input id={`${id}-name`} value={newName} onChange={event => setName(event.target.value)} />
          </Field>
          {newName.trim() !== name && (
            <Field id={`${id}-from`} label={text.renamedFrom}>
              <input
                id={`${id}-from`}
                type="date"
                value={from}
                onChange={event => setFrom(event.target.value)}
              />
            </Field>
          )}
          <Field id={`${id}-kind`} label={text.kind}>
            <select id={`${id}-kind`} value={kind} onChange={event => setKind(event.target.value as Kind)}>
              {kinds.map(each => (
                <option key={each} value={each}>
                  {kindNames[each][language]}
                </option>
              ))}
            </select>
          </Field>
          <Field id={`${id}-aliases`} label={text.aliasesField}>
            <input
              id={`${id}-aliases`}
              className="wide"
              value={aliases}
              onChange={event => setAliases(event.target.value)}
            />
          </Field>
          <Button type="primary" htmlType="submit" loading={recording.isPending}>
            {text.keepAgency}
          </Button>
        </div>
      </form>
      {isBodyKind(kind) && kind === agency.kind && (
        <MembersOfBody agency={agency} version={version} onSaid={onSaid} onDone={onDone} />
      )}
      <EndOfAgency agency={agency} version={version} onSaid={onSaid} onDone={onDone} />
    </div>
  )
}

function Field({ id, label, children }: { id: string; label: string; children: React.ReactNode }) {
  return (
    <div className="set-field">
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  )
}

type EndProps = Pick<EditorProps, 'agency' | 'version' | 'onSaid' | 'onDone'>

/** 并入 and 撤销, from a day on. An agency with matters in hand cannot just go: they need somebody who answers. */
function EndOfAgency({ agency, version, onSaid, onDone }: EndProps) {
  const text = useAccountsText()
  const { today, region } = useLedger()
  const wordsOf = useRefusalWords()
  const id = useId()
  const name = nameOn(agency, today)
  const [on, setOn] = useState(today)
  const [into, setInto] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const open = useQuery({
    queryKey: ['ledger', region, 'matters', 'led-by', agency.id],
    queryFn: async () =>
      (await listAllMatters(region, { lead: agency.id })).filter(
        each => matterTypes[each.type]?.statuses[each.status]?.open,
      ),
    staleTime: 0,
  })
  const recording = useRecording(() => {
    onSaid(text.recorded(name))
    onDone()
  })
  const inHand = open.data?.length ?? 0
  const merge = () => {
    if (into === '' || isUnknownAgency(into)) return setRefusal(text.chooseSuccessor)
    setRefusal(null)
    recording.mutate({ version, changes: [{ change: 'merge', agency: agency.id, into, on }] })
  }
  const dissolve = () => {
    if (inHand > 0) return setRefusal(text.cannotDissolve(name, inHand))
    setRefusal(null)
    recording.mutate({ version, changes: [{ change: 'dissolve', agency: agency.id, on }] })
  }
  return (
    <div className="agency-end">
      <p>
        {inHand > 0 ? (
          <AddressLink to={agencyPath(agency.id)}>{text.inHand(inHand)}</AddressLink>
        ) : (
          open.isSuccess && text.inHand(0)
        )}
      </p>
      {(refusal ?? recording.error) && (
        <p className="refusal" role="alert">
          {refusal ?? wordsOf(recording.error)}
        </p>
      )}
      <div className="field-row">
        <Field id={`${id}-on`} label={text.endsOn}>
          <input id={`${id}-on`} type="date" value={on} onChange={event => setOn(event.target.value)} />
        </Field>
        <Field id={`${id}-into`} label={text.mergeInto}>
          <AgencyInput id={`${id}-into`} invalid={refusal !== null} value={into} onChange={setInto} />
        </Field>
        <Button onClick={merge}>{text.merge}</Button>
        <Button onClick={dissolve}>{text.dissolve}</Button>
        <Button onClick={() => setRefusal(text.cannotDelete(name, inHand))}>{text.delete}</Button>
      </div>
    </div>
  )
}
