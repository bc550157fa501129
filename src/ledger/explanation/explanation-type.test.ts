import { describe, expect, test } from 'vitest'
import { describeEveryCell } from '../../../test/ledger/every-cell.ts'
import { cast } from '../../../test/ledger/explore.ts'
import { play, refusalOf, type Step } from '../../../test/ledger/play.ts'
import { asked, rehearsal } from '../../../test/ledger/rehearsals/explanation.ts'
import { partiesOf } from '../matter.ts'

describeEveryCell(rehearsal)

const sought: Step[] = [['leader', 'ask']]
const passedOn: Step[] = [...sought, ['supervisor', 'pass-on']]
const explained: Step[] = [...passedOn, ['lead-head', 'explain']]

describe('an explanation that a leader asks for', () => {
  test('goes to the office first: the agency sees it once it is passed on, and not before', () => {
    expect(partiesOf(play(rehearsal, sought).matter)).toEqual([])
    expect(partiesOf(play(rehearsal, passedOn).matter)).toEqual([cast.lead])
    expect(refusalOf(rehearsal, [...sought, ['leader', 'pass-on']])).toMatchObject({ code: 'not-your-role' })
  })

  test('comes home to the task that it asks about', () => {
    expect(play(rehearsal, sought).matter).toMatchObject({
      title: asked.question,
      parent: 'c1',
      sources: [{ kind: 'matter', matterId: 'c1' }],
    })
  })

  test('runs its clock from the passing on to the answer, and anew where more is asked', () => {
    const { matter } = play(rehearsal, [...explained, ['leader', 'ask-more'], ['lead-head', 'explain']])
    expect(matter.clocks.map(({ events }) => [events[0]?.due, ...events.map(each => each.kind)])).toEqual([
      ['2026-03-30', 'ExplanationPassedOn', 'TaskExplained'],
      ['2026-04-10', 'MoreExplanationSought', 'TaskExplained'],
    ])
  })

  test('is answered by the head of the agency, and is over when whoever asked takes note', () => {
    expect(refusalOf(rehearsal, [...passedOn, ['lead-reporter', 'explain']])).toMatchObject({
      code: 'not-your-role',
      allowed: ['lead-head'],
    })
    expect(play(rehearsal, [...explained, ['leader', 'take-note']]).matter.status).toBe('noted')
    expect(refusalOf(rehearsal, [...passedOn, ['leader', 'take-note']])).toMatchObject({
      code: 'not-in-status',
    })
  })

  test('is not asked for more without a day once the first is over', () => {
    const late: Step = ['leader', 'ask-more', { question: '哪一天？' }, '2026-04-02T02:00:00.000Z']
    expect(refusalOf(rehearsal, [...explained, late])).toMatchObject({ guard: 'explanation-day-past' })
  })
})
