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
import { readClockRuns } from './clock-run.ts'

describe('a clock', () => {
  test('has not started without its start event', () => {
    expect(readClock(delivery, facts('2026-03-02 Closed'), weekends, china)).toBeNull()
    expect(readClock(delivery, [], weekends, china)).toBeNull()
  })

  test('without a due date runs and is never late', () => {
    const reading = readOf(delivery, '2026-03-02 Issued')
    expect(reading.dues).toEqual([])
    expect(standingOf(reading, '2030-01-01')).toMatchObject({
      standing: 'running',
      due: null,
      daysLeft: null,
      lateDays: 0,
    })
  })

  test('takes facts in the order of their time, however they are listed', () => {
    const inOrder = readOf(
      delivery,
      '2026-03-02 Issued due 2026-03-10',
      '2026-03-05 Extended due 2026-03-20',
      '2026-03-12 Closed',
    )
    const shuffled = readOf(
      delivery,
      '2026-03-12 Closed',
      '2026-03-05 Extended due 2026-03-20',
      '2026-03-02 Issued due 2026-03-10',
    )
    expect(shuffled).toEqual(inOrder)
  })
})

describe('a clock that has stopped', () => {
  test('starts another run when opened again, and the first keeps its record', () => {
    const events = facts(
      '2026-03-02 Issued due 2026-03-10',
      '2026-03-15 Closed',
      '2026-04-01 Reopened due 2026-04-20',
      '2026-04-10 Closed',
    )
    const runs = readClockRuns(delivery, events, weekends, china)
    expect(runs.map(run => standingOf(run, '2026-05-01').lateDays)).toEqual([5, 0])
    expect(readClock(delivery, events, weekends, china)).toEqual(runs[1])
  })

  test('may begin anew with a restart, as one that never started may not', () => {
    const rule = termOf(5, 'D', { restart: ['Returned'] })
    expect(lastDueOf(readOf(rule, '2026-03-02 Issued', '2026-03-05 Closed', '2026-03-10 Returned'))).toBe(
      '2026-03-15',
    )
    expect(readClock(rule, facts('2026-03-10 Returned'), weekends, china)).toBeNull()
  })

  test('may be stopped and started by the same fact', () => {
    const rule = termOf(5, 'D', { start: ['Issued', 'Reassigned'], stop: ['Accepted', 'Reassigned'] })
    const events = facts('2026-03-02 Issued', '2026-03-10 Reassigned', '2026-03-12 Accepted')
    const runs = readClockRuns(rule, events, weekends, china)
    expect(runs.map(run => [run.dues[0]?.due, standingOf(run, '2026-04-01').lateDays])).toEqual([
      ['2026-03-07', 3],
      ['2026-03-15', 0],
    ])
  })

  test('begins its whole term anew with a restart, and the days that were late before it stay', () => {
    const rule = termOf(5, 'D', { restart: ['Corrected'] })
    const reading = readOf(rule, '2026-03-02 Issued', '2026-03-10 Corrected', '2026-03-14 Closed')
    expect(reading.dues.map(each => [each.due, each.setBy])).toEqual([
      ['2026-03-07', 'Issued'],
      ['2026-03-15', 'Corrected'],
    ])
    expect(standingOf(reading, '2026-04-01')).toMatchObject({
      standing: 'stopped',
      lateDays: 3,
      everLate: true,
    })
  })
})

describe('how a clock stands', () => {
  const reading = readOf(delivery, '2026-03-02 Issued due 2026-03-20', '2026-03-24 Closed')
  test.each([
    ['2026-03-01', 'running', 19, 0],
    ['2026-03-12', 'running', 8, 0],
    ['2026-03-13', 'warned', 7, 0],
    ['2026-03-20', 'warned', 0, 0],
    ['2026-03-21', 'overdue', -1, 1],
    ['2026-03-23', 'overdue', -3, 3],
    ['2026-03-24', 'stopped', null, 4],
    ['2027-01-01', 'stopped', null, 4],
  ])('on %s: %s, %s days left, %i late', (asOf, standing, daysLeft, lateDays) => {
    expect(standingOf(reading, asOf)).toMatchObject({ standing, daysLeft, lateDays, everLate: lateDays > 0 })
  })

  test('is asked at an instant as well: on the last day until 24:00', () => {
    expect(standingOf(reading, at('2026-03-20', '23:59')).standing).toBe('warned')
    expect(standingOf(reading, at('2026-03-21', '00:00')).standing).toBe('overdue')
    expect(standingOf(reading, at('2026-03-24', '09:59')).standing).toBe('overdue')
    expect(standingOf(reading, at('2026-03-24', '10:00')).standing).toBe('stopped')
  })
})

