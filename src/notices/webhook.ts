import { createHmac } from 'node:crypto'
import type { Channel, Message } from './channel.ts'
import { postJson } from './http-post.ts'

// Signed as Standard Webhooks (standardwebhooks.com) has it, so that the receiver finds a library: the secret is
// `whsec_` and base64, the signature an HMAC-SHA-256 over id, time and body.

/** Sends the message as signed JSON. Sent again it has the same `webhook-id`. `now` in milliseconds. */
export async function sendToWebhook(
  { address, secret }: Channel,
  message: Message,
  now: number,
): Promise<void> {
  const { id, title, link } = message
  const body = JSON.stringify({ type: 'notice', data: { title, link } })
  const timestamp = String(Math.floor(now / 1000))
  await postJson(address, body, {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature(secret ?? '', `${id}.${timestamp}.${body}`)}`,
  })
}

const signature = (secret: string, content: string): string =>
  createHmac('sha256', Buffer.from(secret.replace(/^whsec_/, ''), 'base64'))
    .update(content)
    .digest('base64')
