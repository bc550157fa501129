import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, inject, test } from 'vitest'
import { PlanTasks } from '../../src/contract/plan-tasks-api.ts'
import { PlanDocument, PlanList, StoredPlan } from '../../src/contract/plans-api.ts'
import { undisturbed } from '../own-time.ts'
import { bothLooks, close, withFrame } from './frame.ts'
import { lookedAt, passwordOf, postsOfOffice, startSimulatedYear } from './simulated-year.ts'
import { expectSound, type InBrowser } from './sound.ts'

// The page of a plan after eight months: what became of each sentence, for the office, a leader and an agency.

const region = '/api/regions/default'
const frame = withFrame({
  start: () => startSimulatedYear(inject('simulatedYear')),
  passwordOf,
  setClock: page => page.clock.setFixedTime(lookedAt),
})
const { open } = frame
let planId = ''

beforeAll(async () => {
  const context = await frame.as(postsOfOffice.supervisor)
  const list = PlanList.parse(await (await context.request.get('/api/plans')).json())
  planId = list.plans[0]?.id ?? ''
  await context.close()
})

const numberIn = (words: string | null) => Number(/\d+/.exec(words ?? '')?.[0] ?? Number.NaN)

test('a clause has an address of its own, its fate in the margin and its items beside it', async () => {
  const page = await open(postsOfOffice.supervisor, `/plans/${planId}#c12`)
  const panel = page.getByRole('complementary', { name: '第 12 句' })
  await panel.waitFor()
  const mark = page.locator('.clause.active .fate-shapes')
  await expect.poll(() => mark.getAttribute('title')).toMatch(/^1 项：1 (欠进度|达进度|超进度)/)
  await expect.poll(() => panel.locator('.category-mark').count()).toBe(1)
  await expect.poll(() => panel.locator('.three-values').count()).toBe(3)
  await page.keyboard.press('ArrowDown')
  await page.getByRole('complementary', { name: '第 13 句' }).waitFor()
  expect(new URL(page.url()).hash).toBe('#c13')
  await page.goto(`/plans/${planId}#c8`)
  await page.getByText('不单独立项。').first().waitFor()
  // The reason is the office's own, out of the record.
  await page.getByText('原文没有责任单位，属总体要求，不单独列项').waitFor()
  await close(page)
})

test('the sum of the sentences is the whole, and every number opens a list of so many', async () => {
  const page = await open(postsOfOffice.leader, `/plans/${planId}`)
  const sums = page.locator('.plan-sums')
  await sums.waitFor()
  const links = await sums.getByRole('link').all()
  const counts = await Promise.all(links.map(async each => numberIn(await each.textContent())))
  const [all = 0, ...others] = counts
  expect(others.slice(0, -1).reduce((sum, each) => sum + each, 0)).toBe(all)
  for (const [index, expected] of counts.entries()) {
    await sums.getByRole('link').nth(index).click()
    await expect.poll(() => page.locator('.plan-table tbody tr').count()).toBe(expected)
  }
  await close(page)
})

test('a framework tells what is spelled out, and its counts open their lists', async () => {
  const page = await open(postsOfOffice.supervisor, `/plans/${planId}?tab=framework`)
  await page.locator('.framework-rows').first().waitFor()
  expect(await page.getByText('文件没有写明各项').count()).toBeGreaterThan(0)
  const links = page.locator('.framework-rows td a')
  const wanted = await links.evaluateAll(all =>
    (all as InBrowser[]).map(each => [each.getAttribute('href'), Number(each.textContent)] as const),
  )
  expect(wanted.length).toBeGreaterThan(0)
  for (const [path, count] of wanted.slice(0, 4)) {
    await page.goto(path)
    await expect.poll(() => page.locator('.plan-table tbody tr').count()).toBe(count)
  }
  await close(page)
})

test('benchmarks, the audit and the lineage have their place in the address', async () => {
  const page = await open(postsOfOffice.supervisor, `/plans/${planId}?tab=benchmark`)
  await page.getByRole('cell', { name: '新加坡' }).first().waitFor()
  await page.getByRole('button', { name: '核查' }).click()
  await page.locator('.audit-findings, .empty').first().waitFor()
  await page.getByRole('button', { name: '沿革' }).click()
  await page.getByText('放入，读取 1 次').waitFor()
  expect(new URL(page.url()).searchParams.get('tab')).toBe('lineage')
  await close(page)
})

test('a report is laid beside the one of the year before, and each verdict opens the list that it counts', async () => {
  const page = await open(postsOfOffice.head, '/plans')
  const ids: string[] = []
  for (const year of ['2025', '2026']) {
    const text = readFileSync(join(process.cwd(), `fixtures/trace/wangcheng/${year}.txt`), 'utf8')
    const stored = await page.context().request.post('/api/plans', { data: { name: `报告${year}`, text } })
    ids.push(StoredPlan.parse(await stored.json()).plan.id)
  }
  await page.goto(`/plans/${ids[1]}?tab=lineage`)
  await page.getByRole('heading', { name: '上一年度：《政府工作报告》的目标，今年怎样了？' }).waitFor()
  const rows = page.locator('.plan-table tbody tr')
  await page.getByRole('link', { name: '固定资产投资 下降3.2%' }).waitFor()
  for (const verdict of ['兑现', '未兑现', '说不清', '未提及']) {
    const link = page.locator('.total').getByRole('link', { name: new RegExp(`^${verdict} \\d+$`) })
    const count = Number(/\d+/.exec((await link.textContent()) ?? '')?.[0])
    await link.click()
    await expect.poll(() => rows.count()).toBe(count)
  }
  await close(page)
})

