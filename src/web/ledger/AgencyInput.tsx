import Button from 'antd/es/button'
import { useId, useMemo, useState } from 'react'
import { isUnknownAgency, unknownAgency } from './form-data.ts'
import { useLedgerText } from './ledger-text.ts'
import { agenciesToday, useLedger } from './use-ledger.ts'

type Described = { id: string; describedBy?: string | undefined; invalid: boolean }

/** One agency, found by typing a part of its name. The value is its id. */
export function AgencyInput({
  value,
  onChange,
  id,
  describedBy,
  invalid,
}: Described & { value: string; onChange(value: string): void }) {
  const ledger = useLedger()
  const text = useLedgerText()
  const listId = useId()
  const agencies = useMemo(() => agenciesToday(ledger), [ledger])
  const shown = isUnknownAgency(value) ? value.slice(1) : value === '' ? '' : ledger.nameOf(value)
  const choose = (typed: string) => {
    if (typed === '') return onChange('')
    onChange(agencies.find(each => each.name === typed.trim())?.id ?? unknownAgency(typed))
  }
  return (
    <>
      <input
        id={id}
        list={listId}
        lang="zh-Hans"
        autoComplete="off"
        placeholder={text.agencyHint}
        value={shown}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        onChange={event => choose(event.target.value)}
      />
      <datalist id={listId}>
        {agencies.map(each => (
          <option key={each.id} value={each.name} />
        ))}
      </datalist>
    </>
  )
}

/** Several agencies, each once. */
export function AgenciesInput({
  value,
  onChange,
  ...described
}: Described & { value: readonly string[]; onChange(value: readonly string[]): void }) {
  const { nameOf } = useLedger()
  const text = useLedgerText()
  const [typed, setTyped] = useState('')
  const add = (next: string) => {
    if (next === '' || isUnknownAgency(next)) return setTyped(next)
    setTyped('')
    if (!value.includes(next)) onChange([...value, next])
  }
  return (
    <div className="agencies-input">
      {value.length > 0 && (
        <ul className="chips" lang="zh-Hans">
          {value.map(each => (
            <li key={each}>
              {nameOf(each)}
              <Button
                size="small"
                type="text"
                aria-label={text.removeNamed(nameOf(each))}
                onClick={() => onChange(value.filter(other => other !== each))}
              >
                ×
              </Button>
            </li>
          ))}
        </ul>
      )}
      <AgencyInput value={typed} onChange={add} {...described} />
    </div>
  )
}
