import { describe, expect, test } from 'vitest'
import { describeEveryCell } from '../../../test/ledger/every-cell.ts'
import { cast, context } from '../../../test/ledger/explore.ts'
import { play, refusalOf, type Step } from '../../../test/ledger/play.ts'
import { invitation, minutes, rehearsal } from '../../../test/ledger/rehearsals/meeting.ts'
import { partiesOf } from '../matter.ts'

describeEveryCell(rehearsal)

const called: Step[] = [['supervisor', 'call']]
const held: Step[] = [...called, ['supervisor', 'hold']]
const noted = (decision: string): Step => ['system', 'note-decision', { decision }]
const told = (decision: string) => ({
  kind: 'command',
  matterId: decision,
  command: 'note-minutes',
  data: { title: minutes.title, effectiveAt: context.now },
})

describe('a meeting', () => {
  test('is seen by the body that calls it and by those invited, each once', () => {
    expect(partiesOf(play(rehearsal, called).matter)).toEqual(['lianxihui', cast.lead, cast.support])
  })

  test('has the title and the day it was called for, and its minutes once they are sent', () => {
    expect(play(rehearsal, called).matter).toMatchObject({
      title: invitation.title,
      sources: [{ kind: 'told', text: invitation.title }],
      dueOn: invitation.on,
    })
    const moved = play(rehearsal, [...called, ['supervisor', 'postpone']]).matter
    expect([moved.dueOn, moved.facts.on]).toEqual(['2026-03-30', '2026-03-30'])
    const sent = play(rehearsal, [...held, ['supervisor', 'send-minutes']]).matter
    expect(sent).toMatchObject({ dueOn: null, evidence: minutes.minutes })
  })

  test('is not recorded as held before its day', () => {
    const ahead: Step[] = [['supervisor', 'call', { ...invitation, on: '2026-03-27' }]]
    expect(refusalOf(rehearsal, [...ahead, ['supervisor', 'hold']])).toMatchObject({
      guard: 'meeting-still-ahead',
      facts: { on: '2026-03-27', today: context.today },
    })
  })

  test('takes no more items once it is held, and no decisions before', () => {
    expect(refusalOf(rehearsal, [...held, ['system', 'take-item']])).toMatchObject({ code: 'not-in-status' })
    expect(refusalOf(rehearsal, [...called, noted('d1')])).toMatchObject({ code: 'not-in-status' })
  })

  test('keeps no list of its items', () => {
    const { matter } = play(rehearsal, [...called, ['system', 'take-item']])
    expect(JSON.stringify(matter)).not.toContain('q1')
  })

  test('has a clock for its minutes from the moment it was held', () => {
    const { matter } = play(rehearsal, [...held, ['supervisor', 'send-minutes']])
    expect(matter.clocks[0]?.rule).toMatchObject({ id: 'minutes', term: context.settings.minutes })
    expect(matter.clocks[0]?.events.map(each => each.kind)).toEqual(['MeetingHeld', 'MinutesSent'])
  })

  test('tells every decision of its minutes, and one that comes later at once', () => {
    const sent: Step[] = [...held, noted('d1'), noted('d2'), ['supervisor', 'send-minutes']]
    expect(play(rehearsal, sent).effects).toEqual([told('d1'), told('d2')])
    expect(play(rehearsal, [...held, noted('d1')]).effects).toEqual([])
    const later = play(rehearsal, [
      ...sent,
      ['system', 'note-decision', { decision: 'd3' }, '2026-04-01T02:00:00.000Z'],
    ])
    expect(later.effects).toEqual([told('d3')])
  })

  test('takes any number of decisions once its minutes are sent', () => {
    const full = Array.from({ length: 40 }, (_, index) => noted(`d${index}`))
    expect(refusalOf(rehearsal, [...held, ...full, noted('d40')])).toMatchObject({
      guard: 'decisions-too-many',
    })
    expect(refusalOf(rehearsal, [...held, ...full, ['supervisor', 'send-minutes'], noted('d40')])).toBeNull()
  })
})
