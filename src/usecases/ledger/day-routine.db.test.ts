import { beforeAll, describe, expect, test } from 'vitest'
import { at, type LedgerYear, office, openLedgerYear, region } from '../../../test/ledger-year.ts'
import { runDaysDue } from '../../jobs/day-routine.ts'
import type { ReminderDue } from '../../ledger/schedule/reminders.ts'
import { addDays } from '../../model/plain-date.ts'
import { findMatter, listEvents } from '../../store/ledger-store.ts'
import { type Board, type Commitment, listedTasks, openBoard } from './board.ts'
import { type DayDone, runDay } from './day-routine.ts'
import { listedReturns, openDuties } from './reporting-duties.ts'

// A year of 望澄区: a table of invented tasks, lived day by day, and what the days brought about.

const figure = (target: number, more: object = {}) => [
  { id: 'f1', metric: '新增学位', unit: '个', target, op: 'ge', basis: 'increase', pace: 'linear', ...more },
]
const tasks: Record<string, object> = {
  steady: { support: ['zhujian'], dueOn: '2026-12-31', figures: figure(1200) },
  ahead: { dueOn: '2026-12-31', figures: figure(1200) },
  lagging: { dueOn: '2026-12-31', figures: figure(1200) },
  silent: { dueOn: '2026-06-30' },
  extended: { dueOn: '2026-06-30' },
  early: { dueOn: '2026-12-31' },
  watch: { continuing: true },
  paused: { dueOn: '2026-12-31' },
}

/** What the lead reports by the end of a month; no entry reports nothing. */
const reportedBy: Record<string, (month: number) => number | undefined> = {
  steady: month => month * 100,
  ahead: month => Math.min(1200, month * 130),
  lagging: month => month * 60,
}

let year: LedgerYear
const reminders: ReminderDue[] = []
const days: DayDone[] = []
let inJune: Board

const run = async (day: string): Promise<DayDone> => {
  const setting = {
    ...year.setting,
    remind: async (_: unknown, due: readonly ReminderDue[]) => void reminders.push(...due),
  }
  const outcome = await runDay(setting, { region, day })
  if (outcome.outcome !== 'done') throw new Error(outcome.outcome)
  return outcome.day
}

const boardOf = async (actor = office('office-head'), on?: string): Promise<Board> => {
  const board = await openBoard(year.setting, { region, actor, on })
  if (!board) throw new Error('no board')
  return board
}

async function live(day: string): Promise<void> {
  year.moveTo(day)
  // The office's computers stood still for a week in spring.
  if (day < '2026-04-10' || day > '2026-04-16') days.push(await run(day))
  await signDrafts(['silent', 'extended'])
  const [month, date] = [Number(day.slice(5, 7)), day.slice(8)]
  if (date === '24') await reportAll(day.slice(0, 7), month)
  if (day === '2026-03-10') await year.does(at('jiaoti', 'agency-head'), 'early', 'request-closing', closing)
  if (day === '2026-03-12') await close('early')
  if (day === '2026-05-06') await suspend('paused')
  if (day === '2026-07-10') await extend('extended', '2026-09-30')
}

const closing = { statement: '已建成。', evidence: [{ sha256: 'a'.repeat(64), name: '验收单.pdf' }] }

async function signDrafts(ids: readonly string[]): Promise<void> {
  const text =
    "select matter_id from matter where type = 'slip' and status = 'drafted' and parent_id = any ($1)"
  for (const { matter_id } of await year.setting.db.query({ text, values: [ids] }))
    await year.does(office('office-head'), String(matter_id), 'sign')
}

async function reportAll(period: string, month: number): Promise<void> {
  for (const [id, valueBy] of Object.entries(reportedBy))
    await year.report('jiaoti', id, period, valueBy(month))
  if (month !== 5) await year.report('zhujian', 'steady', period)
}

async function close(id: string): Promise<void> {
  await year.does(office('supervisor'), id, 'begin-verification', { method: 'on-site' })
  const found = { holds: true, method: 'on-site', on: '2026-03-12', note: '属实' }
  await year.does(office('supervisor'), id, 'record-verification', found)
  await year.does(office('office-head'), id, 'close')
}

async function suspend(id: string): Promise<void> {
  const wish = { kind: 'suspension', wish: '暂停', reason: '用地调整' }
  await year.does(at('jiaoti', 'agency-head'), id, 'request-change', wish)
  await year.does(office('office-head'), id, 'suspend', { office: '区政府' })
}

async function extend(id: string, until: string): Promise<void> {
  await year.does(at('jiaoti', 'agency-head'), id, 'request-extension', { until, reason: '汛期停工' })
  await year.does(office('office-head'), id, 'grant-extension', { until, office: '区政府' })
}

