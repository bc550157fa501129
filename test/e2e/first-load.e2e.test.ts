import { gzipSync } from 'node:zlib'
import { expect, inject, test } from 'vitest'
import { withFrame } from './frame.ts'
import { lookedAt, passwordOf, startSimulatedYear } from './simulated-year.ts'

// What a cold browser has to fetch before the first screen of a post is there.

/** 250 kB, gzip: what an office line carries in about a second. */
const mostBytes = 250_000

const frame = withFrame({
  start: () => startSimulatedYear(inject('simulatedYear')),
  passwordOf,
  setClock: page => page.clock.setFixedTime(lookedAt),
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
  const context = await frame.as(signInName)
  const page = await context.newPage()
  const scripts: Promise<Buffer>[] = []
  page.on('response', response => {
    const { pathname } = new URL(response.url())
    // A chart comes after the first screen, where there is one to see.
    if (pathname.endsWith('.js') && !pathname.includes('trajectory-drawing')) scripts.push(response.body())
  })
  await frame.openIn(page, path)
  await page.locator('main h1').waitFor()
  await page.waitForLoadState('networkidle')
  const bytes = (await Promise.all(scripts)).map(each => gzipSync(each).length)
  expect(bytes.length).toBeGreaterThan(3)
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(mostBytes)
  await context.close()
})
