import type { WorkCalendar } from '../src/model/calendar.ts'
import {
  type ClockEvent,
  type ClockReading,
  type ClockRule,
  readClock,
  type TermUnit,
} from '../src/model/clock.ts'
import { instantOf } from '../src/model/plain-date.ts'

/** Where clocks are eight hours ahead of UTC: all tests of terms are set there. */
export const china = 480

/**
 * Facts as one writes them down, at ten in the morning where no time is given:
 * `2026-03-02 PetitionAccepted`, `2026-03-02 14:30 Issued due 2026-06-30`, `… Extended n 5`, `… Paused until 2026-04-30`.
 */
export const facts = (...lines: readonly string[]): ClockEvent[] => lines.map(fact)

const shape =
  /^(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}))? (\w+)(?: due (\S+))?(?: until (\S+))?(?: n (\d+(?:\.\d+)?))?$/

function fact(line: string): ClockEvent {
  const [, date, time = '10:00', kind, due, until, n] = shape.exec(line) ?? []
  if (date === undefined || kind === undefined) throw new Error(`not a fact: ${line}`)
  return {
    at: instantOf(date, time, china),
    kind,
    ...(due === undefined ? {} : { due }),
    ...(until === undefined ? {} : { until }),
    ...(n === undefined ? {} : { n: Number(n) }),
  }
}

// Weekends only, and the first week of October.
const week = ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07']
export const weekends: WorkCalendar = {
  version: 'invented',
  years: { '2026': { off: week, on: [] }, '2027': { off: [], on: [] } },
  hours: [['09:00', '17:00']],
}

export const delivery: ClockRule = {
  id: 'delivery',
  title: '完成时限',
  basis: { law: '望澄区重点任务分工', article: '完成时限' },
  jurisdiction: '000000',
  validFrom: '2026-01-01',
  validTo: null,
  term: { given: true },
  excludeStartDay: true,
  rollToWorkday: false,
  start: ['Issued', 'Reopened'],
  stop: ['Closed'],
  suspend: { on: ['Paused'], off: ['Resumed'], mustNotify: false },
  extend: {
    on: ['Extended', 'Amended'],
    max: null,
    unit: 'D',
    times: null,
    approver: '督查室',
    mustGiveReason: true,
  },
  warn: [{ n: 7, unit: 'D' }],
  onExpire: 'overdue',
}

export const termOf = (n: number, unit: TermUnit, more: Partial<ClockRule> = {}): ClockRule => ({
  ...delivery,
  id: 'term',
  term: { n, unit },
  warn: [],
  extend: {
    on: ['Extended'],
    max: 10,
    unit: unit === 'WH' ? 'WH' : unit,
    times: 2,
    approver: '督查室',
    mustGiveReason: false,
  },
  ...more,
})

export const readOf = (rule: ClockRule, ...lines: string[]): ClockReading => {
  const reading = readClock(rule, facts(...lines), weekends, china)
  if (!reading) throw new Error('the clock has not started')
  return reading
}
export const lastDueOf = (reading: ClockReading) => reading.dues.at(-1)?.due
export const at = (date: string, time: string) => instantOf(date, time, china)
