import { beforeAll, describe, expect, test } from 'vitest'
import { at, type LedgerYear, office, openLedgerYear, region } from '../../../test/ledger-year.ts'
import type { Actor } from '../../ledger/actor.ts'
import type { BoardRow, BoardRows } from '../../ledger/board/board-row.ts'
import { usualRegionSettings } from '../../ledger/region-settings.ts'
import { addDays } from '../../model/plain-date.ts'
import { listMatters } from '../../store/matter-queries.ts'
import { inScope } from '../../store/region-scope.ts'
import { openBoard } from './board.ts'
import { openBoardReturns, openBoardRows } from './board-rows.ts'
import { runDay } from './day-routine.ts'
import { scopeIn } from './ledger-scope.ts'
import { putSettings } from './region-settings.ts'
import { openDuties } from './reporting-duties.ts'

// Four months of 望澄区, and every row held against what the board, the returns and the list of matters say.

const figure = (target: number) => [
  { id: 'f1', metric: '新增学位', unit: '个', target, op: 'ge', basis: 'increase', pace: 'linear' },
]
const tasks: Record<string, object> = {
  steady: { support: ['zhujian', 'shuiwu'], dueOn: '2026-12-31', figures: figure(1200) },
  lagging: { support: ['zhujian'], dueOn: '2026-12-31', figures: figure(1200) },
  silent: { dueOn: '2026-03-31' },
  watch: { continuing: true },
  paused: { dueOn: '2026-12-31' },
}
const last = '2026-04-28'

let year: LedgerYear

beforeAll(async () => {
  year = await openLedgerYear('2026-01-05')
  for (const [id, terms] of Object.entries(tasks)) await year.issue(id, terms)
  await draft()
  for (let day = '2026-01-05'; day <= last; day = addDays(day, 1)) await live(day)
  return () => year.close()
}, 120_000)

async function draft(): Promise<void> {
  const printed = { lead: [], support: [], window: null }
  const words = { planId: null, title: 'drafted', sources: [], printed, classes: [], figures: [] }
  await year.does(office('supervisor'), 'drafted', 'take-in', words)
}

async function live(day: string): Promise<void> {
  year.moveTo(day)
  await runDay({ ...year.setting, remind: async () => {} }, { region, day })
  const [month, date] = [day.slice(0, 7), day.slice(8)]
  if (date === '24') {
    await year.report('jiaoti', 'steady', month, Number(month.slice(5)) * 100)
    await year.report('zhujian', 'steady', month)
    await year.report('jiaoti', 'lagging', month, 50)
  }
  if (day === '2026-04-24') {
    await year.does(office('supervisor'), 'lagging', 'return-report', {
      agency: 'jiaoti',
      period: month,
      reason: '数据与台账不符',
    })
    await year.does(office('supervisor'), 'steady', 'accept-report', { agency: 'jiaoti', period: month })
  }
  if (day === '2026-03-02') await suspend('paused')
  if (day === '2026-03-20') await trouble('lagging')
}

async function suspend(id: string): Promise<void> {
  const wish = { kind: 'suspension', wish: '暂停', reason: '用地调整' }
  await year.does(at('jiaoti', 'agency-head'), id, 'request-change', wish)
  await year.does(office('office-head'), id, 'suspend', { office: '区政府' })
}

async function trouble(id: string): Promise<void> {
  const words = { period: '2026-03', progress: '受阻。', coordination: '请协调用地指标。' }
  await year.does(at('zhujian', 'reporter'), id, 'submit-report', words)
}

async function rowsFor(actor: Actor, on?: string): Promise<BoardRows> {
  const rows = await openBoardRows(year.setting, { region, actor, on })
  if (!rows) throw new Error('no rows')
  return rows
}

const head = office('office-head')
const actors: [string, Actor][] = [
  ['the office', head],
  ['the lead', at('jiaoti', 'agency-head')],
  ['a supporter', at('shuiwu', 'reporter')],
]
const days = ['2026-02-20', '2026-03-31', last]

