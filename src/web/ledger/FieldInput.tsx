import Button from 'antd/es/button'
import type { Field, Fields } from '../../ledger/field.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { AgenciesInput, AgencyInput } from './AgencyInput.tsx'
import { EvidenceInput } from './EvidenceInput.tsx'
import { emptyForm, type Typed, type TypedFile, type TypedValue } from './form-data.ts'
import { useLedgerText } from './ledger-text.ts'

// One input for each kind of field of src/ledger/field.ts: a command that gains a field gains it on every screen.

/** What a line is chosen from where the matter itself says so: its figures, its open classes. */
export type KnownChoices = Readonly<Record<string, readonly { value: string; label: string }[]>>

type Shown = {
  /** Says what is wrong with the field at a path, in words. */
  mistakeAt(path: string): string | undefined
  choices: KnownChoices
}

type FieldsInputProps = Shown & {
  fields: Fields
  typed: Typed
  onChange(typed: Typed): void
  path?: string
}

/** The id of the input of a field, for the links from the list of mistakes. */
export const inputId = (path: string): string => `field-${path.replaceAll('.', '-')}`

export function FieldsInput({ fields, typed, onChange, path = '', ...shown }: FieldsInputProps) {
  return (
    <>
      {Object.entries(fields).map(([name, field]) => (
        <FieldInput
          key={name}
          name={name}
          field={field}
          path={path === '' ? name : `${path}.${name}`}
          value={typed[name]}
          onChange={value => onChange({ ...typed, [name]: value })}
          {...shown}
        />
      ))}
    </>
  )
}

type FieldInputProps = Shown & {
  name: string
  field: Field
  path: string
  value: TypedValue | undefined
  onChange(value: TypedValue): void
}

function FieldInput(props: FieldInputProps) {
  const { field, path, value, onChange, mistakeAt } = props
  const language = useLanguage()
  const text = useLedgerText()
  const mistake = mistakeAt(path)
  const label = field.label[language]
  const id = inputId(path)
  const hint = field.required ? null : <small>{text.optional}</small>
  const told = mistake && (
    <p className="mistake" id={`${id}-mistake`}>
      {mistake}
    </p>
  )
  if (field.type === 'yes-no')
    return (
      <div className="form-field form-tick">
        <input
          id={id}
          type="checkbox"
          checked={value === true}
          onChange={event => onChange(event.target.checked)}
        />
        <label htmlFor={id}>{label}</label>
        {told}
      </div>
    )
  if (field.type === 'list' || field.type === 'record')
    return (
      <fieldset className="form-group" id={id} tabIndex={-1}>
        <legend>
          {label} {hint}
        </legend>
        {told}
        <GroupInput {...props} field={field} />
      </fieldset>
    )
  return (
    <div className="form-field">
      <label htmlFor={id}>
        {label} {hint}
      </label>
      <PlainInput {...props} id={id} describedBy={mistake ? `${id}-mistake` : undefined} />
      {told}
    </div>
  )
}

function GroupInput({ field, path, value, onChange, ...shown }: FieldInputProps & { field: Field }) {
  const text = useLedgerText()
  const language = useLanguage()
  if (field.type === 'record')
    return (
      <FieldsInput
        fields={field.of}
        typed={(value as Typed | undefined) ?? {}}
        onChange={onChange}
        path={path}
        {...shown}
      />
    )
  if (field.type !== 'list') return null
  const rows = (value as readonly Typed[] | undefined) ?? []
  const change = (at: number, row: Typed) => onChange(rows.map((each, index) => (index === at ? row : each)))
  return (
    <>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own until they are sent
        <div className="form-row" key={index}>
          <FieldsInput
            fields={field.of}
            typed={row}
            onChange={next => change(index, next)}
            path={`${path}.${index}`}
            {...shown}
          />
          <Button
            aria-label={text.removeNamed(`${field.label[language]} ${index + 1}`)}
            onClick={() => onChange(rows.filter((_, other) => other !== index))}
          >
            {text.remove}
          </Button>
        </div>
      ))}
      {rows.length < field.max && (
        <Button onClick={() => onChange([...rows, emptyForm(field.of)])}>
          {text.add(field.label[language])}
        </Button>
      )}
    </>
  )
}

type PlainInputProps = FieldInputProps & { id: string; describedBy: string | undefined }

function PlainInput(props: PlainInputProps) {
  const { name, field, value, onChange, choices, id, describedBy } = props
  const language = useLanguage()
  const described = { id, describedBy, invalid: describedBy !== undefined }
  if (field.type === 'agency') return <AgencyInput {...described} value={textOf(value)} onChange={onChange} />
  if (field.type === 'agencies')
    return <AgenciesInput {...described} value={listOf<string>(value)} onChange={onChange} />
  if (field.type === 'evidence')
    return (
      <EvidenceInput
        id={id}
        describedBy={describedBy}
        isRequired={field.required}
        value={listOf<TypedFile>(value)}
        onChange={onChange}
      />
    )
  if (field.type === 'choice') {
    const offered = Object.entries(field.of).map(([key, words]) => ({ value: key, label: words[language] }))
    return <ChoiceInput {...props} offered={offered} />
  }
  const known = field.type === 'line' ? choices[name] : undefined
  return known ? <ChoiceInput {...props} offered={known} /> : <WrittenInput {...props} />
}

const textOf = (value: TypedValue | undefined): string => (typeof value === 'string' ? value : '')
const listOf = <Item,>(value: TypedValue | undefined) => (value as readonly Item[] | undefined) ?? []

const described = ({ id, describedBy }: PlainInputProps) => ({
  id,
  'aria-describedby': describedBy,
  'aria-invalid': describedBy !== undefined,
})

type ChoiceInputProps = PlainInputProps & { offered: readonly { value: string; label: string }[] }

function ChoiceInput({ offered, ...props }: ChoiceInputProps) {
  const text = useLedgerText()
  return (
    <select
      {...described(props)}
      value={textOf(props.value)}
      onChange={event => props.onChange(event.target.value)}
    >
      <option value="">{text.choose}</option>
      {offered.map(each => (
        <option key={each.value} value={each.value}>
          {each.label}
        </option>
      ))}
    </select>
  )
}

function WrittenInput(props: PlainInputProps) {
  const text = useLedgerText()
  const { field, value, onChange } = props
  const common = {
    ...described(props),
    value: textOf(value),
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  }
  if (field.type === 'text') return <textarea {...common} rows={3} />
  const hints: Partial<Record<Field['type'], string>> = { period: text.periodHint, matter: text.matterHint }
  return (
    <input
      {...common}
      type={field.type === 'date' ? 'date' : 'text'}
      inputMode={field.type === 'number' || field.type === 'whole' ? 'decimal' : undefined}
      placeholder={hints[field.type]}
      autoComplete="off"
    />
  )
}
