import type { WindowDraft } from '../recognizer.ts'
import { iso, readDigits, readPoint, signValue, skipBlanks } from './window-dates.ts'

type Rule = { rrule: string; end: number }

// Weekdays as RFC 5545 names them, 周一 first.
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

const DAYS = ';BYMONTHDAY='

// A duty comes round on two or three days of a month at most.
const MOST_DAYS = 4

function dayOfMonth(text: string, at: number, end: number, left = MOST_DAYS): Rule | null {
  const { value, end: unit } = readDigits(text, skipBlanks(text, at, end), end, 2)
  if (value < 1 || value > 31 || (text[unit] !== '日' && text[unit] !== '号')) return null
  // 「每月5日、20日前」
  const more =
    text[unit + 1] === '、' && unit + 1 < end && left > 1 ? dayOfMonth(text, unit + 2, end, left - 1) : null
  if (more) return { rrule: `${DAYS}${value},${more.rrule.slice(DAYS.length)}`, end: more.end }
  return { rrule: DAYS + value, end: unit + 1 }
}

function monthly(text: string, at: number, end: number, step: string): Rule {
  if (text[at] === '底' || text[at] === '末')
    return { rrule: `FREQ=MONTHLY${step};BYMONTHDAY=-1`, end: at + 1 }
  const day = dayOfMonth(text, at, end)
  if (day) return { rrule: `FREQ=MONTHLY${step}${day.rrule}`, end: day.end }
  return { rrule: `FREQ=MONTHLY${step}`, end: at }
}

function yearly(text: string, at: number, end: number, step: string): Rule {
  if (text[at] === '年' && (text[at + 1] === '底' || text[at + 1] === '末'))
    return yearly(text, at + 1, end, step)
  if (text[at] === '底' || text[at] === '末') {
    return { rrule: `FREQ=YEARLY${step};BYMONTH=12;BYMONTHDAY=-1`, end: at + 1 }
  }
  // Any year without a leap day serves to read the month and day.
  const point = readPoint(text, skipBlanks(text, at, end), end, 2001)
  if (point?.year !== 2001) return { rrule: `FREQ=YEARLY${step}`, end: at }
  const month = Math.floor(point.to / 100) % 100
  const day = point.month > 0 || point.from !== point.to ? -1 : point.to % 100
  return { rrule: `FREQ=YEARLY${step};BYMONTH=${month};BYMONTHDAY=${day}`, end: point.end }
}

function weekly(text: string, at: number): Rule {
  const day = text[at] === '日' || text[at] === '天' ? 7 : signValue(text.charCodeAt(at))
  const named = day >= 1 && day <= 7 ? WEEKDAYS[day - 1] : undefined
  return named ? { rrule: `FREQ=WEEKLY;BYDAY=${named}`, end: at + 1 } : { rrule: 'FREQ=WEEKLY', end: at }
}

/** How many units go to one turn: `每两年`, `每3年`. */
function readStep(text: string, at: number): { step: number; end: number } {
  const value = signValue(text.charCodeAt(at))
  if (value < 1) return { step: 1, end: at }
  return { step: value, end: text[at + 1] === '个' ? at + 2 : at + 1 }
}

function readRule(text: string, at: number, end: number): Rule | null {
  if (text.startsWith('半年', at)) return monthly(text, at + 2, end, ';INTERVAL=6')
  const { step, end: unit } = readStep(text, at)
  const every = step > 1 ? `;INTERVAL=${step}` : ''
  switch (text[unit]) {
    case '年':
      return yearly(text, text[unit + 1] === '度' ? unit + 2 : unit + 1, end, every)
    case '季':
      return text[unit + 1] === '度' || step === 1
        ? monthly(text, text[unit + 1] === '度' ? unit + 2 : unit + 1, end, `;INTERVAL=${3 * step}`)
        : null
    case '月':
      return monthly(text, unit + 1, end, every)
    case '周':
      return step === 1 ? weekly(text, unit + 1) : { rrule: `FREQ=WEEKLY${every}`, end: unit + 1 }
    case '天':
    case '日':
      return { rrule: `FREQ=DAILY${every}`, end: unit + 1 }
    default:
      return null
  }
}

/** A duty that comes round again, from `每`: `每月25日前`, `每季度`, `每两年`, `每年6月底前`. */
export function readEvery(text: string, at: number, end: number, from = 0): WindowDraft | null {
  const rule = readRule(text, at + 1, end)
  if (!rule || rule.end > end) return null
  const before = text[rule.end] === '前' && rule.end < end ? 1 : 0
  return { kind: 'every', from: iso(from), to: null, rrule: rule.rrule, start: at, end: rule.end + before }
}
