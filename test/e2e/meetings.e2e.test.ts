import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { bothLooks, close, pressFor, withFrame } from './frame.ts'
import { lookedAt, passwordOf, startSimulatedYear } from './simulated-year.ts'
import { expectSound } from './sound.ts'

// A meeting from its call to what became of it: the agenda drawn from requests, decisions recorded on the spot, lodged.

const frame = withFrame({
  start: () => startSimulatedYear(inject('simulatedYear')),
  passwordOf,
  setClock: page => page.clock.setFixedTime(lookedAt),
})
const { open } = frame

/** Two requests of an agency, as they come by telephone to the office. */
async function raise(page: Page, text: string): Promise<void> {
  const response = await page.request.post('/api/regions/default/problems/raise', {
    data: { data: { text } },
  })
  expect(response.status()).toBe(201)
}

let meetingPath = ''

test('a meeting is called, takes what waits for coordination, and nothing is recorded before it begins', async () => {
  const page = await open('dcry', '/meetings')
  await raise(page, '口袋公园用地指标未落实，请统筹协调')
  await raise(page, '滨水步道与燃气管线交叉，请协调迁改')
  await page.reload()
  await page.getByRole('button', { name: '召集会议' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('会议名称').fill('第8次调度会')
  await form.getByLabel('召集机构', { exact: true }).fill('区发改局')
  await form.getByLabel('会议日期').fill('2026-11-24')
  await form.getByRole('button', { name: '召集' }).click()
  await page.getByRole('heading', { level: 1, name: /第8次调度会/ }).waitFor()
  meetingPath = new URL(page.url()).pathname
  const waiting = page.locator('.put-on li')
  for (const each of ['口袋公园用地', '滨水步道']) await waiting.filter({ hasText: each }).waitFor()
  const before = await waiting.count()
  await waiting.filter({ hasText: '口袋公园用地' }).getByRole('button').click()
  await page.locator('.agenda li').filter({ hasText: '口袋公园用地' }).waitFor()
  await waiting.filter({ hasText: '滨水步道' }).getByRole('button').click()
  await page.locator('.agenda li').nth(1).waitFor()
  await expect.poll(() => waiting.count()).toBe(before - 2)
  expect(await page.getByRole('textbox', { name: /决定/ }).count()).toBe(0)
  await page.getByRole('button', { name: '开始记录' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /登记召开/ })
    .click()
  await page.getByRole('textbox', { name: /决定/ }).waitFor()
  await close(page)
})

test('a decision is one sentence, from which agency and day are read, and the next item comes', async () => {
  const page = await open('dcry', meetingPath)
  const first = page.locator('.agenda button', { hasText: '口袋公园用地' })
  await first.click()
  const decision = page.getByRole('textbox', { name: /^决定/ }).first()
  await decision.fill('由区自然资源局牵头，区财政局配合，12月10日前调剂用地指标12亩。')
  const field = page.locator('.agenda-item .decision-field')
  await expect.poll(() => field.getByLabel('牵头', { exact: true }).inputValue()).toBe('区自然资源局')
  await expect.poll(() => field.getByLabel('时限', { exact: true }).inputValue()).toBe('2026-12-10')
  await field.getByText('区财政局').first().waitFor()
  // The room's machine breaks down: the sentence is still there.
  await page.reload()
  await first.click()
  await expect.poll(() => decision.inputValue()).toContain('调剂用地指标12亩')
  await decision.press('Control+Enter')
  await page.locator('#decisions tbody tr').first().waitFor()
  await page.locator('.agenda-item blockquote', { hasText: '滨水步道' }).waitFor()
  expect(await page.locator('#decisions tbody tr').allInnerTexts()).toEqual([
    expect.stringContaining('2026-12-10'),
  ])
  await close(page)
})

test('what is not decided leaves the agenda by one key, and waits for the next meeting', async () => {
  const page = await open('dcry', meetingPath)
  await page.locator('.agenda-item blockquote', { hasText: '滨水步道' }).waitFor()
  await page.getByRole('heading', { level: 1 }).click()
  await pressFor(page, 'n', page.locator('.agenda:not(:has(li:nth-of-type(2)))'))
  await page.goto('/meetings')
  await page.locator('.waiting-problems').getByText('滨水步道').waitFor()
  await close(page)
})

test('after the minutes what was decided becomes a task of the ledger', async () => {
  const page = await open('dczr', meetingPath)
  await page.getByRole('button', { name: '印发纪要' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('纪要名称和编号').fill('调度会纪要〔2026〕8号')
  await form.locator('input[type=file]').setInputFiles({
    name: '纪要.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('会议议定一项。'),
  })
  await form.getByText('纪要.txt').waitFor()
  await form.getByRole('button', { name: /印发纪要/ }).click()
  await page.getByRole('button', { name: '立项 1 项' }).click()
  await page.getByText('已立项').first().waitFor()
  const listed = await page.request.get('/api/regions/default/matters?type=commitment&limit=500')
  const { matters } = (await listed.json()) as { matters: { title: string; status: string }[] }
  expect(matters.filter(each => each.title.includes('调剂用地指标12亩'))).toMatchObject([
    { status: 'undecomposed' },
  ])
  await close(page)
})

test('axe has nothing to object to, and nothing sticks out, in both languages and themes', async () => {
  for (const look of bothLooks)
    for (const path of ['/meetings', meetingPath]) {
      const page = await open('dczr', path, look)
      await page.locator('main .block').first().waitFor()
      await expectSound(page)
      await close(page)
    }
})

test('no page asked elsewhere or broke', () => {
  frame.expectNoTroubles()
})
