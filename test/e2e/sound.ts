import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

// What holds of every page in every look: nothing for axe to object to, and nothing that sticks out sideways.

const axe = readFileSync(join(process.cwd(), 'node_modules/axe-core/axe.min.js'), 'utf8')

/**
 * What a function that runs in the page finds around it: `globalThis as InBrowser`. The tests belong to the Node zone,
 * which is compiled without the browser's types.
 */
// biome-ignore lint/suspicious/noExplicitAny: the types of the browser are absent on purpose
export type InBrowser = any

/** For pages with axe's own choice of rules widened: those of WCAG 2.2 A and AA that a program can check. */
export const wcag = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}

/** A rule and the elements that break it, a line each. */
export async function violations(page: Page, options: object = {}): Promise<string[]> {
  await page.locator('h1').first().waitFor()
  await standStill(page)
  // The page's policy lets no script in from elsewhere; the debugger may still speak to it.
  await page.evaluate(axe)
  return page.evaluate(async (given): Promise<string[]> => {
    const { axe: checker, document } = globalThis as InBrowser
    const { violations: found } = await checker.run(document, given)
    return found.map(
      ({ id, nodes }: InBrowser) =>
        `${id}: ${nodes.map((node: InBrowser) => node.html.slice(0, 200)).join(' | ')}`,
    )
  }, options)
}

/** How many pixels the content is wider than what shows it. */
export const overhang = (page: Page, of = 'main'): Promise<number> =>
  page.evaluate(selector => {
    const { scrollWidth, clientWidth } = (globalThis as InBrowser).document.querySelector(selector)
    return scrollWidth - clientWidth
  }, of)

export async function expectSound(page: Page): Promise<void> {
  expect([page.url(), await violations(page)]).toEqual([page.url(), []])
  expect(await overhang(page), `${page.url()} sticks out`).toBeLessThanOrEqual(0)
}

/** A dialog that is still fading in has colours that nobody could read. */
const standStill = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const { document, requestAnimationFrame } = globalThis as InBrowser
    const moving = () =>
      document
        .getAnimations()
        .filter(
          ({ playState, effect }: InBrowser) =>
            playState === 'running' && effect.getComputedTiming().endTime !== Infinity,
        )
    for (let look = 0; look < 20; look++) {
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
      const all = moving()
      if (all.length === 0) return
      await Promise.allSettled(all.map(({ finished }: InBrowser) => finished))
    }
  })
