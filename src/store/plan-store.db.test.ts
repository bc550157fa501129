import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase } from '../../test/database.ts'
import type { Act } from '../model/correction.ts'
import type { Plan } from '../model/plan.ts'
import { appendCorrections, listCorrections } from './correction-log.ts'
import { isUniqueViolation, StatementFailed, VersionConflict } from './errors.ts'
import { listMigrations, migrate } from './migrate.ts'
import {
  findBytes,
  findOriginal,
  findReading,
  findReadingNumber,
  insertPlan,
  insertReading,
  listOriginals,
} from './plan-store.ts'
import { type OpenDatabase, sql } from './sql.ts'

const tenantId = 'default'
const storedAt = '2026-03-01T08:00:00.000Z'
let db: OpenDatabase

beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

const aPlan = (name: string, text: string): Plan => ({
  schema: 'luoshi.plan/1',
  source: { name, sha256: digest(text), length: text.length },
  title: name,
  issuer: null,
  number: null,
  genre: 'other',
  issuedOn: null,
  period: null,
  sections: [],
  clauses: [],
  frameworks: [],
  findings: [],
})
const digest = (text: string) => createHash('sha256').update(text).digest('hex')

async function store(planId: string, text = planId) {
  const bytes = new TextEncoder().encode(text)
  const reading = { reader: '0', text, plan: aPlan(planId, text) }
  await insertPlan(db, {
    tenantId,
    planId,
    sha256: digest(text),
    name: `${planId}.txt`,
    bytes,
    sample: false,
    storedAt,
    reading,
  })
}

const check = (clause: string): Act => ({
  act: 'change',
  changes: [{ type: 'mark-checked', clause, checked: true }],
})
const entry = (...acts: Act[]) => ({ acts, at: storedAt, by: '督查室' })

test('migrating twice changes nothing', async () => {
  await migrate(db)
  expect(await db.query(sql`select count(*)::integer as count from schema_migration`)).toEqual([
    { count: listMigrations().length },
  ])
})

test('a database from a newer program is refused, not touched', async () => {
  await db.query(
    sql`insert into schema_migration (number, name) values (${9999}, ${'9999-from-the-future.sql'})`,
  )
  await expect(migrate(db)).rejects.toThrow('newer version')
  await db.query(sql`delete from schema_migration where number = ${9999}`)
})

test('bytes, text and plan come back as they went in', async () => {
  const text = '标题\u0000中有空字符、半个代理\ud83d和𬱖字'
  await store('as-stored', text)
  expect(await findReading(db, { tenantId, planId: 'as-stored', reading: 1 })).toEqual({
    reading: 1,
    reader: '0',
    text,
    plan: aPlan('as-stored', text),
  })
  const bytes = await findBytes(db, { tenantId, planId: 'as-stored' })
  expect(Buffer.from(bytes ?? [])).toEqual(Buffer.from(new TextEncoder().encode(text)))
  expect(await findOriginal(db, { tenantId, sha256: digest(text) })).toEqual({
    planId: 'as-stored',
    sha256: digest(text),
    name: 'as-stored.txt',
    sample: false,
    storedAt,
  })
})

test('the keys of a plan keep their order, so that the same plan prints the same bytes', async () => {
  await store('key-order')
  const reading = await findReading(db, { tenantId, planId: 'key-order', reading: 1 })
  expect(JSON.stringify(reading?.plan)).toBe(JSON.stringify(aPlan('key-order', 'key-order')))
})

test('the same bytes are not stored a second time', async () => {
  await store('first', 'the same')
  const second = await store('second', 'the same').catch(error => error)
  expect(isUniqueViolation(second)).toBe(true)
  expect(await findOriginal(db, { tenantId, planId: 'second' })).toBeUndefined()
})

test('a newer reading is added, and the older stays', async () => {
  await store('reread')
  const key = { tenantId, planId: 'reread' }
  const newer = {
    reading: 2,
    reader: '1',
    text: 'reread',
    plan: { ...aPlan('reread', 'reread'), title: '新读出的标题' },
  }
  await insertReading(db, { ...key, ...newer, readAt: storedAt })
  expect(await findReadingNumber(db, key)).toBe(2)
  expect(await findReading(db, { ...key, reading: 2 })).toEqual(newer)
  expect((await findReading(db, { ...key, reading: 1 }))?.plan.title).toBe('reread')
})

test('what is not stored is not found', async () => {
  expect(await findReadingNumber(db, { tenantId, planId: 'nowhere' })).toBeUndefined()
  expect(await findReading(db, { tenantId, planId: 'nowhere', reading: 1 })).toBeUndefined()
})

