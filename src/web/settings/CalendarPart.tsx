import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { useRefusalWords } from '../ledger/refusal-words.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { readNoticeDays } from './notice-days.ts'
import { enterNotice, openCalendar } from './settings-client.ts'
import { useSettingsText } from './settings-text.ts'

/** 日历: rest days of the published years, what is still provisional, and the notice of a year to enter. */
export function CalendarPart({ onSaid }: { onSaid(said: string): void }) {
  const text = useSettingsText()
  const { region, today } = useLedger()
  const opened = useQuery({
    queryKey: ['ledger', region, 'calendar'],
    queryFn: () => openCalendar(region),
    staleTime: 0,
  })
  if (!opened.data) return <p>{opened.isError ? text.partFailed : text.loading}</p>
  const { calendar, version } = opened.data
  const thisYear = Number(today.slice(0, 4))
  const published = Object.keys(calendar.years).sort().reverse()
  const open = [thisYear, thisYear + 1].map(String).filter(year => !calendar.years[year])
  return (
    <div className="settings-part">
      <section>
        <h2>{text.yearsTitle}</h2>
        <p className="settings-note">{text.calendarSource(version, calendar.version)}</p>
        {open.map(year => (
          <p key={year} className="provisional">
            {text.unpublished(year)}
          </p>
        ))}
        {published.slice(0, 3).map(year => (
          <Year
            key={year}
            year={year}
            off={calendar.years[year]?.off ?? []}
            on={calendar.years[year]?.on ?? []}
          />
        ))}
        <p>
          {text.hours}
          {calendar.hours.map(([from, to]) => `${from}–${to}`).join('、')}
        </p>
      </section>
      <NoticeForm version={version} year={open[0] ?? String(thisYear + 1)} onSaid={onSaid} />
    </div>
  )
}

function Year({ year, off, on }: { year: string; off: readonly string[]; on: readonly string[] }) {
  const text = useSettingsText()
  return (
    <details className="year">
      <summary>{text.yearSum(year, off.length, on.length)}</summary>
      <dl className="terms">
        <div>
          <dt>{text.off}</dt>
          <dd>{off.join('、') || text.none}</dd>
        </div>
        <div>
          <dt>{text.on}</dt>
          <dd>{on.join('、') || text.none}</dd>
        </div>
      </dl>
    </details>
  )
}

type NoticeProps = { version: number; year: string; onSaid(said: string): void }

/** 录入放假安排: what was typed is read back before it is entered. */
function NoticeForm({ version, year: proposed, onSaid }: NoticeProps) {
  const text = useSettingsText()
  const { region } = useLedger()
  const queries = useQueryClient()
  const wordsOf = useRefusalWords()
  const [year, setYear] = useState(proposed)
  const [number, setNumber] = useState('')
  const [offText, setOff] = useState('')
  const [onText, setOn] = useState('')
  const [isPressed, setPressed] = useState(false)
  const [off, on] = [readNoticeDays(offText, year), readNoticeDays(onText, year)]
  const entering = useMutation({
    mutationFn: () =>
      enterNotice(region, version, { year, version: number.trim(), off: off.days, on: on.days }),
    onSuccess: async () => {
      onSaid(text.noticeEntered(year))
      setOff('')
      setOn('')
      setNumber('')
      setPressed(false)
      await queries.invalidateQueries({ queryKey: ['ledger', region] })
    },
  })
  const problems = [
    ...(/^[1-9]\d{3}$/.test(year) ? [] : [['notice-year', text.yearWrong(year)] as const]),
    ...(number.trim() === '' ? [['notice-number', text.numberMissing] as const] : []),
    ...(off.unread.length > 0 ? [['notice-off', text.daysUnread(off.unread.join('、'))] as const] : []),
    ...(on.unread.length > 0 ? [['notice-on', text.daysUnread(on.unread.join('、'))] as const] : []),
    ...(off.days.length === 0 && off.unread.length === 0 ? [['notice-off', text.daysMissing] as const] : []),
  ]
  const wrongAt = (id: string) => (isPressed ? problems.find(([at]) => at === id)?.[1] : undefined)
  return (
    <section>
      <h2>{text.noticeTitle}</h2>
      <p className="settings-note">{text.noticeNote}</p>
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault()
          setPressed(true)
          if (problems.length === 0) entering.mutate()
        }}
      >
        {isPressed && problems.length > 0 && (
          <div className="mistakes" role="alert">
            <p>{text.problems(problems.length)}</p>
            <ul>
              {problems.map(([id, words]) => (
                <li key={`${id} ${words}`}>
                  <a
                    href={`#${id}`}
                    onClick={event => {
                      event.preventDefault()
                      document.getElementById(id)?.focus()
                    }}
                  >
                    {words}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        )}
        {entering.error && (
          <p className="refusal" role="alert">
            {wordsOf(entering.error)}
          </p>
        )}
        <div className="field-row">
          <Plain
            id="notice-year"
            label={text.year}
            value={year}
            onChange={setYear}
            wrong={wrongAt('notice-year')}
          />
          <Plain
            id="notice-number"
            label={text.noticeNumber}
            hint={text.noticeNumberHint}
            value={number}
            onChange={setNumber}
            wrong={wrongAt('notice-number')}
          />
        </div>
        <DaysField
          id="notice-off"
          label={text.off}
          hint={text.offHint}
          value={offText}
          onChange={setOff}
          read={off.days}
          wrong={wrongAt('notice-off')}
        />
        <DaysField
          id="notice-on"
          label={text.on}
          hint={text.onHint}
          value={onText}
          onChange={setOn}
          read={on.days}
          wrong={wrongAt('notice-on')}
        />
        <Button type="primary" htmlType="submit" loading={entering.isPending}>
          {text.enterNotice}
        </Button>
      </form>
    </section>
  )
}

type PlainProps = {
  id: string
  label: string
  hint?: string
  value: string
  wrong: string | undefined
  onChange(value: string): void
}

function Plain({ id, label, hint, value, wrong, onChange }: PlainProps) {
  return (
    <div className="set-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={value}
        aria-invalid={wrong !== undefined}
        onChange={event => onChange(event.target.value)}
      />
      {hint && <small>{hint}</small>}
      {wrong && <span className="mistake">{wrong}</span>}
    </div>
  )
}

function DaysField({
  id,
  label,
  hint,
  value,
  wrong,
  read,
  onChange,
}: PlainProps & { read: readonly string[] }) {
  const text = useSettingsText()
  return (
    <div className="set-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={3}
        value={value}
        aria-invalid={wrong !== undefined}
        onChange={event => onChange(event.target.value)}
      />
      <small>{read.length > 0 ? text.readBack(read.length, read.join('、')) : hint}</small>
      {wrong && <span className="mistake">{wrong}</span>}
    </div>
  )
}