describe.each(actors)('the rows for %s', (_, actor) => {
  test('are the matters that the list has, each once, as they stand', async () => {
    const { rows } = await rowsFor(actor)
    expect(rows.map(({ id, version, title, status, lead }) => [id, version, title, status, lead])).toEqual(
      (await seen(actor)).map(({ id, version, title, status, lead }) => [id, version, title, status, lead]),
    )
  })

  test.each(days)('say of each task what the board says, on %s', async on => {
    const { rows } = await rowsFor(actor, on)
    const board = await openBoard(year.setting, { region, actor, on })
    if (!board) throw new Error('no board')
    const judged = rows.filter(({ countedAs }) => countedAs !== 'apart')
    expect(judged.map(boardPart)).toEqual(
      board.tasks.map(({ id, section, region: member, standing, nextSlip }) => ({
        id,
        section,
        region: member,
        countedAs: standing.countedAs,
        category: standing.category.id,
        why: standing.category.zh,
        lamp: standing.lamp.lamp.id,
        dueOn: standing.lateness.dueOn,
        lateDays: standing.lateness.lateDays,
        everLate: standing.lateness.everLate,
        completedOn: standing.completedOn,
        reported: standing.figures.map(each => each.reported),
        nextSlip: nextSlip?.due ? nextSlip.step.id : null,
      })),
    )
    expect(rows.length - judged.length).toBe(board.apart.length)
    expect(rows.filter(({ late }) => late)).toHaveLength(board.counts.lateNow)
  })

  test.each(days)('say of each return what the returns say, on %s', on => expectReturnsAgree(actor, on))
})

async function expectReturnsAgree(actor: Actor, on: string): Promise<void> {
  const { rows, period } = await rowsFor(actor, on)
  const duties = await openDuties(year.setting, { region, actor, on })
  if (!duties) throw new Error('no duties')
  const now = duties.returns.filter(({ duty }) => duty.due.period === period?.period)
  const own = now.filter(({ part }) => part === 'lead')
  const owing = rows.flatMap(({ id, return: made }) => (made ? [{ id, made }] : []))
  expect(owing.map(({ id }) => id)).toEqual(own.map(({ duty }) => duty.matter))
  for (const [index, { made }] of owing.entries()) {
    const { state, duty } = own[index] as (typeof own)[number]
    expect([made.missing, made.late], duty.id).toEqual([state === 'missing', state === 'reported-late'])
    expect(made.dueOn).toBe(duty.due.dueOn)
    expect(['to-review', 'accepted'].includes(made.state)).toBe(state.startsWith('reported'))
  }
  const others = now.filter(({ part }) => part !== 'lead')
  expect(sumOf(rows, row => row.othersOwed)).toBe(others.length)
  expect(sumOf(rows, row => row.othersIn)).toBe(others.filter(each => each.reportedOn !== null).length)
}

const sumOf = (rows: readonly BoardRow[], of: (row: BoardRow) => number): number =>
  rows.reduce((sum, row) => sum + of(row), 0)

const boardPart = (row: BoardRow) => ({
  id: row.id,
  section: row.section,
  region: row.region,
  countedAs: row.countedAs,
  category: row.category,
  why: row.why,
  lamp: row.lamp,
  dueOn: row.dueOn,
  lateDays: row.lateDays,
  everLate: row.everLate,
  completedOn: row.completedOn,
  reported: row.figures.map(each => each.reported),
  nextSlip: row.nextSlip?.step ?? null,
})

async function seen(actor: Actor) {
  const { matters } = await inScope(year.setting.db, scopeIn({ id: region }, actor), tx =>
    listMatters(tx, { tenantId: region, type: 'commitment', limit: 100 }),
  )
  return matters
}

