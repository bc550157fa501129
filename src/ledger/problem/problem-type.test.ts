import { describe, expect, test } from 'vitest'
import { describeEveryCell } from '../../../test/ledger/every-cell.ts'
import { cast, context } from '../../../test/ledger/explore.ts'
import { play, refusalOf, type Step } from '../../../test/ledger/play.ts'
import { rehearsal, sources, words } from '../../../test/ledger/rehearsals/problem.ts'
import { partiesOf } from '../matter.ts'

describeEveryCell(rehearsal)

const raisedByAgency: Step[] = [['system', 'raise-from-report']]
const coordinating: Step[] = [...raisedByAgency, ['supervisor', 'take-up']]
const onAgenda: Step[] = [...coordinating, ['supervisor', 'put-on-agenda']]
const resolved: Step[] = [...coordinating, ['supervisor', 'resolve']]

describe('a problem', () => {
  test('raised in a return belongs to the agency that reported, with its words and its task', () => {
    const { matter } = play(rehearsal, raisedByAgency)
    expect(matter).toMatchObject({ lead: cast.lead, parent: 'c1', title: '新建中小学5所', sources })
    expect(matter.facts).toMatchObject({ raisedBy: cast.lead, period: '2026-03', text: words })
  })

  test('has a title that does not cut a character in two', () => {
    const long = `${'报'.repeat(99)}𠮷𠮷`
    const { title } = play(rehearsal, [['supervisor', 'raise', { text: long }]]).matter
    expect([...title].at(-1)).toBe('𠮷')
    expect([...title]).toHaveLength(100)
  })

  test('raised by hand comes home to its task where one is named, and to its own words', () => {
    const named = play(rehearsal, [['supervisor', 'raise', { text: '缺教师编制', parent: 'c2' }]]).matter
    expect(named).toMatchObject({ parent: 'c2', sources: [{ kind: 'told', text: '缺教师编制' }] })
    expect(play(rehearsal, [['supervisor', 'raise', { text: '缺教师编制' }]]).matter.parent).toBeNull()
  })

  test('raised by an agency itself is that agency’s to confirm', () => {
    const steps: Step[] = [
      ['other-reporter', 'raise'],
      ['supervisor', 'take-up'],
      ['supervisor', 'resolve'],
    ]
    expect(play(rehearsal, steps).matter.lead).toBe(cast.other)
    expect(refusalOf(rehearsal, [...steps, ['lead-head', 'confirm']])).toMatchObject({
      code: 'not-your-role',
    })
  })

  test('is to be taken up within the region’s term, and its clock stops with that', () => {
    const [clock] = play(rehearsal, coordinating).matter.clocks
    expect(clock?.rule).toMatchObject({ id: 'coordination', term: context.settings.coordination })
    expect(clock?.events.map(each => each.kind)).toEqual(['RaisedInReport', 'TakenUp'])
  })

  test('taken higher is seen by the body that coordinates, and by no earlier one', () => {
    const { matter } = play(rehearsal, [
      ...coordinating,
      ['supervisor', 'escalate'],
      ['supervisor', 'escalate', { to: 'lingdao-xiaozu', reason: '专班未能议定' }],
    ])
    expect(partiesOf(matter)).toEqual([cast.lead, 'lingdao-xiaozu'])
    expect(matter.facts.bodies).toEqual(['xuexiao-zhuanban', 'lingdao-xiaozu'])
  })
})

describe('a problem before a meeting', () => {
  test('put on an agenda asks the meeting to take it, and may be moved to another meeting', () => {
    expect(play(rehearsal, onAgenda).effects).toEqual([
      { kind: 'command', matterId: 'h1', command: 'take-item', data: { item: 'm1' } },
    ])
    const moved = play(rehearsal, [...onAgenda, ['supervisor', 'put-on-agenda', { meeting: 'h2' }]])
    expect(moved.matter.facts.meeting).toBe('h2')
  })

  test('is put on an agenda, and taken off again, by a leader too, who runs nothing else of it', () => {
    expect(refusalOf(rehearsal, [...coordinating, ['leader', 'put-on-agenda']])).toBeNull()
    expect(refusalOf(rehearsal, [...onAgenda, ['leader', 'take-off']])).toBeNull()
    for (const command of ['escalate', 'decide'])
      expect(refusalOf(rehearsal, [...onAgenda, ['leader', command]])).toMatchObject({
        code: 'not-your-role',
      })
  })

  test('may be decided with a deadline on the same day', () => {
    const data = { text: '当日移交。', lead: cast.support, dueOn: context.today }
    expect(refusalOf(rehearsal, [...onAgenda, ['supervisor', 'decide', data]])).toBeNull()
  })

  test('is decided only from an agenda, and opens a decision with the words of both', () => {
    expect(refusalOf(rehearsal, [...coordinating, ['supervisor', 'decide']])).toMatchObject({
      code: 'not-in-status',
      allowed: ['on-agenda'],
    })
    expect(play(rehearsal, [...onAgenda, ['supervisor', 'decide']]).effects).toEqual([
      {
        kind: 'open',
        type: 'decision',
        command: 'record-from-problem',
        suffix: 'decision',
        data: {
          meeting: 'h1',
          text: '调剂指标60亩。',
          lead: cast.support,
          due: '2026-05-31',
          parent: 'm1',
          sources: [{ kind: 'matter', matterId: 'm1', text: words }],
        },
      },
    ])
  })

  test('called resolved goes back to coordination when its agency says that it is not', () => {
    const { matter } = play(rehearsal, [...resolved, ['lead-head', 'dispute']])
    expect(matter.status).toBe('coordinating')
    expect(matter.facts.disputes).toBe(1)
  })

  test('is not confirmed by a supervisor in the place of the agency', () => {
    expect(refusalOf(rehearsal, [...resolved, ['supervisor', 'confirm']])).toMatchObject({
      code: 'not-your-role',
      allowed: ['lead-head', 'lead-reporter', 'office-head'],
    })
  })
})
