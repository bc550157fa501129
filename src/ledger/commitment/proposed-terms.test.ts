import { expect, test } from 'vitest'
import type { Organisation, RegisteredAgency } from '../../model/organisation.ts'
import type { Agency, Window } from '../../model/plan.ts'
import type { LedgerFigure } from './facts.ts'
import { holdsBack, proposedTerms, setOutData, type TaskToSetOut } from './proposed-terms.ts'

const agency = (id: string, name: string, kind: RegisteredAgency['kind'] = 'department') =>
  ({
    id,
    kind,
    level: 'county',
    from: null,
    end: null,
    names: [{ value: name, from: null }],
    aliases: [],
    code: null,
    reportsTo: [],
    members: [],
    rules: [],
  }) satisfies RegisteredAgency

const organisation: Organisation = {
  region: 'wc',
  agencies: new Map(
    [
      agency('sw', '望澄区商务局'),
      agency('fg', '望澄区发展和改革局'),
      agency('cz', '望澄区财政局'),
      agency('t1', '柳堤镇', 'town'),
      agency('t2', '石塘镇', 'town'),
    ].map(each => [each.id, each]),
  ),
}
const known = { organisation, day: '2026-03-01', place: { name: '望澄区' } }

const unit = (name: string): Agency => ({ name, printed: name, span: [0, 1] })
const until = (to: string | null, kind: Window['kind'] = 'by'): Window => ({
  ...{ kind, to, from: null, rrule: null, text: '', inherited: false, span: null },
})

const task = (
  lead: readonly Agency[],
  window: Window | null,
  more: Partial<TaskToSetOut['facts']> = {},
): TaskToSetOut => ({
  title: '新建市集3处',
  lead: null,
  jointLeads: [],
  support: [],
  dueOn: null,
  facts: {
    printed: { lead: [...lead], support: [unit('区财政局')], window },
    classes: [],
    figures: [],
    startOn: null,
    continuing: false,
    ...more,
  },
})

test('what the plan says in full is taken as it stands, and nothing is asked', () => {
  const { terms, open } = proposedTerms(task([unit('区商务局')], until('2026-06-30')), known)
  expect(open).toEqual([])
  expect(setOutData(terms)).toMatchObject({
    lead: 'sw',
    support: ['cz'],
    dueOn: '2026-06-30',
    continuing: false,
  })
})

test('several leads are asked about with the plan’s own wording, and none is put first', () => {
  const { terms, open } = proposedTerms(
    task([unit('区商务局'), unit('区财政局')], until('2026-06-30')),
    known,
  )
  expect(open).toEqual([{ code: 'several-leads', printed: ['区商务局', '区财政局'], agencies: ['sw', 'cz'] }])
  expect(setOutData(terms)).toBeNull()
})

test('two names of one agency are one lead', () => {
  const { open } = proposedTerms(task([unit('区商务局'), unit('商务局')], until('2026-06-30')), known)
  expect(open).toEqual([])
})

test('without a lead or a deadline both are asked', () => {
  const { open } = proposedTerms(task([], null), known)
  expect(open.map(each => each.code)).toEqual(['no-lead', 'no-deadline'])
})

test('a continuing duty has no deadline and is not asked for one', () => {
  const { terms, open } = proposedTerms(task([unit('区商务局')], until(null, 'ongoing')), known)
  expect(open).toEqual([])
  expect(setOutData(terms)).toMatchObject({ continuing: true })
  expect(setOutData(terms)).not.toHaveProperty('dueOn')
})

test('a name that nobody bears is told, also where it only supports', () => {
  const one = task([unit('区商务局')], until('2026-06-30'))
  const { open } = proposedTerms(
    { ...one, facts: { ...one.facts, printed: { ...one.facts.printed, support: [unit('区外事办')] } } },
    known,
  )
  expect(open).toEqual([{ code: 'unknown-agency', role: 'support', printed: '区外事办' }])
})

test('an open class is asked with its candidates, and does not keep the task from being set out', () => {
  const classes = [{ printed: '有关镇街', role: 'support' as const, agencies: null }]
  const { open } = proposedTerms(task([unit('区商务局')], until('2026-06-30'), { classes }), known)
  expect(open).toEqual([
    { code: 'open-class', role: 'support', printed: '有关镇街', candidates: ['t1', 't2'], isAll: false },
  ])
  expect(open.some(holdsBack)).toBe(false)
})

test('what was set out already is not read from the plan again', () => {
  const one = { ...task([unit('区商务局'), unit('区财政局')], null), lead: 'fg', dueOn: '2026-09-30' }
  const { terms, open } = proposedTerms(one, known)
  expect(open).toEqual([])
  expect(setOutData(terms)).toMatchObject({ lead: 'fg', dueOn: '2026-09-30' })
})

test('a figure comes with the pace that its reading proposes, and its doubts', () => {
  const figure: LedgerFigure = {
    id: 'f1',
    metric: '新建市集',
    unit: '处',
    target: 3,
    op: 'eq',
    basis: 'count',
    pace: 'linear',
    text: '3处',
    span: [4, 6],
  }
  const { terms } = proposedTerms(task([unit('区商务局')], until('2026-06-30'), { figures: [figure] }), known)
  expect(setOutData(terms)).toMatchObject({ figures: [{ id: 'f1', target: 3, pace: 'linear', base: 0 }] })
  const unread = proposedTerms(
    task([unit('区商务局')], until('2026-06-30'), { figures: [{ ...figure, metric: '' }] }),
    known,
  )
  expect(setOutData(unread.terms)).not.toHaveProperty('figures')
})
