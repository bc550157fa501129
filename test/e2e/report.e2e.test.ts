import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { bothLooks, close, pressFor, withFrame } from './frame.ts'
import { give, issueTasks, type LedgerInHand, ledgerInHand, matterOf, password } from './ledger-in-hand.ts'
import { startServer } from './server.ts'
import { expectSound, type InBrowser } from './sound.ts'

// 填报 and 待签: two months of one agency, written by its reporter and signed by its head.

const october = '2026-10-20T02:00:00.000Z'
const november = '2026-11-20T02:00:00.000Z'
let now = october
const frame = withFrame({
  start: () => startServer({ samplesDir: join(tmpdir(), 'no-samples'), now: () => now }),
  passwordOf: () => password,
  look: { viewport: { width: 1366, height: 768 } },
  setClock: page => page.clock.setFixedTime(now),
})
const { open, openIn, as } = frame
let inHand: LedgerInHand

beforeAll(async () => {
  inHand = await ledgerInHand(frame)
  await issueTasks(inHand)
})

const task = (place: number): string => inHand.tasks[place] ?? ''
const deskOf = (place: number): string => `/desk/${task(place).replaceAll('.', '~')}`
const figure = (page: Page, name: string) => page.getByLabel(new RegExp(`^本期累计 ${name}`))
const progress = (page: Page) => page.locator('textarea[name=progress]')
const said = (page: Page, words: string | RegExp) =>
  page.getByRole('status').filter({ hasText: words }).first().waitFor()
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = (globalThis as InBrowser).document
    return `${activeElement?.name} ${activeElement?.ariaLabel}`
  })
const saved = (page: Page) => page.locator('.saving.saved').waitFor()

async function reportsOf(page: Page, place: number) {
  const { facts } = await matterOf(page.request, task(place))
  return (facts as { reports: { agency: string; period: string; state: string }[] }).reports.filter(
    each => each.agency === 'sw',
  )
}

async function expectSoundLook(name: string, path: string, ready: string): Promise<void> {
  for (const look of bothLooks) {
    const page = await open(name, path, look)
    await page.locator(ready).first().waitFor()
    await expectSound(page)
    await close(page)
  }
}

test('a reporter takes new tasks on with one press, and the caret stands in the first figure', async () => {
  const page = await open('sw-jbr', '/desk')
  await page.getByRole('button', { name: '签收 3 项' }).click()
  await figure(page, '电子商务交易额').waitFor()
  await expect.poll(() => focused(page)).toMatch(/电子商务交易额/)
  await close(page)
})

test('a tab that is killed while one types loses no character, and another machine goes on with what was saved', async () => {
  const page = await open('sw-jbr', deskOf(0))
  const context = page.context()
  await figure(page, '电子商务交易额').fill('741')
  await progress(page).fill('1—10月，全区电子商务交易额741亿元。')
  await saved(page)
  await context.route('**/return-drafts/**', route => route.abort())
  await progress(page).pressSequentially('这一句还没有来得及存')
  await page.getByText('未上传，已存本机').waitFor()
  await page.close()
  await context.unroute('**/return-drafts/**')
  const again = await openIn(await context.newPage(), deskOf(0))
  await progress(again).waitFor()
  await expect
    .poll(() => progress(again).inputValue())
    .toBe('1—10月，全区电子商务交易额741亿元。这一句还没有来得及存')
  await saved(again)
  const elsewhere = await open('sw-jbr', deskOf(0))
  await progress(elsewhere).waitFor()
  await expect.poll(() => progress(elsewhere).inputValue()).toContain('这一句还没有来得及存')
  await expect.poll(() => figure(elsewhere, '电子商务交易额').inputValue()).toBe('741')
  await elsewhere.locator('.due-list a[aria-current] .standing').getByText('草稿，未上报').waitFor()
  await Promise.all([close(again), close(elsewhere)])
})

