import type { WorkCalendar } from './calendar.ts'
import { type ClockDue, type ClockEvent, type ClockRule, readClock } from './clock.ts'

/** What another calendar makes of the due date in force: a fact to be recorded, since somebody was told the old one. */
export type DueRecounted = { readonly from: ClockDue; readonly to: ClockDue }

/** Null where the clock has no due date, has stopped, or its due date stays as it was, final or not. */
export function recountDue(
  rule: ClockRule,
  events: readonly ClockEvent[],
  calendars: { readonly before: WorkCalendar; readonly after: WorkCalendar },
  utcOffsetMinutes: number,
): DueRecounted | null {
  const [before, after] = [calendars.before, calendars.after].map(calendar =>
    readClock(rule, events, calendar, utcOffsetMinutes),
  )
  const [from, to] = [before?.dues.at(-1), after?.dues.at(-1)]
  if (!from || !to || after?.stoppedAt !== null) return null
  return from.due === to.due && from.provisional === to.provisional ? null : { from, to }
}