describe('the returns of every agency', () => {
  const listed = async (filter: Parameters<typeof openBoardReturns>[2], actor = head) => {
    const found = await openBoardReturns(year.setting, { region, actor }, filter)
    if (!found) throw new Error('no returns')
    return found.returns
  }

  test('of the period in hand are those that the rows count, lead for lead and others for others', async () => {
    const { rows } = await rowsFor(head)
    const ofLeads = await listed({ part: 'lead', inHand: true })
    expect(
      ofLeads.map(({ matter, state, missing, late, version }) => [matter, { state, missing, late, version }]),
    ).toEqual(
      rows.flatMap(({ id, return: made }) => {
        if (!made) return []
        const { state, missing, late, version } = made
        return [[id, { state, missing, late, version }]]
      }),
    )
    const all = await listed({ inHand: true })
    expect(all.length - ofLeads.length).toBe(sumOf(rows, row => row.othersOwed))
    expect(all.filter(each => each.part !== 'lead' && each.signedOn !== null)).toHaveLength(
      sumOf(rows, row => row.othersIn),
    )
  })

  test('keep what was sent before and is not reviewed yet, with the version that a command names', async () => {
    const waiting = await listed({ state: 'to-review', agency: 'jiaoti' })
    const { rows } = await rowsFor(head)
    expect(waiting.map(({ matter, period }) => `${matter} ${period}`)).toEqual([
      'lagging 2026-01',
      'lagging 2026-02',
      'lagging 2026-03',
      'steady 2026-01',
      'steady 2026-02',
      'steady 2026-03',
    ])
    for (const { matter, matterVersion } of waiting)
      expect(matterVersion).toBe(rows.find(({ id }) => id === matter)?.version)
  })

  test('are asked for by their state, and an agency sees those of tasks that it takes part in', async () => {
    expect((await listed({ state: 'to-sign' })).map(({ id }) => id)).toEqual(['lagging:zhujian:2026-03'])
    const seenByOne = await listed({}, at('shuiwu', 'reporter'))
    expect(new Set(seenByOne.map(({ matter }) => matter))).toEqual(new Set(['steady']))
  })
})

describe('the ledger that is compared', () => {
  test('has rows of every kind, so that comparing them means something', async () => {
    const { rows, plans } = await rowsFor(head)
    const of = (id: string) => rows.find(each => each.id === id) as BoardRow
    expect(rows.map(({ id, countedAs }) => [id, countedAs])).toEqual([
      ['drafted', 'apart'],
      ['lagging', 'rated'],
      ['paused', 'suspended'],
      ['silent', 'rated'],
      ['steady', 'rated'],
      ['watch', 'continuing'],
    ])
    expect(plans).toEqual([])
    expect(of('steady').return).toMatchObject({ state: 'accepted', missing: false })
    expect(of('lagging').return).toMatchObject({ state: 'returned', missing: false })
    expect(of('silent')).toMatchObject({ late: true, periodsSilent: 4, return: { missing: true } })
    expect(of('silent').slip).toMatchObject({ status: 'drafted' })
    expect(of('paused').return).toBeNull()
  })

  test('shows an agency its problems alone and no slip, and the office all', async () => {
    const troubled = async (actor: Actor) =>
      (await rowsFor(actor)).rows.filter(({ problems }) => problems.length > 0).map(({ id }) => id)
    expect(await troubled(head)).toEqual(['lagging'])
    expect(await troubled(at('zhujian', 'reporter'))).toEqual(['lagging'])
    expect(await troubled(at('jiaoti', 'reporter'))).toEqual([])
    const { rows } = await rowsFor(at('jiaoti', 'agency-head'))
    expect(rows.every(({ slip, nextSlip }) => slip === null && nextSlip === null)).toBe(true)
  })
})

describe('with a chain of levels', () => {
  test('supporters report before the lead does, and the rows still say what the returns say', async () => {
    const { schedule } = usualRegionSettings
    const levels = [
      { id: 'first', name: { zh: '初报', en: 'first' }, daysBefore: 7 },
      { id: 'last', name: { zh: '汇总', en: 'last' }, daysBefore: 0 },
    ]
    const settings = {
      ...usualRegionSettings,
      schedule: { ...schedule, reporting: { ...schedule.reporting, levels } },
    }
    const kept = await putSettings(year.setting, { region, actor: head, expectedVersion: 0, settings })
    expect(kept.outcome).toBe('recorded')
    const listed = await openBoardReturns(year.setting, { region, actor: head }, { inHand: true })
    const dueOn = (part: string) =>
      new Set(listed?.returns.filter(each => each.part === part).map(each => each.dueOn))
    expect([dueOn('support'), dueOn('lead')]).toEqual([new Set(['2026-04-20']), new Set(['2026-04-27'])])
    for (const on of days) await expectReturnsAgree(head, on)
  })
})
