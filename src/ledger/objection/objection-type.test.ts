import { describe, expect, test } from 'vitest'
import { describeEveryCell } from '../../../test/ledger/every-cell.ts'
import { cast, context } from '../../../test/ledger/explore.ts'
import { play, refusalOf, type Step } from '../../../test/ledger/play.ts'
import {
  answered,
  clue,
  objection,
  receipt,
  rehearsal,
  words,
} from '../../../test/ledger/rehearsals/objection.ts'
import { offersTo } from '../decide.ts'
import { partiesOf } from '../matter.ts'
import { objectionType } from './objection-type.ts'

describeEveryCell(rehearsal)

const lodged: Step[] = [['public', 'lodge', objection]]
const inHand: Step[] = [...lodged, ['supervisor', 'accept']]
const asked: Step[] = [...inHand, ['supervisor', 'ask']]
const clueInHand: Step[] = [
  ['public', 'lodge', clue],
  ['supervisor', 'accept'],
]
const told = (command: string, more: object = {}) => ({
  kind: 'command',
  matterId: 'c1',
  command,
  data: { objection: 'm1', ...more },
})

describe('an objection', () => {
  test('asks for no name and no way to reach its author', () => {
    expect(Object.keys(objectionType.commands.lodge?.fields ?? {})).toEqual([
      'parent',
      'kind',
      'text',
      'evidence',
      'receipt',
    ])
  })

  test('keeps its words, its evidence and the digest of its receipt', () => {
    const evidence = [{ sha256: 'e'.repeat(64), name: '照片.jpg' }]
    const { matter } = play(rehearsal, [['public', 'lodge', { ...objection, evidence }]])
    expect(matter).toMatchObject({
      title: words,
      parent: 'c1',
      sources: [{ kind: 'told', text: words }],
      evidence,
      facts: { kind: 'objection', receipt, text: words },
    })
  })

  test('keeps what was asked, which fact explains it, and what was answered', () => {
    const explanation = {
      explanation: '正在装修。',
      evidence: [{ sha256: 'f'.repeat(64), name: '说明.pdf' }],
    }
    const { matter } = play(rehearsal, [
      ...asked,
      ['lead-head', 'explain', explanation],
      ['office-head', 'answer'],
    ])
    expect(matter.evidence).toEqual(explanation.evidence)
    expect(matter.facts).toMatchObject({
      asked: { question: '请说明学校完工情况。', explainedIn: 4 },
      answer: { upheld: true, text: answered.answer, published: true },
    })
  })

  test('is told to the matter that it is about, without its words', () => {
    expect(play(rehearsal, lodged).effects).toEqual([told('note-objection')])
  })

  test('is seen by no agency until the office asks one', () => {
    expect(partiesOf(play(rehearsal, inHand).matter)).toEqual([])
    expect(partiesOf(play(rehearsal, asked).matter)).toEqual([cast.lead])
  })
})

describe('an objection and its answer', () => {
  test('the answer is the first thing that the office is offered for one in hand', () => {
    const { matter } = play(rehearsal, inHand)
    const head = { region: 'wangcheng', agency: null, post: 'office-head' } as const
    expect(offersTo(objectionType, matter, head)[0]).toBe('answer')
  })

  test('is public at no time, its answer published or not', () => {
    for (const steps of [lodged, inHand, asked, [...inHand, ['office-head', 'answer'] as Step]])
      expect(play(rehearsal, steps).matter.public).toBe(false)
  })

  test('answered frees the matter, with the words of the answer only where it is published', () => {
    const published = play(rehearsal, [...inHand, ['office-head', 'answer']])
    expect(published.effects).toEqual([told('note-answer', { upheld: true, answer: answered.answer })])
    const kept = play(rehearsal, [...inHand, ['office-head', 'answer', { ...answered, publish: false }]])
    expect(kept.effects).toEqual([told('note-answer')])
  })

  test('declined or passed on frees the matter too', () => {
    for (const command of ['decline', 'pass-on'])
      expect(play(rehearsal, [...lodged, ['office-head', command]]).effects).toEqual([told('note-answer')])
  })

  test('may be answered though the unit does not explain itself', () => {
    expect(play(rehearsal, [...asked, ['office-head', 'answer']]).matter.status).toBe('answered')
  })

  test('is to be answered within the region’s term from the moment it was lodged', () => {
    const [clock] = play(rehearsal, [...asked, ['lead-head', 'explain'], ['office-head', 'answer']]).matter
      .clocks
    expect(clock?.rule.term).toEqual(context.settings.objection)
    expect(clock?.events.map(each => each.kind)).toEqual(['ObjectionLodged', 'ObjectionAnsweredByOffice'])
  })
})

describe('a clue', () => {
  test('is not told to the matter of the unit that it is about, at no step', () => {
    const ends: Step[] = [
      ['office-head', 'answer', { ...answered, publish: false }],
      ['office-head', 'pass-on'],
    ]
    expect(play(rehearsal, clueInHand.slice(0, 1)).effects).toEqual([])
    for (const end of ends) expect(play(rehearsal, [...clueInHand, end]).effects).toEqual([])
  })

  test('is not put to a unit, and its answer is not published', () => {
    expect(refusalOf(rehearsal, [...clueInHand, ['supervisor', 'ask']])).toMatchObject({
      guard: 'clue-sealed',
    })
    expect(refusalOf(rehearsal, [...clueInHand, ['office-head', 'answer']])).toMatchObject({
      guard: 'clue-not-published',
    })
  })

  test('may be found in what was lodged as an objection, and is sealed from then on', () => {
    const sealed: Step[] = [...inHand, ['supervisor', 'seal']]
    expect(play(rehearsal, sealed).effects).toEqual([told('note-answer')])
    expect(refusalOf(rehearsal, [...sealed, ['supervisor', 'ask']])).toMatchObject({ guard: 'clue-sealed' })
    expect(play(rehearsal, [...sealed, ['office-head', 'pass-on']]).effects).toEqual([])
  })

  test('found after the unit was asked is seen by it no more, and is in the hands of the office', () => {
    const { matter } = play(rehearsal, [...asked, ['supervisor', 'seal']])
    expect(partiesOf(matter)).toEqual([])
    expect(matter.status).toBe('in-hand')
  })
})
