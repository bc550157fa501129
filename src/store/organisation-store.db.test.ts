import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase } from '../../test/database.ts'
import type { OrganisationChange } from '../model/organisation.ts'
import {
  appendOrganisationChanges,
  findOrganisationVersion,
  findRegionSettings,
  insertRegion,
  insertRegionSettings,
  listOrganisationChanges,
  listRegions,
} from './organisation-store.ts'
import { type OpenDatabase, sql } from './sql.ts'

const at = '2026-03-01T08:00:00.000Z'
const by = 'administrator'
const rename = (name: string): OrganisationChange => ({
  change: 'rename',
  agency: 'a',
  name,
  on: '2026-01-01',
})

let db: OpenDatabase
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

describe('regions', () => {
  const district = { id: 'wangcheng', kind: 'district', name: '望澄区', utcOffset: 480, members: [] } as const
  const joint = {
    id: 'joint',
    kind: 'joint',
    name: '联合委员会',
    utcOffset: 480,
    members: ['wangcheng', 'liuyan'],
  } as const

  test('come back as they were recorded, by id, and are recorded once', async () => {
    expect(await insertRegion(db, district, { at, by })).toBe(true)
    expect(await insertRegion(db, { ...joint, members: [...joint.members] }, { at, by })).toBe(true)
    expect(await insertRegion(db, { ...district, name: '另一个' }, { at, by })).toBe(false)
    expect(await listRegions(db)).toEqual([joint, district])
  })
})

describe('changes of an organisation', () => {
  test('are counted by region, with when and by which post', async () => {
    const key = { tenantId: 'wangcheng', expectedVersion: 0 }
    expect(await appendOrganisationChanges(db, key, { changes: [rename('甲'), rename('乙')], at, by })).toBe(
      true,
    )
    expect(await listOrganisationChanges(db, { tenantId: 'wangcheng', after: 1 })).toEqual([
      { version: 2, change: rename('乙'), at, by },
    ])
    expect(await findOrganisationVersion(db, 'wangcheng')).toBe(2)
    expect(await findOrganisationVersion(db, 'liuyan')).toBe(0)
  })

  test('of two writers who saw the same version one is refused, and nothing of it is kept', async () => {
    const key = { tenantId: 'liuyan', expectedVersion: 0 }
    const outcomes = await Promise.all([
      appendOrganisationChanges(db, key, { changes: [rename('甲'), rename('乙')], at, by }),
      appendOrganisationChanges(db, key, { changes: [rename('丙')], at, by }),
    ])
    expect(outcomes.sort()).toEqual([false, true])
    const kept = await listOrganisationChanges(db, { tenantId: 'liuyan' })
    expect([1, 2]).toContain(kept.length)
    expect(
      await appendOrganisationChanges(
        db,
        { ...key, expectedVersion: 9 },
        { changes: [rename('丁')], at, by },
      ),
    ).toBe(false)
  })
})

test('settings are versions: the latest holds, and a writer who has not seen it is refused', async () => {
  const key = { tenantId: 'wangcheng', expectedVersion: 0 }
  expect(await findRegionSettings(db, 'wangcheng')).toEqual({ version: 0, settings: undefined })
  expect(await insertRegionSettings(db, key, { settings: { lamps: '银川' }, at, by })).toBe(true)
  expect(await insertRegionSettings(db, key, { settings: { lamps: '三亚' }, at, by })).toBe(false)
  expect(await findRegionSettings(db, 'wangcheng')).toEqual({ version: 1, settings: { lamps: '银川' } })
})

test.each(['region', 'organisation_change', 'region_setting'])('%s is not rewritten', async table => {
  await expect(db.execute(`update ${table} set recorded_by = 'somebody'`)).rejects.toMatchObject({
    sqlState: '23001',
  })
  await expect(db.query(sql`select 1`)).resolves.toHaveLength(1)
})
