import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { IssuedLink } from '../../src/contract/accounts-api.ts'
import { launchBrowser, type PageTroubles, watchPage } from './browser.ts'
import type { InBrowser } from './intake-page.ts'
import { startServer, type TestServer } from './server.ts'

// The first start of an office: the printed link, the first administrator, an account for a reporter.

const axe = readFileSync(join(process.cwd(), 'node_modules/axe-core/axe.min.js'), 'utf8')
const password = '澄湖边上的柳树长得快'
const printed: string[] = []
let server: TestServer
let browser: Browser
const troubles: PageTroubles[] = []

beforeAll(async () => {
  server = await startServer({ samplesDir: join(tmpdir(), 'no-samples'), log: line => printed.push(line) })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

async function openPage(
  options: { locale: string; colorScheme: 'light' | 'dark' },
  path = '/',
): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.url, ...options })
  const page = await context.newPage()
  troubles.push(watchPage(page, server.url))
  await page.goto(path)
  return page
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async (): Promise<string[]> => {
    const { axe, document } = globalThis as InBrowser
    const { violations: found } = await axe.run(document)
    return found.map(({ id, nodes }: InBrowser) => `${id}: ${nodes.map((node: InBrowser) => node.html)}`)
  })
}

const firstLink = () => /\/set-up#[\w-]+/.exec(printed.join('\n'))?.[0] ?? 'none'

test('before there is an account the page is open, and the link for the first is printed', async () => {
  const page = await openPage({ locale: 'zh-CN', colorScheme: 'light' })
  await page.getByRole('button', { name: '放入文件' }).first().waitFor()
  expect(await page.getByRole('button', { name: '退出' }).count()).toBe(0)
  expect(firstLink()).not.toBe('none')
  await page.context().close()
})

test('the printed link makes the first administrator, who signs out and in again', async () => {
  const page = await openPage({ locale: 'zh-CN', colorScheme: 'light' }, firstLink())
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
  await page.context().close()
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
  await api.post('/api/regions/default/organisation/changes', { data: changes })
  const account = { signInName: 'fgj-jbr', post: 'reporter', agency: 'fgj' }
  const made = await api.post('/api/regions/default/accounts', { data: account })
  reporterLink = `/set-up#${IssuedLink.parse(await made.json()).link}`
}

test('a reporter chooses a password by a link in English and in the dark, and lands at the desk', async () => {
  const page = await openPage({ locale: 'en-GB', colorScheme: 'dark' }, reporterLink)
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
  await page.context().close()
})

test('a link that was used leads to what to do instead', async () => {
  const page = await openPage({ locale: 'zh-CN', colorScheme: 'light' }, reporterLink)
  await page.getByRole('heading', { name: '设置链接已失效' }).waitFor()
  await page.getByRole('link', { name: '去登录' }).click()
  await page.getByRole('heading', { name: '登录' }).waitFor()
  await page.context().close()
})

test('a session that ends under the page is begun again over it, and nothing typed is lost', async () => {
  const page = await openPage({ locale: 'zh-CN', colorScheme: 'light' }, '/plans')
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
  await page.context().close()
})

test('no page asked elsewhere or broke, but for what was refused', () => {
  expect(troubles.flatMap(each => each.foreignRequests)).toEqual([])
  // A browser writes every refused request to its console.
  const errors = troubles.flatMap(each => each.errors)
  expect(errors.filter(each => !/^Failed to load resource.*\b(?:401|403|410|422)\b/.test(each))).toEqual([])
})
