import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { PlanAudit } from '../../src/contract/audits-api.ts'
import { PlanStages } from '../../src/contract/plan-tasks-api.ts'
import { close, withFrame } from './frame.ts'
import { lookedAt, passwordOf, postsOfOffice, startSimulatedYear } from './simulated-year.ts'
import { expectSound } from './sound.ts'

// The office keeps a plan back: its switch, what the pages of plan and task say, and what the public finds.

const frame = withFrame({
  start: () => startSimulatedYear(inject('simulatedYear')),
  passwordOf,
  setClock: page => page.clock.setFixedTime(lookedAt),
})

async function open(path: string, look: BrowserContextOptions = {}): Promise<Page> {
  const page = await frame.open(postsOfOffice.head, path, look)
  await page.locator('h1').waitFor()
  return page
}

const planOf = async (page: Page) => {
  const answer = await page.request.get('/api/regions/default/plans')
  const [stage] = PlanStages.parse(await answer.json()).stages
  if (!stage) throw new Error('The year has no plan')
  return stage
}
const statusOf = async (page: Page, path: string) => (await page.request.get(path)).status()

async function keep(page: Page): Promise<void> {
  await page.getByRole('button', { name: /保存为新版/ }).click()
  await page
    .getByText(/已保存为第 \d+ 版/)
    .first()
    .waitFor()
}

test('a plan that is switched off is on no public page, and its own pages say so', async () => {
  const page = await open('/settings/public')
  const { planId } = await planOf(page)
  const publicPlan = `/open/p/${planId}`
  expect(await statusOf(page, publicPlan)).toBe(200)
  const listed = await (await page.request.get('/open/list/all/every.json')).json()
  expect(listed.total).toBeGreaterThan(20)
  const item = (await page.request.get('/open/list/all/every').then(each => each.text())).match(
    /<li><a class="title" href="\/open\/c\/([^"]+)"/,
  )?.[1]

  await page.getByRole('checkbox', { name: /^公开：/ }).uncheck()
  await page.getByText('单独定的').waitFor()
  await keep(page)
  expect(await statusOf(page, publicPlan)).toBe(404)
  expect(await statusOf(page, `/open/c/${item}`)).toBe(404)
  expect(await (await page.request.get('/open')).text()).toContain(`有 ${listed.total} 项依规不公开`)
  await page.goto(`/plans/${planId}`)
  await page.locator('.plan-facts', { hasText: '不公开' }).waitFor()
  expect(await page.getByRole('link', { name: '公开页' }).count()).toBe(0)
  await page.goto(`/items/${item}`)
  await page.getByRole('button', { name: /为什么/ }).waitFor()
  expect(await page.getByRole('link', { name: '公开页' }).count()).toBe(0)

  await page.goto('/settings/public')
  await page.getByRole('checkbox', { name: /^公开：/ }).check()
  await keep(page)
  await page.goto(`/items/${item}`)
  await page.getByRole('link', { name: '公开页' }).click()
  await page.waitForURL(`**/open/c/${item}`)
  await page.goto(`/plans/${planId}`)
  await page.getByRole('link', { name: '公开页' }).click()
  await page.waitForURL(`**${publicPlan}`)
  await close(page)
})

test('another default is for new plans: the one that is issued stays public', async () => {
  const page = await open('/settings/public')
  const { planId } = await planOf(page)
  await page.getByLabel('新交办的计划').selectOption('kept-back')
  expect(await page.getByRole('checkbox', { name: /^公开：/ }).isChecked()).toBe(true)
  await keep(page)
  expect(await statusOf(page, `/open/p/${planId}`)).toBe(200)
  await close(page)
})

test('an accepted finding of the audit is opened by its switch, and stands behind its sentence', async () => {
  const page = await open('/settings/public')
  const { planId } = await planOf(page)
  const audit = PlanAudit.parse(await (await page.request.get(`/api/plans/${planId}/audit`)).json())
  const [accepted, other] = audit.findings.filter(each => each.verdict === 'warning')
  if (!accepted || !other) throw new Error('The audit of the year’s plan has no two warnings')
  const decision = { expectedVersion: audit.version, finding: accepted.id, verdict: 'accepted' }
  const decided = await page.request.post(`/api/plans/${planId}/audit/decisions`, { data: decision })
  expect(decided.status()).toBe(201)
  expect(await (await page.request.get(`/open/p/${planId}`)).text()).not.toContain(accepted.arithmetic)

  await page.getByRole('checkbox', { name: /^公开核对结果：/ }).check()
  await keep(page)
  await page.goto(`/open/p/${planId}`)
  await page.getByText(`核对文中数量关系和列项 ${audit.findings.length} 处，经核实采纳的 1 处`).waitFor()
  await page.getByRole('link', { name: '核对 1' }).first().click()
  const finding = page.locator('#k1:target')
  await finding.waitFor()
  expect(await finding.textContent()).toContain(accepted.arithmetic)
  await expectSound(page)
  expect(await page.locator('main').textContent()).not.toContain(other.arithmetic)

  await page.goto('/settings/public')
  await page.getByRole('checkbox', { name: /^公开核对结果：/ }).uncheck()
  await keep(page)
  expect(await (await page.request.get(`/open/p/${planId}`)).text()).not.toContain('文中数字的核对')
  await close(page)
})

const looks: readonly BrowserContextOptions[] = [
  {},
  { locale: 'en-GB', colorScheme: 'dark', viewport: { width: 1366, height: 768 } },
]

test('the part of what is public has nothing for axe to object to', async () => {
  for (const look of looks) {
    const page = await open('/settings/public', look)
    await page.locator('table.plan-publicity').waitFor()
    await expectSound(page)
    await close(page)
  }
})

test('no page asked elsewhere or broke', () => {
  frame.expectNoTroubles()
})
