import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addWorkingDays, isWorkday, type WorkCalendar } from '../src/model/calendar.ts'
import {
  type ClockReading,
  type ClockRule,
  type ClockStanding,
  readClock,
  standingOf,
} from '../src/model/clock.ts'
import { clockRules, ruleFor } from '../src/model/clock-rules.ts'
import { addDays, instantOf, weekdayOf } from '../src/model/plain-date.ts'
import { statutoryCalendar } from '../src/usecases/statutory-calendar.ts'
import { china, facts, termOf } from './invented-clocks.ts'
import { lawVectors } from './law-vectors.ts'
import { isShared, sharedPath } from './shared-folder.ts'

const calendar = statutoryCalendar()

describe('due dates worked out from the articles', () => {
  test.each(lawVectors)('%s in %s: %j is due %s', (id, place, written, due) => {
    const reading = readLaw(id, place, written, calendar)
    const [date = '', time] = due.split(' ')
    expect(reading.dues.at(-1)?.due).toBe(time ? instantOf(date, time, china) : date)
    expect(reading.dues.at(-1)?.provisional).toBe(false)
  })

  test('there are a hundred of them, and every rule has one', () => {
    expect(lawVectors.length).toBeGreaterThanOrEqual(100)
    const met = new Set(lawVectors.map(([id, place, written]) => lawFor(id, place, written)))
    expect(clockRules.filter(rule => !met.has(rule)).map(rule => `${rule.id} ${rule.jurisdiction}`)).toEqual(
      [],
    )
  })
})

type Outcome = readonly [
  id: string,
  place: string,
  facts: readonly string[],
  asOf: string,
  standing: Partial<ClockStanding>,
]

const outcomes: Outcome[] = [
  // 32: nobody was told what is missing in five days, so it was accepted on the day it was received.
  [
    'xk.notify',
    '000000',
    ['2026-03-02 ApplicationReceived', '2026-03-10 CorrectionsNotified'],
    '2026-03-20',
    { standing: 'stopped', lateDays: 0, effect: { kind: 'deemed-accepted', on: '2026-03-02' } },
  ],
  [
    'xk.notify',
    '000000',
    ['2026-03-02 ApplicationReceived', '2026-03-09 CorrectionsNotified'],
    '2026-03-20',
    { standing: 'stopped', lateDays: 0, effect: null },
  ],
  [
    'xk.renew',
    '000000',
    ['2026-05-20 RenewalRequested due 2026-06-30'],
    '2026-07-01',
    { standing: 'stopped', effect: { kind: 'deemed-agreed', on: '2026-07-01' } },
  ],
  [
    'zw.correct',
    '410500',
    ['2026-03-02 CorrectionsNotified due 2026-03-20'],
    '2026-03-21',
    { standing: 'stopped', effect: { kind: 'deemed-withdrawn', on: '2026-03-21' } },
  ],
  [
    'gk.co-maker',
    '000000',
    ['2026-04-28 CoMakerAsked'],
    '2026-05-22',
    { standing: 'stopped', effect: { kind: 'deemed-agreed', on: '2026-05-22' } },
  ],
  [
    'xf.ask-review',
    '000000',
    ['2026-04-05 OpinionDelivered', '2026-05-06 ReviewRequested'],
    '2026-05-07',
    { standing: 'stopped', effect: null },
  ],
  [
    'xf.ask-review',
    '000000',
    ['2026-04-05 OpinionDelivered', '2026-05-07 ReviewRequested'],
    '2026-05-07',
    { standing: 'stopped', effect: { kind: 'auto-close', on: '2026-05-07' } },
  ],
  [
    'xy.publish',
    '370000',
    ['2021-03-01 BreachEnded'],
    '2026-03-02',
    { standing: 'stopped', effect: { kind: 'auto-unpublish', on: '2026-03-02' } },
  ],
  [
    'xk.decide',
    '000000',
    ['2026-03-02 ApplicationAccepted', '2026-04-02 DecisionExtended n 10', '2026-04-16 PermitDecided'],
    '2026-05-01',
    { standing: 'stopped', lateDays: 5, everLate: true },
  ],
  [
    'xk.decide',
    '000000',
    ['2026-03-02 ApplicationAccepted'],
    '2026-03-22',
    { standing: 'running', daysLeft: 8 },
  ],
  [
    'xk.decide',
    '000000',
    ['2026-03-02 ApplicationAccepted'],
    '2026-03-23',
    { standing: 'warned', daysLeft: 7 },
  ],
  [
    'xf.finish',
    '000000',
    ['2026-03-02 PetitionAccepted'],
    '2026-05-03',
    { standing: 'overdue', lateDays: 2 },
  ],
  [
    'xf.recheck',
    '000000',
    ['2026-03-02 RecheckRequested', '2026-03-11 HearingStarted'],
    '2026-04-20',
    { standing: 'suspended', lateDays: 0 },
  ],
]

