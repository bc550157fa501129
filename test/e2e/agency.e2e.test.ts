import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { countedLinks, expectListsOfTheirLength } from './counted-links.ts'
import { bothLooks, close, withFrame } from './frame.ts'
import { lookedAt, passwordOf, postsOfOffice, startSimulatedYear } from './simulated-year.ts'
import { expectSound } from './sound.ts'

// 单位页: what an agency carries, its record, and what the ledger asks of it, for the office and for the agency.

const frame = withFrame({
  start: () => startSimulatedYear(inject('simulatedYear')),
  passwordOf,
  setClock: page => page.clock.setFixedTime(lookedAt),
})

async function open(
  signInName: string,
  path: string,
  ready: string,
  look: BrowserContextOptions = {},
): Promise<Page> {
  const page = await frame.open(signInName, path, look)
  await page.locator(ready).first().waitFor()
  return page
}

const numberAtEnd = (text: string | null) => Number(/\d+$/.exec((text ?? '').trim())?.[0])
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

test('agencies stand by kind and then by name, never by a figure, and each of their numbers opens a list of that many rows', async () => {
  const page = await open(postsOfOffice.supervisor, '/agencies', '.agencies')
  const cells = (column: string) => page.locator(`.agencies tbody ${column}`).allTextContents()
  const [names, kinds] = [await cells('th'), await cells('td:nth-child(2)')]
  const byName = new Intl.Collator('zh-Hans-CN')
  const rank = (kind: string | undefined) => kinds.indexOf(kind ?? '')
  const lines = names.map((name, index) => ({ name, kind: kinds[index] }))
  expect(new Set(kinds).size).toBeGreaterThan(3)
  expect(lines).toEqual(
    lines.toSorted((one, other) => rank(one.kind) - rank(other.kind) || byName.compare(one.name, other.name)),
  )
  const asked = await page.request.get('/api/regions/default/organisation')
  const { agencies } = (await asked.json()) as { agencies: { names: { value: string }[] }[] }
  expect(names.toSorted()).toEqual(agencies.map(each => each.names.at(-1)?.value ?? '').toSorted())
  const links = await countedLinks(page)
  expect(links.length).toBeGreaterThan(60)
  await expectListsOfTheirLength(page, links)
  await close(page)
})

test('an agency is found by words and by kind; nothing found says how many there are', async () => {
  const page = await open(postsOfOffice.supervisor, '/agencies', '.agencies')
  const rows = page.locator('.agencies tbody tr')
  const all = await rows.count()
  await page.getByLabel('找单位').fill('教体')
  await expect.poll(() => rows.count()).toBe(1)
  await page.getByLabel('找单位').fill('没有这个局')
  await page.getByText(`没有符合条件的单位（共 ${all} 个）`).waitFor()
  await page.getByRole('link', { name: '清除筛选' }).click()
  await page.getByLabel('类别').selectOption('street')
  await expect.poll(() => rows.count()).toBeGreaterThan(1)
  await expect.poll(() => rows.count()).toBeLessThan(all)
  const kinds = await page.locator('.agencies tbody td:nth-child(2)').allTextContents()
  expect(new Set(kinds)).toEqual(new Set(['街道']))
  await close(page)
})

test('the page of an agency lists what it leads and supports, and each number its rows', async () => {
  const page = await open(postsOfOffice.head, '/agencies/dw03', '.agency-page')
  await page.locator('.desk-facts', { hasText: '负责人 有 · 经办人 有' }).waitFor()
  const [led = 0, ...parts] = (
    await page.locator('section[aria-labelledby="leads"] .sum .count-link').allTextContents()
  ).map(numberAtEnd)
  expect(sum(parts)).toBe(led)
  const tasks = (section: string) =>
    page.locator(`section[aria-labelledby="${section}"] .agency-tasks tbody tr`)
  expect(await tasks('leads').count()).toBe(led)
  const [supported = 0, ...stands] = (
    await page.locator('section[aria-labelledby="supports"] .sum .count-link').allTextContents()
  ).map(numberAtEnd)
  expect(sum(stands)).toBe(supported)
  expect(await tasks('supports').count()).toBe(supported)
  await page.locator('section[aria-labelledby="supports"] .sum').getByRole('link', { name: /^未报/ }).click()
  await expect.poll(() => tasks('supports').count()).toBe(stands[1])
  const links = await countedLinks(page)
  expect(links.length).toBeGreaterThan(2)
  await expectListsOfTheirLength(page, links)
  await close(page)
})

test('the record adds up by period and in all, and each of its numbers opens its returns on the page', async () => {
  const page = await open(postsOfOffice.head, '/agencies/dw03', '.record')
  const linesOf = page.locator('.record :is(tbody, tfoot) tr')
  for (const line of await linesOf.all()) {
    const [owed = 0, ...rest] = (await line.locator('.count-link').allTextContents()).map(numberAtEnd)
    expect(sum(rest.slice(0, -1))).toBe(owed)
  }
  const numbers = page.locator('.record a.count-link')
  const listed = page.locator('.returns-list tbody tr')
  for (const number of await numbers.all()) {
    const count = numberAtEnd(await number.textContent())
    await number.click()
    await expect.poll(() => listed.count()).toBe(count)
    expect(await page.locator('.returns-list h3').textContent()).toContain(` ${count} 份`)
  }
  await page.getByRole('link', { name: '收起清单' }).click()
  await expect.poll(() => listed.count()).toBe(0)
  await close(page)
})

test('an agency opens its own page alone, without whose posts there are', async () => {
  const page = await open('dw03-fzr', '/agencies/dw03', '.agency-page')
  await page.getByRole('heading', { name: '区城管局：担着什么，兑现得怎样，累不累？' }).waitFor()
  expect(await page.locator('main').textContent()).toContain('岗位情况由督查室主任查看')
  expect(await page.locator('main').textContent()).not.toMatch(/dw\d\d-(?:fzr|jbr)/)
  await page.goto('/agencies/dw01')
  await page.getByRole('heading', { name: '你的岗位只看本单位的一页' }).waitFor()
  await page.getByRole('link', { name: '看本单位' }).click()
  await page.locator('.agency-page').waitFor()
  await close(page)
})

test('on paper it is the agency’s ledger, upright, with every row', async () => {
  const page = await open(postsOfOffice.head, '/agencies/dw03?returns=owed', '.returns-list')
  const rows = await page.locator('.agency-page tbody tr').count()
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.agency-page tbody tr:visible').count()).toBe(rows)
  expect(await page.locator('.top-bar').isVisible()).toBe(false)
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(/\/MediaBox \[0 0 (\d+)/.exec(paper)?.[1]).toBe('594')
  await close(page)
})

test('the pages of agencies have nothing for axe to object to, and nothing sticks out sideways', async () => {
  const pages = [
    ['/agencies', '.agencies'],
    ['/agencies/dw03?returns=owed', '.returns-list'],
  ] as const
  for (const look of bothLooks)
    for (const [path, ready] of pages) {
      const page = await open(postsOfOffice.head, path, ready, look)
      await expectSound(page)
      await close(page)
    }
})

test('no page asked elsewhere or broke a rule of its own', () => {
  frame.expectNoTroubles()
})
