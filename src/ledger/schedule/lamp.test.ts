import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roadWorks, standing } from './example-standings.ts'
import { colourNames, judgeLamps, type Lamp, type LampSet, mistakesOfLamps } from './lamp.ts'
import { allPresets } from './presets/all-presets.ts'
import type { Scheduled } from './standing.ts'

const lampsOf = (key: string): LampSet => {
  const lamps = allPresets.find(preset => preset.key === key)?.lamps
  if (!lamps) throw new Error(`no lamps ${key}`)
  return lamps
}

/** The lamp of each aspect, and that of the whole behind an arrow where there are several. */
const lit = (key: string, change: Partial<Scheduled>, on?: string): string => {
  const verdict = judgeLamps(lampsOf(key), standing(change, on))
  const each = verdict.aspects.map(aspect => aspect.lamp.id).join(' ')
  return verdict.aspects.length > 1 ? `${each} → ${verdict.lamp.id}` : each
}

const road = (value: number) => ({ figures: [roadWorks(value)] })
const start = (plannedOn: string, on: string | null = null, excused = false) => ({
  start: { plannedOn, on, excused },
})
const begun = (on: string, stockedOn: string | null) => ({
  ...start('2026-12-01', on),
  stock: { on: stockedOn },
})
const past = (...months: [string, number | null][]) => ({
  past: months.map(([month, gapPoints]) => ({ month, gapPoints })),
})

const cases: [key: string, known: Partial<Scheduled>, wanted: string][] = [
  // 银川: half is expected at the end of June.
  ['yinchuan', road(50), 'green unlit unlit unlit → green'],
  ['yinchuan', road(40.1), 'green unlit unlit unlit → green'],
  ['yinchuan', road(40), 'yellow unlit unlit unlit → yellow'],
  ['yinchuan', road(20), 'yellow unlit unlit unlit → yellow'],
  ['yinchuan', road(19.9), 'red unlit unlit unlit → red'],
  ['yinchuan', start('2026-06-30'), 'unlit green unlit unlit → green'],
  ['yinchuan', start('2026-06-29'), 'unlit yellow unlit unlit → yellow'],
  ['yinchuan', start('2026-05-31'), 'unlit yellow unlit unlit → yellow'],
  ['yinchuan', start('2026-04-30'), 'unlit yellow unlit unlit → yellow'],
  ['yinchuan', start('2026-04-29'), 'unlit red unlit unlit → red'],
  ['yinchuan', start('2026-04-29', null, true), 'unlit green unlit unlit → green'],
  ['yinchuan', start('2026-01-31', '2026-06-29'), 'unlit green unlit unlit → green'],
  ['yinchuan', begun('2026-05-31', null), 'unlit green yellow unlit → yellow'],
  ['yinchuan', begun('2026-06-01', null), 'unlit green green unlit → green'],
  ['yinchuan', begun('2026-04-30', null), 'unlit green yellow unlit → yellow'],
  ['yinchuan', begun('2026-04-29', null), 'unlit green red unlit → red'],
  ['yinchuan', begun('2026-01-01', '2026-06-30'), 'unlit green green unlit → green'],
  ['yinchuan', { ...road(60), moneyAsPlanned: false }, 'green unlit unlit red → red'],
  ['yinchuan', { ...road(10), moneyAsPlanned: true }, 'red unlit unlit green → red'],
  // 三亚: half of what is expected is 25 of 50.
  ['sanya-projects', road(50), 'green'],
  ['sanya-projects', road(49.9), 'yellow'],
  ['sanya-projects', road(25), 'yellow'],
  ['sanya-projects', road(24.9), 'red'],
  ['sanya-districts', road(50), 'green'],
  ['sanya-districts', { ...road(40), ...past(['2026-04', -5], ['2026-05', 0]) }, 'yellow'],
  ['sanya-districts', { ...road(40), ...past(['2026-05', -1]) }, 'red'],
  ['sanya-districts', { ...road(50), ...past(['2026-05', -1]) }, 'green'],
  ['sanya-districts', { ...road(40), ...past(['2026-04', -1], ['2026-05', null]) }, 'yellow'],
  ['sanya-districts', { ...road(40), ...past(['2026-06', -1]) }, 'yellow'],
  // 宿迁
  ['suqian', road(60), 'unlit'],
  ['suqian', road(40), 'yellow'],
  ['suqian', { ...road(60), poorQuality: true }, 'yellow'],
  ['suqian', { ...road(60), dueOn: '2026-07-07' }, 'blue'],
  ['suqian', { dueOn: '2026-07-07' }, 'blue'],
  ['suqian', { dueOn: '2026-06-29', poorQuality: true }, 'red'],
  // 广元
  ['guangyuan', road(40), 'yellow'],
  ['guangyuan', { ...road(40), forecastMet: false }, 'red'],
  ['guangyuan', road(60), 'unlit'],
  // 渭南: red is the best there is.
  ['weinan', { place: { place: 3, of: 11 } }, 'red'],
  ['weinan', { place: { place: 11, of: 11 } }, 'yellow'],
  ['weinan', { place: { place: 7, of: 11 } }, 'unlit'],
  ['weinan', { place: { place: 3, of: 3 } }, 'red'],
  ['usual', { dueOn: '2026-06-29' }, 'red'],
  ['usual', { ...road(10), completedOn: '2026-06-01' }, 'green'],
  ['usual', { dueOn: null }, 'unlit'],
]

