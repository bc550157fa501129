import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Channel, ChannelKind } from './channel.ts'
import { send } from './send.ts'

type Received = { url: string; headers: IncomingHttpHeaders; body: string }

let server: Server
let base = ''
const received: Received[] = []
/** How the other side answers next. */
let answer: (response: ServerResponse) => void

const replies = (status: number, body: object | string, headers = {}) => {
  answer = response =>
    response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body))
}

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    received.push({
      url: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    })
    answer(response)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())
beforeEach(() => {
  received.length = 0
  replies(200, { errcode: 0, code: 0 })
})

const now = 1_767_225_600_500
const message = { id: 'a1', title: '待签收：新建[一期]学校', link: 'https://luoshi.test/ledger/wangcheng/m1' }
const channel = (kind: ChannelKind, address: string, secret: string | null = null): Channel => ({
  id: 'c1',
  kind,
  address,
  secret,
})
const sent = (to: Channel) => send(to, message, { mail: null, now })
const hmac = (key: string | Buffer, content: string) =>
  createHmac('sha256', key).update(content).digest('base64')

describe('钉钉', () => {
  test('is sent markdown with the signature and the time in the address', async () => {
    await sent(channel('dingtalk', `${base}/robot/send?access_token=t0`, 'SEC1'))
    const url = new URL(`${base}${received[0]?.url}`)
    expect(Object.fromEntries(url.searchParams)).toEqual({
      access_token: 't0',
      timestamp: String(now),
      sign: hmac('SEC1', `${now}\nSEC1`),
    })
    expect(JSON.parse(received[0]?.body ?? '')).toEqual({
      msgtype: 'markdown',
      markdown: {
        title: message.title,
        text: '[待签收：新建［一期］学校](https://luoshi.test/ledger/wangcheng/m1)',
      },
    })
  })

  test('refusing with a code of its own has not taken the message', async () => {
    replies(200, { errcode: 310000, errmsg: 'sign not match' })
    await expect(sent(channel('dingtalk', base))).rejects.toThrow('errcode 310000：sign not match')
  })
})

test('企业微信 is sent markdown, unsigned', async () => {
  await sent(channel('wecom', `${base}/cgi-bin/webhook/send?key=k0`))
  expect(received[0]).toMatchObject({ url: '/cgi-bin/webhook/send?key=k0' })
  expect(JSON.parse(received[0]?.body ?? '')).toEqual({
    msgtype: 'markdown',
    markdown: { content: '[待签收：新建［一期］学校](https://luoshi.test/ledger/wangcheng/m1)' },
  })
})

test('飞书 is sent a link with time and signature in the body', async () => {
  await sent(channel('feishu', `${base}/open-apis/bot/v2/hook/h0`, 's1'))
  expect(JSON.parse(received[0]?.body ?? '')).toEqual({
    timestamp: '1767225600',
    sign: hmac('1767225600\ns1', ''),
    msg_type: 'post',
    content: {
      post: { zh_cn: { title: '', content: [[{ tag: 'a', text: message.title, href: message.link }]] } },
    },
  })
  replies(200, { code: 19021, msg: 'sign match fail' })
  await expect(sent(channel('feishu', base))).rejects.toThrow('code 19021：sign match fail')
})

describe('a webhook', () => {
  const secret = `whsec_${Buffer.from('0123456789abcdef01234567').toString('base64')}`

  test('is signed over id, time and body, and carries a title and a link', async () => {
    await sent(channel('webhook', base, secret))
    const { headers, body } = received[0] as Received
    expect(JSON.parse(body)).toEqual({
      type: 'notice',
      data: { title: message.title, link: message.link },
    })
    expect(headers).toMatchObject({
      'webhook-id': 'a1',
      'webhook-timestamp': '1767225600',
      'webhook-signature': `v1,${hmac(Buffer.from('0123456789abcdef01234567'), `a1.1767225600.${body}`)}`,
    })
  })

  test('that sends us elsewhere is not followed', async () => {
    replies(302, '', { location: `${base}/elsewhere` })
    await expect(sent(channel('webhook', base, secret))).rejects.toThrow('HTTP 302')
    expect(received.map(each => each.url)).toEqual(['/'])
  })

  test('that fails, or is not there, says why without its address', async () => {
    replies(500, 'oops')
    await expect(sent(channel('webhook', `${base}/?token=t0`, secret))).rejects.toThrow(/^HTTP 500$/)
    const gone = channel('webhook', 'http://127.0.0.1:1/?token=t0', secret)
    const reason = await sent(gone).catch((error: Error) => error.message)
    expect(reason).toMatch(/^没有连上/)
    expect(reason).not.toMatch(/t0|127\.0/)
  })
})

describe('e-mail', () => {
  const mails: { from: string; to: string[]; text: string }[] = []
  let refusing = false
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _, done) =>
      username === 'tz' && password === 'p@ss'
        ? done(null, { user: username })
        : done(new Error('Invalid login')),
    onRcptTo: (_, __, done) =>
      refusing ? done(Object.assign(new Error('full'), { responseCode: 452 })) : done(),
    onData: async (stream, session, done) => {
      const text = Buffer.concat(await stream.toArray()).toString()
      const { mailFrom, rcptTo } = session.envelope
      mails.push({
        from: mailFrom ? mailFrom.address : '',
        to: rcptTo.map(each => each.address),
        text,
      })
      done()
    },
  })
  let mailServer = ''
  beforeAll(async () => {
    await new Promise<void>(resolve => smtp.listen(0, '127.0.0.1', resolve))
    const { port } = smtp.server.address() as AddressInfo
    mailServer = `smtp://tz:${encodeURIComponent('p@ss')}@127.0.0.1:${port}`
  })
  afterAll(() => new Promise<void>(resolve => smtp.close(resolve)))
  beforeEach(() => {
    mails.length = 0
    refusing = false
  })
  const mailed = (server = mailServer, title = message.title) =>
    send(
      channel('e-mail', 'jiaoti@wangcheng.test'),
      { ...message, title },
      { mail: { server, from: 'luoshi@wangcheng.test' }, now },
    )

  test('goes to the address of the post, with an id that is the same when it is sent again', async () => {
    await mailed()
    await mailed()
    expect(mails.map(({ from, to }) => [from, to])).toEqual(
      Array(2).fill(['luoshi@wangcheng.test', ['jiaoti@wangcheng.test']]),
    )
    for (const { text } of mails) expect(text).toMatch(/^Message-ID: <a1@wangcheng\.test>\r$/im)
    const encoded = mails[0]?.text.split('\r\n\r\n').at(-1)?.replace(/\s/g, '') ?? ''
    expect(Buffer.from(encoded, 'base64').toString()).toBe(`${message.title}\n${message.link}\n`)
  })

  test('takes no header from a title', async () => {
    await mailed(mailServer, '新建学校\r\nBcc: other@wangcheng.test')
    expect(mails[0]?.to).toEqual(['jiaoti@wangcheng.test'])
    expect(mails[0]?.text.split('\r\n\r\n')[0]).not.toMatch(/^Bcc:/im)
  })

  test('that the server does not take says why', async () => {
    refusing = true
    await expect(mailed()).rejects.toThrow(/^邮件没有送出.*452$/)
    const stranger = mailServer.replace('tz:', 'other:')
    await expect(mailed(stranger)).rejects.toThrow(/EAUTH/)
    await expect(sent(channel('e-mail', 'a@b.test'))).rejects.toThrow('LUOSHI_SMTP_URL')
  })
})
