import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, type PageTroubles, watchPage } from './browser.ts'
import type { InBrowser } from './intake-page.ts'
import { type AccountName, give, type LedgerInHand, ledgerInHand, matterOf } from './ledger-in-hand.ts'
import { signedReports, wordsOf } from './review-reports.ts'
import { startServer, type TestServer } from './server.ts'

// 审核 by keyboard: sixty returns of a month, and what a reviewer does with one that is not right.

const axe = readFileSync(join(process.cwd(), 'node_modules/axe-core/axe.min.js'), 'utf8')
const printed: string[] = []
const troubles: PageTroubles[] = []
const now = '2026-11-24T09:05:00.000Z'
const reports = 60
let server: TestServer
let browser: Browser
let inHand: LedgerInHand
let tasks: string[]

beforeAll(async () => {
  server = await startServer({
    samplesDir: join(tmpdir(), 'no-samples'),
    now: () => now,
    log: line => printed.push(line),
  })
  browser = await launchBrowser()
  const firstLink = /\/set-up#[\w-]+/.exec(printed.join('\n'))?.[0] ?? ''
  inHand = await ledgerInHand(browser, { url: server.url, firstLink })
  tasks = await signedReports(inHand, reports, index => ({
    progress: index === 0 ? wordsOf(400) : `第${index + 1}片区${wordsOf(60)}`,
    value: index === 0 ? 130 : 11,
  }))
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function open(name: AccountName, path = '/', look: BrowserContextOptions = {}): Promise<Page> {
  const context = await inHand.as(name, { locale: 'zh-CN', viewport: { width: 1350, height: 600 }, ...look })
  const page = await context.newPage()
  await page.clock.install({ time: now })
  await page.clock.resume()
  troubles.push(watchPage(page, server.url))
  await page.goto(path)
  return page
}

const close = (page: Page) => page.context().close()
/** The facts beside the heading: which of how many. */
const place = (page: Page, at: number) =>
  page.locator('.desk-facts', { hasText: `第 ${at} 份，共 ${reports} 份` })
const itemPart = (id: string) => id.replaceAll('.', '~')

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async (): Promise<string[]> => {
    const { axe, document } = globalThis as InBrowser
    const { violations: found } = await axe.run(document)
    return found.map(({ id, nodes }: InBrowser) => `${id}: ${nodes.map((node: InBrowser) => node.html)}`)
  })
}

const sticksOut = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = (globalThis as InBrowser).document.querySelector('main')
    return scrollWidth - clientWidth
  })

