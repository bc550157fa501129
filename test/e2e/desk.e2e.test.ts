import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { closePage, expectNotice, openPage, saved, serverUrl, taskRow, withPage } from './intake-page.ts'
import type { InBrowser } from './sound.ts'

withPage()

describe('the keyboard alone', () => {
  test('walks the table, checks an item and lands on the next unchecked one', async () => {
    const page = await openPage()
    // The rail and the steps of the first run are one stop each; then come the tools of the plan.
    const focused = () =>
      page.evaluate(
        () => (globalThis as InBrowser).document.activeElement?.closest('[data-row]')?.dataset.row,
      )
    for (let press = 0; press < 40 && !(await focused()); press++) await page.keyboard.press('Tab')
    expect(await focused(), 'forty tabs lead to no row').toBeTruthy()
    await page.keyboard.press('ArrowDown')
    const active = page.locator('[data-row].active')
    await active.waitFor()
    const first = await active.getAttribute('data-row')
    await expect.poll(focused).toBe(first)
    await page.keyboard.press('ArrowDown')
    await expect.poll(focused).not.toBe(first)
    const second = await focused()
    await page.keyboard.press('Space')
    await expect.poll(focused).not.toBe(second)
    await page.locator(`[data-row="${second}"].checked`).waitFor()
    await expectNotice(page, /^已核 第\d+项。下一项 第\d+项/)
    await page.keyboard.press('Control+z')
    await expect
      .poll(() => page.locator(`[data-row="${second}"]`).getAttribute('class'))
      .not.toContain('checked')
    await saved(page)
    await closePage(page)
  })

  test('crosses to the same clause in the document and back, and finds the next finding', async () => {
    const page = await openPage()
    const row = await taskRow(page)
    await row.cell('text').click()
    await page.keyboard.press('d')
    const inDocument = () =>
      page.evaluate(
        () =>
          (globalThis as InBrowser).document.activeElement?.closest('.document [data-clause]')?.dataset
            .clause,
      )
    await expect.poll(inDocument).toBe(row.id)
    await page.keyboard.press('ArrowDown')
    await expect.poll(inDocument).not.toBe(row.id)
    await page.keyboard.press('t')
    await expect
      .poll(() =>
        page.evaluate(() => (globalThis as InBrowser).document.activeElement?.closest('.table') !== null),
      )
      .toBe(true)
    await page.keyboard.press('f')
    await page.locator('.finding-detail.warning, .finding-detail.error').waitFor()
    await closePage(page)
  })

  test('sorts by a column and opens the folded page header', async () => {
    const page = await openPage()
    await page.locator('[data-row] [data-column=window]').first().click()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await page.locator('[role=columnheader][aria-sort=ascending]').waitFor()
    const days = await page.locator('[data-row] [data-column=window]').allTextContents()
    const dated = days.filter(day => /^\d{4}-\d\d-\d\d$/.test(day))
    expect(dated.length).toBeGreaterThan(2)
    expect(dated).toEqual(dated.toSorted())
    await page.keyboard.press('ArrowDown')
    await expect
      .poll(() =>
        page.evaluate(() => (globalThis as InBrowser).document.activeElement?.closest('[data-row]') !== null),
      )
      .toBe(true)
    await page.keyboard.press('Control+Home')
    // The document may still be following the row that Ctrl+Home went to, and draws only what is in view.
    const isFocused = () =>
      page.evaluate(() => {
        const { document } = globalThis as InBrowser
        document.querySelector('.document .scroller').scrollTop = 0
        document.querySelector('.fold')?.focus()
        return document.activeElement?.matches('.fold') ?? false
      })
    await expect.poll(isFocused).toBe(true)
    await page.keyboard.press('Enter')
    await page.locator('.fold').first().waitFor({ state: 'detached' })
    await closePage(page)
  })

  test('keys go on after a button was pressed with the mouse', async () => {
    const page = await openPage()
    const row = await taskRow(page)
    await row.cell('text').click()
    await page.getByRole('button', { name: /^拆分/ }).click()
    await page.locator('.splitting').waitFor()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Escape')
    await page.locator('.splitting').waitFor({ state: 'detached' })
    await closePage(page)
  })

  test('letters stay silent in fields and when switched off', async () => {
    const page = await openPage()
    const row = await taskRow(page)
    await row.cell('window').dblclick()
    await page.locator('.editor input').fill('')
    await page.keyboard.type('smk ')
    expect(await page.locator('.splitting').count()).toBe(0)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /快捷键/ }).click()
    await page.getByLabel('单键快捷键').uncheck()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await row.cell('text').click()
    await page.keyboard.press('s')
    expect(await page.locator('.splitting').count()).toBe(0)
    await closePage(page)
  })

  test('the search of the page finds words that are not drawn', async () => {
    const page = await openPage()
    const last = await page.evaluate(async () => {
      const { plans } = (await (await fetch('/api/plans')).json()) as InBrowser
      const { text, plan } = (await (await fetch(`/api/plans/${plans[0].id}`)).json()) as InBrowser
      return text.slice(...plan.clauses.at(-1).span).slice(-8, -1)
    })
    await page.keyboard.press('Control+f')
    await page.getByRole('searchbox', { name: '在原文和表里找' }).fill(last)
    await page.keyboard.press('Enter')
    await page.locator('.document .match').first().waitFor()
    await expect
      .poll(async () => (await page.locator('.document .match').allTextContents()).join(''))
      .toContain(last.slice(0, 2))
    await closePage(page)
  })
})

