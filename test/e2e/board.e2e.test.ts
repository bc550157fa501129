import { readFileSync } from 'node:fs'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import type { BoardRows } from '../../src/ledger/board/board-row.ts'
import { rowsIn } from '../../src/ledger/board/board-views.ts'
import { bothLooks, close, press, pressFor, withFrame } from './frame.ts'
import { lookedAt, passwordOf, postsOfOffice, startSimulatedYear } from './simulated-year.ts'
import { expectSound, type InBrowser } from './sound.ts'

// A working day at the supervisor's board, over eight months of 柳堰区: who has not reported, whom to press, what to decide.

let now: string = lookedAt
const frame = withFrame({
  start: () => startSimulatedYear(inject('simulatedYear'), { now: () => now }),
  passwordOf,
  setClock: page => page.clock.setFixedTime(now),
})

async function open(signInName: string, path: string, look: BrowserContextOptions = {}): Promise<Page> {
  const page = await frame.open(signInName, path, look)
  await page.locator('.virtual-row, .board-cards li, .view-chip').first().waitFor()
  return page
}

/** How many rows the list says it has, to those who hear it. */
const rowCount = async (page: Page): Promise<number> =>
  Number(await page.locator('[role=grid]').getAttribute('aria-rowcount')) - 1

const region = async ({ request }: Pick<Page, 'request'>): Promise<string> => {
  const { regions } = (await (await request.get('/api/regions')).json()) as { regions: { id: string }[] }
  return regions[0]?.id ?? ''
}
const rowsOf = async (page: Page) =>
  (await (await page.request.get(`/api/regions/${await region(page)}/board/rows`)).json()) as BoardRows

test('every number on the board is the length of the list that it opens', async () => {
  const page = await open(postsOfOffice.supervisor, '/board')
  const links = page.locator('.equations a, .view-chips a')
  // Slips are counted by another request than tasks.
  await page.locator('.view-chip[href*="type=slip"]').first().waitFor()
  expect(await links.count()).toBeGreaterThan(20)
  const count = await links.count()
  const here = () => `${new URL(page.url()).pathname}${new URL(page.url()).search}`
  for (let at = 0; at < count; at++) {
    const link = links.nth(at)
    const said = Number(await link.locator('b').textContent())
    const address = (await link.getAttribute('href')) ?? ''
    await link.click()
    await expect.poll(here).toBe(address)
    if (said === 0) await page.locator('.board .empty').waitFor()
    else if (address.includes('type='))
      await expect.poll(() => page.locator('.matter-list tbody tr').count(), { message: address }).toBe(said)
    else await expect.poll(() => rowCount(page), { message: address }).toBe(said)
    await page.goBack()
    await expect.poll(here).toBe('/board')
    await expect.poll(() => links.count()).toBeGreaterThanOrEqual(count)
  }
  await close(page)
})

test('four keys from opening the board all who have not reported are reminded, and not again the same day', async () => {
  const page = await open(postsOfOffice.supervisor, '/board')
  const rows = await rowsOf(page)
  const unreported = rowsIn(rows.rows, 'unreported', { on: rows.on })
  const agencies = new Set(unreported.map(({ lead }) => lead))
  expect(agencies.size).toBeGreaterThan(1)
  await press(page, '2')
  await expect.poll(() => rowCount(page)).toBe(unreported.length)
  await page.locator('.virtual-row').first().waitFor()
  await page.keyboard.press('Control+a')
  await page.getByText(`已选 ${unreported.length} 项`).waitFor()
  const dialog = page.getByRole('dialog')
  await pressFor(page, 'c', dialog.getByText(`将向 ${agencies.size} 个单位发出催报`))
  expect(await dialog.locator('tbody tr').count()).toBe(agencies.size)
  await page.keyboard.press('Control+Enter')
  await page
    .getByRole('status')
    .filter({ hasText: `已发 ${agencies.size}。` })
    .waitFor()
  await pressFor(page, 'c', dialog.getByText('今天 17:05 已催过'))
  expect(await dialog.getByRole('button', { name: /发出/ }).count()).toBe(0)
  await dialog.getByLabel(/也再发一次/).check()
  await dialog.getByRole('button', { name: `发出 ${agencies.size} 条` }).waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  const [lead = ''] = agencies as Set<string>
  const head = await frame.as(`${lead}-fzr`)
  const path = `/api/regions/${await region(page)}/notices?limit=5`
  const newest = async () => {
    const { notices } = (await (await head.request.get(path)).json()) as { notices: { zh: string }[] }
    return notices[0]?.zh ?? ''
  }
  await expect.poll(newest).toMatch(/^催报：2026年11月.*未报$/)
  await head.close()
  await close(page)
})

