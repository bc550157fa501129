import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { MatterList, MatterView } from '../../src/contract/matters-api.ts'
import { close, withFrame } from './frame.ts'
import { passwordOf, postsOfOffice, startSimulatedYear } from './simulated-year.ts'
import { type InBrowser, overhang, violations, wcag } from './sound.ts'

// A citizen who wants to know what became of a promise, on a telephone and without scripts; and the pages themselves.

const phone = { viewport: { width: 390, height: 844 } }
const frame = withFrame({ start: () => startSimulatedYear(inject('simulatedYear')), passwordOf })
let items: string[]

beforeAll(async () => {
  const list = (await (await fetch(`${frame.server.url}/open/list/all/every.json`)).json()) as {
    commitments: { address: string; figures: unknown[] }[]
  }
  items = list.commitments.map(each => new URL(each.address).pathname)
})
const open = (path: string, look: BrowserContextOptions = {}): Promise<Page> => frame.open(null, path, look)

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

  await answered(said)
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
async function answered(said: string): Promise<void> {
  const office = await frame.as(postsOfOffice.head)
  const { request } = office
  const region = '/api/regions/default'
  const list = MatterList.parse(
    await (await request.get(`${region}/matters?type=objection&limit=100`)).json(),
  )
  const id = list.matters.find(each => each.title.startsWith(said.slice(0, 8)))?.id ?? ''
  const give = async (command: string, data: object) => {
    const { version } = MatterView.parse(await (await request.get(`${region}/matters/${id}`)).json())
    const given = await request.post(`${region}/objections/${id}/${command}`, {
      data: { expectedVersion: version, data },
    })
    expect([command, given.status()]).toEqual([command, 200])
  }
  await give('accept', {})
  await give('answer', { upheld: true, answer: '经核实情况属实，已责成补建两处。', publish: true })
  await office.close()
}

test('a machine without a Chinese font is lent one, as the browser of these tests is', async () => {
  const page = await open('/open')
  const drawn = () =>
    page.evaluate(async () => {
      const { document } = globalThis as InBrowser
      await document.fonts.ready
      return [...document.fonts].filter((each: InBrowser) => each.status === 'loaded').length
    })
  await expect.poll(drawn, { timeout: 20_000 }).toBeGreaterThan(0)
  await close(page)
})

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
  await page.locator('ol.hits mark', { hasText: '绿道' }).first().waitFor()
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('绿道')
  await page.locator('ol.hits a.title').first().click()
  await page.locator(':target').waitFor()
  expect(await page.locator(':target').textContent()).toContain('绿道')
  await close(page)
})

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
        expect([path, await violations(page, wcag)]).toEqual([path, []])
        expect([path, await overhang(page, 'html')]).toEqual([path, 0])
        if (look.viewport.width === 390) expect([path, await tooSmall(page)]).toEqual([path, []])
      }
      await close(page)
    },
  )

  test('of an item prints with its address and without what only a screen has', async () => {
    const page = await open(items[0] ?? '')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.address').isVisible()).toBe(true)
    for (const each of ['header nav', '.switches', '.acts', 'a.go', 'footer li'])
      expect(await page.locator(each).first().isVisible()).toBe(false)
    await close(page)
  })
})

test('a copy in files opens from the disk, and its search finds sentences and leads to them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-copy-'))
  await frame.server.stop({ keep: true })
  const status = await main(['publish', '--to', folder, '--data', frame.server.dataDir], {
    env: {},
    root: process.cwd(),
  })
  expect(status).toBe(0)
  const page = await (await frame.browser.newContext()).newPage()
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
  frame.expectNoTroubles(/status of (?:404|422)/)
})
