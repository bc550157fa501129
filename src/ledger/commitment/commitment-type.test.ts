import { describe, expect, test } from 'vitest'
import { describeEveryCell } from '../../../test/ledger/every-cell.ts'
import { attempt, cast, context } from '../../../test/ledger/explore.ts'
import { play as playSteps, type Step } from '../../../test/ledger/play.ts'
import {
  draft,
  rehearsal,
  report,
  samples,
  source,
  terms,
} from '../../../test/ledger/rehearsals/commitment.ts'
import { standingOf } from '../../model/clock.ts'
import { fold } from '../decide.ts'
import type { Matter } from '../matter.ts'
import { readMatterClock } from '../matter-clock.ts'
import type { Role } from '../role.ts'
import { commitmentType } from './commitment-type.ts'
import type { CommitmentFacts } from './facts.ts'

describeEveryCell(rehearsal)

const play = (...steps: readonly Step[]) => playSteps(rehearsal, steps)

const issued: Step[] = [
  ['supervisor', 'take-in'],
  ['supervisor', 'set-out'],
  ['office-head', 'approve'],
]
const underway: Step[] = [...issued, ['lead-head', 'accept']]
const refusal = (
  matter: Matter<CommitmentFacts>,
  role: Role,
  command: string,
  data = samples[command]?.[0] ?? {},
) => {
  const decision = attempt(commitmentType, matter, { role, command, data })
  return decision.accepted ? null : decision.rejection
}