test('the desk has nothing for axe to object to and nothing sticks out, in both looks', async () => {
  for (const look of [
    { locale: 'zh-CN', colorScheme: 'light' },
    { locale: 'en-GB', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
  ] as const) {
    const page = await open('dc', '/board/review', look)
    await page.locator('.report-words').waitFor()
    await page.locator('.trajectory svg').first().waitFor()
    expect(await violations(page)).toEqual([])
    expect(await sticksOut(page)).toBeLessThanOrEqual(0)
    await close(page)
  }
})

test('a return of 400 characters is read at 600 pixels without scrolling, with what the machine points at', async () => {
  const page = await open('dc', `/board/review/${itemPart(tasks[0] ?? '')}`)
  await page.locator('.report-words').waitFor()
  await page.locator('.trajectory svg').first().waitFor()
  const below = await page.evaluate(() => {
    const main = (globalThis as InBrowser).document.querySelector('main')
    return main.scrollHeight - main.clientHeight
  })
  expect(below).toBeLessThanOrEqual(0)
  const checks = page.locator('.checks')
  expect(await checks.locator('li').allTextContents()).toEqual([
    '!社区食堂超过目标：130 ÷ 12 = 1,083.3%',
    '!没有佐证',
  ])
  expect(await checks.textContent()).toContain('已过')
  await close(page)
})

test('one that is wrong goes back by R 1 Enter, a question by Q, a verified value by W, and U takes the last decision back', async () => {
  const [wrong = '', asked = ''] = tasks
  const page = await open('dc', `/board/review/${itemPart(wrong)}`)
  await page.locator('.report-words').waitFor()
  await place(page, 1).waitFor()
  await page.waitForTimeout(300)
  await page.keyboard.press('w')
  const value = page.getByLabel('核实值')
  expect(await value.getAttribute('placeholder')).toBe('130')
  await value.fill('10')
  await page.keyboard.press('Enter')
  await page.locator('.checks').getByText('与 2026-11 的核实值不一致').waitFor()
  await page.waitForTimeout(300)
  await page.keyboard.press('r')
  await page.getByLabel('补充（可不填）').waitFor()
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await place(page, 2).waitFor()
  expect((await matterOf(page.request, wrong)).facts).toMatchObject({
    reports: [{ state: 'returned' }],
    verified: [{ value: 10, method: 'papers' }],
  })
  await page.waitForTimeout(300)
  await page.keyboard.press('u')
  await page.getByRole('status').filter({ hasText: '已撤销退回' }).waitFor()
  await place(page, 1).waitFor()
  expect((await matterOf(page.request, wrong)).facts).toMatchObject({ reports: [{ state: 'signed' }] })
  await close(page)

  const other = await open('dc', `/board/review/${itemPart(asked)}`)
  await other.locator('.report-words').waitFor()
  await other.waitForTimeout(300)
  await other.keyboard.press('q')
  await other.getByLabel('要问什么').fill('10处的开办证明？')
  await other.keyboard.press('Enter')
  await other.getByRole('status').filter({ hasText: '已询问' }).waitFor()
  await close(other)
  const again = await open('dc', `/board/review/${itemPart(asked)}`)
  await again.locator('.review-questions').getByText('10处的开办证明？').waitFor()
  await close(again)
})

test('what a colleague decided meanwhile is said, and the next one opens', async () => {
  const [, , , taken = ''] = tasks
  const page = await open('dc', `/board/review/${itemPart(taken)}`)
  await page.locator('.report-words').waitFor()
  const colleague = await inHand.as('zr')
  await give(colleague.request, taken, 'accept-report', { agency: 'sw', period: '2026-11' })
  await page.waitForTimeout(300)
  await page.keyboard.press('a')
  await page.getByRole('status').filter({ hasText: '已由别的岗位审核' }).waitFor()
  await give(colleague.request, taken, 'take-back-review', { agency: 'sw', period: '2026-11' })
  await colleague.close()
  await close(page)
})

test('sixty returns take sixty-one keys, and a key pressed at once after the next is drawn takes nothing unseen', async () => {
  // The first key is V on the ledger, which leads here.
  const page = await open('dc', '/board/review')
  let keys = 1
  const press = async (key: string) => {
    keys++
    await page.keyboard.press(key)
  }
  await page.locator('.report-words').waitFor()
  await page.waitForTimeout(300)
  await press('a')
  await place(page, 2).waitFor()
  // Not counted: pressed by a finger that slipped, and ignored.
  await page.keyboard.press('a')
  await page.waitForTimeout(300)
  await place(page, 2).waitFor()
  const times: number[] = []
  for (let at = 2; at <= reports; at++) {
    const from = performance.now()
    await press('a')
    const next = at < reports ? place(page, at + 1) : page.getByText(`${reports} 份审完`).first()
    await next.waitFor()
    if (at < reports) await page.locator('.report-words').waitFor()
    times.push(performance.now() - from)
    await page.waitForTimeout(270)
  }
  expect(keys).toBe(reports + 1)
  await page.getByText(`${reports} 份审完：采用 ${reports}，退回 0，询问 0。`).waitFor()
  const sorted = [...times].sort((a, b) => a - b)
  // On a machine that nine others share; alone it is under 100 ms.
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(600)
  await close(page)
})

test('a page that is not the post’s says so', async () => {
  const page = await open('sw-jbr', '/board/review')
  await page.getByRole('heading', { name: '你的岗位看不到这一页' }).waitFor()
  await close(page)
})

test('no page asked elsewhere or broke a rule of its own', () => {
  expect(troubles.flatMap(each => each.foreignRequests)).toEqual([])
  const conflict = /status of (?:409|422)/
  expect(troubles.flatMap(each => each.errors).filter(each => !conflict.test(each))).toEqual([])
})
