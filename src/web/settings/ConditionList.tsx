import Button from 'antd/es/button'
import type { Condition } from '../../ledger/schedule/exclusive-rules.ts'
import {
  isNumberFact,
  type NumberFact,
  numberFacts,
  type YesNoFact,
  yesNoFacts,
} from '../../ledger/schedule/facts.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { type Bounds, boundsOf, conditionFor, type High, type Low, withBound } from './condition-form.ts'
import { NumberInput } from './Fields.tsx'
import { fieldId } from './places.ts'
import { useSettingsText } from './settings-text.ts'
import { useDraft } from './use-settings-draft.ts'

/** The conditions of a rule, all of which must hold: bounds with their unit, yes or no, or that nothing is known. */
export function ConditionList({ place, conditions }: { place: string; conditions: readonly Condition[] }) {
  const text = useSettingsText()
  const { change, remove } = useDraft()
  return (
    <>
      {conditions.map((condition, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no names of their own
        <div key={index} className="condition">
          {index > 0 && <span className="and">{text.and}</span>}
          <ConditionFields
            condition={condition}
            id={fieldId(`${place}.${index}`)}
            onChange={next => change(`${place}.${index}`, next)}
          />
          {conditions.length > 1 && (
            <Button
              size="small"
              type="text"
              aria-label={text.removeCondition(index + 1)}
              onClick={() => remove(`${place}.${index}`)}
            >
              ×
            </Button>
          )}
        </div>
      ))}
      <Button
        size="small"
        type="text"
        onClick={() => change(place, [...conditions, { fact: 'overdue', is: false }])}
      >
        {text.addCondition}
      </Button>
    </>
  )
}

type FieldsProps = { condition: Condition; id: string; onChange(next: Condition): void }

function ConditionFields({ condition, id, onChange }: FieldsProps) {
  const text = useSettingsText()
  const language = useLanguage()
  const { fact } = condition
  return (
    <>
      <select
        id={id}
        aria-label={text.fact}
        value={fact}
        onChange={event => onChange(conditionFor(event.target.value as NumberFact | YesNoFact))}
      >
        {Object.entries(numberFacts).map(([each, words]) => (
          <option key={each} value={each}>
            {words[language]}
          </option>
        ))}
        {Object.entries(yesNoFacts).map(([each, { yes, no }]) => (
          <option key={each} value={each}>
            {`${yes[language]} / ${no[language]}`}
          </option>
        ))}
      </select>
      {isNumberFact(fact) ? (
        <BandFields condition={condition} onChange={onChange} fact={fact} />
      ) : (
        <YesNoFields condition={condition} onChange={onChange} fact={fact} />
      )}
    </>
  )
}

type Of<Fact> = { condition: Condition; fact: Fact; onChange(next: Condition): void }

function YesNoFields({ condition, fact, onChange }: Of<YesNoFact>) {
  const text = useSettingsText()
  const language = useLanguage()
  const value = 'unknown' in condition ? 'unknown' : 'is' in condition && condition.is ? 'yes' : 'no'
  return (
    <select
      aria-label={text.holds}
      value={value}
      onChange={event =>
        onChange(
          event.target.value === 'unknown'
            ? { fact, unknown: true }
            : { fact, is: event.target.value === 'yes' },
        )
      }
    >
      <option value="yes">{yesNoFacts[fact].yes[language]}</option>
      <option value="no">{yesNoFacts[fact].no[language]}</option>
      <option value="unknown">{text.unknown}</option>
    </select>
  )
}

function BandFields({ condition, fact, onChange }: Of<NumberFact>) {
  const text = useSettingsText()
  const { unit } = numberFacts[fact]
  const bounds: Bounds = boundsOf(condition)
  if (bounds.unknown)
    return (
      <select aria-label={text.bound} value="unknown" onChange={() => onChange({ fact, atLeast: 0 })}>
        <option value="unknown">{text.unknown}</option>
        <option value="band">{text.band}</option>
      </select>
    )
  const put = (side: 'low' | 'high', op: Low | High | '', value: number) =>
    onChange(withBound(fact, bounds, side, op, value))
  return (
    <>
      {(['low', 'high'] as const).map(side => {
        const { op, value } = bounds[side]
        return (
          <span key={side} className="bound">
            <select
              aria-label={side === 'low' ? text.lowBound : text.highBound}
              value={op}
              onChange={event =>
                event.target.value === 'unknown'
                  ? onChange({ fact, unknown: true })
                  : put(side, event.target.value as Low, value)
              }
            >
              <option value="">{side === 'low' ? text.noLow : text.noHigh}</option>
              {text.bounds[side].map(([each, label]) => (
                <option key={each} value={each}>
                  {label}
                </option>
              ))}
              {side === 'low' && <option value="unknown">{text.unknown}</option>}
            </select>
            {op !== '' && (
              <NumberInput
                aria-label={side === 'low' ? text.lowValue : text.highValue}
                value={value}
                unit={text.factUnit(unit)}
                onChange={next => put(side, op, next)}
              />
            )}
          </span>
        )
      })}
    </>
  )
}
