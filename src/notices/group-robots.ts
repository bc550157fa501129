import { createHmac } from 'node:crypto'
import { type Channel, type Message, NotDelivered } from './channel.ts'
import { postJson } from './http-post.ts'

// 群机器人. Each platform has its own body, its own way to sign, and answers 200 with a code of its own where it refuses.

/** 钉钉: the signature stands in the address, with the time in milliseconds. */
export async function sendToDingtalk(
  { address, secret }: Channel,
  message: Message,
  now: number,
): Promise<void> {
  const url = new URL(address)
  if (secret !== null) {
    url.searchParams.set('timestamp', String(now))
    url.searchParams.set('sign', hmac(secret, `${now}\n${secret}`))
  }
  const markdown = { title: message.title, text: markdownLink(message) }
  await post(url.href, { msgtype: 'markdown', markdown }, 'errcode')
}

/** 企业微信: no signature; who has the address may send. */
export const sendToWecom = ({ address }: Channel, message: Message): Promise<void> =>
  post(address, { msgtype: 'markdown', markdown: { content: markdownLink(message) } }, 'errcode')

/** 飞书: time in seconds and signature stand in the body. What is signed is empty, and the key is time and secret. */
export async function sendToFeishu(
  { address, secret }: Channel,
  message: Message,
  now: number,
): Promise<void> {
  const timestamp = String(Math.floor(now / 1000))
  const signed = secret === null ? {} : { timestamp, sign: hmac(`${timestamp}\n${secret}`, '') }
  const line = [{ tag: 'a', text: message.title, href: message.link }]
  const content = { post: { zh_cn: { title: '', content: [line] } } }
  await post(address, { ...signed, msg_type: 'post', content }, 'code')
}

const hmac = (key: string, content: string): string =>
  createHmac('sha256', key).update(content).digest('base64')

// The platforms' markdown has no way to quote its own signs, so they are written in full width.
const wide: Readonly<Record<string, string>> = {
  '[': '［',
  ']': '］',
  '(': '（',
  ')': '）',
  '<': '＜',
  '>': '＞',
  '*': '＊',
  _: '＿',
  '`': '｀',
  '#': '＃',
}
const markdownLink = ({ title, link }: Message): string =>
  `[${title.replace(/[[\]()<>*_`#]/g, sign => wide[sign] ?? sign)}](${link})`

async function post(address: string, body: object, codeField: 'code' | 'errcode'): Promise<void> {
  const answer = await postJson(address, JSON.stringify(body))
  const told = readJson(answer.body)
  const code = told?.[codeField]
  if (code === 0) return
  const why = told?.errmsg ?? told?.msg
  throw new NotDelivered(
    `${codeField} ${String(code ?? '—')}${typeof why === 'string' ? `：${why.slice(0, 100)}` : ''}`,
  )
}

function readJson(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' ? (value as Record<string, unknown> | null) : null
  } catch {
    return null
  }
}
