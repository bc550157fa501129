import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addWorkingDays,
  addWorkingMinutes,
  isPublished,
  isSettled,
  isWorkday,
  rollToWorkday,
  subtractWorkingMinutes,
  type WorkCalendar,
  workingDaysBetween,
  workingMinutesBetween,
} from './calendar.ts'
import { addDays, dateOfDayNumber, dayNumberOf, epochOf, instantOf, localDateOf } from './plain-date.ts'

// Two invented years: a rest from Monday 2 to Friday 6 March 2026, for which Saturday 7 March is worked, and New Year's
// Day 2027, for which Thursday 31 December 2026 rests as well.
const calendar: WorkCalendar = {
  version: 'invented',
  years: {
    '2026': {
      off: ['2026-01-01', '2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-12-31'],
      on: ['2026-03-07'],
    },
    '2027': { off: ['2027-01-01'], on: [] },
  },
  hours: [
    ['09:00', '12:00'],
    ['13:30', '17:30'],
  ],
}
const china = 480

const dates = fc
  .integer({ min: dayNumberOf('2025-06-01'), max: dayNumberOf('2028-06-30') })
  .map(dateOfDayNumber)
const instants = fc
  .tuple(dates, fc.integer({ min: 0, max: 1439 }))
  .map(([date, minute]) => instantOf(date, timeOf(minute), china))

describe('a working day', () => {
  test.each([
    ['2026-02-27', true],
    ['2026-02-28', false],
    ['2026-03-02', false],
    ['2026-03-07', true],
    ['2026-03-08', false],
    ['2026-12-31', false],
    ['2028-01-03', true],
  ])('%s: %s', (date, worked) => {
    expect(isWorkday(calendar, date)).toBe(worked)
  })

  test.each([
    ['2026-02-27', 0, '2026-02-27'],
    ['2026-02-27', 1, '2026-03-07'],
    ['2026-02-27', 2, '2026-03-09'],
    ['2026-02-28', 1, '2026-03-07'],
    ['2026-02-28', 0, '2026-02-28'],
    ['2026-03-09', -1, '2026-03-07'],
    ['2026-03-09', -2, '2026-02-27'],
    ['2026-12-30', 1, '2027-01-04'],
  ])('%s and %i working days is %s', (from, n, reached) => {
    expect(addWorkingDays(calendar, from, n)).toEqual({ date: reached, provisional: false })
  })

  test('added and counted back is the same number, and the day reached is worked', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 300 }), (from, n) => {
        const { date, provisional } = addWorkingDays(calendar, from, n)
        expect(isWorkday(calendar, date)).toBe(true)
        expect(workingDaysBetween(calendar, from, date)).toEqual({ days: n, provisional })
        expect(addWorkingDays(calendar, addDays(date, 1), -n).date > from).toBe(true)
      }),
    )
  })

  test('a later start never reaches an earlier day', () => {
    fc.assert(
      fc.property(
        dates,
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 40 }),
        (from, later, n) => {
          expect(
            addWorkingDays(calendar, addDays(from, later), n).date >= addWorkingDays(calendar, from, n).date,
          ).toBe(true)
        },
      ),
    )
  })

  test('counting is additive, and nothing lies between a day and an earlier one', () => {
    fc.assert(
      fc.property(dates, fc.nat(90), fc.nat(90), (from, first, second) => {
        const [middle, to] = [addDays(from, first), addDays(from, first + second)]
        const count = (a: string, b: string) => workingDaysBetween(calendar, a, b).days
        expect(count(from, to)).toBe(count(from, middle) + count(middle, to))
        expect(count(to, from)).toBe(0)
      }),
    )
  })
})

test('a calendar without any working day is refused instead of being searched for ever', () => {
  const off = Array.from({ length: 365 }, (_, day) => addDays('2026-01-01', day))
  const never = { ...calendar, years: { '2026': { off, on: [] }, '2027': { off: [], on: [] } } }
  expect(() => addWorkingDays(never, '2026-03-01', 1)).toThrow(RangeError)
  expect(() => addWorkingMinutes(never, instantOf('2026-03-01', '09:00', china), 1, china)).toThrow(
    RangeError,
  )
})

describe('民法典 203: a last day on which nobody works rolls', () => {
  test.each([
    ['2026-02-27', '2026-02-27'],
    ['2026-02-28', '2026-03-07'],
    ['2026-03-07', '2026-03-07'],
    ['2026-12-31', '2027-01-04'],
  ])('%s to %s', (date, rolled) => {
    expect(rollToWorkday(calendar, date)).toEqual({ date: rolled, provisional: false })
  })

  test('to a worked day, never back, and only once', () => {
    fc.assert(
      fc.property(dates, date => {
        const { date: rolled } = rollToWorkday(calendar, date)
        expect(isWorkday(calendar, rolled)).toBe(true)
        expect(rolled >= date).toBe(true)
        expect(rollToWorkday(calendar, rolled).date).toBe(rolled)
        expect(workingDaysBetween(calendar, date, rolled).days).toBe(rolled === date ? 0 : 1)
      }),
    )
  })
})

