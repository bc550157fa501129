import { expect, test } from 'vitest'
import { figuresKept, figuresSaid, kept, said, scaleOf } from './printed-scale.ts'

test('a figure is said in the unit it was printed in', () => {
  expect(scaleOf({ text: '900亿元', unit: '元', target: 9e10 })).toEqual({ factor: 1e8, unit: '亿元' })
  expect(scaleOf({ text: '1.2万亿元', unit: '元', target: 1.2e12 })).toEqual({ factor: 1e12, unit: '万亿元' })
  expect(scaleOf({ text: '5所', unit: '所', target: 5 })).toEqual({ factor: 1, unit: '所' })
  expect(scaleOf({ text: '30万人次', unit: '万人次', target: 30 })).toEqual({ factor: 1, unit: '万人次' })
})

test('a fraction in words is said as a percentage', () => {
  expect(scaleOf({ text: '三分之二', unit: '', target: 2 / 3 })).toEqual({ factor: 0.01, unit: '%' })
  expect(kept(69, { factor: 0.01, unit: '%' })).toBe(0.69)
})

test('money that was printed nowhere is said in 亿 or 万, and other units as they are', () => {
  expect(scaleOf({ text: null, unit: '元', target: 3e8 })).toEqual({ factor: 1e8, unit: '亿元' })
  expect(scaleOf({ text: null, unit: '人', target: 30_000 })).toEqual({ factor: 1, unit: '人' })
})

test('what is typed comes back as it was typed', () => {
  const scale = { factor: 1e8, unit: '亿元' }
  for (const typed of [790.1, 0.07, 782.4, -3.3]) expect(said(kept(typed, scale), scale)).toBe(typed)
  expect(kept(790.1, scale)).toBe(79_010_000_000)
})

test('a number of a figure is typed and read in the unit of print, and recorded in the ledger’s', () => {
  const figures = [{ id: 'f1', metric: '交易额', text: '900亿元', unit: '元', target: 9e10 }]
  const recorded = figuresKept({ figure: 'f1', value: 782.4, on: '2026-11-24' }, figures)
  expect(recorded).toEqual({ figure: 'f1', value: 78_240_000_000, on: '2026-11-24' })
  expect(figuresSaid(recorded, figures)).toEqual({ figure: '交易额', value: '782.4 亿元', on: '2026-11-24' })
  expect(figuresSaid({ values: [recorded] }, figures)).toMatchObject({ values: [{ value: '782.4 亿元' }] })
  expect(figuresKept({ figure: 'f9', value: 3 }, figures)).toEqual({ figure: 'f9', value: 3 })
})
