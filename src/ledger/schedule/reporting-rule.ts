import type { Window } from '../../model/plan.ts'
import type { Words } from '../field.ts'
import type { Frequency } from './periods.ts'
import { doubles, type Mistake } from './rule-mistakes.ts'

// 报送规则: how often, by which day, who earlier. The plan's own rule where it states one, else the region's.

/** A level of a chain (指标链) that reports so many days before the last: 18日 → 20日 → 25日 is 7, 5 and 0. */
export type ReportingLevel = { readonly id: string; readonly name: Words; readonly daysBefore: number }

export type ReportingRule = {
  readonly every: Frequency
  /**
   * Days by which to report, counted in the last month of the period, or in the week or 旬 itself; −1 is the last day,
   * and a month too short for a day ends with its own. More than one makes several reports a period.
   */
  readonly days: readonly number[]
  /** `next` counts the days in the month, week or 旬 after the period: 「每月5日前报上月」. */
  readonly dueIn: 'same' | 'next'
  /** For a year: the month in which the day lies, 12 where null. */
  readonly month: number | null
  readonly opensDaysBefore: number
  readonly grace: { readonly n: number; readonly unit: 'D' | 'WD' }
  /** A day of rest: keep it, or move to the working day after or before it. */
  readonly roll: 'none' | 'next' | 'previous'
  /** Empty where all report by the same day. */
  readonly levels: readonly ReportingLevel[]
  /** Where it comes from: the plan's own words, or the region's settings (`printed` null). */
  readonly printed: string | null
}

/** What a region sets for all its plans. */
export type ReportingSettings = {
  /** For plans that state nothing. */
  readonly usual: Frequency
  /** The day where a plan says how often and not by when. */
  readonly days: Readonly<Record<Frequency, Pick<ReportingRule, 'days' | 'dueIn'>>>
  /** A stated day of the month up to this one belongs to the month before: 「每月5日前」 reports what is over. */
  readonly earlyUpTo: number
  readonly opensDaysBefore: number
  readonly grace: ReportingRule['grace']
  readonly roll: ReportingRule['roll']
  readonly levels: readonly ReportingLevel[]
}

/** Sources: monthly by the 25th is the commonest of the reporting days met; those by the 5th and 10th look back. */
export const usualReporting: ReportingSettings = {
  usual: 'month',
  days: {
    week: { days: [5], dueIn: 'same' },
    'ten-days': { days: [-1], dueIn: 'same' },
    month: { days: [25], dueIn: 'same' },
    quarter: { days: [25], dueIn: 'same' },
    'half-year': { days: [25], dueIn: 'same' },
    year: { days: [25], dueIn: 'same' },
  },
  earlyUpTo: 10,
  opensDaysBefore: 7,
  grace: { n: 0, unit: 'D' },
  roll: 'next',
  levels: [],
}

export type RuleRead =
  | { readonly ok: true; readonly rule: ReportingRule }
  | { readonly ok: false; readonly code: 'rule-not-supported'; readonly rrule: string; readonly zh: string }

/** The rule that holds for a plan: of its own 「每月25日前」 (a `Window` of kind `every`), else the region's usual one. */
export function reportingRuleOf(
  stated: Pick<Window, 'rrule' | 'text'> | null,
  settings: ReportingSettings,
): RuleRead {
  if (!stated?.rrule) return { ok: true, rule: ruleFor(settings.usual, settings) }
  const parts = new Map(stated.rrule.split(';').map(part => part.split('=') as [string, string]))
  const every = frequencyOf(parts)
  const days = every === null ? null : daysOf(parts, every)
  if (every === null || days === null) {
    const zh = `“${stated.text}”的周期（${stated.rrule}）不能排成报送日历。请在报送设置中另定。`
    return { ok: false, code: 'rule-not-supported', rrule: stated.rrule, zh }
  }
  const usual = { ...ruleFor(every, settings), printed: stated.text }
  if (days.length === 0) return { ok: true, rule: usual }
  const looksBack =
    every !== 'week' && every !== 'year' && days.every(day => day > 0 && day <= settings.earlyUpTo)
  const month = every === 'year' ? Number(parts.get('BYMONTH') ?? 12) : null
  return { ok: true, rule: { ...usual, days, month, dueIn: looksBack ? 'next' : 'same' } }
}

