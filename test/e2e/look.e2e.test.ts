import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { undisturbed } from '../own-time.ts'
import { closePage, openPage, serverUrl, taskRow, withPage } from './intake-page.ts'
import { type InBrowser, violations, wcag } from './sound.ts'

withPage()

test.each([
  ['zh-CN', 'light'],
  ['zh-CN', 'dark'],
  ['en-US', 'light'],
  ['en-US', 'dark'],
] as const)('nothing for axe to object to in %s, %s', async (locale, theme) => {
  const page = await openPage({ locale, colorScheme: theme })
  const row = await taskRow(page)
  expect(await violations(page, wcag)).toEqual([])
  await row.cell('support').click()
  expect(await violations(page, wcag)).toEqual([])
  await page.keyboard.press('Enter')
  await page.locator('.editor').waitFor()
  expect(await violations(page, wcag)).toEqual([])
  await page.keyboard.press('Escape')
  await page.locator('.count-button').click()
  await page.getByRole('dialog').waitFor()
  expect(await violations(page, wcag)).toEqual([])
  await closePage(page)
})

test('the language follows the browser and is switched, and stays switched', async () => {
  const page = await openPage({ locale: 'en-GB' })
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.getByRole('button', { name: 'Undo' }).waitFor()
  await page.getByRole('button', { name: '中文' }).click()
  await page.getByRole('button', { name: '撤销' }).waitFor()
  await page.reload()
  await page.getByRole('button', { name: '撤销' }).waitFor()
  await closePage(page)
})

test('no Chinese word of the interface is left on the English page', async () => {
  const page = await openPage({ locale: 'en-US' })
  const row = await taskRow(page)
  await row.cell('support').click()
  const chinese = await page.evaluate(() => {
    const { document, NodeFilter } = globalThis as InBrowser
    const left: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const isQuoted = node.parentElement?.closest(
        '[lang=zh-Hans], .document .scroller, .grid-body, [aria-hidden=true]',
      )
      if (/\p{Script=Han}/u.test(node.textContent ?? '') && !isQuoted) left.push(node.textContent ?? '')
    }
    return left
  })
  expect(chinese).toEqual([])
  await closePage(page)
})

test('the theme follows the machine and is switched', async () => {
  const page = await openPage({ colorScheme: 'dark' })
  const theme = () => page.evaluate(() => (globalThis as InBrowser).document.documentElement.dataset.theme)
  expect(await theme()).toBe('dark')
  await page.getByRole('button', { name: /^明暗/ }).click()
  await expect.poll(theme).toBe('light')
  await closePage(page)
})

test.each([
  [390, 844],
  [768, 1024],
  [1024, 768],
  [1366, 600],
])('nothing sticks out sideways at %d by %d', async (width, height) => {
  const page = await openPage({ viewport: { width, height } })
  expect(
    await page.evaluate(() => (globalThis as InBrowser).document.documentElement.scrollWidth),
  ).toBeLessThanOrEqual(width)
  for (const pane of ['原文', '表']) {
    const other = page.locator('.pane-switch').getByRole('button', { name: pane })
    if (await other.isVisible()) await other.click()
    for (const box of await page.locator('.scroller:visible').all())
      expect(
        await box.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
      ).toBeLessThanOrEqual(0)
  }
  await closePage(page)
})

test('what is loaded before the page is drawn is at most 250 kB of packed script', async () => {
  const page = await openPage()
  const scripts = await page
    .locator('script[src], link[rel=modulepreload]')
    .evaluateAll(found => found.map(each => each.getAttribute('src') ?? each.getAttribute('href') ?? ''))
  const sizes = await Promise.all(
    scripts.map(async path => gzipSync(await (await fetch(new URL(path, serverUrl()))).text()).length),
  )
  expect(sizes.length).toBeGreaterThan(0)
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(250_000)
  await closePage(page)
})

test('in a browser of 2023 that lacks the newest methods the page still opens', async () => {
  const page = await openPage()
  await page.context().addInitScript(() => {
    for (const name of ['toSorted', 'toReversed']) Reflect.deleteProperty(Array.prototype, name)
  })
  await page.reload()
  await page.waitForSelector('[data-row]')
  expect(page.complaints).toEqual([])
  await closePage(page)
})

