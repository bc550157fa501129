import { describe, expect, test } from 'vitest'
import { cast } from '../../../test/ledger/explore.ts'
import { play, refusalOf, type Step } from '../../../test/ledger/play.ts'
import { rehearsal } from '../../../test/ledger/rehearsals/commitment.ts'
import { openQuestions } from './reviewing.ts'

const ofLead = { agency: cast.lead, period: '2026-03' }
const signed: Step[] = [
  ['supervisor', 'take-in'],
  ['supervisor', 'set-out'],
  ['office-head', 'approve'],
  ['lead-head', 'accept'],
  ['lead-reporter', 'submit-report'],
  ['lead-head', 'sign-report'],
]
const takenBack: Step = ['office-head', 'take-back-review', ofLead]
const guardOf = (...steps: Step[]) => {
  const rejection = refusalOf(rehearsal, steps)
  return rejection?.code === 'guarded' ? rejection.guard : rejection
}

describe('a review', () => {
  test('taken back leaves the return under review, and both entries on record', () => {
    const { matter, events } = play(rehearsal, [
      ...signed,
      ['supervisor', 'accept-report', ofLead],
      takenBack,
    ])
    expect(matter).toMatchObject({
      status: 'awaiting-review',
      facts: { reports: [{ state: 'signed', reviewedAt: null }] },
    })
    expect(events.slice(-2).map(each => each.kind)).toEqual(['ReportAccepted', 'ReviewTakenBack'])
  })

  test('that returned something and is taken back counts as no return', () => {
    const { matter } = play(rehearsal, [
      ...signed,
      ['supervisor', 'return-report', { ...ofLead, reason: '缺佐证' }],
      takenBack,
    ])
    expect(matter.facts.reports).toMatchObject([{ state: 'signed', returns: 0 }])
  })

  test('is not taken back once a month was judged, nor after the agency has sent again, nor by the agency', () => {
    const accepted: Step[] = [...signed, ['supervisor', 'accept-report', ofLead]]
    expect(guardOf(...accepted, ['system', 'note-month'], takenBack)).toBe('review-built-upon')
    const sentAgain: Step[] = [
      ...signed,
      ['supervisor', 'return-report', { ...ofLead, reason: '缺佐证' }],
      ['lead-reporter', 'submit-report'],
    ]
    expect(guardOf(...sentAgain, takenBack)).toBe('nothing-to-take-back')
    expect(guardOf(...accepted, ['lead-head', 'take-back-review', ofLead])).toMatchObject({
      code: 'not-your-role',
    })
  })

  test('made after a month was judged can be taken back: nothing leans on it', () => {
    const later = '2026-04-02T02:00:00.000Z'
    const steps: Step[] = [
      ...signed,
      ['system', 'note-month'],
      ['supervisor', 'accept-report', ofLead, later],
      ['supervisor', 'take-back-review', ofLead, later],
    ]
    expect(play(rehearsal, steps).matter.status).toBe('awaiting-review')
  })
})

describe('a question about a return', () => {
  const asked: Step[] = [...signed, ['supervisor', 'ask-about-report', { ...ofLead, question: '依据？' }]]

  test('leaves the return under review, is asked once, and is open until it is answered', () => {
    const { matter } = play(rehearsal, asked)
    expect(matter.status).toBe('awaiting-review')
    expect(openQuestions(matter)).toHaveLength(1)
    expect(guardOf(...asked, ['office-head', 'ask-about-report', { ...ofLead, question: '依据？' }])).toBe(
      'question-open',
    )
    const answer: Step = ['lead-reporter', 'answer-question', { period: '2026-03', answer: '见验收表' }]
    expect(openQuestions(play(rehearsal, [...asked, answer]).matter)).toEqual([])
  })

  test('is settled by the decision on the return, and open again once that is taken back', () => {
    const accepted: Step[] = [...asked, ['supervisor', 'accept-report', ofLead]]
    expect(openQuestions(play(rehearsal, accepted).matter)).toEqual([])
    expect(openQuestions(play(rehearsal, [...accepted, takenBack]).matter)).toHaveLength(1)
  })
})
