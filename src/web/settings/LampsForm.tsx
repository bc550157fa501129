import Button from 'antd/es/button'
import { categories, categoryNames } from '../../ledger/schedule/category.ts'
import type { Rule } from '../../ledger/schedule/exclusive-rules.ts'
import {
  colourNames,
  isNamedColour,
  type Lamp,
  type LampColour,
  type Shape,
  shapeNames,
} from '../../ledger/schedule/lamp.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { LampMark } from '../parts/LampMark.tsx'
import { ColourNames } from './ColourNames.tsx'
import { ConditionList } from './ConditionList.tsx'
import { unseenOn } from './contrast.ts'
import { ChoiceAt, NumberAt, ProblemsAt, TextAt, useFieldAt, WordsAt } from './Fields.tsx'
import { freeId } from './free-id.ts'
import { LayoutFields } from './LayoutFields.tsx'
import type { Options } from './options.ts'
import { PresetChoice } from './PresetChoice.tsx'
import { fieldId } from './places.ts'
import { useSettingsText } from './settings-text.ts'
import { useDraft } from './use-settings-draft.ts'

/** 灯与等级: categories, lamps with all their signs, and the rules that light them. */
export function LampsForm() {
  const text = useSettingsText()
  const { draft } = useDraft()
  const { lamps } = draft.schedule
  return (
    <>
      <PresetChoice />
      {lamps.aspects.map((aspect, index) => (
        <AspectRules
          key={aspect.id}
          place={`schedule.lamps.aspects.${index}`}
          title={text.aspectTitle(aspect.name)}
        />
      ))}
      <CategoryRulesFields />
      <section>
        <h2>{text.lampsTitle}</h2>
        <p className="settings-note">{text.lampsNote}</p>
        {lamps.lamps.map((lamp, index) => (
          <LampFields key={lamp.id} lamp={lamp} place={`schedule.lamps.lamps.${index}`} />
        ))}
        <ProblemsAt place="schedule.lamps" />
        <AddLamp />
      </section>
      <ColourNames />
      <LayoutFields />
    </>
  )
}

const place = 'schedule.lamps.lamps'

/** Triangles mean ahead and behind; one that a region chose before stays until it is changed. */
const offeredShapes: readonly Shape[] = (Object.keys(shapeNames) as Shape[]).filter(
  each => each !== 'triangle',
)

function AddLamp() {
  const text = useSettingsText()
  const { draft, change } = useDraft()
  const { lamps } = draft.schedule.lamps
  const taken = (of: (lamp: Lamp) => string) => new Set(lamps.map(of))
  const add = () => {
    const shape = offeredShapes.find(each => !taken(lamp => lamp.shape).has(each))
    const colour = Object.keys(colourNames).find(each => !taken(lamp => lamp.colour).has(each))
    const lamp = {
      id: freeId(
        'lamp',
        lamps.map(each => each.id),
      ),
      colour: colour ?? '#8a6d3b',
      shape: shape ?? 'bar',
      name: { zh: '', en: '' },
      meaning: { zh: '', en: '' },
      concern: 0,
    }
    change(place, [...lamps, lamp])
  }
  return <Button onClick={add}>{text.addLamp}</Button>
}

function LampFields({ lamp, place: at }: { lamp: Lamp; place: string }) {
  const text = useSettingsText()
  const language = useLanguage()
  const { remove } = useDraft()
  const offered = offeredShapes.includes(lamp.shape) ? offeredShapes : [...offeredShapes, lamp.shape]
  const shapes: Options = offered.map(shape => [shape, shapeNames[shape][language]])
  return (
    <fieldset className="lamp-fields" id={fieldId(at)} tabIndex={-1}>
      <legend>
        <LampMark lamp={lamp} />
      </legend>
      <div className="field-row">
        <ColourAt place={`${at}.colour`} />
        <ChoiceAt place={`${at}.shape`} label={text.shape} options={shapes} />
        <NumberAt place={`${at}.concern`} label={text.concern} />
        <WordsAt place={`${at}.name`} label={text.lampName} />
        <WordsAt place={`${at}.meaning`} label={text.meaning} />
      </div>
      <ProblemsAt place={at} />
      <Button size="small" onClick={() => remove(at)}>
        {text.removeLamp(lamp.name[language] || lamp.meaning[language])}
      </Button>
    </fieldset>
  )
}

