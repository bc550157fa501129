import { type ReactNode, useState } from 'react'
import { useLanguage } from '../intake/intake-context.ts'
import type { Options } from './options.ts'
import { fieldId, valueAt } from './places.ts'
import { useSettingsText } from './settings-text.ts'
import { useDraft } from './use-settings-draft.ts'

// Fields that write to a place of the draft; what is refused there stands below them.

type AtProps = { place: string; label: string; hint?: string; hideLabel?: boolean }

/** What is refused at exactly this place. */
export function ProblemsAt({ place }: { place: string }) {
  const language = useLanguage()
  const found = useDraft().problems.filter(each => each.place === place)
  if (found.length === 0) return null
  return (
    <span className="mistake" id={`${fieldId(place)}-problem`}>
      {found.map(each => each[language]).join(' ')}
    </span>
  )
}

export function useFieldAt(place: string) {
  const { draft, problems, change } = useDraft()
  const isWrong = problems.some(each => each.place === place)
  return {
    value: valueAt(draft, place),
    change: (value: unknown) => change(place, value),
    described: {
      id: fieldId(place),
      ...(isWrong && { 'aria-invalid': true, 'aria-describedby': `${fieldId(place)}-problem` }),
    },
  }
}

export function Labelled({ place, label, hint, hideLabel, children }: AtProps & { children: ReactNode }) {
  return (
    <div className="set-field">
      <label htmlFor={fieldId(place)} className={hideLabel ? 'spoken' : undefined}>
        {label}
      </label>
      {children}
      {hint && <small>{hint}</small>}
      <ProblemsAt place={place} />
    </div>
  )
}

export function TextAt(props: AtProps & { wide?: boolean }) {
  const { value, change, described } = useFieldAt(props.place)
  return (
    <Labelled {...props}>
      <input
        type="text"
        className={props.wide ? 'wide' : undefined}
        value={String(value ?? '')}
        onChange={event => change(event.target.value)}
        {...described}
      />
    </Labelled>
  )
}

/** A name in both languages. */
export function WordsAt({ place, label }: { place: string; label: string }) {
  const text = useSettingsText()
  return (
    <div className="set-words">
      <TextAt place={`${place}.zh`} label={text.worded(label, text.inChinese)} />
      <TextAt place={`${place}.en`} label={text.worded(label, text.inEnglish)} />
    </div>
  )
}

const asNumber = (typed: string): number =>
  /^[-−]?\d+(\.\d+)?$/.test(typed.trim()) ? Number(typed.trim().replace('−', '-')) : Number.NaN

/** A number as it is typed: what is no number goes to the server as such, which says so. */
export function NumberInput({
  value,
  onChange,
  unit,
  ...rest
}: {
  value: unknown
  onChange(value: number): void
  unit?: string
  id?: string
  'aria-label'?: string
}) {
  const [typed, setTyped] = useState('')
  const isOwn = Object.is(asNumber(typed), value) || (Number.isNaN(asNumber(typed)) && value === null)
  const shown =
    isOwn && typed !== '' ? typed : typeof value === 'number' && !Number.isNaN(value) ? String(value) : typed
  return (
    <span className="number-input">
      <input
        type="text"
        inputMode="decimal"
        value={shown}
        onChange={event => {
          setTyped(event.target.value)
          onChange(asNumber(event.target.value))
        }}
        {...rest}
      />
      {unit && <span className="unit">{unit}</span>}
    </span>
  )
}

export function NumberAt({ unit, ...props }: AtProps & { unit?: string }) {
  const { value, change, described } = useFieldAt(props.place)
  return (
    <Labelled {...props}>
      <NumberInput value={value} onChange={change} {...(unit && { unit })} {...described} />
    </Labelled>
  )
}

export function ChoiceAt({ options, ...props }: AtProps & { options: Options }) {
  const { value, change, described } = useFieldAt(props.place)
  return (
    <Labelled {...props}>
      <select value={String(value ?? '')} onChange={event => change(event.target.value)} {...described}>
        {options.map(([each, label]) => (
          <option key={each} value={each}>
            {label}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

export function TickAt({ place, label }: { place: string; label: string }) {
  const { value, change, described } = useFieldAt(place)
  return (
    <label className="set-tick">
      <input
        type="checkbox"
        checked={value === true}
        onChange={event => change(event.target.checked)}
        {...described}
      />
      {label}
    </label>
  )
}

/** A number with its unit of time: 5 个工作日. */
export function TermAt({ units, ...props }: AtProps & { units: readonly ('D' | 'WD' | 'M' | 'Y')[] }) {
  const text = useSettingsText()
  const { draft, change } = useDraft()
  const { place } = props
  return (
    <div className="set-field">
      <label htmlFor={fieldId(`${place}.n`)}>{props.label}</label>
      <span className="term-input">
        <NumberInput
          id={fieldId(`${place}.n`)}
          value={valueAt(draft, `${place}.n`)}
          onChange={value => change(`${place}.n`, value)}
        />
        <select
          id={fieldId(`${place}.unit`)}
          aria-label={`${props.label}：${text.unit}`}
          value={String(valueAt(draft, `${place}.unit`))}
          onChange={event => change(`${place}.unit`, event.target.value)}
        >
          {units.map(each => (
            <option key={each} value={each}>
              {text.units[each]}
            </option>
          ))}
        </select>
      </span>
      {props.hint && <small>{props.hint}</small>}
      <ProblemsAt place={`${place}.n`} />
      <ProblemsAt place={place} />
    </div>
  )
}
