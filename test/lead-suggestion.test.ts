import { beforeAll, describe, expect, test } from 'vitest'
import { agencyRegistry } from '../src/audit/lead-suggestion/agency-functions.ts'
import { precedentsOf, tasksOf } from '../src/audit/lead-suggestion/plan-precedents.ts'
import { indexPrecedents } from '../src/audit/lead-suggestion/precedents.ts'
import { suggestLeads } from '../src/audit/lead-suggestion.ts'
import { readFixture } from './fixture-plans.ts'
import { goldPrecedents, type LeadAccuracy, leaveOneOut, totalOf } from './lead-accuracy.ts'
import { isShared, sharedPath } from './shared-folder.ts'

describe.skipIf(!isShared('gold', 'tasks.jsonl'))('one gold plan left out', () => {
  let total: LeadAccuracy
  beforeAll(() => {
    total = totalOf(leaveOneOut(goldPrecedents(sharedPath()), new Map()).values())
  })

  test('the lead is the first suggestion for at least 55% of the tasks', () => {
    expect(total.tasks).toBeGreaterThan(150)
    expect(total.top1 / total.tasks).toBeGreaterThanOrEqual(0.55)
  })

  test('and among the first three for at least 75%', () => {
    expect(total.top3 / total.tasks).toBeGreaterThanOrEqual(0.75)
  })
})

describe('a work report that names nobody', () => {
  test('gets suggestions from a plan that names agencies, without the words of its responsibility notes', async () => {
    const { plan: named } = await readFixture('work-plan')
    const { plan: report } = await readFixture('work-report')
    const precedents = precedentsOf(named)
    expect(precedents.length).toBeGreaterThan(10)
    expect(precedents.filter(({ text }) => /牵头单位|参与单位|完成时限/.test(text))).toEqual([])
    const index = indexPrecedents(precedents, agencyRegistry)
    const commitments = report.clauses.filter(({ kind }) => kind === 'commitment')
    const answered = commitments.filter(
      clause => suggestLeads(tasksOf(report)(clause), index).leads.length > 0,
    )
    expect(answered.length).toBeGreaterThan(commitments.length * 0.9)
  })
})