/** One of the seven by name, or any value; what cannot be seen on a theme is said in words. */
function ColourAt({ place: at }: { place: string }) {
  const text = useSettingsText()
  const language = useLanguage()
  const { draft } = useDraft()
  const { value, change, described } = useFieldAt(at)
  const colour = value as LampColour
  const isNamed = isNamedColour(colour)
  const unseen = isNamed || !/^#[0-9a-f]{6}$/i.test(colour) ? [] : unseenOn(colour)
  return (
    <div className="set-field">
      <label htmlFor={described.id}>{text.colour}</label>
      <span className="colour-input">
        <select
          value={isNamed ? colour : 'other'}
          onChange={event => change(event.target.value === 'other' ? '#8a6d3b' : event.target.value)}
          {...described}
        >
          {Object.keys(colourNames).map(each => (
            <option key={each} value={each}>
              {draft.colours[each as keyof typeof colourNames][language]}
            </option>
          ))}
          <option value="other">{text.otherColour}</option>
        </select>
        {!isNamed && (
          <>
            <input
              type="text"
              className="colour-value"
              aria-label={text.colourValue}
              value={colour}
              onChange={event => change(event.target.value)}
            />
            <input
              type="color"
              aria-label={text.pickColour}
              value={/^#[0-9a-f]{6}$/i.test(colour) ? colour : '#000000'}
              onChange={event => change(event.target.value)}
            />
          </>
        )}
      </span>
      {unseen.map(({ theme, contrast }) => (
        <small key={theme} className="contrast">
          {text.unseen(theme, contrast.toFixed(1))}
        </small>
      ))}
      {!isNamed && unseen.length === 0 && <small>{text.seen}</small>}
      <ProblemsAt place={at} />
    </div>
  )
}

function AspectRules({ place: at, title }: { place: string; title: string }) {
  const text = useSettingsText()
  const language = useLanguage()
  const { draft } = useDraft()
  const lamps: Options = draft.schedule.lamps.lamps.map(each => [
    each.id,
    text.worded(each.meaning[language], each.name[language]),
  ])
  return (
    <section>
      <h2>{title}</h2>
      <RuleTable
        place={at}
        outcome={text.lamp}
        outcomeAt={rule => <ChoiceAt place={`${rule}.outcome`} label={text.lamp} options={lamps} hideLabel />}
        fresh={lamps[0]?.[0] ?? ''}
      />
      <ChoiceAt place={`${at}.otherwise`} label={text.otherwiseLamp} options={lamps} />
    </section>
  )
}

function CategoryRulesFields() {
  const text = useSettingsText()
  const language = useLanguage()
  const options: Options = categories.map(each => [each, categoryNames[each][language]])
  return (
    <section>
      <h2>{text.categoryTitle}</h2>
      <ChoiceAt place="schedule.step" label={text.step} options={text.steps} />
      <RuleTable
        place="schedule.categories"
        outcome={text.category}
        outcomeAt={rule => (
          <ChoiceAt place={`${rule}.outcome.category`} label={text.category} options={options} hideLabel />
        )}
        fresh={{ category: 'other' }}
      />
      <ChoiceAt
        place="schedule.categories.otherwise.category"
        label={text.otherwiseCategory}
        options={options}
      />
    </section>
  )
}

type RuleTableProps = {
  place: string
  outcome: string
  outcomeAt(rule: string): React.ReactNode
  /** What a rule that is added ends in. */
  fresh: unknown
}

function RuleTable({ place: at, outcome, outcomeAt, fresh }: RuleTableProps) {
  const text = useSettingsText()
  const language = useLanguage()
  const { change, remove } = useDraft()
  const { value } = useFieldAt(`${at}.rules`)
  const rules = value as readonly Rule<unknown>[]
  const add = () => {
    const id = freeId(
      'rule',
      rules.map(each => each.id),
    )
    const when = [{ fact: 'completed', is: false }]
    change(`${at}.rules`, [...rules, { id, name: { zh: '', en: '' }, when, outcome: fresh }])
  }
  return (
    <>
      <ProblemsAt place={`${at}.rules`} />
      {rules.map((rule, index) => {
        const ruleAt = `${at}.rules.${index}`
        return (
          <fieldset key={rule.id} className="rule" id={fieldId(ruleAt)} tabIndex={-1}>
            <legend className="spoken">{rule.name[language]}</legend>
            <div className="rule-when">
              <ConditionList place={`${ruleAt}.when`} conditions={rule.when} />
            </div>
            <div className="rule-outcome">
              <span className="arrow" aria-hidden="true">
                →
              </span>
              <span className="spoken">{outcome}</span>
              {outcomeAt(ruleAt)}
              <RuleName rule={rule} place={ruleAt} />
              <Button size="small" type="text" onClick={() => remove(ruleAt)}>
                {text.removeRule}
                <span className="spoken"> {rule.name[language]}</span>
              </Button>
            </div>
            <ProblemsAt place={ruleAt} />
          </fieldset>
        )
      })}
      <Button onClick={add}>{text.addRule}</Button>
    </>
  )
}

function RuleName({ rule, place: at }: { rule: Rule<unknown>; place: string }) {
  const text = useSettingsText()
  const language = useLanguage()
  return (
    <details className="rule-name">
      <summary>
        {text.ruleCalled}
        {rule.name[language] || '—'}
        {rule.unsourced && ` · ${text.unsourced}`}
      </summary>
      <WordsAt place={`${at}.name`} label={text.ruleName} />
      {rule.unsourced !== undefined && <TextAt place={`${at}.unsourced`} label={text.unsourced} wide />}
    </details>
  )
}
