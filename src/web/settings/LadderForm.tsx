import Button from 'antd/es/button'
import type { LadderStep, Trigger } from '../../ledger/schedule/ladder.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { NumberInput, ProblemsAt, TermAt, TextAt, WordsAt } from './Fields.tsx'
import { freeId } from './free-id.ts'
import { MarkFields } from './MarkFields.tsx'
import type { Options } from './options.ts'
import { fieldId } from './places.ts'
import { useSettingsText } from './settings-text.ts'
import { useDraft } from './use-settings-draft.ts'

const at = 'schedule.ladder.steps'
const replyUnits = ['D', 'WD', 'M'] as const

/** 阶梯与单子: the slips from the mildest to the gravest, when each is due, who signs it, and by when it is answered. */
export function LadderForm() {
  const text = useSettingsText()
  const { draft, change } = useDraft()
  const { steps } = draft.schedule.ladder
  const add = () => {
    const id = freeId(
      'step',
      steps.map(each => each.id),
    )
    const words = { zh: '', en: '' }
    const step: LadderStep = {
      ...{ id, name: words, due: [{ when: 'overdue', days: 1 }], reply: { n: 7, unit: 'D' } },
      ...{ signedBy: words, numberPart: '' },
    }
    change(at, [...steps, step])
  }
  const move = (index: number, by: number) => {
    const next = [...steps]
    const [step] = next.splice(index, 1)
    if (step) next.splice(index + by, 0, step)
    change(at, next)
  }
  return (
    <section>
      <p className="settings-note">{text.ladderNote}</p>
      <ProblemsAt place={at} />
      {steps.map((step, index) => (
        <StepFields
          key={step.id}
          step={step}
          index={index}
          isLast={index === steps.length - 1}
          onMove={by => move(index, by)}
        />
      ))}
      <Button onClick={add}>{text.addStep}</Button>
      <MarkFields />
    </section>
  )
}

type StepProps = { step: LadderStep; index: number; isLast: boolean; onMove(by: number): void }

function StepFields({ step, index, isLast, onMove }: StepProps) {
  const text = useSettingsText()
  const language = useLanguage()
  const { draft, change, remove } = useDraft()
  const here = `${at}.${index}`
  const name = step.name[language]
  const prefix = draft.ledger.numberPrefix
  // A ladder names the lamps that its steps ask for, so that its slips can say why they are due.
  const namedLamps = draft.schedule.lamps.lamps.map(lamp => ({ id: lamp.id, name: lamp.name }))
  return (
    <fieldset className="step" id={fieldId(here)} tabIndex={-1}>
      <legend>{text.stepTitle(index + 1, name)}</legend>
      <div className="field-row">
        <WordsAt place={`${here}.name`} label={text.slipName} />
        <WordsAt place={`${here}.signedBy`} label={text.signedBy} />
        <TextAt
          place={`${here}.numberPart`}
          label={text.numberPart}
          hint={`${prefix}${step.numberPart}〔2026〕3号`}
        />
        {step.reply ? (
          <TermAt place={`${here}.reply`} label={text.reply} units={replyUnits} />
        ) : (
          <p>{text.noReply}</p>
        )}
        <Button
          size="small"
          type="text"
          onClick={() => change(`${here}.reply`, step.reply ? null : { n: 7, unit: 'D' })}
        >
          {step.reply ? text.withoutReply : text.withReply}
        </Button>
      </div>
      <div className="triggers">
        <span className="set-label">{text.dueWhen}</span>
        {step.due.map((trigger, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: triggers have no names of their own
          <div key={place} className="condition">
            {place > 0 && <span className="and">{text.or}</span>}
            <TriggerFields
              trigger={trigger}
              step={index}
              id={fieldId(`${here}.due.${place}`)}
              onChange={next => {
                change(`${here}.due.${place}`, next)
                if (next.when === 'lamp') change('schedule.ladder.lamps', namedLamps)
              }}
            />
            <Button
              size="small"
              type="text"
              aria-label={text.removeCondition(place + 1)}
              onClick={() => remove(`${here}.due.${place}`)}
            >
              ×
            </Button>
          </div>
        ))}
        <Button
          size="small"
          type="text"
          onClick={() => change(`${here}.due`, [...step.due, { when: 'overdue', days: 1 }])}
        >
          {text.addTrigger}
        </Button>
      </div>
      <ProblemsAt place={here} />
      <div className="acts">
        {index > 0 && (
          <Button size="small" onClick={() => onMove(-1)}>
            {text.milder}
          </Button>
        )}
        {!isLast && (
          <Button size="small" onClick={() => onMove(1)}>
            {text.graver}
          </Button>
        )}
        <Button size="small" onClick={() => remove(here)}>
          {text.removeNamed(name)}
        </Button>
      </div>
    </fieldset>
  )
}

