import { addMonths, monthOf } from '../../model/plain-date.ts'
import type { OwedPeriod } from '../ledger/ledger-client.ts'

/** A period that a return may be for. `dueOn` and how many are still owed are null and 0 where the calendar has none. */
export type ReturnPeriod = { readonly period: string; readonly dueOn: string | null; readonly owed: number }

const stillOwed = ['open', 'in-grace', 'missing', 'returned'] as const

/** The periods that an agency owes returns for by the region's calendar, the latest due first, and this month. */
export function periodsOf(groups: readonly OwedPeriod[], agency: string, today: string): ReturnPeriod[] {
  const owed = groups
    .filter(each => each.agency === agency)
    .map(({ period, dueOn, states }) => ({
      period,
      dueOn,
      owed: stillOwed.reduce((sum, state) => sum + (states[state] ?? 0), 0),
    }))
    .sort((one, other) => (one.dueOn < other.dueOn ? 1 : -1))
  const months = [0, 1].map(back => monthOf(addMonths(today, -back)))
  const others = months.filter(month => owed.every(each => each.period !== month))
  return [...owed, ...others.map(period => ({ period, dueOn: null, owed: 0 }))]
}

/** The period that is reported now: the next to fall due, or the last that did; this month where none is owed. */
export function presentPeriod(periods: readonly ReturnPeriod[], today: string): ReturnPeriod | undefined {
  const dated = periods.filter(each => each.dueOn !== null)
  const coming = dated.findLast(each => (each.dueOn ?? '') >= today)
  return coming ?? dated[0] ?? periods[0]
}
