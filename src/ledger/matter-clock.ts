import type { WorkCalendar } from '../model/calendar.ts'
import type { ClockReading } from '../model/clock.ts'
import { readClockRuns } from '../model/clock-run.ts'
import type { Clock } from './matter.ts'

/**
 * How one clock of a matter ran. A clock that is begun again is another clock of the matter, so of the runs that its
 * facts would give only the first is its own: 改派 ends the old lead's term and begins the new one's.
 */
export const readMatterClock = (
  { rule, events }: Clock,
  calendar: WorkCalendar,
  utcOffsetMinutes: number,
): ClockReading | undefined => readClockRuns(rule, events, calendar, utcOffsetMinutes)[0]
