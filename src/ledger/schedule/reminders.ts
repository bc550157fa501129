import { addWorkingDays, type DueDay, type WorkCalendar } from '../../model/calendar.ts'
import { addDays, type PlainDate } from '../../model/plain-date.ts'
import type { Words } from '../field.ts'
import type { ReportDuty, ReportMade } from './reporting-status.ts'
import { doubles, type Mistake } from './rule-mistakes.ts'

/** One reminder of a plan: so many days before, on, or after the due day or the end of grace, and to which posts. */
export type Reminder = {
  readonly id: string
  readonly when: 'before' | 'on' | 'after'
  readonly days: number
  readonly unit: 'D' | 'WD'
  readonly of: 'due' | 'grace'
  readonly to: readonly ('reporter' | 'agency-head' | 'office')[]
  /** What it is called: 「临近提醒」. */
  readonly name: Words
}

/** Before to the one who writes, on the day to the one who signs, after it to the office as well. */
export const usualReminders: readonly Reminder[] = [
  {
    id: 'before',
    when: 'before',
    days: 3,
    unit: 'WD',
    of: 'due',
    to: ['reporter'],
    name: { zh: '临近提醒', en: 'due soon' },
  },
  {
    id: 'on',
    when: 'on',
    days: 0,
    unit: 'D',
    of: 'due',
    to: ['reporter', 'agency-head'],
    name: { zh: '到期提醒', en: 'due today' },
  },
  {
    id: 'after',
    when: 'after',
    days: 1,
    unit: 'WD',
    of: 'grace',
    to: ['reporter', 'agency-head', 'office'],
    name: { zh: '到期催办', en: 'overdue' },
  },
]

/** `key` is the same whenever it is asked, so that one reminder is sent once. */
export type ReminderDue = {
  readonly key: string
  readonly reminder: Reminder
  readonly duty: ReportDuty
  readonly on: PlainDate
  readonly provisional: boolean
}

/**
 * Reminders whose day lies after `since`, up to and with `until`: what was due while nothing ran is made up for. Who
 * has reported by `until` is not reminded.
 */
export function remindersDue(
  plan: readonly Reminder[],
  duties: readonly ReportDuty[],
  reports: readonly ReportMade[],
  { since, until }: { readonly since: PlainDate; readonly until: PlainDate },
  calendar: WorkCalendar,
): ReminderDue[] {
  const reported = new Set(reports.filter(report => report.on <= until).map(report => report.duty))
  return duties
    .filter(duty => !reported.has(duty.id))
    .flatMap(duty =>
      plan.map(reminder => {
        const { date, provisional } = dayOf(reminder, duty, calendar)
        return { key: `${duty.id}:${duty.due.period}:${reminder.id}`, reminder, duty, on: date, provisional }
      }),
    )
    .filter(({ on }) => on > since && on <= until)
}

function dayOf({ when, days, unit, of }: Reminder, { due }: ReportDuty, calendar: WorkCalendar): DueDay {
  const day = of === 'due' ? due.dueOn : due.graceUntil
  const count = when === 'on' ? 0 : when === 'before' ? -days : days
  const { date, provisional } =
    unit === 'WD' ? addWorkingDays(calendar, day, count) : { date: addDays(day, count), provisional: false }
  return { date, provisional: provisional || due.provisional }
}

/** What is wrong with a plan of reminders. */
export function mistakesOfReminders(plan: readonly Reminder[]): Mistake[] {
  return [
    ...doubles(
      plan.map(reminder => reminder.id),
      'reminders',
    ),
    ...plan.flatMap(({ id, when, days, to, name }) => {
      const at = `reminders.${id}`
      return [
        ...((when === 'on' ? days === 0 : days >= 1) && Number.isInteger(days)
          ? []
          : [
              {
                code: 'term-impossible' as const,
                at,
                zh: `“${name.zh}”的天数不对：当日提醒写0，提前或之后写1以上的整数。`,
              },
            ]),
        ...(to.length > 0
          ? []
          : [{ code: 'name-missing' as const, at, zh: `“${name.zh}”没有写明提醒谁。请选岗位。` }]),
      ]
    }),
  ]
}
