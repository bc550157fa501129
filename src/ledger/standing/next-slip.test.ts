import { expect, test } from 'vitest'
import { commitmentType } from '../commitment/commitment-type.ts'
import type { CommitmentFacts } from '../commitment/facts.ts'
import { blankMatter, type Matter } from '../matter.ts'
import { usualSchedule } from '../schedule/region-schedule.ts'
import { nextSlip } from './next-slip.ts'

const region = { calendar: { version: 'invented', years: {}, hours: [] }, utcOffset: 480 }

const late = (change: Partial<Matter<CommitmentFacts>>, facts: Partial<CommitmentFacts> = {}) => ({
  matter: {
    ...blankMatter('wangcheng', 'm1', 'commitment', { ...commitmentType.initialFacts, ...facts }),
    dueOn: '2026-03-31',
    ...change,
  },
  slips: [],
})

test('a task that was not issued is not chased, although its deadline is past', () => {
  const step = nextSlip(usualSchedule.ladder, late({ status: 'awaiting-approval' }), '2026-06-30', region)
  expect(step.due).toBe(false)
})

test('the same task once issued is chased', () => {
  const issued = late({ status: 'underway' }, { issuedAt: '2026-06-01T02:00:00.000Z' })
  expect(nextSlip(usualSchedule.ladder, issued, '2026-06-30', region).due).toBe(true)
})
