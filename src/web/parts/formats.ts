import { numberText } from '../table/cell-text.ts'
import type { Language } from '../text.ts'

// 日期与数: how days, shares and differences are written on every desk. Values of a figure are scaled by
// ledger/printed-scale.ts first.

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const weekdays = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
}

const partsOf = (day: string) => day.split('-').map(Number) as [number, number, number]

/** A day in a sentence: `11月25日`, with the year where it is not `today`'s. `day` is `2026-11-25`. */
export function dayInProse(day: string, language: Language, today: string): string {
  const [year, month, date] = partsOf(day)
  const isThisYear = today.startsWith(`${year}-`)
  if (language === 'zh') return `${isThisYear ? '' : `${year}年`}${month}月${date}日`
  return `${date} ${months[month - 1]}${isThisYear ? '' : ` ${year}`}`
}

/** A day with its weekday: `11月25日（周三）`. */
export function dayAndWeekday(day: string, language: Language, today: string): string {
  const name = weekdays[language][new Date(`${day}T00:00:00Z`).getUTCDay()]
  return language === 'zh'
    ? `${dayInProse(day, language, today)}（${name}）`
    : `${name} ${dayInProse(day, language, today)}`
}

/** A month: `2026年11月`. `month` is `2026-11`; what follows a dot tells several returns of one month apart. */
export function monthInProse(month: string, language: Language): string {
  const [plain = '', turn] = month.split('.')
  const [year, number] = plain.split('-')
  if (number === undefined || !/^\d+$/.test(number)) return month
  const text = language === 'zh' ? `${year}年${Number(number)}月` : `${months[Number(number) - 1]} ${year}`
  if (turn === undefined) return text
  return language === 'zh' ? `${text}第${turn}次` : `${text}, no. ${turn}`
}

/** A month beside a value, where the year is plain from around it: `9月`, `Sep`. */
export function monthAlone(month: string, language: Language): string {
  const number = Number(month.slice(5, 7))
  return language === 'zh' ? `${number}月` : (months[number - 1] ?? month)
}

const minus = (text: string): string => text.replace('-', '−')

/** Tenths of a percent as a share: 917 is `91.7%`. */
export const shareText = (tenths: number): string => minus(`${(tenths / 10).toFixed(1)}%`)

/** Percentage points with their sign: `−4.8 个百分点`. */
export const pointsText = (points: number, language: Language): string => {
  const signed = `${points > 0 ? '+' : ''}${minus(points.toFixed(1))}`
  return language === 'zh' ? `${signed} 个百分点` : `${signed} pp`
}

/** A number with thousands told apart and a true minus sign. */
export const plainNumber = (value: number): string => minus(numberText(value))

/** Days between two days, `to` after `from`: 3. Both as `2026-11-25`. */
export const daysFrom = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
