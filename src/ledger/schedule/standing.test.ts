import { describe, expect, test } from 'vitest'
import { roadWorks, standing } from './example-standings.ts'
import { held } from './example-trajectories.ts'
import type { Facts } from './facts.ts'
import type { FigureValues, Scheduled } from './standing.ts'

const air = (value: number | null): FigureValues => ({
  name: '优良天数比例',
  trajectory: held,
  reported: value === null ? null : { as: 'value', value, asOf: '2026-06-30' },
  verified: null,
})
const continuing: FigureValues = { ...air(1), name: '巡查', trajectory: { kind: 'continuing' } }

const cases: [what: string, known: Partial<Scheduled>, on: string, facts: Partial<Facts>][] = [
  [
    'nothing',
    {},
    '2026-06-30',
    { 'gap-points': null, 'target-reached': null, completed: false, overdue: false, 'days-to-due': 184 },
  ],
  ['no deadline', { dueOn: null }, '2026-06-30', { 'days-to-due': null, overdue: false }],
  ['the deadline today', { dueOn: '2026-06-30' }, '2026-06-30', { 'days-to-due': 0, overdue: false }],
  ['the deadline yesterday', { dueOn: '2026-06-29' }, '2026-06-30', { 'days-to-due': -1, overdue: true }],
  [
    'late and completed',
    { dueOn: '2026-06-01', completedOn: '2026-06-05' },
    '2026-06-30',
    { 'days-to-due': -4, overdue: false, completed: true },
  ],
  ['a target that is reached', { figures: [roadWorks(100)] }, '2026-06-30', { 'target-reached': true }],
  [
    'one of two that is',
    { figures: [roadWorks(100), roadWorks(99)] },
    '2026-06-30',
    { 'target-reached': false, 'gap-points': 49 },
  ],
  [
    'one of two of which nothing is known',
    { figures: [roadWorks(100), roadWorks(null)] },
    '2026-06-30',
    { 'target-reached': null, 'gap-points': 50 },
  ],
  [
    'a continuing figure beside one that is reached',
    { figures: [roadWorks(100), continuing] },
    '2026-06-30',
    { 'target-reached': true },
  ],
  ['a rate held so far', { figures: [air(90)] }, '2026-06-30', { 'target-reached': false, 'gap-points': 5 }],
  ['a rate held to the end', { figures: [air(90)] }, '2026-12-31', { 'target-reached': true }],
  ['a rate missed at the end', { figures: [air(80)] }, '2026-12-31', { 'target-reached': false }],
  ['a figure before its time', { figures: [air(90)] }, '2025-12-31', { 'gap-points': null }],
  ['places', { place: { place: 2, of: 11 } }, '2026-06-30', { 'place-from-first': 2, 'place-from-last': 10 }],
  [
    'entry in the books not asked for',
    { start: { plannedOn: '2026-01-01', on: '2026-01-01', excused: false } },
    '2026-06-30',
    { 'months-unstocked': null, 'start-excused': false },
  ],
  [
    'begun a month and a half ago',
    { start: { plannedOn: '2026-01-01', on: '2026-05-16', excused: false }, stock: { on: null } },
    '2026-06-30',
    { 'months-unstocked': 1.47 },
  ],
  [
    'begun on a 31st',
    { start: { plannedOn: '2026-01-01', on: '2026-01-31', excused: false }, stock: { on: null } },
    '2026-02-28',
    { 'months-unstocked': 1 },
  ],
]

describe('facts', () => {
  test.each(cases)('of %s', (_, known, on, facts) => {
    expect(standing(known, on).facts).toMatchObject(facts)
  })

  test('months behind are counted back without a break, the present one from its own gap', () => {
    const past = (...gaps: (number | null)[]) =>
      gaps.map((gapPoints, index) => ({ month: `2026-0${5 - index}`, gapPoints }))
    const row = (value: number, ...gaps: (number | null)[]) =>
      standing({ figures: [roadWorks(value)], past: past(...gaps) }).facts['months-behind-in-a-row']
    expect([row(50, -1), row(40), row(40, -1, -2), row(40, 0, -2), row(40, null, -2)]).toEqual([
      0, 1, 3, 1, 1,
    ])
  })

  test('the figure furthest behind speaks for the matter, the first of two that are equal', () => {
    const named = (name: string, value: number) => ({ ...roadWorks(value), name })
    const decisive = (...figures: FigureValues[]) => standing({ figures }).decisive?.name
    expect(decisive(named('甲', 60), named('乙', 40))).toBe('乙')
    expect(decisive(named('甲', 40), named('乙', 40))).toBe('甲')
    expect(decisive(named('甲', 60), roadWorks(null))).toBe('甲')
    expect(decisive(roadWorks(null))).toBeUndefined()
  })

  test('a matter is continuing only without deadline and without target', () => {
    const isContinuing = (change: Partial<Scheduled>) => standing(change).continuing
    expect(isContinuing({ dueOn: null, figures: [continuing] })).toBe(true)
    expect(isContinuing({ figures: [continuing] })).toBe(false)
    expect(isContinuing({ dueOn: null, figures: [continuing, air(90)] })).toBe(false)
  })

  test('a verified value of the same day goes before the reported one', () => {
    const [figure] = standing({ figures: [roadWorks(70, 40)] }).figures
    expect([figure?.shown, figure?.actual?.value]).toEqual(['verified', 40])
  })
})
