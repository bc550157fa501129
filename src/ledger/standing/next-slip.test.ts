import { expect, test } from 'vitest'
import { commitmentType } from '../commitment/commitment-type.ts'
import type { CommitmentFacts } from '../commitment/facts.ts'
import { blankMatter, type Matter } from '../matter.ts'
import { usualSchedule } from '../schedule/region-schedule.ts'
import { usualSettings } from '../settings.ts'
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

test('a lead to whom a task went after another had declined it is chased from the first step on', () => {
  const completion = (at: string) => ({
    rule: commitmentType.clocks(usualSettings, at.slice(0, 10)).find(each => each.id === 'completion'),
    events: [{ kind: 'Issued', at }],
  })
  const slip = {
    ...{ id: 's1', status: 'settled', parent: 'm1', dueOn: '2026-06-09' },
    openedAt: '2026-06-02T01:00:00.000Z',
    facts: {
      ...{ step: 'chase', stepName: '工作催办单', number: '督催〔2026〕1号', answer: null, excused: false },
      ...{ signedAt: '2026-06-02T02:00:00.000Z', settledAt: '2026-06-05T02:00:00.000Z' },
    },
  }
  const issues = ['2026-06-01T02:00:00.000Z', '2026-06-10T02:00:00.000Z']
  const chased = (issuedTimes: number) => ({
    ...late(
      { status: 'underway', clocks: issues.slice(0, issuedTimes).map(completion) as never },
      { issuedAt: issues[issuedTimes - 1] ?? null },
    ),
    slips: [slip],
  })
  const steps = [1, 2].map(times => nextSlip(usualSchedule.ladder, chased(times), '2026-06-12', region))
  expect(steps.map(each => (each.due ? each.step.id : each.code))).toEqual(['nothing-due', 'chase'])
})