test('no request goes to another host', async () => {
  const page = await openPage()
  const row = await taskRow(page)
  await row.cell('lead').click()
  await page.locator('.count-button').click()
  await page.getByRole('dialog').waitFor()
  expect(page.foreign).toEqual([])
  await closePage(page)
})

/** A plan of many numbered tasks, each with its own agencies, figure and deadline. */
function planOfTasks(count: number): string {
  const units = ['市住建局', '市水务局', '市发改委', '市教育局', '市财政局', '市文旅局', '市卫健委']
  const things = ['口袋公园', '充电站', '雨污管网', '社区食堂', '湖岸绿道']
  const lines = ['澄湖市城市更新五年行动方案', '']
  for (let task = 0; task < count; task++) {
    if (task % 100 === 0)
      lines.push(`${'一二三四五六七八九十'[(task / 100) % 10]}、第${task / 100 + 1}方面任务`, '')
    lines.push(
      `${(task % 100) + 1}.推进${things[task % 5]}建设，新增${(task % 97) + 3}个，完成投资${(task % 9) + 1}亿元。`,
      `完成时限：2027年${(task % 12) + 1}月`,
      `牵头单位：${units[task % 7]}`,
      `参与单位：${units[(task + 1) % 7]}、${units[(task + 3) % 7]}、有关镇街`,
      '',
    )
  }
  return lines.join('\n')
}

describe('a plan of 5,000 clauses', () => {
  const tasks = 5000
  let plan = ''
  beforeAll(async () => {
    const response = await fetch(`${serverUrl()}/api/plans`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: '五年行动', text: planOfTasks(tasks) }),
    })
    const stored = (await response.json()) as { plan: { id: string; clauses: number } }
    expect(stored.plan.clauses).toBeGreaterThanOrEqual(tasks)
    plan = stored.plan.id
  })

  test('is usable less than 1.5 s after it is opened', async () => {
    const times: number[] = []
    for (let round = 0; round < 3; round++) {
      const page = await openPage()
      const usable = async () => {
        await page.goto(`${serverUrl()}/?plan=${plan}`)
        await page.locator('[data-row] [data-column=lead]').first().click()
        await page.locator('.document .clause.active').first().waitFor()
      }
      times.push(await undisturbed(usable))
      await closePage(page)
    }
    expect(Math.min(...times)).toBeLessThan(1500)
  })

  test.each(['table', 'document'])(
    'scrolls its %s to the end with few nodes and marks on every line',
    async pane => {
      const page = await openPage({}, `?plan=${plan}`)
      const most = await page.evaluate(async name => {
        const { document, requestAnimationFrame } = globalThis as InBrowser
        const box = document.querySelector(`[data-pane=${name}]`)
        let most = 0
        for (let step = 0; box && step <= 40; step++) {
          box.scrollTop = ((box.scrollHeight - box.clientHeight) * step) / 40
          await new Promise(requestAnimationFrame)
          await new Promise(requestAnimationFrame)
          most = Math.max(most, box.querySelectorAll('*').length)
        }
        return most
      }, pane)
      expect(most).toBeGreaterThan(50)
      expect(most).toBeLessThan(3000)
      const end = page.locator(`[data-pane=${pane}]`).first()
      await expect.poll(() => end.textContent()).toContain(pane === 'table' ? String(tasks) : '参与单位')
      if (pane === 'document') await expect.poll(() => end.locator('.m').count()).toBeGreaterThan(5)
      await closePage(page)
    },
  )

  test('goes to the last clause at one key, and both sides are there', async () => {
    const page = await openPage({}, `?plan=${plan}`)
    await page.locator('[data-row] [data-column=text]').first().click()
    const active = () => page.locator('[data-row].active').getAttribute('data-row')
    const first = await active()
    await page.keyboard.press('Control+End')
    await expect.poll(active).not.toBe(first)
    const id = await active()
    const box = await page.locator('.document .scroller').boundingBox()
    await expect
      .poll(async () => {
        const clause = await page.locator(`.document [data-clause="${id}"]`).first().boundingBox()
        return clause && box && clause.y >= box.y - 1 && clause.y < box.y + box.height
      })
      .toBe(true)
    await closePage(page)
  })
})
