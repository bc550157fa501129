import { describe, expect, test } from 'vitest'
import {
  at,
  china,
  delivery,
  facts,
  lastDueOf,
  readOf,
  termOf,
  weekends,
} from '../../test/invented-clocks.ts'
import { readClock, standingOf } from './clock.ts'

describe('a suspension', () => {
  test.each([
    [termOf(10, 'D'), '2026-03-12', '2026-03-20'],
    [termOf(10, 'WD'), '2026-03-16', '2026-03-24'],
    [termOf(1, 'M'), '2026-04-02', '2026-04-10'],
    [delivery, '2026-03-31', '2026-04-08'],
  ])('of eight days moves %#', (rule, without, due) => {
    const start = '2026-03-02 Issued'.concat('given' in rule.term ? ' due 2026-03-31' : '')
    expect(lastDueOf(readOf(rule, start))).toBe(without)
    const reading = readOf(rule, start, '2026-03-04 Paused', '2026-03-12 Resumed')
    expect([lastDueOf(reading), reading.suspendedDays]).toEqual([due, 8])
  })

  test('leaves as many working days as there were: a rest within it gives nothing away', () => {
    // 9 of 10 left on Tuesday 29 September; the week of rest lies within the suspension.
    const reading = readOf(termOf(10, 'WD'), '2026-09-28 Issued', '2026-09-29 Paused', '2026-10-09 Resumed')
    expect(lastDueOf(reading)).toBe('2026-10-22')
  })

  test('until a day ends with that day, or earlier when it is lifted', () => {
    const reading = readOf(delivery, '2026-03-02 Issued due 2026-03-31', '2026-03-10 Paused until 2026-03-20')
    expect(standingOf(reading, '2026-03-19').standing).toBe('suspended')
    expect(standingOf(reading, '2026-03-21')).toMatchObject({ standing: 'running', due: '2026-04-10' })
    const lifted = readOf(
      delivery,
      '2026-03-02 Issued due 2026-03-31',
      '2026-03-10 Paused until 2026-03-20',
      '2026-03-12 Resumed',
    )
    expect(lastDueOf(lifted)).toBe('2026-04-02')
    const longer = readOf(
      delivery,
      '2026-03-02 Issued due 2026-03-31',
      '2026-03-10 Paused until 2026-03-20',
      '2026-03-25 Resumed',
    )
    expect(lastDueOf(longer)).toBe('2026-04-10')
  })
})

describe('a suspended clock', () => {
  test('keeps a due date that comes with the end of the suspension, or was set while it lasted', () => {
    const start = ['2026-03-02 Issued due 2026-03-31', '2026-03-10 Paused'] as const
    const lifted = readOf(delivery, ...start, '2026-04-20 Resumed due 2026-06-30')
    expect(lifted.dues.map(each => [each.due, each.setBy])).toEqual([
      ['2026-03-31', 'Issued'],
      ['2026-06-30', 'Resumed'],
    ])
    const amended = readOf(delivery, ...start, '2026-04-01 Amended due 2026-06-30', '2026-04-20 Resumed')
    expect(lastDueOf(amended)).toBe('2026-06-30')
    expect(standingOf(amended, '2026-06-30')).toMatchObject({ standing: 'warned', lateDays: 0 })
  })

  test('gets none of its term back when that was over before', () => {
    const hours = readOf(
      termOf(24, 'H'),
      '2026-03-02 10:00 Issued',
      '2026-03-04 Paused',
      '2026-03-06 Resumed',
    )
    expect(hours.dues.map(each => each.due)).toEqual([at('2026-03-03', '10:00')])
    const days = readOf(termOf(3, 'D'), '2026-03-02 Issued', '2026-03-06 Paused', '2026-03-09 Resumed')
    expect(days.dues.map(each => each.due)).toEqual(['2026-03-05'])
  })

  test('has as much left all the time', () => {
    const days = readOf(termOf(20, 'D'), '2026-03-02 Issued', '2026-03-10 Paused')
    expect(standingOf(days, '2026-03-18')).toMatchObject({
      standing: 'suspended',
      daysLeft: 12,
      minutesLeft: null,
    })
    const hours = readOf(termOf(5, 'H'), '2026-03-02 10:00 Issued', '2026-03-02 12:00 Paused')
    expect(standingOf(hours, at('2026-03-02', '14:30'))).toMatchObject({
      standing: 'suspended',
      minutesLeft: 180,
    })
  })

  test('that is resumed in an unpublished year has a provisional due date', () => {
    const reading = readOf(termOf(5, 'WD'), '2027-12-20 Issued', '2027-12-21 Paused', '2027-12-30 Resumed')
    expect(reading.dues.map(each => [each.due, each.provisional])).toEqual([
      ['2027-12-27', false],
      ['2028-01-05', true],
    ])
  })

  test('that nobody resumes may stop all the same', () => {
    const reading = readOf(
      delivery,
      '2026-03-02 Issued due 2026-03-31',
      '2026-03-10 Paused',
      '2026-05-01 Closed',
    )
    expect(standingOf(reading, '2026-06-01')).toMatchObject({ standing: 'stopped', lateDays: 0 })
    expect(reading.suspensions).toEqual([{ from: at('2026-03-10', '10:00'), to: at('2026-05-01', '10:00') }])
  })
})

