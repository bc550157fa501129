import { expect, test } from 'vitest'
import {
  dayAndWeekday,
  dayInProse,
  daysFrom,
  monthInProse,
  plainNumber,
  pointsText,
  shareText,
} from './formats.ts'

test('a day of another year says its year', () => {
  expect(dayInProse('2026-11-25', 'zh', '2026-11-24')).toBe('11月25日')
  expect(dayInProse('2027-01-05', 'zh', '2026-11-24')).toBe('2027年1月5日')
  expect(dayInProse('2027-01-05', 'en', '2026-11-24')).toBe('5 Jan 2027')
})

test('a day has the weekday of the calendar', () => {
  expect(dayAndWeekday('2026-11-25', 'zh', '2026-11-24')).toBe('11月25日（周三）')
  expect(dayAndWeekday('2026-11-25', 'en', '2026-11-24')).toBe('Wed 25 Nov')
})

test('the second return of a month is told from the first', () => {
  expect(monthInProse('2026-03', 'zh')).toBe('2026年3月')
  expect(monthInProse('2026-03.2', 'zh')).toBe('2026年3月第2次')
  expect(monthInProse('2026-Q1', 'zh')).toBe('2026-Q1')
})

test('what is behind has a true minus sign, and what is ahead a plus', () => {
  expect(pointsText(-4.84, 'zh')).toBe('−4.8 个百分点')
  expect(pointsText(6, 'en')).toBe('+6.0 pp')
  expect(plainNumber(-1234.5)).toBe('−1,234.5')
  expect(shareText(917)).toBe('91.7%')
})

test('days are counted over the end of a month', () => {
  expect(daysFrom('2026-11-24', '2026-12-01')).toBe(7)
})
