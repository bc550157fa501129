import type { Channel, Message } from './channel.ts'
import { type MailServer, sendMail } from './e-mail.ts'
import { sendToDingtalk, sendToFeishu, sendToWecom } from './group-robots.ts'
import { sendToWebhook } from './webhook.ts'

/** Sends one message through one channel. Resolves once the other side has taken it, throws NotDelivered otherwise. */
export function send(
  channel: Channel,
  message: Message,
  { mail, now }: { mail: MailServer | null; now: number },
): Promise<void> {
  switch (channel.kind) {
    case 'e-mail':
      return sendMail(mail, channel, message)
    case 'webhook':
      return sendToWebhook(channel, message, now)
    case 'dingtalk':
      return sendToDingtalk(channel, message, now)
    case 'wecom':
      return sendToWecom(channel, message)
    case 'feishu':
      return sendToFeishu(channel, message, now)
  }
}
