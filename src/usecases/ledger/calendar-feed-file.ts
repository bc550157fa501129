import { ICalCalendar, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { addDays, type PlainDate } from '../../model/plain-date.ts'

/** One thing to be done by a day, or by an instant where the term is one of hours. */
export type CalendarEntry = {
  /** The same for the same thing, whenever it is asked. */
  readonly uid: string
  /** Never less than before: a calendar program takes the larger one for the newer. */
  readonly sequence: number
  readonly changedAt: string
  readonly due: PlainDate | string
  readonly title: string
  /** The day may still be moved by a calendar that is not published. */
  readonly provisional: boolean
  readonly link: string
}

/** A calendar program asks again after so long. */
const refreshSeconds = 6 * 3600

/** The entries as iCalendar (RFC 5545). The same entries are the same bytes. */
export function writeCalendar(name: string, entries: readonly CalendarEntry[]): string {
  const calendar = new ICalCalendar({
    name,
    prodId: { company: 'luoshi', product: 'ledger', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: refreshSeconds,
  })
  for (const { uid, sequence, changedAt, due, title, provisional, link } of entries) {
    const isDay = due.length === 10
    calendar.createEvent({
      id: uid,
      sequence,
      stamp: new Date(changedAt),
      lastModified: new Date(changedAt),
      // Days are written from UTC, so that the machine's own zone moves none.
      start: new Date(due),
      ...(isDay && { end: new Date(addDays(due, 1)) }),
      allDay: isDay,
      timezone: 'UTC',
      summary: provisional ? `（暂定）${title}` : title,
      status: provisional ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
      url: link,
      ...(provisional && { description: '当年放假安排公布后可能变动' }),
    })
  }
  return calendar.toString()
}
