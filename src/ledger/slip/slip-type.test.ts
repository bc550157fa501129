import { describe, expect, test } from 'vitest'
import { describeEveryCell } from '../../../test/ledger/every-cell.ts'
import { cast, context } from '../../../test/ledger/explore.ts'
import { play, refusalOf, type Step } from '../../../test/ledger/play.ts'
import { rehearsal, words } from '../../../test/ledger/rehearsals/slip.ts'
import { partiesOf } from '../matter.ts'
import { ladderSlipOf } from './ladder-slip.ts'

describeEveryCell(rehearsal)

const drafted: Step[] = [['system', 'draft']]
const signed: Step[] = [...drafted, ['office-head', 'sign']]
const received: Step[] = [...signed, ['lead-reporter', 'receive']]
const answered: Step[] = [...received, ['lead-head', 'answer']]

describe('a slip', () => {
  test('is seen by nobody but the office until it is signed', () => {
    expect(partiesOf(play(rehearsal, drafted).matter)).toEqual([])
    expect(partiesOf(play(rehearsal, signed).matter)).toEqual([cast.lead])
  })

  test('comes home to the matter that it chases', () => {
    expect(play(rehearsal, drafted).matter).toMatchObject({
      title: '催办单：新建中小学5所',
      parent: 'c1',
      sources: [{ kind: 'matter', matterId: 'c1', text: '新建中小学5所' }],
    })
  })

  test('says what it demands, and by when, as it was last revised', () => {
    const { matter } = play(rehearsal, [...drafted, ['supervisor', 'revise']])
    expect(matter.dueOn).toBe('2026-04-08')
    expect(matter.facts.demand).toBe('每周报送一次。')
    const open = play(rehearsal, [...drafted, ['supervisor', 'revise', { demand: '每周报送一次。' }]])
    expect(open.matter.dueOn).toBeNull()
  })

  test('may ask for a reply on the same day', () => {
    const today: Step[] = [
      ['supervisor', 'draft', { ...words, replyBy: context.today }],
      ['office-head', 'sign'],
    ]
    expect(play(rehearsal, today).matter.clocks[1]?.events[0]?.due).toBe(context.today)
  })

  test('keeps the evidence of every answer', () => {
    const again: Step[] = [...answered, ['supervisor', 'return-answer'], ['lead-head', 'answer']]
    expect(play(rehearsal, again).matter.evidence).toHaveLength(2)
  })

  test('has a number from its signing on', () => {
    expect(play(rehearsal, drafted).matter.facts.number).toBeNull()
    expect(play(rehearsal, signed).matter.facts.number).toBe('望督交〔2026〕1号')
  })
})

describe('a slip that was signed', () => {
  test('is answered by the head of the agency and not by its reporter', () => {
    expect(refusalOf(rehearsal, [...received, ['lead-reporter', 'answer']])).toMatchObject({
      code: 'not-your-role',
      allowed: ['lead-head'],
    })
  })

  test('has one clock for its receipt and one for its reply', () => {
    const { matter } = play(rehearsal, answered)
    expect(matter.clocks.map(({ rule, events }) => [rule.id, ...events.map(each => each.kind)])).toEqual([
      ['slip-receipt', 'SlipSigned', 'SlipReceived'],
      ['slip-reply', 'SlipSigned', 'SlipAnswered'],
    ])
    expect(matter.clocks[1]?.events[0]?.due).toBe('2026-04-01')
  })

  test('returned runs a second clock of reply, and the first stays as it was', () => {
    const { matter } = play(rehearsal, [
      ...answered,
      ['supervisor', 'return-answer'],
      ['lead-head', 'answer'],
    ])
    const replies = matter.clocks.filter(each => each.rule.id === 'slip-reply')
    expect(replies.map(({ events }) => events.map(each => each.kind))).toEqual([
      ['SlipSigned', 'SlipAnswered'],
      ['SlipAnswerReturned', 'SlipAnswered'],
    ])
    expect(replies[1]?.events[0]?.due).toBe('2026-04-10')
    expect(matter.dueOn).toBe('2026-04-10')
    expect(matter.facts.returns).toBe(1)
  })

  test('that asks for a reply is not settled before it comes', () => {
    expect(refusalOf(rehearsal, [...received, ['supervisor', 'settle']])).toMatchObject({
      guard: 'answer-awaited',
    })
  })

  test('that asks for none has no clock of reply and is settled once received', () => {
    const { matter } = play(rehearsal, [
      ['supervisor', 'draft', words],
      ['office-head', 'sign'],
      ['lead-reporter', 'receive'],
      ['supervisor', 'settle'],
    ])
    expect(matter.status).toBe('settled')
    expect(matter.clocks.map(each => each.rule.id)).toEqual(['slip-receipt'])
  })
})

