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

// From an empty instance to the desk of a reporter: the strip of the first run names every step, and none is in the way.

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
  expect(await violations(page)).toEqual([])
})

test('the strip folds away, stays folded, and comes back', async () => {
  await strip(page).getByRole('button', { name: '先收起' }).click()
  await page.reload()
  await done(page, 1)
  expect(await strip(page).locator('ol').count()).toBe(0)
  await strip(page).getByRole('button', { name: '展开' }).click()
  expect(await strip(page).locator('li').count()).toBe(7)
})

test('a plan that is put in names agencies, and all are registered at once', async () => {
  const stored = await page.request.post('/api/plans', { data: { name: '重点工作', text: planText } })
  expect(stored.ok()).toBe(true)
  await page.goto('/settings/agencies')
  await done(page, 2)
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

let reporterLink = ''

test('the office’s head and every agency get their accounts, with a link and a code each to hand over', async () => {
  await strip(page).getByRole('link', { name: '督查室岗位' }).click()
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
  const reporters = page.locator('.strip-link').filter({ hasText: 'swj-jbr' })
  reporterLink = (await reporters.locator('.address').textContent()) ?? ''
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

test('a reporter opens the link of the sheet, chooses a password, and lands at the desk', async () => {
  expect(reporterLink).toMatch(/^http:.*\/set-up#[\w-]{43}$/)
  const own = await frame.open(null, reporterLink)
  await own.getByRole('heading', { name: '设定口令' }).waitFor()
  await own.getByText('账号 swj-jbr').waitFor()
  await own.getByLabel('新口令').fill(password)
  await own.getByLabel('再输一遍').fill(password)
  await own.getByRole('button', { name: '设定并登录' }).click()
  await own.getByRole('heading', { level: 1 }).waitFor()
  await own.locator('nav [aria-current=page]', { hasText: '填报' }).waitFor()
  expect(await own.locator('.setup-strip').count()).toBe(0)
  await close(own)
})

test('in English and in the dark the strip says the same', async () => {
  const storageState = await page.context().storageState()
  const other = await frame.open(null, '/settings/mine', { ...bothLooks[1], storageState })
  await strip(other).getByText('Set-up 5 / 7').waitFor()
  expect(await violations(other)).toEqual([])
  await close(other)
})

test('no page asked elsewhere or broke', () => {
  frame.expectNoTroubles()
})