test('what a plan says of the one it compares itself with stands beside ours, with the gap', async () => {
  const page = await open(postsOfOffice.head, '/plans')
  const text =
    '澄湖市2026年科技工作要点\n\n一、主要任务\n1.对标苏州（2025年研发投入强度4.1%），推动全市研发投入强度达到3.5%。\n牵头单位：市科技局\n'
  const stored = await page.context().request.post('/api/plans', { data: { name: '要点', text } })
  await page.goto(`/plans/${StoredPlan.parse(await stored.json()).plan.id}?tab=benchmark`)
  const row = page.getByRole('row').filter({ hasText: '苏州' })
  await row.getByRole('cell', { name: '研发投入强度 4.1%' }).waitFor()
  await row.getByRole('cell', { name: '本地低 0.6个百分点' }).waitFor()
  await close(page)
})

test('an agency reads the plan that was issued to it, and no draft', async () => {
  const page = await open('dw03-jbr', `/plans/${planId}?tab=tasks`)
  await page.locator('.task-rows').waitFor()
  const tasks = PlanTasks.parse(
    await (await page.context().request.get(`${region}/plans/${planId}/tasks`)).json(),
  ).tasks
  await expect
    .poll(() => page.locator('.task-rows tbody tr').count())
    .toBe(tasks.filter(each => each.status !== 'adjusted').length)
  await expect.poll(() => page.locator('.category-mark').count()).toBeGreaterThan(0)
  expect(await page.getByText('其他单位的事项').count()).toBeGreaterThan(0)
  expect(await page.getByRole('link', { name: '立项与交办' }).count()).toBe(0)
  const office = await open(postsOfOffice.head, '/plans')
  const stored = await office
    .context()
    .request.post('/api/plans', { data: { name: '草稿', text: '建成灯廊1处。' } })
  const draft = StoredPlan.parse(await stored.json()).plan.id
  await close(office)
  await page.goto(`/plans/${draft}`)
  await page.getByText('没有这份计划，或还没有交办。').waitFor()
  await page.goto('/plans')
  await page.locator('.plan-rows tbody tr').first().waitFor()
  await expect.poll(() => page.locator('.plan-rows tbody tr').count()).toBe(1)
  await close(page)
})

test('search goes through the whole text, and paper has every sentence', async () => {
  const page = await open(postsOfOffice.supervisor, `/plans/${planId}`)
  await page.locator('.document .clause').first().waitFor()
  await page.keyboard.press('Control+f')
  await page.getByRole('searchbox').fill('督查')
  await page.keyboard.press('Enter')
  await page.locator('.match').first().waitFor()
  const answer = await page.context().request.get(`/api/plans/${planId}`)
  const { plan } = PlanDocument.parse(await answer.json())
  await page.emulateMedia({ media: 'print' })
  await page.locator('.printed-plan').waitFor()
  await expect
    .poll(() => page.locator('.printed-plan .clause-rows tbody tr').count())
    .toBe(plan.clauses.length)
  expect(await page.locator('.top-bar').isVisible()).toBe(false)
  await close(page)
})

test('a plan of five thousand sentences is there soon and scrolls', async () => {
  const page = await open(postsOfOffice.head, '/plans')
  const text = `澄湖市2026年工作报告\n\n一、工作安排\n${Array.from(
    { length: 5000 },
    (_, index) => `新建第${index + 1}号口袋公园${(index % 9) + 1}处，6月底前完成。`,
  ).join('\n')}`
  const stored = await page.context().request.post('/api/plans', { data: { name: '大计划', text } })
  const { id, clauses } = StoredPlan.parse(await stored.json()).plan
  expect(clauses).toBeGreaterThanOrEqual(5000)
  const took = await undisturbed(async () => {
    await page.goto(`/plans/${id}`)
    await page.locator('.document .clause').first().waitFor()
  })
  // biome-ignore lint/suspicious/noConsole: the measured figure is wanted in the record of the run
  console.info(`A plan of ${clauses} sentences was there in ${Math.round(took)} ms`)
  expect(await page.locator('.document .clause').count()).toBeLessThan(400)
  await page.goto(`/plans/${id}#c4900`)
  await page.getByRole('complementary', { name: '第 4900 句' }).waitFor()
  await page.getByText('新建第4900号口袋公园').first().waitFor()
  // The bar is 1.5 s on an idle machine; the first loading of all scripts is in it.
  expect(took).toBeLessThan(6000)
  await close(page)
})

test.each(bothLooks)('nothing for axe to object to, nothing sticks out: $locale $colorScheme', async look => {
  const page = await open(postsOfOffice.supervisor, `/plans/${planId}#c12`, look)
  await page.locator('.clause-panel .category-mark').waitFor()
  await expectSound(page)
  for (const tab of ['tasks', 'framework', 'benchmark', 'audit', 'lineage', 'clauses']) {
    await page.goto(`/plans/${planId}?tab=${tab}`)
    await page.locator('.plan-table, .plan-table .empty').first().waitFor()
    await expectSound(page)
  }
  await close(page)
})

test('the pages asked nobody else for anything, and failed nowhere', () => {
  // An agency that asks for a draft is refused, and the browser says so on its console.
  frame.expectNoTroubles(/404/)
})
