import type { WorkCalendar } from '../model/calendar.ts'
import type { Recording } from './organisation-store.ts'
import { type Database, sql } from './sql.ts'

// What a region's day goes by: its calendar, and which days have been seen to.

/** A region's calendar; version 0 with no calendar before any was recorded. */
export type RecordedCalendar = { readonly version: number; readonly calendar: WorkCalendar | undefined }

/** The calendar of a region, the latest or that of a version. */
export async function findRegionCalendar(
  db: Database,
  { tenantId, version }: { tenantId: string; version?: number },
): Promise<RecordedCalendar> {
  const [row] = await db.query(sql`
    select version, calendar from region_calendar
     where tenant_id = ${tenantId} and (${version ?? null}::integer is null or version = ${version ?? null})
     order by version desc limit 1`)
  return row
    ? { version: Number(row.version), calendar: row.calendar as WorkCalendar }
    : { version: 0, calendar: undefined }
}

/** Records a calendar as the next version; false where somebody else did since `expectedVersion`. */
export async function insertRegionCalendar(
  db: Database,
  { tenantId, expectedVersion }: { tenantId: string; expectedVersion: number },
  { calendar, at, by }: Recording & { calendar: WorkCalendar },
): Promise<boolean> {
  const rows = await db.query(sql`
    insert into region_calendar (tenant_id, version, calendar, recorded_at, recorded_by)
    select ${tenantId}, ${expectedVersion}::integer + 1, ${JSON.stringify(calendar)}::json, ${at}, ${by}
     where ${expectedVersion}::integer = (
             select coalesce(max(version), 0) from region_calendar where tenant_id = ${tenantId})
    on conflict do nothing
    returning version`)
  return rows.length === 1
}

/** Which versions of its settings and its calendar a region stands at; 0 where it has none. */
export async function findTermVersions(
  db: Database,
  tenantId: string,
): Promise<{ settings: number; calendar: number }> {
  const [row] = await db.query(sql`
    select (select max(version) from region_setting where tenant_id = ${tenantId}) as settings,
           (select max(version) from region_calendar where tenant_id = ${tenantId}) as calendar`)
  return { settings: Number(row?.settings ?? 0), calendar: Number(row?.calendar ?? 0) }
}

/** How much a day's routine did, by name. */
export type DayCounts = Readonly<Record<string, number>>

/** A day that has been seen to. `calendarVersion` is what its due dates were reckoned with. */
export type SeenDay = { readonly day: string; readonly calendarVersion: number; readonly did: DayCounts }

/** The latest day seen to in a region, or that very day where one is named. */
export async function findSeenDay(
  db: Database,
  { tenantId, day }: { tenantId: string; day?: string },
): Promise<SeenDay | undefined> {
  const [row] = await db.query(sql`
    select day::text as day, calendar_version, did from region_day
     where tenant_id = ${tenantId} and (${day ?? null}::date is null or day = ${day ?? null})
     order by region_day.day desc limit 1`)
  return (
    row && { day: String(row.day), calendarVersion: Number(row.calendar_version), did: row.did as DayCounts }
  )
}

/** Records a day as seen to; false where it is already. */
export async function insertSeenDay(
  db: Database,
  { tenantId, day, calendarVersion, did, at }: SeenDay & { tenantId: string; at: string },
): Promise<boolean> {
  const rows = await db.query(sql`
    insert into region_day (tenant_id, day, calendar_version, did, recorded_at)
    values (${tenantId}, ${day}, ${calendarVersion}, ${JSON.stringify(did)}::json, ${at})
    on conflict do nothing
    returning day`)
  return rows.length === 1
}

/** How often plans were read and corrected, as one text a plan: it changes whenever what they say may have. */
export async function findPlanStamps(
  db: Database,
  { tenantId, planIds }: { tenantId: string; planIds: readonly string[] },
): Promise<Map<string, string>> {
  const rows = await db.query(sql`
    select plan_id,
           (select max(reading) from plan_reading r where r.tenant_id = p.tenant_id and r.plan_id = p.plan_id) as reading,
           (select max(version) from correction_log c where c.tenant_id = p.tenant_id and c.plan_id = p.plan_id) as version
      from plan_original p
     where tenant_id = ${tenantId} and plan_id = any (${planIds}::text[])`)
  return new Map(rows.map(row => [String(row.plan_id), `${row.reading ?? 0}.${row.version ?? 0}`]))
}
