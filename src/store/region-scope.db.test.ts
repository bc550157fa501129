import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase } from '../../test/database.ts'
import { inScope, type Scope } from './region-scope.ts'
import { type Database, type OpenDatabase, sql } from './sql.ts'

let db: OpenDatabase

const at = '2026-03-01T08:00:00.000Z'
const insertMatter = (
  tx: Database,
  tenantId: string,
  matterId: string,
  parties: string[] = [],
  isPublic = false,
) =>
  tx.query(sql`
    insert into matter (tenant_id, matter_id, type, status, version, title, parties, public, opened_at, changed_at, digest, state)
    values (${tenantId}, ${matterId}, 'commitment', 'underway', 1, ${matterId}, ${parties}, ${isPublic}, ${at}, ${at}, '', '{}')`)
const insertEvent = (tx: Database, tenantId: string, matterId: string) =>
  tx.query(sql`
    insert into ledger_event (tenant_id, matter_id, version, type, kind, event, previous_digest, digest, recorded_at)
    values (${tenantId}, ${matterId}, 1, 'commitment', 'registered', '{}', '', ${'0'.repeat(64)}, ${at})`)

const matters = [
  { region: 'wangcheng', id: 'roads', parties: ['交通局', '财政局'], isPublic: true },
  { region: 'wangcheng', id: 'schools', parties: ['教育局'], isPublic: false },
  { region: 'liuyan', id: 'markets', parties: ['财政局'], isPublic: true },
]
const ids = async (tx: Database, table: 'matter' | 'ledger_event') =>
  (await tx.execute(`select matter_id from ${table} order by matter_id`)).map(row => row.matter_id)

const office = (...regions: string[]): Scope => ({ audience: 'office', regions, region: regions[0] ?? null })
const agency = (name: string, ...regions: string[]): Scope => ({
  ...office(...regions),
  audience: 'agency',
  agency: name,
})
const anyone = (...regions: string[]): Scope => ({ audience: 'public', regions, region: null })

beforeAll(async () => {
  db = await openTestDatabase()
  for (const { region, id, parties, isPublic } of matters) {
    await insertMatter(db, region, id, parties, isPublic)
    await insertEvent(db, region, id)
  }
})
afterAll(() => db.close())

describe.each(['matter', 'ledger_event'] as const)('%s', table => {
  test.each<[string, Scope, string[]]>([
    ['an office sees its region whole', office('wangcheng'), ['roads', 'schools']],
    ['an office of two regions sees both', office('wangcheng', 'liuyan'), ['markets', 'roads', 'schools']],
    ['an office of a region without rows sees nothing', office('chenghu'), []],
    ['an office of no region sees nothing', office(), []],
    ['an agency sees what it is a party to', agency('财政局', 'wangcheng'), ['roads']],
    [
      'an agency sees as much in each region that it may read',
      agency('财政局', 'wangcheng', 'liuyan'),
      ['markets', 'roads'],
    ],
    ['an agency that is party to nothing sees nothing', agency('商务局', 'wangcheng', 'liuyan'), []],
    ['an agency without a name sees nothing', agency('', 'wangcheng'), []],
    ['the public sees what is public', anyone('wangcheng'), ['roads']],
    ['the public sees no other region', anyone('chenghu'), []],
  ])('%s', async (_, scope, visible) => {
    expect(await inScope(db, scope, tx => ids(tx, table))).toEqual(visible)
  })

  test('outside a scope the role sees nothing, also after a scope in the same session', async () => {
    await inScope(db, office('wangcheng'), tx => ids(tx, table))
    const outside = db.transaction(async tx => {
      await tx.execute('set local role luoshi_app')
      return ids(tx, table)
    })
    expect(await outside).toEqual([])
  })

  test('migrations and jobs, which ask outside any scope, see everything', async () => {
    await inScope(db, office('wangcheng'), tx => ids(tx, table))
    expect(await ids(db, table)).toEqual(['markets', 'roads', 'schools'])
  })
})

describe('writing', () => {
  const refused = { sqlState: '42501' }

  test('a row is added to the region that is written to', async () => {
    await inScope(db, office('liuyan'), async tx => {
      await insertMatter(tx, 'liuyan', 'bridges')
      await insertEvent(tx, 'liuyan', 'bridges')
    })
    expect(await inScope(db, office('liuyan'), tx => ids(tx, 'ledger_event'))).toContain('bridges')
  })

  test.each<[string, Scope]>([
    ['to another region', office('wangcheng')],
    ['to a region that is only read', office('wangcheng', 'chenghu')],
    ['where nothing is written to', { ...office('chenghu'), region: null }],
    ['by the public that names no region', anyone('chenghu')],
  ])('a row is not added %s', async (_, scope) => {
    await expect(inScope(db, scope, tx => insertMatter(tx, 'chenghu', 'parks'))).rejects.toMatchObject(
      refused,
    )
    await expect(inScope(db, scope, tx => insertEvent(tx, 'chenghu', 'parks'))).rejects.toMatchObject(refused)
  })

  test('a row that is not seen is not changed, and one of another region neither', async () => {
    const close = (scope: Scope, id: string) =>
      inScope(db, scope, tx =>
        tx.query(sql`update matter set status = 'closed' where matter_id = ${id} returning 1`),
      )
    expect(await close(agency('财政局', 'wangcheng'), 'schools')).toEqual([])
    expect(await close(office('wangcheng', 'liuyan'), 'markets')).toEqual([])
    expect(await close(agency('财政局', 'wangcheng'), 'roads')).toHaveLength(1)
  })

  test('a row is not moved into another region', async () => {
    const move = (tx: Database) =>
      tx.query(sql`update matter set tenant_id = 'liuyan' where matter_id = 'roads'`)
    await expect(inScope(db, office('wangcheng', 'liuyan'), move)).rejects.toMatchObject(refused)
  })

  test.each([
    'delete from matter',
    'update ledger_event set kind = kind',
    'truncate matter',
    'drop table matter',
  ])('within a scope nobody may %s', async statement => {
    await expect(inScope(db, office('wangcheng'), tx => tx.execute(statement))).rejects.toMatchObject(refused)
  })
})

test('what fails within a scope leaves neither rows nor the role', async () => {
  const failing = inScope(db, office('liuyan'), async tx => {
    await insertMatter(tx, 'liuyan', 'half')
    throw new Error('halfway')
  })
  await expect(failing).rejects.toThrow('halfway')
  expect(
    await db.query(sql`select current_user = session_user as same from matter where matter_id = 'roads'`),
  ).toEqual([{ same: true }])
  expect(await ids(db, 'matter')).not.toContain('half')
})

test('a scope within a scope is refused, since it would widen the rest of the outer one', async () => {
  const nested = inScope(db, anyone('wangcheng'), tx =>
    inScope(tx, office('wangcheng'), inner => ids(inner, 'matter')),
  )
  await expect(nested).rejects.toThrow('does not nest')
})

test('a region whose id would read as two is refused', async () => {
  await expect(inScope(db, office('wangcheng,liuyan'), tx => ids(tx, 'matter'))).rejects.toThrow('no comma')
})

test('every table with a region is guarded, against its owner too', async () => {
  const rows = await db.query(sql`
    select c.relname as table_name, c.relrowsecurity and c.relforcerowsecurity as guarded,
           (select count(*) from pg_policy where polrelid = c.oid) as policies
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
     where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace`)
  expect(rows.length).toBeGreaterThanOrEqual(5)
  // Call guard_by_region(…) in the migration that creates the table.
  expect(rows.filter(row => !row.guarded || row.policies === 0)).toEqual([])
})
