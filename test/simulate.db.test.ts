import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { LedgerEvent, Matter } from '../src/ledger/matter.ts'
import { type OpenedLedger, openLedger, simulateYear } from '../src/main.ts'
import { type Invariant, invariants } from '../src/simulate/invariants.ts'
import { type Simulation, type SimulationOptions, verdictOn } from '../src/simulate/simulate.ts'
import type { OpenDatabase } from '../src/store/sql.ts'
import { addAccount } from '../src/usecases/accounts.ts'
import { loadSampleLedger, sampleRegion } from '../src/usecases/ledger/load-sample-ledger.ts'
import { verifyLedger } from '../src/usecases/ledger/verify-ledger.ts'
import { readPlan } from '../src/usecases/read-plan.ts'
import { allRegions, regionsOpenTo } from '../src/usecases/regions.ts'
import type { Setting } from '../src/usecases/setting.ts'
import { createPostgresDatabase, openTestDatabase, store } from './database.ts'
import { tamperings } from './tampered-year.ts'

// Half a year of a small plan, lived through once; then everything that can be held against it.

const folder = mkdtempSync(join(tmpdir(), 'luoshi-simulate-'))
const text = readFileSync('test/simulated-plan.txt', 'utf8')
const drops: (() => Promise<void>)[] = []

async function placeOf(name: string): Promise<{ dataDir: string; databaseUrl: string | null }> {
  const dataDir = join(folder, name)
  if (store === 'pglite') return { dataDir, databaseUrl: null }
  const { url, drop } = await createPostgresDatabase()
  drops.push(drop)
  return { dataDir, databaseUrl: url }
}

const optionsOf = (place: { dataDir: string; databaseUrl: string | null }): SimulationOptions => ({
  ...place,
  plan: { name: '分解方案.txt', text },
  seed: 61,
  from: '2026-03-02',
  months: 6,
  regionName: '望澄区',
  log: () => {},
})

let place: { dataDir: string; databaseUrl: string | null }
let year: Simulation

beforeAll(async () => {
  place = await placeOf('year')
  year = await simulateYear(optionsOf(place))
  return async () => {
    for (const drop of drops) await drop()
    rmSync(folder, { recursive: true, force: true })
  }
}, 600_000)

describe('a simulated year', () => {
  test('breaks no invariant', () => {
    expect(year.breaches).toEqual([])
    expect(year.invariantsBroken).toBe(0)
  })

  test('has in it what happens in a year', () => {
    const kinds = new Set(factsOf(year).map(each => each.kind))
    for (const kind of ['Issued', 'Accepted', 'ReportSubmitted', 'ReportHandedBack', 'ReportReturned'])
      expect(kinds).toContain(kind)
    for (const kind of [
      'ReportAccepted',
      'ValueVerified',
      'ExtensionRequested',
      'ClosingRequested',
      'Closed',
    ])
      expect(kinds).toContain(kind)
    for (const kind of ['MeetingCalled', 'ProblemDecided', 'MinutesSent', 'DecisionLodged', 'TakenHigher'])
      expect(kinds).toContain(kind)
    for (const kind of ['ObjectionLodged', 'ObjectionAnsweredByOffice', 'ProposalAnswered'])
      expect(kinds).toContain(kind)
    for (const kind of ['SlipDrafted', 'SlipSigned', 'SlipAnswered', 'SlipSettled', 'RaisedInReport'])
      expect(kinds).toContain(kind)
  })

  test('reports late and not at all, and has values that differ from the verified ones', () => {
    const matters = mattersOf(year)
    const reports = matters.flatMap(
      each => (each.facts as { reports?: { period: string; submittedAt: string }[] }).reports ?? [],
    )
    expect(reports.some(each => each.submittedAt.slice(0, 10) > `${each.period}-25`)).toBe(true)
    expect(factsOf(year).some(each => each.kind === 'ValueVerified' && 'note' in each.data)).toBe(true)
  })
})

test('what is counted one by one is reported in whole numbers, and nothing is closed below its target', () => {
  type Reported = { agency: string; period: string; values: { figure: string; value: number }[] }
  type Facts = { reports: Reported[]; figures: { id: string; unit: string; target: number }[] }
  const tasks = mattersOf(year).filter(each => each.type === 'commitment')
  let counted = 0
  let closed = 0
  for (const { id, status, lead, facts } of tasks) {
    const { reports, figures } = facts as unknown as Facts
    const own = reports.filter(each => each.agency === lead && each.values.length > 0)
    for (const { id: figure, unit, target } of figures) {
      const values = own.flatMap(each => each.values.filter(value => value.figure === figure))
      if (['处', '条', '个', '所', '家'].includes(unit) && Number.isInteger(target)) {
        counted += values.length
        expect(values.filter(({ value }) => !Number.isInteger(value))).toEqual([])
      }
      const last = values.at(-1)
      if (status !== 'closed' || !last) continue
      closed++
      expect({ id, value: last.value }).toEqual({ id, value: target })
    }
  }
  expect(Math.min(counted, closed)).toBeGreaterThan(3)
})

