import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { CorrectionList, Health, PlanDocument, PlanList, StoredPlan } from '../contract/plans-api.ts'
import { Problem } from '../contract/problem.ts'
import { UnreadableDocument } from '../documents/unreadable-document.ts'
import type { Act, Change } from '../model/correction.ts'
import type { Plan } from '../model/plan.ts'
import { migrate } from '../store/migrate.ts'
import { type OpenDatabase, openPglite } from '../store/pglite.ts'
import type { Reader, Setting } from '../usecases/setting.ts'
import { createApp } from './app.ts'

// The API with a reader that makes every line a commitment, so that these tests stand or fall with the API alone.
const lineReader: Reader = {
  version: 'lines',
  async read(bytes, name) {
    const text = new TextDecoder().decode(bytes)
    if (text.includes('\0'))
      throw new UnreadableDocument('binary', {
        zh: { what: '不是文字', where: '第 1 字节', remedy: '请另存为文本' },
        en: { what: 'Not text', where: 'byte 1', remedy: 'Save it as text' },
      })
    return { text, plan: linesOf(text, name, createHash('sha256').update(bytes).digest('hex')) }
  },
}

function linesOf(text: string, name: string, sha256: string): Plan {
  const lines = [...text.matchAll(/[^\n]+/g)]
  return {
    schema: 'luoshi.plan/1',
    source: { name, sha256, length: text.length },
    title: lines[0]?.[0] ?? null,
    issuer: null,
    number: null,
    genre: 'work-plan',
    issuedOn: null,
    period: null,
    sections: [],
    clauses: lines.map((line, index) => ({
      id: `c${index + 1}`,
      section: null,
      ordinal: null,
      kind: 'commitment',
      text: line[0],
      span: [line.index, line.index + line[0].length],
      lead: [],
      support: [],
      window: null,
      figures: [],
      benchmarks: [],
    })),
    frameworks: [],
    findings: [],
  }
}

const origin = 'http://127.0.0.1:3000'
const host = { host: '127.0.0.1:3000' }
const folder = mkdtempSync(join(tmpdir(), 'luoshi-api-'))
const logged: string[] = []
let db: OpenDatabase
let app: Hono

const appOn = (ready: Promise<Setting>) =>
  createApp({
    ready,
    version: '0.0.0',
    hostNames: ['luoshi.test'],
    webDir: join(folder, 'web'),
    log: line => logged.push(line),
  })

beforeAll(async () => {
  mkdirSync(join(folder, 'web/assets'), { recursive: true })
  writeFileSync(join(folder, 'web/index.html'), '<!doctype html><title>落实</title>')
  writeFileSync(join(folder, 'web/assets/app-1a2b.js'), 'export const plain = 1')
  writeFileSync(join(folder, 'web/assets/app-1a2b.js.br'), 'packed')
  writeFileSync(join(folder, 'secret.txt'), 'outside the page')
  db = await openPglite(null)
  await migrate(db)
  const now = () => '2026-03-01T08:00:00.000Z'
  app = appOn(Promise.resolve({ db, tenantId: 'default', post: '督查室', now, reader: lineReader }))
})
afterAll(async () => {
  await db.close()
  rmSync(folder, { recursive: true })
})