describe('a commitment', () => {
  test('keeps where it was printed, whatever the office decides', () => {
    const { matter } = play(...underway)
    expect(matter.sources).toEqual([source])
    expect(matter.facts.figures[0]).toMatchObject({ text: '5所', span: [106, 108] })
  })

  test('is public from its issue on and not before', () => {
    expect(play(...issued.slice(0, 2)).matter.public).toBe(false)
    expect(play(...issued).matter.public).toBe(true)
  })

  test('has an acceptance clock from its issue and a completion clock with its deadline', () => {
    const { matter } = play(...issued)
    expect(matter.clocks.map(({ rule, events }) => [rule.id, events[0]?.due ?? null])).toEqual([
      ['acceptance', null],
      ['completion', '2026-12-31'],
    ])
  })

  test('that is continuing has no completion clock', () => {
    const { matter } = play(
      ['supervisor', 'take-in'],
      ['supervisor', 'set-out', { ...terms, continuing: true }],
      ['leader', 'approve'],
    )
    expect(matter.clocks.map(each => each.rule.id)).toEqual(['acceptance'])
    expect(matter.dueOn).toBeNull()
  })

  test('waits for review only while a return of its lead is signed and not reviewed', () => {
    const bySupport = play(
      ...underway,
      ['support-reporter', 'submit-report'],
      ['support-head', 'sign-report'],
    ).matter
    expect(bySupport.status).toBe('underway')
    const byLead = play(...underway, ['lead-reporter', 'submit-report'], ['lead-head', 'sign-report']).matter
    expect(byLead.status).toBe('awaiting-review')
  })

  test('keeps the reported and the verified value apart', () => {
    const { matter } = play(...underway, ['lead-reporter', 'submit-report'], ['supervisor', 'verify-value'])
    expect(matter.facts.reports[0]?.values).toEqual([{ figure: 'f1', value: 2 }])
    expect(matter.facts.verified).toMatchObject([{ figure: 'f1', value: 1, method: 'on-site', by: null }])
  })

  test('can be reported on while an extension is asked for, and its status still says what is asked', () => {
    const { matter } = play(
      ...underway,
      ['lead-head', 'request-extension'],
      ['lead-reporter', 'submit-report'],
      ['lead-head', 'sign-report'],
    )
    expect(matter.status).toBe('extension-requested')
    expect(matter.facts.reports[0]?.state).toBe('signed')
  })

  test('returned and reported again counts its return', () => {
    const { matter } = play(
      ...underway,
      ['lead-reporter', 'submit-report'],
      ['lead-head', 'sign-report'],
      ['supervisor', 'return-report'],
      ['lead-reporter', 'submit-report'],
    )
    expect(matter.facts.reports).toMatchObject([{ state: 'submitted', returns: 1 }])
    expect(matter.status).toBe('underway')
  })

  test('that needs coordination opens a problem with the words of the return', () => {
    const { matter } = play(...underway)
    const data = { ...report, coordination: '用地指标未落实' }
    const decision = attempt(commitmentType, matter, {
      role: 'lead-reporter',
      command: 'submit-report',
      data,
    })
    expect(decision.accepted && decision.effects).toMatchObject([
      { kind: 'open', type: 'problem', data: { text: '用地指标未落实', parent: 'm1', raisedBy: cast.lead } },
    ])
  })

  test('that is taken back and sent again with the same request for help opens no second problem', () => {
    const data = { ...report, coordination: '用地指标未落实' }
    const again = (coordination: string) =>
      play(
        ...underway,
        ['lead-reporter', 'submit-report', data],
        ['lead-reporter', 'take-back-report'],
        ['lead-reporter', 'submit-report', { ...report, coordination }],
      ).effects
    expect(again('用地指标未落实')).toEqual([])
    expect(again('用地指标缺80亩')).toMatchObject([{ kind: 'open', type: 'problem' }])
  })

  test('taken back before its head signs is to be written again, and not afterwards', () => {
    const { matter } = play(
      ...underway,
      ['lead-reporter', 'submit-report'],
      ['lead-reporter', 'take-back-report'],
    )
    expect(matter.facts.reports).toMatchObject([{ state: 'taken-back' }])
    expect(refusal(matter, 'lead-head', 'sign-report')).toMatchObject({ guard: 'nothing-to-sign' })
    const signed = play(...underway, ['lead-reporter', 'submit-report'], ['lead-head', 'sign-report']).matter
    expect(refusal(signed, 'lead-reporter', 'take-back-report')).toMatchObject({
      guard: 'nothing-to-recall',
    })
  })

  test('whose signature is withdrawn no longer waits for review, and waits for its head again', () => {
    const steps: Step[] = [...underway, ['lead-reporter', 'submit-report'], ['lead-head', 'sign-report']]
    const { matter } = play(...steps, ['lead-head', 'withdraw-signature'])
    expect(matter.status).toBe('underway')
    expect(matter.facts.reports).toMatchObject([{ state: 'submitted', signedAt: null }])
    const accepted = play(...steps, ['supervisor', 'accept-report']).matter
    expect(refusal(accepted, 'lead-head', 'withdraw-signature')).toMatchObject({
      guard: 'nothing-signed-to-withdraw',
    })
  })

  test('lodged from a decision tells it when it is opened, split, closed, reopened and set aside', () => {
    const lodged: Step = [
      'system',
      'take-in',
      { ...draft, parent: 'd1', lead: cast.lead, dueOn: '2026-12-31' },
    ]
    const told = (command: string) => ({ kind: 'command', matterId: 'd1', command, data: { child: 'm1' } })
    expect(play(lodged).effects).toEqual([told('note-task')])
    expect(play(lodged).matter).toMatchObject({ lead: cast.lead, dueOn: '2026-12-31', parent: 'd1' })
    expect(play(lodged, ['supervisor', 'split']).effects).toMatchObject([{ data: { parent: 'd1' } }])
    const merged = { why: 'merged', into: 'm2', reason: '同一件事' }
    expect(play(lodged, ['supervisor', 'set-aside', merged]).effects).toMatchObject([
      told('note-dropping'),
      { matterId: 'm2', command: 'take-source' },
    ])
    expect(play(lodged, ['supervisor', 'set-aside', merged], ['supervisor', 'restore']).effects).toEqual([
      told('note-task'),
    ])
    const closed: Step[] = [
      lodged,
      ...underway.slice(1),
      ['lead-head', 'request-closing'],
      ['supervisor', 'begin-verification', { method: 'papers' }],
      ['supervisor', 'record-verification'],
      ['office-head', 'close'],
    ]
    expect(play(...closed).effects).toContainEqual(told('note-closing'))
    expect(play(...closed, ['leader', 'reopen']).effects).toEqual([told('note-reopening')])
    const withdrawn: Step[] = [
      ['lead-head', 'request-change', { kind: 'withdrawal', wish: '撤销', reason: '政策变化' }],
      ['leader', 'withdraw'],
    ]
    expect(play(lodged, ...underway.slice(1), ...withdrawn).effects).toContainEqual(told('note-dropping'))
    expect(play(...underway, ...withdrawn).effects).not.toContainEqual(told('note-dropping'))
  })

  test('that is closed ends its slips; given up, reassigned or taken back, it withdraws slips and questions', () => {
    const are = (type: string, command: string) => ({ kind: 'open-children', type, command })
    const closed: Step[] = [
      ...underway,
      ['lead-head', 'request-closing'],
      ['supervisor', 'begin-verification', { method: 'papers' }],
      ['supervisor', 'record-verification'],
      ['office-head', 'close'],
    ]
    expect(play(...closed).effects).toMatchObject([are('slip', 'end-with-task')])
    const change = { kind: 'withdrawal', wish: '撤销', reason: '政策变化' }
    const ends: Step[][] = [
      [...underway, ['lead-head', 'request-change', change], ['leader', 'withdraw']],
      [...underway, ['office-head', 'reassign']],
      [...issued, ['office-head', 'recall']],
      [...issued, ['lead-head', 'decline'], ['office-head', 'approve']],
    ]
    for (const end of ends)
      expect(play(...end).effects).toMatchObject([are('slip', 'withdraw'), are('explanation', 'withdraw')])
    expect(play(...issued).effects).toEqual([])
  })

  test('issued wrongly is taken back as if it had not been issued, and can be set out and issued anew', () => {
    const steps: Step[] = [...issued, ['support-head', 'acknowledge'], ['office-head', 'recall']]
    const { matter, events } = play(...steps)
    expect(matter).toMatchObject({ status: 'awaiting-approval', public: false })
    expect(matter.facts).toMatchObject({ issuedAt: null, acknowledged: [] })
    expect(events.at(-1)?.data).toEqual({ reason: '牵头单位选错' })
    expect(matter.clocks.map(({ events: marks }) => marks.map(each => each.kind))).toEqual([
      ['Issued', 'IssueTakenBack'],
      ['Issued', 'IssueTakenBack'],
    ])
    const anew = play(...steps, ['supervisor', 'set-out'], ['leader', 'approve']).matter
    expect(anew).toMatchObject({ status: 'awaiting-acceptance', public: true })
  })

  test('is not taken back once its lead has it, once it was reported on, or over an open objection', () => {
    expect(refusal(play(...underway).matter, 'office-head', 'recall')).toMatchObject({
      code: 'not-in-status',
    })
    const reported: Step[] = [...underway, ['lead-reporter', 'submit-report'], ['office-head', 'reassign']]
    expect(refusal(play(...reported).matter, 'office-head', 'recall')).toMatchObject({ guard: 'work-begun' })
    const objected = play(...issued, ['system', 'note-objection']).matter
    expect(refusal(objected, 'office-head', 'recall')).toMatchObject({ guard: 'objected-to' })
    expect(refusal(play(...issued).matter, 'supervisor', 'recall')).toMatchObject({ code: 'not-your-role' })
  })

  test('is not closed by its doer, nor before the notice is over, nor over an open objection', () => {
    const asked = play(...underway, ['lead-head', 'request-closing']).matter
    expect(refusal(asked, 'office-head', 'close')).toMatchObject({ code: 'not-in-status' })
    const begun = play(
      ...underway,
      ['lead-head', 'request-closing'],
      ['supervisor', 'begin-verification', { method: 'papers', noticeDays: 5 }],
      ['supervisor', 'record-verification'],
    ).matter
    expect(refusal(begun, 'office-head', 'close')).toMatchObject({
      guard: 'notice-not-over',
      facts: { until: '2026-03-30' },
    })
    expect(refusal(begun, 'lead-head', 'close')).toMatchObject({ code: 'not-your-role' })
    const objected = play(
      ...underway,
      ['lead-head', 'request-closing'],
      ['supervisor', 'begin-verification', { method: 'papers' }],
      ['supervisor', 'record-verification'],
      ['system', 'note-objection'],
    ).matter
    expect(refusal(objected, 'office-head', 'close')).toMatchObject({ guard: 'objections-open' })
  })

  test('takes objections from its issue on, and hears their answers wherever it went meanwhile', () => {
    expect(refusal(play(...issued.slice(0, 2)).matter, 'system', 'note-objection')).toMatchObject({
      guard: 'not-public-yet',
    })
    const declined = play(...issued, ['system', 'note-objection'], ['lead-head', 'decline']).matter
    expect(declined.status).toBe('awaiting-approval')
    expect(refusal(declined, 'system', 'note-answer')).toBeNull()
    expect(refusal(declined, 'system', 'note-objection')).toBeNull()
  })

  test('reopened keeps how it was closed the first time, and runs a second clock', () => {
    const { matter } = play(
      ...underway,
      ['lead-head', 'request-closing'],
      ['supervisor', 'begin-verification', { method: 'papers' }],
      ['supervisor', 'record-verification'],
      ['office-head', 'close'],
      ['leader', 'reopen'],
    )
    expect(matter.facts.pastClosings).toHaveLength(1)
    expect(matter.facts.pastClosings[0]?.closedAt).toBe(context.now)
    const clocks = matter.clocks.filter(each => each.rule.id === 'completion')
    expect(clocks.map(each => each.events.map(event => event.kind))).toEqual([
      ['Issued', 'Closed'],
      ['Reopened'],
    ])
  })

  test('closed is done from the day its lead asked, not from the day the check ended', () => {
    const { matter } = play(
      ...underway,
      ['lead-head', 'request-closing', undefined, '2026-12-30T02:00:00.000Z'],
      ['supervisor', 'begin-verification', { method: 'papers' }, '2027-01-05T02:00:00.000Z'],
      ['supervisor', 'record-verification', undefined, '2027-01-06T02:00:00.000Z'],
      ['office-head', 'close', undefined, '2027-01-08T02:00:00.000Z'],
    )
    const completion = matter.clocks.find(each => each.rule.id === 'completion')
    expect(completion?.events.at(-1)).toEqual({ at: '2026-12-30T02:00:00.000Z', kind: 'Closed' })
  })

  test('is the same when its facts are folded again', () => {
    const { matter, events } = play(
      ...underway,
      ['lead-reporter', 'submit-report'],
      ['lead-head', 'sign-report'],
    )
    expect(
      fold(commitmentType, { region: 'wangcheng', id: 'm1' }, JSON.parse(JSON.stringify(events))),
    ).toEqual(matter)
  })
})

describe('the clock of 签收', () => {
  const calendar = { version: 'invented', years: { '2026': { off: [], on: [] } }, hours: [] }
  const readingsOf = ({ clocks }: Matter<CommitmentFacts>) =>
    clocks.filter(each => each.rule.id === 'acceptance').map(each => readMatterClock(each, calendar, 480))

  test('runs its own term, whatever the deadline of the task', () => {
    const [reading] = readingsOf(play(...issued).matter)
    expect(reading?.dues.map(each => each.due)).toEqual(['2026-03-30'])
  })

  test('ends for the old lead and begins for the new one when the task is reassigned', () => {
    const { matter } = play(...issued, ['office-head', 'reassign', undefined, '2026-04-10T02:00:00.000Z'])
    const readings = readingsOf(matter)
    expect(readings.map(each => each?.stoppedAt ?? null)).toEqual(['2026-04-10T02:00:00.000Z', null])
    const late = readings.map(each => each && standingOf(each, '2026-04-12').lateDays)
    expect(late).toEqual([11, 0])
  })
})
