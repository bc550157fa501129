import type { BrowserContextOptions } from 'playwright-core'
import { beforeAll, expect, inject, test } from 'vitest'
import { close, pressFor, withFrame } from './frame.ts'
import { lookedAt, passwordOf, postsOfOffice, startSimulatedYear } from './simulated-year.ts'
import { expectSound, type InBrowser } from './sound.ts'

// 事项页 over the simulated year: the sentence, the arithmetic, charts and tables of the same numbers, the record.

const frame = withFrame({
  start: () => startSimulatedYear(inject('simulatedYear')),
  passwordOf,
  look: { viewport: { width: 1366, height: 768 } },
  setClock: page => page.clock.setFixedTime(lookedAt),
})
/** A task with reported and verified values, and one that is closed. */
let withValues: string
let closed: string

type Row = {
  id: string
  status: string
  figures: { reported: number | null; verified: number | null }[]
}

beforeAll(async () => {
  const office = await frame.as(postsOfOffice.supervisor)
  const { rows } = (await (await office.request.get('/api/regions/default/board/rows')).json()) as {
    rows: Row[]
  }
  const known = ({ figures }: Row) => figures.some(each => each.reported !== null && each.verified !== null)
  withValues = rows.find(row => row.status === 'underway' && known(row))?.id ?? ''
  closed = rows.find(row => row.status === 'closed')?.id ?? ''
  await office.close()
})

const itemPath = (id: string) => `/items/${id.replaceAll('.', '~')}`

async function open(id: string, look: BrowserContextOptions = {}) {
  const page = await frame.open(postsOfOffice.supervisor, itemPath(id), look)
  await page.locator('.entries').waitFor()
  return page
}

test('the page is sound in both looks, with the arithmetic open and a chart drawn', async () => {
  const page = await open(withValues)
  await page.locator('.trajectory svg').first().waitFor()
  await page.getByRole('button', { name: /为什么/ }).click()
  await page.locator('.why').getByText('按“').first().waitFor()
  await expectSound(page)
  await close(page)
  const phone = await open(withValues, {
    ...{ locale: 'en-GB', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
  })
  await phone.locator('.month-table').first().waitFor()
  await expectSound(phone)
  await close(phone)
})

test('the table has the numbers of the chart, and a month without a report stays empty', async () => {
  const page = await open(withValues)
  const course = (await (
    await page.request.get(`/api/regions/default/matters/${withValues}/course`)
  ).json()) as { figures: { points: { reported: number | null }[] }[] }
  const figure = page.locator('.trajectory').first()
  await figure.getByRole('button', { name: '表' }).click()
  await figure.locator('tbody tr').first().waitFor()
  const cells = await figure.locator('tbody tr td:nth-of-type(2)').allTextContents()
  const points = course.figures[0]?.points ?? []
  expect(cells).toHaveLength(points.length)
  expect(cells.map(each => each.includes('—'))).toEqual(points.map(each => each.reported === null))
  expect(cells.some(each => each.includes('—'))).toBe(true)
  expect(await figure.locator('.sentence').textContent()).toMatch(
    /^到2026年\d+月：应达 .*，上报 .*，核实 .*，目标 /,
  )
  await close(page)
})

test('keys open the arithmetic, go to the record and to the sentence in its plan', async () => {
  const page = await open(withValues)
  await pressFor(page, 'i', page.locator('.why'))
  await pressFor(page, 'r', page.locator('.item-record:focus'))
  await pressFor(page, 's', url => url.pathname.startsWith('/plans/'))
  await expect.poll(() => new URL(page.url()).hash).not.toBe('')
  await close(page)
})

test('Alt and an arrow go to the next item of the list and back', async () => {
  const page = await open(withValues)
  await page.locator('.item-facts .text-button').waitFor()
  const here = page.url()
  await pressFor(page, 'Alt+ArrowDown', url => url.href !== here)
  await page.locator('.entries').waitFor()
  await pressFor(page, 'Alt+ArrowUp', url => url.href === here)
  await close(page)
})

test('the record is filtered by kind, its sum is that of its kinds, and an entry unfolds', async () => {
  const page = await open(withValues)
  const entries = page.locator('.entries > li')
  const all = await entries.count()
  const kinds = page.getByLabel('记录的种类')
  const options = await kinds
    .locator('option')
    .evaluateAll(found => found.map(each => each.getAttribute('value') ?? ''))
  let sum = 0
  for (const kind of options.filter(each => each !== '')) {
    await kinds.selectOption(kind)
    sum += await entries.count()
  }
  expect(sum).toBe(all)
  await kinds.selectOption('')
  await entries.filter({ hasText: '报送进展' }).first().locator('summary').click()
  await entries.getByText('进展情况').first().waitFor()
  await close(page)
})

test('what is typed stays, and is sent by a second press, where somebody else recorded something meanwhile', async () => {
  const context = await frame.as(postsOfOffice.head)
  const page = await context.newPage()
  await page.clock.setFixedTime(lookedAt)
  await page.goto(itemPath(withValues))
  await page.locator('.more-acts summary').click()
  await page.getByRole('button', { name: '申请调整' }).click()
  const form = page.locator('.command-form')
  await form.getByLabel('事由').selectOption({ label: '中止' })
  await form.getByLabel('调整建议').fill('建议中止')
  await form.getByLabel('理由').fill('用地没有落实')

  const matter = (await (await context.request.get(`/api/regions/default/matters/${withValues}`)).json()) as {
    version: number
    facts: { figures: { id: string }[] }
  }
  const verified = await context.request.post(`/api/regions/default/commitments/${withValues}/verify-value`, {
    headers: { origin: frame.server.url },
    data: {
      expectedVersion: matter.version,
      request: 'meanwhile-00000001',
      data: {
        ...{ figure: matter.facts.figures[0]?.id, value: 1, period: '2026-11' },
        ...{ method: 'papers', on: '2026-11-24' },
      },
    },
  })
  expect(await verified.text()).not.toContain('problem')

  await page.keyboard.press('Control+Enter')
  await form.getByText('填写期间，这一项有了新的记录').waitFor()
  expect(await form.getByLabel('理由').inputValue()).toBe('用地没有落实')
  await form.locator('.ant-btn-loading').waitFor({ state: 'detached' })
  await pressFor(page, 'Control+Enter', page.locator('.item-facts', { hasText: '调整申请中' }))
  await expect
    .poll(() => page.evaluate(() => (globalThis as InBrowser).document.activeElement?.localName))
    .toBe('h1')
  await context.close()
})

test('what the post cannot do now stands under 更多 with its reason, and nothing of it is a button', async () => {
  const page = await open(closed)
  await page.locator('.closed-line', { hasText: '已销号' }).waitFor()
  await page.locator('.more-acts summary').click()
  const later = page.locator('.later div', { hasText: '转核实' })
  expect(await later.textContent()).toContain('现在是「已销号」')
  expect(await later.getByRole('button').count()).toBe(0)
  await close(page)
})

test('on paper it is one sheet of A4', async () => {
  const page = await open(withValues)
  await page.locator('.trajectory svg').first().waitFor()
  const sheet = await page.pdf({
    format: 'A4',
    margin: { top: '12mm', bottom: '12mm', left: '14mm', right: '14mm' },
  })
  expect(sheet.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1)
  await close(page)
})

test('no page asked elsewhere or broke a rule of its own', () => {
  frame.expectNoTroubles()
})
