import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPostgresDatabase, openTestDatabase, store } from '../../test/database.ts'
import { startJobs } from '../jobs/queue.ts'
import type { Actor } from '../ledger/actor.ts'
import { moveToServer, openLedger } from '../main.ts'
import { type Act, act } from '../usecases/ledger/act.ts'
import { LedgerNotWhole, moveLedgers } from '../usecases/ledger/move-ledgers.ts'
import { deliveryQueue } from '../usecases/ledger/notices.ts'
import { CopyDiffers, copyDatabase, TargetNotEmpty } from './copy-database.ts'
import { migrate } from './migrate.ts'
import { insertRegion } from './organisation-store.ts'
import { openPglite } from './pglite.ts'
import { openPostgres } from './postgres.ts'
import { type Database, type OpenDatabase, sql } from './sql.ts'

// From PGlite in a folder to the other store, with everything that is easily lost on the way.

const region = 'wangcheng'
const at = '2026-03-02T01:00:00.000Z'
const folder = mkdtempSync(join(tmpdir(), 'luoshi-copied-'))
const dataDir = join(folder, 'data')
let source: OpenDatabase

beforeAll(async () => {
  mkdirSync(dataDir, { recursive: true })
  source = await openPglite(join(dataDir, 'pgdata'))
  await migrate(source)
  const body = { id: region, kind: 'district', name: '望澄区', utcOffset: 480, members: [] } as const
  await insertRegion(source, body, { at, by: 'administrator' })
  const setting = { db: source, now: () => at, tenantId: 'default' }
  const actor: Actor = { region, agency: null, post: 'supervisor' }
  const data = { planId: 'p1', title: '新建“学校”\\ \n\t所', sources: [], classes: [], figures: [] }
  const printed = { lead: [], support: [], window: null }
  for (let index = 0; index < 30; index++)
    await act(setting, {
      ...{ region, actor, matterId: `m${index}`, command: 'take-in', opens: 'commitment' },
      data: { ...data, printed },
    } as unknown as Act)
  const bytes = new Uint8Array(300_000).map((_, index) => (index * 7) % 256)
  await source.query(sql`
    insert into plan_original (tenant_id, plan_id, sha256, name, bytes, sample, stored_at)
    values (${region}, 'p1', ${'a'.repeat(64)}, '方案.docx', ${bytes}, false, ${at})`)
}, 120_000)
afterAll(async () => {
  await source.close()
  rmSync(folder, { recursive: true, force: true })
})

async function onTarget(work: (target: OpenDatabase) => Promise<void>): Promise<void> {
  const target = await openTestDatabase()
  try {
    await work(target)
  } finally {
    await target.close()
  }
}

const factsIn = async (db: Database) =>
  db.query(sql`
    select matter_id, version, position, event::text as text, digest from ledger_event order by position`)

