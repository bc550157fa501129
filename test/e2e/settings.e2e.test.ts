import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { BoardDocument } from '../../src/contract/board-api.ts'
import { StandingSettings } from '../../src/contract/settings-api.ts'
import { close, press, withFrame } from './frame.ts'
import { lookedAt, passwordOf, postsOfOffice, startSimulatedYear } from './simulated-year.ts'
import { expectSound, type InBrowser } from './sound.ts'

// The administrator changes the local rules: tried on the year's tasks first, kept as a version, and the board follows.

const region = '/api/regions/default'
const frame = withFrame({
  start: () => startSimulatedYear(inject('simulatedYear')),
  passwordOf,
  setClock: page => page.clock.setFixedTime(lookedAt),
})

async function open(
  path: string,
  look: BrowserContextOptions = {},
  who: string = postsOfOffice.administrator,
) {
  const page = await frame.open(who, path, look)
  await page.locator('h1').waitFor()
  return page
}

const board = async (page: Page) => {
  const answer = await page.request.get(`${region}/board`)
  return BoardDocument.parse(await answer.json())
}
const standing = async (page: Page) =>
  StandingSettings.parse(await (await page.request.get(`${region}/settings`)).json())

const lampCounts = ({ lamps }: Awaited<ReturnType<typeof board>>) =>
  Object.fromEntries(lamps.map(({ lamp, count }) => [lamp.id, count]))

test('a threshold is tried on the tasks before it is kept, and the board follows once it is', async () => {
  const page = await open('/settings/lamps')
  const before = await board(page)
  const short = page.locator('fieldset.rule').filter({ hasText: '低于序时进度30个百分点以内' })
  const farShort = page.locator('fieldset.rule').filter({ hasText: '低于序时进度30个百分点以上' })
  await short.getByLabel('下限的数').fill('-2')
  const trial = page.getByRole('region', { name: '试算（未保存）' })
  // Only one of the two bounds has moved: between them nothing would light.
  await trial.getByText(/项会变/).waitFor()
  await farShort.getByLabel('上限的数').fill('-2')
  await trial.getByText(/灯变的 \d+ 项/).waitFor()

  // The number opens a list of exactly that many rows, and is the difference of the counts.
  const summary = trial.locator('summary', { hasText: '灯变的' })
  const told = Number(/\d+/.exec((await summary.textContent()) ?? '')?.[0])
  expect(told).toBeGreaterThan(0)
  expect(await trial.locator('details.moved', { hasText: '灯变的' }).locator('li').count()).toBe(told)
  const row = trial.locator('.trial-counts tr', { hasText: '红灯' })
  const [from, to] = (await row.locator('td').allTextContents()).map(Number)
  expect(from).toBe(lampCounts(before).red)
  expect((to ?? 0) - (from ?? 0)).toBe(told)
  // Tried is not kept.
  expect(lampCounts(await board(page))).toEqual(lampCounts(before))

  await page.keyboard.press('Control+Enter')
  await page.getByText('已保存为第 1 版').waitFor()
  expect(lampCounts(await board(page)).red).toBe(to)
  await page.getByText(/历次设置（现行第 1 版）/).click()
  await page.locator('.versions td', { hasText: '管理员' }).waitFor()
  await close(page)
})

test('what cannot be used is said on top as a link and beside the field, and nothing is kept', async () => {
  const page = await open('/settings/terms')
  await page.getByLabel('销号前公示').fill('半个月')
  await page.getByRole('button', { name: /保存为新版/ }).click()
  const summary = page.getByRole('alert')
  await summary.getByText('有 1 处还不能用').waitFor()
  expect(await page.locator('.set-field .mistake').count()).toBe(1)
  await summary.getByRole('link').click()
  const focused = () => page.evaluate(() => (globalThis as InBrowser).document.activeElement?.id)
  await expect.poll(focused).toBe('at-ledger-noticeDays')
  expect((await standing(page)).version).toBe(1)
  await page.getByLabel('销号前公示').fill('7')
  await page.getByRole('button', { name: /保存为新版/ }).click()
  await page.getByText('已保存为第 2 版').waitFor()
  expect((await standing(page)).settings.ledger.noticeDays).toBe(7)
  await close(page)
})

