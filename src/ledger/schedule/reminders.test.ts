import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { WorkCalendar } from '../../model/calendar.ts'
import { addDays } from '../../model/plain-date.ts'
import { mistakesOfReminders, remindersDue, usualReminders } from './reminders.ts'
import { type ReportDuty, type ReportMade, reportingStates, unreportedAgencies } from './reporting-status.ts'

const calendar: WorkCalendar = { version: 'invented', years: { 2026: { off: [], on: [] } }, hours: [] }

// 2026-03-25 is a Wednesday.
const duty = (id: string, agency: string, dueOn = '2026-03-25'): ReportDuty => ({
  id,
  agency,
  matter: 'road-works',
  due: {
    period: dueOn.slice(0, 7),
    zh: '',
    covers: { from: '2026-03-01', to: '2026-03-31' },
    level: null,
    opensOn: addDays(dueOn, -7),
    dueOn,
    graceUntil: addDays(dueOn, 2),
    provisional: false,
  },
})

const duties = [duty('1', '望澄区交通局'), duty('2', '望澄区财政局'), duty('3', '望澄区交通局', '2026-02-25')]
const made = (id: string, on: string): ReportMade => ({ duty: id, on })

describe('the state of a duty to report', () => {
  test.each<[string, ReportMade[], string]>([
    ['2026-03-17', [], 'not-open'],
    ['2026-03-18', [], 'open'],
    ['2026-03-25', [], 'open'],
    ['2026-03-26', [], 'in-grace'],
    ['2026-03-27', [], 'in-grace'],
    ['2026-03-28', [], 'missing'],
    ['2026-03-28', [made('1', '2026-03-27')], 'reported'],
    ['2026-03-28', [made('1', '2026-03-28')], 'reported-late'],
    ['2026-04-28', [made('1', '2026-03-28')], 'reported-late'],
    ['2026-03-28', [made('1', '2026-03-29')], 'missing'],
    ['2026-03-28', [made('1', '2026-03-28'), made('1', '2026-03-20')], 'reported'],
    ['2026-03-10', [made('1', '2026-03-09')], 'reported'],
  ])('on %s, with %j, is %s', (today, reports, state) => {
    expect(reportingStates(duties, reports, today)[0]?.state).toBe(state)
  })

  test('agencies that have not reported are listed once, with all they owe', () => {
    const owed = unreportedAgencies(duties, [made('2', '2026-03-20')], '2026-03-28')
    expect(owed.map(each => [each.agency, each.duties.map(({ duty: { id } }) => id)])).toEqual([
      ['望澄区交通局', ['1', '3']],
    ])
    expect(unreportedAgencies(duties, [], '2026-03-24').map(each => each.agency)).toEqual(['望澄区交通局'])
    expect(unreportedAgencies([duty('1', '望澄区交通局')], [], '2026-03-25')).toEqual([])
  })
})

describe('reminders', () => {
  const due = (since: string, until: string, reports: ReportMade[] = []) =>
    remindersDue(usualReminders, [duty('1', '望澄区交通局')], reports, { since, until }, calendar).map(
      each => `${each.reminder.id} ${each.on}`,
    )

  test('come three working days before, on the day, and on the working day after grace', () => {
    expect(due('2026-03-01', '2026-04-30')).toEqual([
      'before 2026-03-20',
      'on 2026-03-25',
      'after 2026-03-30',
    ])
  })

  test('go to nobody who has reported', () => {
    expect(due('2026-03-24', '2026-04-30', [made('1', '2026-03-24')])).toEqual([])
  })

  test('are made up for after days on which nothing ran, and never come twice', () => {
    const days = fc.integer({ min: 0, max: 40 })
    fc.assert(
      fc.property(days, days, days, (start, first, second) => {
        const since = addDays('2026-03-01', start)
        const [middle, until] = [addDays(since, first), addDays(since, first + second)]
        expect([...due(since, middle), ...due(middle, until)].toSorted()).toEqual(
          due(since, until).toSorted(),
        )
      }),
    )
  })

  test('have keys of their own, the same whenever asked', () => {
    const keys = () =>
      remindersDue(usualReminders, duties, [], { since: '2026-01-01', until: '2026-12-31' }, calendar).map(
        each => each.key,
      )
    expect(new Set(keys()).size).toBe(9)
    expect(keys()).toEqual(keys())
  })

  test('a plan that reminds nobody, or on no day, is refused in words', () => {
    const [before, on] = usualReminders
    if (!before || !on) throw new Error('no reminders')
    const codes = [
      { ...before, to: [] },
      { ...before, days: 0 },
      { ...on, days: 1 },
    ].map(each => mistakesOfReminders([each]).map(mistake => mistake.code))
    expect(codes).toEqual([['name-missing'], ['term-impossible'], ['term-impossible']])
    expect(mistakesOfReminders(usualReminders)).toEqual([])
  })
})
