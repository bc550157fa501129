import type { Window } from '../../model/plan.ts'

/** What a person typed as a window, read; or why it cannot be, as a key of the text table. */
export type WindowReading =
  | { window: Omit<Window, 'span' | 'inherited' | 'text'> | null }
  | { problem: 'unread' }
  | { problem: 'no-month'; month: number }
  | { problem: 'no-day' }

const numerals: Record<string, number> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  十一: 11,
  十二: 12,
}
const numberOf = (word: string) => numerals[word] ?? Number(word)

const day = (year: number, month: number, date: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
const lastDate = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

const by = (to: string): WindowReading => ({ window: { kind: 'by', from: null, to, rrule: null } })
const every = (rrule: string): WindowReading => ({ window: { kind: 'every', from: null, to: null, rrule } })

const relativeYears: Record<string, number> = { 今年: 0, 本年: 0, 明年: 1, 后年: 2 }
const ending = '(?:底|末)?(?:以前|之前|前|内)?'
const yearWord = '(?:(\\d{4})年?|(今年|本年|明年|后年))'

const forms: readonly (readonly [RegExp, (match: RegExpExecArray, today: Date) => WindowReading])[] = [
  [
    /^(?:长期|常态化|持续|ongoing)$/i,
    () => ({ window: { kind: 'ongoing', from: null, to: null, rrule: null } }),
  ],
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:前)?$/, ([, y, m, d]) => dated(Number(y), Number(m), Number(d))],
  [/^(\d{4})[-/.](\d{1,2})$/, ([, y, m]) => dated(Number(y), Number(m), null)],
  [
    new RegExp(`^${yearWord}?(\\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:(\\d{1,2})[日号])?${ending}$`),
    ([, y, word, m, d], today) => dated(yearOf(y, word, today), numberOf(m ?? ''), d ? Number(d) : null),
  ],
  [
    new RegExp(`^${yearWord}?第?([一二三四1-4])季度${ending}$`),
    ([, y, word, quarter], today) => dated(yearOf(y, word, today), numberOf(quarter ?? '') * 3, null),
  ],
  [
    new RegExp(`^${yearWord}?(上|下)半年${ending}$`),
    ([, y, word, half], today) => dated(yearOf(y, word, today), half === '上' ? 6 : 12, null),
  ],
  [
    new RegExp(`^(?:${yearWord}|年)${ending}$`),
    ([, y, word], today) => dated(yearOf(y, word, today), 12, null),
  ],
  [
    /^([\d一二两三四五六七八九十]{1,2})(年|个月)(?:之内|以内|内)$/,
    ([, count, unit], today) => {
      const months = numberOf(count ?? '') * (unit === '年' ? 12 : 1)
      const end = new Date(Date.UTC(today.getFullYear(), today.getMonth() + months, 1))
      const last = lastDate(end.getUTCFullYear(), end.getUTCMonth() + 1)
      return by(day(end.getUTCFullYear(), end.getUTCMonth() + 1, Math.min(today.getDate(), last)))
    },
  ],
  [/^每[个]?月(?:(\d{1,2})[日号])?前?$/, ([, date]) => monthly(date ? Number(date) : null)],
  [/^每(?:个)?季度$/, () => every('FREQ=MONTHLY;INTERVAL=3')],
  [/^每半年$/, () => every('FREQ=MONTHLY;INTERVAL=6')],
  [/^(?:每年|今后每年)$/, () => every('FREQ=YEARLY')],
  [/^每周$/, () => every('FREQ=WEEKLY')],
  [/^每天|每日$/, () => every('FREQ=DAILY')],
]

// A hyphen joins two dates only after 年, 月 or 日: in 2026-03-05 it is part of one.
const between = /^(?:(.+?)(?:至|到|[—–~～]+)|(.+[年月日号])-+)(.+)$/

/** Reads 「明年6月底」「每月25日」「3年内」 or a date, as of a day that the caller gives. */
export function readWindow(typed: string, today: Date): WindowReading {
  const words = typed.trim().replace(/\s+/g, '')
  if (words === '') return { window: null }
  for (const [form, read] of forms) {
    const match = form.exec(words)
    if (match) return read(match, today)
  }
  const [, joined, hyphenated, second] = between.exec(words) ?? []
  const first = joined ?? hyphenated
  return first && second ? readRange(first, second, today) : { problem: 'unread' }
}

function readRange(first: string, second: string, today: Date): WindowReading {
  const [start, end] = [readWindow(first, today), readWindow(second, today)]
  if ('problem' in start) return start
  if ('problem' in end) return end
  if (!start.window?.to || !end.window?.to) return { problem: 'unread' }
  const [year, month] = start.window.to.split('-')
  const isYear = /^\d{4}年?$/.test(first)
  const isDay = /[日号]|\d[-/.]\d{1,2}[-/.]\d/.test(first)
  const from = isYear ? `${year}-01-01` : isDay ? start.window.to : `${year}-${month}-01`
  if (from > end.window.to) return { problem: 'unread' }
  return { window: { kind: 'during', from, to: end.window.to, rrule: null } }
}

const yearOf = (digits: string | undefined, word: string | undefined, today: Date) =>
  digits ? Number(digits) : today.getFullYear() + (relativeYears[word ?? ''] ?? 0)

function dated(year: number, month: number, date: number | null): WindowReading {
  if (month < 1 || month > 12) return { problem: 'no-month', month }
  const last = lastDate(year, month)
  if (date !== null && (date < 1 || date > last)) return { problem: 'no-day' }
  return by(day(year, month, date ?? last))
}

function monthly(date: number | null): WindowReading {
  if (date === null) return every('FREQ=MONTHLY')
  return date >= 1 && date <= 31 ? every(`FREQ=MONTHLY;BYMONTHDAY=${date}`) : { problem: 'no-day' }
}
