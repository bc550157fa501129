import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { actorIn } from '../../../test/ledger/explore.ts'
import { rehearsalOf } from '../../../test/ledger/rehearsals.ts'
import { at, type LedgerYear, office, openLedgerYear, region } from '../../../test/ledger-year.ts'
import { planOf } from '../../../test/lined-plan.ts'
import { judgeAhead } from '../../jobs/day-routine.ts'
import type { Actor } from '../../ledger/actor.ts'
import type { BoardRow } from '../../ledger/board/board-row.ts'
import type { Matter } from '../../ledger/matter.ts'
import { matterTypes } from '../../ledger/matter-types.ts'
import { usualRegionSettings } from '../../ledger/region-settings.ts'
import { addDays } from '../../model/plain-date.ts'
import { findMatter } from '../../store/ledger-store.ts'
import type { Database, Sql } from '../../store/sql.ts'
import { correctPlan } from '../correct-plan.ts'
import type { Setting } from '../setting.ts'
import { uploadPlan } from '../upload-plan.ts'
import { type Act, act } from './act.ts'
import { openBoardReturns, openBoardRows } from './board-rows.ts'
import { runDay } from './day-routine.ts'
import { enterNotice, putSettings } from './region-settings.ts'

// What is kept is held against what another process would judge that has kept nothing, after whatever may change it.

let year: LedgerYear
let today = '2026-03-19'
const head = office('office-head')
const tasks = ['t1', 't2', 't3']

beforeAll(async () => {
  year = await openLedgerYear(today)
  for (const id of tasks) await year.issue(id, { support: ['zhujian'], dueOn: '2026-04-30' })
  return () => year.close()
})

const moveTo = (day: string): void => {
  today = day
  year.moveTo(day)
}

/** As another process has it: what is kept is kept by the database that one has opened. */
const elsewhere = ({ db, ...setting }: Setting): Setting => ({
  ...setting,
  db: {
    query: statement => db.query(statement),
    execute: script => db.execute(script),
    transaction: work => db.transaction(work),
  },
})

async function shown(setting: Setting, actor: Actor) {
  const rows = await openBoardRows(setting, { region, actor })
  const returns = await openBoardReturns(setting, { region, actor }, {})
  if (!rows || !returns) throw new Error('no such region')
  return { ...rows, returns: returns.returns }
}

const rowsNow = async (): Promise<readonly BoardRow[]> => (await shown(year.setting, head)).rows

async function expectFresh(...actors: Actor[]): Promise<void> {
  for (const actor of actors)
    expect(await shown(year.setting, actor)).toEqual(await shown(elsewhere(year.setting), actor))
}

const everyone = [head, at('jiaoti', 'agency-head'), at('zhujian', 'reporter'), at('shuiwu', 'reporter')]

type Step = { readonly kind: string; readonly choices: readonly number[] }

const anyStep: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('commitment', 'commitment', 'commitment', 'slip', 'problem', 'day'),
  choices: fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 }),
})

const pick = <T>(from: readonly T[], choice = 0): T | undefined => from[choice % from.length]

async function take({ kind, choices }: Step): Promise<void> {
  if (kind !== 'day') return tryCommand(kind, choices)
  moveTo(addDays(today, 1 + ((choices[0] ?? 0) % 9)))
  if ((choices[1] ?? 0) % 2 === 0)
    await runDay({ ...year.setting, remind: async () => {} }, { region, day: today })
}

/** Some command that the table has for some matter of a type, or for a new one; it may be refused. */
async function tryCommand(typeId: string, [which, row, role, data]: readonly number[]): Promise<void> {
  const type = matterTypes[typeId]
  const parent = pick(tasks, row) ?? ''
  const ids =
    typeId === 'commitment' ? tasks : tasks.flatMap(id => [`${id}.${typeId}.1`, `${id}.${typeId}.2`])
  const matterId = pick(ids, which) ?? ''
  const known = await findMatter(year.setting.db, { tenantId: region, matterId })
  const status = known?.status ?? 'none'
  const rows = type?.table.filter(each => each.from.includes(status)) ?? []
  const chosen = pick(rows, row)
  const by = chosen && pick(chosen.by, role)
  if (!chosen || !by) return
  const samples = rehearsalOf(typeId).data(chosen.command, known ?? ({} as Matter))
  const sample = pick(samples, data) ?? {}
  const asked = 'parent' in sample ? { ...sample, parent } : sample
  const place = known ? { expectedVersion: known.version } : { opens: typeId }
  const what = { region, actor: actorIn(by), matterId, command: chosen.command, data: asked, ...place }
  await act(year.setting, what as Act)
}

describe('what is kept of a day', () => {
  test('is what one would judge who has kept nothing, whatever was done and however many days went by', async () => {
    const changed: Record<string, number> = {}
    let before = JSON.stringify(await shown(year.setting, head))
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 40, maxLength: 40 }), async steps => {
        for (const step of steps) {
          await take(step)
          await expectFresh(head)
          const after = JSON.stringify(await shown(year.setting, head))
          if (after !== before) changed[step.kind] = (changed[step.kind] ?? 0) + 1
          before = after
        }
        await expectFresh(...everyone)
      }),
      { numRuns: 5, seed: 4, endOnFailure: true },
    )
    for (const kind of ['commitment', 'slip', 'problem', 'day'])
      expect(changed[kind] ?? 0, kind).toBeGreaterThan(3)
  }, 120_000)

  test('is another after a region has settled something else', async () => {
    await year.issue('settled', { dueOn: '2026-12-31' })
    const stepsOf = (name: string) => {
      const { schedule } = usualRegionSettings
      const steps = schedule.ladder.steps.map(step => ({ ...step, name: { zh: name, en: name } }))
      return { ...usualRegionSettings, schedule: { ...schedule, ladder: { ...schedule.ladder, steps } } }
    }
    const named = async () => (await rowsNow()).find(({ id }) => id === 'settled')?.nextSlip?.name
    expect(await named()).not.toBe('办理单')
    await putSettings(year.setting, { region, actor: head, expectedVersion: 0, settings: stepsOf('办理单') })
    expect(await named()).toBe('办理单')
    await expectFresh(...everyone)
  })
})