type TriggerProps = { trigger: Trigger; step: number; id: string; onChange(next: Trigger): void }

function TriggerFields({ trigger, step, id, onChange }: TriggerProps) {
  const text = useSettingsText()
  const language = useLanguage()
  const { schedule } = useDraft().draft
  const { ladder, lamps } = schedule
  const earlier: Options = ladder.steps.slice(0, step).map(each => [each.id, each.name[language]])
  const lampOptions: Options = lamps.lamps.map(each => [each.id, each.name[language]])
  const markOptions: Options = ladder.marks.map(each => [each.id, each.name[language]])
  const fresh: Readonly<Record<Trigger['when'], Trigger>> = {
    'handed-over': { when: 'handed-over' },
    'near-due': { when: 'near-due', days: 7 },
    overdue: { when: 'overdue', days: 1 },
    'slip-expired': { when: 'slip-expired', step: earlier[0]?.[0] ?? '', without: 'reply' },
    lamp: { when: 'lamp', lamp: lampOptions[0]?.[0] ?? '', times: 1, inARow: true },
    marked: { when: 'marked', mark: markOptions[0]?.[0] ?? '' },
  }
  return (
    <>
      <Choice
        id={id}
        label={text.dueWhen}
        value={trigger.when}
        options={text.triggers.filter(([when]) => when !== 'marked' || markOptions.length > 0)}
        onChange={when => onChange(fresh[when as Trigger['when']])}
      />
      {(trigger.when === 'near-due' || trigger.when === 'overdue') && (
        <NumberInput
          aria-label={text.daysLabel}
          value={trigger.days}
          unit={text.units.D}
          onChange={days => onChange({ ...trigger, days })}
        />
      )}
      {trigger.when === 'slip-expired' && (
        <>
          <Choice
            label={text.whichSlip}
            value={trigger.step}
            options={earlier}
            onChange={next => onChange({ ...trigger, step: next })}
          />
          <Choice
            label={text.withoutWhat}
            value={trigger.without}
            options={text.withouts}
            onChange={without => onChange({ ...trigger, without: without as 'reply' })}
          />
        </>
      )}
      {trigger.when === 'lamp' && (
        <>
          <Choice
            label={text.lamp}
            value={trigger.lamp}
            options={lampOptions}
            onChange={lamp => onChange({ ...trigger, lamp })}
          />
          <NumberInput
            aria-label={text.timesLabel}
            value={trigger.times}
            unit={text.times}
            onChange={times => onChange({ ...trigger, times })}
          />
          <Choice
            label={text.inARow}
            value={String(trigger.inARow)}
            options={text.rowOrAll}
            onChange={value => onChange({ ...trigger, inARow: value === 'true' })}
          />
        </>
      )}
      {trigger.when === 'marked' && (
        <Choice
          label={text.mark}
          value={trigger.mark}
          options={markOptions}
          onChange={mark => onChange({ ...trigger, mark })}
        />
      )}
    </>
  )
}

type ChoiceProps = {
  id?: string
  label: string
  value: string
  options: Options
  onChange(value: string): void
}

function Choice({ id, label, value, options, onChange }: ChoiceProps) {
  return (
    <select id={id} aria-label={label} value={value} onChange={event => onChange(event.target.value)}>
      {options.map(([each, words]) => (
        <option key={each} value={each}>
          {words}
        </option>
      ))}
    </select>
  )
}
