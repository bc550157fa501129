import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPgliteFolder } from '../../test/database.ts'
import { lockDataFolder } from './data-lock.ts'
import { DatabaseUnavailable, DataFolderInUse } from './errors.ts'
import { openPglite } from './pglite.ts'
import { type OpenDatabase, sql } from './sql.ts'

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

test('a transaction that asks past itself is told so, where it would have waited for itself for ever', async () => {
  const past = db.transaction(() => db.query(sql`select 1`))
  await expect(past).rejects.toThrow('ask the database it was given')
  expect(await db.query(sql`select 1 as one`)).toEqual([{ one: 1 }])
})

test('a statement that failed leaves the next ones of its text, and of its transaction, to say what they come to', async () => {
  const add = (id: number) => db.query(sql`insert into note values (${id}, ${'一'}) returning id`)
  expect(await add(40)).toEqual([{ id: 40 }])
  await expect(add(40)).rejects.toMatchObject({ sqlState: '23505', constraint: 'note_pkey' })
  expect(await add(41)).toEqual([{ id: 41 }])
  const inside = db.transaction(async tx => {
    await tx.query(sql`select 1 / ${0}::integer as none`).catch(() => {})
    await tx.query(sql`select 2 as two`)
  })
  await expect(inside).rejects.toMatchObject({ sqlState: '25P02' })
  expect(await db.query(sql`select 3 as three`)).toEqual([{ three: 3 }])
})

test('a statement known from before finds the columns that a table has been given since', async () => {
  await db.execute('create table wide (id integer); insert into wide values (1)')
  const all = () => db.query(sql`select * from wide`)
  expect(await all()).toEqual([{ id: 1 }])
  await db.execute('alter table wide add column words text')
  expect(await all()).toEqual([{ id: 1, words: null }])
})

test('statements are done in the order they are sent in, known ones and new ones', async () => {
  const count = (tx: Pick<OpenDatabase, 'query'>) =>
    tx.query(sql`select count(*)::integer as n from note where id = ${50}`)
  await count(db)
  const counts = await db.transaction(tx => {
    const before = count(tx)
    void tx.query(sql`insert into note (id) values (${50})`)
    const between = count(tx)
    void tx.query(sql`delete from note where id = ${50}`)
    return Promise.all([before, between, count(tx)])
  })
  expect(counts.map(([row]) => row?.n)).toEqual([0, 1, 0])
})

test('more statements than are kept at once are all answered', async () => {
  for (let index = 0; index < 1010; index++)
    expect(await db.query({ text: `select ${index} as n`, values: [] })).toEqual([{ n: index }])
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
  const own = createPgliteFolder()
  const impatient = await openPglite(own.dataDir, { timeoutMs: 1500 })
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
  own.drop()
})

test('at a quiet moment rows that nobody sees any more are cleared away, and the log is kept short', async () => {
  const own = createPgliteFolder()
  const kept = await openPglite(own.dataDir, { maintainMs: 50 })
  await kept.execute('create table counter (id integer, n integer); insert into counter values (1, 0)')
  const [before] = await kept.query(sql`select redo_lsn from pg_control_checkpoint()`)
  for (let n = 0; n < 1000; n++) await kept.query(sql`update counter set n = n + 1`)
  const upkeep = async () => {
    const [row] = await kept.query(sql`
      select reltuples, redo_lsn > ${before?.redo_lsn}::pg_lsn as checkpointed
        from pg_class, pg_control_checkpoint() where relname = 'counter'`)
    return row
  }
  await expect.poll(upkeep, { timeout: 20_000 }).toEqual({ reltuples: 1, checkpointed: true })
  await kept.close()
  own.drop()
})
