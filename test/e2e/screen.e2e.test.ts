import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { countedLinks, expectListsOfTheirLength } from './counted-links.ts'
import { bothLooks, close, pressFor, withFrame } from './frame.ts'
import { lookedAt, passwordOf, postsOfOffice, startSimulatedYear } from './simulated-year.ts'
import { expectSound, type InBrowser, violations } from './sound.ts'

// 一屏通览: five minutes of a leader, on a desk, on a wall, on paper.

const frame = withFrame({
  start: () => startSimulatedYear(inject('simulatedYear')),
  passwordOf,
  setClock: page => page.clock.setFixedTime(lookedAt),
})

async function open(path: string, look: BrowserContextOptions = {}): Promise<Page> {
  const page = await frame.open(postsOfOffice.leader, path, look)
  await page.locator('.left-out').waitFor()
  return page
}

/** What the smallest words that are drawn measure, in CSS pixels. */
const smallestText = (page: Page, within: string): Promise<number> =>
  page.evaluate(selector => {
    const { document, getComputedStyle, NodeFilter } = globalThis as InBrowser
    const walker = document.createTreeWalker(document.querySelector(selector), NodeFilter.SHOW_TEXT)
    const sizes: number[] = []
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const parent = text.parentElement
      const isDrawn = parent.getClientRects().length > 0 && !parent.closest('.spoken')
      if (isDrawn && text.textContent.trim() !== '')
        sizes.push(Number.parseFloat(getComputedStyle(parent).fontSize))
    }
    return Math.min(...sizes)
  }, within)

const numbersOf = async (page: Page, selector: string): Promise<number[]> =>
  (await page.locator(selector).allTextContents()).map(text =>
    Number(/-?[\d.]+(?=%?$)/.exec(text.trim())?.[0]),
  )
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

test('each number on the one screen opens a list of exactly that many rows', async () => {
  const page = await open('/screen')
  const links = await countedLinks(page)
  expect(links.length).toBeGreaterThan(30)
  await expectListsOfTheirLength(page, links)
  await close(page)
})

test('what is printed adds up: categories to their whole and to 100.0, sections to the whole', async () => {
  const page = await open('/screen')
  const [rated = 0] = await numbersOf(page, '.rated h2 .count-link')
  expect(sum(await numbersOf(page, '.categories tbody td:nth-child(2)'))).toBe(rated)
  const shares = await numbersOf(page, '.categories tbody td:nth-child(3)')
  expect(Math.round(sum(shares) * 10)).toBe(1000)
  const [all = 0, ...kinds] = await numbersOf(page, '.continuing .equation .count-link')
  expect(sum(kinds)).toBe(all)
  const lines = page.locator('.breakdown tbody tr')
  const totals: number[] = []
  for (const line of await lines.all()) {
    const [total = 0, ...parts] = (await line.locator('.count-link').allTextContents()).map(text =>
      Number(/\d+$/.exec(text)?.[0]),
    )
    expect(sum(parts)).toBe(total)
    totals.push(total)
  }
  expect(sum(totals)).toBe(all)
  await close(page)
})

test('while no meeting is called, M says why nothing can be put on one and leads to the meetings', async () => {
  const page = await open('/screen')
  await page.locator('.put-on-agenda').first().waitFor()
  await pressFor(page, 'm', page.getByRole('status').filter({ hasText: '还没有召集会议，列不进议题' }))
  await page.locator('.agenda').getByRole('link', { name: '去会议' }).first().click()
  await page.waitForURL('**/meetings')
  await close(page)
})

test('Q asks the lead to explain: the question goes to the office, which passes it on with a day', async () => {
  const page = await open('/screen')
  await page.locator('.ask-to-explain').first().waitFor()
  await pressFor(page, 'q', page.locator('.explanation-form textarea'))
  await page.locator('.explanation-form textarea').fill('用地手续卡在哪一步？')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('status').filter({ hasText: '已交督查室转办' }).waitFor()
  await expect
    .poll(() => page.evaluate(() => (globalThis as InBrowser).document.activeElement?.className))
    .toContain('ask-to-explain')
  const asked = await page.request.get('/api/regions/default/matters?type=explanation&status=asked')
  const { matters } = (await asked.json()) as { matters: { title: string; lead: string | null }[] }
  expect(matters).toMatchObject([{ title: '用地手续卡在哪一步？', lead: null }])
  await close(page)
})

test('a leader lands on the screen, opens what is behind, comes back, and puts a problem on the next agenda', async () => {
  const office = await frame.as(postsOfOffice.supervisor)
  const called = await office.request.post('/api/regions/default/meetings/call', {
    data: { data: { title: '重点任务专题会', body: 'dw04', on: '2026-11-28' } },
  })
  expect(called.status()).toBe(201)
  await office.close()
  const page = await open('/')
  await page.getByRole('heading', { name: '一屏通览：哪里要我说句话？' }).waitFor()
  const behind = page.locator('.categories a.count-link', { hasText: '欠进度' })
  const count = Number(/\d+$/.exec((await behind.textContent()) ?? '')?.[0])
  await behind.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => page.getByRole('grid').first().getAttribute('aria-rowcount'))
    .toBe(String(count + 1))
  await page.goBack()
  await page.getByRole('button', { name: /列入 11月28日 重点任务专题会/ }).click()
  await page.getByRole('status').filter({ hasText: '已列入“重点任务专题会”的议题' }).waitFor()
  const onAgenda = async () => {
    const asked = await page.request.get('/api/regions/default/matters?type=problem&status=on-agenda')
    return ((await asked.json()) as { total: number }).total
  }
  expect(await onAgenda()).toBe(1)
  await page.locator('.agenda').getByRole('button', { name: '撤销' }).click()
  await page.getByRole('status').filter({ hasText: '已移出议题' }).waitFor()
  expect(await onAgenda()).toBe(0)
  await close(page)
})