test('the panel follows the keys, shows the sentence and the arithmetic, and gives the focus back', async () => {
  const page = await open(postsOfOffice.supervisor, '/board?view=behind')
  await page.locator('.virtual-row').first().focus()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: '这一项' })
  await panel.locator('blockquote').first().waitFor()
  const first = await panel.locator('h2').first().textContent()
  await pressFor(page, 'i', panel.getByRole('heading', { name: '等级怎么来的' }))
  await expect.poll(() => panel.locator('.arithmetic ol li').count()).toBeGreaterThan(1)
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => panel.locator('h2').first().textContent()).not.toBe(first)
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })
  const focused = () => page.evaluate(() => (globalThis as InBrowser).document.activeElement?.role)
  await expect.poll(focused).toBe('row')
  await close(page)
})

test('the key V reviews the returns of the list that one is on, as many as its button says', async () => {
  const page = await open(postsOfOffice.supervisor, '/board?view=to-review')
  const listed = await rowCount(page)
  expect(listed).toBeGreaterThan(0)
  expect(await page.getByRole('button', { name: /^审核/ }).textContent()).toContain(` ${listed} `)
  await pressFor(page, 'v', page.getByText(`第 1 份，共 ${listed} 份`))
  expect(new URL(page.url()).search).toBe('?view=to-review')
  await pressFor(page, 'Escape', page.locator('.virtual-row'))
  expect(new URL(page.url()).search).toBe('?view=to-review')
  await close(page)
})

test('search acts at every key, filters and order stand in the address, and a reload shows the same', async () => {
  const page = await open(postsOfOffice.supervisor, '/board')
  const all = await rowCount(page)
  await pressFor(page, '/', page.locator('#board-search:focus'))
  await page.keyboard.type('住建局')
  await expect.poll(() => rowCount(page)).toBeLessThan(all)
  await page.getByRole('columnheader', { name: '时限' }).getByRole('button').click()
  await expect.poll(() => new URL(page.url()).searchParams.get('sort')).toBe('due')
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('住建局')
  const another = await open(postsOfOffice.supervisor, page.url())
  const found = await rowCount(another)
  await close(another)
  await expect.poll(() => rowCount(page)).toBe(found)
  await page.reload()
  await page.locator('.virtual-row').first().waitFor()
  await expect.poll(() => rowCount(page)).toBe(found)
  const head = page.getByRole('columnheader', { name: '时限' })
  expect(await head.getAttribute('aria-sort')).toBe('ascending')
  const days = await page.locator('.virtual-row [aria-colindex="4"]').allTextContents()
  const dated = days.map(each => each.slice(0, 10)).filter(each => /^\d{4}-/.test(each))
  expect(dated).toEqual([...dated].sort())
  await close(page)
})

test('what is exported, copied and printed is exactly what is shown', async () => {
  const page = await open(postsOfOffice.supervisor, '/board?view=behind')
  const shown = await rowCount(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `导出这 ${shown} 项 csv` }).click(),
  ])
  const lines = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\r\n')
  expect(lines).toHaveLength(shown + 1)
  expect(lines[0]).toContain('事项,牵头,时限,状态,本期,等级,灯,指标,应达,上报,核实,单')
  expect(download.suggestedFilename()).toBe('柳堰区推进情况表（2026年11月）.csv')
  await page.keyboard.press('Control+a')
  await page.getByText(`已选 ${shown} 项`).waitFor()
  await page.evaluate(() => {
    const browser = globalThis as InBrowser
    browser.document.addEventListener('copy', (event: InBrowser) => {
      browser.copied = event.clipboardData.getData('text/plain')
    })
  })
  await page.keyboard.press('Control+c')
  const copied = await page.evaluate(() => String((globalThis as InBrowser).copied))
  expect(copied.split('\r\n')).toHaveLength(shown + 1)
  await page.emulateMedia({ media: 'print' })
  const paper = page.locator('.board-paper')
  await paper.waitFor()
  await expect.poll(() => paper.locator('tbody tr').count()).toBe(shown)
  expect(await paper.textContent()).toMatch(/推进情况表（2026年11月）.*筛选：欠进度.*限时 \d+ = /s)
  await close(page)
})

