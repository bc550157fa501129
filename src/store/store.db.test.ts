import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase } from '../../test/database.ts'
import { isSerializationFailure, isUniqueViolation, StatementFailed } from './errors.ts'
import { type OpenDatabase, sql } from './sql.ts'

// What every store promises, whichever it is.

let db: OpenDatabase

beforeAll(async () => {
  db = await openTestDatabase()
  await db.execute('create table note (id integer constraint note_key primary key, words text)')
})
afterAll(() => db.close())

test('a commit reaches the disk', () => {
  expect(db.durability).toEqual({ durable: true, reason: null })
})

test('a row has the same types on every store', async () => {
  const [row] = await db.query(sql`
    select 7::integer as small, 9007199254740991::bigint as whole, 9007199254740993::bigint as beyond,
           count(*) as counted, 1.50::numeric as exact, 0.5::float8 as inexact, true as truth, null as nothing,
           timestamptz '2026-03-01 16:00:00+08' as instant, date '2026-03-01' as day, interval '1 day 02:00' as span,
           '{"乙": 1.10, "甲": [2, null]}'::jsonb as parsed, '{"乙": 1, "甲": 2}'::json as kept,
           array['财政局', null] as agencies, array[1, 9007199254740993]::bigint[] as wholes,
           '\\x00ff'::bytea as bytes, 'ready'::name as name`)
  expect(row).toStrictEqual({
    small: 7,
    whole: 9007199254740991,
    beyond: 9007199254740993n,
    counted: 1,
    exact: '1.50',
    inexact: 0.5,
    truth: true,
    nothing: null,
    instant: new Date('2026-03-01T08:00:00.000Z'),
    day: new Date('2026-03-01T00:00:00.000Z'),
    span: '1 day 02:00:00',
    parsed: { 乙: 1.1, 甲: [2, null] },
    kept: { 乙: 1, 甲: 2 },
    agencies: ['财政局', null],
    wholes: [1, 9007199254740993n],
    bytes: new Uint8Array([0, 255]),
    name: 'ready',
  })
  expect(Object.keys(row?.kept as object)).toEqual(['乙', '甲'])
})

test('a value given comes back as it was, in a zone of nobody', async () => {
  const instant = new Date('2026-03-01T08:00:00.123Z')
  const bytes = new Uint8Array([0, 39, 92, 255])
  const words = `'); drop table note; --"\\落实`
  const [row] = await db.query(sql`
    select ${instant}::timestamptz as instant, ${instant}::timestamptz::text as printed, ${bytes}::bytea as bytes,
           ${words}::text as words, ${['一', '"二",']}::text[] as list, ${null}::text as nothing`)
  const printed = '2026-03-01 08:00:00.123+00'
  expect(row).toStrictEqual({ instant, printed, bytes, words, list: ['一', '"二",'], nothing: null })
})

test('a script gives the rows of all its statements in order', async () => {
  expect(await db.execute(`select 1 as n; create temporary table gone (n integer); select 2 as n`)).toEqual([
    { n: 1 },
    { n: 2 },
  ])
})

test('a script that fails inside its own transaction leaves none open', async () => {
  await expect(db.execute('begin; insert into note values (50); select 1/0; commit')).rejects.toThrow(
    StatementFailed,
  )
  expect(await db.query(sql`select id from note where id = 50`)).toEqual([])
  await db.query(sql`insert into note values (${51}, ${'在外'})`)
  expect(await db.query(sql`select id from note where id = ${51}`)).toEqual([{ id: 51 }])
})

test('a transaction that throws leaves nothing behind', async () => {
  const failing = db.transaction(async tx => {
    await tx.query(sql`insert into note values (${2}, ${'半途'})`)
    throw new Error('halfway')
  })
  await expect(failing).rejects.toThrow('halfway')
  expect(await db.query(sql`select 1 from note where id = ${2}`)).toEqual([])
})

test('a transaction within a transaction is the same one', async () => {
  const outer = db.transaction(async tx => {
    await tx.transaction(inner => inner.query(sql`insert into note values (${3}, ${'里'})`))
    throw new Error('after')
  })
  await expect(outer).rejects.toThrow('after')
  expect(await db.query(sql`select 1 from note where id = ${3}`)).toEqual([])
})

test('what another transaction has not committed is not seen', async () => {
  const writing = db.transaction(async tx => {
    await tx.query(sql`insert into note values (${4}, ${'未提交'})`)
    await tx.query(sql`select pg_sleep(0.05)`)
    throw new Error('never committed')
  })
  const seen = db.query(sql`select 1 from note where id = ${4}`)
  await expect(writing).rejects.toThrow()
  expect(await seen).toEqual([])
})

test('a failed statement says which rule it broke, and the next one works', async () => {
  await db.query(sql`insert into note values (${5}, ${'一'})`)
  const twice = await db.query(sql`insert into note values (${5}, ${'二'})`).catch(error => error)
  expect(twice).toBeInstanceOf(StatementFailed)
  expect(twice).toMatchObject({ sqlState: '23505', constraint: 'note_key' })
  expect([isUniqueViolation(twice), isSerializationFailure(twice)]).toEqual([true, false])
  expect(await db.query(sql`select words from note where id = ${5}`)).toEqual([{ words: '一' }])
})

test('a failed statement ends its transaction: what was written before it is gone, too', async () => {
  const half = db.transaction(async tx => {
    await tx.query(sql`insert into note values (${6}, ${'先'})`)
    await tx.query(sql`select 1/0`).catch(() => {})
    await tx.query(sql`select 1`)
  })
  await expect(half).rejects.toMatchObject({ sqlState: '25P02' })
  expect(await db.query(sql`select 1 from note where id = ${6}`)).toEqual([])
})