describe('lamps', () => {
  test.each(cases)('%s, with %j', (key, known, wanted) => {
    expect(lit(key, known)).toBe(wanted)
  })

  test('a lamp says its name, its meaning, the rule, the numbers and the arithmetic', () => {
    const { zh, shown } = judgeLamps(lampsOf('sanya-projects'), standing(road(24.9)))
    expect(shown).toBe('reported')
    expect(zh).toBe(
      '年初至上月底投资红牌（警示）：按“低于序时50%以上”，' +
        '与序时进度之差−25.1个百分点（与序时进度之差低于0个百分点），低于序时进度50.2%（低于序时进度高于50%）。' +
        '农村公路改造（上报值，截至2026-06-30）：完成24.9公里，24.9÷100=24.9%，序时进度50.0%，欠25.1个百分点。' +
        '按时间均摊：1—6月为6个月，全期12个月，序时进度6÷12=50.0%，应达100×6÷12=50公里。',
    )
  })

  test('what cannot be judged says what is missing', () => {
    const { aspects } = judgeLamps(lampsOf('sanya-districts'), standing())
    expect(aspects[0]).toMatchObject({
      lamp: { id: 'unlit' },
      rule: null,
      unknown: ['months-behind-in-a-row'],
    })
  })

  test('which lamp is lit never depends on its colour, shape or name', () => {
    const sets = allPresets.flatMap(preset => (preset.lamps ? [preset.lamps] : []))
    const known = fc.constantFrom(...cases.map(([, change]) => change))
    fc.assert(
      fc.property(fc.constantFrom(...sets), known, fc.nat(10), (set, change, turn) => {
        const lamps = set.lamps.map((lamp, index): Lamp => {
          const { colour, shape, name, meaning } = set.lamps[(index + turn) % set.lamps.length] ?? lamp
          return { ...lamp, colour, shape, name, meaning }
        })
        const found = standing(change)
        expect(judgeLamps({ ...set, lamps }, found).lamp.id).toBe(judgeLamps(set, found).lamp.id)
      }),
    )
  })

  test('the matter shows the lamp of most concern, never one of less', () => {
    for (const [key, change] of cases) {
      const verdict = judgeLamps(lampsOf(key), standing(change))
      expect(verdict.lamp.concern).toBe(Math.max(...verdict.aspects.map(aspect => aspect.lamp.concern)))
    }
  })
})

describe('lamps that cannot be used', () => {
  const sound = lampsOf('sanya-projects')
  const [first, second, ...others] = sound.lamps
  const [aspect] = sound.aspects
  const withFirst = (change: object) => ({ ...sound, lamps: [{ ...first, ...change }, second, ...others] })

  test.each<[string, unknown, string, string]>([
    ['an unknown colour', withFirst({ colour: 'mauve' }), 'sign-unknown', '颜色“mauve”不认识'],
    ['an unknown shape', withFirst({ shape: 'heart' }), 'sign-unknown', '形状“heart”不认识'],
    ['a colour without words', withFirst({ meaning: { zh: '', en: '' } }), 'name-missing', '缺名称或含义'],
    ['two lamps of one colour', withFirst({ colour: second?.colour }), 'sign-shared', '颜色与别的灯相同'],
    ['two lamps of one shape', withFirst({ shape: second?.shape }), 'sign-shared', '形状与别的灯相同'],
    ['a rule that lights no lamp', { ...sound, lamps: [second, ...others] }, 'id-unknown', '没有的灯“green”'],
    [
      'an aspect without default',
      { ...sound, aspects: [{ ...aspect, otherwise: undefined }] },
      'no-default',
      '亮什么灯',
    ],
    ['no aspect', { ...sound, aspects: [] }, 'no-rules', '哪些方面'],
    ['an aspect twice', { ...sound, aspects: [aspect, aspect] }, 'id-twice', '用了不止一次'],
  ])('%s', (_, set, code, words) => {
    const [mistake, ...more] = mistakesOfLamps(set as LampSet)
    expect([mistake?.code, more]).toEqual([code, []])
    expect(mistake?.zh).toContain(words)
  })

  test('a colour may be any value of six digits, and no other writing of one', () => {
    const coloured = (colour: string) =>
      mistakesOfLamps(withFirst({ colour }) as LampSet).map(each => each.code)
    expect(coloured('#F2B25C')).toEqual([])
    expect(['#fff', 'F2B25C', '#f2b25g'].map(coloured)).toEqual(Array(3).fill(['sign-unknown']))
  })

  test('every colour that presets use has a name', () => {
    const used = allPresets.flatMap(preset => preset.lamps?.lamps.map(lamp => lamp.colour) ?? [])
    expect(used.filter(colour => !Object.hasOwn(colourNames, colour))).toEqual([])
  })
})