test('reasons for giving back are kept in their order, and a milder rule of staleness names what it lets go', async () => {
  const page = await open('/settings/checking')
  const reasons = (await standing(page)).settings.checking.returnReasons
  await page.getByRole('button', { name: '第 2 条上移' }).click()
  await page.getByRole('button', { name: '加一条' }).click()
  await page.getByLabel(`第 ${reasons.length + 1} 条`, { exact: true }).fill('缺少累计数')
  await page.getByLabel('几期没有报送算久未更新').fill('0')
  const trial = page.getByRole('region', { name: '试算（未保存）' })
  const stale = trial.getByRole('row', { name: /久未更新/ }).locator('td')
  await expect.poll(() => stale.count()).toBe(2)
  const [from, to] = (await stale.allTextContents()).map(Number)
  const told = (to ?? 0) - (from ?? 0)
  expect(told).toBeGreaterThan(0)
  expect(await trial.locator('.moved li').count()).toBe(told)
  await page.getByRole('button', { name: /保存为新版/ }).click()
  await page.getByText(/已保存为第 \d+ 版/).waitFor()
  const [first, second, ...others] = reasons
  expect((await standing(page)).settings.checking).toMatchObject({
    returnReasons: [second, first, ...others, '缺少累计数'],
    staleAfter: 0,
  })
  await page.goto('/board?view=stale')
  await page.getByText(`显示 ${to} 项`).waitFor()
  await close(page)
})

test('two who change at once: both versions are shown, and neither is lost', async () => {
  const page = await open('/settings/terms')
  await page.getByLabel('单子编号字头').fill('柳督')
  const { version, settings } = await standing(page)
  await page.request.put(`${region}/settings`, {
    data: { expectedVersion: version, settings: { ...settings, dailyAt: '05:45' } },
  })
  await page.getByRole('button', { name: /保存为新版/ }).click()
  const conflict = page.getByRole('alert')
  await conflict.getByText('05:45').waitFor()
  await conflict.getByText('柳督').waitFor()
  await conflict.getByRole('button', { name: /用我的/ }).click()
  await page.getByRole('button', { name: /保存为新版/ }).click()
  await page.getByText(`已保存为第 ${version + 2} 版`).waitFor()
  expect((await standing(page)).settings).toMatchObject({
    dailyAt: '05:45',
    ledger: { numberPrefix: '柳督' },
  })
  await close(page)
})

test('a draft survives a reload, a pale colour is said in words, and a place’s rules only fill in', async () => {
  const page = await open('/settings/lamps')
  const lamp = page.locator('fieldset.lamp-fields', { hasText: '黄灯' })
  await lamp.getByLabel('颜色', { exact: true }).selectOption('other')
  await lamp.getByLabel('色值，如 #f2b25c').fill('#ffe066')
  await lamp.getByText(/浅色底上看不清（1\.\d∶1/).waitFor()
  await page.reload()
  await page.getByText('这是上次没有保存的改动').waitFor()
  expect(await lamp.getByLabel('色值，如 #f2b25c').inputValue()).toBe('#ffe066')
  const { version } = await standing(page)
  await page.getByLabel('照一地的规则起步').selectOption('weinan')
  await page.getByRole('button', { name: /^照 渭南/ }).click()
  await page
    .getByRole('region', { name: '试算（未保存）' })
    .getByText(/项会变/)
    .waitFor()
  await page.getByRole('button', { name: '放弃改动' }).click()
  await page.getByText('没有改动。改一处').waitFor()
  expect((await standing(page)).version).toBe(version)
  await close(page)
})

test('a notice of rest days is read back, refused where it cannot be right, and entered', async () => {
  const page = await open('/settings/calendar')
  await page.getByText('2027 年的放假安排还没有录入').waitFor()
  await page.getByLabel('休息日', { exact: true }).fill('1月1日至3日、5月1日至5日、10月1日至7日')
  await page.getByText('读作 15 天').waitFor()
  await page.getByRole('button', { name: '录入' }).click()
  await page.getByRole('alert').getByText('“发文字号”没有填').waitFor()
  await page.getByLabel('发文字号').fill('国办发明电〔2026〕7号')
  await page.getByRole('button', { name: '录入' }).click()
  await page.getByText('已录入 2027 年的放假安排。').waitFor()
  await page.getByText(/2027 年：周末以外休/).waitFor()
  await close(page)
})

test('a channel is set without its address being shown again, and removed after a question', async () => {
  const page = await open('/settings/notices')
  await page.getByRole('button', { name: '加上这个渠道' }).click()
  await page
    .getByRole('alert')
    .getByText(/处还不能用/)
    .waitFor()
  await page.getByLabel('方式').selectOption('wecom')
  await page.getByLabel('渠道名称').fill('督查工作群')
  await page.getByLabel('机器人或接收地址').fill('https://robot.example.org/send?key=abc')
  await page.getByRole('button', { name: '加上这个渠道' }).click()
  await page.getByRole('heading', { name: '通知渠道 1 个' }).waitFor()
  const row = page.locator('.rows tbody tr')
  expect(await row.textContent()).not.toContain('key=abc')
  await row.getByRole('button', { name: '去掉' }).click()
  await row.getByRole('button', { name: '去掉 督查工作群' }).click()
  await page.getByRole('heading', { name: '通知渠道 0 个' }).waitFor()
  await close(page)
})

