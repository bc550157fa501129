import { describe, expect, test } from 'vitest'
import type { BoardRow } from '../../ledger/board/board-row.ts'
import { applyCorrections } from '../../model/corrected-plan.ts'
import { examplePlan, exampleText } from '../example-plan.ts'
import { intakeModelOf } from '../intake/intake-model.ts'
import { clauseOfHash, clausesOfItem, fatesOf, kindCounts, progressCounts, tasksInOrder } from './fates.ts'
import type { PlanTask } from './plan-client.ts'

const { rows, sectionById } = intakeModelOf(exampleText, applyCorrections(examplePlan, exampleText, []))
const promises = rows.filter(each => each.clause.now.kind === 'commitment').map(each => each.id)
const [first = '', second = ''] = promises

const task = (id: string, clauses: readonly string[], status = 'underway'): PlanTask => ({
  ...{ id, clauses, status, version: 3, title: id, elsewhere: [], lead: 'sw', jointLeads: [], support: [] },
  ...{ dueOn: null, continuing: true, issuedAt: '2026-02-03T01:00:00Z', setAside: null, facts: null },
  commands: [],
})
const row = (id: string, change: Partial<BoardRow>) =>
  ({ id, countedAs: 'rated', category: 'on-schedule', return: null, ...change }) as BoardRow

describe('what became of a clause', () => {
  test('its task stands where the board has it', () => {
    const fates = fatesOf(rows, { tasks: [task('t1', [first])] }, [row('t1', { category: 'behind' })])
    expect(fates.get(first)).toMatchObject({ why: null, tasks: [{ progress: 'behind' }] })
  })

  test('merged into another it shows that one, and says so', () => {
    const fates = fatesOf(rows, { tasks: [task('t1', [first, second])] }, [])
    expect(fates.get(second)).toMatchObject({ why: 'merged', tasks: [{ task: { id: 't1' } }] })
    expect(tasksInOrder(fates.values())).toHaveLength(1)
  })

  test('without a task there is always a reason', () => {
    const fates = fatesOf(rows, { tasks: [task('t1', [first], 'adjusted')] }, [])
    expect(fates.get(first)?.why).toBe('set-aside')
    expect(fates.get(second)?.why).toBe('not-taken-in')
    const other = rows.find(each => each.clause.now.kind !== 'commitment')
    expect(fates.get(other?.id ?? '')?.why).toBe('no-promise')
  })

  test('a task of which nothing is judged counts as none of the categories', () => {
    const fates = fatesOf(rows, { tasks: [task('t1', [first]), task('t2', [first])] }, [
      row('t1', {}),
      row('t2', { countedAs: 'apart', category: null }),
    ])
    expect(progressCounts(fates.get(first)?.tasks ?? [])).toEqual({
      counts: [{ progress: 'on-schedule', count: 1 }],
      unjudged: 1,
    })
  })
})

test('the kinds of clauses sum to all of them', () => {
  expect(kindCounts(rows).reduce((sum, each) => sum + each.count, 0)).toBe(rows.length)
})

test('an address names a clause by its id, its number or a character of the text', () => {
  const found = rows.find(each => each.id === second)
  expect(clauseOfHash(`#${second}`, rows)).toBe(second)
  expect(clauseOfHash(`#c${found?.number}`, rows)).toBe(second)
  expect(clauseOfHash(`#at-${found?.clause.span[0]}`, rows)).toBe(second)
  expect(clauseOfHash('#nowhere', rows)).toBeNull()
})

test('an item of a framework is found below the heading that names it, else where it is said', () => {
  const [section] = [...sectionById.values()].filter(each => rows.some(one => one.clause.section === each.id))
  const below = rows.filter(each => each.clause.section === section?.id).length
  expect(clausesOfItem(section?.title ?? '', rows, sectionById).length).toBeGreaterThanOrEqual(below)
  const words = rows[0]?.clause.text.slice(0, 6) ?? ''
  expect(clausesOfItem(words, rows, new Map())).toContain(rows[0]?.id)
  expect(clausesOfItem('没有这样的词', rows, sectionById)).toEqual([])
})