test('corrections are numbered from 1 without gaps and read back in order', async () => {
  await store('log')
  const log = { tenantId, planId: 'log' }
  const first = await appendCorrections(db, { ...log, expectedVersion: 0 }, entry(check('a'), check('b')))
  const second = await appendCorrections(db, { ...log, expectedVersion: 2 }, entry({ act: 'undo', entry: 2 }))
  expect([...first, ...second].map(each => each.version)).toEqual([1, 2, 3])
  expect(await listCorrections(db, log)).toEqual([...first, ...second])
  expect(await listCorrections(db, { ...log, after: 2 })).toEqual(second)
})

test('a writer behind the log is refused and told what came meanwhile; nothing is appended', async () => {
  await store('conflict')
  const log = { tenantId, planId: 'conflict' }
  const [mine] = await appendCorrections(db, { ...log, expectedVersion: 0 }, entry(check('a')))
  const late = await appendCorrections(
    db,
    { ...log, expectedVersion: 0 },
    entry(check('b'), check('c')),
  ).catch(e => e)
  expect(late).toBeInstanceOf(VersionConflict)
  expect(late).toMatchObject({ version: 1, unseen: [mine] })
  expect(await listCorrections(db, log)).toHaveLength(1)
})

test('a writer ahead of the log is refused, so versions have no gaps', async () => {
  await store('ahead')
  const ahead = appendCorrections(db, { tenantId, planId: 'ahead', expectedVersion: 5 }, entry(check('a')))
  await expect(ahead).rejects.toMatchObject({ code: 'version-conflict', version: 0 })
})

test('a request sent again under its key is recorded once, also when others came after it', async () => {
  await store('again')
  const log = { tenantId, planId: 'again', expectedVersion: 0 }
  const request = { ...entry(check('a'), check('b')), request: 'b7e1' }
  const first = await appendCorrections(db, log, request)
  await appendCorrections(db, { ...log, expectedVersion: 2 }, entry(check('c')))
  expect(await appendCorrections(db, log, request)).toEqual(first)
  expect(await listCorrections(db, log)).toHaveLength(3)
  const another = appendCorrections(db, log, { ...request, request: 'c0de' })
  await expect(another).rejects.toBeInstanceOf(VersionConflict)
})

test('of many writers at the same version one wins', async () => {
  await store('race')
  const log = { tenantId, planId: 'race', expectedVersion: 0 }
  const writers = Array.from({ length: 8 }, (_, n) => appendCorrections(db, log, entry(check(`c${n}`))))
  const outcomes = await Promise.allSettled(writers)
  expect(outcomes.filter(each => each.status === 'fulfilled')).toHaveLength(1)
})

test('the log of a plan that is not stored takes nothing', async () => {
  const append = appendCorrections(db, { tenantId, planId: 'nowhere', expectedVersion: 0 }, entry(check('a')))
  await expect(append).rejects.toMatchObject({ sqlState: '23503', constraint: 'correction_log_original' })
})

test.each(['plan_original', 'plan_reading', 'correction_log'])(
  'nothing recorded in %s is rewritten',
  async table => {
    for (const statement of [
      `update ${table} set tenant_id = 'x'`,
      `delete from ${table}`,
      `truncate ${table} cascade`,
    ]) {
      const refused = db.execute(statement)
      await expect(refused).rejects.toBeInstanceOf(StatementFailed)
      await expect(refused).rejects.toThrow('is rewritten')
    }
  },
)

test('every primary key begins with the region, so that the tables can be distributed by it', async () => {
  const rows = await db.query(sql`
    select c.relname as table_name, a.attname as first_column
      from pg_constraint k
      join pg_class c on c.oid = k.conrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
     where k.contype in ('p', 'u', 'f') and c.relnamespace = 'public'::regnamespace
       and c.relname <> 'schema_migration'`)
  expect(rows.length).toBeGreaterThanOrEqual(6)
  expect(rows.filter(row => row.first_column !== 'tenant_id')).toEqual([])
})

test('plans are listed newest first, and samples behind them', async () => {
  const another = 'another-region'
  const insert = (planId: string, day: number, sample: boolean) => {
    const reading = { reader: '0', text: planId, plan: aPlan(planId, planId) }
    const original = { sha256: digest(planId), name: planId, bytes: new Uint8Array(1), sample }
    return insertPlan(db, {
      tenantId: another,
      planId,
      ...original,
      storedAt: `2026-03-0${day}T08:00:00.000Z`,
      reading,
    })
  }
  await insert('sample', 9, true)
  await insert('older', 1, false)
  await insert('newer', 2, false)
  const listed = await listOriginals(db, { tenantId: another, limit: 100 })
  expect(listed.map(each => each.planId)).toEqual(['newer', 'older', 'sample'])
  expect(listed[0]).toMatchObject({ reading: 1, version: 0 })
})