describe('with only what changed read again', () => {
  test('a reader reads the state of the task that changed, and of no other', async () => {
    const { setting, statesRead } = listening()
    const open = () => openBoardRows(setting, { region, actor: head })
    expect((await statesRead(open)).length).toBeGreaterThan(tasks.length)
    expect(await statesRead(open)).toEqual([])
    await year.issue('touched', { dueOn: '2026-12-31' })
    expect(await statesRead(open)).toEqual(['touched'])
  })

  test('nobody has to wait where a job has judged ahead', async () => {
    const { setting, statesRead } = listening()
    expect((await statesRead(() => judgeAhead(setting))).length).toBeGreaterThan(tasks.length)
    expect(await statesRead(() => openBoardRows(setting, { region, actor: head }))).toEqual([])
  })

  test('who asks while another is still reading is shown what was written meanwhile', async () => {
    await year.issue('meanwhile', { dueOn: '2026-12-31' })
    const setting = elsewhere(year.setting)
    const reading = openBoardRows(setting, { region, actor: head })
    await year.report('jiaoti', 'meanwhile', today.slice(0, 7))
    const rows = await openBoardRows(setting, { region, actor: head })
    expect(rows?.rows.find(({ id }) => id === 'meanwhile')?.reportedOn).toBe(today)
    await reading
  })
})

describe('what days are reckoned by', () => {
  test('a plan that is corrected moves the days of its returns', async () => {
    const { plan, text } = planOf('商务局||建成6个基地。', '||各单位每月28日前报送进展。')
    const [task, procedure] = plan.clauses
    if (!task || !procedure) throw new Error('no clauses')
    const window = {
      kind: 'every',
      rrule: 'FREQ=MONTHLY;BYMONTHDAY=28',
      text: '每月28日前',
      printed: '每月28日前',
    }
    const read = {
      ...plan,
      clauses: [task, { ...procedure, kind: 'procedure', window: window as never }],
    } as typeof plan
    const setting: Setting = {
      ...year.setting,
      reader: { version: 'given', read: async () => ({ plan: read, text }) },
    }
    const uploaded = await uploadPlan(setting, { bytes: new TextEncoder().encode(text), name: 'plan.txt' })
    const planId = (uploaded as { planId: string }).planId
    moveTo('2027-04-20')
    await issueFrom(planId)
    const due = async () => (await rowsNow()).find(({ id }) => id === 'planned')?.return?.dueOn
    moveTo('2027-04-22')
    expect(await due()).toBe('2027-04-28')
    const acts = [
      { act: 'change', changes: [{ type: 'reclassify', clause: procedure.id, kind: 'principle' }] },
    ] as never
    const corrected = await correctPlan(setting, planId, { acts, expectedVersion: 0 })
    expect(corrected.outcome).toBe('recorded')
    expect(await due()).toBe('2027-04-26')
    await expectFresh(...everyone)
  })

  test('a notice of rest days moves the days of returns that lean on its year', async () => {
    moveTo('2029-09-20')
    const due = async () => (await rowsNow()).find(({ id }) => id === 'touched')?.return?.dueOn
    expect(await due()).toBe('2029-09-25')
    const notice = {
      year: '2029',
      version: '国办发明电〔2028〕7号',
      off: ['2029-01-01', '2029-05-01', '2029-09-25', '2029-10-01', '2029-10-02', '2029-10-03'],
      on: [],
    }
    const entered = await enterNotice(year.setting, {
      region,
      actor: head,
      expectedVersion: await calendarVersion(),
      notice,
    })
    expect(entered.outcome).toBe('recorded')
    expect(await due()).toBe('2029-09-26')
    await expectFresh(...everyone)
  })
})

/** A process of its own, and of which tasks it reads the states. */
function listening() {
  const asked: Sql[] = []
  const heard = (inner: Database): Database => ({
    query: statement => {
      asked.push(statement)
      return inner.query(statement)
    },
    execute: script => inner.execute(script),
    transaction: work => inner.transaction(tx => work(heard(tx))),
  })
  const statesRead = async (work: () => Promise<unknown>): Promise<unknown[]> => {
    asked.length = 0
    await work()
    const ids = asked
      .flatMap(({ text, values }) => (text.includes('task.state') ? values : []))
      .filter(Array.isArray)
    return [...new Set(ids.flat())]
  }
  return { setting: { ...year.setting, db: heard(year.setting.db) }, statesRead }
}

async function issueFrom(planId: string): Promise<void> {
  const printed = { lead: [], support: [], window: null }
  const draft = { planId, title: 'planned', sources: [], printed, classes: [], figures: [] }
  await year.does(office('supervisor'), 'planned', 'take-in', draft)
  await year.does(office('supervisor'), 'planned', 'set-out', {
    title: 'planned',
    lead: 'jiaoti',
    continuing: false,
    dueOn: '2030-12-31',
  })
  await year.does(head, 'planned', 'approve')
}

async function calendarVersion(): Promise<number> {
  const [row] = await year.setting.db.query({
    text: 'select coalesce(max(version), 0) as version from region_calendar where tenant_id = $1',
    values: [region],
  })
  return Number(row?.version)
}
