import { beforeAll, describe, expect, test } from 'vitest'
import { appOn, as, ask, host, openApi, origin, request, setting } from '../../test/api-under-test.ts'
import { issuedTask } from '../../test/ledger/issued-task.ts'
import { MatterList } from '../contract/matters-api.ts'
import { insertRegion } from '../store/organisation-store.ts'
import { forgetRegions } from '../usecases/regions.ts'

openApi()

let item: string

beforeAll(async () => {
  item = `/open/c/${await issuedTask(setting())}`
})

const form = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  request(path, {
    method: 'POST',
    headers: { ...host, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields).toString(),
  })

const objection = { kind: 'objection', text: '公告说已建成，现场还没有开工。' }

const codeOn = (page: string): string => /<p class="receipt"><b>([0-9A-F]{18})<\/b>/.exec(page)?.[1] ?? ''
const keyOn = (page: string): string => /name="key" value="([0-9a-f]{32})"/.exec(page)?.[1] ?? 'none'
const lodgedCount = async (): Promise<number> =>
  (await as(MatterList, ask('/api/regions/default/matters?type=objection&limit=500'))).body.total

describe('a page', () => {
  test('lets no script run that is no file, and lets forms be sent to here alone', async () => {
    const { headers } = await ask('/open')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("form-action 'self'")
    expect(policy).not.toContain('unsafe')
    // Otherwise a browser sends forms with the origin `null`, which is refused.
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('x-frame-options')).toBe('DENY')
  })

  test('of the program itself keeps its own policy', async () => {
    const { headers } = await ask('/')
    expect(headers.get('content-security-policy')).toContain("form-action 'none'")
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  })

  test.each([
    ['/open', 200],
    ['/open/', 200],
    ['/open/en', 200],
    ['/open/large', 200],
    ['/open/en/large/contents', 200],
    ['/open/answers', 200],
    ['/open/search', 200],
    ['/open/list/all/every', 200],
    ['/open/list/all/behind', 200],
    ['/open/list/all/every/2', 404],
    ['/open/list/agency/nobody/every', 404],
    ['/open/c/nowhere', 404],
    ['/open/p/nowhere', 404],
    ['/open/nonsense', 404],
    ['/open/r/%E0%A4%A', 404],
  ])('%s answers %i', async (path, status) => {
    expect((await ask(path)).status).toBe(status)
  })

  test('of an unknown item is a page with a search', async () => {
    const page = await (await ask('/open/c/nowhere')).text()
    expect(page).toContain('没有这个地址的事项')
    expect(page).toContain('role="search"')
  })

  test.each([
    ['/open/en/large/nonsense', 'No item at this address'],
    ['/open/en/list/agency/none/every.csv', 'No item at this address'],
    ['/open/c/nowhere?lang=en', 'No item at this address'],
    ['/open/c/nowhere?lang=zh', '没有这个地址的事项'],
    ['/open/r/nowhere', '没有这个地址的事项'],
    ['/open/r/%E0%A4%A', '没有这个地址的事项'],
  ])('of nothing is a page in the language asked for: %s', async (path, says) => {
    const answer = await ask(path)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=UTF-8'])
    expect(await answer.text()).toContain(`<h1>${says}</h1>`)
  })

  test('of a region that nobody has described is not called by its id', async () => {
    for (const path of ['/open', '/open/en', '/open/c/nowhere', '/open/feed.xml', '/open/calendar.ics'])
      expect(await (await ask(path)).text()).not.toMatch(
        /(?:title|NAME)[^\n]{0,3}default|default ·|default：/,
      )
    expect(await (await ask('/open')).text()).toContain('<title>计划和承诺落实情况</title>')
  })

  test('that is sent on shows a title and a description, and a form or a result is listed nowhere', async () => {
    const page = await (await ask(item)).text()
    expect(page).toMatch(/<meta name="description" content="[^"]*牵头单位：区教体局；完成时限：[^"]+">/)
    expect(page).toContain(`<link rel="canonical" href="${origin}${item}">`)
    for (const path of [`${item}/object`, '/open/search?q=x', '/open/c/nowhere'])
      expect(await (await ask(path)).text()).toContain('<meta name="robots" content="noindex">')
  })

  test.each([
    ['/open?lang=en', '/open/en'],
    ['/open/contents?size=large', '/open/large/contents'],
    ['/open/en?lang=zh', '/open'],
  ])('%s leads to %s', async (path, place) => {
    expect((await ask(path)).headers.get('location')).toBe(place)
  })

  test.each([
    '/open/search?q=x%00y',
    `/open/search?q=${'%E7%9A%84'.repeat(2000)}`,
    '/open/search?q=%F0%9F%8F%AB',
  ])('of any query is a page: %s', async path => {
    expect((await ask(path)).status).toBe(200)
  })
})

