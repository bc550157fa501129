import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import { watchPage } from './browser.ts'
import { close, type Frame, withFrame } from './frame.ts'
import { startServer } from './server.ts'

let frame: Frame

/** Starts the real server and browser before the tests of a file, and ends both after them. */
export function withPage(): void {
  frame = withFrame({ start: () => startServer() })
}

export const serverUrl = () => frame.server.url

export type OpenPage = Page & { foreign: string[]; complaints: string[] }

/**
 * Opens the page as a person does, in a browser of its own. Requests to other hosts, and whatever the browser's console
 * complains of, are noted.
 */
export async function openPage(look: BrowserContextOptions = {}, query = ''): Promise<OpenPage> {
  const page = await (await frame.as(null, look)).newPage()
  const { foreignRequests: foreign, errors: complaints } = watchPage(page, frame.server.url)
  await page.goto(`/${query}`)
  await page.locator('.line').first().waitFor()
  return Object.assign(page, { foreign, complaints })
}

export const closePage = close

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

/** The notice says this, now or in a moment. */
export const expectNotice = (page: Page, words: RegExp) =>
  expect.poll(() => notice(page).textContent()).toMatch(words)