function ruleFor(every: Frequency, settings: ReportingSettings): ReportingRule {
  const { opensDaysBefore, grace, roll, levels } = settings
  return { every, ...settings.days[every], month: null, opensDaysBefore, grace, roll, levels, printed: null }
}

/** As the reader writes rules: quarters and half-years are months with an interval. */
function frequencyOf(parts: ReadonlyMap<string, string>): Frequency | null {
  const interval = parts.get('INTERVAL') ?? '1'
  const known: Readonly<Record<string, Frequency>> = {
    'WEEKLY/1': 'week',
    'MONTHLY/1': 'month',
    'MONTHLY/3': 'quarter',
    'MONTHLY/6': 'half-year',
    'YEARLY/1': 'year',
  }
  return known[`${parts.get('FREQ')}/${interval}`] ?? null
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** None where the plan states no day; null where the rule has parts that are not understood. */
function daysOf(parts: ReadonlyMap<string, string>, every: Frequency): number[] | null {
  const known = every === 'week' ? ['BYDAY'] : every === 'year' ? ['BYMONTH', 'BYMONTHDAY'] : ['BYMONTHDAY']
  if ([...parts.keys()].some(part => part !== 'FREQ' && part !== 'INTERVAL' && !known.includes(part)))
    return null
  const stated = (parts.get(every === 'week' ? 'BYDAY' : 'BYMONTHDAY') ?? '')
    .split(',')
    .filter(day => day !== '')
  const days = stated.map(day => (every === 'week' ? weekdays.indexOf(day) + 1 : Number(day)))
  return days.every(day => Number.isInteger(day) && day !== 0) ? days : null
}

const longest: Readonly<Record<Frequency, number>> = {
  week: 7,
  'ten-days': 11,
  month: 31,
  quarter: 31,
  'half-year': 31,
  year: 31,
}

/** What is wrong with a reporting rule. */
export function mistakesOfReportingRule(rule: ReportingRule): Mistake[] {
  const { every, days, month, levels, grace, opensDaysBefore } = rule
  const fits = (day: number) => Number.isInteger(day) && (day === -1 || (day >= 1 && day <= longest[every]))
  const falling = levels.every(
    (level, index) => level.daysBefore <= (levels[index - 1]?.daysBefore ?? Infinity),
  )
  return [
    ...wrong(days.length === 0, 'days', 'day-impossible', '没有写明报送日。请至少写一天。'),
    ...wrong(
      !days.every(fits),
      'days',
      'day-impossible',
      `报送日应在1至${longest[every]}之间，最后一天写−1。`,
    ),
    ...wrong(
      month !== null && (every !== 'year' || month < 1 || month > 12),
      'month',
      'day-impossible',
      '只有按年报送才写月份，且应在1至12之间。',
    ),
    ...wrong(
      !(grace.n >= 0 && opensDaysBefore >= 0),
      'grace',
      'term-impossible',
      '宽限和提前开放的天数不能是负数。不宽限的写0。',
    ),
    ...wrong(
      levels.some(level => level.daysBefore < 0),
      'levels',
      'term-impossible',
      '各级提前的天数不能是负数。最后一级写0。',
    ),
    ...wrong(!falling, 'levels', 'chain-out-of-order', '报送链上后一级的报送日早于前一级。请按先后排列。'),
    ...doubles(
      levels.map(level => level.id),
      'levels',
    ),
  ]
}

/** What is wrong with a region's settings: with any rule that may come of them. */
export function mistakesOfReportingSettings(settings: ReportingSettings): Mistake[] {
  const frequencies = Object.keys(longest) as Frequency[]
  return frequencies.flatMap(every =>
    mistakesOfReportingRule(ruleFor(every, settings)).map(mistake => ({
      ...mistake,
      at: `${every}.${mistake.at}`,
    })),
  )
}

const wrong = (isSo: boolean, at: string, code: Mistake['code'], zh: string): Mistake[] =>
  isSo ? [{ code, at, zh }] : []