describe('every invariant is seen to fail', () => {
  test('where nothing was tampered with none does', () => {
    expect(verdictOn(year.lived, year.files).invariantsBroken).toBe(0)
  })

  test.each(tamperings.map(each => [each.breaks, each.what, each] as const))(
    '%s: %s',
    (breaks, _what, { tamper }) => {
      const { lived, files } = tamper({ lived: year.lived, files: year.files })
      const broken = new Set(verdictOn(lived, files).breaches.map(each => each.invariant))
      expect([...broken]).toContain(breaks)
    },
  )

  test('there is a tampering for each of them', () => {
    const tried = new Set<Invariant>(tamperings.map(each => each.breaks))
    expect(Object.keys(invariants).filter(each => !tried.has(each as Invariant))).toEqual([])
  })
})

describe('the ledger that a year leaves', () => {
  const opened = async <T>(work: (ledger: OpenedLedger) => Promise<T>): Promise<T> => {
    const ledger = await openLedger(place)
    try {
      return await work(ledger)
    } finally {
      await ledger.close()
    }
  }

  test('rebuilt from its facts exports the same bytes', async () => {
    const after: Record<string, string> = {}
    const counts = await opened(async ledger => {
      const [region] = await ledger.regions()
      if (!region) throw new Error('no region')
      const rebuilt = await ledger.rebuild(region)
      await ledger.export(region, (file, part) => {
        after[file] = (after[file] ?? '') + part
      })
      expect((await ledger.verify(region)).breaks).toEqual([])
      return rebuilt
    })
    expect(after).toEqual(year.files)
    expect(counts).toEqual({ facts: year.events, matters: mattersOf(year).length })
  })

  test('of the same seed is the same, whatever ids and secrets the server makes by chance', async () => {
    const again = await simulateYear(optionsOf(await placeOf('again')))
    expect(again.files).toEqual(year.files)
  }, 600_000)
})

const linesOf = (file: string): string[] => (year.files[file] ?? '').split('\n').filter(line => line !== '')
const factsOf = (_: Simulation): LedgerEvent[] =>
  linesOf('facts.jsonl').map(line => (JSON.parse(line) as { fact: LedgerEvent }).fact)
const mattersOf = (_: Simulation): Matter[] =>
  linesOf('matters.jsonl').map(line => JSON.parse(line) as Matter)

describe('the sample ledger of a first start', () => {
  const sample = () => ({
    files: year.files,
    plan: { name: 'source.txt', bytes: new TextEncoder().encode(text) },
    regionName: '柳堰区（样例）',
  })
  const settingOn = (db: OpenDatabase): Setting => ({
    ...{ db, tenantId: 'default', post: '督查室', now: () => '2026-09-02T01:00:00.000Z' },
    reader: { version: 'test', read: readPlan },
  })

  test('stands in a region of its own, bound anew and whole, and is loaded once', async () => {
    const db = await openTestDatabase()
    try {
      const setting = settingOn(db)
      expect(await loadSampleLedger(setting, sample())).toBe(true)
      expect(await loadSampleLedger(setting, sample())).toBe(false)
      const { facts, breaks } = await verifyLedger(db, sampleRegion)
      expect({ facts, breaks }).toEqual({ facts: year.events, breaks: [] })
      const regions = await allRegions(setting)
      const office = { region: 'default', agency: null, post: 'office-head' } as const
      expect(regionsOpenTo(regions, office).map(each => each.id)).toEqual(['default', sampleRegion])
      expect((await verifyLedger(db, 'default')).facts).toBe(0)
    } finally {
      await db.close()
    }
  }, 60_000)

  test('is not there where somebody has an account', async () => {
    const db = await openTestDatabase()
    try {
      const setting = settingOn(db)
      await addAccount(
        setting,
        'default',
        { signInName: 'glry', post: 'administrator', agency: null },
        'test',
      )
      expect(await loadSampleLedger(setting, sample())).toBe(false)
      expect((await verifyLedger(db, sampleRegion)).facts).toBe(0)
    } finally {
      await db.close()
    }
  }, 60_000)
})

describe('a ledger whose database was tampered with', () => {
  const spoilt = async (script: string) => {
    const db = await openTestDatabase()
    try {
      const setting: Setting = {
        ...{ db, tenantId: 'default', post: '督查室', now: () => '2026-09-02T01:00:00.000Z' },
        reader: { version: 'test', read: readPlan },
      }
      const plan = { name: 'source.txt', bytes: new TextEncoder().encode(text) }
      await loadSampleLedger(setting, { files: year.files, plan, regionName: '样例区' })
      await db.execute(`alter table ledger_event disable trigger user; ${script}`)
      return (await verifyLedger(db, sampleRegion)).breaks.map(each => each.code)
    } finally {
      await db.close()
    }
  }
  const first = `matter_id = (select min(matter_id) from ledger_event where type = 'commitment')`

  test.each([
    ['version-missing', `delete from ledger_event where version = 2 and ${first}`],
    [
      'chain-broken',
      `update ledger_event set previous_digest = repeat('f', 64) where version = 2 and ${first}`,
    ],
    ['fact-altered', `update ledger_event set event = '{"kind":"TakenIn"}' where version = 1 and ${first}`],
    ['matter-missing', `delete from matter where ${first}`],
    [
      'facts-missing',
      `delete from ledger_event e where ${first} and version = (select max(version) from ledger_event x where x.matter_id = e.matter_id)`,
    ],
    ['state-altered', `update matter set state = state || '{"title":"改过"}' where ${first}`],
    ['unknown-type', `update ledger_event set type = 'gone' where ${first}`],
  ])(
    'says %s',
    async (code, script) => {
      expect(await spoilt(script)).toEqual([code])
    },
    60_000,
  )
})
