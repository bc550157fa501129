import fc from 'fast-check'
import { expect, test } from 'vitest'
import { china, facts, lastDueOf, readOf, termOf, weekends } from '../../test/invented-clocks.ts'
import { type ClockReading, readClock, standingOf } from './clock.ts'
import { readClockRuns } from './clock-run.ts'
import { addDays } from './plain-date.ts'

// For any facts, in any order that a year may bring them.

const day = (n: number) => addDays('2026-03-02', n)
const rules = fc.constantFrom(
  termOf(15, 'D'),
  termOf(15, 'WD'),
  termOf(2, 'M'),
  termOf(15, 'D', { rollToWorkday: true }),
  termOf(40, 'WH'),
  termOf(100, 'H'),
)
const lines = fc
  .array(
    fc.tuple(
      fc.integer({ min: 1, max: 90 }),
      fc.constantFrom('Paused', 'Resumed', 'Extended n 3', 'Closed', 'Paused until 2026-04-20'),
    ),
    { maxLength: 8 },
  )
  .map(list => ['2026-03-02 Issued', ...list.map(([n, what]) => `${day(n)} ${what}`)])

test('reading again gives the same, and days late never become fewer', () => {
  fc.assert(
    fc.property(rules, lines, fc.nat(150), (rule, written, n) => {
      const events = facts(...written)
      const reading = readClock(rule, events, weekends, china) as ClockReading
      const replayed = readClock(
        JSON.parse(JSON.stringify(rule)),
        JSON.parse(JSON.stringify(events)),
        weekends,
        china,
      )
      expect(replayed).toEqual(reading)
      const [one, next] = [standingOf(reading, day(n)), standingOf(reading, day(n + 1))]
      expect(next.lateDays).toBeGreaterThanOrEqual(one.lateDays)
      expect(one.everLate).toBe(one.lateDays > 0)
      if (one.standing === 'overdue') expect(one.lateDays).toBeGreaterThan(0)
    }),
    { numRuns: 400 },
  )
})

test('a later fact never makes the days that were already late fewer', () => {
  fc.assert(
    fc.property(rules, lines, fc.nat(100), (rule, written, n) => {
      const [known, all] = [written.filter(line => line.slice(0, 10) <= day(n)), written]
      const asKnown = standingOf(readOf(rule, ...known), day(n)).lateDays
      const first = readClockRuns(rule, facts(...all), weekends, china)[0] as ClockReading
      expect(standingOf(first, day(n)).lateDays).toBe(asKnown)
      expect(standingOf(first, day(n + 60)).lateDays).toBeGreaterThanOrEqual(asKnown)
    }),
    { numRuns: 400 },
  )
})

test('a suspension never makes a term shorter', () => {
  fc.assert(
    fc.property(
      rules,
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 0, max: 60 }),
      (rule, from, length) => {
        const start = '2026-03-02 09:00 Issued'
        const plain = lastDueOf(readOf(rule, start)) as string
        const suspended = lastDueOf(
          readOf(rule, start, `${day(from)} Paused`, `${day(from + length)} Resumed`),
        ) as string
        expect(suspended >= plain).toBe(true)
      },
    ),
    { numRuns: 400 },
  )
})
