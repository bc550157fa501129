import { type Database, sql } from './sql.ts'

// 送达: what became of each message. One row for each channel and occasion, so that a message goes out once.

export type DeliveryKey = {
  readonly tenantId: string
  readonly channel: string
  readonly matterId: string
  readonly occasion: string
}

/** A message that did not arrive, with why it failed last. */
export type FailedDelivery = {
  readonly channel: string
  /** Null where the channel was removed meanwhile. */
  readonly label: string | null
  readonly matterId: string
  readonly occasion: string
  readonly attempts: number
  readonly reason: string
  readonly at: string
}

/** Notes messages that are to go out, in the transaction of what they tell of. */
export async function insertDeliveries(
  db: Database,
  keys: readonly DeliveryKey[],
  at: string,
): Promise<void> {
  await db.query(sql`
    insert into notice_delivery (tenant_id, channel_id, matter_id, occasion, state, attempts, changed_at)
    select "tenantId", channel, "matterId", occasion, 'waiting', 0, ${at}::timestamptz
      from json_to_recordset(${JSON.stringify(keys)}::json)
        as d ("tenantId" text, channel text, "matterId" text, occasion text)`)
}

/** Whether a message is out already. */
export async function isDelivered(db: Database, key: DeliveryKey): Promise<boolean> {
  const rows = await db.query(sql`
    select from notice_delivery
     where tenant_id = ${key.tenantId} and channel_id = ${key.channel} and matter_id = ${key.matterId}
       and occasion = ${key.occasion} and state = 'delivered'`)
  return rows.length > 0
}

/** Notes how a try went: `reason` null where the message arrived. */
export async function updateDelivery(
  db: Database,
  key: DeliveryKey,
  { attempts, reason, at }: { attempts: number; reason: string | null; at: string },
): Promise<void> {
  await db.query(sql`
    update notice_delivery
       set state = ${reason === null ? 'delivered' : 'failed'}, attempts = ${attempts}::integer,
           reason = ${reason}::text, changed_at = ${at}
     where tenant_id = ${key.tenantId} and channel_id = ${key.channel} and matter_id = ${key.matterId}
       and occasion = ${key.occasion}`)
}

/** Messages whose last try failed, the newest first. */
export async function listFailedDeliveries(
  db: Database,
  { tenantId, limit }: { tenantId: string; limit: number },
): Promise<FailedDelivery[]> {
  const rows = await db.query(sql`
    select d.channel_id, c.label, d.matter_id, d.occasion, d.attempts, d.reason, d.changed_at
      from notice_delivery as d
      left join notice_channel as c on c.tenant_id = d.tenant_id and c.channel_id = d.channel_id
     where d.tenant_id = ${tenantId} and d.state = 'failed'
     order by d.changed_at desc, d.channel_id, d.matter_id, d.occasion limit ${limit}`)
  return rows.map(row => ({
    channel: String(row.channel_id),
    label: row.label as string | null,
    matterId: String(row.matter_id),
    occasion: String(row.occasion),
    attempts: Number(row.attempts),
    reason: String(row.reason),
    at: (row.changed_at as Date).toISOString(),
  }))
}
