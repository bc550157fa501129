import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { AccountList } from '../../src/contract/accounts-api.ts'
import { OrganisationDocument } from '../../src/contract/organisation-api.ts'
import { bothLooks, close, withFrame } from './frame.ts'
import { password, planText } from './ledger-in-hand.ts'
import { startServer } from './server.ts'
import { violations } from './sound.ts'

// From an empty instance to an issued plan that an agency has signed for, through the pages alone: the strip of the first
// run names every step, and none is in the way.

const frame = withFrame({
  start: () => startServer({ samplesDir: join(tmpdir(), 'no-samples') }),
  look: { viewport: { width: 1366, height: 768 } },
})

const strip = (page: Page) => page.locator('.setup-strip')
const done = (page: Page, count: number) => strip(page).getByText(`开通 ${count} / 7`).waitFor()

/** The administrator's page; the tests after the first go on with it. */
let page: Page

test('the printed link asks for four things, and the strip then leads on', async () => {
  page = await frame.open(null, frame.server.firstLink)
  await page.getByRole('heading', { name: '先说这是哪里，再设第一个管理员' }).waitFor()
  await page.getByLabel('地区名称').fill('望澄区')
  await page.getByLabel('登录名').fill('gly')
  await page.getByLabel('新口令').fill(password)
  await page.getByLabel('再输一遍').fill(password)
  await page.getByRole('button', { name: '建立' }).click()
  await done(page, 1)
  await strip(page).getByText('下一步：放入一份计划').waitFor()
  // Where the next step is done, and not in the midst of the rules.
  await page.getByRole('button', { name: /^选择文件/ }).waitFor()
  expect(await violations(page)).toEqual([])
})

test('the rail and the strip are one stop of Tab each, and the arrow keys go among what they hold', async () => {
  const stops = (box: string) => page.locator(`${box} :is(a, button):not([tabindex="-1"])`)
  expect(await stops('nav.pages').allTextContents()).toEqual(['计划'])
  expect(await stops('.setup-strip').allTextContents()).toEqual(['去'])
  const focused = page.locator('.setup-strip :focus')
  await stops('.setup-strip').focus()
  await page.keyboard.press('ArrowRight')
  expect(await focused.textContent()).toBe('先收起')
  await page.keyboard.press('Home')
  expect(await focused.textContent()).toContain('建区')
  await page.keyboard.press('Tab')
  expect(await page.locator('.setup-strip :focus').count()).toBe(0)
  await page.keyboard.press('Shift+Tab')
  expect(await focused.textContent()).toContain('建区')
})

test('the strip folds away, stays folded, and comes back', async () => {
  await strip(page).getByRole('button', { name: '先收起' }).click()
  await page.reload()
  await done(page, 1)
  expect(await strip(page).locator('ol').count()).toBe(0)
  await strip(page).getByRole('button', { name: '展开' }).click()
  await expect.poll(() => strip(page).locator('li').count()).toBe(7)
})

test('a plan that is put in names agencies, and all are registered at once', async () => {
  const file = { name: '重点工作.txt', mimeType: 'text/plain', buffer: Buffer.from(planText) }
  await page.locator('input[type=file]').first().setInputFiles(file)
  await page.locator('.plan-rows .plan-title', { hasText: '望澄区2026年重点工作方案' }).waitFor()
  // The step is done here and now, on the page on which it was done.
  await done(page, 2)
  await strip(page).getByRole('link', { name: '去', exact: true }).click()
  await page.getByRole('heading', { name: '文件里写到 3 个还没有登记的单位' }).waitFor()
  expect(await page.locator('.suggested tbody tr').count()).toBe(3)
  await page.getByRole('button', { name: '全部建立 3 个' }).click()
  await page.getByRole('heading', { name: '在册 3 个' }).waitFor()
  await page.getByRole('heading', { name: '这份文件里的单位都已在册' }).waitFor()
  await done(page, 3)
})

test('a block out of a table is shown as it was read, and only what is new is registered', async () => {
  await page.getByRole('button', { name: '从 WPS、Excel 粘贴' }).click()
  await page
    .getByLabel('一行一个单位：名称、类别、别名')
    .fill('单位\t类别\t简称\n望澄区教育局\t政府部门\t教育局、区教育局\n望澄区财政局\t\t\n湖心镇\t好地方\t')
  await page.getByText('读到 3 行：可建立 1，其余 2 行不建。').waitFor()
  await page.getByText('已在册，不再建').waitFor()
  await page.getByText('类别读不懂').waitFor()
  await page.getByRole('button', { name: '全部建立 1 个' }).click()
  await page.getByRole('heading', { name: '在册 4 个' }).waitFor()
  const answer = await page.request.get('/api/regions/default/organisation')
  const { agencies } = OrganisationDocument.parse(await answer.json())
  expect(agencies.map(each => each.id).sort()).toEqual(['czj', 'jyj', 'swj', 'ylj'])
  expect(await violations(page)).toEqual([])
})

