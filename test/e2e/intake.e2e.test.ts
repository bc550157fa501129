import { describe, expect, test } from 'vitest'
import { closePage, notice, openPage, saved, taskRow, withPage } from './intake-page.ts'
import type { InBrowser } from './sound.ts'

withPage()

describe('linking', () => {
  test('the page opens with the sample plan read into a document and a table', async () => {
    const page = await openPage()
    expect(await page.locator('h1').textContent()).toMatch(/\S/)
    expect(await page.locator('[data-row]').count()).toBeGreaterThan(5)
    expect(await page.locator('.document .clause').count()).toBeGreaterThan(3)
    expect(page.complaints).toEqual([])
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans')
    await closePage(page)
  })

  test('a click on a cell lights up the words it was read from', async () => {
    const page = await openPage()
    const row = await taskRow(page)
    await row.cell('lead').click()
    const mark = page.locator('.document .active-mark')
    await mark.first().waitFor()
    const words = (await mark.allTextContents()).join('')
    expect(await row.cell('lead').textContent()).toContain(words.slice(-3))
    expect(await page.locator('.document .clause.active').first().isVisible()).toBe(true)
    const [top, box] = [
      await mark.first().boundingBox(),
      await page.locator('.document .scroller').boundingBox(),
    ]
    expect(top && box && top.y >= box.y && top.y + top.height <= box.y + box.height).toBe(true)
    await closePage(page)
  })

  test('a click on words lights up their row and cell', async () => {
    const page = await openPage()
    const row = await taskRow(page)
    await row.cell('number').click()
    const mark = page.locator('.document .clause.active .m-support').last()
    const words = await mark.textContent()
    await mark.click()
    await page.locator(`[data-row="${row.id}"].active [data-column=support].ringed`).waitFor()
    expect(await page.locator('.detail').textContent()).toContain(words?.slice(-3))
    await closePage(page)
  })

  test('a pointer over words washes the row and scrolls nothing', async () => {
    const page = await openPage()
    const row = await taskRow(page)
    await row.cell('number').click()
    const before = await page.locator('.document .scroller').evaluate(box => box.scrollTop)
    await page.locator('.document .clause.active .m-lead').first().hover()
    await page.locator(`[data-row="${row.id}"].hovered`).waitFor()
    expect(await page.locator('.document .scroller').evaluate(box => box.scrollTop)).toBe(before)
    await closePage(page)
  })

  test('a layer of the legend is switched off and on', async () => {
    const page = await openPage()
    const row = await taskRow(page)
    await row.cell('lead').click()
    const mark = page.locator('.document .m-lead').first()
    const line = () =>
      mark.evaluate(element => (globalThis as InBrowser).getComputedStyle(element).textDecorationLine)
    expect(await line()).toBe('underline')
    await page.locator('.legend-button').first().click()
    expect(await line()).toBe('none')
    await page.locator('.legend-button').first().click()
    expect(await line()).toBe('underline')
    await closePage(page)
  })

  test('a filter narrows the table, says how many are left, and stands in the address', async () => {
    const page = await openPage()
    const all = await page.locator('.shown-count').textContent()
    await page.getByRole('button', { name: '更多' }).click()
    await page.getByLabel('有数值').check()
    const shown = await page.locator('.shown-count').textContent()
    expect(shown).not.toBe(all)
    expect(new URL(page.url()).searchParams.get('hasFigure')).toBe('1')
    await page.reload()
    await page.waitForSelector('[data-row]')
    expect(await page.locator('.shown-count').textContent()).toBe(shown)
    await closePage(page)
  })
})

