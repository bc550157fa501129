import { createTransport } from 'nodemailer'
import { type Channel, type Message, NotDelivered } from './channel.ts'

/** The office's mail server, `smtp://` or `smtps://` with user and password, and the sender's address. */
export type MailServer = { readonly server: string; readonly from: string }

const longestWaitMs = 10_000

/** Sends the message to the address of an agency's post. Sent again it has the same Message-ID. Throws NotDelivered. */
export async function sendMail(
  mail: MailServer | null,
  { address }: Channel,
  message: Message,
): Promise<void> {
  if (!mail) throw new NotDelivered('没有设置邮件服务器（LUOSHI_SMTP_URL） · no mail server is set')
  const transport = createTransport({
    url: mail.server,
    connectionTimeout: longestWaitMs,
    greetingTimeout: longestWaitMs,
    socketTimeout: longestWaitMs,
    // What stands in a message is text, whatever it looks like.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const host =
    mail.from
      .split('@')
      .at(-1)
      ?.replace(/[^a-z0-9.-]/gi, '') || 'luoshi'
  try {
    await transport.sendMail({
      from: mail.from,
      to: { name: '', address },
      subject: message.title,
      textEncoding: 'base64',
      text: `${message.title}\n${message.link}\n`,
      messageId: `<${message.id}@${host}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  } catch (error) {
    const { code, responseCode } = error as { code?: string; responseCode?: number }
    throw new NotDelivered(`邮件没有送出 · not sent: ${[code, responseCode].filter(Boolean).join(' ')}`, {
      cause: error,
    })
  } finally {
    transport.close()
  }
}
