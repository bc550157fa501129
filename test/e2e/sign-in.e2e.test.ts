import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { IssuedLink } from '../../src/contract/accounts-api.ts'
import { close, sent, withFrame } from './frame.ts'
import { password } from './ledger-in-hand.ts'
import { startServer } from './server.ts'
import { type InBrowser, violations } from './sound.ts'

// The first start of an office: the printed link, the first administrator, an account for a reporter.

const byDay = { locale: 'zh-CN', colorScheme: 'light' } as const
const frame = withFrame({ start: () => startServer({ samplesDir: join(tmpdir(), 'no-samples') }) })

test('before there is an account the page is open, and the link for the first is printed', async () => {
  const page = await frame.open(null, '/', byDay)
  await page.getByRole('button', { name: '放入文件' }).first().waitFor()
  expect(await page.getByRole('button', { name: '退出' }).count()).toBe(0)
  expect(frame.server.firstLink).toMatch(/^\/set-up#/)
  await close(page)
})

test('the printed link makes the first administrator, who signs out and in again', async () => {
  const page = await frame.open(null, frame.server.firstLink, byDay)
  await page.getByRole('heading', { name: /设第一个管理员/ }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByLabel('地区名称').fill('望澄区')
  await page.getByLabel('登录名').fill('gly')
  await page.getByLabel('新口令').fill('1234567890')
  await page.getByLabel('再输一遍').fill('1234567890')
  await page.getByRole('button', { name: '建立' }).click()
  await page.getByRole('alert').filter({ hasText: '太容易猜到' }).waitFor()
  await page.getByLabel('新口令').fill(password)
  await page.getByLabel('再输一遍').fill(password)
  await page.getByRole('button', { name: '建立' }).click()
  await page.getByRole('button', { name: '退出' }).waitFor()
  expect(new URL(page.url()).hash).toBe('')
  expect(await page.evaluate(() => (globalThis as InBrowser).document.cookie)).toBe('')

  await page.getByRole('button', { name: '退出' }).click()
  await page.getByRole('heading', { name: '登录' }).waitFor()
  await page.getByLabel('登录名').fill('gly')
  await page.getByLabel('口令').fill('不是这一句口令')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByRole('alert').filter({ hasText: '登录名或口令不对' }).waitFor()
  await page.getByLabel('口令').fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByText('管理员', { exact: true }).waitFor()
  await inviteReporter(page)
  await close(page)
})

let reporterLink = ''

/** Through the API, with the cookie that the page has. */
async function inviteReporter(page: Page): Promise<void> {
  const api = page.request
  const register = { change: 'register', agency: 'fgj', kind: 'department', name: '望澄区发展和改革局' }
  const rest = {
    level: 'county',
    from: null,
    aliases: [],
    code: null,
    reportsTo: null,
    members: [],
    rules: null,
  }
  const changes = { expectedVersion: 0, changes: [{ ...register, ...rest }] }
  await sent(api, '/api/regions/default/organisation/changes', changes)
  const account = { signInName: 'fgj-jbr', post: 'reporter', agency: 'fgj' }
  const made = await sent(api, '/api/regions/default/accounts', account)
  reporterLink = `/set-up#${IssuedLink.parse(made).link}`
}

test('a reporter chooses a password by a link in English and in the dark, and lands at the desk', async () => {
  const page = await frame.open(null, reporterLink, { locale: 'en-GB', colorScheme: 'dark' })
  await page.getByRole('heading', { name: 'Choose a password' }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByLabel('New password').fill(password)
  await page.getByLabel('The same again').fill(`${password}。`)
  await page.getByRole('button', { name: 'Set it and sign in' }).click()
  await page.getByRole('alert').filter({ hasText: 'The two differ' }).waitFor()
  await page.getByLabel('The same again').fill(password)
  await page.getByRole('button', { name: 'Set it and sign in' }).click()
  await page.locator('nav [aria-current=page]', { hasText: 'Report' }).waitFor()
  await page.goto('/')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  expect(await violations(page)).toEqual([])
  await close(page)
})

test('a link that was used leads to what to do instead', async () => {
  const page = await frame.open(null, reporterLink, byDay)
  await page.getByRole('heading', { name: '设置链接已失效' }).waitFor()
  await page.getByRole('link', { name: '去登录' }).click()
  await page.getByRole('heading', { name: '登录' }).waitFor()
  await close(page)
})

test('a session that ends under the page is begun again over it, and nothing typed is lost', async () => {
  const page = await frame.open(null, '/plans', byDay)
  const signIn = async () => {
    // Key by key: an open dialog must not hold the focus while one signs in over it.
    await page.getByLabel('登录名').click()
    await page.keyboard.type('gly')
    await page.keyboard.press('Tab')
    await page.keyboard.insertText(password)
    await page.keyboard.press('Enter')
  }
  await signIn()
  await page.getByText('管理员', { exact: true }).waitFor()
  await page.getByRole('button', { name: '粘贴文字' }).first().click()
  await page.getByRole('textbox', { name: '文字' }).fill('办好一件事。')
  await page.context().clearCookies()
  await page.keyboard.press('Control+k')
  await page.getByText('登录已到期').waitFor()
  await signIn()
  await page.getByText('登录已到期').waitFor({ state: 'detached' })
  expect(await page.getByRole('textbox', { name: '文字' }).inputValue()).toBe('办好一件事。')
  await close(page)
})

test('no page asked elsewhere or broke, but for what was refused', () => {
  // A browser writes every refused request to its console.
  frame.expectNoTroubles(/^Failed to load resource.*\b(?:401|403|410|422)\b/)
})
