import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMinutes,
  addMonths,
  dateOfDayNumber,
  dayNumberOf,
  daysBetween,
  epochOf,
  instantOf,
  instantOfEpoch,
  isBefore,
  isPlainDate,
  lastDayOfMonth,
  localDateOf,
  monthOf,
  weekdayOf,
} from './plain-date.ts'

const dayNumbers = fc.integer({ min: dayNumberOf('0001-01-01'), max: dayNumberOf('9999-12-31') })
const dates = dayNumbers.map(dateOfDayNumber)
const epochs = fc.integer({ min: -6e13, max: 2.5e14 })

describe('a day', () => {
  test('is followed by one of the next number and weekday, in the next month after the last of one', () => {
    fc.assert(
      fc.property(dates, date => {
        fc.pre(date !== '9999-12-31')
        const next = addDays(date, 1)
        expect(next > date).toBe(true)
        expect(dayNumberOf(next)).toBe(dayNumberOf(date) + 1)
        expect(weekdayOf(next)).toBe((weekdayOf(date) % 7) + 1)
        expect(lastDayOfMonth(date) === date).toBe(monthOf(next) !== monthOf(date))
      }),
      { examples: [['9999-12-30'], ['2000-02-29'], ['1900-02-28'], ['0001-01-01']] },
    )
  })

  test('added and counted back is the same', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        fc.pre(isWithinYears(dayNumberOf(date) + days))
        expect(daysBetween(date, addDays(date, days))).toBe(days)
      }),
    )
  })

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-4-1',
    '2026-04-31',
    '',
    '0000-01-01',
  ])('%j is none', text => {
    expect(isPlainDate(text)).toBe(false)
    expect(() => addDays(text, 1)).toThrow(RangeError)
    expect(() => monthOf(text)).toThrow(RangeError)
  })
})

describe('民法典 202: a month later is the corresponding day, or the last of the month', () => {
  test.each([
    ['2026-01-15', 1, '2026-02-15'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-02-28', 1, '2026-03-28'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 60, '2029-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-12-31', 2, '2027-02-28'],
  ])('%s and %i months is %s', (date, months, reached) => {
    expect(addMonths(date, months)).toBe(reached)
  })

  test('never leaves the month it should reach', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
        fc.pre(month >= 12 && month < 120_000)
        const reached = addMonths(date, months)
        expect(Number(reached.slice(0, 4)) * 12 + Number(reached.slice(5, 7)) - 1).toBe(month)
        expect(reached.slice(8) === date.slice(8) || reached === lastDayOfMonth(reached)).toBe(true)
      }),
    )
  })
})

describe('an instant', () => {
  test('is written so that it reads the same', () => {
    fc.assert(
      fc.property(epochs, epoch => {
        expect(epochOf(instantOfEpoch(epoch))).toBe(epoch)
      }),
    )
  })

  test.each([
    ['2026-03-31T15:59:59.999Z', 480, '2026-03-31'],
    ['2026-03-31T16:00:00Z', 480, '2026-04-01'],
    ['2026-03-31T16:00:00Z', 0, '2026-03-31'],
    ['2026-01-01T03:00:00Z', -300, '2025-12-31'],
  ])('%s with clocks %i minutes ahead falls on %s', (instant, offset, date) => {
    expect(localDateOf(instant, offset)).toBe(date)
  })

  test('of a local time of day', () => {
    expect(instantOf('2026-04-01', '00:00', 480)).toBe('2026-03-31T16:00:00.000Z')
    expect(instantOf('2026-04-01', '24:00', 480)).toBe(instantOf('2026-04-02', '00:00', 480))
    expect(addMinutes('2026-12-31T23:50:00Z', 30)).toBe('2027-01-01T00:20:00.000Z')
  })

  test('compares by time and not by how it is written', () => {
    expect(isBefore('2026-04-01T00:00:00Z', '2026-04-01T00:00:00.000Z')).toBe(false)
    expect(isBefore('2026-04-01T00:00:00.1Z', '2026-04-01T00:00:00.02Z')).toBe(false)
  })

  test.each(['2026-04-01', '2026-04-01T24:00:00Z', '2026-04-01T08:00:00+08:00', '2026-02-30T08:00:00Z'])(
    '%j is none',
    text => {
      expect(() => epochOf(text)).toThrow(RangeError)
    },
  )

  test.each(['9:00', '24:01', '25:00', ''])('%j is no time of day', time => {
    expect(() => instantOf('2026-04-01', time, 480)).toThrow(RangeError)
  })
})

const isWithinYears = (dayNumber: number): boolean =>
  dayNumber >= dayNumberOf('0001-01-01') && dayNumber <= dayNumberOf('9999-12-31')
