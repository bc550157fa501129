import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import type { TestServer } from './server.ts'
import { lookedAt, passwordOf, startSimulatedYear } from './simulated-year.ts'

// What a cold browser has to fetch before the first screen of a post is there.

/** 250 kB, gzip: what an office line carries in about a second. */
const mostBytes = 250_000

let server: TestServer
let browser: Browser

beforeAll(async () => {
  server = await startSimulatedYear(inject('simulatedYear'))
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test.each([
  ['dcry', '/board'],
  ['dcry', '/board/review'],
  ['dczr', '/screen'],
  ['qld', '/screen'],
  ['dw03-jbr', '/desk'],
  ['dw03-fzr', '/sign'],
  ['glry', '/settings'],
  ['dcry', '/plans'],
])('for %s the scripts of %s come to less than 250 kB', async (signInName, path) => {
  const context = await browser.newContext({ baseURL: server.url, locale: 'zh-CN' })
  await context.request.post('/api/sign-in', { data: { signInName, password: passwordOf(signInName) } })
  const page = await context.newPage()
  await page.clock.setFixedTime(new Date(lookedAt))
  const scripts: Promise<Buffer>[] = []
  page.on('response', response => {
    const { pathname } = new URL(response.url())
    // A chart comes after the first screen, where there is one to see.
    if (pathname.endsWith('.js') && !pathname.includes('trajectory-drawing')) scripts.push(response.body())
  })
  await page.goto(path)
  await page.locator('main h1').waitFor()
  await page.waitForLoadState('networkidle')
  const bytes = (await Promise.all(scripts)).map(each => gzipSync(each).length)
  expect(bytes.length).toBeGreaterThan(3)
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(mostBytes)
  await context.close()
})
