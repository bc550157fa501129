import Button from 'antd/es/button'
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import type { CorrectedAgency } from '../../model/correction.ts'
import { agencyChoices } from '../intake/filters.ts'
import { useIntake, useModel, useText } from '../intake/intake-context.ts'
import type { Row } from '../intake/intake-model.ts'
import { agencyText } from '../table/cell-text.ts'
import { EditorFrame } from './EditorFrame.tsx'
import { spanOfWords } from './span-of-words.ts'

type Role = 'lead' | 'support'

/** 改单位: both roles at once, as tokens; Space moves one between them, Delete takes it away. */
export function AgencyEditor({ row, column }: { row: Row; column: Role }) {
  const text = useText()
  const intake = useIntake()
  const { now, read } = row.clause
  const [agencies, setState] = useState({ lead: now.lead, support: now.support })
  // Ctrl+Enter adds the name being typed and saves in one press, before React has drawn it.
  const latest = useRef(agencies)
  const setAgencies = (next: typeof agencies) => {
    latest.current = next
    setState(next)
  }
  const write = (next: { lead: CorrectedAgency[]; support: CorrectedAgency[] }) => {
    if (!intake.change({ type: 'set-agencies', clause: row.id, ...next })) return false
    intake.say(text.changeDone(row.number, text.agency), { undo: true })
    return true
  }
  const move = (from: Role, agency: CorrectedAgency) => {
    const to = from === 'lead' ? 'support' : 'lead'
    setAgencies({
      ...agencies,
      [from]: agencies[from].filter(each => each !== agency),
      [to]: [...agencies[to], agency],
    })
  }
  const remove = (from: Role, agency: CorrectedAgency) =>
    setAgencies({ ...agencies, [from]: agencies[from].filter(each => each !== agency) })
  const add = (to: Role, agency: CorrectedAgency) => {
    const other = to === 'lead' ? 'support' : 'lead'
    setAgencies({
      ...agencies,
      [to]: [...agencies[to].filter(each => each.name !== agency.name), agency],
      [other]: agencies[other].filter(each => each.name !== agency.name),
    })
  }
  return (
    <EditorFrame
      row={row}
      column={column}
      title={text.editAgencies}
      hint={`${text.editAgenciesHint}　${text.tokenHint}`}
      onSave={() => write(latest.current)}
      onRestore={() => void write({ lead: read.lead, support: read.support })}
    >
      {(['lead', 'support'] as const).map(role => (
        <RoleField
          key={role}
          role={role}
          row={row}
          agencies={agencies[role]}
          isFirst={role === column}
          onMove={agency => move(role, agency)}
          onRemove={agency => remove(role, agency)}
          onAdd={agency => add(role, agency)}
        />
      ))}
    </EditorFrame>
  )
}

type RoleFieldProps = {
  role: Role
  row: Row
  agencies: readonly CorrectedAgency[]
  isFirst: boolean
  onMove(agency: CorrectedAgency): void
  onRemove(agency: CorrectedAgency): void
  onAdd(agency: CorrectedAgency): void
}

function RoleField({ role, row, agencies, isFirst, onMove, onRemove, onAdd }: RoleFieldProps) {
  const text = useText()
  const model = useModel()
  const [typed, setTyped] = useState('')
  const id = useId()
  const names = useMemo(() => agencyChoices(model.rows).map(({ name }) => name), [model.rows])
  const name = typed.trim()
  const span = name ? spanOfWords(name, row.clause, model.text) : null
  const addTyped = () => {
    if (!name) return
    onAdd({ name, printed: span ? name : '', span })
    setTyped('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter') return
    addTyped()
    if (!event.ctrlKey && !event.metaKey) event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in a row
    <div className="role-field" role="group" aria-label={text.columns[role]}>
      <span className="role-name">{text.columns[role]}</span>
      {agencies.map(agency => (
        <Token
          key={`${agency.span?.[0]}${agency.name}`}
          agency={agency}
          role={role}
          onMove={() => onMove(agency)}
          onRemove={() => onRemove(agency)}
        />
      ))}
      <input
        className="text-field"
        list={id}
        value={typed}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to edit this cell
        autoFocus={isFirst}
        aria-label={role === 'lead' ? text.addLead : text.addSupport}
        placeholder={role === 'lead' ? text.addLead : text.addSupport}
        onChange={event => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={addTyped}
      />
      <datalist id={id}>
        {names.slice(0, 200).map(each => (
          <option key={each} value={each} />
        ))}
      </datalist>
      {name && <span className="hint small">{span ? text.asPrinted : text.noSource}</span>}
    </div>
  )
}

type TokenProps = { agency: CorrectedAgency; role: Role; onMove(): void; onRemove(): void }

function Token({ agency, role, onMove, onRemove }: TokenProps) {
  const text = useText()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === ' ') onMove()
    else if (event.key === 'Delete' || event.key === 'Backspace') onRemove()
    else return
    event.preventDefault()
  }
  const to = role === 'lead' ? text.moveToSupport : text.moveToLead
  return (
    <span className="token">
      <button
        type="button"
        className="token-name"
        lang="zh-Hans"
        title={to}
        onKeyDown={onKeyDown}
        onClick={onMove}
      >
        {agencyText(agency)}
      </button>
      <Button size="small" type="text" aria-label={`${text.remove} ${agency.name}`} onClick={onRemove}>
        ×
      </Button>
    </span>
  )
}
