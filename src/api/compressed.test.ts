import { gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { compressed } from './compressed.ts'

const rows = Array.from({ length: 500 }, (_, id) => ({ id, title: '新建中小学5所' }))

const app = new Hono()
app.use(compressed)
app.get('/rows', c => c.json(rows, 200, { 'x-kept': 'yes', 'set-cookie': 'a=1' }))
app.post('/rows', c => c.json(rows))
app.get('/few', c => c.json(rows.slice(0, 2)))
app.get('/page', c => c.html('字'.repeat(9000)))
app.get('/packed', c =>
  c.body(new Uint8Array(9000), 200, { 'content-type': 'application/json', 'content-encoding': 'br' }),
)

const ask = (path: string, accepted: string | null, method = 'GET') =>
  app.request(path, { method, headers: accepted === null ? {} : { 'accept-encoding': accepted } })

describe('an answer', () => {
  test('of much JSON is packed, and is the same when unpacked, with the headers that it had', async () => {
    const answer = await ask('/rows', 'br, gzip')
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    expect(answer.headers.get('vary')).toBe('accept-encoding')
    expect([answer.headers.get('x-kept'), answer.headers.getSetCookie()]).toEqual(['yes', ['a=1']])
    const packed = Buffer.from(await answer.arrayBuffer())
    expect(packed.length).toBeLessThan(JSON.stringify(rows).length / 8)
    expect(JSON.parse(gunzipSync(packed).toString())).toEqual(rows)
  })

  test.each([
    ['/rows', null],
    ['/rows', 'br'],
    ['/rows', 'gzip;q=0, identity'],
    ['/few', 'gzip'],
    ['/page', 'gzip'],
  ])('of %s for who accepts %s is sent as it is', async (path, accepted) => {
    const answer = await ask(path, accepted)
    expect(answer.headers.get('content-encoding')).toBeNull()
    expect(answer.headers.get('vary')).toBe(path === '/page' ? null : 'accept-encoding')
    expect(await answer.text()).toBe(await (await ask(path, null)).text())
  })

  test('that is packed already, or answers a command, is left alone', async () => {
    expect((await ask('/packed', 'gzip')).headers.get('content-encoding')).toBe('br')
    expect((await ask('/rows', 'gzip', 'POST')).headers.get('content-encoding')).toBeNull()
  })
})
