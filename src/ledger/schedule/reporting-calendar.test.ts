import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { WorkCalendar } from '../../model/calendar.ts'
import { addDays } from '../../model/plain-date.ts'
import type { Frequency } from './periods.ts'
import { periodsDue } from './reporting-calendar.ts'
import {
  mistakesOfReportingRule,
  mistakesOfReportingSettings,
  type ReportingRule,
  reportingRuleOf,
  usualReporting,
} from './reporting-rule.ts'

/** 2026 as published in outline: 国庆节 is off, the Saturday after it is worked. */
const calendar: WorkCalendar = {
  version: 'invented',
  years: {
    2026: {
      off: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
      on: ['2026-10-10'],
    },
  },
  hours: [],
}

const stated = (rrule: string | null, text = ''): ReportingRule => {
  const read = reportingRuleOf({ rrule, text }, usualReporting)
  if (!read.ok) throw new Error(read.zh)
  return read.rule
}

const rule = (change: Partial<ReportingRule> = {}): ReportingRule => ({ ...stated(null), ...change })

const dues = (by: ReportingRule, from: string, to: string) =>
  periodsDue(by, from, to, calendar).map(
    due => `${due.period} ${due.level ? `${due.level} ` : ''}${due.dueOn}${due.provisional ? ' 暂定' : ''}`,
  )

const cases: [what: string, rule: ReportingRule, from: string, to: string, wanted: string[]][] = [
  [
    '每月25日前',
    stated('FREQ=MONTHLY;BYMONTHDAY=25'),
    '2026-03-01',
    '2026-05-31',
    ['2026-03 2026-03-25', '2026-04 2026-04-27', '2026-05 2026-05-25'],
  ],
  [
    '每月5日前 looks back',
    stated('FREQ=MONTHLY;BYMONTHDAY=5'),
    '2026-03-01',
    '2026-03-31',
    ['2026-02 2026-03-05'],
  ],
  [
    '每月底前',
    stated('FREQ=MONTHLY;BYMONTHDAY=-1'),
    '2026-02-01',
    '2026-03-31',
    ['2026-01 2026-02-02', '2026-02 2026-03-02', '2026-03 2026-03-31'],
  ],
  [
    '每月5日、20日前',
    stated('FREQ=MONTHLY;BYMONTHDAY=5,20'),
    '2026-03-01',
    '2026-03-31',
    ['2026-03.1 2026-03-05', '2026-03.2 2026-03-20'],
  ],
  [
    '每季度, no day stated',
    stated('FREQ=MONTHLY;INTERVAL=3'),
    '2026-01-01',
    '2026-12-31',
    ['2026-Q1 2026-03-25', '2026-Q2 2026-06-25', '2026-Q3 2026-09-25', '2026-Q4 2026-12-25'],
  ],
  [
    '每季度末',
    stated('FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1'),
    '2026-04-01',
    '2026-06-30',
    ['2026-Q2 2026-06-30'],
  ],
  [
    '每季度10日前 looks back',
    stated('FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10'),
    '2026-10-01',
    '2026-10-31',
    ['2026-Q3 2026-10-10'],
  ],
  [
    '每半年',
    stated('FREQ=MONTHLY;INTERVAL=6'),
    '2026-01-01',
    '2026-12-31',
    ['2026-H1 2026-06-25', '2026-H2 2026-12-25'],
  ],
  [
    '每年6月底前',
    stated('FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=-1'),
    '2026-01-01',
    '2026-12-31',
    ['2026 2026-06-30'],
  ],
  [
    '每周五',
    stated('FREQ=WEEKLY;BYDAY=FR'),
    '2026-03-01',
    '2026-03-14',
    ['2026-W10 2026-03-06', '2026-W11 2026-03-13'],
  ],
  ['nothing stated: the region’s usual', stated(null), '2026-03-01', '2026-03-31', ['2026-03 2026-03-25']],
  [
    '旬, on its last day',
    rule({ every: 'ten-days', days: [-1] }),
    '2026-02-05',
    '2026-03-05',
    ['2026-02-X1 2026-02-10', '2026-02-X2 2026-02-20', '2026-02-X3 2026-03-02'],
  ],
  [
    'the 31st in a month that has none',
    rule({ days: [31] }),
    '2026-06-01',
    '2026-06-30',
    ['2026-05 2026-06-01', '2026-06 2026-06-30'],
  ],
  ['a day of rest, kept', rule({ roll: 'none' }), '2026-04-01', '2026-04-30', ['2026-04 2026-04-25']],
  [
    'a day of rest, moved forward in time',
    rule({ roll: 'previous' }),
    '2026-04-01',
    '2026-04-30',
    ['2026-04 2026-04-24'],
  ],
  [
    'a statutory rest, to the first day worked after it',
    rule({ days: [1], dueIn: 'next' }),
    '2026-10-01',
    '2026-10-31',
    ['2026-09 2026-10-08'],
  ],
  ['a year that is not published', rule(), '2027-01-01', '2027-01-31', ['2027-01 2027-01-25 暂定']],
  [
    'the last days of a year, which the next year’s notice may still move',
    rule({ days: [30] }),
    '2026-12-01',
    '2026-12-31',
    ['2026-12 2026-12-30 暂定'],
  ],
]

