import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CategoryRules, mistakesOfCategories } from './category.ts'
import { sixCategories } from './presets/usual.ts'

const rules = sixCategories(10)
const first = rules.rules[0]
if (!first) throw new Error('no rules')
const gapRule = (id: string, band: object) => ({
  id,
  name: { zh: `规则${id}`, en: id },
  when: [{ fact: 'gap-points' as const, ...band }],
  outcome: { category: 'behind' as const },
})
const otherwise = { category: 'other' as const }

const faulty: [what: string, set: unknown, code: string, words: string][] = [
  [
    'bands that overlap',
    { rules: [gapRule('甲', { below: 0 }), gapRule('乙', { atMost: -5 })], otherwise },
    'bands-overlap',
    '与序时进度之差低于0个百分点；与序时进度之差不高于−5个百分点',
  ],
  [
    'bands that share one point',
    { rules: [gapRule('甲', { atMost: 0 }), gapRule('乙', { atLeast: 0 })], otherwise },
    'bands-overlap',
    '可能同时成立',
  ],
  [
    'a rule without a condition beside another',
    { rules: [{ ...gapRule('甲', {}), when: [] }, gapRule('乙', {})], otherwise },
    'bands-overlap',
    '无条件',
  ],
  [
    'a band that holds nothing',
    { rules: [gapRule('甲', { above: 5, below: 3 })], otherwise },
    'band-empty',
    '区间是空的',
  ],
  [
    'conditions that contradict',
    {
      rules: [
        {
          ...first,
          when: [
            { fact: 'completed', is: true },
            { fact: 'completed', is: false },
          ],
        },
      ],
      otherwise,
    },
    'band-empty',
    '不能同时成立',
  ],
  ['no default', { rules: [gapRule('甲', {})] }, 'no-default', '没有写明无规则适用时归入哪一类'],
  ['no rules', { rules: [], otherwise }, 'no-rules', '没有一条规则'],
  [
    'a category that does not exist',
    { rules: [{ ...first, outcome: { category: 'splendid' } }], otherwise },
    'id-unknown',
    '没有“splendid”这一类',
  ],
  [
    'a fact that does not exist',
    { rules: [{ ...first, when: [{ fact: 'log-ins', above: 3 }] }], otherwise },
    'unknown-fact',
    '没有的依据“log-ins”',
  ],
  [
    'a band on a yes or no',
    { rules: [{ ...first, when: [{ fact: 'completed', above: 3 }] }], otherwise },
    'unknown-fact',
    '条件写法不对',
  ],
  [
    'an id twice',
    { rules: [gapRule('甲', { below: 0 }), gapRule('甲', { atLeast: 0 })], otherwise },
    'id-twice',
    '用了不止一次',
  ],
]

describe('rules that cannot be used', () => {
  test.each(faulty)('%s', (_, set, code, words) => {
    const mistakes = mistakesOfCategories(set as CategoryRules)
    expect(mistakes.map(mistake => mistake.code)).toEqual([code])
    expect(mistakes[0]?.zh).toContain(words)
  })

  test('bands that only touch are no overlap', () => {
    const set = { rules: [gapRule('甲', { below: 0 }), gapRule('乙', { atLeast: 0 })], otherwise }
    expect(mistakesOfCategories(set)).toEqual([])
  })

  test('two bands overlap exactly where some number is in both', () => {
    const edge = fc.integer({ min: -3, max: 3 })
    const band = fc.record({ above: edge, atLeast: edge, below: edge, atMost: edge }, { requiredKeys: [] })
    const within = (
      value: number,
      {
        above = -9,
        atLeast = -9,
        below = 9,
        atMost = 9,
      }: { above?: number; atLeast?: number; below?: number; atMost?: number },
    ) => value > above && value >= atLeast && value < below && value <= atMost
    const halves = Array.from({ length: 33 }, (_, index) => index / 2 - 8)
    fc.assert(
      fc.property(band, band, (one, other) => {
        fc.pre(halves.some(value => within(value, one)) && halves.some(value => within(value, other)))
        const found = mistakesOfCategories({ rules: [gapRule('甲', one), gapRule('乙', other)], otherwise })
        expect(found.length > 0).toBe(halves.some(value => within(value, one) && within(value, other)))
      }),
    )
  })
})