describe('a copy', () => {
  test('has every row as it was, goes on counting where the original was, and takes what is recorded next', async () => {
    await onTarget(async target => {
      const moved = await moveLedgers(source, target, [region])
      expect({ facts: moved.facts, matters: moved.matters }).toEqual({ facts: 30, matters: 30 })
      expect(moved.tables.find(each => each.table === 'public.plan_original')?.rows).toBe(1)
      expect(await factsIn(target)).toEqual(await factsIn(source))
      const original = sql`select sha256, name, bytes, stored_at from plan_original`
      expect(await target.query(original)).toEqual(await source.query(original))
      const setting = { db: target, now: () => at, tenantId: 'default' }
      const actor: Actor = { region, agency: null, post: 'supervisor' }
      const outcome = await act(setting, {
        ...{ region, actor, matterId: 'm0', command: 'set-aside', expectedVersion: 1 },
        data: { why: 'no-task', reason: '属总体要求' },
      } as unknown as Act)
      expect(outcome.outcome).toBe('recorded')
      const last = (await factsIn(target)).at(-1)
      expect([last?.matter_id, Number(last?.position)]).toEqual(['m0', 31])
    })
  }, 120_000)

  test('is not made where rows are already, and leaves those alone', async () => {
    await onTarget(async target => {
      const body = { id: 'other', kind: 'district', name: '柳堰区', utcOffset: 480, members: [] } as const
      await insertRegion(target, body, { at, by: 'administrator' })
      await expect(moveLedgers(source, target, [region])).rejects.toBeInstanceOf(TargetNotEmpty)
      expect(await factsIn(target)).toEqual([])
      expect(await target.query(sql`select tenant_id from region`)).toEqual([{ tenant_id: 'other' }])
    })
  }, 120_000)

  test('leaves nothing behind where a row arrives as another', async () => {
    await onTarget(async target => {
      await target.execute(`
        create function spoil() returns trigger language plpgsql as $$
          begin new.title := new.title || '（改）'; return new; end $$;
        create trigger spoil before insert on matter for each row execute function spoil()`)
      const copying = copyDatabase(source, target, async () => {})
      await expect(copying).rejects.toBeInstanceOf(CopyDiffers)
      await expect(copying).rejects.toMatchObject({ table: 'public.matter' })
      expect(await factsIn(target)).toEqual([])
    })
  }, 120_000)

  test('of a ledger that does not hold is not kept', async () => {
    const broken = await openPglite(null)
    try {
      await migrate(broken)
      await moveLedgers(source, broken, [region])
      await broken.execute(`
        alter table ledger_event disable trigger user;
        update ledger_event set event = '{"kind":"TakenIn"}' where matter_id = 'm3';
        alter table ledger_event enable trigger user`)
      await onTarget(async target => {
        const moving = moveLedgers(broken, target, [region])
        await expect(moving).rejects.toBeInstanceOf(LedgerNotWhole)
        await expect(moving).rejects.toMatchObject({ region, matterId: 'm3' })
        expect(await factsIn(target)).toEqual([])
      })
    } finally {
      await broken.close()
    }
  }, 120_000)
})

test.runIf(store === 'postgres')(
  'a data folder is moved to a server as it is served from there, and stays byte for byte as it was',
  async () => {
    const own = join(folder, 'own')
    // A message still to be sent, and not before a day that does not come during the test.
    const jobs = await startJobs(source, { queues: [deliveryQueue], log: () => {} })
    const due = { key: '一', facts: { region }, notBefore: '2099-01-01T00:00:00.000Z' }
    await source.transaction(tx => jobs.enqueue(tx, deliveryQueue, [due]))
    await jobs.stop()
    await source.close()
    cpSync(dataDir, own, { recursive: true })
    source = await openPglite(join(dataDir, 'pgdata'))
    const before = filesIn(own)
    const { url, drop } = await createPostgresDatabase()
    try {
      const { facts } = await moveToServer({ dataDir: own, databaseUrl: url })
      expect(facts).toBe(30)
      expect(filesIn(own)).toEqual(before)
      const server = await openPostgres(url)
      const waiting = await server.query(sql`
        select data from pgboss.job where name = ${deliveryQueue} and state = 'created'`)
      await server.close()
      expect(waiting).toEqual([{ data: { key: '一', facts: { region } } }])
      const again = moveToServer({ dataDir: own, databaseUrl: url })
      await expect(again).rejects.toBeInstanceOf(TargetNotEmpty)
      const exports = []
      for (const databaseUrl of [null, url]) exports.push(await exported({ dataDir: own, databaseUrl }))
      expect(exports[1]).toEqual(exports[0])
    } finally {
      await drop()
    }
  },
  240_000,
)

async function exported(place: { dataDir: string; databaseUrl: string | null }) {
  const ledger = await openLedger(place)
  const files: Record<string, string> = {}
  try {
    for (const each of await ledger.regions())
      await ledger.export(each, (file, part) => {
        files[`${each.id}/${file}`] = (files[`${each.id}/${file}`] ?? '') + part
      })
  } finally {
    await ledger.close()
  }
  return files
}

const filesIn = (root: string): Record<string, string> =>
  Object.fromEntries(
    (readdirSync(root, { recursive: true }) as string[])
      .filter(name => statSync(join(root, name)).isFile())
      .sort()
      .map(name => [
        name,
        createHash('sha256')
          .update(readFileSync(join(root, name)))
          .digest('hex'),
      ]),
  )
