import { expect, test } from 'vitest'
import { feedAt, regionClock } from './feed.ts'

const minutes = 60_000

test('numbers are live for ten minutes, then the feed is lost, and after a day there are none', () => {
  const at = (age: number) => feedAt(0, age * minutes)
  expect([at(0), at(10), at(10.1), at(24 * 60), at(24 * 60 + 1)]).toEqual([
    'live',
    'live',
    'lost',
    'lost',
    'gone',
  ])
})

test('the moment is that of the region, not of whoever looks', () => {
  const moment = Date.parse('2026-11-24T17:05:00Z')
  expect(regionClock(moment, 480)).toEqual({ day: '2026-11-25', time: '01:05' })
  expect(regionClock(moment, -300)).toEqual({ day: '2026-11-24', time: '12:05' })
})
