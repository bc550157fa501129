import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CategoryRules, categories, judgeCategory } from './category.ts'
import { roadWorks, standing } from './example-standings.ts'
import { held } from './example-trajectories.ts'
import { allPresets } from './presets/all-presets.ts'
import { sixCategories } from './presets/usual.ts'
import { xuancheng } from './presets/xuancheng.ts'
import { nothingKnown, type Scheduled, standingOf } from './standing.ts'

const rules = sixCategories(10)

/** A category with the id of the rule that made it. */
const judged = (change: Partial<Scheduled>, on?: string, by: CategoryRules = rules) => {
  const { category, rule } = judgeCategory(by, standing(change, on))
  return `${category} by ${rule?.id ?? 'none'}`
}

const cases: [what: string, known: Partial<Scheduled>, wanted: string][] = [
  ['49.9 of 50', { figures: [roadWorks(49.9)] }, 'behind by behind'],
  ['50 of 50', { figures: [roadWorks(50)] }, 'on-schedule by on-schedule'],
  ['60 of 50, which is not more than ten points', { figures: [roadWorks(60)] }, 'on-schedule by on-schedule'],
  ['60.1 of 50', { figures: [roadWorks(60.1)] }, 'ahead by ahead'],
  ['a verified value below a reported one', { figures: [roadWorks(70, 40)] }, 'behind by behind'],
  [
    'two figures, the worse of which decides',
    { figures: [roadWorks(80), roadWorks(20)] },
    'behind by behind',
  ],
  ['the target reached and nobody has closed it', { figures: [roadWorks(100)] }, 'ahead by ahead'],
  ['completed before the deadline', { completedOn: '2026-06-20' }, 'completed-early by completed-early'],
  ['completed on the last day', { dueOn: '2026-06-20', completedOn: '2026-06-20' }, 'completed by completed'],
  ['completed late', { dueOn: '2026-05-31', completedOn: '2026-06-20' }, 'completed by completed'],
  ['overdue, however much is done', { dueOn: '2026-06-29', figures: [roadWorks(99)] }, 'behind by overdue'],
  ['on its last day', { dueOn: '2026-06-30', figures: [roadWorks(99)] }, 'ahead by ahead'],
  ['nothing to measure, reported', { reported: true }, 'on-schedule by unmeasured'],
  ['nothing to measure, not reported', { reported: false }, 'other by unreported'],
  ['nothing known', {}, 'other by none'],
  ['a continuing duty', { dueOn: null, reported: true }, 'other by continuing'],
  [
    'a continuing duty that somebody marked completed',
    { dueOn: null, completedOn: '2026-06-01' },
    'other by continuing',
  ],
  [
    'a rate to be held without a deadline, which has a target',
    {
      dueOn: null,
      figures: [
        {
          name: '优良天数比例',
          trajectory: { ...held, to: null },
          reported: { as: 'value', value: 80, asOf: '2026-06-30' },
          verified: null,
        },
      ],
    },
    'behind by behind',
  ],
]

describe('categories', () => {
  test.each(cases)('%s', (_, change, wanted) => {
    expect(judged(change)).toBe(wanted)
  })

  test('1–11月 at 91.7% is met at 91.7 and missed at 91.6', () => {
    const at = (value: number) =>
      judged({ figures: [roadWorks(value)] }, '2026-11-30', xuancheng.categories ?? rules)
    expect([at(91.7), at(91.6)]).toEqual(['on-schedule by met', 'behind by missed'])
  })

  test('a verdict says which value it took, by which rule, and the whole arithmetic', () => {
    const verdict = judgeCategory(rules, standing({ figures: [roadWorks(70, 40)] }))
    expect(verdict.zh).toBe(
      '欠进度：按“低于序时进度”，未完成，未逾期，与序时进度之差−10个百分点（与序时进度之差低于0个百分点）。' +
        '农村公路改造（核实值，截至2026-06-30）：完成40公里，40÷100=40.0%，序时进度50.0%，欠10个百分点。' +
        '按时间均摊：1—6月为6个月，全期12个月，序时进度6÷12=50.0%，应达100×6÷12=50公里。',
    )
    expect([verdict.shown, verdict.because.map(each => each.value)]).toEqual([
      'verified',
      [false, false, -10],
    ])
  })

  test('a verified value of an earlier day gives way to what was reported since', () => {
    const stale = { ...roadWorks(55), verified: { as: 'value' as const, value: 30, asOf: '2026-03-31' } }
    expect(judgeCategory(rules, standing({ figures: [stale] }))).toMatchObject({
      category: 'on-schedule',
      shown: 'reported',
    })
  })

  test('a continuing duty is in no rate, whatever the rules', () => {
    const everythingBehind: CategoryRules = { rules: [], otherwise: { category: 'behind' } }
    const verdict = judgeCategory(everythingBehind, standing({ dueOn: null }))
    expect(verdict).toMatchObject({ category: 'other', rated: false, detail: { zh: '常态化开展' } })
  })

  test('whatever is known, each preset puts a matter into one category, whatever the order of its rules', () => {
    const presets = allPresets.flatMap(preset => (preset.categories ? [preset.categories] : []))
    const day = fc.constantFrom('2026-03-31', '2026-06-30', '2026-12-31')
    const scheduled = fc.record({
      dueOn: fc.option(day),
      completedOn: fc.option(day),
      figures: fc.array(
        fc.tuple(fc.option(fc.nat(120)), fc.option(fc.nat(120))).map(([a, b]) => roadWorks(a, b)),
        { maxLength: 2 },
      ),
      reported: fc.option(fc.boolean()),
    })
    fc.assert(
      fc.property(fc.constantFrom(...presets), scheduled, day, (preset, change, on) => {
        const found = standingOf({ ...nothingKnown, ...change }, on)
        const verdict = judgeCategory(preset, found)
        const reversed = judgeCategory({ ...preset, rules: preset.rules.toReversed() }, found)
        expect(categories).toContain(verdict.category)
        expect(reversed).toEqual(verdict)
        expect(verdict.rated).toBe(!found.continuing)
      }),
    )
  })
})
