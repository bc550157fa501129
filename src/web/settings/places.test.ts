import { expect, test } from 'vitest'
import { usualRegionSettings } from '../../ledger/region-settings.ts'
import { placeOfRefusal, valueAt, withoutPlace, withValueAt } from './places.ts'

const settings = usualRegionSettings

test('a value is written at its place and nowhere else', () => {
  const place = 'schedule.lamps.lamps.1.meaning.zh'
  const next = withValueAt(settings, place, '提醒')
  expect(valueAt(next, place)).toBe('提醒')
  expect(withValueAt(next, place, valueAt(settings, place))).toEqual(settings)
  expect(next.schedule.ladder).toBe(settings.schedule.ladder)
  expect(next.schedule.lamps.lamps[0]).toBe(settings.schedule.lamps.lamps[0])
})

test('an item leaves its list, a field its object', () => {
  const without = withoutPlace(settings, 'schedule.ladder.steps.1')
  expect(without.schedule.ladder.steps.map(each => each.id)).toEqual(['hand-over', 'supervise'])
  const unsourced = withoutPlace(settings, 'schedule.categories.rules.6.unsourced')
  expect('unsourced' in (unsourced.schedule.categories.rules[6] ?? {})).toBe(false)
})

test.each([
  ['schedule.lamps.lamps.yellow', 'schedule.lamps.lamps.1'],
  ['schedule.lamps.aspects.progress.rules.short', 'schedule.lamps.aspects.0.rules.3'],
  ['schedule.ladder.steps.chase', 'schedule.ladder.steps.1'],
  ['schedule.reporting.month.days', 'schedule.reporting.days.month.days'],
  ['schedule.reminders.reminders.on', 'schedule.reminders.1'],
  ['settings.ledger.noticeDays', 'ledger.noticeDays'],
  ['settings.schedule.lamps.lamps.1.name.zh', 'schedule.lamps.lamps.1.name.zh'],
  ['schedule.layout.rows', 'schedule.layout.rows'],
])('a refusal of %s is shown at %s', (at, place) => {
  expect(placeOfRefusal(settings, at)).toBe(place)
})