describe('a year that is not published', () => {
  test.each([
    ['2026', true],
    ['2027-05-01', true],
    ['2028', false],
    ['2025-12-31', false],
  ])('%s is published: %s', (year, published) => {
    expect(isPublished(calendar, year)).toBe(published)
  })

  test('makes the answers that leaned on it provisional, and no other', () => {
    expect(addWorkingDays(calendar, '2027-12-24', 2)).toEqual({ date: '2027-12-28', provisional: false })
    expect(addWorkingDays(calendar, '2027-12-24', 3)).toEqual({ date: '2027-12-29', provisional: true })
    expect(addWorkingDays(calendar, '2027-12-24', 0).provisional).toBe(false)
    expect(rollToWorkday(calendar, '2027-12-26').provisional).toBe(false)
    expect(rollToWorkday(calendar, '2028-01-04').provisional).toBe(true)
    expect(workingDaysBetween(calendar, '2025-12-30', '2026-01-09').provisional).toBe(true)
    expect(workingDaysBetween(calendar, '2025-12-31', '2026-01-09').provisional).toBe(false)
    expect(addWorkingMinutes(calendar, '2027-12-31T08:00:00Z', 600, china).provisional).toBe(true)
  })

  test('settles its last days with the notice of the next', () => {
    expect(isSettled(calendar, '2026-12-31')).toBe(true)
    expect(isSettled(calendar, '2027-12-28')).toBe(true)
    expect(isSettled(calendar, '2027-12-29')).toBe(false)
  })
})

describe('a working hour', () => {
  test.each([
    ['2026-02-26 09:00', 60, '2026-02-26 10:00'],
    ['2026-02-26 11:30', 60, '2026-02-26 14:00'],
    ['2026-02-26 08:00', 60, '2026-02-26 10:00'],
    ['2026-02-26 12:30', 30, '2026-02-26 14:00'],
    ['2026-02-26 17:00', 60, '2026-02-27 09:30'],
    ['2026-02-27 17:00', 60, '2026-03-07 09:30'],
    ['2026-02-28 10:00', 90, '2026-03-07 10:30'],
    ['2026-02-26 09:00', 180, '2026-02-26 12:00'],
    ['2026-02-26 09:00', 420, '2026-02-26 17:30'],
    ['2026-02-26 23:30', 420, '2026-02-27 17:30'],
  ])('from %s, %i minutes end at %s', (from, minutes, end) => {
    expect(addWorkingMinutes(calendar, local(from), minutes, china)).toEqual({
      at: local(end),
      provisional: false,
    })
  })

  test.each([
    ['2026-02-26 10:00', 60, '2026-02-26 09:00'],
    ['2026-02-26 14:00', 60, '2026-02-26 11:30'],
    ['2026-02-27 09:30', 60, '2026-02-26 17:00'],
    ['2026-03-07 09:30', 60, '2026-02-27 17:00'],
    ['2026-02-28 10:00', 30, '2026-02-27 17:00'],
  ])('before %s, %i minutes begin at %s', (end, minutes, from) => {
    expect(subtractWorkingMinutes(calendar, local(end), minutes, china).at).toBe(local(from))
  })

  test('added and counted back is the same number, ends in working hours, and is undone by subtracting', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 5000 }), (from, minutes) => {
        const { at } = addWorkingMinutes(calendar, from, minutes, china)
        expect(workingMinutesBetween(calendar, from, at, china).minutes).toBe(minutes)
        expect(isWorkday(calendar, localDateOf(at, china))).toBe(true)
        const back = subtractWorkingMinutes(calendar, at, minutes, china).at
        expect(workingMinutesBetween(calendar, back, at, china).minutes).toBe(minutes)
        expect(epochOf(back)).toBeGreaterThanOrEqual(epochOf(from))
      }),
    )
  })

  test('is not counted where an office has none', () => {
    const closed = { ...calendar, hours: [] }
    expect(() => addWorkingMinutes(closed, local('2026-02-26 09:00'), 1, china)).toThrow(RangeError)
    expect(() => subtractWorkingMinutes(closed, local('2026-02-26 09:00'), 1, china)).toThrow(RangeError)
  })
})

function timeOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

function local(text: string): string {
  const [date = '', time = ''] = text.split(' ')
  return instantOf(date, time, china)
}
