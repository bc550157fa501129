import { createHash } from 'node:crypto'
import { type LedgerEvent, type Matter, partiesOf } from '../ledger/matter.ts'
import { isUniqueViolation } from './errors.ts'
import { type Database, sql } from './sql.ts'
import { StreamMoved } from './stream-moved.ts'

// The event log (ledger_event) and what it comes to (matter), written together or not at all.

export type MatterKey = { readonly tenantId: string; readonly matterId: string }

/** A matter as it stands, with the digest of its last fact. */
export type StoredMatter = { readonly matter: Matter; readonly digest: string }

/** A fact with its place in the stream and in the log. */
export type StoredEvent = LedgerEvent & {
  readonly matterId: string
  readonly version: number
  readonly position: number
  readonly digest: string
}

/** What the first fact of a stream is bound to. */
export const firstDigest = '0'.repeat(64)

/** Binds a fact to the one before it: whoever changes one changes every digest after it. */
export const digestOf = (previous: string, event: string): string =>
  createHash('sha256').update(`${previous}\n${event}`).digest('hex')

/** The matter, locked against other writers until the transaction ends. */
export async function findMatterToWrite(db: Database, key: MatterKey): Promise<StoredMatter | undefined> {
  const [row] = await db.query(sql`
    select state::text as state, digest from matter
     where tenant_id = ${key.tenantId} and matter_id = ${key.matterId} for update`)
  // As text, because a thread hands a string over faster than the objects in it: this is on the path of every command.
  return row && { matter: JSON.parse(String(row.state)) as Matter, digest: String(row.digest) }
}

/** The matter as it stands. */
export async function findMatter(db: Database, key: MatterKey): Promise<Matter | undefined> {
  const [row] = await db.query(sql`
    select state from matter where tenant_id = ${key.tenantId} and matter_id = ${key.matterId}`)
  return row?.state as Matter | undefined
}

/**
 * Appends one fact and what the matter then is. `after.version` is the fact's version; another writer who was there
 * first makes it a StreamMoved. Gives the new digest.
 */
export async function appendEvent(
  db: Database,
  entry: { event: LedgerEvent; after: Matter; previous: string; request?: string | undefined },
): Promise<string> {
  const { event, after, previous, request } = entry
  const text = JSON.stringify(event)
  const digest = digestOf(previous, text)
  const planId = (after.facts as { planId?: string | null }).planId ?? null
  try {
    // One statement for both, since every command waits for each round trip.
    await db.query(sql`
      with fact as (
        insert into ledger_event
               (tenant_id, matter_id, version, type, kind, event, request_key, previous_digest, digest, recorded_at)
        values (${after.region}, ${after.id}, ${after.version}, ${after.type}, ${event.kind}, ${text}::json,
                ${request ?? null}::text, ${previous}, ${digest}, ${event.at}))
      insert into matter (tenant_id, matter_id, type, status, version, title, lead, parties, public, plan_id, parent_id,
                          due_on, opened_at, changed_at, digest, state)
      values (${after.region}, ${after.id}, ${after.type}, ${after.status}, ${after.version}, ${after.title},
              ${after.lead}::text, ${partiesOf(after)}::text[], ${after.public}, ${planId}::text,
              ${after.parent}::text, ${after.dueOn}::date, ${after.openedAt}, ${after.changedAt}, ${digest},
              ${JSON.stringify(after)}::jsonb)
      on conflict (tenant_id, matter_id) do update
         set status = excluded.status, version = excluded.version, title = excluded.title, lead = excluded.lead,
             parties = excluded.parties, public = excluded.public, plan_id = excluded.plan_id,
             parent_id = excluded.parent_id, due_on = excluded.due_on, changed_at = excluded.changed_at,
             digest = excluded.digest, state = excluded.state`)
  } catch (cause) {
    if (!isUniqueViolation(cause)) throw cause
    throw new StreamMoved({ matterId: after.id, knownVersion: after.version - 1 }, { cause })
  }
  return digest
}

/** A stream needs no more facts than this: ten a month over a decade. */
const longestStream = 10_000

/** The facts of one matter after a version, in order. */
export async function listEvents(db: Database, key: MatterKey & { after?: number }): Promise<StoredEvent[]> {
  const rows = await db.query(sql`
    select matter_id, version, position, digest, event from ledger_event
     where tenant_id = ${key.tenantId} and matter_id = ${key.matterId} and version > ${key.after ?? 0}
     order by version limit ${longestStream}`)
  return rows.map(eventOf)
}

/** A fact recorded under a request's key: the same request sent again is answered with it. */
export async function findByRequest(
  db: Database,
  key: MatterKey & { request: string },
): Promise<StoredEvent | undefined> {
  const [row] = await db.query(sql`
    select matter_id, version, position, digest, event from ledger_event
     where tenant_id = ${key.tenantId} and request_key = ${key.request} and matter_id = ${key.matterId}
     limit 1`)
  return row && eventOf(row)
}

/** The log of a region in the order it was written, a page at a time, with the type of each matter. */
export async function readLog(
  db: Database,
  query: { tenantId: string; after: number; limit: number },
): Promise<(StoredEvent & { type: string; text: string; previous: string })[]> {
  const rows = await db.query(sql`
    select matter_id, version, position, digest, previous_digest, type, event, event::text as text
      from ledger_event
     where tenant_id = ${query.tenantId} and position > ${query.after}
     order by position limit ${query.limit}`)
  return rows.map(row => ({
    ...eventOf(row),
    type: String(row.type),
    text: String(row.text),
    previous: String(row.previous_digest),
  }))
}

const eventOf = (row: Record<string, unknown>): StoredEvent => ({
  ...(row.event as LedgerEvent),
  matterId: String(row.matter_id),
  version: Number(row.version),
  position: Number(row.position),
  digest: String(row.digest),
})

/** The next number of a series in a year (编号). Other writers wait for the transaction, so that none is left out. */
export async function nextNumber(
  db: Database,
  key: { tenantId: string; series: string; year: number },
): Promise<number> {
  const [row] = await db.query(sql`
    insert into number_series as s (tenant_id, series, year, last)
    values (${key.tenantId}, ${key.series}, ${key.year}, 1)
    on conflict (tenant_id, series, year) do update set last = s.last + 1
    returning last`)
  return Number(row?.last)
}

/**
 * From here on the transaction sees its whole region. For what a fact brings about elsewhere: an objection is noted on
 * a task that its author may not see.
 */
export async function seeWholeRegion(db: Database): Promise<void> {
  await db.query(sql`select set_config('app.audience', 'office', true)`)
}
