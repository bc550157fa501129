import { describe, expect, test } from 'vitest'
import { describeEveryCell } from '../../../test/ledger/every-cell.ts'
import { cast } from '../../../test/ledger/explore.ts'
import { play, refusalOf, type Step } from '../../../test/ledger/play.ts'
import { proposal, rehearsal, reply } from '../../../test/ledger/rehearsals/proposal.ts'
import { readClock, standingOf } from '../../model/clock.ts'
import type { Matter } from '../matter.ts'
import type { ProposalFacts } from './proposal-type.ts'

describeEveryCell(rehearsal)

const calendar = { version: 'invented', years: { '2026': { off: [], on: [] } }, hours: [] }
const dueOf = (matter: Matter<ProposalFacts>, id: string, asOf: string) => {
  const clock = matter.clocks.findLast(each => each.rule.id === id)
  const reading = clock && readClock(clock.rule, clock.events, calendar, 480)
  if (!reading) return null
  const { due, standing, lateDays } = standingOf(reading, asOf)
  return { due, standing, lateDays }
}

const handedOver: Step[] = [['supervisor', 'hand-over', undefined, '2026-03-25T02:00:00.000Z']]
const inHand: Step[] = [...handedOver, ['lead-reporter', 'accept']]
const answered: Step[] = [...inHand, ['lead-head', 'answer', undefined, '2026-06-26T02:00:00.000Z']]

describe('a proposal', () => {
  test('keeps its number, its words and its original, and nothing of who made it', () => {
    const original = [{ sha256: 'a'.repeat(64), name: '建议原件.pdf' }]
    const { matter } = play(rehearsal, [['supervisor', 'hand-over', { ...proposal, original }]])
    expect(matter).toMatchObject({
      title: proposal.title,
      sources: [{ kind: 'told', text: proposal.text }],
      evidence: original,
    })
    expect(matter.facts).toEqual({
      reference: proposal.reference,
      text: proposal.text,
      difficult: false,
      coReplies: [],
      answers: [],
      opinion: null,
    })
  })

  test('keeps what was handed in with helping opinions and answers', () => {
    const evidence = [{ sha256: 'b'.repeat(64), name: '附件.pdf' }]
    const { matter } = play(rehearsal, [
      ...inHand,
      ['support-head', 'co-reply', { opinion: '同意。', evidence }],
      ['support-head', 'co-reply', { opinion: '同意增设两条。' }],
      ['lead-head', 'answer', { ...reply, evidence }],
    ])
    expect(matter.evidence).toEqual([...evidence, ...evidence])
    expect(matter.facts.coReplies).toEqual([{ agency: cast.support, version: 4 }])
  })
})

describe('a proposal, by its terms,', () => {
  test('is to be answered within three months of its handing over', () => {
    const { matter } = play(rehearsal, inHand)
    expect(matter.clocks[0]?.rule.basis.article).toBe('第五十一条第二款')
    expect(dueOf(matter, 'db.reply', '2026-06-25')).toEqual({
      due: '2026-06-25',
      standing: 'warned',
      lateDays: 0,
    })
  })

  test('broad or difficult has six months, from its handing over or once that is found', () => {
    const fromTheStart = play(rehearsal, [['office-head', 'hand-over-difficult']]).matter
    expect(dueOf(fromTheStart, 'db.reply-difficult', '2026-04-01')?.due).toBe('2026-09-25')
    expect(
      refusalOf(rehearsal, [
        ['office-head', 'hand-over-difficult'],
        ['office-head', 'find-difficult'],
      ]),
    ).toMatchObject({ guard: 'difficult-already' })
    const found = play(rehearsal, [...inHand, ['office-head', 'find-difficult']]).matter
    expect(dueOf(found, 'db.reply', '2026-04-01')?.due).toBe('2026-09-25')
    expect(refusalOf(rehearsal, [...inHand, ['lead-head', 'find-difficult']])).toMatchObject({
      code: 'not-your-role',
      allowed: ['office-head'],
    })
  })

  test('handed over before the law was amended goes by the article of that day', () => {
    const { matter } = play(rehearsal, [['supervisor', 'hand-over', undefined, '2025-03-10T02:00:00.000Z']])
    expect(matter.clocks[0]?.rule.basis.article).toBe('第四十二条')
  })

  test('reassigned is still due from its first handing over', () => {
    const { matter } = play(rehearsal, [
      ...handedOver,
      ['lead-head', 'hand-back'],
      ['office-head', 'reassign', undefined, '2026-04-10T02:00:00.000Z'],
    ])
    expect(dueOf(matter, 'db.reply', '2026-04-10')?.due).toBe('2026-06-25')
  })
})

describe('a proposal that was answered', () => {
  test('answered a day late stays late on the record', () => {
    const { matter } = play(rehearsal, [
      ...answered,
      ['supervisor', 'record-opinion', { opinion: 'satisfied' }],
    ])
    expect(matter.status).toBe('closed')
    expect(dueOf(matter, 'db.reply', '2027-01-01')).toEqual({
      due: '2026-06-25',
      standing: 'stopped',
      lateDays: 1,
    })
  })

  test('is answered again on the same day at the earliest, and only where it did not satisfy', () => {
    const opinion = (answerBy: string): Step => [
      'supervisor',
      'record-opinion',
      { opinion: 'dissatisfied', answerBy },
      '2026-06-26T03:00:00.000Z',
    ]
    expect(refusalOf(rehearsal, [...answered, opinion('2026-06-26')])).toBeNull()
    expect(refusalOf(rehearsal, [...answered, opinion('2026-06-25')])).toMatchObject({
      guard: 'answered-again-until-when',
    })
  })

  test('that did not satisfy is handled again with a day of its own, and keeps its first answer', () => {
    const again: Step = ['supervisor', 'record-opinion', { opinion: 'dissatisfied', answerBy: '2026-07-31' }]
    const { matter } = play(rehearsal, [...answered, again])
    expect(matter).toMatchObject({ status: 'in-hand', dueOn: '2026-07-31' })
    expect(dueOf(matter, 'proposal-again', '2026-07-01')?.due).toBe('2026-07-31')
    const second = play(rehearsal, [...answered, again, ['lead-head', 'answer', { ...reply, outcome: 'A' }]])
    expect(second.matter.dueOn).toBeNull()
    expect(second.matter.facts.answers.map(each => each.outcome)).toEqual(['B', 'A'])
  })

  test('keeps the helping opinions of the agencies that still help', () => {
    const helped: Step[] = [...inHand, ['support-head', 'co-reply']]
    expect(play(rehearsal, helped).matter.facts.coReplies).toEqual([{ agency: cast.support, version: 3 }])
    const alone: Step = ['office-head', 'reassign', { lead: cast.other, reason: '职责已明确' }]
    expect(play(rehearsal, [...helped, alone]).matter.facts.coReplies).toEqual([])
  })
})