describe('an extension', () => {
  test('beyond the maximum is cut to it, and said so', () => {
    const reading = readOf(termOf(10, 'D'), '2026-03-02 Issued', '2026-03-05 Extended n 12')
    expect([lastDueOf(reading), reading.irregularities.map(each => each.code)]).toEqual([
      '2026-03-22',
      ['beyond-maximum'],
    ])
  })

  test('counts with those before it, and one too many has no effect', () => {
    const reading = readOf(
      termOf(10, 'D'),
      '2026-03-02 Issued',
      '2026-03-05 Extended n 6',
      '2026-03-06 Extended n 6',
      '2026-03-07 Extended n 1',
    )
    expect(reading.dues.map(each => each.due)).toEqual(['2026-03-12', '2026-03-18', '2026-03-22'])
    expect(reading.irregularities.map(each => each.code)).toEqual(['beyond-maximum', 'too-often'])
  })

  test('without a length is all that the rule allows, or nothing where it sets no limit', () => {
    expect(lastDueOf(readOf(termOf(10, 'D'), '2026-03-02 Issued', '2026-03-05 Extended'))).toBe('2026-03-22')
    const unlimited = readOf(delivery, '2026-03-02 Issued due 2026-03-31', '2026-03-05 Extended')
    expect([lastDueOf(unlimited), unlimited.irregularities.map(each => each.code)]).toEqual([
      '2026-03-31',
      ['no-length'],
    ])
  })
})

describe('more time', () => {
  test('may be used again in full after the term began anew', () => {
    const extend = {
      on: ['Extended'],
      max: 5,
      unit: 'D',
      times: 1,
      approver: '督查室',
      mustGiveReason: false,
    } as const
    const rule = termOf(10, 'D', { extend, restart: ['Corrected'] })
    const reading = readOf(
      rule,
      '2026-03-02 Issued',
      '2026-03-03 Extended n 5',
      '2026-03-10 Corrected',
      '2026-03-11 Extended n 5',
    )
    expect(reading.dues.map(each => each.due)).toEqual([
      '2026-03-12',
      '2026-03-17',
      '2026-03-20',
      '2026-03-25',
    ])
    expect(reading.irregularities).toEqual([])
  })

  test('is measured from the first due date, where none came with the start', () => {
    const extend = {
      on: ['Extended'],
      max: 10,
      unit: 'D',
      times: null,
      approver: '督查室',
      mustGiveReason: false,
    } as const
    const reading = readOf(
      { ...delivery, extend },
      '2026-03-02 Issued',
      '2026-03-03 Extended due 2026-03-31',
      '2026-03-04 Extended due 2026-04-30',
    )
    expect(reading.dues.map(each => each.due)).toEqual(['2026-03-31', '2026-04-10'])
  })

  test('of months counts from the start: three and three from 30 November are six', () => {
    const extend = {
      on: ['Extended'],
      max: 3,
      unit: 'M',
      times: 1,
      approver: '交办机关',
      mustGiveReason: true,
    } as const
    const reading = readOf(termOf(3, 'M', { extend }), '2026-11-30 Issued', '2027-02-01 Extended n 3')
    expect(reading.dues.map(each => each.due)).toEqual(['2027-02-28', '2027-05-30'])
  })

  test('adds to the term and not to the day it rolled to', () => {
    const rule = termOf(6, 'D', { rollToWorkday: true })
    const reading = readOf(rule, '2026-03-02 Issued', '2026-03-05 Extended n 2')
    expect(reading.dues.map(each => each.due)).toEqual(['2026-03-09', '2026-03-10'])
  })
})