test('the head of the office grants an extension in the panel: one key, and a form that knows what was asked', async () => {
  const page = await open(postsOfOffice.head, '/board')
  const rows = await rowsOf(page)
  const task = rows.rows.find(
    row => row.status === 'underway' && row.dueOn !== null && row.dueOn > rows.on && row.lead !== null,
  )
  if (!task) throw new Error('The simulated year has no task under way with a deadline')
  const head = await frame.as(`${task.lead}-fzr`)
  const asked = await head.request.post(
    `/api/regions/${await region(page)}/commitments/${encodeURIComponent(task.id)}/request-extension`,
    {
      data: { expectedVersion: task.version, data: { until: '2027-03-31', reason: '汛期停工两个月' } },
      headers: { origin: frame.server.url },
    },
  )
  expect(asked.status()).toBe(200)
  await page.goto('/board?view=extension-requested')
  await page.locator('.virtual-row').first().focus()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: '这一项' })
  await panel.getByText('汛期停工两个月').waitFor()
  const form = panel.getByRole('region', { name: '同意延期' })
  await pressFor(page, 'a', form)
  expect(await form.getByLabel('延期至').inputValue()).toBe('2027-03-31')
  expect(await form.getByLabel('批准机关').inputValue()).toBe('柳堰区督查室')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('status').filter({ hasText: '已记入台账：同意延期。' }).waitFor()
  await page.getByText('没有“延期申请”的事项').waitFor()
  await head.close()
  await close(page)
})

test.each([
  ['the board', '/board?view=all'],
  ['its numbers', '/board'],
  ['a panel', '/board?view=behind&item=first'],
  ['the slips', '/board?view=slips'],
  ['another type of matter', '/board?type=slip'],
])('%s has nothing for axe to object to, and nothing sticks out sideways', async (_name, path) => {
  for (const look of bothLooks) {
    const page = await open(postsOfOffice.head, '/board', look)
    const { rows } = await rowsOf(page)
    const first = rows.find(({ category }) => category === 'behind')?.id ?? ''
    await page.goto(path.replace('first', encodeURIComponent(first)))
    await page.locator('.virtual-row, .board-cards li, .view-chip').first().waitFor()
    if (path.includes('item=')) await page.locator('.item-panel blockquote').first().waitFor()
    await expectSound(page)
    await close(page)
  }
})

test('on a telephone the numbers are a list, each of which opens its cards', async () => {
  const page = await open(postsOfOffice.supervisor, '/board', { viewport: { width: 390, height: 844 } })
  expect(await page.locator('[role=grid]').count()).toBe(0)
  const behind = page.getByRole('link', { name: /^欠进度/ })
  const said = Number(await behind.locator('b').textContent())
  await behind.click()
  await expect.poll(() => page.locator('.board-cards li').count()).toBe(said)
  await page.locator('.board-cards a').first().click()
  await page.getByRole('complementary', { name: '这一项' }).locator('blockquote').first().waitFor()
  await page.getByRole('button', { name: /关闭/ }).click()
  await page.getByRole('link', { name: /全部视图/ }).click()
  await page.getByRole('link', { name: /^欠进度/ }).waitFor()
  await close(page)
})

test('two weeks on the ladder asks for a slip, which the head of the office issues from the list with its number', async () => {
  now = '2026-12-09T09:05:00.000Z'
  const page = await open(postsOfOffice.head, '/board?view=slip-due')
  const due = await rowCount(page)
  expect(due).toBeGreaterThan(0)
  const before = rowsIn((await rowsOf(page)).rows, 'slips', { on: '2026-12-09' })
  await page.keyboard.press('Control+a')
  await page.getByText(`已选 ${due} 项`).waitFor()
  const dialog = page.getByRole('dialog')
  await pressFor(page, 'l', dialog.getByRole('button', { name: `出 ${due} 张` }))
  expect(await dialog.locator('tbody tr').count()).toBe(due)
  await page.keyboard.press('Control+Enter')
  await page
    .getByRole('status')
    .filter({ hasText: `已办 ${due} 张。` })
    .waitFor()
  await page.goto('/board?view=slips')
  await expect.poll(() => rowCount(page)).toBe(before.length + due)
  await page.locator('.virtual-row', { hasText: '待签收' }).filter({ hasText: '〔2026〕' }).first().waitFor()
  await close(page)
})

test('no page asked elsewhere or broke a rule of its own', () => {
  frame.expectNoTroubles()
})
