import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { bothLooks, close, withFrame } from './frame.ts'
import { give, ledgerInHand, matterOf, password } from './ledger-in-hand.ts'
import { signedReports, wordsOf } from './review-reports.ts'
import { startServer } from './server.ts'
import { expectSound } from './sound.ts'

// 核实: what a month's draw gives, one by one, in a table, on paper; and that no lead verifies its own.

const now = '2026-11-24T09:05:00.000Z'
const frame = withFrame({
  start: () => startServer({ samplesDir: join(tmpdir(), 'no-samples'), now: () => now }),
  passwordOf: () => password,
  look: { viewport: { width: 1366, height: 768 } },
  setClock: page => page.clock.setFixedTime(now),
})
const { open, as } = frame
let tasks: string[]
let complete: string

beforeAll(async () => {
  const inHand = await ledgerInHand(frame)
  // The first is said to be complete; a fifth of the others is drawn by chance.
  tasks = await signedReports(inHand, 10, index => ({ progress: wordsOf(40), value: index === 0 ? 12 : 5 }))
  complete = tasks[0] ?? ''
}, 120_000)

const partOf = (id: string) => id.replaceAll('.', '~')

test('the desk and its table are sound in both looks', async () => {
  for (const look of bothLooks)
    for (const [path, ready] of [
      ['/board/verify', '.verify-form'],
      ['/board/verify?view=table', '.verify-table'],
    ] as const) {
      const page = await open('dc', path, look)
      await page.locator(ready).waitFor()
      await expectSound(page)
      await close(page)
    }
})

test('the number beside the heading is that of the list, and each says why it was drawn', async () => {
  const page = await open('dc', '/board/verify')
  const rows = page.locator('.pane-list li')
  await rows.first().waitFor()
  // One is said to be complete, and two of ten are drawn by chance, which may be the same one.
  const count = await rows.count()
  expect([2, 3]).toContain(count)
  await page.locator('.desk-facts', { hasText: `待核实 ${count} · 本月已核 0 / 10（0.0%）` }).waitFor()
  expect(await rows.first().textContent()).toContain('抽到：报完成')
  for (const row of await rows.all()) expect(await row.textContent()).toMatch(/抽到：\S+/)
  await close(page)
})

test('the reported value is a ghost that one key takes, and Ctrl+Enter records it and opens the next', async () => {
  const page = await open('dc', `/board/verify/${partOf(complete)}`)
  const value = page.getByLabel('核实值')
  await value.waitFor()
  expect(await value.inputValue()).toBe('')
  expect(await value.getAttribute('placeholder')).toBe('12')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('alert').filter({ hasText: '还没有填核实值' }).waitFor()
  await value.press('ArrowRight')
  await expect.poll(() => value.inputValue()).toBe('12')
  await expect.poll(() => page.getByLabel('相符', { exact: true }).isChecked()).toBe(true)
  await value.fill('9')
  await expect.poll(() => page.getByLabel('不符', { exact: true }).isChecked()).toBe(true)
  await page.getByLabel('电话').check()
  await page.getByLabel('说明').fill('3处尚未开办')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('status').filter({ hasText: '已记下' }).waitFor()
  const { facts } = await matterOf(page.request, complete)
  expect(facts).toMatchObject({
    verified: [{ value: 9, method: 'telephone', period: '2026-11', on: '2026-11-24', by: null }],
  })
  await page.locator('.desk-facts', { hasText: '本月已核 1 / 10（10.0%）' }).waitFor()
  expect(new URL(page.url()).pathname).not.toContain(partOf(complete))
  await close(page)
})

test('several sheets are entered in the table and recorded at once', async () => {
  const page = await open('dc', '/board/verify?view=table')
  const values = page.locator('.verify-table .verified-value')
  await values.first().waitFor()
  const count = await values.count()
  for (const field of await values.all()) await field.press('ArrowRight')
  await page.getByRole('button', { name: new RegExp(`记下填好的 ${count} 行`) }).click()
  await page
    .getByRole('status')
    .filter({ hasText: `已记下 ${count} 行。` })
    .waitFor()
  await page.locator('.desk-facts', { hasText: '待核实 0' }).waitFor()
  // What was looked at is no longer in the list, and the focus is not lost with what was pressed.
  await page.getByRole('button', { name: '逐项' }).click()
  const done = page.locator('.done-items summary', { hasText: /已核实 \d+ 项/ })
  await done.waitFor()
  expect(await page.locator('.pane-list > ul > li').count()).toBe(0)
  await close(page)
})

test('on paper each item has its sentence, empty boxes and a code of its address', async () => {
  const page = await open('dc', '/board/verify')
  await page.locator('.pane-list li').first().waitFor({ state: 'attached' })
  await page.emulateMedia({ media: 'print' })
  const sheets = page.locator('.sheet')
  expect(await sheets.count()).toBe(await page.locator('.pane-list li').count())
  const first = sheets.first()
  expect(await first.isVisible()).toBe(true)
  expect(await first.locator('.box').textContent()).toBe('')
  expect(await first.locator('.qr path').getAttribute('d')).toMatch(/^M\d/)
  expect(await page.locator('.verify-form').isVisible()).toBe(false)
  await close(page)
})

test('a lead cannot verify its own, and an agency that is asked to concludes on the closing', async () => {
  const [, other = ''] = tasks
  const own = await open('sw-jbr', `/board/verify/${partOf(other)}`)
  await own.getByText('牵头单位不能核实自己的事项').first().waitFor()
  await close(own)
  const head = await as('sw-fzr')
  const evidence = await head.request.post('/api/regions/default/evidence?name=%E9%AA%8C%E6%94%B6.txt', {
    headers: { 'content-type': 'application/octet-stream', origin: frame.server.url },
    data: Buffer.from('十二处社区食堂全部开办。'),
  })
  const { sha256, name } = await evidence.json()
  const office = await as('zr')
  await give(office.request, other, 'accept-report', { agency: 'sw', period: '2026-11' })
  await give(head.request, other, 'request-closing', {
    statement: '十二处全部开办。',
    evidence: [{ sha256, name }],
  })
  await give(office.request, other, 'begin-verification', { verifier: 'yl', method: 'on-site' })
  await Promise.all([head.close(), office.close()])
  const page = await open('yl-jbr', '/agencies/yl')
  await page.locator('.notice-row', { hasText: '请本单位核实 1 项' }).getByRole('link').click()
  await page.getByText('十二处全部开办。').waitFor()
  await page.getByLabel('相符', { exact: true }).check()
  await page.getByLabel('说明').fill('逐处查看，均已开办。')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('status').filter({ hasText: '已记下' }).waitFor()
  const asked = await as('zr')
  expect((await matterOf(asked.request, other)).facts).toMatchObject({
    closing: { verification: { holds: true, by: 'yl' } },
  })
  await asked.close()
  await close(page)
})

test('no page asked elsewhere or broke a rule of its own', () => {
  frame.expectNoTroubles()
})
