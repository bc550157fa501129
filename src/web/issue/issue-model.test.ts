import { expect, test } from 'vitest'
import type { Organisation, RegisteredAgency } from '../../model/organisation.ts'
import type { Agency, Window } from '../../model/plan.ts'
import type { Row } from '../intake/intake-model.ts'
import type { PlanTask } from '../plan-page/plan-client.ts'
import { csvOf } from './csv.ts'
import {
  answered,
  inStage,
  issueRows,
  itemsOf,
  nextOpen,
  openCounts,
  sharesOf,
  shownRows,
  stepsToResolve,
  stepsToResolveAll,
  stepsToSetOut,
  tableOf,
} from './issue-model.ts'

const agency = (id: string, name: string, kind: RegisteredAgency['kind'] = 'department') =>
  [
    id,
    {
      ...{ id, kind, level: 'county', from: null, end: null, names: [{ value: name, from: null }] },
      ...{ aliases: [], code: null, reportsTo: [], members: [], rules: [] },
    } as RegisteredAgency,
  ] as const
const organisation: Organisation = {
  region: 'wc',
  agencies: new Map([agency('sw', '区商务局'), agency('cz', '区财政局'), agency('t1', '柳堤镇', 'town')]),
}
const known = { organisation, day: '2026-03-01', place: null }

const clause = (id: string, number: string): Row =>
  ({ id, number, clause: { text: `第${number}句`, now: { kind: 'commitment' } } }) as unknown as Row
const clauses = [clause('a', '1'), clause('b', '2'), clause('c', '3')]
const unit = (name: string): Agency => ({ name, printed: name, span: [0, 1] })
const byJune: Window = {
  ...{ kind: 'by', from: null, to: '2026-06-30', rrule: null, text: '6月底前', inherited: false, span: null },
}

type Made = Partial<Omit<PlanTask, 'facts'>> & {
  leads?: string[]
  classes?: string[]
  window?: Window | null
}
const task = (
  id: string,
  home: string,
  { leads = ['区商务局'], classes = [], window = byJune, ...more }: Made = {},
): PlanTask => ({
  ...{ id, version: 1, status: 'undecomposed', title: id, clauses: [home], elsewhere: [], lead: null },
  ...{
    jointLeads: [],
    support: [],
    dueOn: null,
    continuing: false,
    issuedAt: null,
    setAside: null,
    commands: [],
  },
  facts: {
    printed: { lead: leads.map(unit), support: [], window },
    classes: classes.map(printed => ({ printed, role: 'support', agencies: null })),
    figures: [],
    startOn: null,
  },
  ...more,
})
const rowsOf = (...tasks: PlanTask[]) => issueRows(clauses, { tasks }, {}, known)

test('every promise is in one part of the sum, and its number opens just those', () => {
  const rows = rowsOf(
    task('a1', 'a'),
    task('a2', 'a'),
    task('b1', 'b', { status: 'adjusted' }),
    task('x', 'gone'),
  )
  expect(rows.map(each => each.fate)).toEqual(['split', 'aside', 'unaccounted', 'other'])
  expect(shownRows(rows, 'split').flatMap(row => row.items.map(each => each.number))).toEqual(['1-1', '1-2'])
  expect(itemsOf(shownRows(rows, 'tasks'))).toHaveLength(3)
})

test('a task with several open things counts once, by the first of them', () => {
  const rows = rowsOf(
    task('a1', 'a', { leads: [], window: null }),
    task('b1', 'b', { leads: ['区商务局', '区财政局'] }),
  )
  expect(openCounts(rows)).toEqual([
    { code: 'no-lead', count: 1 },
    { code: 'several-leads', count: 1 },
  ])
  expect(itemsOf(shownRows(rows, 'open:no-lead')).map(each => each.task.id)).toEqual(['a1'])
})

test('what the plan says in full is set out, also where an open class waits; the rest is not', () => {
  const rows = rowsOf(
    task('a1', 'a'),
    task('b1', 'b', { classes: ['有关镇街'] }),
    task('c1', 'c', { leads: [] }),
  )
  expect(stepsToSetOut(rows).map(each => each.matter)).toEqual(['a1', 'b1'])
  expect(inStage(rows, 'ready').map(each => each.task.id)).toEqual(['a1'])
})

test('a class is resolved after its task is set out, in one press, and in every task that prints it', () => {
  const rows = rowsOf(task('a1', 'a', { classes: ['各镇街'] }), task('b1', 'b', { classes: ['各镇街'] }))
  const [item] = itemsOf(rows)
  if (!item) throw new Error('no item')
  expect(stepsToResolve(item, '各镇街', ['t1']).map(each => [each.command, each.expectedVersion])).toEqual([
    ['set-out', 1],
    ['resolve-class', 2],
  ])
  expect(stepsToResolveAll(rows, '各镇街', ['t1'])).toHaveLength(4)
})

test('of several leads the chosen one answers, and the others lead jointly', () => {
  const [item] = itemsOf(rowsOf(task('a1', 'a', { leads: ['区商务局', '区财政局'] })))
  if (!item) throw new Error('no item')
  const { terms, open } = answered(item, [{ about: 'lead', agency: 'cz' }])
  expect([terms.lead, terms.jointLeads, open]).toEqual(['cz', ['sw'], []])
})

test('going from gap to gap comes round, and ends where nothing is open', () => {
  const rows = rowsOf(task('a1', 'a', { leads: [] }), task('b1', 'b'), task('c1', 'c', { leads: [] }))
  expect(nextOpen(rows, null)?.task.id).toBe('a1')
  expect(nextOpen(rows, 'a1')?.task.id).toBe('c1')
  expect(nextOpen(rows, 'c1')?.task.id).toBe('a1')
  expect(nextOpen(rowsOf(task('b1', 'b')), null)).toBeUndefined()
})

test('the preview counts each task once for each agency', () => {
  const set = { status: 'awaiting-approval', lead: 'sw', dueOn: '2026-06-30' }
  const items = itemsOf(
    rowsOf(
      task('a1', 'a', { ...set, support: ['cz'] }),
      task('b1', 'b', { ...set, jointLeads: ['cz'], support: ['cz'] }),
    ),
  )
  expect(sharesOf(items)).toEqual([
    { agency: 'sw', leads: 2, supports: 0 },
    { agency: 'cz', leads: 0, supports: 2 },
  ])
})

test('the table has a line an item, and a cell cannot become a formula', () => {
  const lines = tableOf(rowsOf(task('=1+1', 'a')), { nameOf: id => id, continuing: '常态化' })
  expect(lines).toEqual([['1', '=1+1', 'sw', '', '2026-06-30', '']])
  expect(csvOf([['=1+1', '甲，"乙"', '']])).toBe('\uFEFF\'=1+1,"甲，""乙""",\r\n')
})