test('search engines are led to the public pages alone', async () => {
  const robots = await (await ask('/robots.txt')).text()
  expect(robots).toContain('Allow: /open\nDisallow: /\n')
  expect(robots).toContain(`Sitemap: ${origin}/open/sitemap.xml`)
})

test('what did not move is not sent again', async () => {
  const tag = (await ask('/open/contents')).headers.get('etag') ?? ''
  expect(tag).toMatch(/^W\//)
  const again = await ask('/open/contents', { 'if-none-match': tag })
  expect([again.status, await again.text()]).toEqual([304, ''])
  expect(again.headers.get('content-security-policy')).toContain("form-action 'self'")
})

describe('a download', () => {
  test.each([
    ['/open/list/all/every.csv', 'text/csv; charset=utf-8'],
    ['/open/list/all/every.json', 'application/json; charset=utf-8'],
    ['/open/feed.xml', 'application/atom+xml; charset=utf-8'],
    ['/open/rss.xml', 'application/rss+xml; charset=utf-8'],
    ['/open/calendar.ics', 'text/calendar; charset=utf-8'],
    ['/open/sitemap.xml', 'application/xml; charset=utf-8'],
    ['/open/style.css', 'text/css; charset=utf-8'],
    ['/open/search.js', 'text/javascript; charset=utf-8'],
  ])('%s comes as %s', async (path, type) => {
    const { status, headers } = await ask(path)
    expect([status, headers.get('content-type')]).toEqual([200, type])
  })

  test('of an item has its history', async () => {
    const made = (await (await ask(`${item}.json`)).json()) as { history: object[] }
    expect(made.history).toMatchObject([{ kind: 'issued', words: '交办' }])
  })
})

describe('an objection sent by a form', () => {
  test('gets a code, by which its state is read, and the code is in no address', async () => {
    const sent = await form(`${item}/object`, objection, { origin, 'sec-fetch-site': 'same-origin' })
    const place = sent.headers.get('location') ?? ''
    expect([sent.status, sent.headers.get('cache-control')]).toEqual([303, 'no-store'])
    const shown = await ask(place)
    expect([shown.status, shown.headers.get('cache-control')]).toEqual([200, 'no-store'])
    const code = codeOn(await shown.text())
    expect(code).toHaveLength(18)
    expect(place.toUpperCase()).not.toContain(code)
    const typed = `${code.slice(0, 6)} ${code.slice(6, 12)}-${code.slice(12).toLowerCase()}`
    const state = await form('/open/answers', { receipt: typed })
    expect(state.status).toBe(200)
    expect(await state.text()).toContain('已收到，待受理')
  })
})

describe('a form of an objection', () => {
  test('lodges once however often the receipt is loaded or the form is sent, also at once', async () => {
    const key = keyOn(await (await ask(`${item}/object`)).text())
    const before = await lodgedCount()
    const places = await Promise.all(
      [1, 2, 3].map(async () =>
        (await form(`${item}/object`, { ...objection, key })).headers.get('location'),
      ),
    )
    places.push((await form(`${item}/object`, { ...objection, key })).headers.get('location'))
    const codes = new Set<string>()
    for (const place of [...places, ...places]) codes.add(codeOn(await (await ask(place ?? '')).text()))
    expect(codes.size).toBe(1)
    expect([...codes][0]).toHaveLength(18)
    expect(await lodgedCount()).toBe(before + 1)
  })

  test('lodges other words as another objection', async () => {
    const key = keyOn(await (await ask(`${item}/object`)).text())
    const before = await lodgedCount()
    const codes: string[] = []
    for (const text of ['现场没有开工。', '围挡也拆了。']) {
      const sent = await form(`${item}/object`, { kind: 'objection', text, key })
      codes.push(codeOn(await (await ask(sent.headers.get('location') ?? '')).text()))
    }
    expect(new Set(codes).size).toBe(2)
    expect(await lodgedCount()).toBe(before + 2)
  })

  test('carries a key of its own on each page, kept where the form comes back with a mistake', async () => {
    const key = keyOn(await (await ask(`${item}/object`)).text())
    expect(keyOn(await (await ask(`${item}/object`)).text())).not.toBe(key)
    const back = await form(`${item}/object`, { ...objection, text: '', key })
    expect(keyOn(await back.text())).toBe(key)
  })

  test('a ticket that the server does not know shows no code, and says what to do', async () => {
    const answer = await ask(`${item}/object?received=${'0'.repeat(32)}`)
    const page = await answer.text()
    expect(answer.status).toBe(410)
    expect(page).toContain('查询码不再显示')
    expect(codeOn(page)).toBe('')
  })
})

describe('an objection that cannot be taken', () => {
  test.each([
    [{ kind: 'objection', text: ' ' }, '还没有写内容'],
    [{ kind: '', text: '没有开工' }, '请选一种'],
    [{ kind: 'objection', text: '字'.repeat(1001) }, '写了 1001 字'],
  ])('is sent back with what was written and what is wrong', async (sent, says) => {
    const answer = await form(`${item}/object`, sent)
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain(says)
    expect(page).toContain(`>${sent.text}</textarea>`)
  })

  test('from a page elsewhere is refused', async () => {
    const refused = await form(`${item}/object`, objection, { origin: 'https://elsewhere.example.org' })
    expect(refused.status).toBe(403)
  })

  test('beyond the limit of an address is not taken, and nothing that was written is lost', async () => {
    const app = appOn(Promise.resolve(setting()), { publicPerHour: 1 })
    const send = () =>
      app.request(`${origin}${item}/object`, {
        method: 'POST',
        headers: { ...host, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(objection).toString(),
      })
    expect((await send()).status).toBe(303)
    const late = await send()
    expect([late.status, Number(late.headers.get('retry-after')) > 0]).toEqual([429, true])
    const page = await late.text()
    expect(page).toContain('一小时内提交得太多')
    expect(page).toContain(`>${objection.text}</textarea>`)
    // One limit for both ways.
    const json = await app.request(
      `${origin}/api/public/regions/default/commitments/${item.slice('/open/c/'.length)}/objections`,
      {
        method: 'POST',
        headers: { ...host, 'content-type': 'application/json' },
        body: JSON.stringify(objection),
      },
    )
    expect(json.status).toBe(429)
  })

  test('is stored whatever characters it has', async () => {
    const sent = await form(`${item}/object`, { kind: 'clue', text: `a\u0000b\u{1F600} <b>` })
    expect(sent.status).toBe(303)
  })

  test('on an unknown item is a page that says so', async () => {
    expect((await form('/open/c/nowhere/object', objection)).status).toBe(404)
    expect((await form('/open/contents', objection)).status).toBe(404)
  })
})

describe('a code', () => {
  test.each([
    ['abc', 422, '查询码是 18 位'],
    ['0'.repeat(18), 404, '没有这个查询码'],
  ])('%s answers %i and says what to do', async (receipt, status, says) => {
    const answer = await form('/open/answers', { receipt })
    expect(answer.status).toBe(status)
    expect(await answer.text()).toContain(says)
  })
})

describe('another region', () => {
  test('has pages of its own, which lead to no other, and is found from the first', async () => {
    const { db } = setting()
    const second = { id: 'second', kind: 'district', name: '柳堰区', utcOffset: 480, members: [] } as const
    await insertRegion(db, second, { at: setting().now(), by: 'test' })
    forgetRegions(db)
    const before = await (await ask('/open')).text()
    expect(before).not.toContain('柳堰区')
    // Regions are recalled as whoever asked last saw them.
    forgetRegions(db)
    const id = await issuedTask({ ...setting(), tenantId: 'second' })
    forgetRegions(db)
    const own = await (await ask('/open/r/second/list/all/every')).text()
    expect(own).toContain('柳堰区')
    const links = [...own.matchAll(/href="(\/[^"]*)"/g)].map(([, href]) => href)
    expect(links.length).toBeGreaterThan(8)
    expect(links.filter(each => !each?.startsWith('/open/r/second'))).toEqual([])
    expect((await ask(`/open/r/second/c/${id}`)).status).toBe(200)
    expect((await ask(`/open/c/${id}`)).status).toBe(404)
    const link = '<a href="/open/r/second">柳堰区</a>'
    await expect.poll(async () => (await ask('/open')).text()).toContain(link)
  })
})
