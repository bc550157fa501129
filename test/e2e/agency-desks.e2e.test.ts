import { Buffer } from 'node:buffer'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { close, press, sent, withFrame } from './frame.ts'
import { give, issueTasks, type LedgerInHand, ledgerInHand, matterOf, password } from './ledger-in-hand.ts'
import { startServer } from './server.ts'
import type { InBrowser } from './sound.ts'

// 填报 and 待签, where a month does not go smoothly: files that are there already, figures that are not known yet, slips
// to answer, a telephone, and hands that never leave the keyboard.

const now = '2026-10-20T02:00:00.000Z'
const frame = withFrame({
  start: () => startServer({ samplesDir: join(tmpdir(), 'no-samples'), now: () => now }),
  passwordOf: () => password,
  look: { viewport: { width: 1366, height: 768 } },
  setClock: page => page.clock.setFixedTime(now),
})
const { open, as } = frame
let inHand: LedgerInHand

beforeAll(async () => {
  inHand = await ledgerInHand(frame)
  await issueTasks(inHand)
  const reporter = await as('sw-jbr')
  for (const place of [0, 1]) await give(reporter.request, task(place), 'accept')
  await reporter.close()
})

const region = '/api/regions/default'
const task = (place: number): string => inHand.tasks[place] ?? ''
const pathOf = (desk: string, place: number): string => `/${desk}/${task(place).replaceAll('.', '~')}`
const patient = { timeout: 20_000 }
const said = (page: Page, words: string | RegExp) =>
  page.getByRole('status').filter({ hasText: words }).first().waitFor()
const progress = (page: Page) => page.locator('textarea[name=progress]')
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = (globalThis as InBrowser).document
    return `${activeElement?.tagName} ${activeElement?.name ?? ''} ${activeElement?.innerText ?? ''}`
  })
const expectFocus = (page: Page, words: RegExp) => expect.poll(() => focused(page), patient).toMatch(words)

test('a part that an agency supports is signed for with one press, and the words are gone then', async () => {
  const page = await open('sw-jbr', '/desk')
  await page.getByText('协办 1 项还没有签收。').waitFor()
  await page.getByRole('button', { name: '签收 1 项' }).click()
  await said(page, '已签收 1 项。')
  await page.getByText('还没有签收').waitFor({ state: 'detached' })
  const { facts } = await matterOf(page.request, task(2))
  expect((facts as { acknowledged: string[] }).acknowledged).toEqual(['sw'])
  await close(page)
})

test('a file that is there already is named, and an empty one is offered no second try', async () => {
  const page = await open('sw-jbr', pathOf('desk', 0))
  await progress(page).waitFor()
  const choose = (name: string, words: string) =>
    page.setInputFiles('.evidence input[type=file]', {
      ...{ name, mimeType: 'text/plain', buffer: Buffer.from(words) },
    })
  await choose('快报.txt', '交易额741亿元')
  await page.getByRole('link', { name: '快报.txt' }).waitFor()
  await choose('快报（终稿）.txt', '交易额741亿元')
  await page.getByText('和“快报.txt”是同一份文件，没有重复添加。').waitFor()
  await choose('空的.txt', '')
  const empty = page.locator('.evidence li', { hasText: '空的.txt' })
  await empty.getByRole('alert').filter({ hasText: '文件是空的' }).waitFor()
  expect(await empty.getByRole('button', { name: '重试' }).count()).toBe(0)
  await page.getByRole('button', { name: '去掉 空的.txt' }).click()
  await empty.waitFor({ state: 'detached' })
  await expect
    .poll(() => page.evaluate(() => (globalThis as InBrowser).document.activeElement?.ariaLabel), patient)
    .toBe('去掉 快报（终稿）.txt')
  await close(page)
})

test('a figure that cannot be known yet goes with its reason, which the head reads, and never as a zero', async () => {
  const page = await open('sw-jbr', pathOf('desk', 0))
  await progress(page).fill('1—10月交易额待统计部门发布。')
  await page.getByRole('button', { name: /^电子商务交易额.*暂不填，说明原因$/ }).click()
  await expectFocus(page, /not-yet\./)
  await page.keyboard.press('Control+Enter')
  await page.getByText('没有填写。请填写。').waitFor()
  await page.keyboard.type('统计部门28日发布')
  await page.keyboard.press('Control+Enter')
  await said(page, '已送签')
  const { facts } = await matterOf(page.request, task(0))
  expect((facts as { reports: unknown[] }).reports).toMatchObject([{ state: 'submitted', values: [] }])
  await close(page)
  const head = await open('sw-fzr', pathOf('sign', 0))
  await head.locator('.figure-moves').getByText('本期未报').waitFor()
  await head.locator('.figure-moves').getByText('统计部门28日发布').waitFor()
  await close(head)
})

