import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { WorkCalendar } from '../src/model/calendar.ts'
import {
  type ClockReading,
  type ClockRule,
  type ClockStanding,
  readClock,
  standingOf,
} from '../src/model/clock.ts'
import { clockRules, ruleFor } from '../src/model/clock-rules.ts'
import { instantOf } from '../src/model/plain-date.ts'
import { statutoryCalendar } from '../src/usecases/statutory-calendar.ts'
import { china, facts } from './invented-clocks.ts'
import { lawVectors } from './law-vectors.ts'
import { isShared, sharedPath } from './shared-folder.ts'

const calendar = statutoryCalendar()

describe('due dates worked out from the articles', () => {
  test.each(lawVectors)('%s in %s: %j is due %s', (id, place, written, due) => {
    const reading = readLaw(id, place, written, calendar)
    const [date = '', time] = due.split(' ')
    expect(reading.dues.at(-1)?.due).toBe(time ? instantOf(date, time, china) : date)
    expect(reading.dues.at(-1)?.provisional).toBe(false)
  })

  test('there are a hundred of them, and every rule has one', () => {
    expect(lawVectors.length).toBeGreaterThanOrEqual(100)
    const met = new Set(lawVectors.map(([id, place, written]) => lawFor(id, place, written)))
    expect(clockRules.filter(rule => !met.has(rule)).map(rule => `${rule.id} ${rule.jurisdiction}`)).toEqual(
      [],
    )
  })
})

type Outcome = readonly [
  id: string,
  place: string,
  facts: readonly string[],
  asOf: string,
  standing: Partial<ClockStanding>,
]

const outcomes: Outcome[] = [
  // 32: nobody was told what is missing in five days, so it was accepted on the day it was received.
  [
    'xk.notify',
    '000000',
    ['2026-03-02 ApplicationReceived', '2026-03-10 CorrectionsNotified'],
    '2026-03-20',
    { standing: 'stopped', lateDays: 0, effect: { kind: 'deemed-accepted', on: '2026-03-02' } },
  ],
  [
    'xk.notify',
    '000000',
    ['2026-03-02 ApplicationReceived', '2026-03-09 CorrectionsNotified'],
    '2026-03-20',
    { standing: 'stopped', lateDays: 0, effect: null },
  ],
  [
    'xk.renew',
    '000000',
    ['2026-05-20 RenewalRequested due 2026-06-30'],
    '2026-07-01',
    { standing: 'stopped', effect: { kind: 'deemed-agreed', on: '2026-07-01' } },
  ],
  [
    'zw.correct',
    '410500',
    ['2026-03-02 CorrectionsNotified due 2026-03-20'],
    '2026-03-21',
    { standing: 'stopped', effect: { kind: 'deemed-withdrawn', on: '2026-03-21' } },
  ],
  [
    'gk.co-maker',
    '000000',
    ['2026-04-28 CoMakerAsked'],
    '2026-05-22',
    { standing: 'stopped', effect: { kind: 'deemed-agreed', on: '2026-05-22' } },
  ],
  [
    'xf.ask-review',
    '000000',
    ['2026-04-05 OpinionDelivered', '2026-05-06 ReviewRequested'],
    '2026-05-07',
    { standing: 'stopped', effect: null },
  ],
  [
    'xf.ask-review',
    '000000',
    ['2026-04-05 OpinionDelivered', '2026-05-07 ReviewRequested'],
    '2026-05-07',
    { standing: 'stopped', effect: { kind: 'auto-close', on: '2026-05-07' } },
  ],
  [
    'xy.publish',
    '370000',
    ['2021-03-01 BreachEnded'],
    '2026-03-02',
    { standing: 'stopped', effect: { kind: 'auto-unpublish', on: '2026-03-02' } },
  ],
  [
    'xk.decide',
    '000000',
    ['2026-03-02 ApplicationAccepted', '2026-04-02 DecisionExtended n 10', '2026-04-16 PermitDecided'],
    '2026-05-01',
    { standing: 'stopped', lateDays: 5, everLate: true },
  ],
  [
    'xk.decide',
    '000000',
    ['2026-03-02 ApplicationAccepted'],
    '2026-03-22',
    { standing: 'running', daysLeft: 8 },
  ],
  [
    'xk.decide',
    '000000',
    ['2026-03-02 ApplicationAccepted'],
    '2026-03-23',
    { standing: 'warned', daysLeft: 7 },
  ],
  [
    'xf.finish',
    '000000',
    ['2026-03-02 PetitionAccepted'],
    '2026-05-03',
    { standing: 'overdue', lateDays: 2 },
  ],
  [
    'xf.recheck',
    '000000',
    ['2026-03-02 RecheckRequested', '2026-03-11 HearingStarted'],
    '2026-04-20',
    { standing: 'suspended', lateDays: 0 },
  ],
]