describe('a term of hours', () => {
  test('runs from its instant, over nights and rests', () => {
    const reading = readOf(termOf(24, 'H'), '2026-03-06 16:20 Issued')
    expect(lastDueOf(reading)).toBe(at('2026-03-07', '16:20'))
    expect(standingOf(reading, at('2026-03-07', '15:50'))).toMatchObject({
      standing: 'running',
      minutesLeft: 30,
      lateDays: 0,
    })
    expect(standingOf(reading, at('2026-03-07', '16:21'))).toMatchObject({
      standing: 'overdue',
      minutesLeft: -1,
      lateDays: 1,
    })
    expect(standingOf(reading, '2026-03-07').standing).toBe('overdue')
    expect(standingOf(reading, at('2026-03-08', '16:21')).lateDays).toBe(2)
  })

  test('of working hours is suspended and extended in them', () => {
    const rule = termOf(4, 'WH', { warn: [{ n: 1, unit: 'WH' }] })
    const reading = readOf(
      rule,
      '2026-03-06 15:00 Issued',
      '2026-03-06 16:00 Paused',
      '2026-03-09 10:00 Resumed',
      '2026-03-09 11:00 Extended n 2',
    )
    expect(reading.dues.map(each => each.due)).toEqual([
      at('2026-03-09', '11:00'),
      at('2026-03-09', '13:00'),
      at('2026-03-09', '15:00'),
    ])
    expect(reading.dues.at(-1)?.warnings).toEqual([at('2026-03-09', '14:00')])
    expect(standingOf(reading, at('2026-03-09', '14:00')).standing).toBe('warned')
  })
})

test('a due date past the last published year is provisional until the calendar is there', () => {
  const events = facts('2027-12-20 Issued')
  const before = readClock(termOf(20, 'WD'), events, weekends, china)
  const published = {
    ...weekends,
    years: { ...weekends.years, '2028': { off: ['2028-01-03'], on: [] }, '2029': { off: [], on: [] } },
  }
  const after = readClock(termOf(20, 'WD'), events, published, china)
  expect(before?.dues).toMatchObject([{ due: '2028-01-17', provisional: true }])
  expect(after?.dues).toMatchObject([{ due: '2028-01-18', provisional: false }])
  expect([before, after].map(each => each && standingOf(each, '2028-01-01').provisional)).toEqual([
    true,
    false,
  ])
})

test.each([
  [termOf(5, 'D', { excludeStartDay: false }), '2026-03-06'],
  [termOf(5, 'WD', { excludeStartDay: false }), '2026-03-06'],
  [termOf(1, 'M', { excludeStartDay: false }), '2026-04-01'],
  [termOf(5, 'D'), '2026-03-07'],
  [termOf(5, 'WD'), '2026-03-09'],
  [termOf(1, 'M'), '2026-04-02'],
])('a law that counts the first day ends the term a day earlier (%#)', (rule, due) => {
  expect(lastDueOf(readOf(rule, '2026-03-02 Issued'))).toBe(due)
})
