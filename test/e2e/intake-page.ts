import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launchBrowser } from './browser.ts'
import { startServer, type TestServer } from './server.ts'

let server: TestServer
let browser: Browser

/** Starts the real server and browser before the tests of a file, and ends both after them. */
export function withPage(): void {
  beforeAll(async () => {
    ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })
}

export const serverUrl = () => server.url

export type OpenPage = Page & { foreign: string[]; complaints: string[] }

/**
 * Opens the page as a person does, in a browser of its own. Requests to other hosts, and whatever the browser's console
 * complains of, are noted.
 */
export async function openPage(look: BrowserContextOptions = {}, query = ''): Promise<OpenPage> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 1440, height: 900 },
    acceptDownloads: true,
    ...look,
  })
  const page = (await context.newPage()) as OpenPage
  page.foreign = []
  page.complaints = []
  page.on('request', request => {
    const url = new URL(request.url())
    if (/^https?:/.test(url.protocol) && url.origin !== server.url) page.foreign.push(request.url())
  })
  page.on('pageerror', error => page.complaints.push(String(error)))
  page.on('console', message => {
    if (message.type() === 'error') page.complaints.push(message.text())
  })
  await page.goto(`${server.url}/${query}`)
  await page.waitForSelector('.line')
  return page
}

export const closePage = (page: Page) => page.context().close()

/** A row of the sample that has a lead, several supporters and a window. */
export async function taskRow(page: Page) {
  const row = page.locator('[data-row]', { has: page.locator('[data-column=support] .more') }).first()
  const id = await row.getAttribute('data-row')
  if (!id) throw new Error('The sample has no task with several supporters')
  return { id, cell: (column: string) => page.locator(`[data-row="${id}"] [data-column=${column}]`) }
}

/** The one live region of the page. */
export const notice = (page: Page) => page.locator('[role=status][aria-live=polite]')

/** Waits until the server has what was done. */
export const saved = (page: Page) => page.locator('.saving.saved').waitFor({ state: 'attached' })
