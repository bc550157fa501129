import { expect, test } from 'vitest'
import { doneDay, doneDayAndLead } from './done-day.ts'

const today = '2026-11-24'
const early = { category: 'completed-early', completedOn: '2026-10-08', dueOn: '2026-11-15' } as const

test('what is done says its day, and where there is room how early it was', () => {
  expect(doneDay(early, 'zh', today)).toBe('10月8日')
  expect(doneDayAndLead(early, 'zh', today)).toBe('10月8日，提前 38 天')
  expect(doneDayAndLead({ ...early, completedOn: '2026-11-14' }, 'en', today)).toBe('14 Nov, by 1 day')
})

test('what was done in time, or has no deadline, says its day alone', () => {
  expect(doneDayAndLead({ ...early, category: 'completed' }, 'zh', today)).toBe('10月8日')
  expect(doneDayAndLead({ ...early, dueOn: null }, 'zh', today)).toBe('10月8日')
})

test('what is under way has no such day', () => {
  for (const category of ['ahead', 'on-schedule', 'behind', 'other'] as const)
    expect(doneDay({ ...early, category }, 'zh', today)).toBeUndefined()
})