test('a region is renamed, and the bar carries the new name', async () => {
  const page = await open('/settings/region')
  await page.getByLabel('地区名称').fill('柳堰新区')
  await page.getByRole('button', { name: '保存名称' }).click()
  await page.getByText('已改为 柳堰新区。').waitFor()
  await page.reload()
  expect(await page.getByLabel('地区名称').inputValue()).toBe('柳堰新区')
  await close(page)
})

/** Presses the key N, which chooses a file on the page of plans, three times; tells how often it was asked for one. */
async function pressN(page: Page): Promise<() => number> {
  await page.goto('/plans')
  await page.getByRole('button', { name: /选择文件/ }).waitFor()
  let asked = 0
  page.on('filechooser', () => asked++)
  for (let time = 0; time < 3; time++) await press(page, 'n')
  return () => asked
}

test('letter keys that are switched off stay off on the desks, and come back', async () => {
  const page = await open('/settings/mine', {}, postsOfOffice.head)
  await page.getByLabel(/单键快捷键/).uncheck()
  const silent = await pressN(page)
  await page.goto('/settings/mine')
  expect(silent()).toBe(0)
  await page.getByLabel(/单键快捷键/).check()
  await expect.poll(await pressN(page)).toBeGreaterThan(0)
  await close(page)
})

test('closer and wider rows are kept on this machine', async () => {
  const page = await open('/settings/mine', {}, postsOfOffice.head)
  const heightOf = async () => {
    await page.goto('/settings/agencies')
    return (await page.locator('.rows tbody tr').first().boundingBox())?.height ?? 0
  }
  const compact = await heightOf()
  await page.goto('/settings/mine')
  await page.getByLabel('舒适').check()
  expect(await heightOf()).toBeGreaterThan(compact)
  await close(page)
})

test('an agency with matters in hand is neither deleted nor dissolved, and its aliases are kept', async () => {
  const page = await open('/settings/agencies')
  await page.getByLabel('找名称、曾用名、别名').fill('dw03')
  await page.getByRole('button', { name: /^改/ }).click()
  await page.getByText(/牵头 \d+ 项在办/).waitFor()
  await page.getByRole('button', { name: '删除' }).click()
  await page
    .getByRole('alert')
    .getByText(/不能删除 .*：有 \d+ 项在办。可设“自某日并入…”。/)
    .waitFor()
  await page.getByRole('button', { name: '撤销', exact: true }).click()
  await page
    .getByRole('alert')
    .getByText(/不能撤销/)
    .waitFor()
  await page.getByLabel('别名（用顿号分开）').fill('甲局、乙局')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.locator('td', { hasText: '甲局、乙局' }).waitFor()
  await close(page)
})

const parts = [
  'region',
  'agencies',
  'accounts',
  'calendar',
  'reporting',
  'terms',
  'lamps',
  'ladder',
  'checking',
  'notices',
  'public',
  'mine',
]

const everyPart: readonly [BrowserContextOptions, readonly string[]][] = [
  [{ viewport: { width: 1366, height: 768 } }, parts.slice(0, 6)],
  [{ viewport: { width: 1366, height: 768 } }, parts.slice(6)],
  [{ locale: 'en-GB', colorScheme: 'dark', viewport: { width: 390, height: 844 } }, ['lamps', 'mine']],
  [{ locale: 'en-GB', colorScheme: 'dark' }, ['lamps', 'ladder', 'checking', 'accounts', 'calendar', 'mine']],
]

test.each(everyPart)('nothing for axe to object to, nothing sticks out: %j %j', async (look, shown) => {
  const page = await open('/settings/mine', look)
  for (const part of shown) {
    await page.goto(`/settings/${part}`)
    await page.locator('.part-title').waitFor()
    // Everything of a part has come when no sentence says that it is being opened.
    await expect.poll(() => page.getByText(/^(正在取|Opening the)/).count()).toBe(0)
    await expectSound(page)
  }
  await close(page)
})

test('on a telephone the forms ask for a computer, and one’s own settings work', async () => {
  const page = await open('/settings/lamps', { viewport: { width: 390, height: 844 } })
  await page.getByText('请在电脑上操作').waitFor()
  expect(await page.getByRole('button', { name: /保存为新版/ }).isVisible()).toBe(false)
  await page.goto('/settings/mine')
  await page.getByLabel('深色').check()
  const theme = () => page.evaluate(() => (globalThis as InBrowser).document.documentElement.dataset.theme)
  await expect.poll(theme).toBe('dark')
  await close(page)
})

test('an agency’s post finds its own part alone', async () => {
  const page = await open('/settings/lamps', {}, 'dw03-jbr')
  await page.getByRole('heading', { name: '设置：这台电脑上怎样显示？' }).waitFor()
  await expect.poll(() => page.locator('.settings-parts a').allTextContents()).toEqual(['我的'])
  await close(page)
})

test('no page asked elsewhere or broke, but for what was refused', () => {
  frame.expectNoTroubles(/^Failed to load resource.*\b(?:400|409|422)\b/)
})
