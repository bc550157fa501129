import {
  addWorkingDays,
  type DueDay,
  isSettled,
  isWorkday,
  rollToWorkday,
  type WorkCalendar,
} from '../../model/calendar.ts'
import { addDays, lastDayOfMonth, monthOf, type PlainDate } from '../../model/plain-date.ts'
import { addToMonth } from './months.ts'
import { type Days, type Period, periodNumber, periodNumbered } from './periods.ts'
import type { ReportingRule } from './reporting-rule.ts'

/** One report that falls due: for which period, from when it may be handed in, by when, and until when it is let pass. */
export type PeriodDue = {
  /** Key of the period; `2026-03.2` is the second of several reports in one. */
  readonly period: string
  readonly zh: string
  readonly covers: Days
  /** The level of the chain that reports, null where there is none. */
  readonly level: string | null
  readonly opensOn: PlainDate
  readonly dueOn: PlainDate
  readonly graceUntil: PlainDate
  /** A day leans on a year whose rest days are not published. */
  readonly provisional: boolean
}

// No rest that the State Council ever set comes near; a due day is moved by less than this.
const longestMove = 15

// A period's reports are due by the end of the month after it, so one this far back may still be due.
const longestWait = 31 + longestMove

/** The reports due from one day to another, both included, in the order of their days. */
export function periodsDue(
  rule: ReportingRule,
  from: PlainDate,
  to: PlainDate,
  calendar: WorkCalendar,
): PeriodDue[] {
  const found: PeriodDue[] = []
  for (let number = periodNumber(rule.every, addDays(from, -longestWait)); ; number++) {
    const period = periodNumbered(rule.every, number)
    const turns = rule.days.map(day => nominalDay(rule, number, day))
    if (turns.every(day => addDays(day, -longestMove - earliest(rule)) > to)) break
    found.push(...turns.flatMap((day, turn) => duesOf(rule, period, day, turn, calendar)))
  }
  return found
    .filter(due => due.dueOn >= from && due.dueOn <= to)
    .sort((a, b) => compare(a.dueOn, b.dueOn) || compare(a.period, b.period))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const earliest = ({ levels }: ReportingRule): number => Math.max(0, ...levels.map(level => level.daysBefore))

function duesOf(
  rule: ReportingRule,
  period: Period,
  day: PlainDate,
  turn: number,
  calendar: WorkCalendar,
): PeriodDue[] {
  const several = rule.days.length > 1
  const levels = rule.levels.length > 0 ? rule.levels : [{ id: null, daysBefore: 0 }]
  return levels.map(({ id, daysBefore }) => {
    const due = moved(rule, addDays(day, -daysBefore), calendar)
    const grace = graceOf(rule, due.date, calendar)
    return {
      period: several ? `${period.key}.${turn + 1}` : period.key,
      zh: several ? `${period.zh}第${turn + 1}次` : period.zh,
      covers: period.covers,
      level: id,
      opensOn: addDays(due.date, -rule.opensDaysBefore),
      dueOn: due.date,
      graceUntil: grace.date,
      provisional: due.provisional || grace.provisional,
    }
  })
}

/** The due day before rest days are looked at. */
function nominalDay({ every, dueIn, month }: ReportingRule, number: number, day: number): PlainDate {
  const days =
    every === 'week' || every === 'ten-days'
      ? periodNumbered(every, dueIn === 'same' ? number : number + 1).covers
      : dueMonth(periodNumbered(every, number), dueIn, month)
  if (day < 0) return addDays(days.to, day + 1)
  const counted = addDays(days.from, day - 1)
  return counted < days.to ? counted : days.to
}

function dueMonth({ covers }: Period, dueIn: ReportingRule['dueIn'], month: number | null): Days {
  const last = monthOf(covers.to)
  const stated = month === null ? last : `${last.slice(0, 4)}-${String(month).padStart(2, '0')}`
  const from = `${addToMonth(stated, dueIn === 'same' ? 0 : 1)}-01`
  return { from, to: lastDayOfMonth(from) }
}

function moved({ roll }: ReportingRule, date: PlainDate, calendar: WorkCalendar): DueDay {
  if (roll === 'none') return { date, provisional: false }
  if (roll === 'next') return rollToWorkday(calendar, date)
  const provisional = !isSettled(calendar, date)
  if (isWorkday(calendar, date)) return { date, provisional }
  const before = addWorkingDays(calendar, date, -1)
  return { date: before.date, provisional: provisional || before.provisional }
}

const graceOf = ({ grace }: ReportingRule, dueOn: PlainDate, calendar: WorkCalendar): DueDay =>
  grace.unit === 'WD'
    ? addWorkingDays(calendar, dueOn, grace.n)
    : { date: addDays(dueOn, grace.n), provisional: false }