describe('a slip whose task is over', () => {
  const end: Step = ['system', 'end-with-task', undefined, '2026-04-03T02:00:00.000Z']

  test('is settled where it was sent, and never signed where it was a draft', () => {
    expect(play(rehearsal, [...drafted, end]).matter).toMatchObject({
      status: 'withdrawn',
      facts: { settledAt: null },
    })
    for (const sent of [signed, received, answered])
      expect(play(rehearsal, [...sent, end]).matter).toMatchObject({
        status: 'settled',
        facts: { settledAt: '2026-04-03T02:00:00.000Z' },
      })
  })

  test('says why it ended, and stays late with the reply that never came', () => {
    const { matter, events } = play(rehearsal, [...received, end])
    expect(events.at(-1)?.data).toEqual({ reason: '所督事项已销号' })
    expect(matter.clocks.at(-1)?.events.map(each => [each.kind, each.due ?? each.at.slice(0, 10)])).toEqual([
      ['SlipSigned', '2026-04-01'],
      ['SlipEndedWithTask', '2026-04-03'],
    ])
  })

  test('is not ended so by anybody’s hand', () => {
    expect(refusalOf(rehearsal, [...received, ['office-head', 'end-with-task']])).toMatchObject({
      code: 'not-your-role',
    })
  })
})

const later = '2026-04-02T02:00:00.000Z'

describe('a slip past its day of reply', () => {
  test('is not signed before another day is set', () => {
    expect(
      refusalOf(rehearsal, [
        ['supervisor', 'draft'],
        ['office-head', 'sign', {}, later],
      ]),
    ).toMatchObject({
      guard: 'reply-day-over-meanwhile',
      facts: { replyBy: '2026-04-01', today: '2026-04-02' },
    })
  })

  test('is not returned without another day', () => {
    const returned: Step = ['supervisor', 'return-answer', { reason: '没有写明完成日期' }, later]
    expect(refusalOf(rehearsal, [...answered, returned])).toMatchObject({ guard: 'reply-day-over-meanwhile' })
  })
})

describe('on the ladder, a slip', () => {
  test('counts from its signing, on the days of the region', () => {
    const evening = '2026-03-25T17:00:00.000Z'
    const { matter } = play(rehearsal, [...drafted, ['office-head', 'sign', {}, evening]])
    expect(ladderSlipOf(matter, 480)).toEqual({
      step: 'chase',
      number: context.number,
      issuedOn: '2026-03-26',
      replyDueOn: '2026-04-01',
      repliedOn: null,
      settledOn: null,
      excused: false,
    })
  })

  test('that is a draft or was withdrawn does not count', () => {
    expect(ladderSlipOf(play(rehearsal, drafted).matter, 480)).toBeNull()
    expect(ladderSlipOf(play(rehearsal, [...signed, ['office-head', 'withdraw']]).matter, 480)).toBeNull()
  })

  test('whose answer was returned is not answered', () => {
    const returned = play(rehearsal, [...answered, ['supervisor', 'return-answer']]).matter
    expect(ladderSlipOf(play(rehearsal, answered).matter, 480)?.repliedOn).toBe('2026-03-25')
    expect(ladderSlipOf(returned, 480)?.repliedOn).toBeNull()
  })

  test('that was excused says so', () => {
    const { matter } = play(rehearsal, [...received, ['office-head', 'excuse']])
    expect(ladderSlipOf(matter, 480)?.excused).toBe(true)
  })
})
