import type { OrganisationChange } from '../model/organisation.ts'
import type { Region, RegionKind } from '../model/region.ts'
import { isUniqueViolation } from './errors.ts'
import { type Database, sql } from './sql.ts'

/** When something was recorded, and by which post; never by whom. */
export type Recording = { at: string; by: string }

export type RecordedChange = Recording & { version: number; change: OrganisationChange }

/** An instance serves a province's districts, not a country's. */
const mostRegions = 1000

/** A region with more changes than this was changed by a program. */
const mostChanges = 100_000

/** Every region of the instance as it stands, by id. */
export async function listRegions(db: Database): Promise<Region[]> {
  const rows = await db.query(sql`
    select distinct on (tenant_id) tenant_id, kind, name, utc_offset, members from region
     order by tenant_id, version desc limit ${mostRegions}`)
  return rows.map(row => ({
    id: String(row.tenant_id),
    kind: String(row.kind) as RegionKind,
    name: String(row.name),
    utcOffset: Number(row.utc_offset),
    members: row.members as string[],
  }))
}

/** Records a region; false where it is there already. */
export async function insertRegion(db: Database, region: Region, { at, by }: Recording): Promise<boolean> {
  const { id, kind, name, utcOffset, members } = region
  const rows = await db.query(sql`
    insert into region (tenant_id, version, kind, name, utc_offset, members, recorded_at, recorded_by)
    values (${id}, 1, ${kind}, ${name}, ${utcOffset}, ${members}::text[], ${at}, ${by})
    on conflict do nothing
    returning version`)
  return rows.length === 1
}

/** Records what a region is from now on, beside what it was said to be before. */
export async function describeRegion(db: Database, region: Region, { at, by }: Recording): Promise<void> {
  const { id, kind, name, utcOffset, members } = region
  await db.query(sql`
    insert into region (tenant_id, version, kind, name, utc_offset, members, recorded_at, recorded_by)
    select ${id}, coalesce(max(version), 0) + 1, ${kind}, ${name}, ${utcOffset}::integer, ${members}::text[], ${at}::timestamptz, ${by}
      from region where tenant_id = ${id}`)
}

/** Changes of a region's organisation after a version, in order. */
export async function listOrganisationChanges(
  db: Database,
  { tenantId, after = 0 }: { tenantId: string; after?: number },
): Promise<RecordedChange[]> {
  const rows = await db.query(sql`
    select version, change, recorded_at, recorded_by from organisation_change
     where tenant_id = ${tenantId} and version > ${after}
     order by version limit ${mostChanges}`)
  return rows.map(row => ({
    version: Number(row.version),
    change: row.change as OrganisationChange,
    at: (row.recorded_at as Date).toISOString(),
    by: String(row.recorded_by),
  }))
}

/** The version that a region's organisation stands at; 0 before the first change. */
export async function findOrganisationVersion(db: Database, tenantId: string): Promise<number> {
  const [row] = await db.query(sql`
    select coalesce(max(version), 0) as version from organisation_change where tenant_id = ${tenantId}`)
  return Number(row?.version ?? 0)
}

/** Appends changes, all or none; false where somebody else appended since `expectedVersion`. */
export async function appendOrganisationChanges(
  db: Database,
  { tenantId, expectedVersion }: { tenantId: string; expectedVersion: number },
  { changes, at, by }: Recording & { changes: readonly OrganisationChange[] },
): Promise<boolean> {
  try {
    const rows = await db.query(sql`
      insert into organisation_change (tenant_id, version, change, recorded_at, recorded_by)
      select ${tenantId}, ${expectedVersion}::integer + n, change, ${at}, ${by}
        from json_array_elements(${JSON.stringify(changes)}::json) with ordinality as batch (change, n)
       where ${expectedVersion}::integer = (
               select coalesce(max(version), 0) from organisation_change where tenant_id = ${tenantId})
      returning version`)
    return rows.length === changes.length
  } catch (error) {
    if (isUniqueViolation(error)) return false
    throw error
  }
}

/** The settings of a region and their version; version 0 with undefined settings before any were recorded. */
export async function findRegionSettings(
  db: Database,
  tenantId: string,
): Promise<{ version: number; settings: unknown }> {
  const [row] = await db.query(sql`
    select version, settings from region_setting where tenant_id = ${tenantId}
     order by version desc limit 1`)
  return row ? { version: Number(row.version), settings: row.settings } : { version: 0, settings: undefined }
}

/** Versions of a region's settings with who kept them, newest first; one version where it is named. */
export async function listRegionSettings(
  db: Database,
  { tenantId, version, limit }: { tenantId: string; version?: number; limit: number },
): Promise<(Recording & { version: number; settings: unknown })[]> {
  const rows = await db.query(sql`
    select version, settings, recorded_at, recorded_by from region_setting
     where tenant_id = ${tenantId} and (${version ?? null}::integer is null or version = ${version ?? null})
     order by version desc limit ${limit}`)
  return rows.map(row => ({
    version: Number(row.version),
    settings: row.settings,
    at: (row.recorded_at as Date).toISOString(),
    by: String(row.recorded_by),
  }))
}

/** Records settings as the next version; false where somebody else did since `expectedVersion`. */
export async function insertRegionSettings(
  db: Database,
  { tenantId, expectedVersion }: { tenantId: string; expectedVersion: number },
  { settings, at, by }: Recording & { settings: unknown },
): Promise<boolean> {
  const rows = await db.query(sql`
    insert into region_setting (tenant_id, version, settings, recorded_at, recorded_by)
    select ${tenantId}, ${expectedVersion}::integer + 1, ${JSON.stringify(settings)}::json, ${at}, ${by}
     where ${expectedVersion}::integer = (
             select coalesce(max(version), 0) from region_setting where tenant_id = ${tenantId})
    on conflict do nothing
    returning version`)
  return rows.length === 1
}
