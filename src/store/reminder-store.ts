import { type Database, type Row, sql } from './sql.ts'

// 催报 by hand: who was reminded of what on which day.

/** One reminder as sent. `turn` is 1 for the first of its day. */
export type SentReminder = {
  readonly agency: string
  readonly period: string
  readonly day: string
  readonly turn: number
  readonly matters: readonly string[]
  readonly at: string
  readonly by: string
}

type OfDay = { readonly tenantId: string; readonly period: string; readonly day: string }

/** The reminders of a period that were sent on a day, in the order sent. */
export async function listReminders(db: Database, { tenantId, period, day }: OfDay): Promise<SentReminder[]> {
  const rows = await db.query(sql`
    select agency_id, turn, matters, sent_at, sent_by from agency_reminder
     where tenant_id = ${tenantId} and period = ${period} and day = ${day}::date
     order by sent_at, agency_id, turn`)
  return rows.map((row: Row) => ({
    agency: String(row.agency_id),
    period,
    day,
    turn: Number(row.turn),
    matters: row.matters as string[],
    at: (row.sent_at as Date).toISOString(),
    by: String(row.sent_by),
  }))
}

/** Records a reminder; false where somebody else sent the same one of the day at the same moment. */
export async function insertReminder(
  db: Database,
  tenantId: string,
  { agency, period, day, turn, matters, at, by }: SentReminder,
): Promise<boolean> {
  const rows = await db.query(sql`
    insert into agency_reminder (tenant_id, agency_id, period, day, turn, matters, sent_at, sent_by)
    values (${tenantId}, ${agency}, ${period}, ${day}::date, ${turn}::integer, ${JSON.stringify(matters)}::json, ${at}, ${by})
    on conflict do nothing
    returning turn`)
  return rows.length === 1
}
