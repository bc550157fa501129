import { type Database, type Row, sql } from './sql.ts'

// Notices (提醒), the channels that carry them on, and what became of each message.

/** `occasion` is what is told of: `v7` the fact of that version, anything else a reminder. Recipient null: the office. */
export type Notice = {
  readonly matterId: string
  readonly occasion: string
  readonly recipient: string | null
  /** What is to be done, and the title of what it is about. */
  readonly zh: string
  readonly en: string
  readonly title: string
  readonly at: string
}

/** A notice with its place in the region's list. */
export type ListedNotice = Notice & { readonly position: number }

const rowsOf = (notices: readonly Notice[]): string =>
  JSON.stringify(notices.map(each => ({ ...each, recipient: each.recipient ?? '' })))

/** Adds notices of facts. Each fact is recorded once, so none is there already. */
export async function insertNotices(
  db: Database,
  tenantId: string,
  notices: readonly Notice[],
): Promise<void> {
  await db.query(sql`
    insert into notice (tenant_id, matter_id, occasion, recipient, zh, en, title, recorded_at)
    select ${tenantId}, "matterId", occasion, recipient, zh, en, title, at
      from json_to_recordset(${rowsOf(notices)}::json)
        as n ("matterId" text, occasion text, recipient text, zh text, en text, title text, at timestamptz)`)
}

/** Adds notices that may be there already, and gives those that were not. The scope must show all of them. */
export async function insertNewNotices(
  db: Database,
  tenantId: string,
  notices: readonly Notice[],
): Promise<Notice[]> {
  const rows = await db.query(sql`
    insert into notice (tenant_id, matter_id, occasion, recipient, zh, en, title, recorded_at)
    select ${tenantId}, "matterId", occasion, recipient, zh, en, title, at
      from json_to_recordset(${rowsOf(notices)}::json)
        as n ("matterId" text, occasion text, recipient text, zh text, en text, title text, at timestamptz)
    on conflict do nothing
    returning matter_id, occasion, recipient, zh, en, title, recorded_at, position`)
  return rows.map(noticeOf)
}

/** The notices to one recipient, the newest first; `before` is the position of the last one seen. */
export async function listNotices(
  db: Database,
  query: { tenantId: string; recipient: string | null; before?: number | undefined; limit: number },
): Promise<ListedNotice[]> {
  const rows = await db.query(sql`
    select matter_id, occasion, recipient, zh, en, title, recorded_at, position from notice
     where tenant_id = ${query.tenantId} and recipient = ${query.recipient ?? ''}
       and (${query.before ?? null}::bigint is null or position < ${query.before ?? null})
     order by position desc limit ${query.limit}`)
  return rows.map(noticeOf)
}

type Occasion = { readonly tenantId: string; readonly matterId: string; readonly occasion: string }

/** All notices of one occasion, to whomever. */
export async function listNoticesOf(db: Database, key: Occasion): Promise<ListedNotice[]> {
  const rows = await db.query(sql`
    select matter_id, occasion, recipient, zh, en, title, recorded_at, position from notice
     where tenant_id = ${key.tenantId} and matter_id = ${key.matterId} and occasion = ${key.occasion}
     order by position`)
  return rows.map(noticeOf)
}

const noticeOf = (row: Row): ListedNotice => ({
  matterId: String(row.matter_id),
  occasion: String(row.occasion),
  recipient: row.recipient === '' ? null : String(row.recipient),
  zh: String(row.zh),
  en: String(row.en),
  title: String(row.title),
  at: (row.recorded_at as Date).toISOString(),
  position: Number(row.position),
})

/** Who is reached by a channel: the office, one agency, or everyone in the region. */
export type ChannelReach = {
  readonly id: string
  readonly audience: 'office' | 'agency' | 'all'
  readonly agency: string | null
}

/** A channel as set; only outside of scopes are address and secret to be had. */
export type StoredChannel = ChannelReach & {
  readonly kind: string
  readonly label: string
  readonly address: string
  readonly secret: string | null
}

/** The channels of a region and whom they reach; within a scope, too. */
export async function listChannelReaches(db: Database, tenantId: string): Promise<ChannelReach[]> {
  const rows = await db.query(sql`
    select channel_id, audience, agency_id from notice_channel where tenant_id = ${tenantId} order by channel_id`)
  return rows.map(reachOf)
}

/** The channels of a region with their secrets. */
export async function listChannels(db: Database, tenantId: string): Promise<StoredChannel[]> {
  const rows = await db.query(sql`
    select channel_id, audience, agency_id, kind, label, address, secret from notice_channel
     where tenant_id = ${tenantId} order by label, channel_id`)
  return rows.map(channelOf)
}

export async function findChannel(
  db: Database,
  { tenantId, id }: { tenantId: string; id: string },
): Promise<StoredChannel | undefined> {
  const [row] = await db.query(sql`
    select channel_id, audience, agency_id, kind, label, address, secret from notice_channel
     where tenant_id = ${tenantId} and channel_id = ${id}`)
  return row && channelOf(row)
}

export async function insertChannel(
  db: Database,
  tenantId: string,
  channel: StoredChannel & { at: string; by: string },
): Promise<void> {
  const { id, kind, label, audience, agency, address, secret, at, by } = channel
  await db.query(sql`
    insert into notice_channel (tenant_id, channel_id, kind, label, audience, agency_id, address, secret, made_at, made_by)
    values (${tenantId}, ${id}, ${kind}, ${label}, ${audience}, ${agency}::text, ${address}, ${secret}::text, ${at}, ${by})`)
}

/** Forgets a channel with its secrets; false where there was none. */
export async function deleteChannel(
  db: Database,
  { tenantId, id }: { tenantId: string; id: string },
): Promise<boolean> {
  const rows = await db.query(sql`
    delete from notice_channel where tenant_id = ${tenantId} and channel_id = ${id} returning channel_id`)
  return rows.length === 1
}

const reachOf = (row: Row): ChannelReach => ({
  id: String(row.channel_id),
  audience: row.audience as ChannelReach['audience'],
  agency: row.agency_id as string | null,
})

const channelOf = (row: Row): StoredChannel => ({
  ...reachOf(row),
  kind: String(row.kind),
  label: String(row.label),
  address: String(row.address),
  secret: row.secret as string | null,
})
