import { describe, expect, test } from 'vitest'
import type { ClockRule } from './clock.ts'
import { clockRules, ruleFor } from './clock-rules.ts'

const nameOf = ({ id, jurisdiction, validFrom }: ClockRule) => `${id} ${jurisdiction} ${validFrom}`
const named = clockRules.map(rule => [nameOf(rule), rule] as const)

describe('the rule for a duty', () => {
  test.each([
    ['hot.finish', '370705', '2026-03-02', '潍坊市12345政务服务便民热线条例'],
    ['hot.finish', '370705', '2021-12-14', '山东省政务服务热线管理办法'],
    ['hot.finish', '370100', '2026-03-02', '济南市12345市民服务热线条例'],
    ['hot.finish', '370200', '2026-03-02', '山东省政务服务热线管理办法'],
    ['hot.return', '370700', '2026-03-02', '山东省政务服务热线管理办法'],
    ['hot.finish', '410526', '2026-03-02', '安阳市政务服务条例'],
    ['xf.finish', '370705', '2026-03-02', '信访工作条例'],
    ['gk.reply', '000000', '2019-05-14', '政府信息公开条例（2007年）'],
    ['gk.reply', '000000', '2019-05-15', '政府信息公开条例'],
  ])('%s in %s started on %s stands in %s', (id, place, startedOn, law) => {
    expect(ruleFor(id, place, startedOn)?.basis.law).toBe(law)
  })

  test.each([
    ['hot.finish', '440300', '2026-03-02'],
    ['hot.finish', '370705', '2019-12-31'],
    ['hot.solve', '370700', '2026-03-02'],
    ['gk.reply', '000000', '2008-04-30'],
    ['no.such', '000000', '2026-03-02'],
  ])('%s in %s started on %s: no law sets a term', (id, place, startedOn) => {
    expect(ruleFor(id, place, startedOn)).toBeNull()
  })

  test('has other terms in other places, so they stay apart', () => {
    const extensions = ['370000', '370700', '370100', '410500', '110000'].map(place => {
      const extend = ruleFor('hot.finish', place, '2026-03-02')?.extend
      return extend && [extend.max, extend.unit, extend.approver]
    })
    expect(extensions).toEqual([
      [10, 'WD', '热线工作机构'],
      undefined,
      undefined,
      [5, 'WD', '本单位负责人'],
      [null, 'D', '承办单位'],
    ])
  })

  test('of a changed statute applies to what starts after its date', () => {
    const amended: ClockRule[] = [
      { ...sample('dc.review'), validTo: '2026-06-30' },
      { ...sample('dc.review'), validFrom: '2026-07-01', term: { n: 20, unit: 'D' } },
    ]
    const termOn = (day: string) => ruleFor('dc.review', '370700', day, amended)?.term
    expect([termOn('2026-06-30'), termOn('2026-07-01')]).toEqual([
      { n: 30, unit: 'D' },
      { n: 20, unit: 'D' },
    ])
  })
})

describe('every rule', () => {
  test('is told apart by its id, its place and its time', () => {
    const overlapping = clockRules.flatMap((one, index) =>
      clockRules
        .slice(index + 1)
        .filter(
          other =>
            one.id === other.id &&
            one.jurisdiction === other.jurisdiction &&
            one.validFrom <= (other.validTo ?? '9999') &&
            other.validFrom <= (one.validTo ?? '9999'),
        )
        .map(nameOf),
    )
    expect(overlapping).toEqual([])
    expect(clockRules.length).toBeGreaterThan(50)
  })

  test.each(named)('%s is plain data with its law, article, place and dates', (_, rule) => {
    expect(JSON.parse(JSON.stringify(rule))).toEqual(rule)
    expect(rule.id).toMatch(/^[a-z]+\.[a-z-]+$/)
    expect(rule.jurisdiction).toMatch(/^\d{6}$/)
    expect(rule.title.length * rule.basis.law.length * rule.basis.article.length).toBeGreaterThan(0)
    if (rule.confidence !== 'page') expect(rule.basis.article).toMatch(/^第[一二三四五六七八九十百]+条/)
    expect(rule.validTo === null || rule.validFrom < rule.validTo).toBe(true)
  })

  test.each(named)('%s starts, stops, pauses and grows by facts of different kinds', (_, rule) => {
    const { start, stop, restart = [], suspend, extend } = rule
    const others = [
      ...stop,
      ...restart,
      ...(suspend?.on ?? []),
      ...(suspend?.off ?? []),
      ...(extend?.on ?? []),
    ]
    expect(start.length * stop.length).toBeGreaterThan(0)
    expect(new Set([...start, ...others]).size).toBe(start.length + others.length)
    expect([...start, ...others].every(kind => /^[A-Z][A-Za-z]+$/.test(kind))).toBe(true)
  })

  test.each(named)(
    '%s rolls its last day only on a stated basis, and never in working days or hours',
    (_, rule) => {
      expect(rule.rollToWorkday).toBe(rule.rollBasis !== undefined)
      if (rule.rollToWorkday)
        expect('unit' in rule.term && ['D', 'M', 'Y'].includes(rule.term.unit)).toBe(true)
    },
  )

  test.each(named)('%s warns within its term', (_, { term, warn }) => {
    const inDays = ({ n, unit }: { n: number; unit: string }) =>
      n * ({ D: 1, WD: 1.4, M: 28, Y: 365, H: 1 / 24, WH: 1 / 8 }[unit] ?? 0)
    if ('unit' in term) for (const each of warn) expect(inDays(each)).toBeLessThan(inDays(term))
  })
})

function sample(id: string): ClockRule {
  const rule = clockRules.find(each => each.id === id)
  if (!rule) throw new Error(`no rule ${id}`)
  return rule
}
