import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPostgresDatabase } from '../../test/database.ts'
import { DatabaseUnavailable, isSerializationFailure } from './errors.ts'
import { migrate } from './migrate.ts'
import { openPostgres } from './postgres.ts'
import { inScope } from './region-scope.ts'
import { type Database, type OpenDatabase, sql } from './sql.ts'

// What only a server has: several connections, an end of its own, time-outs.

let own: Awaited<ReturnType<typeof createPostgresDatabase>>
let db: OpenDatabase

beforeAll(async () => {
  own = await createPostgresDatabase()
  db = await openPostgres(own.url)
  await db.execute('create table note (id integer primary key, words text)')
})
afterAll(async () => {
  await db.close()
  await own.drop()
})

test('a statement outside a transaction does not wait for it', async () => {
  const order: string[] = []
  const transaction = db.transaction(async tx => {
    await tx.query(sql`select pg_sleep(0.2)`)
    order.push('transaction')
  })
  await db.query(sql`select 1`).then(() => order.push('outside'))
  await transaction
  expect(order).toEqual(['outside', 'transaction'])
})

test('a statement that does not end is ended, and the connection goes on', async () => {
  const impatient = await openPostgres(own.url, { timeoutMs: 100 })
  await expect(impatient.query(sql`select pg_sleep(30)`)).rejects.toBeInstanceOf(DatabaseUnavailable)
  expect(await impatient.query(sql`select 1 as one`)).toEqual([{ one: 1 }])
  await impatient.close()
  await expect(impatient.query(sql`select 1`)).rejects.toBeInstanceOf(DatabaseUnavailable)
})

test('a server that is not there is said to be unavailable', async () => {
  const nowhere = openPostgres('postgres://postgres@127.0.0.1:1/none')
  await expect(nowhere).rejects.toBeInstanceOf(DatabaseUnavailable)
})

test('a connection that ends inside a transaction takes the transaction with it; the next one finds the database', async () => {
  const broken = db.transaction(async tx => {
    await tx.query(sql`insert into note values (${1}, ${'半途'})`)
    const [own] = await tx.query(sql`select pg_backend_pid() as pid`)
    await db.query(sql`select pg_terminate_backend(${own?.pid})`)
    await tx.query(sql`insert into note values (${2}, ${'半途'})`)
  })
  await expect(broken).rejects.toBeInstanceOf(DatabaseUnavailable)
  expect(await db.query(sql`select id from note`)).toEqual([])
})

test('of two transactions that wait for each other one is told to try again', async () => {
  await db.execute(
    'create table place (id integer primary key, words text); insert into place values (1), (2)',
  )
  const cross = (first: number, second: number) =>
    db.transaction(async tx => {
      await tx.query(sql`update place set words = ${'甲'} where id = ${first}`)
      await tx.query(sql`select pg_sleep(0.1)`)
      await tx.query(sql`update place set words = ${'乙'} where id = ${second}`)
    })
  const outcomes = await Promise.allSettled([cross(1, 2), cross(2, 1)])
  const failures = outcomes.flatMap(each => (each.status === 'rejected' ? [each.reason] : []))
  expect(failures.map(isSerializationFailure)).toEqual([true])
})

test('two servers that start at once migrate once', async () => {
  const [one, two] = await Promise.all([openPostgres(own.url), openPostgres(own.url)])
  await db.execute('drop schema public cascade; create schema public')
  await Promise.all([migrate(one), migrate(two)])
  expect(
    await db.query(sql`select count(*) > 1 as some, count(*) = max(number) as once from schema_migration`),
  ).toEqual([{ some: true, once: true }])
  await Promise.all([one.close(), two.close()])
})

test('a server that does not sync its commits is told on', async () => {
  const [{ name } = { name: '' }] = await db.query(sql`select current_database() as name`)
  await db.execute(`alter database ${name} set synchronous_commit = off`)
  const risky = await openPostgres(own.url)
  expect(risky.durability).toEqual({ durable: false, reason: 'synchronous_commit = off' })
  await risky.close()
})

test('an owner who is no superuser migrates, asks within a scope, and sees all rows outside one', async () => {
  const [{ name } = { name: '' }] = await db.query(sql`select current_database() as name`)
  const owner = `owner_of_${name}`
  await db.execute(`create role ${owner} login; grant luoshi_app to ${owner}; drop schema public cascade;
    create schema public authorization ${owner}`)
  const url = new URL(own.url)
  url.username = owner
  const owned = await openPostgres(url.href)
  await migrate(owned)
  const scope = { audience: 'office', regions: ['wangcheng'], region: 'wangcheng' } as const
  const describe = (tx: Database) =>
    tx.query(sql`
      insert into region_setting (tenant_id, version, settings, recorded_at, recorded_by)
      values ('wangcheng', 1, '{}', now(), '督查室')`)
  await inScope(owned, scope, describe)
  const count = (tx: Database) => tx.query(sql`select count(*) as n from region_setting`)
  expect(await inScope(owned, { ...scope, regions: ['liuyan'] }, count)).toEqual([{ n: 0 }])
  expect(await count(owned)).toEqual([{ n: 1 }])
  await owned.close()
  await db.execute(`drop owned by ${owner} cascade; drop role ${owner}`)
})
