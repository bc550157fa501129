import { describe, expect, test } from 'vitest'
import { china, facts, termOf, weekends } from '../../test/invented-clocks.ts'
import { isSettled, isWorkday } from './calendar.ts'
import { type CalendarNotice, withNotice } from './calendar-notice.ts'
import { recountDue } from './clock-recount.ts'

// 1 January 2028 is a Saturday: the Monday after it rests, and Friday 31 December 2027 with it, for the 26th.
const notice: CalendarNotice = {
  year: '2028',
  version: '通知〔2027〕1号',
  off: ['2027-12-31', '2028-01-01', '2028-01-02', '2028-01-03', '2028-05-01', '2028-10-02', '2028-10-03'],
  on: ['2028-01-08'],
}

const accepted = (given: CalendarNotice, calendar = weekends) => {
  const outcome = withNotice(calendar, given)
  if (!outcome.accepted) throw new Error(outcome.refusal.code)
  return outcome.calendar
}

describe('a notice', () => {
  test('publishes its year, settles the end of the one before it, and is named in the version', () => {
    const calendar = accepted(notice)
    expect(calendar.version).toBe('invented + 通知〔2027〕1号')
    expect(calendar.years['2028']?.off).toEqual(['2028-01-03', '2028-05-01', '2028-10-02', '2028-10-03'])
    expect(['2027-12-31', '2028-01-03', '2028-01-08'].map(day => isWorkday(calendar, day))).toEqual([
      false,
      false,
      true,
    ])
    expect([weekends, calendar].map(each => isSettled(each, '2027-12-30'))).toEqual([false, true])
    expect(isWorkday(weekends, '2027-12-31')).toBe(true)
  })

  test('that is amended replaces its year and what it had moved', () => {
    const calendar = accepted(
      { ...notice, version: '更正', off: notice.off.slice(1), on: [] },
      accepted(notice),
    )
    expect(['2027-12-31', '2028-01-08'].map(day => isWorkday(calendar, day))).toEqual([true, false])
  })

  test('that is amended keeps what the following notice moved', () => {
    const earlier = { year: '2027', version: '更正', off: ['2027-01-01', '2027-10-01'], on: [] }
    expect(isWorkday(accepted(earlier, accepted(notice)), '2027-12-31')).toBe(false)
    expect(withNotice(accepted(notice), earlier).accepted).toBe(true)
  })

  test.each<[Partial<CalendarNotice>, object]>([
    [{ year: '28' }, { code: 'year-malformed' }],
    [{ version: ' ' }, { code: 'version-missing' }],
    [{ off: [...notice.off, '2028-02-30'] }, { code: 'day-malformed', day: '2028-02-30' }],
    [{ off: [...notice.off, '2029-01-01'] }, { code: 'day-outside-year', day: '2029-01-01' }],
    [{ off: [...notice.off, '2027-12-28'] }, { code: 'day-outside-year', day: '2027-12-28' }],
    [{ on: ['2028-01-01'] }, { code: 'day-twice', day: '2028-01-01' }],
    [
      { off: notice.off.filter(day => day !== '2028-01-01'), on: ['2028-01-01'] },
      { code: 'holiday-missing', day: '2028-01-01' },
    ],
    [{ on: ['2028-01-05'] }, { code: 'weekday-worked', day: '2028-01-05' }],
    [{ off: notice.off.filter(day => day !== '2028-05-01') }, { code: 'holiday-missing', day: '2028-05-01' }],
  ])('with %j is refused', (wrong, refusal) => {
    expect(withNotice(weekends, { ...notice, ...wrong })).toEqual({ accepted: false, refusal })
  })
})

describe('a due date counted again', () => {
  const calendars = { before: weekends, after: accepted(notice) }
  const recount = (n: number, ...written: string[]) =>
    recountDue(termOf(n, 'WD'), facts(...written), calendars, china)

  test('says what it was and what it is', () => {
    expect(recount(10, '2027-12-24 Issued')).toMatchObject({
      from: { due: '2028-01-07', provisional: true },
      to: { due: '2028-01-10', provisional: false },
    })
  })

  test('is a fact even where the day stays and only becomes final', () => {
    expect(recount(2, '2027-12-27 Issued')).toMatchObject({
      from: { due: '2027-12-29', provisional: true },
      to: { due: '2027-12-29', provisional: false },
    })
  })

  test('is none where nothing changes, or nothing runs', () => {
    expect(recount(2, '2027-12-20 Issued')).toBeNull()
    expect(recount(10, '2027-12-24 Issued', '2027-12-28 Closed')).toBeNull()
    expect(recount(10, '2027-12-24 Closed')).toBeNull()
  })
})
