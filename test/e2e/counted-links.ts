import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { InBrowser } from './sound.ts'

// 数即清单: the numbers of a page against the lists that they open.

/** A number as it stands on a page, and the address that it opens. */
export type CountedLink = { readonly count: number; readonly href: string }

/** Every number of the page that opens a list of the ledger, each once. */
export async function countedLinks(page: Page): Promise<CountedLink[]> {
  const all: CountedLink[] = await page.evaluate(() => {
    const links: InBrowser[] = [...(globalThis as InBrowser).document.querySelectorAll('a.count-link')]
    return links.map(link => ({ href: link.getAttribute('href'), count: Number(link.lastChild.textContent) }))
  })
  const known = new Map(all.map(each => [`${each.href} ${each.count}`, each]))
  return [...known.values()].filter(({ href }) => href.startsWith('/board'))
}

/** Opens each list on the board, which says how many rows it has: exactly as many as the number. */
export async function expectListsOfTheirLength(board: Page, links: readonly CountedLink[]): Promise<void> {
  await board.goto('/board')
  const rows = board.getByRole('grid').first()
  await rows.waitFor()
  for (const { href, count } of links) {
    await board.evaluate(address => {
      const browser = globalThis as InBrowser
      browser.history.pushState(null, '', address)
      browser.dispatchEvent(new browser.PopStateEvent('popstate'))
    }, href)
    const told = async () => [
      new URL(board.url()).pathname + new URL(board.url()).search,
      Number(await rows.getAttribute('aria-rowcount')) - 1,
    ]
    await expect.poll(told, { timeout: 10_000, message: href }).toEqual([href, count])
  }
}
