import { describe, expect, test } from 'vitest'
import { commitmentType } from '../commitment/commitment-type.ts'
import type { Circumstance, CommitmentFacts } from '../commitment/facts.ts'
import { decide } from '../decide.ts'
import { blankMatter, type Matter } from '../matter.ts'
import { sanming } from '../schedule/presets/sanming.ts'
import { yinchuan } from '../schedule/presets/yinchuan.ts'
import { usualSchedule, withPreset } from '../schedule/region-schedule.ts'
import { usualSettings } from '../settings.ts'
import { judgeCommitment } from './commitment-standing.ts'
import { nextSlip } from './next-slip.ts'

const calendar = { version: 'invented', years: {}, hours: [] }
const reckoning = { step: 'month', calendar, utcOffset: 480 } as const

type Said = readonly [kind: Circumstance['kind'], on: string, mark?: string]

const taskOf = (...said: readonly Said[]): Matter<CommitmentFacts> => ({
  ...blankMatter('wangcheng', 'm1', 'commitment', {
    ...commitmentType.initialFacts,
    issuedAt: '2026-01-05T02:00:00.000Z',
    circumstances: said.map(([kind, on, mark], index) => ({
      ...{ kind, on, at: '2026-04-01T02:00:00.000Z', by: null, version: 5 + index },
      ...(mark === undefined ? {} : { mark }),
    })),
  }),
  status: 'underway',
  lead: 'jiaoti',
})

describe('the lamps of 银川', () => {
  const lampsOn = (day: string, ...said: readonly Said[]) => {
    const judging = { knownBy: day, on: day, judgedOn: day, periods: [] }
    const schedule = withPreset(usualSchedule, yinchuan)
    const { lamp } = judgeCommitment(taskOf(...said), judging, schedule, reckoning)
    return Object.fromEntries(lamp.aspects.map(({ aspect, lamp: { id } }) => [aspect.id, id]))
  }

  test('stay unlit for what nobody has said', () => {
    expect(lampsOn('2026-06-30')).toMatchObject({ start: 'unlit', stock: 'unlit', money: 'unlit' })
  })

  test('go red three months after a planned start that has not come', () => {
    const planned: Said = ['start-planned', '2026-04-15']
    expect(lampsOn('2026-04-10', planned).start).toBe('green')
    expect(lampsOn('2026-05-31', planned).start).toBe('yellow')
    expect(lampsOn('2026-06-30', planned).start).toBe('red')
    expect(lampsOn('2026-06-30', planned, ['started', '2026-06-20']).start).toBe('green')
    expect(lampsOn('2026-06-30', planned, ['start-excused', '2026-05-10']).start).toBe('green')
  })

  test('count the months from the start to the entry in the books, where it must be entered', () => {
    const begun: Said[] = [
      ['started', '2026-04-01'],
      ['must-be-stocked', '2026-03-01'],
    ]
    expect(lampsOn('2026-04-20', ...begun).stock).toBe('green')
    expect(lampsOn('2026-05-20', ...begun).stock).toBe('yellow')
    expect(lampsOn('2026-06-20', ...begun).stock).toBe('red')
    expect(lampsOn('2026-06-20', ...begun, ['stocked', '2026-06-10']).stock).toBe('green')
  })

  test('go by the latest word on the money, and by none that came after the day', () => {
    const money: Said[] = [
      ['money-short', '2026-03-31'],
      ['money-as-planned', '2026-05-31'],
    ]
    expect(lampsOn('2026-04-30', ...money).money).toBe('red')
    expect(lampsOn('2026-06-30', ...money).money).toBe('green')
    expect(lampsOn('2026-03-31', ...money).money).toBe('unlit')
  })
})

test('a marked task goes up the ladder that asks for the mark, until the mark is lifted', () => {
  const { ladder } = withPreset(usualSchedule, sanming)
  const special = ladder.marks.find(each => each.id === 'special')?.name.zh ?? ''
  const stepOf = (...said: readonly Said[]) => {
    const chased = { matter: taskOf(...said), slips: [] }
    const next = nextSlip(ladder, chased, '2026-04-10', { calendar, utcOffset: 480 })
    return next.due && next.trigger.when === 'marked' ? next.trigger.mark : null
  }
  expect(stepOf()).toBeNull()
  expect(stepOf(['marked', '2026-04-01', special])).toBe('special')
  expect(stepOf(['marked', '2026-04-01', special], ['mark-lifted', '2026-04-05', special])).toBeNull()
})

test('a mark is one that the ladder of the region names', () => {
  const by = { region: 'wangcheng', agency: null, post: 'supervisor' } as const
  const mark = (marks: readonly string[]) =>
    decide(
      commitmentType,
      taskOf(),
      {
        ...{ command: 'find-circumstance', by },
        data: { kind: 'marked', on: '2026-04-01', mark: '特事', reason: '批示' } as never,
      },
      { now: '2026-04-02T02:00:00.000Z', today: '2026-04-02', settings: usualSettings, marks },
    )
  expect(mark(['特事']).accepted).toBe(true)
  expect(mark(['重大'])).toMatchObject({ accepted: false, rejection: { code: 'guarded' } })
})
