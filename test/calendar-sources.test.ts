import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addWorkingDays, isWorkday, type WorkCalendar } from '../src/model/calendar.ts'
import { withNotice } from '../src/model/calendar-notice.ts'
import { readClock } from '../src/model/clock.ts'
import { addDays, weekdayOf } from '../src/model/plain-date.ts'
import { statutoryCalendar } from '../src/usecases/statutory-calendar.ts'
import { termOf } from './invented-clocks.ts'
import { isShared, sharedPath } from './shared-folder.ts'

const calendar = statutoryCalendar()
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

describe('a notice entered by hand', () => {
  const isMoved = (day: string) => day.slice(5) >= '12-29'
  test.each(publishedYears.filter(year => year >= '2008'))('gives for %s what the library has', year => {
    const before = String(Number(year) - 1)
    const [own, previous] = [calendar.years[year], calendar.years[before]]
    if (!own || !previous) throw new Error(`${year} is not published`)
    const early = ({ off, on }: typeof own) => ({
      off: off.filter(day => !isMoved(day)),
      on: on.filter(day => !isMoved(day)),
    })
    const known: WorkCalendar = { ...calendar, years: { [before]: early(previous) } }
    const { off, on } = early(own)
    const outcome = withNotice(known, {
      year,
      version: year,
      off: [...previous.off.filter(isMoved), ...off],
      on: [...previous.on.filter(isMoved), ...on],
    })
    expect(outcome).toMatchObject({
      accepted: true,
      calendar: { years: { [before]: previous, [year]: early(own) } },
    })
  })
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
