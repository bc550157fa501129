import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lockDataFolder } from './data-lock.ts'
import { DatabaseUnavailable, DataFolderInUse, StatementFailed } from './errors.ts'
import { type OpenDatabase, openPglite } from './pglite.ts'
import { sql } from './sql.ts'

const folder = mkdtempSync(join(tmpdir(), 'luoshi-store-'))
const dataDir = join(folder, 'pgdata')
let db: OpenDatabase

beforeAll(async () => {
  db = await openPglite(dataDir)
  await db.execute('create table note (id integer primary key, words text)')
})
afterAll(async () => {
  await db.close()
  rmSync(folder, { recursive: true })
})

test('a commit reaches the disk: the pinned PGlite takes the fsync hook', () => {
  expect(db.durability).toEqual({ durable: true, reason: null })
})

test('a value is a parameter and never becomes SQL', async () => {
  const words = `'); drop table note; --落实`
  await db.query(sql`insert into note values (${1}, ${words})`)
  expect(await db.query(sql`select words from note where id = ${1}`)).toEqual([{ words }])
})

test('a transaction that throws leaves nothing behind', async () => {
  const failing = db.transaction(async tx => {
    await tx.query(sql`insert into note values (${2}, ${'半途'})`)
    throw new Error('halfway')
  })
  await expect(failing).rejects.toThrow('halfway')
  expect(await db.query(sql`select 1 from note where id = ${2}`)).toEqual([])
})

test('a statement outside a transaction waits until the transaction has ended', async () => {
  const order: string[] = []
  const transaction = db.transaction(async tx => {
    await tx.query(sql`insert into note values (${3}, ${'先'})`)
    await tx.query(sql`select pg_sleep(0.05)`)
    order.push('transaction')
  })
  const outside = db.query(sql`select 1`).then(() => order.push('outside'))
  await Promise.all([transaction, outside])
  expect(order).toEqual(['transaction', 'outside'])
})

test('a failed statement says which rule it broke, and the next one works', async () => {
  await db.query(sql`insert into note values (${4}, ${'一'})`)
  const twice = db.query(sql`insert into note values (${4}, ${'二'})`)
  await expect(twice).rejects.toBeInstanceOf(StatementFailed)
  await expect(twice).rejects.toMatchObject({ sqlState: '23505', constraint: 'note_pkey' })
  expect(await db.query(sql`select words from note where id = ${4}`)).toEqual([{ words: '一' }])
})

test('the event loop goes on during a long statement', async () => {
  let ticks = 0
  const timer = setInterval(() => ticks++, 5)
  await db.query(sql`select count(*) from generate_series(1, 1500000)`)
  clearInterval(timer)
  expect(ticks).toBeGreaterThan(3)
})

test('a folder in use is refused with the address of the one who has it', async () => {
  const lock = await lockDataFolder(folder)
  lock.announce('http://127.0.0.1:4321')
  const second = lockDataFolder(folder)
  await expect(second).rejects.toBeInstanceOf(DataFolderInUse)
  await expect(second).rejects.toMatchObject({ url: 'http://127.0.0.1:4321' })
  await lock.release()
  await (await lockDataFolder(folder)).release()
})

test('what was committed is there after closing and opening again', async () => {
  await db.query(sql`insert into note values (${9}, ${'还在'})`)
  await db.close()
  db = await openPglite(dataDir)
  expect(await db.query(sql`select words from note where id = ${9}`)).toEqual([{ words: '还在' }])
})

test('a statement that does not end is ended; the next one finds the database, the transaction around it is gone', async () => {
  const own = mkdtempSync(join(tmpdir(), 'luoshi-timeout-'))
  const impatient = await openPglite(join(own, 'pgdata'), { timeoutMs: 1500 })
  await impatient.execute('create table note (id integer primary key)')
  let survived: unknown
  const stuck = impatient.transaction(async tx => {
    await tx.query(sql`insert into note values (${1})`)
    await tx.query(sql`select pg_sleep(30)`).catch(() => {})
    survived = await tx.query(sql`insert into note values (${2})`)
  })
  await expect(stuck).rejects.toBeInstanceOf(DatabaseUnavailable)
  expect(survived).toBeUndefined()
  expect(await impatient.query(sql`select id from note`)).toEqual([])
  await impatient.close()
  await expect(impatient.query(sql`select 1`)).rejects.toBeInstanceOf(DatabaseUnavailable)
  rmSync(own, { recursive: true })
})