describe('what the end of a term brings about', () => {
  test.each(outcomes)('%s in %s: %j on %s', (id, place, written, asOf, standing) => {
    expect(standingOf(readLaw(id, place, written, calendar), asOf)).toMatchObject(standing)
  })
})

const hasLaws = isShared('standards', 'laws')

describe.runIf(hasLaws)('the articles themselves', () => {
  const folder = sharedPath('standards', 'laws')
  const read = clockRules.filter(rule => rule.confidence !== 'page')

  test.each(read.map(rule => [rule.id, rule.jurisdiction, rule] as const))(
    '%s of %s says its term',
    (...[, , rule]) => {
      const { term, extend, basis } = rule
      const article = articleOf(readLawFile(folder, basis.law), basis.article)
      const counted = 'unit' in term ? term : term.before
      if (counted) expect(article).toMatch(spoken(counted))
      // 「延长十日」 says how much more, 「最长不得超过90日」 how much in all.
      const inAll =
        counted && extend && extend.max !== null ? { n: counted.n + extend.max, unit: extend.unit } : null
      if (extend && extend.max !== null)
        expect(
          inAll !== null &&
            (spoken({ ...extend, n: extend.max }).test(article) || spoken(inAll).test(article)),
        ).toBe(true)
    },
  )
})

function readLawFile(folder: string, law: string): string {
  const name = readdirSync(folder).find(each => each.endsWith('.md') && each.startsWith(`${law}(`))
  if (!name) throw new Error(`no text of ${law}`)
  return readFileSync(join(folder, name), 'utf8')
}

function articleOf(text: string, articles: string): string {
  return [...articles.matchAll(/第[一二三四五六七八九十百]+条/g)]
    .map(
      ([number]) =>
        new RegExp(`^${number}[ 　][^]*?(?=\n第[一二三四五六七八九十百]+条[ 　]|\n#|$(?![^]))`, 'm').exec(
          text,
        )?.[0] ?? '',
    )
    .join('\n')
}

/** A term as a statute writes it: 「二十日」「20个工作日」「三个月」「24小时」「三十分钟」. */
function spoken({ n, unit }: { readonly n: number; readonly unit: string }): RegExp {
  const [count, noun] = unit === 'H' && n < 1 ? [n * 60, '分钟'] : [n, nouns[unit]]
  return new RegExp(`(?<![一二三四五六七八九十\\d])(${count}|${inChinese(count)})${noun}`)
}

const nouns: Record<string, string> = {
  D: '日',
  WD: '(?:个工作)?日',
  M: '个月',
  Y: '年',
  H: '小时',
  WH: '工作时',
}
const digits = '零一二三四五六七八九'
const inChinese = (n: number): string =>
  n < 10 ? (digits[n] ?? '') : `${n < 20 ? '' : digits[Math.floor(n / 10)]}十${n % 10 ? digits[n % 10] : ''}`

function lawFor(id: string, place: string, written: readonly string[]): ClockRule {
  const rule = ruleFor(id, place, written[0]?.slice(0, 10) ?? '')
  if (!rule) throw new Error(`no rule ${id} in ${place}`)
  return rule
}

function readLaw(
  id: string,
  place: string,
  written: readonly string[],
  workCalendar: WorkCalendar,
): ClockReading {
  const reading = readClock(lawFor(id, place, written), facts(...written), workCalendar, china)
  if (!reading) throw new Error(`${id} has not started`)
  return reading
}
