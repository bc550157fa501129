import type { Matter } from '../../ledger/matter.ts'
import { matterTypes } from '../../ledger/matter-types.ts'
import type { ReminderDue } from '../../ledger/schedule/reminders.ts'
import { noticesOf, untitledTypes } from '../../notices/notice-rules.ts'
import { insertDeliveries } from '../../store/delivery-store.ts'
import { findMatter } from '../../store/ledger-store.ts'
import {
  type ChannelReach,
  insertNewNotices,
  insertNotices,
  listChannelReaches,
  type Notice,
} from '../../store/notice-store.ts'
import type { Database } from '../../store/sql.ts'
import { together } from '../../store/together.ts'
import type { RecordedFact } from './act.ts'
import type { RegionTerms } from './terms.ts'

// The outbox: notices stand in the ledger's own transaction, and with them a job for every channel that carries them on.

/** The queue of messages to send. */
export const deliveryQueue = 'deliver-notice'

/** What a job of that queue is about. */
export type DueDelivery = {
  readonly region: string
  readonly channel: string
  readonly matterId: string
  readonly occasion: string
}

/** Enqueues within a transaction; where nothing is done later, it does nothing. */
export type Enqueue = (
  tx: Database,
  queue: string,
  jobs: readonly { key: string; facts: Readonly<Record<string, unknown>> }[],
) => Promise<void>

/** Leaves the notices of facts, in the transaction that records them. */
export const recordNotices =
  (enqueue: Enqueue) =>
  async (tx: Database, facts: readonly RecordedFact[], { region }: RegionTerms): Promise<void> => {
    const notices = facts.flatMap(({ event, matter }) =>
      noticesOf(event, matter).map(({ recipient, words }) => ({
        matterId: matter.id,
        occasion: `v${matter.version}`,
        recipient,
        ...words,
        title: titleOf(matter),
        at: event.at,
      })),
    )
    if (notices.length === 0) return
    await together([insertNotices(tx, region.id, notices), carryOn(tx, enqueue, region.id, notices)])
  }

/** Leaves the reminders of a day, each once, in the transaction that records the day. */
export const remindBy =
  (enqueue: Enqueue, now: () => string) =>
  async (tx: Database, due: readonly ReminderDue[], { region }: RegionTerms): Promise<void> => {
    const notices: Notice[] = []
    const ofOffice = new Map<string, Notice>()
    // Several agencies are reminded of one task, on the same day.
    const found = new Map<string, Matter | undefined>()
    for (const { key, reminder, duty } of due) {
      if (!found.has(duty.matter))
        found.set(duty.matter, await findMatter(tx, { tenantId: region.id, matterId: duty.matter }))
      const matter = found.get(duty.matter)
      if (!matter) continue
      const { zh, en } = reminder.name
      const told = {
        matterId: matter.id,
        occasion: `reminder:${key}`,
        zh: `${zh}（${duty.due.zh}报送）`,
        en: `${en} (return of ${duty.due.period})`,
        title: titleOf(matter),
        at: now(),
      }
      if (reminder.to.some(each => each !== 'office')) notices.push({ ...told, recipient: duty.agency })
      if (!reminder.to.includes('office')) continue
      // The office is told of a task once, however many of its agencies owe the return.
      const occasion = `reminder:office:${duty.due.period}:${reminder.id}`
      ofOffice.set(`${matter.id} ${occasion}`, { ...told, occasion, recipient: null })
    }
    notices.push(...ofOffice.values())
    if (notices.length === 0) return
    const added = await insertNewNotices(tx, region.id, notices)
    await carryOn(tx, enqueue, region.id, added)
  }

const longestTitle = 120

const titleOf = (matter: Matter): string =>
  titleLine(untitledTypes.has(matter.type) ? (matterTypes[matter.type]?.name.zh ?? '') : matter.title)

/** A title as a message carries it: one line, not too long. */
export function titleLine(title: string): string {
  const line = title.replace(/\s+/g, ' ').trim()
  return line.length > longestTitle ? `${line.slice(0, longestTitle - 1)}…` : line
}

/** Carries notices on that a use case has left, in its own transaction. */
export const carryOnBy =
  (enqueue: Enqueue) =>
  (tx: Database, region: string, notices: readonly Notice[]): Promise<void> =>
    carryOn(tx, enqueue, region, notices)

/** Whether a channel carries on what this recipient is told. */
export const reaches = ({ audience, agency }: ChannelReach, recipient: string | null): boolean =>
  audience === 'all' || (audience === 'office' ? recipient === null : recipient === agency)

async function carryOn(
  tx: Database,
  enqueue: Enqueue,
  region: string,
  notices: readonly Notice[],
): Promise<void> {
  if (notices.length === 0) return
  const channels = await listChannelReaches(tx, region)
  // A channel that reaches several is told once what they are all told in the same words: whom it is for is not in them.
  const due = new Map<string, DueDelivery>()
  const said = new Set<string>()
  for (const { matterId, occasion, recipient, zh } of notices)
    for (const channel of channels) {
      const words = [channel.id, matterId, zh].join(' ')
      if (!reaches(channel, recipient) || said.has(words)) continue
      said.add(words)
      const facts = { region, channel: channel.id, matterId, occasion }
      due.set(keyOf(facts), facts)
    }
  if (due.size === 0) return
  const deliveries = [...due.values()].map(each => ({ ...each, tenantId: region }))
  await insertDeliveries(tx, deliveries, notices[0]?.at ?? '')
  await enqueue(
    tx,
    deliveryQueue,
    [...due].map(([key, facts]) => ({ key, facts })),
  )
}

const keyOf = ({ region, channel, matterId, occasion }: DueDelivery): string =>
  [region, channel, matterId, occasion].join(' ')
