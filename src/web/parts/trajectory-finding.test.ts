import { expect, test } from 'vitest'
import { findingOf, findingText, sentenceOf } from './trajectory-finding.ts'

const scale = { factor: 1e8, unit: '亿元' }
const point = (
  month: string,
  expected: number | null,
  reported: number | null,
  verified: number | null = null,
) => ({
  month,
  expected: expected === null ? null : expected * 1e8,
  reported: reported === null ? null : reported * 1e8,
  verified: verified === null ? null : verified * 1e8,
})
const course = (...points: ReturnType<typeof point>[]) => ({ points, isLowerBetter: false, target: 900e8 })

test('a figure is held against the month of its last value, a verified one before a reported one', () => {
  const found = course(
    point('2026-09', 675, 700),
    point('2026-10', 750, 790, 782.4),
    point('2026-11', 825, null),
  )
  expect(findingOf(found)).toMatchObject({ kind: 'ahead', month: '2026-10', shown: 'verified' })
  expect(findingText(findingOf(found), '交易额', scale, 'zh')).toBe('交易额超序时 32.4 亿元')
})

test('behind is behind also where less is better', () => {
  const found = { ...course(point('2026-10', 40, 44)), isLowerBetter: true }
  expect(findingText(findingOf(found), '能耗', scale, 'zh')).toBe('能耗落后序时 4 亿元')
  expect(findingText(findingOf(found), '能耗', scale, 'en')).toBe('能耗 is behind by 4 亿元')
})

test('what nobody reported is said to be missing and never nought', () => {
  const none = course(point('2026-10', 750, null))
  expect(findingText(findingOf(none), '交易额', scale, 'zh')).toBe('交易额还没有上报值')
  expect(sentenceOf(none, scale, 'zh')).toBe('还没有上报值，目标 900 亿元。')
})

test('the sentence has the three values and the target in their order', () => {
  expect(sentenceOf(course(point('2026-11', 825, 790)), scale, 'zh')).toBe(
    '到2026年11月：应达 825，上报 790，核实 没有，目标 900 亿元。',
  )
})
