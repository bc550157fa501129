import type { WorkCalendar } from '../../model/calendar.ts'
import { addDays, addMonths, type PlainDate } from '../../model/plain-date.ts'
import type { Plan, Window } from '../../model/plan.ts'
import { type PeriodDue, periodsDue } from '../schedule/reporting-calendar.ts'
import type { ReportingRule } from '../schedule/reporting-rule.ts'
import { lastDayOf } from './period-days.ts'

/** A plan's own rule for reporting (「于每月25日前报送」), with the clause that it stands in. */
export type StatedReporting = Pick<Window, 'rrule' | 'text'> & { readonly clauseId: string }

/** The first recurring day that a plan's rules of procedure name for handing something in; null where none does. */
export function statedReporting({ clauses }: Pick<Plan, 'clauses'>): StatedReporting | null {
  const clause = clauses.find(
    ({ kind, window, text }) =>
      kind === 'procedure' && window?.kind === 'every' && window.rrule !== null && /报|反馈/.test(text),
  )
  return clause?.window ? { rrule: clause.window.rrule, text: clause.window.text, clauseId: clause.id } : null
}

// Yearly reports are the rarest; one and a half years back there is always one.
const longestBackMonths = 18

/** The report that came due last by a day, at the last level of the chain: the period that is judged then. */
export function judgedPeriod(rule: ReportingRule, on: PlainDate, calendar: WorkCalendar): PeriodDue | null {
  const level = rule.levels.at(-1)?.id ?? null
  const dues = periodsDue(rule, addMonths(on, -longestBackMonths), on, calendar)
  return dues.findLast(due => due.level === level) ?? null
}

/** The next report to come due after a day. */
export function nextPeriod(rule: ReportingRule, on: PlainDate, calendar: WorkCalendar): PeriodDue | null {
  const level = rule.levels.at(-1)?.id ?? null
  const dues = periodsDue(rule, addDays(on, 1), addMonths(on, longestBackMonths), calendar)
  return dues.find(due => due.level === level) ?? null
}

/** A month to be judged, from when that can be said, and the returns that it is asked about. */
export type MonthToJudge = {
  readonly month: string
  readonly last: PlainDate
  readonly from: PlainDate
  readonly periods: readonly string[]
}

// A report looks back from the month after its period at most, with some days of grace and of rest.
const longestWaitDays = 75

/** When a month can be judged: after its last day, and after the grace of every report whose period ends in it. */
export function monthToJudge(rule: ReportingRule, month: string, calendar: WorkCalendar): MonthToJudge {
  const last = lastDayOf(month)
  const dues = periodsDue(rule, `${month}-01`, addDays(last, longestWaitDays), calendar).filter(
    ({ covers, level }) => covers.to.startsWith(month) && level === (rule.levels.at(-1)?.id ?? null),
  )
  const waits = dues.reduce((latest, { graceUntil }) => (graceUntil > latest ? graceUntil : latest), last)
  return { month, last, from: addDays(waits, 1), periods: dues.map(({ period }) => period) }
}
