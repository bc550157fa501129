import { createHash } from 'node:crypto'
import { type Channel, type ChannelKind, type Message, NotDelivered } from '../../notices/channel.ts'
import type { MailServer } from '../../notices/e-mail.ts'
import { send } from '../../notices/send.ts'
import { type DeliveryKey, isDelivered, updateDelivery } from '../../store/delivery-store.ts'
import { findChannel, listNoticesOf } from '../../store/notice-store.ts'
import type { Setting } from '../setting.ts'
import { type DueDelivery, reaches } from './notices.ts'

/** What sending needs besides the database: the mail server, and the address that links begin with. */
export type DeliveryTerms = { readonly mail: MailServer | null; readonly linkBase: string }

/**
 * Sends one message through one channel, and notes how it went. Throws NotDelivered where it did not arrive, to be tried
 * again. Only a stop between the other side's answer and our note of it sends a message twice, under the same id.
 */
export async function deliverNotice(
  { db, now }: Pick<Setting, 'db' | 'now'>,
  { mail, linkBase }: DeliveryTerms,
  { region, channel: id, matterId, occasion, attempt }: DueDelivery & { attempt: number },
): Promise<void> {
  const key: DeliveryKey = { tenantId: region, channel: id, matterId, occasion }
  const channel = await findChannel(db, { tenantId: region, id })
  // A channel that was removed meanwhile is not to be used any more.
  if (!channel || (await isDelivered(db, key))) return
  const notices = await listNoticesOf(db, { tenantId: region, matterId, occasion })
  const notice = notices.find(each => reaches(channel, each.recipient))
  if (!notice) return
  const message: Message = {
    id: messageIdOf(key),
    title: `${notice.zh}：${notice.title}`,
    link: linkTo(linkBase, matterId),
  }
  const note = (reason: string | null) => updateDelivery(db, key, { attempts: attempt, reason, at: now() })
  try {
    await send(channel as Channel & { kind: ChannelKind }, message, { mail, now: Date.parse(now()) })
  } catch (error) {
    await note(error instanceof NotDelivered ? error.message : '发送时出错 · sending failed')
    throw error
  }
  await note(null)
}

const messageIdOf = ({ tenantId, channel, matterId, occasion }: DeliveryKey): string =>
  createHash('sha256').update([tenantId, channel, matterId, occasion].join('\n')).digest('hex').slice(0, 32)

/** Where a matter is opened in a browser; the page writes `~` for the dots of ids, as a dot would ask for a file. */
export const linkTo = (base: string, matterId: string): string =>
  new URL(`/items/${encodeURIComponent(matterId).replaceAll('.', '~')}`, base).href