describe('correcting', () => {
  test('a corrected cell says what stands now and what was read, and stays after a reload', async () => {
    const page = await openPage()
    const row = await taskRow(page)
    const read = (await row.cell('window').textContent()) ?? ''
    await row.cell('window').dblclick()
    await page.locator('.editor input').fill('2027年6月底')
    expect(await page.locator('.editor output').textContent()).toContain('2027-06-30')
    await page.keyboard.press('Control+Enter')
    await row.cell('window').locator('.read-as').waitFor()
    const words = (await row.cell('window').textContent()) ?? ''
    expect(words).toContain('2027-06-30')
    expect(words).toContain('读作')
    expect(words).toContain(read)
    await saved(page)
    await page.reload()
    await row.cell('window').locator('.read-as').waitFor()
    expect(await row.cell('window').textContent()).toBe(words)

    await page.getByRole('button', { name: /^撤销/ }).click()
    await row.cell('window').locator('.read-as').waitFor({ state: 'detached' })
    expect(await row.cell('window').textContent()).toBe(read)
    await page.getByRole('button', { name: /^重做/ }).click()
    await row.cell('window').locator('.read-as').waitFor()
    await page.getByRole('button', { name: /^撤销/ }).click()
    await saved(page)
    await closePage(page)
  })

  test('a window that names no month is refused with what, where and the way out', async () => {
    const page = await openPage()
    const row = await taskRow(page)
    await row.cell('window').dblclick()
    await page.locator('.editor input').fill('2026-13-05')
    await page.keyboard.press('Control+Enter')
    expect(await page.locator('.editor .problem').textContent()).toMatch(/“2026-13-05”.*13 月.*请改成/)
    await page.keyboard.press('Escape')
    await closePage(page)
  })

  test('a clause is split, its agencies carried to both parts, and undone', async () => {
    const page = await openPage()
    const row = await taskRow(page)
    const number = (await row.cell('number').locator('b').textContent()) ?? ''
    const lead = await row.cell('lead').textContent()
    await row.cell('text').click()
    await page.keyboard.press('s')
    await page.keyboard.press('Enter')
    const first = page.locator('[data-row]', { has: page.locator(`b:text-is("${number}-1")`) })
    const second = page.locator('[data-row]', { has: page.locator(`b:text-is("${number}-2")`) })
    await second.waitFor()
    expect(await notice(page).textContent()).toContain(`${number}-1、${number}-2`)
    expect(await first.locator('[data-column=lead]').textContent()).toContain(lead)
    expect(await second.locator('[data-column=lead]').textContent()).toContain('随拆分')
    await page.keyboard.press('Control+z')
    await row.cell('lead').waitFor()
    expect(await row.cell('lead').textContent()).toBe(lead)
    await saved(page)
    await closePage(page)
  })

  test('neighbours are merged under a joint number, and undone', async () => {
    const page = await openPage()
    const row = await taskRow(page)
    const count = await page.locator('.shown-count').textContent()
    await row.cell('text').click()
    await page.keyboard.press('m')
    await page.locator('[data-row].active b', { hasText: '+' }).waitFor()
    expect(await page.locator('.shown-count').textContent()).not.toBe(count)
    await page.keyboard.press('Control+z')
    await row.cell('text').waitFor()
    expect(await page.locator('.shown-count').textContent()).toBe(count)
    await saved(page)
    await closePage(page)
  })

  test('a reclassified clause changes the counts at once', async () => {
    const page = await openPage()
    const row = await taskRow(page)
    const count = Number(await page.locator('.plan-counts b').first().textContent())
    await row.cell('text').click()
    await page.keyboard.press('k')
    await page.keyboard.press('3')
    await expect
      .poll(async () => Number(await page.locator('.plan-counts b').first().textContent()))
      .toBe(count - 1)
    await page.keyboard.press('Control+z')
    await expect
      .poll(async () => Number(await page.locator('.plan-counts b').first().textContent()))
      .toBe(count)
    await saved(page)
    await closePage(page)
  })

  test('a lead taken away and one added by hand are told apart from what the document says', async () => {
    const page = await openPage()
    const row = await taskRow(page)
    await row.cell('lead').click()
    await page.keyboard.press('Enter')
    await page.getByLabel('加牵头单位').fill('湖岸建设指挥部')
    await page.keyboard.press('Control+Enter')
    await row.cell('lead').locator('.read-as').waitFor()
    expect(await row.cell('lead').textContent()).toContain('湖岸建设指挥部')
    expect(await page.locator('.detail').textContent()).toContain('人工补充')
    await page.keyboard.press('Control+z')
    await row.cell('lead').locator('.read-as').waitFor({ state: 'detached' })
    await saved(page)
    await closePage(page)
  })

  test('selected words become a figure of their clause', async () => {
    const page = await openPage()
    const row = await taskRow(page)
    await row.cell('text').click()
    const clause = page.locator('.document .clause.active').first()
    await clause.focus()
    await page.keyboard.press('b')
    for (let press = 0; press < 3; press++) await page.keyboard.press('Shift+ArrowRight')
    await page.locator('.selection-bar').waitFor()
    await page.keyboard.press('2')
    await row.cell('support').locator('.read-as').waitFor()
    await page.keyboard.press('Control+z')
    await row.cell('support').locator('.read-as').waitFor({ state: 'detached' })
    await saved(page)
    await closePage(page)
  })

  test('a finding is dismissed with its reason and reopened', async () => {
    const page = await openPage()
    await page.locator('.count-button').click()
    const list = page.getByRole('dialog')
    await list
      .getByRole('button', { name: /^不成立/ })
      .first()
      .click()
    await list
      .getByRole('button', { name: /^原文如此/ })
      .first()
      .click()
    await list.getByText('不成立（原文如此）').first().waitFor()
    await list.getByRole('button', { name: '重新打开' }).first().click()
    await list.getByText('不成立（原文如此）').waitFor({ state: 'detached' })
    await closePage(page)
  })
})
