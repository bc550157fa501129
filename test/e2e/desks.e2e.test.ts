import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { close, withFrame } from './frame.ts'
import { give, type LedgerInHand, ledgerInHand, password } from './ledger-in-hand.ts'
import { startServer } from './server.ts'

// A plan before it is issued, at the office's desk; and whose page is whose.

const frame = withFrame({
  start: () => startServer({ samplesDir: join(tmpdir(), 'no-samples') }),
  passwordOf: () => password,
  look: { viewport: { width: 1440, height: 900 } },
})
const { open, as } = frame
let inHand: LedgerInHand

beforeAll(async () => {
  inHand = await ledgerInHand(frame)
})

const task = (place: number): string => inHand.tasks[place] ?? ''
const itemPath = (place: number): string => `/items/${task(place).replaceAll('.', '~')}`

test('the office sets a task out in a form that already has what the plan says, and issues it', async () => {
  const page = await open('zr', '/board')
  await page.getByLabel('状态').selectOption('undecomposed')
  await expect.poll(() => new URL(page.url()).searchParams.get('status')).toBe('undecomposed')
  await expect.poll(() => page.locator('.virtual-row').count()).toBe(3)
  await page.getByRole('link', { name: /新增限上商贸企业/ }).click()
  await page.getByRole('link', { name: '事项页' }).click()
  await page.getByRole('button', { name: '拟定分解' }).click()
  const form = page.getByRole('dialog')
  await expect.poll(() => form.getByLabel('牵头单位', { exact: true }).inputValue()).toBe('望澄区商务局')
  expect(await form.getByLabel(/^完成时限/).inputValue()).toBe('2026-12-31')
  await form.getByLabel('牵头单位', { exact: true }).fill('没有这个局')
  await form.getByRole('button', { name: /拟定分解/ }).click()
  await form.getByRole('alert').filter({ hasText: '名录里没有这个单位' }).waitFor()
  await form.getByLabel('牵头单位', { exact: true }).fill('望澄区商务局')
  await form.getByLabel('常态化开展').check()
  await form.getByRole('button', { name: /拟定分解/ }).click()
  await form.getByRole('alert').filter({ hasText: '要二选一' }).waitFor()
  await form.getByLabel('常态化开展').uncheck()
  await form.getByRole('button', { name: /拟定分解/ }).click()
  await page.locator('.desk-facts').getByText('待审定').waitFor()
  await page.getByRole('button', { name: '审定印发' }).waitFor()
  await page.locator('.entries').getByText('拟定分解').first().waitFor()
  await close(page)
})

test('what somebody else recorded meanwhile is shown, and what was typed stays and is sent', async () => {
  const page = await open('zr', itemPath(1))
  await page.getByRole('button', { name: '退回修改' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('原因').fill('牵头单位待商')
  const other = await as('dc')
  await give(other.request, task(1), 'split', { title: '其中新增网上零售企业10家' })
  await other.close()
  await form.getByRole('button', { name: /退回修改/ }).click()
  await form.getByRole('alert').filter({ hasText: '拆分' }).waitFor()
  expect(await form.getByLabel('原因').inputValue()).toBe('牵头单位待商')
  await form.locator('.ant-btn-loading').waitFor({ state: 'detached' })
  await form.getByRole('button', { name: /退回修改/ }).click()
  await page.locator('.desk-facts').getByText('待分解').waitFor()
  await close(page)
})

test('a page that is not the post’s says so and leads to its own', async () => {
  const page = await open('sw-jbr', '/board/review')
  await page.getByRole('heading', { name: '你的岗位看不到这一页' }).waitFor()
  await page.getByRole('link', { name: '去本岗位的页面' }).click()
  await page.getByRole('heading', { name: /^填报/ }).waitFor()
  await close(page)
})

test('no page asked elsewhere or broke a rule of its own', () => {
  frame.expectNoTroubles(/status of (?:409|422)/)
})
