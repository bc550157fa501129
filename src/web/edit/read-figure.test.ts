import { expect, test } from 'vitest'
import { readFigure } from './read-figure.ts'

test.each([
  ['900亿元', 'eq 9e10 元'],
  ['12个', 'eq 12 个'],
  ['1,200亩', 'eq 1200 亩'],
  ['3.8万人', 'eq 38000 人'],
  ['14%左右', 'about 14 %'],
  ['不低于92%', 'ge 92 %'],
  ['180家以上', 'ge 180 家'],
  ['超过50万吨', 'gt 500000 吨'],
  ['不超过8%', 'le 8 %'],
  ['600余支', 'over 600 支'],
  ['6-8处', 'eq 6-8 处'],
  ['2.3万亿元', 'eq 2.3e12 元'],
])('%s', (typed, expected) => {
  const reading = readFigure(typed)
  const [op, value, unit] = expected.split(' ')
  const [low, high] = (value ?? '').split('-')
  expect(reading).toMatchObject({ op, value: Number(low), high: high ? Number(high) : null, unit })
})

test.each(['', '若干', '公园12个'])('%j is no figure', typed => {
  expect(readFigure(typed)).toBeNull()
})
