import type { CorrectedAgency, CorrectedFigure } from '../../model/correction.ts'
import type { Window } from '../../model/plan.ts'
import type { Text } from '../text.ts'

/** An agency as the table names it; its business lines in brackets. */
export const agencyText = ({ name, lines, quantifier }: CorrectedAgency) => {
  const open = quantifier
    ? `${quantifier === 'all' ? '各' : '有关'}${name.replace(/^(各|有关|相关)/, '')}`
    : name
  return lines && lines.length > 0 ? `${open}（${lines.join('、')}）` : open
}

export const agenciesText = (agencies: readonly CorrectedAgency[]) => agencies.map(agencyText).join('、')

/** The dates of a window, in the table's own form. */
export function windowText(window: Window | null, text: Text): string {
  if (!window) return ''
  if (window.kind === 'every') return window.rrule ? ruleText(window.rrule, text) : window.text
  if (window.kind === 'ongoing') return window.from ? `${window.from} ${text.ongoing}` : text.ongoing
  if (window.from && window.to && window.kind === 'during') return rangeText(window.from, window.to, text)
  return window.to ?? window.from ?? window.text
}

// Whole years are said as years: 「2026–2027年」 rather than four dates.
function rangeText(from: string, to: string, text: Text): string {
  if (!from.endsWith('-01-01') || !to.endsWith('-12-31')) return text.rangeWindow(from, to)
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  return first === last ? text.year(first) : text.years(first, last)
}

/** An RFC 5545 rule in words, as far as plans use them; the rule itself where it is another. */
export function ruleText(rule: string, text: Text): string {
  const parts = new Map(rule.split(';').map(part => part.split('=') as [string, string]))
  const interval = parts.get('INTERVAL')
  const frequency = parts.get('FREQ')
  const names: Record<string, string> = {
    DAILY: text.every.DAILY,
    WEEKLY: text.every.WEEKLY,
    MONTHLY: text.every.MONTHLY,
    YEARLY: text.every.YEARLY,
    'MONTHLY/3': text.every.QUARTERLY,
    'MONTHLY/6': text.every.HALFYEARLY,
  }
  const name = names[interval ? `${frequency}/${interval}` : (frequency ?? '')]
  if (!name) return rule
  const month = parts.get('BYMONTH')
  const day = parts.get('BYMONTHDAY')
  const monthText = month && !month.includes(',') ? text.every.month(Number(month)) : ''
  return name + monthText + (day && Number(day) > 0 ? text.every.day(Number(day)) : '')
}

/** A figure as printed; its base value where a person typed it. */
export const figureText = ({ text, value, unit }: CorrectedFigure) => text || `${numberText(value)}${unit}`

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 })
export const numberText = (value: number) => grouped.format(value).replace('-', '−')

const signs = {
  eq: '',
  ge: '≥ ',
  gt: '> ',
  le: '≤ ',
  lt: '< ',
  about: '≈ ',
  nearly: '↗ ',
  over: '> ',
} as const

/** What was read from a figure: comparator, base value and unit. */
export function figureMeaning({ op, value, high, unit }: CorrectedFigure): string {
  const range = high === null ? numberText(value) : `${numberText(value)}–${numberText(high)}`
  return `${signs[op]}${range} ${unit}`.trim()
}
