import { date, line, list, optional } from './field.ts'
import { command, type Row } from './matter-type.ts'

// A due date that fell into a year whose holidays were not published is provisional. When the State Council's notice
// comes, the date is computed again and the change put on record; the clock itself needs no telling.

const mostClocks = 20

export const noteCalendar = <Facts>() =>
  command<Facts>()({
    zh: '期限重新计算',
    en: 'Recompute the due dates',
    event: 'CalendarNoted',
    fields: {
      calendar: line('日历版本', 'Calendar'),
      dues: list(
        '期限',
        'Due dates',
        { clock: line('时钟', 'Clock'), from: optional(date('原为', 'Was')), to: date('现为', 'Is') },
        mostClocks,
      ),
    },
  })

export const rowForCalendar = (from: readonly string[]): Row => ({
  command: 'note-calendar',
  from,
  to: 'stay',
  by: ['system'],
})
