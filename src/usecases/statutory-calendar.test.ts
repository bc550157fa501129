import { expect, test } from 'vitest'
import { addWorkingDays, isPublished, isSettled, isWorkday } from '../model/calendar.ts'
import { statutoryCalendar, usualHours } from './statutory-calendar.ts'

const calendar = statutoryCalendar()
const last = Object.keys(calendar.years).sort().at(-1) ?? ''

test('names the library and its version, and keeps the hours it is given', () => {
  expect(calendar.version).toMatch(/^chinese-days \d+\.\d+\.\d+$/)
  expect(calendar.hours).toBe(usualHours)
  expect(statutoryCalendar([['08:30', '16:30']]).hours).toEqual([['08:30', '16:30']])
})

test('knows every year from 2004 to the last that was published, and no other', () => {
  const years = Object.keys(calendar.years).sort()
  expect(years[0]).toBe('2004')
  expect(years.length).toBe(Number(last) - 2004 + 1)
  expect(isPublished(calendar, '2003')).toBe(false)
  expect(isPublished(calendar, `${Number(last) + 1}`)).toBe(false)
})

test.each([
  ['2026-02-14', true], // 调休: a Saturday worked for the Spring Festival
  ['2026-02-16', false],
  ['2026-10-01', false],
  ['2026-10-08', true],
  ['2020-01-31', false], // The Spring Festival of 2020 was prolonged.
  ['2015-09-03', false], // A holiday of that year alone.
  ['2018-12-29', true], // Moved by the notice for 2019.
  ['2018-12-31', false],
])('%s is worked: %s', (date, worked) => {
  expect(isWorkday(calendar, date)).toBe(worked)
})

test.each([
  ['2025-09-29', 5, '2025-10-13'],
  ['2026-02-10', 20, '2026-03-16'],
])('%s and %i working days is %s', (from, n, reached) => {
  expect(addWorkingDays(calendar, from, n)).toEqual({ date: reached, provisional: false })
})

test('what reaches past the last published year is provisional, and so are its last three days', () => {
  expect(addWorkingDays(calendar, `${last}-12-20`, 20).provisional).toBe(true)
  expect(isSettled(calendar, `${last}-12-28`)).toBe(true)
  expect(isSettled(calendar, `${last}-12-29`)).toBe(false)
  expect(isSettled(calendar, `${Number(last) - 1}-12-29`)).toBe(true)
})