describe('what the end of a term brings about', () => {
  test.each(outcomes)('%s in %s: %j on %s', (id, place, written, asOf, standing) => {
    expect(standingOf(readLaw(id, place, written, calendar), asOf)).toMatchObject(standing)
  })
})

const publishedYears = Object.keys(calendar.years).sort()

describe('a calendar that ends earlier', () => {
  test.each(publishedYears.filter(year => year >= '2007' && year < (publishedYears.at(-1) ?? '')))(
    'with %s gives no due date as final that a later one moves',
    year => {
      const known = publishedYears.filter(each => each <= year).map(each => [each, calendar.years[each]])
      const early: WorkCalendar = { ...calendar, years: Object.fromEntries(known) }
      const starts = Array.from({ length: 160 }, (_, day) => addDays(`${year}-08-01`, day))
      const asked = starts.flatMap(from => [1, 3, 5, 10, 20, 45].map(n => [from, n] as const))
      const answers = asked.map(([from, n]) => [
        addWorkingDays(early, from, n),
        addWorkingDays(calendar, from, n),
      ])
      expect(
        answers.filter(([before, after]) => !before?.provisional && before?.date !== after?.date),
      ).toEqual([])
      // The mark is not idle: every year some due date does move.
      expect(answers.filter(([before, after]) => before?.date !== after?.date).length).toBeGreaterThan(0)
    },
  )
})

type HolidayYear = { readonly days: readonly { readonly date: string; readonly isOffDay: boolean }[] }

const holidayFolder = sharedPath('standards', 'holiday-cn')
const hasHolidays = isShared('standards', 'holiday-cn')

describe.runIf(hasHolidays)('the calendar and holiday-cn', () => {
  const read = (name: string) => JSON.parse(readFileSync(join(holidayFolder, name), 'utf8')) as HolidayYear
  const files = hasHolidays ? readdirSync(holidayFolder).sort() : []
  const published = files.filter(name => read(name).days.length > 0)
  // A notice may move days of the December before: all of them are one list.
  const listed = new Map(
    published.flatMap(name => read(name).days.map(day => [day.date, day.isOffDay] as const)),
  )

  test('end with the same year, and no other is published', () => {
    expect(published.map(name => name.slice(0, 4))).toEqual(publishedYears.filter(year => year >= '2007'))
  })

  test.each(published)('agree on every day of %s', name => {
    const year = name.slice(0, 4)
    const days = Array.from({ length: 366 }, (_, day) => addDays(`${year}-01-01`, day)).filter(day =>
      day.startsWith(year),
    )
    const differing = days.filter(day => {
      const isOff = listed.get(day) ?? weekdayOf(day) > 5
      return isWorkday(calendar, day) === isOff
    })
    expect(days.length).toBeGreaterThanOrEqual(365)
    expect(differing).toEqual([])
  })
})

// From a test of a city's service desk: a plain week, days of 24 working hours, weekend receipts start on Monday.
type ServiceDeskCase = {
  readonly created: string
  readonly n: number
  readonly calendarDays: boolean
  readonly factor: number
  readonly deadline: string
}

const hasCases = isShared('standards', 'vectors', 'signalen_deadline_cases.json')

describe.runIf(hasCases)('the deadlines of signalen', () => {
  const path = sharedPath('standards', 'vectors', 'signalen_deadline_cases.json')
  const cases = hasCases ? (JSON.parse(readFileSync(path, 'utf8')) as { cases: ServiceDeskCase[] }).cases : []
  const plainWeek: WorkCalendar = {
    version: 'plain week',
    years: { '2021': { off: [], on: [] } },
    hours: [['00:00', '24:00']],
  }

  test('are thirty-three', () => {
    expect(cases).toHaveLength(33)
  })

  test.each(cases)('$created and $n days ($calendarDays, $factor times) is $deadline', each => {
    const rule = termOf(each.n * each.factor * 24, each.calendarDays ? 'H' : 'WH')
    const reading = readClock(rule, [{ at: `${each.created}Z`, kind: 'Issued' }], plainWeek, 0)
    expect(reading?.dues).toMatchObject([{ due: `${each.deadline}.000Z`, provisional: false }])
  })
})

function lawFor(id: string, place: string, written: readonly string[]): ClockRule {
  const rule = ruleFor(id, place, written[0]?.slice(0, 10) ?? '')
  if (!rule) throw new Error(`no rule ${id} in ${place}`)
  return rule
}

function readLaw(
  id: string,
  place: string,
  written: readonly string[],
  workCalendar: WorkCalendar,
): ClockReading {
  const reading = readClock(lawFor(id, place, written), facts(...written), workCalendar, china)
  if (!reading) throw new Error(`${id} has not started`)
  return reading
}