test('of two who write at once the second is shown both versions, and neither is lost', async () => {
  const [one, other] = [await open('sw-jbr', deskOf(1)), await open('sw-fzr', deskOf(1))]
  await Promise.all([progress(one).waitFor(), progress(other).waitFor()])
  await progress(one).fill('经办所写')
  await saved(one)
  await progress(other).fill('负责人所写')
  const both = other.locator('.two-drafts')
  await both.getByText('经办所写').waitFor()
  await both.getByText('负责人所写').waitFor()
  await other.getByRole('button', { name: '用我的' }).click()
  await saved(other)
  await progress(one).pressSequentially('，又添一句')
  await one.locator('.two-drafts').getByText('负责人所写').waitFor()
  await expect.poll(() => progress(one).inputValue()).toBe('经办所写，又添一句')
  await one.getByRole('button', { name: '用对方的' }).click()
  await expect.poll(() => progress(one).inputValue()).toBe('负责人所写')
  await Promise.all([close(one), close(other)])
})

test('one key sends, the next opens with its caret ready, and what was sent is taken back with one press', async () => {
  const page = await open('sw-jbr', deskOf(0))
  await figure(page, '电子商务交易额').waitFor()
  await page.keyboard.press('Control+Enter')
  await said(page, /已送签，还剩 2 项/)
  await expect.poll(() => focused(page)).toMatch(/限上商贸企业/)
  await page.getByRole('button', { name: '撤回' }).first().click()
  await said(page, '已撤回')
  expect(await reportsOf(page, 0)).toMatchObject([{ state: 'taken-back' }])
  await openIn(page, deskOf(0))
  await progress(page).waitFor()
  await expect.poll(() => progress(page).inputValue()).toContain('741亿元')
  await page.keyboard.press('Control+Enter')
  await said(page, '已送签')
  await figure(page, '新增限上商贸企业').fill('31')
  await page.keyboard.press('Control+Enter')
  await said(page, '已送签')
  // Both were said in the same words: what counts is that the server has them and nothing of their drafts is left.
  const left = async () => {
    const { drafts } = await (await page.request.get('/api/regions/default/return-drafts')).json()
    return drafts.filter((each: { matter: string }) => each.matter !== task(2))
  }
  await expect.poll(() => reportsOf(page, 1)).toMatchObject([{ state: 'submitted' }])
  await expect.poll(left).toEqual([])
  await close(page)
})

test('the head sends one back in words that stand on top of the reporter’s list, edits another and signs it', async () => {
  const head = await open('sw-fzr', `/sign/${task(0).replaceAll('.', '~')}`)
  await head.locator('.report-words').waitFor()
  await pressFor(head, 'r', head.getByLabel('退回原因'))
  await head.getByLabel('退回原因').fill('请写同比')
  await head.keyboard.press('Enter')
  await said(head, '已退回经办')
  await head.locator('.return-head', { hasText: '限上商贸企业' }).waitFor()
  await pressFor(head, 'e', progress(head))
  await progress(head).fill('新增限上商贸企业31家，负责人核过。')
  await head.keyboard.press('Control+Enter')
  await said(head, '已签发 1 项')
  const { facts } = await (await head.request.get(`/api/regions/default/matters/${task(1)}/facts`)).json()
  const lately = facts
    .slice(-2)
    .map((each: { kind: string; by: { post: string } }) => [each.kind, each.by.post])
  expect(lately).toEqual([
    ['ReportSubmitted', 'agency-head'],
    ['ReportSigned', 'agency-head'],
  ])
  const reporter = await open('sw-jbr', '/desk')
  await reporter.locator('.due-list li').first().getByText('退回：请写同比').waitFor()
  await reporter.locator('.refusal').getByText('请写同比').waitFor()
  await progress(reporter).pressSequentially('同比增长8%。')
  await reporter.keyboard.press('Control+Enter')
  await said(reporter, '已送签')
  await Promise.all([close(head), close(reporter)])
})

