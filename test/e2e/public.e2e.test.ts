import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { MatterList, MatterView } from '../../src/contract/matters-api.ts'
import { launchBrowser, type PageTroubles, watchPage } from './browser.ts'
import type { InBrowser } from './intake-page.ts'
import type { TestServer } from './server.ts'
import { passwordOf, postsOfOffice, startSimulatedYear } from './simulated-year.ts'

// A citizen who wants to know what became of a promise, on a telephone and without scripts; and the pages themselves.

const axe = readFileSync(join(process.cwd(), 'node_modules/axe-core/axe.min.js'), 'utf8')
const phone = { viewport: { width: 390, height: 844 } }
const troubles: PageTroubles[] = []
let server: TestServer
let browser: Browser
let items: string[]

beforeAll(async () => {
  server = await startSimulatedYear(inject('simulatedYear'))
  browser = await launchBrowser()
  const list = (await (await fetch(`${server.url}/open/list/all/every.json`)).json()) as {
    commitments: { address: string; figures: unknown[] }[]
  }
  items = list.commitments.map(each => new URL(each.address).pathname)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function open(path: string, look: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.url, ...look })
  const page = await context.newPage()
  troubles.push(watchPage(page, server.url))
  await page.goto(path)
  return page
}

const close = (page: Page) => page.context().close()

const office = async (page: Page, signInName: string) => {
  const data = { signInName, password: passwordOf(signInName) }
  const signedIn = await page
    .context()
    .request.post('/api/sign-in', { data, headers: { origin: server.url } })
  expect(signedIn.ok()).toBe(true)
  return page.context().request
}

test('without scripts a citizen finds a promise, objects, and reads the answer by the code', async () => {
  const page = await open('/open', { ...phone, javaScriptEnabled: false })
  const field = page.getByRole('searchbox')
  await field.fill('垃圾分类')
  await page.getByRole('button', { name: '搜索' }).click()
  await page.getByText('“垃圾分类”：').waitFor()
  const [hit] = await page.locator('ol.hits > li').all()
  expect(await hit?.locator('mark').first().textContent()).toBe('垃圾分类')
  await hit?.locator('a.tag').first().click()
  await page.getByRole('heading', { level: 1, name: /垃圾分类/ }).waitFor()
  const item = page.url()
  await page.getByRole('link', { name: '有异议或线索' }).click()
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByRole('alert').waitFor()
  const said = '投放点公告说已建成，实地没有看到。'
  await page.getByRole('radio', { name: /异议：/ }).check()
  await page.getByLabel('内容（不超过 1000 字）').fill(said)
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByRole('heading', { name: '已收到' }).waitFor()
  const code = (await page.locator('.receipt').textContent()) ?? ''
  expect(page.url()).not.toContain(code)
  await page.reload()
  expect(await page.locator('.receipt').textContent()).toBe(code)

  await answered(page, said)
  await page.goto('/open/answers')
  await page.getByLabel('查询码（18 位）').fill(`${code.slice(0, 9)} ${code.slice(9)}`)
  await page.getByRole('button', { name: '查看' }).click()
  await page.getByText('异议成立').waitFor()
  await page.getByText('已责成补建两处').waitFor()
  expect(page.url()).not.toContain(code)
  await page.goto(item)
  const history = async () => {
    await page.reload()
    return page.locator('.history').textContent()
  }
  await expect.poll(history).toContain('已责成补建两处')
  await close(page)
})

/** The office takes the objection on and answers it, as it would at its desk. */
async function answered(page: Page, said: string): Promise<void> {
  const request = await office(page, postsOfOffice.head)
  const region = '/api/regions/default'
  const list = MatterList.parse(
    await (await request.get(`${region}/matters?type=objection&limit=100`)).json(),
  )
  const id = list.matters.find(each => each.title.startsWith(said.slice(0, 8)))?.id ?? ''
  const give = async (command: string, data: object) => {
    const { version } = MatterView.parse(await (await request.get(`${region}/matters/${id}`)).json())
    const given = await request.post(`${region}/objections/${id}/${command}`, {
      data: { expectedVersion: version, data },
      headers: { origin: server.url },
    })
    expect([command, given.status()]).toEqual([command, 200])
  }
  await give('accept', {})
  await give('answer', { upheld: true, answer: '经核实情况属实，已责成补建两处。', publish: true })
}

test('each number on the first page opens a list of exactly that many', async () => {
  const page = await open('/open')
  const parts = await page.locator('.equation').first().locator('a.part').all()
  const told: { name: string; count: number; href: string }[] = []
  for (const part of parts) {
    const name = (await part.textContent()) ?? ''
    told.push({ name, count: Number(/\d+/.exec(name)?.[0]), href: (await part.getAttribute('href')) ?? '' })
  }
  const [whole, ...rest] = told
  expect(rest.length).toBeGreaterThan(3)
  expect(rest.reduce((sum, each) => sum + each.count, 0)).toBe(whole?.count)
  for (const { name, count, href } of told) {
    await page.goto(href)
    expect([name, await page.locator('ol.rows > li').count()]).toEqual([name, count])
  }
  await close(page)
})