test('what is taken back after it was sent opens to be changed, with the caret in it', async () => {
  const page = await open('sw-jbr', pathOf('desk', 1))
  await progress(page).fill('新增限上商贸企业31家。')
  await page.keyboard.press('Control+Enter')
  await said(page, '已送签')
  await page.getByRole('button', { name: '撤回' }).first().click()
  await said(page, '已撤回')
  await page.locator('.return-head', { hasText: '限上商贸企业' }).waitFor()
  await expectFocus(page, /^INPUT value\./)
  await page.keyboard.press('Control+Enter')
  await said(page, '已送签')
  await close(page)
})

test('in the table the caret goes to what was left out, and stays on the page once the row is sent', async () => {
  const page = await open('sw-jbr', '/desk?view=table')
  const rows = page.locator('.return-table tbody tr')
  await rows.first().waitFor()
  await expect.poll(() => rows.count(), patient).toBe(1)
  await expectFocus(page, /^TEXTAREA/)
  await page.getByRole('checkbox').check()
  await page.keyboard.press('Control+Enter')
  await said(page, '有 1 项没有办成')
  await page.getByText('没有填写。请填写。').waitFor()
  await expectFocus(page, /^TEXTAREA/)
  await page.keyboard.type('口袋公园选址已定。')
  await page.keyboard.press('Control+Enter')
  await said(page, '已送签 1 项')
  await page.getByText('都已送签').waitFor()
  await expect.poll(() => focused(page), patient).not.toMatch(/^BODY/)
  await close(page)
})

test('who signs by keys alone is never thrown back to the top of the page', async () => {
  const page = await open('sw-fzr', pathOf('sign', 0))
  await page.locator('.report-words').waitFor()
  await press(page, 'r')
  await page.getByLabel('退回原因').waitFor()
  await page.keyboard.press('Escape')
  await expectFocus(page, /^BUTTON.*退回修改/)
  await press(page, 's')
  await said(page, '已签发 1 项')
  await expectFocus(page, /^H2/)
  await page.getByRole('button', { name: '全部签发' }).click()
  await said(page, /^2 项: /)
  await page.keyboard.press('Escape')
  await expectFocus(page, /^BUTTON.*全部签发/)
  await close(page)
})

test('what is signed stands in a list until the office reviews it, and is withdrawn from there', async () => {
  const page = await open('sw-fzr', '/sign')
  await page.getByText('已签发，督查室还没审核 1').click()
  await page.locator('.signed-list').getByRole('button', { name: '撤回签发' }).click()
  await said(page, '已撤回签发')
  await page.locator('.signed-list').waitFor({ state: 'detached' })
  await page.getByText('待签 3 项').waitFor()
  await close(page)
})

test('a slip stands on both desks of its agency until its head has answered it', async () => {
  const office = await as('zr')
  const draft = {
    ...{ step: 'chase', stepName: '工作催办单', numberPart: '督催', agency: 'sw', parent: task(0) },
    ...{ about: '培育跨境电商集聚区', demand: '说明原因', replyBy: '2026-10-23' },
  }
  const slip = (await sent(office.request, `${region}/slips/draft`, { data: draft })) as {
    id: string
    version: number
  }
  const at = `${region}/slips/${slip.id}`
  await sent(office.request, `${at}/sign`, { expectedVersion: slip.version, data: {} })
  await office.close()
  const page = await open('sw-jbr', '/desk')
  await page.getByText('另有 1 件等本单位办').waitFor()
  const row = page.locator('.duties li', { hasText: '工作催办单' })
  await row.getByText('待签收').waitFor()
  const { version } = await matterOf(page.request, slip.id)
  await sent(page.request, `${at}/receive`, { expectedVersion: version, data: {} })
  await close(page)
  const head = await open('sw-fzr', '/sign')
  await head.locator('.duties li', { hasText: '待回复' }).getByRole('link').click()
  await head.getByRole('button', { name: '回复' }).first().click()
  await head.getByLabel('办理情况').fill('平台已签约，月底前入驻。')
  await head.keyboard.press('Control+Enter')
  await head.getByText('已回复').first().waitFor()
  await head.goto('/sign')
  await head.locator('.report-words').waitFor()
  expect(await head.locator('.duties').count()).toBe(0)
  await close(head)
})

test('on a telephone the return that is open fills the page, and the list is one press away', async () => {
  const page = await open('sw-jbr', pathOf('desk', 0), { viewport: { width: 390, height: 844 } })
  await page.locator('.return-head', { hasText: '电子商务交易额' }).waitFor()
  expect(await page.locator('.due-list').isVisible()).toBe(false)
  await page.getByRole('button', { name: '全部 3 项' }).click()
  await page.locator('.due-list').waitFor()
  expect(await page.locator('.pane-form').isVisible()).toBe(false)
  await page.locator('.due-list a', { hasText: '限上商贸企业' }).click()
  await page.locator('.return-head', { hasText: '限上商贸企业' }).waitFor()
  expect(await page.locator('.due-list').isVisible()).toBe(false)
  await close(page)
})

test('no page asks another machine, and none complains but of the file that is empty', () => {
  frame.expectNoTroubles(/422/)
})