test('what is signed is withdrawn until the office reviews it, and signed again with all the rest', async () => {
  const head = await open('sw-fzr', '/sign')
  await head.locator('.report-words').waitFor()
  await pressFor(head, 's', head.getByRole('status').filter({ hasText: '已签发 1 项' }))
  await head.getByRole('button', { name: '撤回签发' }).click()
  await said(head, '已撤回签发')
  expect(await reportsOf(head, 0)).toMatchObject([{ state: 'submitted' }])
  await head.getByRole('button', { name: '全部签发' }).click()
  await said(head, /1 项.*欠进度 \d · 迟报 0 · 与上月相同 0 · 退回后重报 1/)
  await head.keyboard.press('Control+Enter')
  await said(head, '已签发 1 项')
  await head.getByText('没有待签的').waitFor()
  expect(await reportsOf(head, 0)).toMatchObject([{ state: 'signed' }])
  await close(head)
})

test('what the office asks stands on top of the return, and is answered there while its review goes on', async () => {
  const office = await as('dc')
  await give(office.request, task(0), 'ask-about-report', {
    ...{ agency: 'sw', period: '2026-10', question: '平台内外的交易额各是多少？' },
  })
  const page = await open('sw-jbr', deskOf(1))
  await page.locator('.notice-row', { hasText: '督查室问到 1 项，待答复' }).getByRole('link').click()
  const question = page.locator('.open-question')
  await question.getByText('平台内外的交易额各是多少？').waitFor()
  await question.getByRole('button', { name: '答复' }).click()
  await question.getByText('还没有写答复。').waitFor()
  await question.getByLabel('答复').fill('平台内610亿元，平台外131亿元。')
  await page.keyboard.press('Control+Enter')
  await said(page, '的询问')
  await question.waitFor({ state: 'detached' })
  expect(await reportsOf(page, 0)).toMatchObject([{ state: 'signed' }])
  await close(page)
  await office.close()
})

test('a common month’s return costs one interaction beside typing, two where Tab is counted', async () => {
  now = november
  const page = await open('sw-jbr', '/desk')
  await page.evaluate(() => {
    const counted = { plain: 0, strict: 0 }
    const window = globalThis as InBrowser
    window.counted = counted
    const count = () => {
      counted.plain++
      counted.strict++
    }
    window.addEventListener('pointerdown', count, true)
    window.addEventListener(
      'keydown',
      (event: InBrowser) => {
        if (['Control', 'Alt', 'Shift', 'Meta'].includes(event.key)) return
        if (event.key === 'Tab') counted.strict++
        else if (event.ctrlKey || event.altKey || event.key === 'Enter') count()
      },
      true,
    )
  })
  await figure(page, '电子商务交易额').waitFor()
  await expect.poll(() => focused(page)).toMatch(/电子商务交易额/)
  await page.keyboard.type('790')
  await page.getByText('完成 87.8%，序时 91.7%，差 3.9 个百分点').waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.type('11月新签约平台2家。')
  await page.locator('.changes ins', { hasText: '11月新签约平台2家。' }).waitFor()
  await page.keyboard.press('Control+Enter')
  await said(page, '已送签')
  const counted = await page.evaluate(() => (globalThis as InBrowser).counted)
  expect(counted).toEqual({ plain: 1, strict: 2 })
  const sent = (await reportsOf(page, 0)).find(each => each.period === '2026-11')
  expect(sent).toMatchObject({ state: 'submitted', values: [{ value: 79_000_000_000 }] })
  await close(page)
})

