import { describe, expect, test } from 'vitest'
import {
  appOn,
  as,
  ask,
  host,
  logged,
  openApi,
  origin,
  post,
  request,
  setting,
} from '../../test/api-under-test.ts'
import { Health, PlanList } from '../contract/plans-api.ts'
import { Problem } from '../contract/problem.ts'
import type { Setting } from '../usecases/setting.ts'

openApi()

describe('guarding', () => {
  test.each(['127.0.0.1:3000', 'localhost:3000', '[::1]:3000', '10.0.0.8', 'luoshi.test', 'LOCALHOST'])(
    'asked as %s it answers',
    async name => {
      expect((await request('/api/health', { headers: { host: name } })).status).toBe(200)
    },
  )

  test.each(['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example:3000', '', 'a b'])(
    'asked as 「%s」 it refuses: that name may only point here by DNS rebinding',
    async name => {
      const { status, body } = await as(Problem, request('/api/plans', { headers: { host: name } }))
      expect([status, body.code]).toEqual([421, 'foreign-host'])
    },
  )

  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another port', { origin: 'http://127.0.0.1:4000' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['a page the browser calls cross-site', { origin, 'sec-fetch-site': 'cross-site' }],
  ])('a write from %s is refused', async (_, headers) => {
    const { status, body } = await as(Problem, post('/api/plans', { name: 'a', text: '外来。' }, headers))
    expect([status, body.code]).toEqual([403, 'foreign-origin'])
  })

  test('a write from the own page is taken', async () => {
    const headers = { origin, 'sec-fetch-site': 'same-origin' }
    expect((await post('/api/plans', { name: 'a', text: '自己的页面。' }, headers)).status).toBe(201)
  })

  test.each(['/', '/api/health', '/api/nowhere', '/assets/app-1a2b.js'])(
    '%s carries the security headers',
    async path => {
      const { headers } = await ask(path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("script-src 'self';")
      expect(policy).not.toMatch(/https?:|\*|unsafe-eval/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('access-control-allow-origin')).toBeNull()
    },
  )
})

describe('serving the page', () => {
  test.each(['/', '/plans/abc/intake'])('%s is the page, asked for anew each time', async path => {
    const response = await ask(path)
    expect(await response.text()).toContain('<title>落实</title>')
    expect(response.headers.get('cache-control')).toBe('no-cache')
    const etag = response.headers.get('etag') ?? ''
    expect((await ask(path, { 'if-none-match': etag })).status).toBe(304)
  })

  test('what is named by its content is kept for a year, and sent packed to whom takes it', async () => {
    const plain = await ask('/assets/app-1a2b.js')
    expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(plain.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(await plain.text()).toBe('export const plain = 1')
    const packed = await ask('/assets/app-1a2b.js', { 'accept-encoding': 'gzip, br' })
    expect(packed.headers.get('content-encoding')).toBe('br')
    expect(await packed.text()).toBe('packed')
  })

  test.each([
    '/assets/gone.js',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/%00.js',
    '/%zz.txt',
    `/${'x'.repeat(5000)}.js`,
  ])('%s is not found, and nothing outside the page is sent', async path => {
    const response = await ask(path)
    expect(response.status).toBe(404)
    expect(await response.text()).not.toContain('outside the page')
  })

  test('an address below /api that is not there is a problem, not the page', async () => {
    const { status, body } = await as(Problem, ask('/api/nowhere'))
    expect([status, body.code]).toEqual([404, 'unknown-path'])
  })
})

describe('while the database is not there', () => {
  test('health says so, and a request waits until it opens', async () => {
    let open: (setting: Setting) => void = () => {}
    const waiting = appOn(
      new Promise<Setting>(resolve => {
        open = resolve
      }),
    )
    const health = await as(Health, waiting.request(`${origin}/api/health`, { headers: host }))
    expect([health.status, health.body.status]).toEqual([503, 'starting'])
    const list = waiting.request(`${origin}/api/plans`, { headers: host })
    open({ ...setting(), tenantId: 'another' })
    expect((await as(PlanList, list)).body.plans).toEqual([])
  })

  test('that it did not open is a problem, and not ours to hide', async () => {
    const failed = appOn(Promise.reject(new Error('no space left')))
    const { status, body } = await as(Problem, failed.request(`${origin}/api/plans`, { headers: host }))
    expect([status, body.code]).toEqual([503, 'database-unavailable'])
  })

  test('a failure of ours has a number, which stands in the log', async () => {
    const { now: _, ...clockless } = setting()
    const broken = appOn(Promise.resolve(clockless as Setting))
    const { status, body } = await as(
      Problem,
      broken.request(`${origin}/api/plans`, {
        method: 'POST',
        body: JSON.stringify({ name: 'a', text: '没有钟。' }),
        headers: { ...host, 'content-type': 'application/json' },
      }),
    )
    expect([status, body.code]).toEqual([500, 'unexpected-failure'])
    const number = /[0-9A-F]{4}/.exec(body.en.where)?.[0] ?? 'none'
    expect(logged.join('\n')).toContain(number)
    expect(JSON.stringify(body)).not.toContain('TypeError')
  })

  test.each([
    ['zh-CN,zh;q=0.9', '没有这个地址'],
    ['en-GB,en;q=0.9', 'There is nothing at this address'],
    ['', '没有这个地址'],
  ])('a problem for a reader of 「%s」 is titled 「%s」', async (language, title) => {
    const { body } = await as(Problem, ask('/api/nowhere', { 'accept-language': language }))
    expect(body.title).toBe(title)
  })
})
