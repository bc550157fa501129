import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { withFrame } from './frame.ts'
import { startServer } from './server.ts'

// 先看样例: an instance that holds nothing yet offers an invented ledger, to be looked at on every page and changed on none.

const frame = withFrame({ start: () => startServer({ sampleLedger: true }) })
let page: Page

beforeAll(async () => {
  page = await frame.open(null, '/board')
})

const sampleThere = async () => {
  const { regions } = (await (await page.request.get('/api/regions')).json()) as { regions: { id: string }[] }
  return regions.some(({ id }) => id === 'sample')
}

test('board and screen of an empty ledger say what to do first', async () => {
  for (const path of ['/board', '/screen']) {
    await page.goto(path)
    await page.getByText('台账里还没有任务。先放入一份计划').waitFor()
    expect(await page.getByRole('link', { name: '放入计划' }).getAttribute('href')).toBe('/plans')
  }
})

test('the sample is simulated meanwhile, and one press opens its board', async () => {
  await expect.poll(sampleThere, { timeout: 240_000, interval: 1000 }).toBe(true)
  await page.goto('/board')
  await page.getByRole('button', { name: '先看样例' }).click()
  await page.locator('.virtual-row').first().waitFor()
  await page.getByText('样例数据：地名、单位和数都是编的，只能看。').waitFor()
}, 280_000)

test('nothing of the sample can be acted on: no act stands on a page, and the rules are not its reader’s', async () => {
  for (const act of ['催报', '出单', '派核实', '审核'])
    expect(await page.locator('.desk-acts').getByRole('button', { name: act }).count()).toBe(0)
  const navigation = page.getByRole('navigation').first()
  await navigation.getByRole('link', { name: '审核' }).click()
  await page.locator('.report-words').waitFor()
  expect(await page.getByRole('button', { name: /采用/ }).count()).toBe(0)
  await navigation.getByRole('link', { name: '设置' }).click()
  await page.getByRole('heading', { name: /的台账只能看。/ }).waitFor()
})

test('every page of the office opens on the sample without anything that fails', async () => {
  for (const path of ['/screen', '/agencies', '/board/verify', '/meetings', '/plans', '/board?view=behind']) {
    await page.goto(path)
    await page.locator('h1').waitFor()
    await expect.poll(() => page.getByText(/^正在/).count()).toBe(0)
  }
  await page.locator('.virtual-row a').first().click()
  await page.locator('.item-panel blockquote').first().waitFor()
  const lead = page.locator('.item-panel').getByRole('link', { name: /事项页/ })
  await lead.click()
  await page.getByRole('heading', { name: '记录' }).waitFor()
  await page.locator('a[href^="/agencies/"]').first().click()
  await page.getByRole('heading', { name: /担着什么/ }).waitFor()
  frame.expectNoTroubles()
})

test('the way back leads to the own ledger, which is empty still', async () => {
  await page.getByRole('button', { name: '回自己的台账' }).click()
  await page.goto('/board')
  await page.getByText('台账里还没有任务').waitFor()
  frame.expectNoTroubles()
})