test('the screen says as of when it is, that numbers may change, what it leaves out and by which rule', async () => {
  const page = await open('/screen')
  await page.locator('.feed', { hasText: '数据截至 11月24日 17:05' }).waitFor()
  await page.locator('.period', { hasText: '11月25日（周三）截止，还有 1 天，截止前，数字还会变' }).waitFor()
  const last = await page.locator('.left-out').textContent()
  for (const words of ['未报', '久未更新', '上报未核实', '常态化', '未交办', '规则：通常规则'])
    expect(last).toContain(words)
  await close(page)
})

test('on paper it is one A4 page, with no words under nine points and nothing left out silently', async () => {
  const page = await open('/screen')
  await page.emulateMedia({ media: 'print' })
  expect(await smallestText(page, '.leader-screen')).toBeGreaterThanOrEqual(12)
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(paper.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1)
  const english = await open('/screen', { locale: 'en-GB' })
  const inEnglish = (await english.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(inEnglish.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1)
  await close(english)
  expect(/\/MediaBox \[0 0 (\d+)/.exec(paper)?.[1]).toBe('841')
  const [named, told] = [page.locator('.by-agency tbody tr'), page.locator('.by-agency .cut-on-page')]
  expect(await told.count()).toBe((await named.count()) > 8 ? 1 : 0)
  await close(page)
})

test('on a wall it fits, is read from three metres, and is left by a key', async () => {
  for (const locale of ['zh-CN', 'en-GB']) {
    const page = await open('/screen', { locale, viewport: { width: 1920, height: 1080 } })
    await pressFor(page, 'w', page.locator('.wall .left-out'))
    expect(new URL(page.url()).searchParams.get('mode')).toBe('wall')
    expect(await smallestText(page, '.wall')).toBeGreaterThanOrEqual(28)
    const over = await page.evaluate(() => {
      const { scrollHeight, clientHeight, scrollWidth, clientWidth } = (
        globalThis as InBrowser
      ).document.querySelector('.wall')
      return [scrollHeight - clientHeight, scrollWidth - clientWidth]
    })
    expect(over).toEqual([0, 0])
    const agencies = page.locator('.wall .by-agency tbody tr:visible')
    expect(await agencies.count()).toBeGreaterThan(1)
    await pressFor(page, 'Escape', page.locator('.desk-head'))
    await close(page)
  }
})

test('a lost feed is said at the head, its numbers stay for a day and no longer, and it comes back by itself', async () => {
  const wall = await frame.as(postsOfOffice.leader, { viewport: { width: 1920, height: 1080 } })
  const page = await wall.newPage()
  await page.clock.install({ time: new Date(lookedAt) })
  await page.goto('/screen?mode=wall')
  await page.locator('.feed.live').waitFor()
  await page.route('**/board/rows', route => route.abort())
  await page.clock.fastForward('11:00')
  await page.locator('.feed.lost', { hasText: /数据停在 11月24日 17:0\d，正在重连/ }).waitFor()
  expect(await page.locator('.wall .categories').count()).toBe(1)
  await page.clock.fastForward('25:00:00')
  await page.getByText('无当前数据').waitFor()
  expect(await page.locator('.wall .categories').count()).toBe(0)
  await page.unroute('**/board/rows')
  await page.clock.fastForward('05:30')
  await page.locator('.feed.live').waitFor()
  await page.locator('.wall .categories').waitFor()
  await close(page)
})

test('the screen and the wall have nothing for axe to object to, and nothing sticks out sideways', async () => {
  for (const look of bothLooks)
    for (const path of ['/screen', '/screen?mode=wall']) {
      const page = await open(path, look)
      if (path.includes('wall')) expect(await violations(page)).toEqual([])
      else await expectSound(page)
      await close(page)
    }
})

test('on an English page what is Chinese says that it is, for those who hear it', async () => {
  const page = await open('/screen', { locale: 'en-GB' })
  // What may be done with a problem comes with the problem itself, a moment after the rows.
  await page.locator('.needs .agenda').first().waitFor()
  const unsaid = await page.evaluate(() => {
    const { document, NodeFilter } = globalThis as InBrowser
    const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const lang = text.parentElement.closest('[lang]')?.getAttribute('lang') ?? ''
      if (/[一-鿿]/.test(text.textContent) && !lang.startsWith('zh')) found.push(text.textContent)
    }
    return found
  })
  expect(unsaid).toEqual([])
  await close(page)
})

test('on a telephone what needs a word stands first', async () => {
  const page = await open('/screen', bothLooks[1])
  const tops = await page.evaluate(() =>
    ['needs', 'rated', 'figures', 'moved', 'by-document'].map(
      each =>
        (globalThis as InBrowser).document.querySelector(`.screen-panel.${each}`).getBoundingClientRect().top,
    ),
  )
  expect(tops).toEqual(tops.toSorted((a, b) => a - b))
  await close(page)
})

test('no page asked elsewhere or broke a rule of its own', () => {
  frame.expectNoTroubles()
})