describe('files', () => {
  const drop = (page: Page, name: string, content: Buffer | string) =>
    page.evaluate(
      ([fileName, base64]) => {
        const { DataTransfer, document, DragEvent } = globalThis as InBrowser
        const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0))
        const transfer = new DataTransfer()
        transfer.items.add(new File([bytes], fileName))
        for (const type of ['dragenter', 'dragover', 'drop'])
          document.body.dispatchEvent(
            new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }),
          )
      },
      [name, Buffer.from(content).toString('base64')] as const,
    )

  const plan = `澄湖市口袋公园建设方案\n\n一、主要任务\n1.新建口袋公园12个，完成投资3亿元。\n牵头单位：市园林局\n配合单位：市财政局\n完成时限：2027年12月\n`

  test('a dropped file becomes a plan with its agencies in the table', async () => {
    const page = await openPage()
    await drop(page, '口袋公园.txt', plan)
    await page.locator('h1', { hasText: '口袋公园' }).waitFor()
    await page.locator('[data-column=lead]', { hasText: '市园林局' }).waitFor()
    await page.locator('[data-column=window]', { hasText: '2027-12-31' }).waitFor()
    await closePage(page)
  })

  test('a file that cannot be read says what, where and the way out, and the plan stays', async () => {
    const page = await openPage()
    const title = await page.locator('h1').textContent()
    await drop(page, '程序.txt', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3, 0, 255, 254, 0, 7]))
    const failure = page.locator('.queue-line.failed .failure')
    await failure.waitFor()
    const parts = await failure.locator('> *').allTextContents()
    expect(parts).toHaveLength(3)
    for (const part of parts) expect(part.trim().length).toBeGreaterThan(2)
    expect(await page.locator('h1').textContent()).toBe(title)
    await closePage(page)
  })

  test('pasted words become a plan', async () => {
    const page = await openPage()
    await page.getByRole('button', { name: '粘贴文字' }).click()
    await page.getByRole('textbox', { name: '文字' }).fill(plan.replaceAll('口袋公园', '社区食堂'))
    await page.getByRole('button', { name: '读成表' }).click()
    await page.locator('h1', { hasText: '社区食堂' }).waitFor()
    await closePage(page)
  })

  test.each(['xlsx', 'csv', 'json'] as const)('the rows shown are downloaded as %s', async format => {
    const page = await openPage()
    await page.getByRole('button', { name: '下载' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: new RegExp(`^显示的.*${format}`) }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${format}$`))
    const bytes = readFileSync(await download.path())
    expect(bytes.length).toBeGreaterThan(500)
    await closePage(page)
  })
})

describe('plans', () => {
  test('another plan is opened from the list, and the browser goes back to the first', async () => {
    const page = await openPage()
    const first = await page.locator('h1').textContent()
    await page.getByRole('button', { name: '换一份', exact: true }).click()
    await page.getByRole('dialog').locator('li button:not([aria-current])').first().click()
    await expect.poll(() => page.locator('h1').textContent()).not.toBe(first)
    await expect.poll(() => page.title()).toContain((await page.locator('h1').textContent()) ?? '')
    await page.goBack()
    await expect.poll(() => page.locator('h1').textContent()).toBe(first)
    await closePage(page)
  })

  test('an address that names no plan says so and offers the way out', async () => {
    const page = await openPage()
    await page.goto(`${serverUrl()}/?plan=nowhere`)
    await page.getByText('没有这份计划').waitFor()
    await page.getByRole('button', { name: '打开第一份计划' }).click()
    await page.waitForSelector('[data-row]')
    await closePage(page)
  })

  test('what is corrected while the server does not answer is kept and goes up later', async () => {
    const page = await openPage()
    const row = await taskRow(page)
    await page.context().setOffline(true)
    await row.cell('text').click()
    await page.keyboard.press('Space')
    await page.locator('.strip').waitFor()
    expect(await page.locator('.saving.offline').textContent()).toContain('1')
    await page.context().setOffline(false)
    await saved(page)
    await page.reload()
    await page.locator(`[data-row="${row.id}"].checked`).waitFor()
    await page.getByRole('button', { name: '撤销' }).click()
    await saved(page)
    await closePage(page)
  })
})