test('with scripts the results follow what is typed', async () => {
  const page = await open('/open/search')
  await page.getByRole('searchbox').pressSequentially('绿道', { delay: 20 })
  await page.locator('ol.hits > li').first().waitFor()
  expect(new URL(page.url()).searchParams.get('q')).toBe('绿道')
  await page.locator('ol.hits a.title').first().click()
  await page.locator(':target').waitFor()
  expect(await page.locator(':target').textContent()).toContain('绿道')
  await close(page)
})

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async (): Promise<string[]> => {
    const { axe, document } = globalThis as InBrowser
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const { violations: found } = await axe.run(document, { runOnly: { type: 'tag', values: tags } })
    return found.map(({ id, nodes }: InBrowser) => `${id}: ${nodes.map((node: InBrowser) => node.html)}`)
  })
}

/** Controls on a telephone that a finger could miss: links inside a sentence are excepted, as in WCAG 2.5.8. */
const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { document } = globalThis as InBrowser
    const controls = [
      ...document.querySelectorAll(
        'button, .button, .part, nav a, .switches a, .files a, summary, .choice, input[type=search], textarea, .columns a',
      ),
    ]
    return controls
      .filter((each: InBrowser) => each.getBoundingClientRect().height < 43.5)
      .map((each: InBrowser) => each.outerHTML.slice(0, 120))
  })

describe('every sort of page', () => {
  const looks = [
    { prefix: '/open', look: { viewport: { width: 1366, height: 768 } } },
    { prefix: '/open/large', look: phone },
    { prefix: '/open/en', look: { ...phone, colorScheme: 'dark' } },
    { prefix: '/open/en/large', look: { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' } },
  ] as const

  test.each(looks)(
    'is sound to axe at $prefix, and nothing sticks out or is too small to touch',
    async ({ prefix, look }) => {
      const page = await open(prefix, look)
      const plan = (await page.locator('h3 a').first().getAttribute('href')) ?? ''
      const [item = ''] = items.map(each => each.replace('/open', prefix))
      const paths = [
        prefix,
        `${prefix}/contents`,
        `${prefix}/list/all/every`,
        item,
        `${item}/object`,
        plan,
        `${prefix}/answers`,
        `${prefix}/search?q=${encodeURIComponent('垃圾')}`,
        `${prefix}/c/nowhere`,
      ]
      for (const path of paths) {
        await page.goto(path)
        expect([path, await violations(page)]).toEqual([path, []])
        const sticksOut = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = (globalThis as InBrowser).document.documentElement
          return scrollWidth - clientWidth
        })
        expect([path, sticksOut]).toEqual([path, 0])
        if (look.viewport.width === 390) expect([path, await tooSmall(page)]).toEqual([path, []])
      }
      await close(page)
    },
  )

  test('of an item prints with its address and without what only a screen has', async () => {
    const page = await open(items[0] ?? '')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.address').isVisible()).toBe(true)
    for (const each of ['header nav', '.switches', '.acts'])
      expect(await page.locator(each).first().isVisible()).toBe(false)
    await close(page)
  })
})

test('a copy in files opens from the disk, and its search finds sentences and leads to them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-copy-'))
  await server.stop({ keep: true })
  const status = await main(['publish', '--to', folder, '--data', server.dataDir], {
    env: {},
    root: process.cwd(),
  })
  expect(status).toBe(0)
  const page = await (await browser.newContext()).newPage()
  const errors: string[] = []
  page.on('pageerror', error => errors.push(error.message))
  await page.goto(pathToFileURL(join(folder, 'index.html')).href)
  await page.getByRole('searchbox').fill('垃圾分类')
  await page.getByRole('button', { name: '搜索' }).click()
  await page.locator('ol.hits > li').first().waitFor()
  await page.locator('ol.hits a.title').first().click()
  await page.locator(':target').waitFor()
  expect(await page.locator(':target').textContent()).toContain('垃圾分类')
  await page.getByRole('link', { name: 'English' }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  expect(errors).toEqual([])
  await page.context().close()
  rmSync(folder, { recursive: true, force: true })
})

test('no page asked elsewhere or broke a rule of its own', () => {
  const expected = /status of (?:404|422)/
  expect(troubles.flatMap(each => each.foreignRequests)).toEqual([])
  expect(troubles.flatMap(each => each.errors).filter(each => !expected.test(each))).toEqual([])
})
