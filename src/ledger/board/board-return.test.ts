import { describe, expect, test } from 'vitest'
import type { CommitmentFacts } from '../commitment/facts.ts'
import type { Matter } from '../matter.ts'
import { boardReturnsOf } from './board-return.ts'
import { aroundOn, report, task } from './example-rows.ts'

const returnsOn = (on: string, matter: Matter<CommitmentFacts>) =>
  boardReturnsOf(matter, aroundOn(on, matter))

describe('the returns that somebody has to see to', () => {
  test('are those of every agency that takes part, for the period in hand, whatever their state', () => {
    const reports = [
      report('2026-03', { agency: 'zhujian', state: 'accepted', reviewedAt: '2026-03-24T02:00:00.000Z' }),
    ]
    const found = returnsOn('2026-03-24', task({ reports }, { jointLeads: ['shuiwu'] }))
    expect(found.map(({ id, part, state, inHand }) => [id, part, state, inHand])).toEqual([
      ['m1:jiaoti:2026-03', 'lead', 'to-write', true],
      ['m1:shuiwu:2026-03', 'joint-lead', 'to-write', true],
      ['m1:zhujian:2026-03', 'support', 'accepted', true],
    ])
    expect(found[2]).toMatchObject({ dueOn: '2026-03-25', submittedOn: '2026-03-22', signedOn: '2026-03-23' })
  })

  test('keep those of an earlier period that were sent and are not accepted, and no others of it', () => {
    const reports = [
      report('2026-01', { state: 'accepted', reviewedAt: '2026-01-26T02:00:00.000Z' }),
      report('2026-02'),
      report('2026-02', {
        agency: 'zhujian',
        state: 'returned',
        returns: 1,
        reviewedAt: '2026-02-24T02:00:00.000Z',
      }),
    ]
    const earlier = returnsOn('2026-03-20', task({ reports })).filter(({ inHand }) => !inHand)
    expect(earlier.map(({ id, state, returns }) => [id, state, returns])).toEqual([
      ['m1:jiaoti:2026-02', 'to-review', 0],
      ['m1:zhujian:2026-02', 'returned', 1],
    ])
  })

  test('keep a signed one for which nothing is owed, and of an agency that takes part no longer', () => {
    const reports = [report('2026-09'), report('2026-03', { agency: 'shuiwu' })].map(each => ({
      ...each,
      signedAt: '2026-03-23T02:00:00.000Z',
    }))
    const unowed = returnsOn('2026-03-24', task({ reports })).filter(({ dueOn }) => dueOn === null)
    expect(unowed.map(({ id, part, state }) => [id, part, state])).toEqual([
      ['m1:jiaoti:2026-09', 'lead', 'to-review'],
      ['m1:shuiwu:2026-03', null, 'to-review'],
    ])
    expect(returnsOn('2026-03-22', task({ reports })).filter(({ dueOn }) => dueOn === null)).toEqual([])
  })

  test('leave out what nobody can deal with any more', () => {
    const done = task(
      { reports: [report('2026-02')] },
      { status: 'suspended', changedAt: '2026-03-01T01:00:00.000Z' },
    )
    expect(returnsOn('2026-03-20', done)).toEqual([])
  })
})
