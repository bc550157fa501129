import type {
  APIRequestContext,
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Locator,
  Page,
} from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { launchBrowser, type PageTroubles, watchPage } from './browser.ts'

import type { TestServer } from './server.ts'
import type { InBrowser } from './sound.ts'

// What the files of browser tests share: a server and a browser, pages opened as somebody, and what no page may do.

/** What is made before the first test of a file and ended after the last. */
export type Frame = {
  readonly server: TestServer
  readonly browser: Browser
  /** A browser of their own for one who is signed in; for nobody in particular where the name is null. */
  as(signInName: string | null, look?: BrowserContextOptions): Promise<BrowserContext>
  /** A page as one who is signed in sees it; its test closes it. */
  open(signInName: string | null, path: string, look?: BrowserContextOptions): Promise<Page>
  /** The same in a browser that is there already. */
  openIn(page: Page, path: string): Promise<Page>
  /** No page asked another machine, nor wrote to its console but what `refused` allows. */
  expectNoTroubles(refused?: RegExp): void
}

export type FrameOptions = {
  start(): Promise<TestServer>
  passwordOf?(signInName: string): string
  look?: BrowserContextOptions
  /** Sets the clock of a new page; without it the page has the machine's. */
  setClock?(page: Page): Promise<void>
}

/** Looks in which every page must be sound: a desk in Chinese by day, a telephone in English by night. */
export const bothLooks = [
  { locale: 'zh-CN', colorScheme: 'light' },
  { locale: 'en-GB', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const satisfies readonly BrowserContextOptions[]

/** Starts the real server and browser before the tests of a file, and ends both after them. */
export function withFrame({ start, passwordOf, look, setClock }: FrameOptions): Frame {
  const troubles: PageTroubles[] = []
  let server: TestServer
  let browser: Browser
  beforeAll(async () => {
    server = await start()
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })
  let open: readonly BrowserContext[] = []
  beforeEach(() => {
    open = browser.contexts()
  })
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return
    await tellPages(browser, task.name)
    // biome-ignore lint/suspicious/noConsole: what a failed test has to say
    if (server.printed.length > 0) console.error(`The server said:\n${server.printed.slice(-20).join('\n')}`)
    // A test that ran out of time would go on pressing while the next one runs.
    const left = browser.contexts().filter(each => !open.includes(each))
    await Promise.all(left.map(context => context.close()))
  })

  const as = async (signInName: string | null, own: BrowserContextOptions = {}) => {
    const context = await browser.newContext({
      ...{ baseURL: server.url, locale: 'zh-CN', viewport: { width: 1440, height: 900 } },
      ...{ ...look, ...own },
    })
    const password = signInName === null ? undefined : passwordOf?.(signInName)
    if (password) await sent(context.request, '/api/sign-in', { signInName, password })
    return context
  }
  const openIn = async (page: Page, path: string) => {
    troubles.push(watchPage(page, server.url))
    await setClock?.(page)
    await page.goto(path)
    return page
  }
  return {
    get server() {
      return server
    },
    get browser() {
      return browser
    },
    as,
    openIn,
    open: async (signInName, path, own) => openIn(await (await as(signInName, own)).newPage(), path),
    expectNoTroubles(refused) {
      expect(troubles.flatMap(each => each.foreignRequests)).toEqual([])
      expect(troubles.flatMap(each => each.errors).filter(each => !refused?.test(each))).toEqual([])
    },
  }
}

/** Ends the page and the browser it was opened in. */
export const close = (page: Page): Promise<void> => page.context().close()

/** Posts JSON and gives the answer's; what the server refuses fails with its own words. */
export async function sent(request: APIRequestContext, path: string, data: unknown): Promise<unknown> {
  const response = await request.post(path, { data })
  if (!response.ok()) throw new Error(`${path}: ${response.status()} ${await response.text()}`)
  return response.json()
}

/**
 * Presses a letter when a desk listens: a key pressed in the first quarter of a second after something was drawn was
 * meant for what stood there before, and is ignored. The time is the page's own, so that a slow page has as long.
 */
export async function press(page: Page, key: string): Promise<void> {
  await page.evaluate(async () => {
    const { requestAnimationFrame, setTimeout } = globalThis as InBrowser
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
    await new Promise(done => setTimeout(done, 300))
  })
  await page.keyboard.press(key)
}

/** The same for a key that does no harm twice: as one presses again who sees that nothing has come of it. */
export async function pressFor(
  page: Page,
  key: string,
  came: Locator | ((url: URL) => boolean),
): Promise<void> {
  const most = 6
  const wait = { timeout: 4000 }
  for (let time = 0; time < most; time++) {
    await press(page, key)
    const coming = typeof came === 'function' ? page.waitForURL(came, wait) : came.first().waitFor(wait)
    if (await coming.then(isSo, isNot)) return
  }
  throw new Error(`${key} was pressed ${most} times on ${page.url()}, and did nothing`)
}
const isSo = () => true
const isNot = () => false

/** Says what stood on the pages when a test failed: one that ran out of time does not say where it was. */
async function tellPages(browser: Browser, test: string): Promise<void> {
  for (const context of browser.contexts())
    for (const page of context.pages()) {
      const words = await page
        .locator('body')
        .innerText({ timeout: 2000 })
        .catch(() => '(the page does not answer)')
      // biome-ignore lint/suspicious/noConsole: what a failed test has to say
      console.error(`“${test}” stood at ${page.url()}:\n${words.slice(0, 1500)}\n`)
    }
}
