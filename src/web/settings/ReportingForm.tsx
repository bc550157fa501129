import Button from 'antd/es/button'
import { useState } from 'react'
import type { Reminder } from '../../ledger/schedule/reminders.ts'
import type { ReportingLevel } from '../../ledger/schedule/reporting-rule.ts'
import { ChoiceAt, Labelled, NumberAt, ProblemsAt, TermAt, useFieldAt, WordsAt } from './Fields.tsx'
import { freeId } from './free-id.ts'
import { fieldId, valueAt } from './places.ts'
import { daysText, readDays } from './reporting-days.ts'
import { useSettingsText } from './settings-text.ts'
import { useDraft } from './use-settings-draft.ts'

const at = 'schedule.reporting'
const frequencies = ['month', 'week', 'ten-days', 'quarter', 'half-year', 'year'] as const
const workUnits = ['WD', 'D'] as const

/** 填报周期: the reporting day, when the form opens, grace, levels of a chain, and who is reminded when. */
export function ReportingForm() {
  const text = useSettingsText()
  return (
    <>
      <section>
        <h2>{text.reportingTitle}</h2>
        <p className="settings-note">{text.reportingNote}</p>
        <div className="field-grid">
          <ChoiceAt place={`${at}.usual`} label={text.usualFrequency} options={text.frequencies} />
          <NumberAt
            place={`${at}.opensDaysBefore`}
            label={text.opensDaysBefore}
            hint={text.opensHint}
            unit={text.units.D}
          />
          <TermAt place={`${at}.grace`} label={text.grace} hint={text.graceHint} units={workUnits} />
          <ChoiceAt place={`${at}.roll`} label={text.roll} options={text.rolls} />
          <NumberAt
            place={`${at}.earlyUpTo`}
            label={text.earlyUpTo}
            hint={text.earlyHint}
            unit={text.dayUnit}
          />
        </div>
      </section>
      <section>
        <h2>{text.daysTitle}</h2>
        <table className="rows plain-cells">
          <thead>
            <tr>
              <th scope="col">{text.period}</th>
              <th scope="col">{text.daysColumn}</th>
              <th scope="col">{text.dueIn}</th>
            </tr>
          </thead>
          <tbody>
            {frequencies.map(each => (
              <tr key={each}>
                <th scope="row">{text.frequencyName(each)}</th>
                <td>
                  <DaysAt place={`${at}.days.${each}.days`} label={text.daysOf(text.frequencyName(each))} />
                </td>
                <td>
                  <ChoiceAt
                    place={`${at}.days.${each}.dueIn`}
                    label={text.dueIn}
                    options={text.dueIns}
                    hideLabel
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Levels />
      <Reminders />
    </>
  )
}

/** Days of a period as one writes them: `10、25`, or `最后一天`. */
function DaysAt({ place, label }: { place: string; label: string }) {
  const { value, change, described } = useFieldAt(place)
  const text = useSettingsText()
  const days = value as readonly number[]
  const [typed, setTyped] = useState<string | null>(null)
  const isOwn = typed !== null && JSON.stringify(readDays(typed)) === JSON.stringify(days)
  return (
    <Labelled place={place} label={label} hideLabel>
      <input
        type="text"
        value={isOwn ? typed : daysText(days, text.lastDay)}
        onChange={event => {
          setTyped(event.target.value)
          change(readDays(event.target.value))
        }}
        {...described}
      />
    </Labelled>
  )
}

function Levels() {
  const text = useSettingsText()
  const { draft, change, remove } = useDraft()
  const place = `${at}.levels`
  const levels = valueAt(draft, place) as readonly ReportingLevel[]
  const add = () => {
    const id = freeId(
      'level',
      levels.map(each => each.id),
    )
    change(place, [...levels, { id, name: { zh: '', en: '' }, daysBefore: 0 }])
  }
  return (
    <section>
      <h2>{text.levelsTitle}</h2>
      <p className="settings-note">{text.levelsNote}</p>
      <ProblemsAt place={place} />
      {levels.map((level, index) => (
        <div key={level.id} className="field-row" id={fieldId(`${place}.${index}`)} tabIndex={-1}>
          <WordsAt place={`${place}.${index}.name`} label={text.levelName} />
          <NumberAt place={`${place}.${index}.daysBefore`} label={text.daysBefore} unit={text.units.D} />
          <Button size="small" type="text" onClick={() => remove(`${place}.${index}`)}>
            {text.removeNamed(level.name.zh)}
          </Button>
        </div>
      ))}
      <Button onClick={add}>{text.addLevel}</Button>
    </section>
  )
}

function Reminders() {
  const text = useSettingsText()
  const { draft, change, remove } = useDraft()
  const place = 'schedule.reminders'
  const { reminders } = draft.schedule
  const add = () => {
    const reminder: Reminder = {
      id: freeId(
        'reminder',
        reminders.map(each => each.id),
      ),
      when: 'before',
      days: 1,
      unit: 'WD',
      of: 'due',
      to: ['reporter'],
      name: { zh: '', en: '' },
    }
    change(place, [...reminders, reminder])
  }
  return (
    <section>
      <h2>{text.remindersTitle}</h2>
      <p className="settings-note">{text.remindersNote}</p>
      {reminders.map((reminder, index) => {
        const here = `${place}.${index}`
        return (
          <fieldset key={reminder.id} id={fieldId(here)} tabIndex={-1}>
            <legend className="spoken">{reminder.name.zh}</legend>
            <div className="field-row">
              <WordsAt place={`${here}.name`} label={text.reminderName} />
              <ChoiceAt place={`${here}.of`} label={text.reminderOf} options={text.reminderOfs} />
              <ChoiceAt place={`${here}.when`} label={text.reminderWhen} options={text.reminderWhens} />
              <NumberAt place={`${here}.days`} label={text.reminderDays} />
              <ChoiceAt place={`${here}.unit`} label={text.unit} options={text.workUnits} />
              <RecipientsAt place={`${here}.to`} />
              <Button size="small" type="text" onClick={() => remove(here)}>
                {text.removeNamed(reminder.name.zh)}
              </Button>
            </div>
            <ProblemsAt place={here} />
          </fieldset>
        )
      })}
      <Button onClick={add}>{text.addReminder}</Button>
    </section>
  )
}

const recipients = ['reporter', 'agency-head', 'office'] as const

function RecipientsAt({ place }: { place: string }) {
  const text = useSettingsText()
  const { value, change } = useFieldAt(place)
  const to = value as readonly string[]
  return (
    <fieldset className="set-ticks">
      <legend>{text.remindWhom}</legend>
      {recipients.map(each => (
        <label key={each} className="set-tick">
          <input
            type="checkbox"
            checked={to.includes(each)}
            onChange={event =>
              change(recipients.filter(one => (one === each ? event.target.checked : to.includes(one))))
            }
          />
          {text.recipients[each]}
        </label>
      ))}
    </fieldset>
  )
}