test('the end of a day knows nothing of the first instant of the next', () => {
  const reading = readOf(delivery, '2026-03-02 Issued due 2026-03-10', '2026-03-15 00:00 Closed')
  expect(standingOf(reading, '2026-03-14').standing).toBe('overdue')
  expect(standingOf(reading, '2026-03-15').standing).toBe('stopped')
})

describe('lateness stays', () => {
  test('when the term is extended afterwards', () => {
    const reading = readOf(delivery, '2026-03-02 Issued due 2026-03-20', '2026-03-25 Extended due 2026-04-30')
    expect(standingOf(reading, '2026-03-24')).toMatchObject({ standing: 'overdue', lateDays: 4 })
    expect(standingOf(reading, '2026-03-25')).toMatchObject({
      standing: 'running',
      lateDays: 5,
      daysLeft: 36,
    })
    expect(standingOf(reading, '2026-05-02')).toMatchObject({ standing: 'overdue', lateDays: 7 })
  })

  test('and none arises when the extension comes in time', () => {
    const reading = readOf(delivery, '2026-03-02 Issued due 2026-03-20', '2026-03-20 Extended due 2026-04-30')
    expect(standingOf(reading, '2026-04-30')).toMatchObject({
      standing: 'warned',
      lateDays: 0,
      everLate: false,
    })
  })

  test('counts a due date that was past when it was set from the day it was set', () => {
    const late = readOf(delivery, '2026-03-10 Issued due 2026-03-01')
    expect(standingOf(late, '2026-03-10')).toMatchObject({ standing: 'warned', lateDays: 0 })
    expect(standingOf(late, '2026-03-12')).toMatchObject({ standing: 'overdue', lateDays: 2 })
    const earlier = readOf(delivery, '2026-03-02 Issued due 2026-06-30', '2026-03-10 Amended due 2026-03-05')
    expect(standingOf(earlier, '2026-03-12')).toMatchObject({ standing: 'overdue', lateDays: 2 })
  })

  test('and grows neither while suspended nor after the end', () => {
    const reading = readOf(
      delivery,
      '2026-03-02 Issued due 2026-03-05',
      '2026-03-08 Paused',
      '2026-03-20 Resumed',
      '2026-03-22 Closed',
    )
    expect(reading.dues).toHaveLength(1)
    expect(standingOf(reading, '2026-03-15')).toMatchObject({ standing: 'suspended', lateDays: 3 })
    expect(standingOf(reading, '2026-03-21')).toMatchObject({ standing: 'overdue', lateDays: 4 })
    expect(standingOf(reading, '2026-06-01')).toMatchObject({ standing: 'stopped', lateDays: 5 })
  })
})

describe('the end of a term', () => {
  test('may bring about an effect instead of lateness, from the day after it', () => {
    const reading = readOf(
      termOf(5, 'D', { onExpire: 'deemed-agreed' }),
      '2026-03-02 Issued',
      '2026-03-09 Closed',
    )
    expect(standingOf(reading, '2026-03-07')).toMatchObject({ standing: 'running', effect: null })
    const after = {
      standing: 'stopped',
      lateDays: 0,
      everLate: false,
      effect: { kind: 'deemed-agreed', on: '2026-03-08' },
    }
    expect(standingOf(reading, '2026-03-08')).toMatchObject(after)
    expect(standingOf(reading, '2026-06-01')).toMatchObject(after)
  })

  test('may reach back to the start', () => {
    const rule = termOf(5, 'D', { onExpire: 'deemed-accepted', effectFrom: 'start' })
    expect(standingOf(readOf(rule, '2026-03-02 Issued'), '2026-03-08').effect).toEqual({
      kind: 'deemed-accepted',
      on: '2026-03-02',
    })
  })

  test('brings about nothing where the clock stopped in time, or the term was extended', () => {
    const rule = termOf(5, 'D', { onExpire: 'deemed-withdrawn' })
    expect(standingOf(readOf(rule, '2026-03-02 Issued', '2026-03-07 Closed'), '2026-04-01').effect).toBeNull()
    expect(
      standingOf(readOf(rule, '2026-03-02 Issued', '2026-03-07 Extended n 3'), '2026-03-10').effect,
    ).toBeNull()
  })

  test('of a minimum term makes what is done before it too early', () => {
    const rule = termOf(30, 'D', { atLeast: true, onExpire: 'auto-close' })
    const codes = (closed: string) =>
      readOf(rule, '2026-03-02 Issued', `${closed} Closed`).irregularities.map(each => each.code)
    expect([codes('2026-03-31'), codes('2026-04-01')]).toEqual([['too-early'], []])
  })
})
