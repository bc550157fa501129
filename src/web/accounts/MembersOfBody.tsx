import Button from 'antd/es/button'
import { useId, useState } from 'react'
import { type MemberRole, nameOn, type RegisteredAgency, valueOn } from '../../model/organisation.ts'
import { AgenciesInput } from '../ledger/AgencyInput.tsx'
import { useRefusalWords } from '../ledger/refusal-words.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import type { Editing } from './AgenciesPart.tsx'
import { useAccountsText } from './accounts-text.ts'
import { type MembersByRole, memberRoles, membersByRole, membersOf } from './members-of-body.ts'
import { useRecording } from './use-organisation.ts'

type MembersProps = Pick<Editing, 'version' | 'onSaid'> & { agency: RegisteredAgency; onDone(): void }

/** 成员单位 of a coordinating body, by role, from a day on; who belonged to it before stays on record. */
export function MembersOfBody({ agency, version, onSaid, onDone }: MembersProps) {
  const text = useAccountsText()
  const { today } = useLedger()
  const wordsOf = useRefusalWords()
  const id = useId()
  const now = membersByRole(valueOn(agency.members, today) ?? [])
  const [chosen, setChosen] = useState<MembersByRole>(now)
  const [on, setOn] = useState(today)
  const [said, setSaid] = useState('')
  const name = nameOn(agency, today)
  const recording = useRecording(() => {
    onSaid(text.recorded(name))
    onDone()
  })
  const choose = (role: MemberRole, agencies: readonly string[]) =>
    setChosen({ ...chosen, [role]: agencies.filter(each => each !== agency.id) })
  function keep() {
    const members = membersOf(chosen)
    const isSame = JSON.stringify(members) === JSON.stringify(membersOf(now))
    setSaid(isSame ? text.nothingChanged : '')
    if (!isSame)
      recording.mutate({ version, changes: [{ change: 'set-members', agency: agency.id, members, on }] })
  }
  return (
    <form
      className="members-of-body"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        keep()
      }}
    >
      <h3>{text.membersTitle}</h3>
      {(recording.error || said !== '') && (
        <p className="refusal" role="alert">
          {recording.error ? wordsOf(recording.error) : said}
        </p>
      )}
      <div className="field-row">
        {memberRoles.map(role => (
          <div key={role} className="set-field">
            <label htmlFor={`${id}-${role}`}>{text.memberRoles[role]}</label>
            <AgenciesInput
              id={`${id}-${role}`}
              value={chosen[role]}
              onChange={agencies => choose(role, agencies)}
              invalid={false}
            />
          </div>
        ))}
        <div className="set-field">
          <label htmlFor={`${id}-on`}>{text.endsOn}</label>
          <input id={`${id}-on`} type="date" value={on} onChange={event => setOn(event.target.value)} />
        </div>
        <Button htmlType="submit" loading={recording.isPending}>
          {text.keepMembers}
        </Button>
      </div>
    </form>
  )
}