const links = { head: '', reporter: '' }

test('the office’s head and every agency get their accounts, with a link and a code each to hand over', async () => {
  await strip(page).getByText('下一步：开督查室主任的账号').waitFor()
  await strip(page).getByRole('link', { name: '去', exact: true }).click()
  await page.getByRole('heading', { name: '各单位' }).waitFor()
  await page.getByRole('button', { name: '开账号', exact: true }).click()
  await page.getByRole('heading', { name: '开通单（1 个链接）' }).waitFor()
  await page.getByRole('button', { name: '给缺岗位的 4 个单位开账号' }).click()
  await page.getByText('将为 4 个单位开 8 个账号').waitFor()
  await page.getByRole('button', { name: '开 8 个账号' }).click()
  await page.getByRole('heading', { name: '开通单（9 个链接）' }).waitFor()
  // A strip an agency and one of the office; a code beside each link.
  expect(await page.locator('.strip-of-agency').count()).toBe(5)
  expect(await page.locator('.strip-of-agency svg.qr').count()).toBe(9)
  await page.getByRole('button', { name: '缺岗位 0' }).waitFor()
  expect(await violations(page)).toEqual([])
  const answer = await page.request.get('/api/regions/default/accounts')
  const { accounts } = AccountList.parse(await answer.json())
  expect(accounts.filter(each => each.agency !== null)).toHaveLength(8)
  const linkOf = async (name: string) =>
    (await page.locator('.strip-link').filter({ hasText: name }).locator('.address').textContent()) ?? ''
  links.head = await linkOf('dczr')
  links.reporter = await linkOf('swj-jbr')
})

test('the sheets print without the page around them, and no strip is cut in two', async () => {
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.top-bar').isVisible()).toBe(false)
  expect(await page.locator('.rows.posts').first().isVisible()).toBe(false)
  expect(await page.locator('.strip-of-agency').first().isVisible()).toBe(true)
  await page.emulateMedia({ media: 'screen' })
})

test('a lost link is given anew, and an account that is ended signs in no more', async () => {
  const line = page.locator('.account-line').filter({ hasText: 'ylj-jbr' })
  await line.getByRole('button', { name: /另发链接/ }).click()
  await page.getByText('ylj-jbr 的新链接已给出').waitFor()
  await line.getByRole('button', { name: /停用/ }).click()
  await line.getByText('口令和登录立即失效').waitFor()
  await line.getByRole('button', { name: /停用/ }).click()
  await line.getByText('已停用').waitFor()
  await page.getByRole('button', { name: '缺岗位 1' }).waitFor()
})

test('in English and in the dark the strip says the same', async () => {
  const storageState = await page.context().storageState()
  const other = await frame.open(null, '/settings/mine', { ...bothLooks[1], storageState })
  await strip(other).getByText('Set-up 5 / 7').waitFor()
  expect(await violations(other)).toEqual([])
  await close(other)
})

/** Opens the link of a sheet and chooses a password, as its holder does. */
async function opened(link: string, account: string): Promise<Page> {
  expect(link).toMatch(/^http:.*\/set-up#[\w-]{43}$/)
  const own = await frame.open(null, link)
  await own.getByRole('heading', { name: '设定口令' }).waitFor()
  await own.getByText(`账号 ${account}`).waitFor()
  await own.getByLabel('新口令').fill(password)
  await own.getByLabel('再输一遍').fill(password)
  await own.getByRole('button', { name: '设定并登录' }).click()
  await own.getByRole('heading', { level: 1 }).waitFor()
  return own
}

test('the office’s head registers the plan, approves it and issues it, led by the strip, which then goes', async () => {
  const own = await opened(links.head, 'dczr')
  await done(own, 5)
  await strip(own).getByRole('link', { name: '去', exact: true }).click()
  await own.getByRole('button', { name: '列入台账并拟定（3 句）' }).click()
  await strip(own).getByText('开通 6 / 7').waitFor()
  await own.getByRole('button', { name: '审定，交办 3 项' }).click()
  await own.getByRole('heading', { name: '交办前看一遍：各单位拿到什么？' }).waitFor()
  await own.getByRole('button', { name: '交办给 3 个单位' }).click()
  await own.getByText('已交办 3 项给 3 个单位。').waitFor()
  await strip(own).waitFor({ state: 'detached' })
  await close(own)
})

test('a reporter opens the link of the sheet, chooses a password, and signs for what was issued', async () => {
  const own = await opened(links.reporter, 'swj-jbr')
  await own.locator('nav [aria-current=page]', { hasText: '填报' }).waitFor()
  expect(await own.locator('.setup-strip').count()).toBe(0)
  await own.getByRole('button', { name: '签收 3 项' }).click()
  await own.getByText('已签收 3 项。').waitFor()
  await close(own)
})

test('no page asked elsewhere or broke', () => {
  frame.expectNoTroubles()
})
