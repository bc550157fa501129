import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, localDateOf } from '../../model/plain-date.ts'
import type { CommitmentFacts, Report } from '../commitment/facts.ts'
import type { Matter } from '../matter.ts'
import { report, rowOn, task } from './example-rows.ts'
import { knownBy } from './row-return.ts'

test('what is known by a day is what had happened on the region’s clock before it ended', () => {
  const twoDigits = (max: number) => fc.nat(max).map(number => String(number).padStart(2, '0'))
  const dayAround = fc.nat(6).map(days => addDays('2026-02-26', days))
  const instant = fc
    .tuple(dayAround, twoDigits(23), twoDigits(59))
    .map(([date, hour, minute]) => `${date}T${hour}:${minute}:00.000Z`)
  const offset = fc.integer({ min: -12 * 60, max: 14 * 60 })
  fc.assert(
    fc.property(instant, offset, (at, utcOffset) => {
      expect(knownBy({ on: '2026-03-01', utcOffset, staleAfter: 1 })(at)).toBe(
        localDateOf(at, utcOffset) <= '2026-03-01',
      )
    }),
  )
  expect(knownBy({ on: '2026-03-01', utcOffset: 480, staleAfter: 1 })(null)).toBe(false)
})

describe('the return in hand', () => {
  test('is that of the last period until the next one opens', () => {
    expect(rowOn('2026-03-17', task()).return?.period).toBe('2026-02')
    expect(rowOn('2026-03-18', task()).return).toMatchObject({ period: '2026-03', dueOn: '2026-03-25' })
  })

  test('stands where the report stood on the day, and not where it came to later', () => {
    const made = report('2026-03', {
      state: 'accepted',
      version: 9,
      submittedAt: '2026-03-20T02:00:00.000Z',
      signedAt: '2026-03-21T02:00:00.000Z',
      reviewedAt: '2026-03-23T02:00:00.000Z',
    })
    const on = (day: string) => rowOn(day, task({ reports: [made] })).return
    expect([on('2026-03-19')?.state, on('2026-03-19')?.version]).toEqual(['to-write', null])
    expect([on('2026-03-20')?.state, on('2026-03-20')?.version]).toEqual(['to-sign', 9])
    expect([on('2026-03-22')?.state, on('2026-03-23')?.state]).toEqual(['to-review', 'accepted'])
  })

  test.each([
    ['submitted', 'to-sign'],
    ['handed-back', 'handed-back'],
    ['signed', 'to-review'],
    ['accepted', 'accepted'],
    ['returned', 'returned'],
  ] as const)('a report that is %s is %s', (state, shown) => {
    const made = report('2026-03', { state, reviewedAt: '2026-03-24T02:00:00.000Z' })
    expect(rowOn('2026-03-24', task({ reports: [made] })).return?.state).toBe(shown)
  })
})

describe('a return on its day', () => {
  test('is missing when its day and its grace are over and nothing was signed, and not a day before', () => {
    const on = (day: string, ...reports: Report[]) => rowOn(day, task({ reports })).return?.missing
    expect([on('2026-03-27'), on('2026-03-28')]).toEqual([false, true])
    const unsigned = report('2026-03', { state: 'submitted', signedAt: null })
    const returned = report('2026-03', {
      state: 'returned',
      returns: 1,
      reviewedAt: '2026-03-24T02:00:00.000Z',
    })
    expect([
      on('2026-03-28', unsigned),
      on('2026-03-28', returned),
      on('2026-03-28', report('2026-03')),
    ]).toEqual([true, false, false])
  })

  test('is late when it was signed after its grace', () => {
    const late = (signedOn: string) =>
      rowOn('2026-03-30', task({ reports: [report('2026-03', { signedAt: `${signedOn}T02:00:00.000Z` })] }))
        .return?.late
    expect([late('2026-03-27'), late('2026-03-28'), late('2026-03-31')]).toEqual([false, true, false])
  })

  test('is owed from the issue on, also before it is taken on, until it was closed', () => {
    const has = (matter: Matter<CommitmentFacts>) => rowOn('2026-03-24', matter).return !== null
    expect(has(task({ acceptedAt: null }, { status: 'awaiting-acceptance' }))).toBe(true)
    expect(has(task({ issuedAt: '2026-03-25T01:00:00.000Z' }))).toBe(false)
    expect(has(task({ issuedAt: null }, { status: 'awaiting-approval' }))).toBe(false)
    expect(has(task({}, { status: 'adjusted' }))).toBe(false)
    expect(has(task({}, { status: 'closed', changedAt: '2026-03-20T01:00:00.000Z' }))).toBe(false)
    expect(has(task({}, { lead: null, support: [] }))).toBe(false)
  })

  test('counts those of joint leads and supporting agencies beside it', () => {
    const reports = [report('2026-03', { agency: 'zhujian' }), report('2026-02', { agency: 'shuiwu' })]
    const row = rowOn(
      '2026-03-24',
      task({ reports }, { jointLeads: ['shuiwu'], support: ['zhujian', 'caizheng'] }),
    )
    expect([row.othersOwed, row.othersIn, row.return?.state]).toEqual([3, 1, 'to-write'])
  })
})

describe('what was heard of a task', () => {
  test('is the lead’s last standing return, by the day it was signed and the day one was accepted', () => {
    const reports = [
      report('2026-01', { state: 'accepted', reviewedAt: '2026-01-26T02:00:00.000Z' }),
      report('2026-02'),
      report('2026-03', { state: 'returned', reviewedAt: '2026-03-24T02:00:00.000Z', returns: 1 }),
      report('2026-03', { agency: 'zhujian' }),
    ]
    const row = rowOn('2026-03-26', task({ reports }))
    expect([row.reportedOn, row.acceptedOn]).toEqual(['2026-02-23', '2026-01-26'])
    expect(rowOn('2026-02-22', task({ reports })).reportedOn).toBe('2026-01-23')
  })

  test('silence counts the periods that are over since the last one that was reported', () => {
    const silent = (on: string, ...reports: Report[]) => rowOn(on, task({ reports })).periodsSilent
    expect([silent('2026-03-27'), silent('2026-03-28')]).toEqual([2, 3])
    expect(silent('2026-03-28', report('2026-02'))).toBe(1)
    // Reported before its day is over: nothing is silent, whatever went before.
    expect(silent('2026-03-24', report('2026-03'))).toBe(0)
  })
})