const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(`${origin}${path}`, { headers: { ...host, ...headers } })
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  app.request(`${origin}${path}`, {
    method: 'POST',
    body: body instanceof FormData ? body : JSON.stringify(body),
    headers: {
      ...host,
      ...(body instanceof FormData ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
  })

/** The answer, checked to be what the contract says. */
async function as<Schema extends z.ZodType>(schema: Schema, response: Response | Promise<Response>) {
  const { status, headers } = await response
  const body: z.infer<Schema> = schema.parse(await (await response).json())
  return { status, headers, body }
}

async function stored(text: string, name = '计划.txt'): Promise<string> {
  const { body } = await as(StoredPlan, post('/api/plans', { name, text }))
  return body.plan.id
}

const one = (change: Change): Act => ({ act: 'change', changes: [change] })
const correct = (id: string, expectedVersion: number, ...acts: Act[]) =>
  post(`/api/plans/${id}/corrections`, { expectedVersion, acts })

describe('uploading', () => {
  test('a pasted text is read, stored and listed', async () => {
    const { status, body } = await as(
      StoredPlan,
      post('/api/plans', { name: '要点.txt', text: '甲事。\n乙事。' }),
    )
    expect(status).toBe(201)
    expect(body.known).toBe(false)
    expect(body.plan).toMatchObject({
      name: '要点.txt',
      title: '甲事。',
      clauses: 2,
      commitments: 2,
      checked: 0,
    })
    const list = await as(PlanList, get('/api/plans'))
    expect(list.body.plans).toContainEqual(body.plan)
  })

  test('a file keeps its bytes, and its name without the folders before it', async () => {
    const form = new FormData()
    const bytes = new TextEncoder().encode('\ufeff丙事。\r\n')
    form.set('file', new File([bytes], 'C:\\文件\\方案.txt'))
    const { status, body } = await as(StoredPlan, post('/api/plans', form))
    expect(status).toBe(201)
    expect(body.plan.name).toBe('方案.txt')
    const original = await get(`/api/plans/${body.plan.id}/original`)
    expect(new Uint8Array(await original.arrayBuffer())).toEqual(bytes)
    expect(original.headers.get('content-disposition')).toContain(
      `filename*=UTF-8''${encodeURIComponent('方案.txt')}`,
    )
  })

  test('the same bytes a second time are the same plan, and that is said', async () => {
    const text = '同样的字。'
    const id = await stored(text, '一.txt')
    const again = await as(StoredPlan, post('/api/plans', { name: '二.txt', text }))
    expect(again.status).toBe(200)
    expect(again.body).toMatchObject({ known: true, plan: { id, name: '一.txt' } })
  })

  test('of two uploads of one file at the same moment both get the one plan', async () => {
    const both = await Promise.all(
      [0, 1].map(() => as(StoredPlan, post('/api/plans', { name: 'a', text: '同时。' }))),
    )
    expect(both.map(each => each.status).sort()).toEqual([200, 201])
    expect(both[0]?.body.plan.id).toBe(both[1]?.body.plan.id)
  })

  test('a document that cannot be read says what, where and what to do, in both languages', async () => {
    const { status, headers, body } = await as(Problem, post('/api/plans', { name: 'a', text: '\0' }))
    expect(status).toBe(422)
    expect(headers.get('content-type')).toContain('application/problem+json')
    expect(body).toMatchObject({
      code: 'unreadable-document',
      zh: { what: '不是文字', where: '第 1 字节', remedy: '请另存为文本' },
      en: { what: 'Not text', where: 'byte 1', remedy: 'Save it as text' },
    })
  })

  test.each([
    ['no file', () => post('/api/plans', new FormData()), 400, 'nothing-uploaded'],
    [
      'no JSON',
      () => post('/api/plans', undefined, { 'content-type': 'application/json' }),
      400,
      'invalid-request',
    ],
    ['an empty text', () => post('/api/plans', { name: 'a', text: '' }), 400, 'invalid-request'],
    [
      'another kind',
      () => post('/api/plans', {}, { 'content-type': 'text/plain' }),
      415,
      'unsupported-upload',
    ],
    [
      'a length beyond the limit',
      () => post('/api/plans', {}, { 'content-length': String(65 * 1024 * 1024) }),
      413,
      'upload-too-large',
    ],
  ])('%s is refused', async (_, request, status, code) => {
    const answer = await as(Problem, request())
    expect([answer.status, answer.body.code]).toEqual([status, code])
  })
})

describe('correcting', () => {
  const reclassify = one({ type: 'reclassify', clause: 'c1', kind: 'principle' })

  test('a correction is recorded under a post with its time, and stands beside what was read', async () => {
    const id = await stored('更正一。\n更正二。')
    const { status, body } = await as(CorrectionList, correct(id, 0, reclassify))
    expect(status).toBe(201)
    expect(body).toEqual({
      corrections: [{ version: 1, at: '2026-03-01T08:00:00.000Z', by: '督查室', ...reclassify }],
      version: 1,
    })
    const opened = await as(PlanDocument, get(`/api/plans/${id}`))
    expect(opened.body.plan.clauses[0]?.kind).toBe('commitment')
    expect(opened.body.corrections).toEqual(body.corrections)
    const { plans } = (await as(PlanList, get('/api/plans'))).body
    expect(plans.find(each => each.id === id)).toMatchObject({ version: 1, clauses: 2, commitments: 1 })
  })

  test('a writer behind gets 409 with the entries not seen, even where the correction would not fit any more', async () => {
    const id = await stored('冲突一。\n冲突二。')
    await correct(id, 0, one({ type: 'merge', clause: 'c1', next: 'c2' }))
    const { status, body } = await as(Problem, correct(id, 0, reclassify))
    expect(status).toBe(409)
    expect(body).toMatchObject({ code: 'version-conflict', version: 1, corrections: [{ version: 1 }] })
  })

  test('a request sent again after its answer was lost is recorded once', async () => {
    const id = await stored('再发一次。')
    const body = { expectedVersion: 0, acts: [reclassify], request: 'k1' }
    const first = await as(CorrectionList, post(`/api/plans/${id}/corrections`, body))
    const again = await as(CorrectionList, post(`/api/plans/${id}/corrections`, body))
    expect(again.body).toEqual(first.body)
    expect((await as(CorrectionList, get(`/api/plans/${id}/corrections`))).body.version).toBe(1)
  })

  test('of several acts none is recorded when one does not fit, and the one is named', async () => {
    const id = await stored('全或无。')
    const unknown = one({ type: 'mark-checked', clause: 'c7', checked: true })
    const { status, body } = await as(Problem, correct(id, 0, reclassify, unknown))
    expect(status).toBe(422)
    expect(body).toMatchObject({
      code: 'correction-refused',
      act: 1,
      refusals: [{ code: 'unknown-clause', clause: 'c7' }],
    })
    expect(body.zh.what).toBe('这一句已经不在了')
    expect((await as(CorrectionList, get(`/api/plans/${id}/corrections`))).body.corrections).toEqual([])
  })

  test('acts that build on each other go together, also one that a later one undoes', async () => {
    const id = await stored('先拆后改，再撤销。')
    const { status, body } = await as(
      CorrectionList,
      correct(
        id,
        0,
        one({ type: 'split', clause: 'c1', at: 5 }),
        one({ type: 'reclassify', clause: 'c1.2', kind: 'result' }),
        { act: 'undo', entry: 1 },
      ),
    )
    expect([status, body.version]).toEqual([201, 3])
    const since = await as(CorrectionList, get(`/api/plans/${id}/corrections?after=2`))
    expect(since.body).toMatchObject({ version: 3, corrections: [{ act: 'undo', entry: 1 }] })
  })

  test.each([
    ['a change it does not know', { type: 'rename', clause: 'c1' }],
    ['a kind it does not know', { type: 'reclassify', clause: 'c1', kind: 'slogan' }],
    ['a span that is none', { type: 'add-clause', span: [3], kind: 'result' }],
    ['a figure without its unit', { type: 'set-figures', clause: 'c1', figures: [{ value: 1 }] }],
  ])('%s is refused with the place of the mistake', async (_, change) => {
    const id = await stored('形状。')
    const body = { expectedVersion: 0, acts: [{ act: 'change', changes: [change] }] }
    const answer = await as(Problem, post(`/api/plans/${id}/corrections`, body))
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid-request'])
    expect(answer.body.zh.where).toMatch(/^acts\.0\.changes\.0/)
  })

  test.each(['', '/corrections', '/original', '/export/csv'])(
    'a plan that is not stored is 404: %s',
    async path => {
      const { status, body } = await as(Problem, get(`/api/plans/0000000000000000${path}`))
      expect([status, body.code]).toEqual([404, 'unknown-plan'])
    },
  )

  test('reading again with the same reader adds no reading', async () => {
    const id = await stored('重读。')
    const { status, body } = await as(PlanDocument, post(`/api/plans/${id}/readings`, {}))
    expect([status, body.reading]).toEqual([201, 1])
  })
})

test('a newer reader adds a reading, and the corrections of what it left alone stay', async () => {
  const id = await stored('新读法一。\n新读法二。')
  await correct(id, 0, one({ type: 'mark-checked', clause: 'c2', checked: true }))
  const read: Reader['read'] = async (bytes, name) => {
    const { plan, text } = await lineReader.read(bytes, name)
    return { text, plan: { ...plan, title: '新读出的标题', clauses: plan.clauses.slice(1) } }
  }
  const now = () => '2026-03-02T08:00:00.000Z'
  const newer = appOn(
    Promise.resolve({ db, tenantId: 'default', post: '督查室', now, reader: { version: 'newer', read } }),
  )
  const reread = newer.request(`${origin}/api/plans/${id}/readings`, { method: 'POST', headers: host })
  const { body } = await as(PlanDocument, reread)
  expect(body).toMatchObject({ reading: 2, version: 1, plan: { title: '新读出的标题' } })
  const { plans } = (await as(PlanList, get('/api/plans'))).body
  expect(plans.find(each => each.id === id)).toMatchObject({ clauses: 1, checked: 1 })
})

describe('downloading', () => {
  async function correctedPlan(): Promise<string> {
    const id = await stored(`下载一。\n下载二。\n=1+1${Math.random()}`)
    const lead = [{ name: '市商务局', printed: '', span: null }]
    await correct(id, 0, one({ type: 'set-agencies', clause: 'c2', lead }))
    return id
  }

  test('csv has the corrected rows, what was read beside, and no formula', async () => {
    const response = await get(`/api/plans/${await correctedPlan()}/export/csv`)
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const csv = await response.text()
    const rows = csv.split('\r\n')
    expect(rows[0]).toContain('读作,更正岗位,更正时间')
    expect(rows[2]).toContain('市商务局')
    expect(rows[2]).toContain('牵头单位：（无）,督查室,2026-03-01T08:00:00.000Z')
    expect(rows[1]).not.toContain('督查室')
    expect(rows[3]).toContain("'=1+1")
  })

  test('csv says of a clause cut in two that it was, and what a person has checked', async () => {
    const id = await stored('先办甲事，再办乙事。')
    await correct(
      id,
      0,
      one({ type: 'split', clause: 'c1', at: 5 }),
      one({ type: 'mark-checked', clause: 'c1.2', checked: true }),
    )
    const rows = (await (await get(`/api/plans/${id}/export/csv`)).text()).split('\r\n')
    expect(rows[1]).toContain('由一句拆分而来,督查室,2026-03-01T08:00:00.000Z,')
    expect(rows.slice(1, 3).map(row => row.endsWith(',是'))).toEqual([false, true])
  })

  test('json is the plan as read with the corrections and the corrected clauses beside it', async () => {
    const response = await get(`/api/plans/${await correctedPlan()}/export/json`)
    const json = JSON.parse(await response.text())
    expect(json.schema).toBe('luoshi.plan/1')
    expect(json.clauses[1]).toMatchObject({ lead: [] })
    expect(json.corrections).toHaveLength(1)
    expect(json.corrected.clauses[1]).toMatchObject({
      read: { lead: [] },
      now: { lead: [{ name: '市商务局' }] },
    })
  })

  test('xlsx opens, and holds what was read behind what was corrected', async () => {
    const response = await get(`/api/plans/${await correctedPlan()}/export/xlsx`)
    expect(response.headers.get('content-disposition')).toContain('attachment')
    const { default: exceljs } = await import('exceljs')
    const workbook = new exceljs.Workbook()
    await workbook.xlsx.load(await response.arrayBuffer())
    const names = workbook.worksheets.map(sheet => sheet.name)
    expect(names.filter(name => name.includes('读作')).length).toBeGreaterThan(0)
    expect(workbook.worksheets[0]?.getCell('E3').value).toBe('市商务局')
  })

  test('only the rows asked for, in the order asked', async () => {
    const id = await correctedPlan()
    const response = await post(`/api/plans/${id}/export/csv`, { clauses: ['c2', 'c1', 'gone'] })
    const rows = (await response.text()).split('\r\n')
    expect(rows.slice(1, -1).map(row => row.includes('下载二') || row.includes('下载一'))).toEqual([
      true,
      true,
    ])
    expect(rows[1]).toContain('下载二')
  })
})

describe('guarding', () => {
  test.each(['127.0.0.1:3000', 'localhost:3000', '[::1]:3000', '10.0.0.8', 'luoshi.test', 'LOCALHOST'])(
    'asked as %s it answers',
    async name => {
      expect((await app.request(`${origin}/api/health`, { headers: { host: name } })).status).toBe(200)
    },
  )

  test.each(['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example:3000', '', 'a b'])(
    'asked as 「%s」 it refuses: that name may only point here by DNS rebinding',
    async name => {
      const { status, body } = await as(
        Problem,
        app.request(`${origin}/api/plans`, { headers: { host: name } }),
      )
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
      const { headers } = await get(path)
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
    const response = await get(path)
    expect(await response.text()).toContain('<title>落实</title>')
    expect(response.headers.get('cache-control')).toBe('no-cache')
    const etag = response.headers.get('etag') ?? ''
    expect((await get(path, { 'if-none-match': etag })).status).toBe(304)
  })

  test('what is named by its content is kept for a year, and sent packed to whom takes it', async () => {
    const plain = await get('/assets/app-1a2b.js')
    expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(plain.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(await plain.text()).toBe('export const plain = 1')
    const packed = await get('/assets/app-1a2b.js', { 'accept-encoding': 'gzip, br' })
    expect(packed.headers.get('content-encoding')).toBe('br')
    expect(await packed.text()).toBe('packed')
  })

  test.each(['/assets/gone.js', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/assets/%00.js', '/%zz.txt'])(
    '%s is not found, and nothing outside the page is sent',
    async path => {
      const response = await get(path)
      expect(response.status).toBe(404)
      expect(await response.text()).not.toContain('outside the page')
    },
  )

  test('an address below /api that is not there is a problem, not the page', async () => {
    const { status, body } = await as(Problem, get('/api/nowhere'))
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
    const now = () => '2026-03-01T08:00:00.000Z'
    open({ db, tenantId: 'another', post: '督查室', now, reader: lineReader })
    expect((await as(PlanList, list)).body.plans).toEqual([])
  })

  test('that it did not open is a problem, and not ours to hide', async () => {
    const failed = appOn(Promise.reject(new Error('no space left')))
    const { status, body } = await as(Problem, failed.request(`${origin}/api/plans`, { headers: host }))
    expect([status, body.code]).toEqual([503, 'database-unavailable'])
  })

  test('a failure of ours has a number, which stands in the log', async () => {
    const setting = { db, tenantId: 'default', post: '督查室', reader: lineReader } as unknown as Setting
    const broken = appOn(Promise.resolve(setting)) // without a clock
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
    const { body } = await as(Problem, get('/api/nowhere', { 'accept-language': language }))
    expect(body.title).toBe(title)
  })
})
