import { describe, expect, test } from 'vitest'
import { describeEveryCell } from '../../../test/ledger/every-cell.ts'
import { cast, context } from '../../../test/ledger/explore.ts'
import { play, refusalOf, type Step } from '../../../test/ledger/play.ts'
import { minutesAt, rehearsal, words } from '../../../test/ledger/rehearsals/decision.ts'

describeEveryCell(rehearsal)

const recorded: Step[] = [['supervisor', 'record']]
const lodged: Step[] = [...recorded, ['system', 'note-minutes'], ['supervisor', 'lodge']]
const underway: Step[] = [...lodged, ['system', 'note-task']]
const statusAfter = (...steps: Step[]) => play(rehearsal, [...underway, ...steps]).matter.status

describe('a decision', () => {
  test('tells its meeting that it was recorded, whoever recorded it', () => {
    const told = { kind: 'command', matterId: 'h1', command: 'note-decision', data: { decision: 'm1' } }
    expect(play(rehearsal, recorded).effects).toEqual([told])
    expect(play(rehearsal, [['system', 'record-from-problem']]).effects).toEqual([told])
  })

  test('comes home to the problem that was decided, or to its meeting', () => {
    expect(play(rehearsal, recorded).matter).toMatchObject({
      title: words,
      dueOn: '2026-05-31',
      parent: 'h1',
      sources: [{ kind: 'matter', matterId: 'h1', text: words }],
      support: [cast.support],
    })
    expect(play(rehearsal, [['system', 'record-from-problem']]).matter.parent).toBe('q1')
  })

  test('is to be lodged within the region’s term from the minutes, not from its own record', () => {
    const { matter } = play(rehearsal, lodged)
    expect(play(rehearsal, recorded).matter.clocks).toEqual([])
    expect(matter.clocks[0]?.rule).toMatchObject({ id: 'lodging', term: context.settings.lodging })
    expect(matter.clocks[0]?.events).toEqual([
      { at: minutesAt, kind: 'MinutesNoted' },
      { at: context.now, kind: 'DecisionLodged' },
    ])
  })

  test('is not lodged before the minutes', () => {
    expect(refusalOf(rehearsal, [...recorded, ['supervisor', 'lodge']])).toMatchObject({
      guard: 'minutes-awaited',
      facts: { meeting: 'h1' },
    })
  })

  test('lodged opens a task with its words and its terms, which points back to it', () => {
    expect(play(rehearsal, lodged).effects).toMatchObject([
      {
        kind: 'open',
        type: 'commitment',
        command: 'take-in',
        data: {
          title: words,
          sources: [{ kind: 'matter', matterId: 'm1', text: words }],
          parent: 'm1',
          lead: cast.lead,
          support: [cast.support],
          dueOn: '2026-05-31',
        },
      },
    ])
  })
})

describe('a decision that was lodged', () => {
  const closed = (child: string): Step => ['system', 'note-closing', { child }]
  const dropped = (child: string): Step => ['system', 'note-dropping', { child }]
  const another: Step = ['system', 'note-task', { child: 't2' }]

  test('is concluded when its task is closed', () => {
    expect(statusAfter(closed('t1'))).toBe('concluded')
  })

  test('is not concluded while one part of a split task is open', () => {
    expect(statusAfter(another, closed('t1'))).toBe('lodged')
    expect(statusAfter(another, closed('t1'), closed('t2'))).toBe('concluded')
    expect(statusAfter(another, dropped('t1'), closed('t2'))).toBe('concluded')
    expect(statusAfter(another, closed('t1'), dropped('t2'))).toBe('concluded')
  })

  test('whose tasks were all set aside waits for the office to say how it ended', () => {
    expect(statusAfter(dropped('t1'))).toBe('lodged')
    expect(statusAfter(dropped('t1'), ['office-head', 'conclude'])).toBe('concluded')
    expect(refusalOf(rehearsal, [...underway, ['office-head', 'conclude']])).toMatchObject({
      guard: 'tasks-open',
      facts: { tasks: ['t1'] },
    })
  })

  test('is lodged again when its task is reopened, also after it was reported back', () => {
    const reported: Step[] = [closed('t1'), ['supervisor', 'report-back']]
    expect(statusAfter(...reported)).toBe('reported')
    expect(statusAfter(...reported, ['system', 'note-reopening'])).toBe('lodged')
  })

  test('reported back stands on the agenda of another meeting', () => {
    expect(play(rehearsal, [...underway, ['supervisor', 'report-back']]).effects).toEqual([
      { kind: 'command', matterId: 'h2', command: 'take-item', data: { item: 'm1' } },
    ])
  })
})