describe('the reporting calendar', () => {
  test.each(cases)('%s', (_, by, from, to, wanted) => {
    expect(dues(by, from, to)).toEqual(wanted)
  })

  test('levels of a chain report before the last one: 18日 → 20日 → 25日', () => {
    const levels = [
      { id: 'source', name: { zh: '数据来源部门', en: 'source of the figures' }, daysBefore: 7 },
      { id: 'check', name: { zh: '统计部门', en: 'statistics' }, daysBefore: 5 },
      { id: 'office', name: { zh: '督查室', en: 'supervision office' }, daysBefore: 0 },
    ]
    expect(dues(rule({ levels }), '2026-03-01', '2026-03-31')).toEqual([
      '2026-03 source 2026-03-18',
      '2026-03 check 2026-03-20',
      '2026-03 office 2026-03-25',
    ])
  })

  test('a report opens before its day and is let pass after it, in working days where the rule says so', () => {
    const by = rule({ opensDaysBefore: 5, grace: { n: 2, unit: 'WD' } })
    expect(periodsDue(by, '2026-04-01', '2026-04-30', calendar)).toEqual([
      {
        period: '2026-04',
        zh: '2026年4月',
        covers: { from: '2026-04-01', to: '2026-04-30' },
        level: null,
        opensOn: '2026-04-22',
        dueOn: '2026-04-27',
        graceUntil: '2026-04-29',
        provisional: false,
      },
    ])
  })

  test('the plan’s own words stay with the rule; what cannot be kept is said', () => {
    expect(stated('FREQ=MONTHLY;BYMONTHDAY=25', '每月25日前').printed).toBe('每月25日前')
    const refused = [
      'FREQ=DAILY',
      'FREQ=YEARLY;INTERVAL=2',
      'FREQ=MONTHLY;BYSETPOS=1',
      'FREQ=WEEKLY;BYDAY=2MO',
    ].map(rrule => reportingRuleOf({ rrule, text: '每两年' }, usualReporting))
    expect(refused.map(read => read.ok)).toEqual([false, false, false, false])
    expect(refused[1]).toMatchObject({
      zh: '“每两年”的周期（FREQ=YEARLY;INTERVAL=2）不能排成报送日历。请在报送设置中另定。',
    })
  })
})

describe('stretches of days', () => {
  const anyRule = fc
    .record({
      every: fc.constantFrom<Frequency>('week', 'ten-days', 'month', 'quarter', 'half-year', 'year'),
      days: fc.uniqueArray(fc.constantFrom(-1, 1, 3, 5, 7), { minLength: 1, maxLength: 2 }),
      dueIn: fc.constantFrom('same' as const, 'next' as const),
      roll: fc.constantFrom('none' as const, 'next' as const, 'previous' as const),
    })
    .map(rule)
  const anyDay = fc.nat(700).map(days => addDays('2026-01-01', days))

  test('no report is lost or doubled where one stretch of days ends and the next begins', () => {
    fc.assert(
      fc.property(anyRule, anyDay, fc.nat(120), fc.nat(120), (by, from, first, second) => {
        const [middle, end] = [addDays(from, first), addDays(from, first + second + 1)]
        const whole = dues(by, from, end)
        expect([...dues(by, from, middle), ...dues(by, addDays(middle, 1), end)].toSorted()).toEqual(
          whole.toSorted(),
        )
      }),
    )
  })

  test('each period of a year falls due once', () => {
    const numbers: [Frequency, number][] = [
      ['ten-days', 36],
      ['month', 12],
      ['quarter', 4],
      ['half-year', 2],
      ['year', 1],
    ]
    for (const [every, count] of numbers) {
      const found = periodsDue(rule({ every, days: [-1] }), '2026-01-01', '2027-03-31', calendar)
      const of2026 = found.map(due => due.period).filter(period => period.startsWith('2026'))
      expect([every, of2026.length, new Set(of2026).size]).toEqual([every, count, count])
    }
  })
})

describe('reporting rules that cannot be used', () => {
  const level = (id: string, daysBefore: number) => ({ id, name: { zh: id, en: id }, daysBefore })
  test.each<[string, Partial<ReportingRule>, string]>([
    ['no day', { days: [] }, 'day-impossible'],
    ['the 32nd', { days: [32] }, 'day-impossible'],
    ['the eighth day of a week', { every: 'week', days: [8] }, 'day-impossible'],
    ['a month for a month', { month: 6 }, 'day-impossible'],
    ['the 13th month of a year', { every: 'year', month: 13 }, 'day-impossible'],
    ['the month before the first', { every: 'year', month: 0 }, 'day-impossible'],
    ['grace of less than nothing', { grace: { n: -1, unit: 'D' } }, 'term-impossible'],
    ['a level after the last', { levels: [level('甲', -1)] }, 'term-impossible'],
    ['levels out of order', { levels: [level('甲', 5), level('乙', 7)] }, 'chain-out-of-order'],
    ['a level twice', { levels: [level('甲', 5), level('甲', 0)] }, 'id-twice'],
  ])('%s', (_, change, code) => {
    expect(mistakesOfReportingRule(rule(change)).map(mistake => mistake.code)).toEqual([code])
  })

  test('settings are looked through for every rule that may come of them', () => {
    const days = { ...usualReporting.days, quarter: { days: [40], dueIn: 'same' as const } }
    expect(mistakesOfReportingSettings(usualReporting)).toEqual([])
    expect(mistakesOfReportingSettings({ ...usualReporting, days }).map(mistake => mistake.at)).toEqual([
      'quarter.days',
    ])
  })

  test('the usual one can be, and the last days of a month and of a week', () => {
    const sound = [
      rule(),
      rule({ days: [1, 31] }),
      rule({ every: 'week', days: [1, 7] }),
      rule({ every: 'year', month: 12 }),
    ]
    expect(sound.flatMap(mistakesOfReportingRule)).toEqual([])
  })
})