test('a fall is asked about and stops nothing; a file dropped on the page is kept, a program is not', async () => {
  const page = await open('sw-jbr', deskOf(1))
  await figure(page, '新增限上商贸企业').fill('30')
  await page.getByText('比上期少 1，是更正吗？').waitFor()
  await page.getByRole('button', { name: '是，更正' }).click()
  await expect.poll(() => page.getByText('是更正吗').count()).toBe(0)
  await page.getByText('文字与上期相同').waitFor()
  const drop = (name: string, bytes: number[]) =>
    page.evaluate(
      ([fileName, content]) => {
        const { DataTransfer, DragEvent, File, document } = globalThis as InBrowser
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File([new Uint8Array(content as number[])], fileName))
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
      },
      [name, bytes] as const,
    )
  await drop('统计快报.txt', [...new TextEncoder().encode('限上商贸企业30家')])
  await page
    .locator('.evidence li', { hasText: '统计快报.txt' })
    .getByRole('button', { name: /去掉/ })
    .waitFor()
  await drop('工具.exe', [0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0])
  const refused = page.locator('.evidence li', { hasText: '工具.exe' })
  await refused.getByRole('alert').filter({ hasText: '不能作佐证' }).waitFor()
  await refused.getByRole('button', { name: '去掉 工具.exe' }).click()
  await expect.poll(() => page.locator('.evidence li').count()).toBe(1)
  await saved(page)
  await close(page)
})

test('a block from a spreadsheet fills rows of the table, is undone whole, and goes with one key', async () => {
  const page = await open('sw-jbr', '/desk?view=table')
  await page.locator('.return-table tbody tr').first().waitFor()
  await expect.poll(() => page.locator('.return-table tbody tr').count()).toBe(2)
  const first = page.locator('.return-table tbody tr', { hasText: '限上商贸企业' })
  const paste = (text: string) =>
    first.locator('input:not([type=checkbox])').evaluate((input: InBrowser, copied) => {
      const { ClipboardEvent, DataTransfer } = globalThis as InBrowser
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', copied)
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, text)
  await paste('36\t"新增36家\n含网上零售10家"\t无\t继续培育\n')
  const words = first.getByLabel(/^进展情况/)
  await expect.poll(() => words.inputValue()).toBe('新增36家\n含网上零售10家')
  await page.keyboard.press('Control+z')
  await expect.poll(() => words.inputValue()).not.toContain('新增36家')
  await paste('36\t"新增36家\n含网上零售10家"\t无\t继续培育\n')
  await page.getByRole('button', { name: /送签 1 项/ }).waitFor()
  await page.keyboard.press('Control+Enter')
  await said(page, '已送签 1 项')
  const sent = (await reportsOf(page, 1)).find(each => each.period === '2026-11')
  expect(sent).toMatchObject({ state: 'submitted', values: [{ value: 36 }] })
  await close(page)
})

test('both desks look sound, on a desk and on a telephone', async () => {
  await expectSoundLook('sw-jbr', '/desk', '.return-editor')
  await expectSoundLook('sw-jbr', '/desk?view=table', '.return-table tbody tr')
  await expectSoundLook('sw-fzr', '/sign', '.report-words')
})

test('the sheet for paper has the rows of the list and nothing of the shell', async () => {
  const page = await open('sw-jbr', '/desk')
  await page.locator('.due-list li').first().waitFor()
  const listed = await page.locator('.due-list li').count()
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.print-sheet tbody tr').count()).toBe(listed)
  await page.getByText(`共 ${listed} 项`).waitFor()
  expect(await page.locator('.due-list').isVisible()).toBe(false)
  await close(page)
})

test('after the deadline the page still works and says that it will be late', async () => {
  now = '2026-11-27T02:00:00.000Z'
  const page = await open('sw-jbr', '/desk')
  await page.getByText('已过截止 2 天，仍可上报，将记为迟报。').waitFor()
  await page.locator('.due-list').getByText('未报，逾期 2 天').waitFor()
  await progress(page).fill('口袋公园配合事项已办。')
  await page.keyboard.press('Control+Enter')
  await said(page, '本期都送完了')
  await page.getByText('本期 3 项都已送签').waitFor()
  await page.getByText(/下次填报 2026年12月：.*开放，12月25日 截止/).waitFor()
  await close(page)
})

test('no page asked elsewhere or broke a rule of its own', () => {
  frame.expectNoTroubles(/status of (?:409|422)|ERR_FAILED/)
})
