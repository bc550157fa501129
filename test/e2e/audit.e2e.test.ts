import { expect, test } from 'vitest'
import { auditedReport } from '../audited-report.ts'
import { closePage, expectNotice, type OpenPage, openPage, serverUrl, withPage } from './intake-page.ts'
import { type InBrowser, violations, wcag } from './sound.ts'

withPage()

let reports = 0

/** A report of its own for each test: what is decided stays. */
async function storedReport(): Promise<string> {
  const response = await fetch(`${serverUrl()}/api/plans`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: '报告.txt', text: auditedReport(++reports) }),
  })
  return ((await response.json()) as { plan: { id: string } }).plan.id
}

async function openAudited(look = {}): Promise<OpenPage> {
  const page = await openPage(look, `?plan=${await storedReport()}`)
  await page.locator('.audit-count').first().waitFor()
  return page
}

const counts = (page: OpenPage) => page.locator('.audit-count b').allTextContents()

test('the list counts contradictions first, and choosing one shows arithmetic, sentences and the words', async () => {
  const page = await openAudited()
  expect(Number((await counts(page))[0])).toBe(2)
  await page.locator('.audit-counts').click()
  const lines = page.getByRole('dialog').locator('.audit-line')
  expect(await lines.first().textContent()).toContain('矛盾')
  await lines.first().click()
  const detail = page.locator('.audit-detail')
  await detail.waitFor()
  expect(await detail.locator('.audit-sum').textContent()).toContain('35个 − 20个 = 15个 ≠ 25个')
  expect(await detail.locator('mark').allTextContents()).toEqual(['20个', '35个', '25个'])
  await expect
    .poll(() => page.locator('.document .match').allTextContents())
    .toEqual(['20个', '35个', '25个'])
  expect(page.complaints).toEqual([])
  await closePage(page)
})

test('a sentence leads to its characters, wherever the document stands', async () => {
  const page = await openAudited({ viewport: { width: 1440, height: 700 } })
  await page.locator('.audit-counts').click()
  await page.locator('.audit-line').first().click()
  const box = page.locator('.document .scroller')
  await box.evaluate(each => {
    each.scrollTop = each.scrollHeight
  })
  await page.locator('.audit-sentence').first().click()
  const isSeen = async () => {
    const [words, pane] = [
      await page.locator('.document .match').first().boundingBox(),
      await box.boundingBox(),
    ]
    return words && pane && words.y >= pane.y && words.y + words.height <= pane.y + pane.height
  }
  await expect.poll(isSeen).toBe(true)
  await page.locator('.audit-detail').waitFor()
  await closePage(page)
})

test('by keys alone: to the next finding, accepted, withdrawn, dismissed for a reason, and kept', async () => {
  const page = await openAudited()
  await page.locator('[data-row] [data-column=text]').first().click()
  await page.keyboard.press('a')
  await page.locator('.audit-detail').waitFor()
  await page.keyboard.press('y')
  await page.getByRole('button', { name: '撤回' }).waitFor()
  await expectNotice(page, /已采纳/)
  await page.getByRole('button', { name: '撤回' }).click()
  await page
    .locator('.audit-detail')
    .getByRole('button', { name: /^不成立/ })
    .waitFor()
  await page.keyboard.press('n')
  await page.keyboard.press('1')
  await expect.poll(() => page.locator('.audit-detail .note').textContent()).toBe('不成立：口径不同')
  await page.keyboard.press('Escape')
  await page.locator('.audit-detail').waitFor({ state: 'detached' })
  await page.reload()
  await page.locator('.audit-count').first().waitFor()
  await page.locator('.audit-counts').click()
  await page.locator('.audit-lines .settled').waitFor()
  expect(await page.locator('.audit-lines .settled').count()).toBe(1)
  await closePage(page)
})

test('another reason asks for words and is recorded with them', async () => {
  const page = await openAudited()
  await page.locator('.audit-counts').click()
  await page.locator('.audit-line').first().click()
  await page
    .locator('.audit-detail')
    .getByRole('button', { name: /^不成立/ })
    .click()
  await page.getByRole('button', { name: /^其他/ }).click()
  expect(await page.getByRole('button', { name: '记下' }).isDisabled()).toBe(true)
  await page.keyboard.type('附注里已说明')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => page.locator('.audit-detail .note').textContent())
    .toBe('不成立：其他（附注里已说明）')
  await closePage(page)
})

test('a correction is audited anew: without its figure the contradiction is gone', async () => {
  const page = await openAudited()
  const id = new URL(page.url()).searchParams.get('plan') ?? ''
  const { plan } = (await (await fetch(`${serverUrl()}/api/plans/${id}`)).json()) as InBrowser
  const clause = plan.clauses.find((each: InBrowser) => each.text.includes('公园')).id
  await fetch(`${serverUrl()}/api/plans/${id}/corrections`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      expectedVersion: 0,
      acts: [{ act: 'change', changes: [{ type: 'set-figures', clause, figures: [] }] }],
    }),
  })
  await page.reload()
  await page.locator('.audit-count').first().waitFor()
  expect(Number((await counts(page))[0])).toBe(1)
  await closePage(page)
})

test('a commitment shows its grade, the reasons and the questions to the drafter', async () => {
  const page = await openAudited()
  await page.locator('[data-row]', { hasText: '应急队伍' }).locator('[data-column=text]').click()
  const detail = page.locator('.verifiability')
  await detail.waitFor()
  expect(await detail.locator('.grade').textContent()).toBe('D')
  expect(await detail.textContent()).toContain('由谁牵头？')
  expect(await detail.textContent()).toContain('进一步')
  await closePage(page)
})

test('the report is downloaded as docx', async () => {
  const page = await openAudited()
  await page.getByRole('button', { name: '下载' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: '核对报告 · docx' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/核对报告\.docx$/)
  await closePage(page)
})

test.each([
  ['zh-CN', 'light'],
  ['zh-CN', 'dark'],
  ['en-US', 'light'],
  ['en-US', 'dark'],
] as const)('axe has nothing to object to in list and detail, %s %s', async (locale, colorScheme) => {
  const page = await openAudited({ locale, colorScheme })
  await page.locator('.audit-counts').click()
  await page.getByRole('dialog').waitFor()
  expect(await violations(page, wcag)).toEqual([])
  await page.locator('.audit-line').first().click()
  await page.locator('.audit-detail').waitFor()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await violations(page, wcag)).toEqual([])
  await page.keyboard.press('Escape')
  await page.locator('[data-row] [data-column=text]').first().click()
  await page.locator('.verifiability').waitFor()
  expect(await violations(page, wcag)).toEqual([])
  await closePage(page)
})

test('on a telephone the finding stands under the document, and nothing sticks out', async () => {
  const page = await openAudited({ viewport: { width: 390, height: 844 } })
  await page.locator('.audit-counts').click()
  await page.locator('.audit-line').first().click()
  await page.locator('.audit-detail').waitFor()
  await page.locator('.document .match').first().waitFor()
  const width = await page.evaluate(() => (globalThis as InBrowser).document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)
  await closePage(page)
})
