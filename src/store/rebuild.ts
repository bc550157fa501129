import { type LedgerEvent, type Matter, partiesOf } from '../ledger/matter.ts'
import { type Database, sql } from './sql.ts'

// The log read stream by stream, and `matter` written anew from what it comes to.

/** A recorded fact as its characters, which its digest is over. */
export type LoggedFact = {
  readonly matterId: string
  readonly version: number
  readonly type: string
  readonly text: string
  readonly previous: string
  readonly digest: string
}

export type Stream = { readonly matterId: string; readonly facts: readonly LoggedFact[] }

/** A row of `matter`, its state as the database prints it. */
export type MatterState = {
  readonly matterId: string
  readonly version: number
  readonly digest: string
  readonly text: string
}

/** Facts that are held in memory at once, about: a stream is never parted. */
const factsAtOnce = 4000
const mattersAtOnce = 200

/**
 * Every stream of a region in the order of the matters' ids by code unit, which no database's collation changes, with the
 * matters' rows beside them; a row without facts comes with an empty stream.
 */
export async function* readStreams(
  db: Database,
  tenantId: string,
): AsyncGenerator<Stream & { readonly state: MatterState | null }> {
  const counted = await db.query(sql`
    select matter_id, count(*)::integer as facts from ledger_event where tenant_id = ${tenantId} group by matter_id
     union all
    select matter_id, 0 from matter
     where tenant_id = ${tenantId} and not exists (
             select from ledger_event as e where e.tenant_id = matter.tenant_id and e.matter_id = matter.matter_id)`)
  const sizes = counted.map(row => ({ id: String(row.matter_id), facts: Number(row.facts) }))
  for (const ids of batchesOf(sizes.sort((a, b) => (a.id < b.id ? -1 : 1)))) {
    const facts = await readFacts(db, tenantId, ids)
    const states = new Map((await readStates(db, tenantId, ids)).map(each => [each.matterId, each]))
    for (const matterId of ids)
      yield { matterId, facts: facts.get(matterId) ?? [], state: states.get(matterId) ?? null }
  }
}

function batchesOf(sizes: readonly { id: string; facts: number }[]): string[][] {
  const batches: string[][] = []
  let room = 0
  for (const { id, facts } of sizes) {
    const last = batches.at(-1)
    if (last && facts <= room && last.length < mattersAtOnce) last.push(id)
    else {
      batches.push([id])
      room = factsAtOnce
    }
    room -= facts
  }
  return batches
}

async function readFacts(
  db: Database,
  tenantId: string,
  ids: readonly string[],
): Promise<Map<string, LoggedFact[]>> {
  const rows = await db.query(sql`
    select matter_id, version, type, event::text as text, previous_digest, digest from ledger_event
     where tenant_id = ${tenantId} and matter_id = any(${ids}::text[]) order by matter_id, version`)
  const streams = new Map<string, LoggedFact[]>()
  for (const row of rows) {
    const matterId = String(row.matter_id)
    const stream = streams.get(matterId) ?? []
    if (stream.length === 0) streams.set(matterId, stream)
    stream.push({
      matterId,
      version: Number(row.version),
      type: String(row.type),
      text: String(row.text),
      previous: String(row.previous_digest),
      digest: String(row.digest),
    })
  }
  return streams
}

async function readStates(db: Database, tenantId: string, ids: readonly string[]): Promise<MatterState[]> {
  const rows = await db.query(sql`
    select matter_id, version, digest, state::text as text from matter
     where tenant_id = ${tenantId} and matter_id = any(${ids}::text[])`)
  return rows.map(row => ({
    matterId: String(row.matter_id),
    version: Number(row.version),
    digest: String(row.digest),
    text: String(row.text),
  }))
}

/** Throws away what the facts of a region come to. Within the transaction that writes it anew. */
export async function deleteMatters(db: Database, tenantId: string): Promise<void> {
  await db.query(sql`delete from matter where tenant_id = ${tenantId}`)
}

/** Writes matters that are not there, with the digests of their last facts. */
export async function insertMatters(
  db: Database,
  matters: readonly { matter: Matter; digest: string }[],
): Promise<void> {
  const rows = matters.map(({ matter, digest }) => ({
    tenant_id: matter.region,
    matter_id: matter.id,
    type: matter.type,
    status: matter.status,
    version: matter.version,
    title: matter.title,
    lead: matter.lead,
    parties: partiesOf(matter),
    public: matter.public,
    plan_id: (matter.facts as { planId?: string | null }).planId ?? null,
    parent_id: matter.parent,
    due_on: matter.dueOn,
    opened_at: matter.openedAt,
    changed_at: matter.changedAt,
    digest,
    state: matter,
  }))
  await db.query(sql`
    insert into matter (tenant_id, matter_id, type, status, version, title, lead, parties, public, plan_id, parent_id,
                        due_on, opened_at, changed_at, digest, state)
    select tenant_id, matter_id, type, status, version, title, lead, parties, public, plan_id, parent_id, due_on,
           opened_at, changed_at, digest, state
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as batch (
             tenant_id text, matter_id text, type text, status text, version integer, title text, lead text,
             parties text[], public boolean, plan_id text, parent_id text, due_on date, opened_at timestamptz,
             changed_at timestamptz, digest text, state jsonb)`)
}

/** Writes facts that were recorded elsewhere, in their order; what they come to is to be folded afterwards. */
export async function insertFacts(
  db: Database,
  tenantId: string,
  facts: readonly (LoggedFact & { readonly fact: Pick<LedgerEvent, 'kind' | 'at'> })[],
): Promise<void> {
  const rows = facts.map(({ matterId, version, type, text, previous, digest, fact }) => ({
    ...{ matter_id: matterId, version, type, kind: fact.kind, event: text },
    ...{ previous_digest: previous, digest, recorded_at: fact.at },
  }))
  await db.query(sql`
    insert into ledger_event (tenant_id, matter_id, version, type, kind, event, previous_digest, digest, recorded_at)
    select ${tenantId}, matter_id, version, type, kind, event::json, previous_digest, digest, recorded_at
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as fact (
             matter_id text, version integer, type text, kind text, event text, previous_digest text, digest text,
             recorded_at timestamptz)
     order by recorded_at, matter_id, version`)
}