beforeAll(async () => {
  year = await openLedgerYear('2026-01-05')
  await year.keepEvidence(at('jiaoti', 'agency-head'), 'a'.repeat(64))
  for (const [id, terms] of Object.entries(tasks)) await year.issue(id, terms)
  for (let day = '2026-01-05'; day <= '2026-12-31'; day = addDays(day, 1)) {
    await live(day)
    if (day === '2026-06-30') inJune = await boardOf()
  }
  return () => year.close()
}, 300_000)

const monthsOf = async (id: string) => {
  const matter = await findMatter(year.setting.db, { tenantId: region, matterId: id })
  return (matter as Commitment).facts.months
}

describe('the day’s routine over a year', () => {
  test('judges every month of a task once, at the month’s end', async () => {
    const months = await monthsOf('lagging')
    expect(months.map(({ month }) => month)).toEqual(
      Array.from({ length: 11 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`),
    )
    // 60 of 100 a month: 40 points behind after twelve months' worth; 3.3 after one.
    expect(months.map(({ gapPoints }) => gapPoints).slice(0, 6)).toEqual([-3.3, -6.7, -10, -13.3, -16.7, -20])
    expect(months.map(({ lamp }) => lamp)).toEqual([...Array(9).fill('yellow'), 'red', 'red'])
    expect((await monthsOf('steady')).every(({ category }) => category === 'on-schedule')).toBe(true)
  })

  test('ends with the month in which a task was done, and skips one that rests', async () => {
    expect((await monthsOf('early')).map(({ month, category }) => [month, category])).toEqual([
      ['2026-01', 'other'],
      ['2026-02', 'other'],
      ['2026-03', 'completed-early'],
    ])
    expect((await monthsOf('paused')).map(({ month }) => month)).toEqual([
      '2026-01',
      '2026-02',
      '2026-03',
      '2026-04',
    ])
  })

  test('drafts each step of the ladder once in a round, and a new round after an extension', async () => {
    const rows = await year.setting.db.query({
      text: "select matter_id from matter where type = 'slip' order by 1",
      values: [],
    })
    const ids = rows.map(row => String(row.matter_id))
    expect(ids.filter(id => id.startsWith('silent.'))).toEqual([
      'silent.slip.chase',
      'silent.slip.hand-over',
      'silent.slip.supervise',
    ])
    expect(ids.filter(id => id.startsWith('extended.slip.2026-07-10.'))).toHaveLength(3)
    expect(ids.filter(id => id.startsWith('steady.'))).toEqual(['steady.slip.hand-over'])
    expect(days.reduce((sum, { done }) => sum + done.slips, 0)).toBe(ids.length)
  })

  test('makes up for a week that was missed', () => {
    const after = days.find(({ day }) => day === '2026-04-17')
    expect(after?.since).toBe('2026-04-09')
  })

  test('reminds of each return before, on and after its day, each once, and not who has reported', () => {
    const keys = reminders.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    const may = reminders.filter(({ duty }) => duty.agency === 'zhujian' && duty.due.period === '2026-05')
    expect(may.map(({ reminder, on }) => [reminder.id, on])).toEqual([
      ['before', '2026-05-20'],
      ['on', '2026-05-25'],
      ['after', '2026-05-26'],
    ])
    const june = reminders.filter(({ duty }) => duty.agency === 'zhujian' && duty.due.period === '2026-06')
    expect(june.map(({ reminder }) => reminder.id)).toEqual(['before'])
  })

  test('run again does nothing', async () => {
    const { length } = reminders
    const again = await run('2026-12-31')
    expect(again.done).toEqual({ months: 0, slips: 0, calendars: 0, reminders: 0 })
    expect(reminders).toHaveLength(length)
  })

  test('does not run a day that has not come', async () => {
    expect(await runDay(year.setting, { region, day: '2027-01-01' })).toEqual({
      outcome: 'not-come',
      today: '2026-12-31',
    })
  })

  test('leaves nothing but the system’s post on what it records', async () => {
    const events = await listEvents(year.setting.db, { tenantId: region, matterId: 'lagging' })
    const noted = events.filter(({ kind }) => kind === 'MonthNoted')
    expect(noted).toHaveLength(11)
    expect(new Set(noted.map(({ by }) => JSON.stringify(by)))).toEqual(
      new Set([JSON.stringify(office('system'))]),
    )
  })
})

describe('the board', () => {
  test('puts every task into one category, by what was reported for the period', () => {
    const found = Object.fromEntries(
      inJune.tasks.map(({ id, standing }) => [id, [standing.countedAs, standing.category.id]]),
    )
    expect(found).toEqual({
      steady: ['rated', 'on-schedule'],
      ahead: ['rated', 'ahead'],
      lagging: ['rated', 'behind'],
      silent: ['rated', 'other'],
      extended: ['rated', 'other'],
      early: ['rated', 'completed-early'],
      watch: ['continuing', 'other'],
      paused: ['suspended', 'other'],
    })
  })

  test('shows the rule and the arithmetic, expected and reported apart', () => {
    const lagging = inJune.tasks.find(({ id }) => id === 'lagging')
    expect(lagging?.standing.figures[0]).toMatchObject({
      expected: { value: 600, share: 0.5 },
      reported: 360,
      verified: null,
      gapPoints: -20,
    })
    expect(lagging?.standing.lamp).toMatchObject({ lamp: { colour: 'yellow', shape: 'diamond' } })
    expect(lagging?.standing.figures[0]?.zh).toContain('1—6月为6个月')
  })

  test('counts what its lists have, every number of it', async () => {
    const board = await boardOf()
    const { counts } = board
    const lengthOf = (filter: Parameters<typeof listedTasks>[1]) => listedTasks(board, filter).length
    expect(counts.total).toBe(8)
    expect(counts.rated.total + counts.continuing + counts.suspended).toBe(counts.total)
    expect(counts.rated.rows.map(({ count }) => count)).toEqual(
      counts.rated.rows.map((_, row) => lengthOf({ row })),
    )
    expect(counts.rated.rows.reduce((sum, { tenths }) => sum + tenths, 0)).toBe(1000)
    for (const [category, count] of Object.entries(counts.categories))
      expect([category, count]).toEqual([category, lengthOf({ category: category as 'ahead' })])
    for (const { lamp, count } of counts.lamps) expect([lamp, count]).toEqual([lamp, lengthOf({ lamp })])
    expect([counts.continuing, counts.suspended]).toEqual([
      lengthOf({ countedAs: 'continuing' }),
      lengthOf({ countedAs: 'suspended' }),
    ])
    expect([counts.lateNow, counts.everLate]).toEqual([lengthOf({ late: 'now' }), lengthOf({ late: 'ever' })])
    for (const { key, total, late } of counts.agencies)
      expect([key, total, late]).toEqual([
        key,
        lengthOf({ agency: key }),
        lengthOf({ agency: key, late: 'now' }),
      ])
    expect(counts.leads.reduce((sum, { total }) => sum + total, 0)).toBe(counts.total)
  })

  test('keeps lateness on the record after an extension', async () => {
    const extended = (await boardOf()).tasks.find(({ id }) => id === 'extended')
    // Ten days late when it was extended, and late again since the new deadline.
    expect(extended?.standing.lateness).toMatchObject({
      dueOn: '2026-09-30',
      lateDays: 10 + 92,
      everLate: true,
    })
  })

  test('shows an agency the tasks that it takes part in, and no slips', async () => {
    const { tasks } = await boardOf(at('zhujian', 'reporter'))
    expect(tasks.map(({ id, nextSlip }) => [id, nextSlip])).toEqual([['steady', null]])
    expect((await boardOf(at('shuiwu', 'reporter'))).counts.total).toBe(0)
  })
})

describe('returns owed', () => {
  const duties = async (actor = office('supervisor'), on = '2026-06-01') => {
    const found = await openDuties(year.setting, { region, actor, on, from: '2026-05-01', to: '2026-05-31' })
    if (!found) throw new Error('no duties')
    return found
  }

  test('name who has not reported, by period and agency, each number with its list', async () => {
    const found = await duties()
    const supporters = found.groups.filter(({ agency }) => agency === 'zhujian')
    expect(supporters).toMatchObject([{ period: '2026-05', total: 1, states: { missing: 1 } }])
    for (const { period, agency, total, states } of found.groups) {
      expect(listedReturns(found, { period, agency })).toHaveLength(total)
      for (const [state, count] of Object.entries(states))
        expect(listedReturns(found, { period, agency, state: state as 'open' })).toHaveLength(count)
    }
  })

  test('are not owed for what is done, at rest or not in hand', async () => {
    const owed = (await duties()).returns.map(({ duty }) => duty.matter)
    expect([owed.includes('early'), owed.includes('paused'), owed.includes('watch')]).toEqual([
      false,
      false,
      true,
    ])
  })

  test('show an agency those of its tasks', async () => {
    const { returns } = await duties(at('zhujian', 'reporter'))
    expect(new Set(returns.map(({ duty }) => duty.matter))).toEqual(new Set(['steady']))
  })
})

test('the hour of a region’s day is its own', async () => {
  const seen = async () =>
    (await year.setting.db.query({ text: 'select count(*)::integer as n from region_day', values: [] }))[0]?.n
  const before = await seen()
  const atHour = (instant: string) => runDaysDue({ ...year.setting, now: () => instant })
  await atHour('2026-12-31T22:29:00.000Z') // 06:29 of 1 January in 望澄区
  expect(await seen()).toBe(before)
  await atHour('2026-12-31T22:30:00.000Z')
  await atHour('2026-12-31T22:40:00.000Z')
  expect(await seen()).toBe(Number(before) + 1)
})
