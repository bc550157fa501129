import { expect, test } from 'vitest'
import { daysText, readDays } from './reporting-days.ts'

test.each([
  ['25', [25]],
  ['10、25', [10, 25]],
  ['10日，25日', [10, 25]],
  ['最后一天', [-1]],
  ['15 last day', [15, -1]],
  ['', []],
])('%s is read as days', (text, days) => {
  expect(readDays(text)).toEqual(days)
})

test('what is no day is kept as none and not left out', () => {
  expect(readDays('25、下旬')).toEqual([25, Number.NaN])
})

test('days that are shown are read back', () => {
  expect(readDays(daysText([10, -1], '最后一天'))).toEqual([10, -1])
})
